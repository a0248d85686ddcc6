package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

var syn010 = &Check{
	Code: "SYN010", Severity: Error, RFC: "RFC 5321 §4.1.1.1, §2.3.5", Since: "0.1",
	Title: lang.T("name in EHLO or HELO against the grammar", "문법에 맞지 않는 EHLO나 HELO의 이름"),
	Text: lang.T(
		"With EHLO or HELO the client gives its host name, or its IP address in [ and ]. Letters beyond ASCII (a computer named in Korean), a bare IP address, spaces or a dot at the end are none; servers answer 501, 504 or 550, and no mail goes out from that computer. Rename the computer, or set the name in the program.",
		"EHLO나 HELO에는 클라이언트의 호스트 이름이나 [ ]로 묶은 IP 주소를 적습니다. 한글 컴퓨터 이름처럼 ASCII가 아닌 글자, 괄호 없는 IP 주소, 공백, 끝의 점은 쓸 수 없습니다. 서버가 501, 504, 550으로 응답하면 그 컴퓨터에서는 메일을 보낼 수 없습니다. 컴퓨터 이름을 바꾸거나 프로그램에서 이름을 지정하십시오."),
	Bad:   greet + "C: EHLO 192.0.2.25\nS: 501 5.5.4 Invalid domain name\n" + quit,
	Good:  greet + "C: EHLO [192.0.2.25]\nS: 250 mx.example.org\n" + quit,
	needs: hasOddName,
	Run:   runSYN010,
}

func runSYN010(p *Pass) {
	for _, e := range p.Session().Exchanges {
		c := helloOf(e)
		if c == nil || c.Literal || c.Domain == "" || hasControl(c.Domain) {
			continue
		}
		fault := hostFault(c.Domain)
		if fault.IsZero() && isInternational(c.Domain) {
			fault = lang.T("letters that are not ASCII", "ASCII가 아닌 글자가 있음")
		}
		if fault.IsZero() && len(c.Domain) > domainMax {
			fault = lang.T("more than 255 octets", "255옥텟을 넘음")
		}
		if fault.IsZero() {
			continue
		}
		p.Add(&e.Line, nameAt(e), len(c.Domain), lang.T(
			"%[3]s gives the name %[2]q: %[1]s", "%[3]s에 적은 이름 %[2]q: %[1]s").Format(fault, clip(c.Domain), c.Verb),
			lang.T("give a host name in ASCII, or the IP address in [ and ]", "ASCII로 된 호스트 이름이나 [ ]로 묶은 IP 주소를 쓰십시오"))
		p.ifMalformed(e)
	}
}

func isInternational(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) >= 0
}

// hasControl reports whether s holds control characters, which SEC011 and SEC006
// speak of.
func hasControl(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }) >= 0
}
