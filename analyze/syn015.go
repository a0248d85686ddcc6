package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

var syn015 = &Check{
	Code: "SYN015", Severity: Error, RFC: "RFC 5321 §4.1.1, §2.2.2", Since: "0.1",
	Title: lang.T("unknown command", "알 수 없는 명령"),
	Text: lang.T(
		"The first word of the line is no command of SMTP or of its extensions; a server answers 500 or 502. It is a typing error, a line of a message or of a login that was sent at the wrong moment, or the client speaks another protocol. Names that begin with X are private and not looked at.",
		"줄의 첫 단어가 SMTP나 확장 기능의 명령이 아니어서 서버가 500이나 502로 응답합니다. 오타이거나, 메시지나 인증 값이 엉뚱한 때에 전송되었거나, 클라이언트가 다른 프로토콜을 쓰는 것입니다. X로 시작하는 이름은 비공개 명령이므로 검사하지 않습니다."),
	Bad:   greet + hello + "C: MIAL FROM:<alice@example.com>\nS: 500 5.5.2 Unknown command\n" + quit,
	Good:  greet + hello + "C: XDEBUG\nS: 250 2.0.0 Ok\n" + mail + quit,
	needs: hasExtension,
	Run:   runSYN015,
}

func runSYN015(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		c, ok := e.Command.(*parser.OtherCommand)
		if !ok || !spoken(e) {
			continue
		}
		if _, known := registry.VerbByName(string(c.Verb)); known || c.Verb != "" && c.Verb[0] == 'X' {
			continue
		}
		if strings.HasSuffix(c.Written, "\r") {
			continue // SYN016
		}
		if isAttackVerb(c.Verb) || protocolOf(string(c.Verb), e.Line.Text) != "" || isTLSRecord(e.Line.Text) || holdsLine(e.Line.Text) {
			continue // SEC012, SEC010, TLS009, SEC006
		}
		if d := lastOf(es, i, parser.VerbDATA); d != nil && d.Content == nil && wentAhead(d) {
			return // the message that was sent too early: SEQ010
		}
		hint := lang.T("check the spelling, and what the client meant to send", "철자와 클라이언트가 보내려던 내용을 확인하십시오")
		switch {
		case c.Verb == ".":
			p.onVerb(e, lang.T(
				"a lone dot outside of a message: the server takes it for a command",
				"메시지가 아닌 곳에서 점 하나만 보냄: 서버는 명령으로 받아들임"), lang.T("look why the server was not in the message any more", "서버가 왜 이미 메시지를 끝냈는지 확인하십시오"))
		case c.Verb == "":
			continue // an empty line
		case mayBeSecret(es, i):
			p.onVerb(e, lang.T("unknown command after AUTH", "AUTH 뒤에 알 수 없는 명령을 보냄"), hint)
		default:
			p.onVerb(e, lang.T("unknown command %q", "알 수 없는 명령 %q").Format(clip(c.Written)), hint)
		}
		p.ifRefused(e)
		return // the next one has the same reason
	}
}

// mayBeSecret reports whether a line that is no command may be an answer in a
// login: somebody asked for one.
func mayBeSecret(es []*parser.Exchange, i int) bool { return lastOf(es, i, parser.VerbAUTH) != nil }
