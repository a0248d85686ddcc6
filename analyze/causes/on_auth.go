package causes

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

// The words of a missing login and of missing encryption are the same at
// several steps.
var (
	loginTitle  = lang.T("the server wants a login first", "서버가 먼저 인증을 요구합니다")
	loginDetail = lang.T("The client went on without AUTH. This server takes mail only from users who have logged in; the reply is not about the recipient.", "클라이언트가 AUTH 없이 진행했습니다. 이 서버는 인증한 사용자의 메일만 받습니다. 수신자의 문제가 아닙니다.")
	loginFix    = lang.T("Turn on SMTP authentication in the client, with user name and password (or app password), over STARTTLS or TLS.", "클라이언트에서 SMTP 인증을 켜고 사용자 이름과 비밀번호(또는 앱 비밀번호)를 설정하세요. STARTTLS나 TLS와 함께 쓰세요.")

	tlsFirstTitle  = lang.T("the server wants encryption first", "서버가 먼저 암호화를 요구합니다")
	tlsFirstDetail = lang.T("The client went on in plain text, and the server does not allow that. The password is not the problem, and waiting does not help.", "클라이언트가 평문으로 진행했는데 서버가 허용하지 않습니다. 비밀번호 문제가 아니며 기다려도 해결되지 않습니다.")
	tlsFirstFix    = lang.T("Turn on STARTTLS on port 587 (in Python call starttls() before login()), or use TLS on port 465.", "587번 포트에서 STARTTLS를 켜거나(Python은 login() 전에 starttls() 호출) 465번 포트에서 TLS를 쓰세요.")
)

// credentialWords are those of a server, or of the program for it, that says
// itself which kind of password it wants: that outranks what the password looks
// like.
var credentialWords = []string{"app password", "application password", "application-specific", "app-specific", "authorization code", "授权码"}

// tlsWords are those of a server that wants encryption.
var tlsWords = []string{"starttls", "start tls", "encrypt", "tls is required", "tls required", "secure connection", "ssl"}

func notLoggedIn(f *Facts) bool { return !f.LoggedIn && f.Step != "greeting" }

func notAtLogin(f *Facts) bool { return f.Step != "AUTH" }

