package causes

import "github.com/smtplog/smtplog/internal/lang"

func loggedIn(f *Facts) bool { return f.LoggedIn }

// koreaEntries are about Naver, Daum/Kakao and Nate.
var koreaEntries = []Entry{
	{
		ID: "naver-login-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "naver", Steps: "AUTH", Codes: "4 5", Without: []string{"mechanism"}}},
		Title:   lang.T("Naver refused the login: SMTP is not switched on, or it wants an app password", "Naver가 인증을 거부했습니다: SMTP 사용이 꺼져 있거나 애플리케이션 비밀번호가 필요합니다"),
		Detail:  lang.T("Naver lets mail programs in only if the mailbox's setting for POP3/IMAP and SMTP is on, and with 2-step verification it wants an application password instead of the account's. The account's password may be right.", "Naver는 메일 환경설정에서 POP3/IMAP과 SMTP를 '사용함'으로 해야 메일 프로그램을 허용합니다. 2단계 인증을 쓰면 계정 비밀번호 대신 애플리케이션 비밀번호가 필요합니다. 계정 비밀번호는 맞을 수 있습니다."),
		Fix:     lang.T("In Naver Mail open Settings, POP3/IMAP, and choose \"use\" for IMAP/SMTP; with 2-step verification make an application password; then log in at smtp.naver.com, port 465 with TLS or 587 with STARTTLS.", "Naver 메일의 환경설정 → POP3/IMAP 설정에서 IMAP/SMTP를 '사용함'으로 바꾸십시오. 2단계 인증을 쓰면 애플리케이션 비밀번호를 만드십시오. 그런 다음 smtp.naver.com의 465번(TLS)이나 587번(STARTTLS) 포트에서 인증하십시오."),
		Options: passwordOptions,
		Matches: []string{"AUTH@smtp.naver.com: 535 5.7.1 Username and Password not accepted"},
		Near:    []string{"AUTH: 535 5.7.1 Username and Password not accepted"},
	},
	{
		ID: "daum-login-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Providers: "daum", Steps: "AUTH", Codes: "4 5", Without: []string{"mechanism"}},
			{Providers: "daum", Codes: "4 5", Says: []string{"auth fail"}},
		},
		Title:      lang.T("Daum/Kakao refused the login or the sender that goes with it", "Daum/Kakao가 인증 또는 인증한 계정과 맞지 않는 발신자를 거부했습니다"),
		Detail:     lang.T("The mailbox's setting for IMAP/SMTP is off, an app password of the Kakao account is needed, or the sender (MAIL FROM, From) is not the address that logged in. \"Auth Fail\" may come as late as after the content.", "메일함의 IMAP/SMTP 사용 설정이 꺼져 있거나, 카카오계정의 앱 비밀번호가 필요하거나, 발신자(MAIL FROM, From)가 인증한 계정의 주소가 아닙니다. \"Auth Fail\"은 내용을 보낸 뒤에야 나오기도 합니다."),
		Fix:        lang.T("Switch IMAP/SMTP on in the settings of Daum Mail, log in with the app password of the Kakao account, and send from the address of the login.", "Daum 메일의 환경설정에서 IMAP/SMTP 사용을 켜고, 카카오계정의 앱 비밀번호로 인증하고, 인증한 계정의 주소로 보내십시오."),
		Misleading: lang.T("A code that begins with 4 promises that it may work later; this one comes again until the settings change.", "4로 시작하는 코드는 나중에는 될 수 있다는 뜻이지만 설정을 바꾸기 전에는 계속 같은 응답이 옵니다."),
		Options:    passwordOptions,
		Matches:    []string{"content+login@smtp.daum.net: 451 Auth Fail", "AUTH@smtp.daum.net: 535 5.7.8 authentication failed"},
		Near:       []string{"AUTH: 535 5.7.8 authentication failed", "content+login@smtp.daum.net: 451 4.3.0 later"},
	},
	{
		ID: "nate-login-refused", Reason: "securityerror", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Providers: "nate", Steps: "AUTH", Codes: "4 5", Without: []string{"mechanism"}}},
		Title:   lang.T("Nate refused the login: SMTP has to be switched on for the mailbox", "Nate가 인증을 거부했습니다: 메일함에서 SMTP 사용을 켜야 합니다"),
		Detail:  lang.T("Nate lets mail programs in only if the use of POP3/SMTP is on in the settings of the mailbox. The password may be right.", "Nate는 메일함 설정에서 POP3/SMTP 사용을 켠 경우에만 메일 프로그램을 허용합니다. 비밀번호는 맞을 수 있습니다."),
		Fix:     lang.T("Switch POP3/SMTP on in the settings of Nate Mail, and log in with the full address at smtp.mail.nate.com, port 465 with TLS.", "Nate 메일의 환경설정에서 POP3/SMTP 사용을 켜고, smtp.mail.nate.com의 465번 포트(TLS)에서 전체 주소로 인증하십시오."),
		Options: passwordOptions,
		Matches: []string{"AUTH@smtp.mail.nate.com: 535 authentication failed"},
		Near:    []string{"AUTH: 535 authentication failed"},
	},
	{
		ID: "korean-provider-sender-not-login", Reason: "rejected", Whose: client, Retry: no, Certainty: likely,
		If: []Cond{
			{Providers: "naver daum nate", Steps: "MAIL", Codes: "5", When: loggedIn},
			{Providers: "naver daum nate", Steps: "RCPT content", Codes: "5", Says: []string{"sender", "from address", "mail from", "not allowed"}, When: loggedIn},
		},
		Title:   lang.T("the provider takes only the sender address of the account that logged in", "이 메일 서비스는 인증한 계정의 발신자 주소만 받습니다"),
		Named:   lang.T("{provider} takes only the sender address of the account that logged in, not {sender}", "{provider}은(는) 인증한 계정의 발신자 주소만 받으며 {sender}은(는) 받지 않습니다"),
		Detail:  lang.T("With Naver, Daum/Kakao and Nate the sender in MAIL FROM and in the From field has to be the address of the login. The recipient is not the problem.", "Naver, Daum/Kakao, Nate에서는 MAIL FROM과 From 필드의 발신자가 인증한 계정의 주소여야 합니다. 수신자의 문제가 아닙니다."),
		Fix:     lang.T("Send with the address of the login as From and envelope sender, and put another address into Reply-To.", "인증한 계정의 주소를 From과 봉투 발신자로 쓰고 다른 주소는 Reply-To에 넣으십시오."),
		Options: senderOptions,
		Matches: []string{"MAIL+login@smtp.naver.com: 553 5.7.1 refused", "content+login@smtp.daum.net: 550 5.7.1 sender refused"},
		Near:    []string{"MAIL+login: 553 5.7.1 refused", "MAIL@smtp.naver.com: 530 5.7.0 Authentication required"},
	},
}
