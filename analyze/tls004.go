package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tls004 = &Check{
	Code: "TLS004", Severity: Warning, RFC: "RFC 3207 §4.1, RFC 8314 §3", Since: "0.1",
	Title: lang.T("went on in the clear after STARTTLS failed", "STARTTLS가 실패한 뒤 평문으로 계속 진행함"),
	Text: lang.T(
		"The client wanted to encrypt, was refused, and sent the message in the clear all the same. Between mail servers that is usual; a mail program must not do it, since anybody on the way can bring the refusal about to read the mail. Tell the client to require TLS.",
		"클라이언트가 암호화를 요청했다가 거부당했는데도 메시지를 평문으로 보냈습니다. 메일 서버 사이에서는 흔한 일이지만 메일 프로그램은 그래서는 안 됩니다. 중간에서 일부러 거부를 만들어 메일을 엿볼 수 있기 때문입니다. 클라이언트가 TLS를 반드시 쓰도록 설정하십시오."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\n" +
		"C: STARTTLS\nS: 454 4.7.0 TLS not available due to local problem\n" + mail + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" + hello + mail + quit,

	needs: hasRefusedTLS,
	Run:   runTLS004,
}

func runTLS004(p *Pass) {
	e := p.wentOnInTheClear()
	if e == nil {
		return
	}
	if c, ok := e.Command.(*parser.AuthCommand); ok && sendsSecret(c.Mechanism) {
		return // AUT002 says it more strongly
	}
	var failed *parser.Exchange
	for _, before := range p.Session().Exchanges {
		if before == e {
			break
		}
		if asksForTLS(before) && refused(before) {
			failed = before
		}
	}
	p.onVerb(e, p.at(
		"%[1]s in the clear although STARTTLS on line %[2]d was answered with %[3]s: expected the client to stop",
		"%[2]d번째 줄의 STARTTLS에 %[3]s 응답이 왔는데도 평문으로 %[1]s 명령을 보냄: 클라이언트가 멈춰야 함").Format(nameOf(e), line(failed), replyWords(failed)),
		lang.T("set the client to require TLS", "클라이언트가 TLS를 반드시 쓰도록 설정하십시오"),
		relatedCommand(failed, lang.T("encryption was refused here", "여기서 암호화가 거부됨")))
}

// wentOnInTheClear is the first MAIL or AUTH that was sent in the clear although
// the client had asked for TLS and was refused; nil if it stopped.
func (p *Pass) wentOnInTheClear() *parser.Exchange {
	asked := false
	for i, e := range p.Session().Exchanges {
		switch {
		case asksForTLS(e) && refused(e) && p.States[i].StartTLS == nil:
			asked = true
		case asksForTLS(e) && accepted(e):
			return nil
		case asked && (e.Verb() == parser.VerbMAIL || e.Verb() == parser.VerbAUTH):
			if !p.inTheClear(i) {
				return nil
			}
			return e
		}
	}
	return nil
}

// asksForTLS reports whether a command begins TLS inside the session.
func asksForTLS(e *parser.Exchange) bool {
	return e.Verb() == parser.VerbSTARTTLS || e.Verb() == "X-ANONYMOUSTLS"
}
