package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var aut009 = &Check{
	Code: "AUT009", Severity: Info, RFC: "RFC 4954 §3", Since: "0.1",
	Title: lang.T("AUTH offered in the old form only", "옛 형식으로만 알린 AUTH"),
	Text: lang.T(
		"Before the standard some programs wrote AUTH=LOGIN, and many servers still repeat their AUTH line in that form for them, which is normal. A server that offers only the old form is not understood by clients that follow the standard, and they do not log in.",
		"표준이 정해지기 전에 AUTH=LOGIN이라고 쓰던 프로그램이 있어서 지금도 AUTH 줄을 그 형식으로 한 번 더 알리는 서버가 많으며 이는 정상입니다. 옛 형식으로만 알리면 표준을 따르는 클라이언트가 알아보지 못해 인증하지 않습니다."),
	Bad:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH=SCRAM-SHA-256\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-AUTH=SCRAM-SHA-256\nS: 250 AUTH SCRAM-SHA-256\n" + quit,

	needs: hasOldAuth,
	Run:   runAUT009,
}

func runAUT009(p *Pass) {
	for _, e := range p.Session().Exchanges {
		if e.Verb() != parser.VerbEHLO || !accepted(e) {
			continue
		}
		old, standard := (*parser.Capability)(nil), false
		for i := range e.Final().Capabilities {
			if c := &e.Final().Capabilities[i]; c.Keyword == "AUTH" {
				if isOldAuth(e.Final(), c) {
					old = c
				} else {
					standard = true
				}
			}
		}
		if old != nil && !standard {
			p.onCapability(e, *old, lang.T(
				"AUTH offered in the old form %q only: expected a line with a space behind AUTH, too",
				"AUTH를 옛 형식인 %q(으)로만 알림: AUTH 뒤에 공백이 있는 줄도 있어야 함").Format(clip(e.Final().Lines[old.Line].Words())),
				lang.T("let the server offer AUTH in the standard form", "서버가 표준 형식으로도 AUTH를 알리도록 설정하십시오"))
			return
		}
	}
}

// isOldAuth reports whether a keyword line is written "AUTH=LOGIN".
func isOldAuth(r *parser.Reply, c *parser.Capability) bool {
	const at = len("250-AUTH")
	text := r.Lines[c.Line].Line.Text
	return len(text) > at && text[at] == '='
}
