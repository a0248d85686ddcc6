package causes

import "github.com/smtplog/smtplog/internal/lang"

// serviceLogin says what a sending service takes as user name and as password;
// hardly any takes those of the account.
type serviceLogin struct {
	By       string // ID of the provider
	Server   string // one of its hosts, for the proof
	User     lang.Text
	Password lang.Text
}

var serviceLogins = []serviceLogin{
	{"ses", "email-smtp.us-east-1.amazonaws.com", lang.T("the SMTP user name that SES made", "SES에서 만든 SMTP 사용자 이름"), lang.T("the SMTP password of the same region (not the IAM secret key)", "같은 리전의 SMTP 비밀번호(IAM 보안 키가 아님)")},
	{"sendgrid", "smtp.sendgrid.net", lang.T("the word apikey", "apikey라는 단어"), lang.T("an API key with leave to send mail", "메일 발송 권한이 있는 API 키")},
	{"mailgun", "smtp.mailgun.org", lang.T("the SMTP credential of the sending domain (postmaster@ and the domain)", "발송 도메인의 SMTP 자격 증명(postmaster@와 도메인)"), lang.T("its SMTP password (not the API key)", "그 SMTP 비밀번호(API 키가 아님)")},
	{"mailjet", "in-v3.mailjet.com", lang.T("the API key", "API 키"), lang.T("the secret key", "시크릿 키")},
	{"postmark", "smtp.postmarkapp.com", lang.T("the Server API token, or the access key of an SMTP token", "서버 API 토큰 또는 SMTP 토큰의 액세스 키"), lang.T("the same Server API token, or the token's secret key", "같은 서버 API 토큰 또는 토큰의 시크릿 키")},
	{"sparkpost", "smtp.sparkpostmail.com", lang.T("the word SMTP_Injection", "SMTP_Injection이라는 단어"), lang.T("an API key with leave to send via SMTP", "SMTP 발송 권한이 있는 API 키")},
	{"brevo", "smtp-relay.brevo.com", lang.T("the SMTP login shown in the SMTP settings", "SMTP 설정에 표시된 SMTP 로그인(login)"), lang.T("an SMTP key (not the account's password, not an API key)", "SMTP 키(계정 비밀번호나 API 키가 아님)")},
	{"mandrill", "smtp.mandrillapp.com", lang.T("any name, usually the account's address", "임의의 이름(보통 계정 주소)"), lang.T("a valid API key", "유효한 API 키")},
	{"mailtrap", "live.smtp.mailtrap.io", lang.T("the user name of the inbox or the sending stream", "인박스(inbox) 또는 발송 스트림(sending stream)의 사용자 이름"), lang.T("the password or API token beside it", "그 옆에 표시된 비밀번호나 API 토큰")},
	{"smtp2go", "mail.smtp2go.com", lang.T("an SMTP user made in the console (not the account)", "콘솔에서 만든 SMTP 사용자(계정이 아님)"), lang.T("that SMTP user's password", "그 SMTP 사용자의 비밀번호")},
	{"elasticemail", "smtp.elasticemail.com", lang.T("the address of the SMTP credential", "SMTP 자격 증명의 주소"), lang.T("the SMTP credential's password", "SMTP 자격 증명의 비밀번호")},
	{"resend", "smtp.resend.com", lang.T("the word resend", "resend라는 단어"), lang.T("an API key", "API 키")},
	{"mailersend", "smtp.mailersend.net", lang.T("the SMTP user of the verified domain", "확인된 도메인의 SMTP 사용자"), lang.T("that SMTP user's password", "그 SMTP 사용자의 비밀번호")},
	{"zeptomail", "smtp.zeptomail.com", lang.T("the word emailapikey", "emailapikey라는 단어"), lang.T("the send mail token of the mail agent", "메일 에이전트(mail agent)의 발송 토큰")},
	{"socketlabs", "smtp.socketlabs.com", lang.T("the server's SMTP user", "서버의 SMTP 사용자"), lang.T("the server's SMTP password", "서버의 SMTP 비밀번호")},
	{"netcore", "smtp.netcorecloud.net", lang.T("the SMTP user name of the dashboard", "대시보드의 SMTP 사용자 이름"), lang.T("the SMTP password of the dashboard", "대시보드의 SMTP 비밀번호")},
	{"oracle", "smtp.email.us-ashburn-1.oci.oraclecloud.com", lang.T("the generated SMTP user name of an IAM user", "IAM 사용자의 생성된 SMTP 사용자 이름"), lang.T("the generated SMTP password, shown only once", "한 번만 표시되는 생성된 SMTP 비밀번호")},
}

// serviceLoginEntries makes an entry for each.
func serviceLoginEntries() []Entry {
	var out []Entry
	for i := range serviceLogins {
		s := &serviceLogins[i]
		p := providerByID(s.By)
		out = append(out, Entry{
			ID: s.By + "-login-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
			If: []Cond{{Providers: s.By, Steps: "AUTH", Codes: "5", Without: []string{"mechanism", "authentication type", "credits exceeded"}}},
			Title: lang.T(p.Title+" wants credentials of its own for SMTP, or these are wrong",
				p.Title+": SMTP 전용 자격 증명이 필요하거나 입력한 값이 틀렸습니다"),
			Detail: lang.T("User name and password of the account at "+p.Title+" do not work here. User name: "+s.User.En+". Password: "+s.Password.En+".",
				p.Title+" 계정의 사용자 이름과 비밀번호로는 여기에 인증할 수 없습니다. 사용자 이름: "+s.User.Ko+". 비밀번호: "+s.Password.Ko+"."),
			Fix: lang.T("Create or copy them in the console of "+p.Title+" anew, and look that no space or line break came along.",
				p.Title+" 콘솔에서 새로 만들거나 복사하고, 공백이나 줄바꿈이 들어가지 않았는지 확인하십시오."),
			Options: loginOptions,
			Matches: []string{"AUTH@" + s.Server + ": 535 5.7.8 Authentication failed"},
			Near:    []string{"AUTH: 535 5.7.8 Authentication failed", "AUTH@" + s.Server + ": 454 4.7.0 Temporary authentication failure"},
		})
	}
	return out
}
