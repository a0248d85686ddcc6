package causes

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

// The words of a missing login and of missing encryption are the same at
// several steps.
var (
	loginNamed  = lang.T("{provider} wants a login first", "{provider}이(가) 먼저 인증을 요구합니다")
	loginTitle  = lang.T("the server wants a login first", "서버가 먼저 인증을 요구합니다")
	loginDetail = lang.T("The client sent {command|its mail} without having logged in: AUTH has to come first, before MAIL FROM. This server takes mail only from users who have authenticated; neither the sender nor the recipient is the problem.", "클라이언트가 인증하지 않고 {command|메일}을(를) 보냈습니다. AUTH가 MAIL FROM보다 먼저 와야 합니다. 이 서버는 인증한 사용자의 메일만 받으며, 발신자나 수신자의 문제가 아닙니다.")
	loginFix    = lang.T("Turn on SMTP authentication in the client, with user name and password (or the app password or authorization code of the provider), over STARTTLS on port 587 or TLS on port 465.", "클라이언트에서 SMTP 인증을 켜고 사용자 이름과 비밀번호(또는 메일 서비스의 앱 비밀번호나 인증 코드)를 설정하십시오. 587번 포트의 STARTTLS나 465번 포트의 TLS와 함께 쓰십시오.")

	tlsFirstNamed  = lang.T("{provider} wants encryption (TLS) first", "{provider}이(가) 먼저 암호화(TLS)를 요구합니다")
	tlsFirstTitle  = lang.T("the server wants encryption (TLS) first", "서버가 먼저 암호화(TLS)를 요구합니다")
	tlsFirstDetail = lang.T("The client sent {command|its command} in plain text, and the server requires an encrypted connection: without TLS it is not allowed. The password is not the problem, and waiting does not help, even where the code begins with 4.", "클라이언트가 {command|명령}을(를) 평문으로 보냈지만 서버는 암호화된 연결을 요구하며 TLS 없이는 허용하지 않습니다. 비밀번호 문제가 아니며, 4로 시작하는 코드라도 기다려서 해결되지 않습니다.")
	tlsFirstFix    = lang.T("Turn on STARTTLS on port 587 (in Python call starttls() before login()), or use TLS on port 465.", "587번 포트에서 STARTTLS를 켜거나(Python은 login() 전에 starttls() 호출) 465번 포트에서 TLS를 쓰십시오.")
)

// credentialWords are those of a server, or of the program for it, that says
// itself which kind of password it wants: that outranks what the password looks
// like.
var credentialWords = []string{"app password", "application password", "application-specific", "app-specific", "authorization code", "授权码"}

// tlsWords are those of a server that wants encryption.
var tlsWords = []string{"starttls", "start tls", "encrypt", "tls is required", "tls required", "requires tls", "use tls", "without tls", "secure connection", "ssl"}

func notLoggedIn(f *Facts) bool { return !f.LoggedIn && f.Step != "greeting" }

func notAtLogin(f *Facts) bool { return f.Step != "AUTH" }

