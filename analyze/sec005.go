package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec005 = &Check{
	Code: "SEC005", Severity: Warning, RFC: "RFC 3207 §6, RFC 5321 §4.2", Since: "0.1",
	Title: lang.T("a firewall rewrites the dialogue", "방화벽이 대화를 고쳐 씀"),
	Text: lang.T(
		"A greeting of asterisks, a keyword of X in the reply to EHLO, or a command of X: a firewall with an SMTP \"fixup\" or inspection overwrites what it does not know (\"220 ****\", \"250-XXXXXXXA\" in place of STARTTLS). Encryption and extensions then fail although both servers have them. Switch the inspection off (Cisco: no inspect esmtp, or allow-tls), or use port 465 or 587.",
		"인사말이 별표로 되어 있거나, EHLO 응답에 X로 된 키워드가 있거나, X로 된 명령이 있습니다. SMTP 검사 기능(fixup, inspection)이 켜진 방화벽이 모르는 내용을 덮어쓴 것입니다(\"220 ****\", STARTTLS 대신 \"250-XXXXXXXA\"). 그러면 양쪽 서버가 지원하는 암호화와 확장 기능도 쓸 수 없습니다. 검사 기능을 끄거나(Cisco는 no inspect esmtp 또는 allow-tls) 465번이나 587번 포트를 쓰십시오."),
	Bad:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-SIZE 1000000\nS: 250 XXXXXXXA\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-SIZE 1000000\nS: 250 XCLIENT NAME ADDR\n" + quit,

	needs: hasMaskedReply | hasOddCommand,
	Run:   runSEC005,
}

func runSEC005(p *Pass) {
	hint := lang.T("switch the SMTP inspection of the firewall off", "방화벽의 SMTP 검사 기능을 끄십시오")
	for i, e := range p.Session().Exchanges {
		if e.Command == nil && i == 0 && len(e.Replies) > 0 {
			r := e.Replies[0]
			if text := r.Lines[0].Words(); r.Code == 220 && strings.HasPrefix(text, "****") && strings.Count(text, "*") > max(4, len(text)*2/3) {
				p.onReply(r, 0, lang.T("greeting of asterisks: a firewall overwrote it", "인사말이 별표로 되어 있음: 방화벽이 덮어씀"), hint)
				return
			}
			continue
		}
		if isOverwritten(string(e.Verb())) && len(e.Replies) > 0 {
			p.onVerb(e, lang.T("command %q: a firewall overwrote it", "명령 %q: 방화벽이 덮어씀").Format(clip(e.Command.Head().Written)), hint)
			return
		}
		if e.Verb() != parser.VerbEHLO || !accepted(e) {
			continue
		}
		for _, c := range capabilities(e) {
			if !isOverwritten(c.Keyword) {
				continue
			}
			was := lang.Text{}
			if len(c.Keyword) == len("STARTTLS") {
				was = lang.T(", which has the length of STARTTLS", "(STARTTLS와 길이가 같음)")
			}
			p.onCapability(e, c, lang.T("keyword %q%s: a firewall overwrote it", "키워드 %q%s: 방화벽이 덮어씀").Format(clip(c.Keyword), was), hint)
			return
		}
	}
}

// isOverwritten reports whether a word is a run of X, perhaps with one last
// letter.
func isOverwritten(word string) bool {
	n := len(word)
	return word == "XXXX" || n > 4 && strings.Count(word[:n-1], "X") == n-1
}
