package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

var tls008 = &Check{
	Code: "TLS008", Severity: Warning, RFC: "RFC 8314 §5.2, RFC 6125", Since: "0.1",
	Title: lang.T("certificate not accepted, and the session went on", "인증서가 검증되지 않았는데 계속된 세션"),
	Text: lang.T(
		"The program says that it could not verify the server's certificate, and goes on. The connection is encrypted, but nobody knows with whom: whoever sits in between can read it. Between mail servers without DANE or MTA-STS that is usual; a mail program that sends a password must not do it.",
		"프로그램이 서버의 인증서를 검증하지 못했다고 알리면서 계속 진행했습니다. 연결은 암호화되지만 상대가 누구인지 알 수 없으므로 중간에 있는 사람이 읽을 수 있습니다. DANE이나 MTA-STS가 없는 메일 서버 사이에서는 흔하지만, 비밀번호를 보내는 메일 프로그램은 그래서는 안 됩니다."),
	Bad:  curlTLS + "*  SSL certificate verify result: self-signed certificate (18), continuing anyway.\n> EHLO client.example.com\n< 250-mx.example.org\n< 250 HELP\n> QUIT\n< 221 2.0.0 Bye\n",
	Good: curlTLS + "*  SSL certificate verify ok.\n> EHLO client.example.com\n< 250-mx.example.org\n< 250 HELP\n> QUIT\n< 221 2.0.0 Bye\n",

	needs: hasNotes,
	Run:   runTLS008,
}

// curlTLS is the beginning of examples with what curl says about TLS.
const curlTLS = "*   Trying 192.0.2.25:587...\n* Connected to mx.example.org (192.0.2.25) port 587 (#0)\n< 220 mx.example.org ESMTP\n> EHLO client.example.com\n< 250-mx.example.org\n< 250 STARTTLS\n" +
	"> STARTTLS\n< 220 2.0.0 Ready to start TLS\n"

func runTLS008(p *Pass) {
	for i := range p.Session().Notes {
		n := &p.Session().Notes[i]
		if !strings.Contains(n.Text, "continuing anyway") || !containsFold(n.Text, "certificate") {
			continue
		}
		p.onNote(n, lang.T(
			"the server's certificate was not accepted, and the session went on: expected the client to stop",
			"서버의 인증서가 받아들여지지 않았는데도 세션이 계속됨: 클라이언트가 멈춰야 함"),
			lang.T("give the client the issuer's certificate instead of switching the check off", "검증을 끄지 말고 클라이언트에 발급 기관의 인증서를 지정하십시오"))
		return
	}
}
