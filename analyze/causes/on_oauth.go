package causes

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

func withToken(f *Facts) bool { return f.Mechanism == "XOAUTH2" || f.Mechanism == "OAUTHBEARER" }

// oauthEntries are about logins with an OAuth token.
var oauthEntries = []Entry{
	{
		ID: "oauth-user-mismatch", Reason: "securityerror", Whose: client, Retry: no, Certainty: sure,
		If: []Cond{
			{Steps: "AUTH", Says: []string{"invalid xoauth2 auth data"}},
			{Steps: "AUTH", Codes: "501", Enhanced: ".5.124"},
		},
		Title:   lang.T("the user in the XOAUTH2 token string is not a mailbox address", "XOAUTH2 문자열의 사용자가 메일함 주소가 아닙니다"),
		Detail:  lang.T("The string sent with AUTH XOAUTH2 begins with user=, and what stands there is not the full address of a mailbox that the token belongs to: a display name, a short login or an empty value.", "AUTH XOAUTH2로 보낸 문자열은 user=로 시작하는데, 그 값이 토큰이 속한 메일함의 전체 주소가 아니라 표시 이름이나 짧은 로그인 이름, 빈 값입니다."),
		Fix:     lang.T("Put the full address of the mailbox after user= and get a token for the same account.", "user= 뒤에 메일함의 전체 주소를 넣고 같은 계정의 토큰을 받으십시오."),
		Matches: []string{"AUTH@smtp.office365.com: 501 5.5.124 Invalid XOAUTH2 auth data - User address"},
		Near:    []string{"AUTH@smtp.office365.com: 501 5.5.4 Invalid arguments"},
	},
	{
		ID: "oauth-password-as-token", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "AUTH", Codes: "3 5", When: func(f *Facts) bool { return withToken(f) && f.Remarked(decode.RemarkPasswordAsToken) }}},
		Title:   lang.T("a password was sent where an OAuth token belongs", "OAuth 토큰 자리에 비밀번호를 보냈습니다"),
		Detail:  lang.T("XOAUTH2 takes an access token, a long string made for a short time by the provider's OAuth service; what was sent has the look of an app password.", "XOAUTH2에는 메일 서비스의 OAuth 서비스가 짧은 시간 동안 쓰도록 발급한 긴 액세스 토큰이 필요한데, 보낸 값은 앱 비밀번호로 보입니다."),
		Fix:     lang.T("Register the program with the provider's OAuth service and send the access token it issues, or log in with PLAIN and an app password.", "메일 서비스의 OAuth 서비스에 프로그램을 등록하여 발급된 액세스 토큰을 보내거나, PLAIN 방식과 앱 비밀번호로 인증하십시오."),
		Matches: []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH XOAUTH2\nC: AUTH XOAUTH2 dXNlcj1hbGljZUBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciBhYmNkIGVmZ2ggaWprbCBtbm9wAQE=\nS: 535 5.7.8 no"},
		Near:    []string{"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH XOAUTH2\nC: AUTH XOAUTH2 dXNlcj1hbGljZUBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LmFiY2RlZmdoAQE=\nS: 535 5.7.8 no"},
	},
	{
		ID: "microsoft-oauth-token-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "microsoft365 outlook.com exchange", Steps: "AUTH", Codes: "3 5", Without: []string{"disabled for the", "security defaults", "conditional access"}, When: withToken}},
		Title:   lang.T("Microsoft refused the OAuth token", "Microsoft가 OAuth 토큰을 거부했습니다"),
		Detail:  lang.T("The token has expired, belongs to another account than user=, or was made for Graph instead of SMTP: the scope has to be https://outlook.office.com/SMTP.Send (for an application without a user SMTP.SendAsApp, with the service principal registered in Exchange). SMTP AUTH has to be on for the mailbox, too.", "토큰이 만료되었거나, user=와 다른 계정의 것이거나, SMTP가 아니라 Graph용으로 발급되었습니다. 범위(scope)는 https://outlook.office.com/SMTP.Send여야 합니다(사용자 없이 쓰는 애플리케이션은 SMTP.SendAsApp이며, 서비스 주체가 Exchange에 등록되어 있어야 함). 메일함의 SMTP AUTH도 켜져 있어야 합니다."),
		Fix:     lang.T("Ask for a new token with the scope https://outlook.office.com/SMTP.Send and offline_access, check that user= is the mailbox that gave its consent, and have SMTP AUTH enabled for it.", "https://outlook.office.com/SMTP.Send와 offline_access 범위로 토큰을 새로 받고, user=가 동의한 메일함인지 확인하고, 그 메일함의 SMTP AUTH를 켜십시오."),
		Matches: []string{"S: 220 smtp.office365.com Microsoft ESMTP MAIL Service ready\nC: EHLO client.example.com\nS: 250-smtp.office365.com\nS: 250 AUTH LOGIN XOAUTH2\nC: AUTH XOAUTH2 dXNlcj1hbGljZUBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LmFiY2RlZmdoAQE=\nS: 535 5.7.3 Authentication unsuccessful"},
		Near:    []string{"AUTH@smtp.office365.com: 535 5.7.3 Authentication unsuccessful"},
	},
	{
		ID: "gmail-oauth-token-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:     []Cond{{Providers: "gmail", Steps: "AUTH", Codes: "3 5", When: withToken}},
		Title:  lang.T("Gmail refused the OAuth token", "Gmail이 OAuth 토큰을 거부했습니다"),
		Detail: lang.T("The token is invalid, has expired (after about an hour), belongs to another account than user=, or was made without the scope https://mail.google.com/. With XOAUTH2 a reply of 334 is not a question but the report of the error, base64 of a JSON object with a status.", "토큰이 잘못되었거나, 만료되었거나(약 한 시간), user=와 다른 계정의 것이거나, https://mail.google.com/ 범위(scope) 없이 발급되었습니다. XOAUTH2에서 334 응답은 질문이 아니라 status가 든 JSON을 Base64로 인코딩한 오류 알림입니다."),
		Fix:    lang.T("Get a new token with the refresh token and the scope https://mail.google.com/ (gmail.send is not enough for SMTP), for the account in user=.", "user=의 계정으로 갱신 토큰을 써서 https://mail.google.com/ 범위의 토큰을 새로 받으십시오(gmail.send 범위로는 SMTP를 쓸 수 없습니다)."),
		Options: []Option{
			{"nodemailer", lang.Same("auth: { type: 'OAuth2', user, clientId, clientSecret, refreshToken }")},
			{"phpmailer", lang.Same("$mail->AuthType = 'XOAUTH2'; $mail->setOAuth(new OAuth([...]));")},
			{"javamail", lang.Same("mail.smtp.auth.mechanisms=XOAUTH2")},
			{"mailkit", lang.Same("client.Authenticate(new SaslMechanismOAuth2(user, token))")},
		},
		Matches: []string{"S: 220 smtp.gmail.com ESMTP x - gsmtp\nC: EHLO client.example.com\nS: 250-smtp.gmail.com at your service\nS: 250 AUTH LOGIN XOAUTH2\nC: AUTH XOAUTH2 dXNlcj1hbGljZUBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LmFiY2RlZmdoAQE=\nS: 334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZ29vZ2xlLmNvbS8ifQ==\nC:\nS: 535 5.7.8 Username and Password not accepted. - gsmtp"},
		Near:    []string{"AUTH@smtp.gmail.com: 535 5.7.8 Username and Password not accepted."},
	},
}
