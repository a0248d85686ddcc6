package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec013 = &Check{
	Code: "SEC013", Severity: Error, RFC: "RFC 5321 §7, §4.1.2", Since: "0.1",
	Title: lang.T("address that holds a command for the server's system", "서버의 시스템에 내릴 명령이 든 주소"),
	Text: lang.T(
		"The address has the form of known attacks: ${run{…}} on Exim (CVE-2019-10149), ;command; on OpenSMTPD (CVE-2020-7247), | and ` for servers that give addresses to a shell, () { for Shellshock. It is grammatically correct, so only an up-to-date server is safe. If it was accepted, look for what it did.",
		"알려진 공격 형식의 주소입니다. Exim의 ${run{…}}(CVE-2019-10149), OpenSMTPD의 ;명령;(CVE-2020-7247), 주소를 셸에 넘기는 서버를 노린 |와 `, Shellshock의 () { 등입니다. 문법으로는 맞으므로 최신 서버만 안전합니다. 받아들여졌다면 무슨 일이 있었는지 확인하십시오."),
	Bad:  greet + hello + mail + "C: RCPT TO:<root+${run{true}}@example.org>\nS: 550 5.1.1 User unknown\n" + quit,
	Good: greet + hello + mail + "C: RCPT TO:<root+run{true}@example.org>\nS: 550 5.1.1 User unknown\n" + quit,

	needs: hasOddCommand,
	Run:   runSEC013,
}

func runSEC013(p *Pass) {
	for _, e := range p.Session().Exchanges {
		var path *parser.Path
		switch c := e.Command.(type) {
		case *parser.MailCommand:
			path = &c.ReversePath
		case *parser.RcptCommand:
			path = &c.ForwardPath
		default:
			continue
		}
		found := shellIn(path.Text)
		if found == "" {
			continue
		}
		message := lang.T("%s with %q in the address, as attacks on mail servers have it", "%s의 주소에 메일 서버 공격에 쓰이는 %q이(가) 있음").Format(e.Verb(), found)
		if accepted(e) {
			message = lang.T("%[1]s with %[2]q in the address, as attacks on mail servers have it, was answered with %[3]s",
				"주소에 메일 서버 공격에 쓰이는 %[2]q이(가) 있는 %[1]s 명령에 %[3]s 응답이 옴").Format(e.Verb(), found, replyWords(e))
		}
		p.Add(&e.Line, path.At, len(path.Text), message, lang.T("update the server, and look into its log", "서버를 업데이트하고 로그를 확인하십시오"))
	}
}

// shellIn finds what makes an address a command for a shell or for Exim.
func shellIn(text string) string {
	for _, mark := range [...]string{"${run", "$(", "() {", "`"} {
		if strings.Contains(text, mark) && (mark != "`" || strings.Count(text, mark) > 1) {
			return mark
		}
	}
	local := strings.TrimLeft(text, `<"`)
	if strings.HasPrefix(local, "|") {
		return "|"
	}
	if strings.HasPrefix(local, ";") && strings.Count(local, ";") > 1 {
		return ";"
	}
	return ""
}
