package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var aut001 = &Check{
	Code: "AUT001", Severity: Warning, RFC: "RFC 4954 §4", Since: "0.1",
	Title: lang.T("login mechanism the server did not offer", "서버가 알리지 않은 인증 방식"),
	Text: lang.T(
		"The client must choose a mechanism from the AUTH line of the last EHLO reply. Without an AUTH line this port takes no logins, or not before STARTTLS. The server's refusal (503, 504, 535) then says nothing about the password.",
		"클라이언트는 마지막 EHLO 응답의 AUTH 줄에 있는 인증 방식 중에서 골라야 합니다. AUTH 줄이 없으면 이 포트에서는 인증할 수 없거나 STARTTLS를 먼저 해야 합니다. 이때 서버의 거부(503, 504, 535)는 비밀번호와 관계가 없습니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH CRAM-MD5\n" +
		"C: AUTH GSSAPI\nS: 504 5.5.4 Unrecognized authentication type\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH GSSAPI CRAM-MD5\n" +
		"C: AUTH GSSAPI\nS: 454 4.7.0 Temporary authentication failure\n" + quit,
	needs: hasAuth,
	Run:   runAUT001,
}

func runAUT001(p *Pass) {
	for i, e := range p.Session().Exchanges {
		c, ok := e.Command.(*parser.AuthCommand)
		if !ok || c.Mechanism == "" {
			continue
		}
		caps, known := offers(p.States[i])
		if !known || offersMechanism(caps, c.Mechanism) {
			continue
		}
		h := p.States[i].Hello
		where := relatedCommand(h, lang.T("what the server offered", "서버가 알린 기능"))
		list := mechanisms(caps)
		switch {
		case list != "":
			p.onVerb(e, p.at(
				"AUTH %[1]s is not among the mechanisms offered on line %[2]d: expected one of %[3]s",
				"AUTH %[1]s 방식은 %[2]d번째 줄에서 서버가 알린 인증 방식에 없음: 쓸 수 있는 방식은 %[3]s").Format(clip(c.Mechanism), line(h), clip(list)),
				lang.T("choose a mechanism the server offers", "서버가 알린 인증 방식 중에서 고르십시오"), where)
		case offered(caps, "STARTTLS"):
			p.onVerb(e, p.at(
				"AUTH %s although the reply on line %d offers no AUTH: STARTTLS is expected first",
				"%[2]d번째 줄의 응답에 AUTH가 없는데 AUTH %[1]s 명령을 보냄: STARTTLS를 먼저 해야 함").Format(clip(c.Mechanism), line(h)),
				lang.T("turn on STARTTLS; AUTH is often offered only after it", "STARTTLS를 켜십시오. 그 뒤에야 AUTH를 알려 주는 서버가 많습니다"), where)
		default:
			p.onVerb(e, p.at(
				"AUTH %s although the reply on line %d offers no AUTH",
				"%[2]d번째 줄의 응답에 AUTH가 없는데 AUTH %[1]s 명령을 보냄").Format(clip(c.Mechanism), line(h)),
				lang.T("use the submission port (587 or 465), or send without a login", "제출 포트(587이나 465)를 쓰거나 인증 없이 보내십시오"), where)
		}
	}
}

// mechanisms lists what the AUTH lines offer.
func mechanisms(caps []parser.Capability) string {
	var out []string
	for _, c := range caps {
		if c.Keyword == "AUTH" {
			out = append(out, c.Params...)
		}
	}
	return strings.Join(out, " ")
}
