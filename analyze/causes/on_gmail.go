package causes

import "github.com/smtplog/smtplog/internal/lang"

// gmailEntries are about Gmail, Google Workspace and their relay.
var gmailEntries = []Entry{
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
		ID: "gmail-app-password-needed", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "gmail", Steps: "AUTH", Codes: "534 535"}},
		Title:   lang.T("Gmail wants an app password", "Gmail은 앱 비밀번호가 필요합니다"),
		Detail:  lang.T("Gmail does not take the account's own password over SMTP. It wants an app password of 16 letters, which exists only with 2-step verification on, or OAuth. If an app password was used, it is mistyped, revoked, or of another account.", "Gmail은 SMTP에서 계정 비밀번호를 받지 않습니다. 2단계 인증을 켜야 만들 수 있는 16자리 앱 비밀번호나 OAuth가 필요합니다. 이미 앱 비밀번호를 썼다면 오타가 있거나, 취소되었거나, 다른 계정의 것입니다."),
		Fix:     lang.T("Turn on 2-step verification, create an app password at https://myaccount.google.com/apppasswords, and use it with the full address as user name.", "2단계 인증을 켜고 https://myaccount.google.com/apppasswords 에서 앱 비밀번호를 만든 뒤, 전체 메일 주소를 사용자 이름으로 하여 사용하세요."),
		Matches: []string{"AUTH@smtp.gmail.com: 535-5.7.8 Username and Password not accepted.\n535 5.7.8 see the help - gsmtp", "AUTH@smtp.gmail.com: 534 5.7.9 Application-specific password required"},
		Near:    []string{"AUTH: 535 5.7.8 Username and Password not accepted", "AUTH@smtp.gmail.com: 454 4.7.0 later"},
	},
}
