package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// tlsCauses are about encryption that did not come about.
var tlsCauses = []causeRule{
	{
		id: "tls-certificate-name", reason: "securityerror", whose: whoseClient, retry: retryNo, certainty: sure,
		when: func(f *facts) bool {
			return f.v.trouble == troubleCertificate && (strings.Contains(f.note, "mismatch") || strings.Contains(f.note, "not valid for") || strings.Contains(f.note, "doesn't match"))
		},
		title:  lang.T("the server's certificate is for another name", "서버의 인증서가 다른 이름으로 발급되었습니다"),
		detail: lang.T("The certificate is valid, but not for the host name the client used. An IP address, an alias, or \"localhost\" is not in the certificate; or the connection was redirected to another server.", "인증서에 클라이언트가 사용한 호스트 이름이 없습니다. IP 주소나 별칭, localhost로 접속했거나, 연결이 다른 서버로 돌려졌을 수 있습니다."),
		fix:    lang.T("Connect with the name that stands in the certificate. Do not switch the check off.", "인증서에 적힌 이름으로 접속하세요. 인증서 검증을 끄지는 마세요."),
	},
	{
		id: "tls-certificate-expired", reason: "securityerror", whose: whoseServer, retry: retryLater, certainty: sure,
		when:   func(f *facts) bool { return f.v.trouble == troubleCertificate && strings.Contains(f.note, "expired") },
		title:  lang.T("the server's certificate has expired", "서버의 인증서가 만료되었습니다"),
		detail: lang.T("The client refuses the server's certificate because its time is over, or because the clock of the client is wrong.", "서버 인증서의 유효 기간이 끝났거나 클라이언트의 시계가 틀려서 클라이언트가 인증서를 거부했습니다."),
		fix:    lang.T("Check the client's clock; otherwise the server's administrator has to renew the certificate.", "클라이언트의 시계를 확인하세요. 시계가 맞다면 서버 관리자가 인증서를 갱신해야 합니다."),
	},
	{
		id: "tls-certificate-untrusted", reason: "securityerror", whose: whoseClient, retry: retryNo, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleCertificate },
		title:  lang.T("the client does not trust the server's certificate", "클라이언트가 서버의 인증서를 신뢰하지 않습니다"),
		detail: lang.T("The certificate is self-signed, an intermediate certificate is missing, or the client does not know who issued it. Virus scanners and company proxies put in such certificates, too.", "인증서가 자체 서명되었거나, 중간 인증서가 빠졌거나, 클라이언트가 발급 기관을 모릅니다. 백신 프로그램이나 회사 프록시가 인증서를 바꾸는 경우도 있습니다."),
		fix:    lang.T("Give the client the issuer's certificate (in Python ssl.create_default_context(cafile=…)), update its list of authorities, or let the server send the whole chain.", "클라이언트에 발급 기관의 인증서를 지정하거나(Python은 ssl.create_default_context(cafile=…)), 인증 기관 목록을 갱신하거나, 서버가 인증서 체인 전체를 보내도록 설정하세요."),
	},
	{
		id: "tls-on-plain-port", reason: "securityerror", whose: whoseClient, retry: retryNo, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleWrongTLS && f.step == StepConnect },
		title:  lang.T("TLS from the start on a port that begins in plain text", "평문으로 시작하는 포트에 처음부터 TLS로 접속했습니다"),
		detail: lang.T("The client began with a TLS handshake, and the server answered with its greeting in plain text; that is what \"wrong version number\" means here. It has nothing to do with TLS versions or certificates.", "클라이언트가 TLS 핸드셰이크로 시작했는데 서버는 평문 인사말로 답했습니다. 여기서 wrong version number는 그런 뜻이며 TLS 버전이나 인증서와는 관계가 없습니다."),
		fix:    lang.T("Use port 465 for TLS from the start, or STARTTLS on ports 587 and 25 (in Python smtplib.SMTP and starttls()).", "처음부터 TLS를 쓰려면 465번 포트를, 587번이나 25번 포트라면 STARTTLS를 쓰세요(Python은 smtplib.SMTP와 starttls())."),
		fill:   addTarget,
	},
	{
		id: "starttls-not-offered", reason: "failedstarttls", whose: whoseServer, retry: retryNo, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleNoStartTLS },
		title:  lang.T("the server does not offer STARTTLS", "서버가 STARTTLS를 지원한다고 알리지 않았습니다"),
		detail: lang.T("The client insists on encryption, and STARTTLS is not in the reply to EHLO. The server has it off on this port, the connection is encrypted already (port 465), or a firewall on the way took it out.", "클라이언트는 암호화가 필요한데 EHLO 응답에 STARTTLS가 없습니다. 이 포트에서 꺼져 있거나, 이미 암호화된 연결(465번 포트)이거나, 중간의 방화벽이 지운 것일 수 있습니다."),
		fix:    lang.T("Use port 587 or 465 of this server; if its reply looks different from another network, look for a firewall in between.", "이 서버의 587번이나 465번 포트를 쓰세요. 다른 네트워크에서는 응답이 다르다면 중간의 방화벽을 확인하세요."),
	},
	{
		id: "tls-no-common-version", reason: "securityerror", whose: whoseClient, retry: retryNo, certainty: likely,
		when:   func(f *facts) bool { return f.v.trouble == troubleTLSVersion },
		title:  lang.T("client and server have no TLS version or cipher in common", "클라이언트와 서버가 함께 쓸 수 있는 TLS 버전이나 암호가 없습니다"),
		detail: lang.T("One side only has old TLS versions (1.0, 1.1) or ciphers that the other refuses.", "한쪽이 오래된 TLS 버전(1.0, 1.1)이나 암호만 지원하여 다른 쪽이 거부했습니다."),
		fix:    lang.T("Update the older side; TLS 1.2 or later is needed on both.", "오래된 쪽을 갱신하세요. 양쪽 모두 TLS 1.2 이상이 필요합니다."),
	},
	{
		id: "tls-handshake-dropped", reason: "securityerror", whose: whoseServer, retry: retryLater, certainty: likely,
		when: func(f *facts) bool {
			return f.r.Outcome == TLSFailed && f.code == 0 && (f.v.trouble == troubleTLSDropped || f.v.trouble.lost())
		},
		title:  lang.T("the connection broke in the TLS handshake", "TLS 핸드셰이크 중에 연결이 끊겼습니다"),
		detail: lang.T("The server agreed to encrypt and then closed the connection in the handshake: often a version or cipher it does not accept, a broken certificate set-up, or a firewall.", "서버가 암호화에 동의한 뒤 핸드셰이크 도중 연결을 끊었습니다. 받아들이지 않는 TLS 버전이나 암호, 잘못된 인증서 설정, 방화벽이 원인인 경우가 많습니다."),
		fix:    lang.T("Update the client's TLS library, test with openssl s_client -starttls smtp -connect HOST:PORT, and look into the server's log.", "클라이언트의 TLS 라이브러리를 갱신하고, openssl s_client -starttls smtp -connect 호스트:포트로 시험하고, 서버 로그를 확인하세요."),
	},
	{
		id: "starttls-refused", reason: "failedstarttls", whose: whoseServer, retry: retryLater, certainty: likely,
		when:   func(f *facts) bool { return f.step == "STARTTLS" && f.code != 0 },
		title:  lang.T("the server refused STARTTLS", "서버가 STARTTLS를 거부했습니다"),
		detail: lang.T("The server offered encryption and could not begin it: 454 mostly means that its own key or certificate cannot be read.", "서버가 암호화를 지원한다고 알렸지만 시작하지 못했습니다. 454는 대개 서버 자신의 키나 인증서를 읽을 수 없다는 뜻입니다."),
		fix:    lang.T("Tell the server's administrator; until it is mended try port 465, and do not send the password unencrypted.", "서버 관리자에게 알리세요. 고쳐질 때까지 465번 포트를 시도하고, 비밀번호를 암호화 없이 보내지 마세요."),
	},
	{
		id: "tls-handshake-failed", reason: "securityerror", whose: whoseClient, retry: retryNo, certainty: possible,
		when:   func(f *facts) bool { return f.r.Outcome == TLSFailed },
		title:  lang.T("the TLS handshake failed", "TLS 핸드셰이크가 실패했습니다"),
		detail: lang.T("The server agreed to encrypt, but client and server did not come to terms: certificate, TLS version or cipher. The transcript does not say which.", "서버가 암호화에 동의했지만 인증서, TLS 버전, 암호 중 무언가가 맞지 않아 실패했습니다. 이 기록만으로는 어느 것인지 알 수 없습니다."),
		fix:    lang.T("Look for the client's error message, and test with openssl s_client -starttls smtp -connect HOST:PORT.", "클라이언트의 오류 메시지를 찾아보고, openssl s_client -starttls smtp -connect 호스트:포트로 시험하세요."),
	},
}
