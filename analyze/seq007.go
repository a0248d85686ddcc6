package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq007 = &Check{
	Code: "SEQ007", Severity: Error, RFC: "RFC 5321 §4.1.1.10", Since: "0.1",
	Title: lang.T("command after QUIT", "QUIT 뒤에 보낸 명령"),
	Text: lang.T(
		"QUIT is the last command: the server answers 221 and closes the connection. Whatever is sent after it gets no answer. A new message needs a new connection.",
		"QUIT은 마지막 명령입니다. 서버는 221로 응답하고 연결을 닫습니다. 그 뒤에 보낸 것에는 응답이 오지 않습니다. 새 메시지를 보내려면 새로 연결해야 합니다."),
	Bad:   greet + hello + quit + "C: NOOP\n",
	Good:  greet + hello + "C: NOOP\nS: 250 2.0.0 Ok\n" + quit,
	needs: hasDisorder,
	Run:   runSEQ007,
}

func runSEQ007(p *Pass) {
	var closed *parser.Exchange
	for _, e := range p.Session().Exchanges {
		if closed != nil && e.Command != nil {
			p.onVerb(e, p.at(
				"%s after QUIT on line %d: expected nothing more on this connection",
				"%[2]d번째 줄의 QUIT 뒤에 %[1]s 명령을 보냄: 이 연결에서는 더 보낼 수 없음").Format(nameOf(e), line(closed)),
				lang.T("open a new connection", "새로 연결하십시오"),
				relatedCommand(closed, lang.T("the session ended here", "여기서 세션이 끝남")))
			return
		}
		if e.Verb() == parser.VerbQUIT && accepted(e) {
			closed = e
		}
	}
}
