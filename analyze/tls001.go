package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var tls001 = &Check{
	Code: "TLS001", Severity: Info, RFC: "RFC 3207 §4, RFC 8314 §3", Since: "0.1",
	Title: lang.T("STARTTLS offered but not used", "서버가 알렸지만 쓰지 않은 STARTTLS"),
	Text: lang.T(
		"The server can encrypt the connection, and the client sends the message in the clear. Everybody on the way can read it, and some servers refuse it with 530. Turn on STARTTLS in the client.",
		"서버가 암호화를 지원하는데 클라이언트가 메시지를 평문으로 보냅니다. 중간에서 누구나 읽을 수 있고, 530으로 거부하는 서버도 있습니다. 클라이언트에서 STARTTLS를 켜십시오."),
	Bad:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\n" + mail + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" + hello + mail + quit,
	Run:  runTLS001,
}

func runTLS001(p *Pass) {
	if p.Report.TLS == TLSStartTLS || p.Report.TLS == TLSImplicit {
		return
	}
	for i, e := range p.Session().Exchanges {
		if e.Verb() == parser.VerbAUTH && sendsSecret(e.Command.(*parser.AuthCommand).Mechanism) {
			return // AUT002 says it more strongly
		}
		if e.Verb() != parser.VerbMAIL {
			continue
		}
		caps, _ := offers(p.States[i])
		h := p.States[i].Hello
		if !offered(caps, "STARTTLS") || h.Verb() == parser.VerbLHLO || lastOf(p.Session().Exchanges, i, parser.VerbSTARTTLS) != nil {
			return
		}
		p.onVerb(e, p.at(
			"MAIL in the clear although STARTTLS was offered on line %d",
			"%d번째 줄에서 서버가 STARTTLS를 알렸는데도 평문으로 MAIL을 보냄").Format(line(h)),
			lang.T("turn on STARTTLS in the client", "클라이언트에서 STARTTLS를 켜십시오"),
			relatedCommand(h, lang.T("what the server offered", "서버가 알린 기능")))
		return
	}
}
