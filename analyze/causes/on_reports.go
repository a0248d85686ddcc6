package causes

import "github.com/smtplog/smtplog/internal/lang"

// reportEntries are about what a client's program reports in its own words, most
// of it without any reply.
var reportEntries = []Entry{
	{
		ID: "reply-not-smtp", Reason: "networkerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleNotSMTP}}},
		Title:   lang.T("what the server sent is no SMTP reply", "서버가 보낸 것은 SMTP 응답이 아닙니다"),
		Named:   lang.T("what the server sent is no SMTP reply ({target})", "서버가 보낸 것은 SMTP 응답이 아닙니다 ({target})"),
		Detail:  lang.T("Every line of an SMTP server begins with a three-digit status code, and the program could not find one. Mostly port and encryption mode do not match (bytes of TLS read as text, or plain text on port 465), the port belongs to another service, or a proxy or virus scanner answers in the server's place.", "SMTP 서버의 모든 줄은 세 자리 상태 코드로 시작하는데 프로그램이 코드를 찾지 못했습니다. 대개 포트와 암호화 방식이 맞지 않거나(TLS 바이트를 텍스트로 읽었거나 465번 포트에 평문으로 접속), 다른 서비스의 포트이거나, 프록시나 백신 프로그램이 서버 대신 응답한 것입니다."),
		Fix:     lang.T("Use port 587 with STARTTLS or port 465 with TLS from the start, and look at what answers: openssl s_client -connect HOST:465, or openssl s_client -starttls smtp -connect HOST:587. If both look right, update the mail library.", "587번 포트에서 STARTTLS를 쓰거나 465번 포트에서 처음부터 TLS를 쓰고, 무엇이 응답하는지 확인하십시오: openssl s_client -connect 호스트:465 또는 openssl s_client -starttls smtp -connect 호스트:587. 둘 다 정상이면 메일 라이브러리를 갱신하십시오."),
		Options: startTLSOptions,
		Matches: []string{
			"MailKit.Net.Smtp.SmtpProtocolException: Unable to parse status code returned by the server.\n   at MailKit.Net.Smtp.SmtpStream.ReadResponse(CancellationToken cancellationToken)",
			"[ERROR] SMTP error: response error: error Tag at: mail was not sent",
		},
		Near: []string{"greeting: 554 go away", "greeting! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
	},
	{
		ID: "login-challenge-not-understood", Reason: "mailererror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Troubles: []Trouble{TroubleLogin}, Notes: []string{"unexpected server response: "}}},
		Title:   lang.T("the client does not understand what the server asks for in AUTH LOGIN", "클라이언트가 AUTH LOGIN에서 서버가 묻는 말을 알아듣지 못했습니다"),
		Detail:  lang.T("In AUTH LOGIN the server asks for user name and password with a challenge of its own wording (\"Username:\", \"username:\", \"User Name\"), and no standard says which. The client's library knows only some of them and gave up: the password was not sent, and nothing was refused.", "AUTH LOGIN에서 서버는 사용자 이름과 비밀번호를 자신의 문구(\"Username:\", \"username:\", \"User Name\")로 묻는데, 이 문구를 정한 표준은 없습니다. 클라이언트의 라이브러리는 일부 문구만 알기 때문에 포기했습니다. 비밀번호는 전송되지 않았고 거부된 것도 없습니다."),
		Fix:     lang.T("Update the program or its mail library, or let it use AUTH PLAIN where the server offers that mechanism.", "프로그램이나 메일 라이브러리를 갱신하거나, 서버가 제공한다면 AUTH PLAIN을 쓰게 하십시오."),
		Options: mechanismOptions,
		Matches: []string{"error=\"failed to dial connection: SMTP AUTH failed: unexpected server response: username:\""},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "tls-certificate-old-version", Reason: "securityerror", Whose: server, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleCertificate}, Notes: []string{"unsupportedcertversion", "unsupported certificate version"}}},
		Title:   lang.T("the server's certificate is of an old version (X.509 v1)", "서버 인증서가 오래된 버전(X.509 v1)입니다"),
		Detail:  lang.T("The client's TLS library reads only certificates of version 3. Old tools and hand-made commands still issue version 1, without the extensions that name the host.", "클라이언트의 TLS 라이브러리는 버전 3 인증서만 읽습니다. 오래된 도구나 직접 만든 명령은 호스트 이름을 담는 확장이 없는 버전 1을 발급하기도 합니다."),
		Fix:     lang.T("Issue a new certificate of version 3 for the server, with its host name as subject alternative name, or get one from a public authority (Let's Encrypt).", "서버 인증서를 호스트 이름이 주체 대체 이름으로 들어간 버전 3으로 새로 발급하거나 공인 인증 기관(Let's Encrypt 등)에서 받으십시오."),
		Matches: []string{"SMTP error: Connection error: invalid peer certificate: Other(OtherError(UnsupportedCertVersion))"},
		Near:    []string{"SMTP error: Connection error: invalid peer certificate: UnknownIssuer"},
	},
	{
		ID: "tls-certificate-of-authority", Reason: "securityerror", Whose: server, Retry: no, Certainty: sure,
		If:      []Cond{{Troubles: []Trouble{TroubleCertificate}, Notes: []string{"causedasendentity", "ca used as end entity"}}},
		Title:   lang.T("the server shows the certificate of an authority (CA) as its own, a self-signed one mostly", "서버가 인증 기관(CA) 인증서를 자신의 인증서로 제시합니다(대개 자체 서명)"),
		Detail:  lang.T("The certificate is marked as that of an authority, which may sign others but not serve as a server's own. openssl req -x509 makes such certificates unless told otherwise; this client refuses them even if they are trusted.", "이 인증서에는 다른 인증서에 서명하는 인증 기관이라는 표시가 있어 서버 인증서로 쓸 수 없습니다. openssl req -x509는 따로 지정하지 않으면 이런 인증서를 만들며, 이 클라이언트는 신뢰하는 인증서라도 거부합니다."),
		Fix:     lang.T("Issue a server certificate without the CA mark (basicConstraints=CA:FALSE, with the host name as subject alternative name) and trust its issuer, or use a certificate of a public authority (Let's Encrypt).", "CA 표시가 없는 서버 인증서(basicConstraints=CA:FALSE, 주체 대체 이름에 호스트 이름)를 발급하고 그 발급 기관을 신뢰하게 하거나, 공인 인증 기관(Let's Encrypt 등)의 인증서를 쓰십시오."),
		Matches: []string{"SMTP error: Connection error: invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))"},
		Near:    []string{"SMTP error: Connection error: invalid peer certificate: UnknownIssuer"},
	},
	{
		ID: "esp-tls-handshake-failed", Reason: "failedstarttls", Whose: client, Retry: no, Certainty: possible,
		If:      []Cond{{Outcomes: tlsFailed, Troubles: []Trouble{TroubleTLS}, When: func(f *Facts) bool { return f.Library == "esp-mail" }}},
		Title:   lang.T("the TLS handshake failed on the microcontroller", "마이크로컨트롤러에서 TLS 핸드셰이크가 실패했습니다"),
		Named:   lang.T("the TLS handshake with {target} failed on the microcontroller", "마이크로컨트롤러와 {target}의 TLS 핸드셰이크가 실패했습니다"),
		Detail:  lang.T("The connection was made, and the handshake broke off before a word of SMTP: the board's core (SDK) or TLS library is too old for the server's TLS, there is too little free memory for it, or the clock is wrong. User name and password were not sent.", "연결은 되었지만 SMTP를 시작하기 전에 핸드셰이크가 끊겼습니다. 보드의 코어(SDK)나 TLS 라이브러리가 서버의 TLS에 비해 너무 오래되었거나, 남은 메모리가 부족하거나, 시계가 틀린 경우입니다. 사용자 이름과 비밀번호는 전송되지 않았습니다."),
		Fix:     lang.T("Update the board's Arduino core (SDK) and the mail library, free memory before sending (other TLS clients, big buffers), set the clock by NTP, and check that the port fits the mode: 465 with TLS from the start, 587 with STARTTLS.", "보드의 Arduino 코어(SDK)와 메일 라이브러리를 갱신하고, 보내기 전에 메모리를 비우고(다른 TLS 클라이언트, 큰 버퍼), NTP로 시계를 맞추고, 포트와 방식이 맞는지 확인하십시오. 465는 처음부터 TLS, 587은 STARTTLS입니다."),
		Matches: []string{"> C: Connect to SMTP server\n> C: Host > mx.example.org\n> C: Port > 465\n> C: perform the SSL/TLS handshake\n! E: UNKNOWN ERROR CODE (0001)\n> C: cleaning SSL connection\n> E: unable to connect to server"},
		Near:    []string{"> C: Connect to SMTP server\n> C: Host > mx.example.org\n> C: Port > 465\n> C: perform the SSL/TLS handshake\n> C: SMTP server connected, wait for response...\n< S: 554 go away\n", "TLS! ssl.SSLError: [SSL] something else"},
	},
	{
		ID: "closed-without-word", Reason: "networkerror", Whose: client, Retry: later, Certainty: possible,
		If:      []Cond{{Outcomes: connectionFailed, Steps: "greeting", Troubles: []Trouble{TroubleClosed}, Notes: []string{"unexpectedly closed", "eof"}, When: func(f *Facts) bool { return f.Quoted && !f.Traced && f.Port != 465 }}},
		Title:   lang.T("the server closed the connection, and the program does not say at which step", "서버가 연결을 끊었지만 프로그램이 어느 단계인지 알리지 않았습니다"),
		Detail:  lang.T("The connection ended (EOF) where the program waited for a reply. Most often the port wants TLS from the start (465, sometimes 994 or 2465) and the client speaks plain text, or the other way round; then come servers that want STARTTLS or another login first, addresses that are blocked, and connections that were idle too long.", "프로그램이 응답을 기다리는 동안 연결이 끝났습니다(EOF). 대개 처음부터 TLS를 쓰는 포트(465, 때로는 994나 2465)에 평문으로 접속했거나 그 반대입니다. 그다음으로 STARTTLS나 다른 로그인을 먼저 요구하는 서버, 차단된 주소, 너무 오래 쉬던 연결이 있습니다."),
		Fix:     lang.T("Check port and encryption mode first: 465 with TLS from the start, 587 with STARTTLS. Then turn on the debug output, which shows the last command the server saw.", "먼저 포트와 암호화 방식을 확인하십시오. 465는 처음부터 TLS, 587은 STARTTLS입니다. 그런 다음 디버그 출력을 켜면 서버가 마지막으로 받은 명령을 알 수 있습니다."),
		Options: tlsOptions,
		Matches: []string{"alert mail not sent: Connection unexpectedly closed\n", "lvl=eror msg=\"Failed to send alert notification email\" error=EOF"},
		Near:    []string{"greeting! smtplib.SMTPServerDisconnected: Connection unexpectedly closed", "MAIL! smtplib.SMTPServerDisconnected: Connection unexpectedly closed"},
	},
}
