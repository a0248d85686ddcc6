package causes

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

// phpMail reports whether the mail was sent by PHP's own mail() on Windows, which
// speaks SMTP by itself.
func phpMail(f *Facts) bool { return f.Library == "php-mail" }

// loginEntries are about what the client sent to log in, or could not send: it
// explains a refusal whatever the provider says of it.
var loginEntries = []Entry{
	{
		ID: "login-needs-starttls", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Troubles: []Trouble{TroubleNoAuth}, When: func(f *Facts) bool { return f.StartTLS && f.TLS != "starttls" }},
			{Steps: "AUTH", Codes: "500 502 503 504", When: func(f *Facts) bool { return f.StartTLS && !f.OffersAuth() && f.TLS == "none" }},
		},
		Title: lang.T("logins are offered only after STARTTLS", "STARTTLS 뒤에만 인증할 수 있습니다"),
		Detail: lang.T("The reply to EHLO offers STARTTLS but no AUTH: this server offers logins only on an encrypted connection. The client did not encrypt, so it found no way to log in.",
			"EHLO 응답에 STARTTLS는 있지만 AUTH가 없습니다. 이 서버는 암호화된 연결에서만 인증을 받습니다. 클라이언트가 암호화하지 않아 인증할 방법을 찾지 못했습니다."),
		Fix:     tlsFirstFix,
		Options: startTLSOptions,
		Matches: []string{"EHLO+starttls! smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server.", "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: AUTH LOGIN\nS: 503 5.5.1 Error: authentication not enabled"},
		Near:    []string{"EHLO! smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server."},
	},
	{
		ID: "login-not-offered", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Troubles: []Trouble{TroubleNoAuth}},
			{Steps: "AUTH", Codes: "5", Without: tlsWords, When: func(f *Facts) bool { return f.Tried && !f.Offered && f.Extensions && !f.OffersAuth() }},
			{Steps: "AUTH", Codes: "500 501 502 503 538", Says: []string{"not advertised", "not supported", "unrecognized", "unrecognised", "not recognized", "not implemented", "unknown command", "not available", "not enabled"}},
		},
		Title:   lang.T("this server does not offer logins on this port", "이 서버는 이 포트에서 인증을 지원하지 않습니다"),
		Detail:  lang.T("The client has a user name and password and wants AUTH, which this server does not offer (it is not advertised in the reply to EHLO, or the client said HELO). Nothing is known to be wrong with the password: it has not even been checked. Port 25 and local servers often take mail without a login.", "클라이언트에 사용자 이름과 비밀번호가 설정되어 AUTH를 쓰려 하지만 이 서버는 제공하지 않습니다(EHLO 응답에 없거나 클라이언트가 HELO를 썼습니다). 비밀번호는 확인조차 하지 않았으므로 틀렸다고 볼 수 없습니다. 25번 포트와 로컬 서버는 인증 없이 메일을 받는 경우가 많습니다."),
		Fix:     lang.T("Use the submission port (587 with STARTTLS or 465 with TLS), where logins are offered; or remove user name and password if this server takes mail without a login.", "인증을 지원하는 제출 포트(STARTTLS는 587번, TLS는 465번)를 쓰십시오. 인증 없이 메일을 받는 서버라면 사용자 이름과 비밀번호를 지우십시오."),
		Fill:    firewallNote,
		Options: noLoginOptions,
		Matches: []string{"AUTH: 502 5.5.1 AUTH not available", "EHLO! smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server.", "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 HELP\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 503 AUTH command used when not advertised"},
		Near:    []string{"AUTH: 504 5.5.4 Unrecognized authentication type"},
	},
	{
		ID: "login-after-helo", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "AUTH", Codes: "500 502 503", When: func(f *Facts) bool { return f.HelloVerb == "HELO" }},
			{Steps: "AUTH MAIL", Codes: "503", Says: []string{"send ehlo", "ehlo first", "need ehlo", "bad sequence"}, When: func(f *Facts) bool { return f.HelloVerb == "HELO" && !f.LoggedIn }},
		},
		Title:   lang.T("the client said HELO, and logins need EHLO", "클라이언트가 HELO를 보냈지만 인증하려면 EHLO가 필요합니다"),
		Detail:  lang.T("AUTH is an extension, and extensions exist only after EHLO. The client said HELO, so the server offered no login and refuses {command|what came then}: it wants EHLO and AUTH first.", "AUTH는 확장 기능이며 EHLO를 보낸 뒤에만 쓸 수 있습니다. 클라이언트가 HELO를 보냈으므로 서버가 인증을 제공하지 않았고 {command|그다음 명령}을(를) 거부했습니다. 서버는 EHLO와 AUTH를 먼저 요구합니다."),
		Fix:     lang.T("Let the client say EHLO and log in (AUTH) before MAIL FROM; old programs have a setting for ESMTP.", "클라이언트가 EHLO를 보내고 MAIL FROM 전에 인증(AUTH)하게 하십시오. 오래된 프로그램에는 ESMTP 설정이 있습니다."),
		Options: loginOptions,
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: HELO client.example.com\nS: 250 mx.example.org\nC: MAIL FROM:<alice@example.com>\nS: 503 bad sequence of commands", "S: 220 mx.example.org ESMTP\nC: HELO client.example.com\nS: 250 mx.example.org\nC: AUTH LOGIN\nS: 503 5.5.1 Error: send EHLO first"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250 mx.example.org\nC: MAIL FROM:<alice@example.com>\nS: 503 bad sequence of commands"},
	},
	{
		ID: "login-before-starttls", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If: []Cond{
			{Steps: "AUTH", Codes: "523 530 538", Says: tlsWords, Without: []string{"certificate"}},
			{Steps: "AUTH", Codes: "523 530 538", Enhanced: ".7.10 .7.11"},
		},
		Title: tlsFirstTitle, Named: tlsFirstNamed, Detail: tlsFirstDetail, Fix: tlsFirstFix,
		Options: startTLSOptions,
		Matches: []string{"AUTH+plain@smtp.gmail.com: 530 5.7.0 Must issue a STARTTLS command first. - gsmtp", "AUTH+plain: 530 5.7.7 Email sending without SSL/TLS encryption is not allowed", "AUTH+plain: 538 5.7.11 Encryption required for requested authentication mechanism", "AUTH+plain: 530 5.7.0 Must issue a STARTTLS command first"},
		Near:    []string{"AUTH: 535 5.7.8 authentication failed", "AUTH: 530 5.7.0 no"},
	},
	{
		ID: "login-empty-password", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Steps: "AUTH", When: func(f *Facts) bool { return f.Remarked(decode.RemarkEmptyPassword) }}},
		Title:   lang.T("an empty password was sent", "빈 비밀번호를 보냈습니다"),
		Detail:  lang.T("The decoded login holds no password at all: the password is empty. Usually a setting or an environment variable is not set, or was not saved. What the server says of it (\"invalid format\", \"authentication failed\") only follows from that.", "인증 내용을 디코딩해 보니 비밀번호가 비어 있습니다. 설정이나 환경 변수가 지정되지 않았거나 저장되지 않은 경우가 많습니다. 서버의 응답(invalid format, authentication failed)은 그 결과일 뿐입니다."),
		Fix:     lang.T("Set the password in the program's configuration and check that it really arrives there.", "프로그램 설정에 비밀번호를 입력하고 실제로 적용되는지 확인하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAA==\nS: 535 5.7.8 Invalid format"},
		Near:    []string{"AUTH: 535 5.7.8 Invalid format"},
	},
	{
		ID: "login-empty-user", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Steps: "AUTH", When: func(f *Facts) bool { return f.Remarked(decode.RemarkEmptyIdentity) }}},
		Title:   lang.T("an empty user name was sent", "빈 사용자 이름을 보냈습니다"),
		Detail:  lang.T("The decoded login holds no user name. Usually a setting or an environment variable is not set.", "인증 내용을 디코딩해 보니 사용자 이름이 비어 있습니다. 설정이나 환경 변수가 지정되지 않은 경우가 많습니다."),
		Fix:     lang.T("Set the user name, mostly the full mail address.", "사용자 이름을 설정하십시오. 대개 전체 메일 주소를 씁니다."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AABjb3JyZWN0LWhvcnNlLTQy\nS: 535 5.7.8 no"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-placeholder", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{{Steps: "AUTH", Without: credentialWords, When: func(f *Facts) bool {
			return f.Remarked(decode.RemarkPlaceholder) && !f.Noted(credentialWords...) && f.Code != 504
		}}},
		Title:   lang.T("a placeholder was sent instead of real credentials", "실제 인증 정보가 아닌 예시 문구를 보냈습니다"),
		Detail:  lang.T("The decoded user name or password looks like the example from a manual, or like a variable nobody replaced.", "디코딩한 사용자 이름이나 비밀번호가 설명서의 예시이거나 값이 채워지지 않은 변수로 보입니다."),
		Fix:     lang.T("Put the real user name and password into the configuration.", "설정에 실제 사용자 이름과 비밀번호를 입력하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAHlvdXJfcGFzc3dvcmQ=\nS: 535 5.7.8 no"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-broken-encoding", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{{Steps: "AUTH", When: func(f *Facts) bool {
			return f.Remarked(decode.RemarkNotBase64, decode.RemarkUnencoded, decode.RemarkDoubleBase64, decode.RemarkLiteralNUL, decode.RemarkWrongShape)
		}}, {Steps: "AUTH", Codes: "5", Says: []string{"cannot decode", "can not decode", "decode response", "invalid base64", "base64 decod", "not base64", "bad base64"}}},
		Title:   lang.T("the login was not encoded as the mechanism asks", "인증 정보가 형식에 맞게 인코딩되지 않았습니다"),
		Detail:  lang.T("What the client sent is not what the mechanism prescribes: not base64, encoded twice, broken by a line end, or without its separators. The server could not decode a user name and password from it.", "클라이언트가 보낸 값이 인증 방식의 형식과 다릅니다. Base64가 아니거나, 두 번 인코딩되었거나, 중간에 줄바꿈이 있거나, 구분 문자가 없습니다. 서버가 사용자 이름과 비밀번호를 읽을 수 없었습니다."),
		Fix:     lang.T("Let the mail library encode the login, and give it the plain user name and password; where you send AUTH yourself, send each as one line of base64.", "인코딩은 메일 라이브러리에 맡기고 사용자 이름과 비밀번호를 그대로 넘기십시오. AUTH를 직접 보낸다면 각각을 한 줄의 Base64로 보내십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN alice@example.com!horse\nS: 535 5.7.8 no", "AUTH: 501 5.5.2 Cannot Decode response 1a2b - gsmtp"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "oauth-token-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{{Troubles: []Trouble{TroubleLogin}, Notes: []string{"xoauth2", "oauthbearer", ": 334 eyj"}}, {Steps: "AUTH", When: func(f *Facts) bool {
			return f.Class() != 4 && (f.Mechanism == "XOAUTH2" || f.Mechanism == "OAUTHBEARER")
		}}},
		Title:   lang.T("the OAuth token was refused", "OAuth 토큰이 거부되었습니다"),
		Detail:  lang.T("With this mechanism a 334 can hold an error report instead of a question. The token has expired, belongs to another account, or was made without the right scope for SMTP.", "이 인증 방식에서는 334 응답이 질문이 아니라 오류 알림일 수 있습니다. 토큰이 만료되었거나, 다른 계정의 것이거나, SMTP에 필요한 권한(scope) 없이 발급되었습니다."),
		Fix:     lang.T("Get a fresh token for this account with the provider's SMTP scope (Google: https://mail.google.com/, Microsoft: SMTP.Send).", "이 계정으로 SMTP 권한(Google은 https://mail.google.com/, Microsoft는 SMTP.Send)을 포함한 토큰을 새로 발급받으십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH XOAUTH2\nC: AUTH XOAUTH2 dXNlcj1hbGljZUBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LmFiY2RlZmdoAQE=\nS: 535 5.7.8 no"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH XOAUTH2\nC: AUTH XOAUTH2 dXNlcj1hbGljZUBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LmFiY2RlZmdoAQE=\nS: 454 4.7.0 later", "AUTH: 535 5.7.8 no"},
	},
	{
		ID: "php-mail-cannot-log-in", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Codes: "530", When: phpMail},
			{Codes: "5", Says: []string{"authenticat", "relay", "log in", "login"}, When: phpMail},
		},
		Title:   lang.T("the server wants a login, and PHP's mail() cannot log in", "서버가 인증을 요구하지만 PHP의 mail() 함수는 인증할 수 없습니다"),
		Detail:  lang.T("On Windows PHP's mail() speaks SMTP by itself, to the server in php.ini (SMTP, smtp_port), but it knows neither AUTH nor TLS. This server takes mail only from users who have authenticated, so no setting of mail() helps.", "Windows에서 PHP의 mail()은 php.ini의 서버(SMTP, smtp_port)와 직접 SMTP로 통신하지만 AUTH도 TLS도 지원하지 않습니다. 이 서버는 인증한 사용자의 메일만 받으므로 mail()의 설정으로는 해결할 수 없습니다."),
		Fix:     lang.T("Send with a library that can log in (PHPMailer, Symfony Mailer), or switch the application from \"PHP mail\" to SMTP and give it host, port 587, user name and password. A local mail server that relays with a login does as well.", "인증할 수 있는 라이브러리(PHPMailer, Symfony Mailer)로 보내거나, 애플리케이션의 발송 방식을 PHP mail에서 SMTP로 바꾸고 호스트, 587번 포트, 사용자 이름, 비밀번호를 설정하십시오. 로그인하여 중계하는 로컬 메일 서버를 두어도 됩니다."),
		Matches: []string{"PHP Warning:  mail(): SMTP server response: 530 5.7.1 Authentication required in C:\\inetpub\\wwwroot\\send.php on line 12", "Warning: mail(): SMTP server response: 550 5.7.1 Unable to relay for bob@example.org in C:\\xampp\\htdocs\\send.php on line 7"},
		Near:    []string{"MAIL: 530 5.7.1 Authentication required", "Warning: mail(): SMTP server response: 552 5.3.4 Message too big in C:\\xampp\\htdocs\\send.php on line 7"},
	},
}
