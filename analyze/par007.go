package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var par007 = &Check{
	Code: "PAR007", Severity: Error, RFC: "RFC 5321 §2.2.1", Since: "0.1",
	Title: lang.T("command the server did not offer", "서버가 지원한다고 알리지 않은 명령"),
	Text: lang.T(
		"STARTTLS, BDAT, ETRN, BURL and the like are commands of extensions: a client may use them only if the last reply to EHLO named the extension, and never after HELO. Servers answer 500, 502 or 503. If STARTTLS is missing where it should be offered, a firewall may have taken it out.",
		"STARTTLS, BDAT, ETRN, BURL 등은 확장 기능의 명령입니다. 마지막 EHLO 응답에 해당 기능이 있을 때만 쓸 수 있고 HELO 뒤에는 쓸 수 없습니다. 서버는 500, 502, 503 등으로 응답합니다. 있어야 할 STARTTLS가 없다면 방화벽이 지웠을 수 있습니다."),
	Bad:   greet + hello + "C: STARTTLS\nS: 502 5.5.1 Command not implemented\n" + quit,
	Good:  greet + offerTLS + "C: STARTTLS\nS: 220 2.0.0 Go ahead\n" + hello + quit,
	needs: hasExtension | hasTLS,
	Run:   runPAR007,
}

func runPAR007(p *Pass) {
	for i, e := range p.Session().Exchanges {
		extension := extensionOf(e.Verb())
		if extension == "" || !spoken(e) {
			continue
		}
		caps, known := offers(p.States[i])
		if !known || offered(caps, extension) || e.Verb() == parser.VerbBDAT && p.States[i].Phase == PhaseChunks {
			continue
		}
		h := p.States[i].Hello
		p.onVerb(e, p.at(
			"%[1]s without %[2]s among the extensions offered on line %[3]d",
			"%[1]s 명령을 보냈지만 %[3]d번째 줄에서 서버가 알린 확장 기능 중에 %[2]s 없음").Format(e.Verb(), extension, line(h)),
			lang.T("use the command only if the server offers the extension", "서버가 그 확장 기능을 알린 경우에만 쓰십시오"),
			relatedCommand(h, lang.T("what the server offered", "서버가 알린 기능")))
		p.ifRefused(e)
	}
}

// extensionOf is the keyword a command needs to have been offered, or "". AUTH
// has a check of its own (AUT001); VRFY, EXPN and HELP need none.
func extensionOf(v parser.Verb) string {
	switch v {
	case parser.VerbSTARTTLS:
		return "STARTTLS"
	case parser.VerbBDAT:
		return "CHUNKING"
	case verbATRN, verbBURL, verbETRN, verbXCLIENT, verbXFORWARD:
		return string(v)
	}
	return ""
}
