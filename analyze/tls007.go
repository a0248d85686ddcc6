package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var tls007 = &Check{
	Code: "TLS007", Severity: Error, RFC: "RFC 3207 §4.1, RFC 8446 §6", Since: "0.1",
	Title: lang.T("TLS handshake failed", "실패한 TLS 핸드셰이크"),
	Text: lang.T(
		"The program reports that the encryption did not come about: the certificate was not accepted, client and server have no TLS version or cipher in common, or the connection broke in the handshake. The words of the program say which; do not switch the check of the certificate off.",
		"암호화에 실패했다고 프로그램이 알렸습니다. 인증서가 받아들여지지 않았거나, 함께 쓸 수 있는 TLS 버전이나 암호 방식이 없거나, 핸드셰이크 도중 연결이 끊긴 것입니다. 어느 것인지는 프로그램이 남긴 문구에 나옵니다. 인증서 검증을 끄지는 마십시오."),
	Bad: "connect: ('smtp.example.com', 587)\nreply: b'220 mx.example.org ESMTP\\r\\n'\nsend: 'ehlo client.example.com\\r\\n'\nreply: b'250-mx.example.org\\r\\n'\nreply: b'250 STARTTLS\\r\\n'\n" +
		"send: 'STARTTLS\\r\\n'\nreply: b'220 2.0.0 Ready to start TLS\\r\\n'\nTraceback (most recent call last):\n" +
		"ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1000)\n",
	Good: "connect: ('smtp.example.com', 587)\nreply: b'220 mx.example.org ESMTP\\r\\n'\nsend: 'ehlo client.example.com\\r\\n'\nreply: b'250-mx.example.org\\r\\n'\nreply: b'250 HELP\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",

	needs: hasErrorNote,
	Run:   runTLS007,
}

func runTLS007(p *Pass) {
	if p.Report.Outcome != TLSFailed {
		return // TLS008
	}
	kind, note := findTrouble(p.Session())
	if note == nil || !kind.TLS() || kind == troubleWrongTLS {
		return // TLS009
	}
	what := lang.T("the TLS handshake failed", "TLS 핸드셰이크가 실패함")
	hint := lang.T("test with openssl s_client -starttls smtp -connect HOST:PORT", "openssl s_client -starttls smtp -connect 호스트:포트로 시험해 보십시오")
	switch kind {
	case troubleCertificate:
		what = lang.T("the client does not accept the server's certificate", "클라이언트가 서버의 인증서를 받아들이지 않음")
		hint = lang.T("renew the certificate, connect with the name it is for, or give the client the issuer's certificate", "인증서를 갱신하거나, 인증서에 있는 이름으로 접속하거나, 클라이언트에 발급 기관의 인증서를 지정하십시오")
	case troubleTLSVersion:
		what = lang.T("client and server have no TLS version or cipher in common", "클라이언트와 서버가 함께 쓸 수 있는 TLS 버전이나 암호 방식이 없음")
		hint = lang.T("update the older side; both need TLS 1.2 or later", "오래된 쪽을 업데이트하십시오. 양쪽 모두 TLS 1.2 이상이 필요합니다")
	case troubleTLSDropped:
		what = lang.T("the connection broke in the TLS handshake", "TLS 핸드셰이크 도중 연결이 끊김")
	}
	p.onNote(note, what, hint)
}
