package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var aut008 = &Check{
	Code: "AUT008", Severity: Warning, RFC: "RFC 4954 §4, §9", Since: "0.1",
	Title: lang.T("many failed logins in one session", "한 세션에서 여러 번 실패한 인증"),
	Text: lang.T(
		"Three or more logins failed on one connection. With one user name it is a program that tries a wrong password again and again, which ends in a locked account or a blocked address; with several names somebody is guessing passwords. A program must not repeat a login that was refused with 535.",
		"한 연결에서 인증이 세 번 이상 실패했습니다. 사용자 이름이 하나라면 프로그램이 틀린 비밀번호로 계속 시도하는 것이며 계정 잠금이나 IP 차단으로 이어집니다. 이름이 여러 개라면 누군가 비밀번호를 추측하고 있는 것입니다. 535로 거부된 인증을 프로그램이 되풀이하면 안 됩니다."),
	Bad: greet + helloScram + "C: AUTH SCRAM-SHA-256\nS: 535 5.7.8 Error: authentication failed\n" + "C: AUTH SCRAM-SHA-256\nS: 535 5.7.8 Error: authentication failed\n" +
		"C: AUTH SCRAM-SHA-256\nS: 535 5.7.8 Error: authentication failed\n" + quit,
	Good: greet + helloScram + "C: AUTH SCRAM-SHA-256\nS: 535 5.7.8 Error: authentication failed\n" + quit,

	needs: hasAuth,
	Run:   runAUT008,
}

const manyLogins = 3

func runAUT008(p *Pass) {
	failed, last := 0, (*Login)(nil)
	names, tried := map[string]bool{}, map[string]bool{}
	for _, l := range p.Report.Logins {
		if l.Reply == nil || l.Reply.Code.Class() != 5 || l.Auth.Cancelled {
			continue
		}
		failed++
		last = l
		if l.Auth.Identity != "" {
			names[l.Auth.Identity] = true
		}
		tried[l.Auth.Mechanism] = true
	}
	if failed < manyLogins || failed == len(tried) { // a client that tries each mechanism once
		return
	}
	message := lang.T("%d failed logins in this session: expected the client to stop after the first 535",
		"이 세션에서 인증이 %d번 실패함: 클라이언트는 첫 535에서 멈춰야 함").Format(failed)
	if len(names) > 1 {
		message = lang.T("%[1]d failed logins with %[2]d user names in this session: somebody may be guessing passwords",
			"이 세션에서 사용자 이름 %[2]d개로 인증이 %[1]d번 실패함: 누군가 비밀번호를 추측하고 있을 수 있음").Format(failed, len(names))
	}
	p.onVerb(last.Exchange, message, lang.T("check user name and password before the next attempt", "다시 시도하기 전에 사용자 이름과 비밀번호를 확인하십시오"))
}
