package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq006 = &Check{
	Code: "SEQ006", Severity: Error, RFC: "RFC 4954 §4", Since: "0.1",
	Title: lang.T("AUTH at a place where it is not allowed", "허용되지 않는 위치에서 보낸 AUTH"),
	Text: lang.T(
		"A client logs in once in a session, and not in the middle of a transaction. After a successful AUTH, and between MAIL and the end of the content, the server must answer 503.",
		"인증은 한 세션에 한 번만, 그리고 트랜잭션 중간이 아닐 때 할 수 있습니다. AUTH가 이미 성공한 뒤이거나 MAIL과 내용 전송 끝 사이라면 서버는 503으로 응답해야 합니다."),
	Bad: greet + helloCRAM + mail +
		"C: AUTH CRAM-MD5\nS: 503 5.5.1 Error: MAIL transaction in progress\n" + quit,
	Good:  greet + helloCRAM + "C: AUTH CRAM-MD5\nS: 334 PDFAbXg+\nC: YWxpY2UgMDEyMzQ1Njc4OWFiY2RlZg==\nS: 235 2.7.0 Ok\n" + mail + quit,
	needs: hasAuth,
	Run:   runSEQ006,
}

const helloCRAM = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH CRAM-MD5\n"

func runSEQ006(p *Pass) {
	for i, e := range p.Session().Exchanges {
		if e.Verb() != parser.VerbAUTH {
			continue
		}
		st := &p.States[i]
		switch {
		case st.Login != nil:
			p.onVerb(e, p.at(
				"AUTH after the login on line %d succeeded: expected at most one successful AUTH in a session",
				"%d번째 줄에서 이미 인증에 성공했는데 다시 AUTH를 보냄: 인증은 한 세션에 한 번만 성공할 수 있음").Format(line(st.Login)),
				lang.T("open a new connection to log in as somebody else", "다른 사용자로 인증하려면 새로 연결하십시오"),
				relatedCommand(st.Login, lang.T("the login succeeded here", "여기서 인증에 성공함")))
		case st.Mail != nil:
			p.onVerb(e, p.at(
				"AUTH inside the transaction that MAIL on line %d began: expected AUTH before MAIL",
				"%d번째 줄의 MAIL로 시작된 트랜잭션 안에서 AUTH를 보냄: AUTH는 MAIL보다 먼저 보내야 함").Format(line(st.Mail)),
				lang.T("log in before the first MAIL", "첫 MAIL을 보내기 전에 인증하십시오"),
				relatedCommand(st.Mail, lang.T("the transaction began here", "여기서 트랜잭션이 시작됨")))
		}
	}
}
