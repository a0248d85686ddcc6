package causes

import "github.com/smtplog/smtplog/internal/lang"

// microsoftEntries are about Microsoft 365, Outlook.com and Exchange.
var microsoftEntries = []Entry{
	{
		ID: "microsoft-basic-auth-disabled", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Steps: "AUTH", Enhanced: ".7.139", Without: []string{"credentials were incorrect"}}},
		Title:   lang.T("Microsoft does not allow logins with a password here", "Microsoft가 비밀번호 로그인을 허용하지 않습니다"),
		Detail:  lang.T("Basic authentication (user name and password) is switched off for this account or organisation. The password may well be right.", "이 계정이나 조직에서 기본 인증(사용자 이름과 비밀번호)이 꺼져 있습니다. 비밀번호가 맞더라도 거부됩니다."),
		Fix:     lang.T("Use OAuth 2.0 (XOAUTH2) or another sending service; in an organisation an administrator can allow SMTP AUTH for the mailbox while Microsoft still supports it.", "OAuth 2.0(XOAUTH2)이나 다른 발송 서비스를 쓰세요. 조직 계정이라면 Microsoft가 지원하는 동안 관리자가 메일함의 SMTP AUTH를 허용할 수 있습니다."),
		Matches: []string{"AUTH: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled."},
		Near:    []string{"AUTH: 535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.", "AUTH: 535 5.7.3 Authentication unsuccessful"},
	},
}