// authEntries are about logins. What was sent comes first, then what the provider
// is known to want, then the general meaning.
var authEntries = []Entry{
	{
		ID: "login-needs-starttls", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:    []Cond{{Troubles: []Trouble{TroubleNoAuth}, When: func(f *Facts) bool { return f.StartTLS && f.TLS != "starttls" }}},
		Title: lang.T("logins are offered only after STARTTLS", "STARTTLS 뒤에만 인증할 수 있습니다"),
		Detail: lang.T("The reply to EHLO offers STARTTLS but no AUTH: this server offers logins only on an encrypted connection. The client did not encrypt, so it found no way to log in.",
			"EHLO 응답에 STARTTLS는 있지만 AUTH가 없습니다. 이 서버는 암호화된 연결에서만 인증을 받습니다. 클라이언트가 암호화하지 않아 인증할 방법을 찾지 못했습니다."),
		Fix:     tlsFirstFix,
		Matches: []string{"EHLO+starttls! smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server."},
		Near:    []string{"EHLO! smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server."},
	},
	{
		ID: "login-not-offered", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Troubles: []Trouble{TroubleNoAuth}},
			{Steps: "AUTH", Codes: "500 501 502 503 504", When: func(f *Facts) bool { return f.Tried && !f.Offered && f.Extensions && !f.OffersAuth() }},
		},
		Title:   lang.T("this server does not offer logins on this port", "이 서버는 이 포트에서 인증을 지원하지 않습니다"),
		Detail:  lang.T("The client has a user name and password, but the reply to EHLO does not offer AUTH. Nothing was wrong with the password; it has not even been checked.", "클라이언트에 사용자 이름과 비밀번호가 설정되어 있지만 EHLO 응답에 AUTH가 없습니다. 비밀번호가 틀린 것이 아니라 확인조차 하지 않았습니다."),
		Fix:     lang.T("Use the submission port (587 or 465), turn on encryption, or remove the login if the server takes mail without one.", "제출 포트(587이나 465)를 쓰고 암호화를 켜세요. 인증 없이 받는 서버라면 인증 설정을 지우세요."),
		Matches: []string{"EHLO! smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server.", "S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 HELP\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 503 AUTH command used when not advertised"},
		Near:    []string{"AUTH: 504 5.5.4 Unrecognized authentication type"},
	},
	{
		ID: "login-before-starttls", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If: []Cond{
			{Steps: "AUTH", Codes: "523 530 538", Says: tlsWords, Without: []string{"certificate"}},
			{Steps: "AUTH", Codes: "523 530 538", Enhanced: ".7.10 .7.11"},
		},
		Title: tlsFirstTitle, Detail: tlsFirstDetail, Fix: tlsFirstFix,
		Matches: []string{"AUTH+plain: 538 5.7.11 Encryption required for requested authentication mechanism", "AUTH+plain: 530 5.7.0 Must issue a STARTTLS command first"},
		Near:    []string{"AUTH: 535 5.7.8 authentication failed", "AUTH: 530 5.7.0 no"},
	},
	{
		ID: "login-empty-password", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Steps: "AUTH", When: func(f *Facts) bool { return f.Remarked(decode.RemarkEmptyPassword) }}},
		Title:   lang.T("an empty password was sent", "빈 비밀번호를 보냈습니다"),
		Detail:  lang.T("The decoded login holds no password at all. Usually a setting or an environment variable is not set, or was not saved.", "인증 내용을 디코딩해 보니 비밀번호가 비어 있습니다. 설정이나 환경 변수가 지정되지 않았거나 저장되지 않은 경우가 많습니다."),
		Fix:     lang.T("Set the password in the program's configuration and check that it really arrives there.", "프로그램 설정에 비밀번호를 입력하고 실제로 적용되는지 확인하세요."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAA==\nS: 535 5.7.8 Invalid format"},
		Near:    []string{"AUTH: 535 5.7.8 Invalid format"},
	},
	{
		ID: "login-empty-user", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If:      []Cond{{Steps: "AUTH", When: func(f *Facts) bool { return f.Remarked(decode.RemarkEmptyIdentity) }}},
		Title:   lang.T("an empty user name was sent", "빈 사용자 이름을 보냈습니다"),
		Detail:  lang.T("The decoded login holds no user name. Usually a setting or an environment variable is not set.", "인증 내용을 디코딩해 보니 사용자 이름이 비어 있습니다. 설정이나 환경 변수가 지정되지 않은 경우가 많습니다."),
		Fix:     lang.T("Set the user name, mostly the full mail address.", "사용자 이름을 설정하세요. 대개 전체 메일 주소를 씁니다."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AABjb3JyZWN0LWhvcnNlLTQy\nS: 535 5.7.8 no"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-placeholder", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "AUTH", Without: credentialWords, When: func(f *Facts) bool { return f.Remarked(decode.RemarkPlaceholder) && !f.Noted(credentialWords...) }}},
		Title:   lang.T("a placeholder was sent instead of real credentials", "실제 값이 아닌 예시 문구를 보냈습니다"),
		Detail:  lang.T("The decoded user name or password looks like the example from a manual, or like a variable nobody replaced.", "디코딩한 사용자 이름이나 비밀번호가 설명서의 예시이거나 값이 채워지지 않은 변수로 보입니다."),
		Fix:     lang.T("Put the real user name and password into the configuration.", "설정에 실제 사용자 이름과 비밀번호를 입력하세요."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAHlvdXJfcGFzc3dvcmQ=\nS: 535 5.7.8 no"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-broken-encoding", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{{Steps: "AUTH", When: func(f *Facts) bool {
			return f.Remarked(decode.RemarkNotBase64, decode.RemarkUnencoded, decode.RemarkDoubleBase64, decode.RemarkLiteralNUL, decode.RemarkWrongShape)
		}}},
		Title:   lang.T("the login was not encoded as the mechanism asks", "인증 정보가 형식에 맞게 인코딩되지 않았습니다"),
		Detail:  lang.T("What the client sent is not what the mechanism prescribes: not base64, encoded twice, or without its separators. The server could not read a user name and password in it.", "클라이언트가 보낸 값이 인증 방식의 형식과 다릅니다. Base64가 아니거나, 두 번 인코딩되었거나, 구분 문자가 없습니다. 서버가 사용자 이름과 비밀번호를 읽을 수 없었습니다."),
		Fix:     lang.T("Let the mail library encode the login, and give it the plain user name and password.", "인코딩은 메일 라이브러리에 맡기고 사용자 이름과 비밀번호를 그대로 넘기세요."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN alice@example.com!horse\nS: 535 5.7.8 no"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "gmail-too-many-logins", Reason: "speeding", Whose: client, Retry: later, Certainty: likely,
		If:      []Cond{{Providers: "gmail", Steps: "AUTH", Codes: "454"}},
		Title:   lang.T("too many logins to Gmail in a short time", "짧은 시간에 Gmail에 너무 많이 로그인했습니다"),
		Detail:  lang.T("Gmail limits how often an account logs in. The password was not the problem.", "Gmail은 계정의 로그인 횟수를 제한합니다. 비밀번호 문제가 아닙니다."),
		Fix:     lang.T("Wait some minutes, and send several messages over one connection instead of logging in for each.", "몇 분 기다린 뒤 다시 시도하세요. 메시지마다 로그인하지 말고 한 연결로 여러 통을 보내세요."),
		Matches: []string{"AUTH@smtp.gmail.com: 454 4.7.0 Too many login attempts, please try again later"},
		Near:    []string{"AUTH: 454 4.7.0 Temporary authentication failure"},
	},
	{
		ID: "oauth-token-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{{Steps: "AUTH", When: func(f *Facts) bool {
			return f.Class() != 4 && (f.Mechanism == "XOAUTH2" || f.Mechanism == "OAUTHBEARER")
		}}},
		Title:   lang.T("the OAuth token was refused", "OAuth 토큰이 거부되었습니다"),
		Detail:  lang.T("With this mechanism a 334 can hold an error report instead of a question. The token has expired, belongs to another account, or was made without the right scope for SMTP.", "이 인증 방식에서는 334 응답이 질문이 아니라 오류 알림일 수 있습니다. 토큰이 만료되었거나, 다른 계정의 것이거나, SMTP에 필요한 권한(scope) 없이 발급되었습니다."),
		Fix:     lang.T("Get a fresh token for this account with the provider's SMTP scope (Google: https://mail.google.com/, Microsoft: SMTP.Send).", "이 계정으로 SMTP 권한(Google은 https://mail.google.com/, Microsoft는 SMTP.Send)을 포함한 토큰을 새로 발급받으세요."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH XOAUTH2\nC: AUTH XOAUTH2 dXNlcj1hbGljZUBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LmFiY2RlZmdoAQE=\nS: 535 5.7.8 no"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH XOAUTH2\nC: AUTH XOAUTH2 dXNlcj1hbGljZUBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LmFiY2RlZmdoAQE=\nS: 454 4.7.0 later", "AUTH: 535 5.7.8 no"},
	},
	{
		ID: "gmail-app-password-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "gmail", Steps: "AUTH", Codes: "534 535"}},
		Title:   lang.T("Gmail wants an app password", "Gmail은 앱 비밀번호가 필요합니다"),
		Detail:  lang.T("Gmail does not take the account's own password over SMTP. It wants an app password of 16 letters, which exists only with 2-step verification on, or OAuth. If an app password was used, it is mistyped, revoked, or of another account.", "Gmail은 SMTP에서 계정 비밀번호를 받지 않습니다. 2단계 인증을 켜야 만들 수 있는 16자리 앱 비밀번호나 OAuth가 필요합니다. 이미 앱 비밀번호를 썼다면 오타가 있거나, 취소되었거나, 다른 계정의 것입니다."),
		Fix:     lang.T("Turn on 2-step verification, create an app password at https://myaccount.google.com/apppasswords, and use it with the full address as user name.", "2단계 인증을 켜고 https://myaccount.google.com/apppasswords 에서 앱 비밀번호를 만든 뒤, 전체 메일 주소를 사용자 이름으로 하여 사용하세요."),
		Matches: []string{"AUTH@smtp.gmail.com: 535-5.7.8 Username and Password not accepted.\n535 5.7.8 see the help - gsmtp", "AUTH@smtp.gmail.com: 534 5.7.9 Application-specific password required"},
		Near:    []string{"AUTH: 535 5.7.8 Username and Password not accepted", "AUTH@smtp.gmail.com: 454 4.7.0 later"},
	},
	{
		ID: "microsoft-basic-auth-disabled", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "AUTH", Enhanced: ".7.139", Without: []string{"credentials were incorrect"}}},
		Title:   lang.T("Microsoft does not allow logins with a password here", "Microsoft가 비밀번호 로그인을 허용하지 않습니다"),
		Detail:  lang.T("Basic authentication (user name and password) is switched off for this account or organisation. The password may well be right.", "이 계정이나 조직에서 기본 인증(사용자 이름과 비밀번호)이 꺼져 있습니다. 비밀번호가 맞더라도 거부됩니다."),
		Fix:     lang.T("Use OAuth 2.0 (XOAUTH2) or another sending service; in an organisation an administrator can allow SMTP AUTH for the mailbox while Microsoft still supports it.", "OAuth 2.0(XOAUTH2)이나 다른 발송 서비스를 쓰세요. 조직 계정이라면 Microsoft가 지원하는 동안 관리자가 메일함의 SMTP AUTH를 허용할 수 있습니다."),
		Matches: []string{"AUTH: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled."},
		Near:    []string{"AUTH: 535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.", "AUTH: 535 5.7.3 Authentication unsuccessful"},
	},
	{
		ID: "authorization-code-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Providers: "qq netease", Steps: "AUTH"},
			{Steps: "AUTH", Says: []string{"authorization code", "授权码"}},
			{Steps: "AUTH", Notes: []string{"authorization code", "授权码"}},
		},
		Title:   lang.T("the provider wants an authorization code instead of the password", "비밀번호 대신 인증 코드(授权码)가 필요합니다"),
		Detail:  lang.T("QQ Mail, 163 and their relatives do not take the account's password over SMTP, but a code (授权码) that is made in the settings of the mailbox.", "QQ 메일, 163 메일 등은 SMTP에서 계정 비밀번호를 받지 않고 메일함 설정에서 만든 코드(授权码)를 요구합니다."),
		Fix:     lang.T("Turn SMTP on in the settings of the mailbox, generate the authorization code there, and use it as password.", "메일함 설정에서 SMTP를 켜고 인증 코드(授权码)를 만들어 비밀번호로 쓰세요."),
		Matches: []string{"AUTH@smtp.qq.com: 535 Login Fail. Please enter your authorization code to login.", "AUTH@smtp.163.com: 535 Error: authentication failed"},
		Near:    []string{"AUTH: 535 Error: authentication failed"},
	},
	{
		ID: "login-app-password-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "AUTH", Codes: "5", Says: []string{"app password", "application password", "application-specific", "app-specific", "auth005"}},
			{Providers: "yahoo icloud naver daum", Steps: "AUTH", Codes: "5"},
		},
		Title:   lang.T("the provider wants an app password", "앱 비밀번호가 필요합니다"),
		Detail:  lang.T("This provider does not take the account's own password from mail programs, but one that is made for the program in the account's security settings.", "이 업체는 메일 프로그램에서 계정 비밀번호를 받지 않고 계정의 보안 설정에서 만든 앱 비밀번호를 요구합니다."),
		Fix:     lang.T("Create an app password in the security settings of the account (SMTP may have to be allowed there, too) and use it.", "계정의 보안 설정에서 앱 비밀번호를 만들어 쓰세요. SMTP 사용을 허용해야 할 수도 있습니다."),
		Matches: []string{"AUTH@smtp.mail.yahoo.com: 535 5.7.0 (#AUTH005) Too many bad auth attempts.", "AUTH: 535 5.7.8 Application password is REQUIRED"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-mechanism-not-offered", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Troubles: []Trouble{TroubleNoMechanism}},
			{Steps: "AUTH", Codes: "504"},
			{Steps: "AUTH", Says: []string{"mechanism", "authentication type"}},
		},
		Title:   lang.T("client and server have no login mechanism in common", "클라이언트와 서버가 함께 쓸 수 있는 인증 방식이 없습니다"),
		Detail:  lang.T("The client used a mechanism that the server did not offer or does not know. The password was not checked.", "클라이언트가 서버가 알리지 않았거나 모르는 인증 방식을 썼습니다. 비밀번호는 확인되지 않았습니다."),
		Fix:     lang.T("Choose a mechanism from the AUTH line of the reply to EHLO, mostly PLAIN or LOGIN over TLS.", "EHLO 응답의 AUTH 줄에 있는 방식을 고르세요. 대개 TLS 위의 PLAIN이나 LOGIN입니다."),
		Matches: []string{"AUTH: 504 5.7.4 Unrecognized authentication type", "AUTH: 535 5.7.8 Invalid authentication mechanism"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-temporary-failure", Reason: "systemerror", Whose: server, Retry: later, Certainty: likely,
		If:      []Cond{{Steps: "AUTH", Codes: "4"}},
		Title:   lang.T("the server cannot check logins just now", "서버가 지금은 로그인을 확인할 수 없습니다"),
		Detail:  lang.T("A code that begins with 4 means not now: the server's user database does not answer, or it has seen too many attempts. It says nothing about the password.", "4로 시작하는 코드는 지금은 안 된다는 뜻입니다. 서버의 사용자 데이터베이스가 응답하지 않거나 시도가 너무 많았습니다. 비밀번호가 틀렸다는 뜻은 아닙니다."),
		Fix:     lang.T("Wait and try again; if it stays, tell the server's administrator.", "기다렸다가 다시 시도하세요. 계속되면 서버 관리자에게 알리세요."),
		Matches: []string{"AUTH: 454 4.7.0 Temporary authentication failure"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-password-space", Reason: "securityerror", Whose: client, Retry: no, Certainty: possible,
		If: []Cond{{Steps: "AUTH", When: func(f *Facts) bool {
			return f.Remarked(decode.RemarkSurroundingSpace, decode.RemarkTrailingNewline, decode.RemarkIdentitySpace)
		}}},
		Title:   lang.T("there is white space around the user name or password", "사용자 이름이나 비밀번호에 공백이 붙어 있습니다"),
		Detail:  lang.T("The decoded login begins or ends with a space or a line break, as happens when it is copied or read from a file. For the server it is part of the password.", "디코딩한 인증 정보의 앞이나 뒤에 공백이나 줄바꿈이 있습니다. 복사하거나 파일에서 읽을 때 흔히 생깁니다. 서버는 이것도 비밀번호의 일부로 봅니다."),
		Fix:     lang.T("Remove the white space from the configuration.", "설정에서 공백을 지우세요."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDIg\nS: 535 5.7.8 no"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "login-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "AUTH", Codes: "535"}},
		Title:   lang.T("the server refused user name and password", "서버가 사용자 이름과 비밀번호를 거부했습니다"),
		Detail:  lang.T("A user name and a password were sent, and the server does not accept them together: a typing error, another account, an account without leave to send, or a provider that wants an app password instead.", "사용자 이름과 비밀번호를 보냈지만 서버가 받아들이지 않았습니다. 오타가 있거나, 다른 계정이거나, 발송 권한이 없거나, 앱 비밀번호를 요구하는 업체일 수 있습니다."),
		Fix:     lang.T("Check the user name (mostly the full address) and the password by logging in to the provider's web mail; look for app passwords in its settings.", "사용자 이름(대개 전체 메일 주소)과 비밀번호로 웹메일에 로그인되는지 확인하고, 설정에 앱 비밀번호가 있는지 찾아보세요."),
		Matches: []string{"AUTH: 535 5.7.8 Error: authentication failed"},
		Near:    []string{"AUTH: 454 4.7.0 Temporary authentication failure", "AUTH@smtp.gmail.com: 535 5.7.8 no"},
	},
	{
		ID: "login-failed", Reason: "securityerror", Whose: client, Retry: no, Certainty: possible,
		If:      []Cond{{Outcomes: authFailed, Codes: "0"}},
		Title:   lang.T("the login failed", "인증에 실패했습니다"),
		Detail:  lang.T("The transcript does not show the server's reply; what the program says besides is that the login failed.", "서버의 응답은 기록에 없지만 프로그램이 인증에 실패했다고 알렸습니다."),
		Fix:     lang.T("Check user name and password, and whether the provider wants an app password. A log with the server's replies would tell more.", "사용자 이름과 비밀번호, 앱 비밀번호가 필요한지 확인하세요. 서버의 응답이 있는 로그라면 더 자세히 알 수 있습니다."),
		Matches: []string{"2026-11-23 03:41:11	SERVER -> CLIENT: 220 mx.example.org ESMTP\n2026-11-23 03:41:11	CLIENT -> SERVER: EHLO client.example.com\n2026-11-23 03:41:12	SERVER -> CLIENT: 250 AUTH PLAIN LOGIN\n2026-11-23 03:41:12	CLIENT -> SERVER: AUTH LOGIN\nLogin failed\n"},
		Near:    []string{"AUTH: 535 5.7.8 no"},
	},
	{
		ID: "starttls-required", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If: []Cond{
			{Steps: "MAIL RCPT", Codes: "451 530 550 554", Says: tlsWords, Also: []string{"must", "require", "first", "need"}, Without: []string{"certificate"}},
			{Steps: "MAIL RCPT", Codes: "451 530 550 554", Enhanced: ".7.10 .7.11", Says: []string{"must", "require", "first", "need"}},
		},
		Title: tlsFirstTitle, Detail: tlsFirstDetail, Fix: tlsFirstFix,
		Matches: []string{"MAIL: 530 5.7.0 Must issue a STARTTLS command first", "MAIL: 451 5.7.3 STARTTLS is required to send mail"},
		Near:    []string{"MAIL: 530 5.7.0 Authentication required", "AUTH+plain: 530 5.7.0 Must issue a STARTTLS command first"},
	},
	{
		ID: "not-logged-in", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If: []Cond{
			{Steps: "MAIL", Codes: "503", Says: []string{"auth", "log in", "login"}},
			{Codes: "530", When: notLoggedIn},
			{Enhanced: ".7.57", When: notLoggedIn},
			{Says: []string{"authentication required", "authentication is required", "must be authenticated", "need to authenticate", "auth first", "login required", "not authenticated"}, When: notLoggedIn},
		},
		Title: loginTitle, Detail: loginDetail, Fix: loginFix,
		Matches: []string{"MAIL: 530 5.7.57 Client not authenticated to send mail.", "MAIL: 503 Error: need EHLO and AUTH first", "RCPT: 550 5.7.1 Authentication required"},
		Near:    []string{"MAIL+login: 530 5.7.57 Client not authenticated to send mail.", "MAIL: 503 5.5.1 Error: send HELO/EHLO first"},
	},
}