// authEntries are about logins the server refused, in general.
var authEntries = []Entry{
	{
		ID: "authorization-code-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "AUTH", Says: []string{"authorization code", "授权码"}},
			{Steps: "AUTH", Notes: []string{"authorization code", "授权码"}},
		},
		Title:   lang.T("the provider wants an authorization code instead of the password", "메일 서비스가 비밀번호 대신 인증 코드(授权码)를 요구합니다"),
		Detail:  lang.T("QQ Mail, 163 and their relatives do not take the account's password over SMTP, but a code (授权码) that is made in the settings of the mailbox.", "QQ 메일, 163 메일 등은 SMTP에서 계정 비밀번호를 받지 않고 메일함 설정에서 만든 코드(授权码)를 요구합니다."),
		Fix:     lang.T("Turn SMTP on in the settings of the mailbox, generate the authorization code there, and use it as password.", "메일함 설정에서 SMTP를 켜고 인증 코드(授权码)를 만들어 비밀번호로 쓰십시오."),
		Matches: []string{"AUTH: 535 Login Fail. Please enter your authorization code to login."},
		Near:    []string{"AUTH: 535 Error: authentication failed"},
	},
	{
		ID: "login-app-password-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "AUTH", Codes: "5", Says: []string{"app password", "application password", "application-specific", "app-specific"}},
		},
		Title:   lang.T("the provider wants an app password", "메일 서비스가 앱 비밀번호를 요구합니다"),
		Detail:  lang.T("This provider does not take the account's own password from mail programs, but one that is made for the program in the account's security settings.", "이 메일 서비스는 메일 프로그램에서 계정 비밀번호를 받지 않고, 계정의 보안 설정에서 그 프로그램용으로 만든 비밀번호를 요구합니다."),
		Fix:     lang.T("Create an app password in the security settings of the account (SMTP may have to be allowed there, too) and use it.", "계정의 보안 설정에서 앱 비밀번호를 만들어 쓰십시오. 거기에서 SMTP 사용을 허용해야 할 수도 있습니다."),
		Matches: []string{"AUTH: 535 5.7.8 Application password is REQUIRED"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-mechanism-not-offered", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Troubles: []Trouble{TroubleNoMechanism}},
			{Steps: "AUTH", Codes: "504", When: func(f *Facts) bool { return f.Code == 504 }}, // not any that begins with 5
			{Steps: "AUTH", Says: []string{"mechanism", "authentication type", "auth type", "authentication method not supported", "unrecognized auth", "unsupported auth"}},
			{Steps: "AUTH", Codes: "5", Without: []string{"password", "credential", "authentication fail", "incorrect"}, When: func(f *Facts) bool {
				return f.Before != 334 && f.Tried && !f.Offered && f.Mechanism != "" && f.OffersAuth() && !f.From("gmail", "yahoo", "qq", "netease")
			}},
		},
		Title:   lang.T("client and server have no login mechanism in common", "클라이언트와 서버가 함께 쓸 수 있는 인증 방식이 없습니다"),
		Detail:  lang.T("The client used the mechanism {mechanism|it prefers}, which the server does not offer or does not know (offered: {offered|nothing}). The password was not checked. Some servers offer PLAIN and LOGIN only after STARTTLS, and before it only NTLM, GSSAPI or CRAM-MD5.", "클라이언트가 쓴 인증 방식({mechanism|기본값})을 서버가 제공하지 않거나 모릅니다(제공하는 방식: {offered|없음}). 비밀번호는 확인되지 않았습니다. STARTTLS 뒤에만 PLAIN과 LOGIN을 제공하고 그 전에는 NTLM, GSSAPI, CRAM-MD5만 제공하는 서버도 있습니다."),
		Fix:     lang.T("Choose a mechanism from the AUTH line of the last reply to EHLO, mostly AUTH PLAIN or LOGIN over STARTTLS or TLS.", "마지막 EHLO 응답의 AUTH 줄에 있는 방식을 고르십시오. 대개 STARTTLS나 TLS로 암호화한 연결의 AUTH PLAIN이나 LOGIN입니다."),
		Options: mechanismOptions,
		Matches: []string{"AUTH: 504 5.7.4 Unrecognized authentication type", "AUTH: 535 5.7.8 Invalid authentication mechanism", "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH NTLM GSSAPI\nC: AUTH LOGIN\nS: 535 5.7.3 no"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: aG9yc2U=\nS: 535 5.7.8 no", "AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-too-many-attempts", Reason: "speeding", Whose: client, Retry: later, Certainty: likely,
		If:      []Cond{{Steps: "AUTH", Codes: "4 5", Says: []string{"too many", "too often", "temporarily blocked", "temporarily locked", "locked out", "brute force", "rate limit", "frequency", "failures"}}},
		Title:   lang.T("too many logins or failed logins: the server blocks further ones for a while", "인증이나 인증 실패가 너무 많아 서버가 한동안 인증을 막습니다"),
		Named:   lang.T("too many logins or failed logins: {provider} blocks further ones for a while", "인증이나 인증 실패가 너무 많아 {provider}이(가) 한동안 인증을 막습니다"),
		Detail:  lang.T("The server counts logins by account and by address. A program that logs in for every message, or one with a wrong password that tries again and again, is shut out for minutes or hours, even with the right password.", "서버는 계정과 IP 주소별로 인증 횟수를 셉니다. 메시지마다 인증하거나 틀린 비밀번호로 계속 시도하는 프로그램은 비밀번호가 맞더라도 몇 분에서 몇 시간 동안 차단됩니다."),
		Fix:     lang.T("Stop trying, check the password (or app password) in the meantime, wait, and send several messages over one connection.", "시도를 멈추고 그동안 비밀번호(또는 앱 비밀번호)를 확인한 뒤 기다리십시오. 여러 메시지는 한 연결로 보내십시오."),
		Matches: []string{"AUTH: 421 4.7.0 Too many failed logins, try again later", "AUTH: 454 4.7.0 Too many login attempts"},
		Near:    []string{"AUTH: 454 4.7.0 Temporary authentication failure", "RCPT: 452 4.5.3 Too many recipients"},
	},
	{
		ID: "login-refused-softly", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:         []Cond{{Steps: "AUTH", Codes: "4", Enhanced: "4.7.8"}},
		Title:      lang.T("the server refused user name and password, with a temporary code", "서버가 일시적 거부 코드로 사용자 이름과 비밀번호를 거부했습니다"),
		Detail:     lang.T("4.7.8 is the status code of wrong credentials (RFC 4954) with a 4 in front, as a server gives it that makes all its refusals temporary (Postfix with soft_bounce = yes). User name and password were checked and not accepted. A word in base64 behind it, UGFzc3dvcmQ6 (\"Password:\"), is only the server's last prompt.", "4.7.8은 인증 정보가 틀렸다는 상태 코드(RFC 4954)의 첫 숫자만 4로 바꾼 것으로, 모든 거부를 일시적 거부로 바꾸는 서버(soft_bounce = yes인 Postfix)가 보냅니다. 사용자 이름과 비밀번호를 확인했지만 받아들이지 않았습니다. 뒤에 붙은 Base64 UGFzc3dvcmQ6(\"Password:\")는 서버의 마지막 프롬프트일 뿐입니다."),
		Fix:        lang.T("Check user name (mostly the full address) and password with another mail program; on a server of your own look into its auth log and set soft_bounce = no.", "다른 메일 프로그램으로 사용자 이름(대개 전체 주소)과 비밀번호를 확인하십시오. 직접 운영하는 서버라면 인증 로그를 확인하고 soft_bounce = no로 설정하십시오."),
		Misleading: lang.T("The 4 in front says \"try again later\"; with the same password later is no better.", "앞의 4는 \"나중에 다시\"라는 뜻이지만 같은 비밀번호로는 나중에도 되지 않습니다."),
		Options:    passwordOptions,
		Matches:    []string{"AUTH: 435 4.7.8 Error: authentication failed: UGFzc3dvcmQ6", "exception 'Zend_Mail_Protocol_Exception' with message '4.7.8 Error: authentication failed: UGFzc3dvcmQ6'"},
		Near:       []string{"AUTH: 454 4.7.0 Temporary authentication failure", "AUTH: 535 5.7.8 Error: authentication failed"},
	},
	{
		ID: "login-temporary-failure", Reason: "systemerror", Whose: server, Retry: later, Certainty: likely,
		If:      []Cond{{Steps: "AUTH", Codes: "4"}},
		Title:   lang.T("the server cannot check logins just now", "서버가 지금은 인증 정보를 확인할 수 없습니다"),
		Detail:  lang.T("A code that begins with 4 means not now: the server's user database does not answer, or it has seen too many attempts. It says nothing about the password.", "4로 시작하는 코드는 지금은 안 된다는 뜻입니다. 서버의 사용자 데이터베이스가 응답하지 않거나 시도가 너무 많았습니다. 비밀번호가 틀렸다는 뜻은 아닙니다."),
		Fix:     lang.T("Wait and try again; if it stays, tell the server's administrator.", "기다렸다가 다시 시도하십시오. 계속되면 서버 관리자에게 알리십시오."),
		Matches: []string{"AUTH: 454 4.7.0 Temporary authentication failure"},
		Near:    []string{"AUTH: 535 5.7.8 no", "AUTH: 454 4.7.0 Too many login attempts"},
	},
	{
		ID: "login-password-space", Reason: "securityerror", Whose: client, Retry: no, Certainty: possible,
		If: []Cond{{Steps: "AUTH", When: func(f *Facts) bool {
			return f.Remarked(decode.RemarkSurroundingSpace, decode.RemarkTrailingNewline, decode.RemarkIdentitySpace)
		}}},
		Title:   lang.T("there is white space around the user name or password", "사용자 이름이나 비밀번호에 공백이 붙어 있습니다"),
		Detail:  lang.T("The decoded login begins or ends with a space or a line break, as happens when it is copied or read from a file. For the server it is part of the password.", "디코딩한 인증 정보의 앞이나 뒤에 공백이나 줄바꿈이 있습니다. 복사하거나 파일에서 읽을 때 흔히 생깁니다. 서버는 이것도 비밀번호의 일부로 봅니다."),
		Fix:     lang.T("Remove the white space from the configuration.", "설정에서 공백을 지우십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDIg\nS: 535 5.7.8 no"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "AUTH", Codes: "525 534 535 550 553 554"}, {Steps: "AUTH", Codes: "5", Says: []string{"authentication fail", "authentication unsuccessful", "authentication credentials", "invalid login", "login fail", "username and password", "bad username", "invalid user", "access denied", "authorization failed", "authentication error"}}},
		Named:   lang.T("{provider} refused user name and password", "{provider}이(가) 사용자 이름과 비밀번호를 거부했습니다"),
		Title:   lang.T("the server refused user name and password", "서버가 사용자 이름과 비밀번호를 거부했습니다"),
		Detail:  lang.T("User name and password were sent, and the server rejected them: a wrong password or user name (many servers want the full mail address), an account that does not exist there or has no leave to send, or a provider that wants an app password instead of the account's own.", "사용자 이름과 비밀번호를 보냈지만 서버가 거부했습니다. 비밀번호나 사용자 이름이 틀렸거나(전체 메일 주소를 요구하는 서버가 많습니다), 그 서버에 없거나 발송 권한이 없는 계정이거나, 계정 비밀번호 대신 앱 비밀번호를 요구하는 메일 서비스일 수 있습니다."),
		Fix:     lang.T("Check the user name (mostly the full address) and the password by logging in to the provider's web mail; look for app passwords and for a switch for SMTP in its settings. On a server of your own look into its auth log and user database.", "사용자 이름(대개 전체 메일 주소)과 비밀번호로 웹메일에 로그인되는지 확인하고, 설정에 앱 비밀번호나 SMTP 사용 항목이 있는지 찾아보십시오. 직접 운영하는 서버라면 인증 로그와 사용자 데이터베이스를 확인하십시오."),
		Matches: []string{"AUTH: 535 5.7.8 Error: authentication failed", "AUTH: 501 Authentication failed - bad username", "Laminas\\Mail\\Protocol\\Exception\\RuntimeException: 5.7.0 authentication rejected in /srv/app/AbstractProtocol.php:348"},
		Near:    []string{"AUTH: 454 4.7.0 Temporary authentication failure", "AUTH@smtp.gmail.com: 535 5.7.8 no"},
	},
	{
		ID: "login-failed", Reason: "securityerror", Whose: client, Retry: no, Certainty: possible,
		If:      []Cond{{Outcomes: authFailed, Codes: "0"}},
		Title:   lang.T("the login was refused (login failed)", "인증이 거부되었습니다(인증 실패)"),
		Detail:  lang.T("The program says that the server did not accept the login; the server's reply is not in the transcript. It was a wrong or empty user name or password, a provider that wants an app password, or a server that takes no login here.", "서버가 인증을 받아들이지 않았다고 프로그램이 알렸으며 서버의 응답은 로그에 없습니다. 사용자 이름이나 비밀번호가 틀렸거나 비어 있거나, 앱 비밀번호가 필요하거나, 여기서는 인증을 받지 않는 서버일 수 있습니다."),
		Fix:     lang.T("The login was refused or broken off: check the user name (mostly the full mail address, not only the part before the @) and the password, and whether the provider wants an app password. A log with the server's replies would tell more.", "사용자 이름(대개 @ 앞부분만이 아니라 전체 메일 주소)과 비밀번호가 맞는지, 앱 비밀번호가 필요한지 확인하십시오. 서버의 응답이 있는 로그라면 더 자세히 알 수 있습니다."),
		Matches: []string{"2026-11-23 03:41:11	SERVER -> CLIENT: 220 mx.example.org ESMTP\n2026-11-23 03:41:11	CLIENT -> SERVER: EHLO client.example.com\n2026-11-23 03:41:12	SERVER -> CLIENT: 250 AUTH PLAIN LOGIN\n2026-11-23 03:41:12	CLIENT -> SERVER: AUTH LOGIN\nLogin failed\n"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "starttls-required", Reason: "failedstarttls", Whose: client, Retry: no, Certainty: sure,
		If: []Cond{
			{Steps: "MAIL RCPT DATA content none", Codes: "451 454 523 530 538 550 554", Says: tlsWords, Also: []string{"must", "require", "first", "need", "without", "mandatory", "only"}, Without: []string{"certificate"}},
			{Steps: "MAIL RCPT", Codes: "451 530 550 554", Enhanced: ".7.10 .7.11", Says: []string{"must", "require", "first", "need"}},
		},
		Title: tlsFirstTitle, Named: tlsFirstNamed, Detail: tlsFirstDetail, Fix: tlsFirstFix,
		Options: startTLSOptions,
		Matches: []string{"MAIL: 530 5.7.0 Must issue a STARTTLS command first", "MAIL: 451 5.7.3 STARTTLS is required to send mail"},
		Near:    []string{"MAIL: 530 5.7.0 Authentication required", "AUTH+plain: 530 5.7.0 Must issue a STARTTLS command first"},
	},
	{
		ID: "not-logged-in", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If: []Cond{
			{Steps: "MAIL", Codes: "503", Says: []string{"auth", "log in", "login"}},
			{Codes: "530", When: notLoggedIn},
			{Says: []string{"authentication required", "authentication is required", "must be authenticated", "need to authenticate", "must authenticate", "please authenticate", "authenticate first", "auth first", "auth command first", "auth required", "requires authentication", "requires smtp auth", "smtp auth", "login required", "log in first", "not logged in", "no auth", "without authentication", "not authenticated to send", "client was not authenticated", "client not authenticated"}, Without: []string{"spf", "dkim", "dmarc", "domain", "sender policy", "requires all senders"}, When: notLoggedIn},
		},
		Title: loginTitle, Named: loginNamed, Detail: loginDetail, Fix: loginFix,
		Fill: func(f *Facts, c *Cause) {
			switch {
			case f.Says("relay"):
				c.Reason = "norelaying"
			case f.Says("sender address rejected"):
				c.Reason = "rejected"
			}
			if f.byServer() {
				c.Fix = relayLogin
			}
		},
		Options: loginOptions,
		Matches: []string{"MAIL: 530 5.7.0 Authentication required", "MAIL: 503 Error: need EHLO and AUTH first", "RCPT: 550 5.7.1 Authentication required", "MAIL: 503 5.5.4 Error: send AUTH command first.", "RCPT: 553 5.7.1 <alice@example.com>: Sender address rejected: not logged in", "RCPT: 550 SMTP AUTH is required for message submission"},
		Near:    []string{"content: 550 5.7.26 This sender domain is not authenticated", "MAIL+login: 530 5.7.0 Authentication required", "MAIL: 503 5.5.1 Error: send HELO/EHLO first"},
	},
	{
		ID: "step-left-out", Reason: "syntaxerror", Whose: client, Retry: no, Certainty: possible,
		If:      []Cond{{Steps: "MAIL", Codes: "503", When: notLoggedIn}},
		Title:   lang.T("the server wants something else first, mostly a login (bad sequence of commands)", "서버가 다른 명령, 대개 로그인을 먼저 요구합니다(명령 순서 오류)"),
		Detail:  lang.T("503 says that the command was right and came too early: before MAIL FROM the client has to introduce itself (EHLO), on many servers to encrypt (STARTTLS), and on those of mail providers to log in (AUTH).", "503은 명령이 맞지만 너무 일찍 왔다는 뜻입니다. MAIL FROM 전에 클라이언트는 자신을 소개하고(EHLO), 많은 서버에서는 암호화하고(STARTTLS), 메일 업체의 서버에서는 인증(AUTH)해야 합니다."),
		Fix:     lang.T("Turn on SMTP authentication with user name and password, and TLS (port 587 with STARTTLS or 465), in the client's settings; a log with the replies shows what was left out.", "클라이언트 설정에서 사용자 이름과 비밀번호로 하는 SMTP 인증과 TLS(587번 포트의 STARTTLS 또는 465번)를 켜십시오. 응답이 있는 로그를 보면 무엇이 빠졌는지 알 수 있습니다."),
		Options: loginOptions,
		Matches: []string{"Smtp error: 503 Bad sequence of commands\nConnecting to server mx.example.org on port 587", "MAIL: 503 bad sequence of commands"},
		Near:    []string{"MAIL: 503 Error: need EHLO and AUTH first", "MAIL+login: 503 bad sequence of commands", "MAIL: 503 5.5.1 Error: send HELO/EHLO first"},
	},
}
