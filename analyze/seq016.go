package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq016 = &Check{
	Code: "SEQ016", Severity: Error, RFC: "RFC 2033 §4.1", Since: "0.1",
	Title: lang.T("HELO or EHLO to an LMTP server, or LHLO to another", "LMTP 서버에 보낸 HELO나 EHLO, 또는 그 밖의 서버에 보낸 LHLO"),
	Text: lang.T(
		"LMTP hands mail to the mailboxes and begins with LHLO; HELO and EHLO get 500. SMTP begins with EHLO and does not know LHLO. If the wrong one is used, the client was pointed to the wrong port or socket, or set to the wrong protocol.",
		"LMTP는 메일함에 메일을 넘기는 프로토콜로 LHLO로 시작하며, HELO와 EHLO에는 500으로 응답합니다. SMTP는 EHLO로 시작하며 LHLO를 모릅니다. 맞지 않는 명령을 보냈다면 포트나 소켓이 잘못되었거나 프로토콜 설정이 틀린 것입니다."),
	Bad:   "S: 220 mail.example.org LMTP\nC: EHLO client.example.com\nS: 500 5.5.1 Unknown command\nC: QUIT\nS: 221 2.0.0 Bye\n",
	Good:  "S: 220 mail.example.org LMTP\nC: LHLO client.example.com\nS: 250-mail.example.org\nS: 250 PIPELINING\nC: QUIT\nS: 221 2.0.0 Bye\n",
	needs: hasLMTP,
	Run:   runSEQ016,
}

func runSEQ016(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		switch e.Verb() {
		case parser.VerbHELO, parser.VerbEHLO:
			if h := lmtpBefore(es, i); h != nil {
				p.onVerb(e, lang.T(
					"%s to a server that speaks LMTP: expected LHLO", "LMTP 서버에 %s 명령을 보냄: LHLO를 써야 함").Format(e.Verb()),
					lang.T("use LHLO, or connect to the SMTP port", "LHLO를 쓰거나 SMTP 포트로 연결하십시오"),
					relatedCommand(h, lang.T("the server speaks LMTP", "LMTP 서버임을 알 수 있는 곳")))
				p.ifRefused(e)
				return
			}
		case parser.VerbLHLO:
			if r := e.Final(); r != nil && r.Code.Class() == 5 && lmtpBefore(es, i) == nil {
				p.onVerb(e, lang.T(
					"LHLO to a server that answered %d: expected EHLO, unless this is an LMTP server",
					"LHLO에 서버가 %d(으)로 응답함: LMTP 서버가 아니라면 EHLO를 써야 함").Format(int(r.Code)),
					lang.T("use EHLO, or connect to the LMTP port", "EHLO를 쓰거나 LMTP 포트로 연결하십시오"))
				return
			}
		}
	}
}

// lmtpBefore returns the exchange before i that shows that the server speaks
// LMTP, or nil.
func lmtpBefore(es []*parser.Exchange, i int) *parser.Exchange {
	for _, e := range es[:i] {
		if e.Verb() == parser.VerbLHLO && accepted(e) || e.IsGreeting() && speaksLMTP(e) {
			return e
		}
	}
	return nil
}

// speaksLMTP reports whether a greeting says that the server speaks LMTP.
func speaksLMTP(e *parser.Exchange) bool {
	r := e.Final()
	if r == nil || r.Code != 220 || len(r.Lines) == 0 {
		return false
	}
	words := r.Lines[0].Words()
	i := strings.Index(words, "LMTP")
	return i > 0 && words[i-1] == ' ' && (i+4 == len(words) || words[i+4] == ' ')
}
