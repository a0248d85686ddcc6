package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var aut010 = &Check{
	Code: "AUT010", Severity: Warning, RFC: "RFC 4616 §2, RFC 4954 §9", Since: "0.1",
	Title: lang.T("login accepted with an empty password", "빈 비밀번호로 성공한 인증"),
	Text: lang.T(
		"The client sent no password, and the server said yes all the same. A test server that takes anything does so; a server on the open Internet with such an account will soon send spam.",
		"클라이언트가 비밀번호를 보내지 않았는데도 서버가 인증을 받아들였습니다. 무엇이든 받아 주는 시험용 서버라면 그럴 수 있지만, 인터넷에 열린 서버에 이런 계정이 있으면 곧 스팸 발송에 쓰입니다."),
	Bad:  greet + helloPlainTLS + "C: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAA==\nS: 235 2.7.0 Ok\n" + quit,
	Good: greet + helloPlainTLS + "C: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 235 2.7.0 Ok\n" + quit,

	needs: hasAuth,
	Run:   runAUT010,
}

func runAUT010(p *Pass) {
	for _, l := range p.Report.Logins {
		if !l.OK() {
			continue // AUT003
		}
		for _, remark := range l.Auth.Remarks {
			if remark.Kind == decode.RemarkEmptyPassword {
				p.onVerb(l.Exchange, lang.T(
					"AUTH %s with an empty password was accepted with %d",
					"빈 비밀번호로 보낸 AUTH %s에 %d 응답이 옴").Format(l.Auth.Mechanism, int(l.Reply.Code)),
					lang.T("give the account a password", "계정에 비밀번호를 설정하십시오"))
			}
		}
	}
}
