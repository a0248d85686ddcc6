package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec010 = &Check{
	Code: "SEC010", Severity: Error, RFC: "RFC 5321 §4.1.1, §7", Since: "0.1",
	Title: lang.T("another protocol spoken to an SMTP server", "SMTP 서버에 다른 프로토콜로 말함"),
	Text: lang.T(
		"What came is a request of another protocol: HTTP, SSH, SIP and the like. A scanner looks for open ports, a program has the wrong port, or a web page makes a browser send its form to a mail port (cross-protocol attack), where each line of the form is read as a command. Servers should hang up at the first such line (Postfix: smtpd_forbidden_commands).",
		"HTTP, SSH, SIP 같은 다른 프로토콜의 요청이 왔습니다. 열린 포트를 찾는 스캐너이거나, 프로그램의 포트 설정이 틀렸거나, 웹 페이지가 브라우저를 시켜 폼을 메일 포트로 보내는 공격(cross-protocol attack)입니다. 폼의 각 줄이 명령으로 읽히므로 서버는 이런 줄이 오면 바로 연결을 끊어야 합니다(Postfix의 smtpd_forbidden_commands)."),
	Bad:  greet + "C: GET / HTTP/1.1\nS: 502 5.5.2 Error: command not recognized\n" + quit,
	Good: greet + "C: XGET mail\nS: 502 5.5.2 Error: command not recognized\n" + quit,

	needs: hasOddCommand,
	Run:   runSEC010,
}

func runSEC010(p *Pass) {
	for _, e := range p.Session().Exchanges {
		c, ok := e.Command.(*parser.OtherCommand)
		if !ok {
			continue
		}
		name := protocolOf(string(c.Verb), e.Line.Text)
		if name == "" {
			continue
		}
		p.onVerb(e, lang.T("a request of %s where an SMTP command was expected", "SMTP 명령이 올 자리에 %s 요청이 옴").Format(name),
			lang.T("check the port the client connects to; let the server hang up", "클라이언트가 접속하는 포트를 확인하고, 서버가 연결을 끊도록 설정하십시오"))
		return
	}
}

// protocolOf names the protocol a line is a request of, or "".
func protocolOf(verb, line string) string {
	switch verb {
	case "GET", "POST", "HEAD", "PUT", "OPTIONS", "CONNECT", "PATCH", "DELETE", "PRI", "TRACE":
		if strings.Contains(line, " HTTP/") {
			return "HTTP"
		}
		if strings.Contains(line, " RTSP/") {
			return "RTSP"
		}
		if strings.Contains(line, " SIP/") {
			return "SIP"
		}
	case "REGISTER", "INVITE":
		if strings.Contains(line, " SIP/") {
			return "SIP"
		}
	case "CAPA", "USER", "STAT", "UIDL":
		return "POP3"
	}
	switch {
	case strings.HasPrefix(line, "SSH-2.0-"), strings.HasPrefix(line, "SSH-1."):
		return "SSH"
	case strings.Contains(line, "Cookie: mstshash="):
		return "RDP"
	case strings.HasPrefix(line, `{"`) && strings.Contains(line, `"method"`):
		return "JSON-RPC"
	}
	// "a1 LOGIN …", "a1 CAPABILITY"
	if tag, rest, ok := strings.Cut(line, " "); ok && len(tag) <= 5 && len(tag) > 1 && tag[len(tag)-1] >= '0' && tag[len(tag)-1] <= '9' {
		if word, _, _ := strings.Cut(rest, " "); equalFold(word, "CAPABILITY") || equalFold(word, "LOGIN") {
			return "IMAP"
		}
	}
	return ""
}
