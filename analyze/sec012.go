package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec012 = &Check{
	Code: "SEC012", Severity: Warning, RFC: "RFC 5321 §7.8, appendix F", Since: "0.1",
	Title: lang.T("command known from attacks", "공격에 쓰이던 명령"),
	Text: lang.T(
		"DEBUG and WIZ opened old servers to anybody, TURN hands waiting mail to whoever asks, SEND, SOML and SAML write to a user's terminal, and X-LINK2STATE and XEXCH50 let data overflow in old Exchange servers. No mail program sends them any more; a scanner does. A server should answer 500 or 502.",
		"DEBUG와 WIZ는 옛 서버를 누구에게나 열어 주었고, TURN은 대기 중인 메일을 요청한 쪽에 넘기며, SEND, SOML, SAML은 사용자의 터미널에 글을 쓰고, X-LINK2STATE와 XEXCH50은 옛 Exchange 서버에서 버퍼를 넘치게 했습니다. 이제 메일 프로그램은 보내지 않으며 스캐너가 보냅니다. 서버는 500이나 502로 응답해야 합니다."),
	Bad:  greet + hello + "C: DEBUG\nS: 500 5.5.2 Command not recognized\n" + quit,
	Good: greet + hello + "C: XDEBUG\nS: 500 5.5.2 Command not recognized\n" + quit,

	needs: hasOddCommand,
	Run:   runSEC012,
}

func runSEC012(p *Pass) {
	for i, e := range p.Session().Exchanges {
		verb := e.Verb()
		if !isAttackVerb(verb) {
			continue
		}
		if caps, _ := offers(p.States[i]); verb[0] == 'X' && offered(caps, string(verb)) && p.States[i].Login != nil {
			continue // one Exchange server to another
		}
		message := lang.T("%s, which is known from attacks", "%s: 공격에 쓰이던 명령임").Format(verb)
		if accepted(e) {
			message = lang.T("%[1]s, which is known from attacks, was answered with %[2]s: expected 500 or 502",
				"공격에 쓰이던 %[1]s 명령에 %[2]s 응답이 옴: 500이나 502여야 함").Format(verb, replyWords(e))
		}
		p.onVerb(e, message, lang.Text{})
	}
}

// isAttackVerb reports whether a command is one of those that old attacks use.
func isAttackVerb(v parser.Verb) bool {
	switch v {
	case "DEBUG", "WIZ", "KILL", "SHELL", "TURN", "SEND", "SOML", "SAML", "X-LINK2STATE", "XEXCH50":
		return true
	}
	return false
}
