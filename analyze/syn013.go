package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var syn013 = &Check{
	Code: "SYN013", Severity: Info, RFC: "RFC 5321 §4.1.1", Since: "0.1",
	Title: lang.T("white space around a command", "명령 앞이나 뒤의 공백"),
	Text: lang.T(
		"A command begins at the start of its line and ends with the last of its words. Servers are asked to put up with spaces at the end, so this is harmless; it may come from the transcript and not from the client.",
		"명령은 줄의 처음에서 시작해 마지막 단어로 끝납니다. 서버는 끝의 공백을 받아 주도록 되어 있으므로 문제가 되지 않습니다. 클라이언트가 아니라 로그를 남길 때 생긴 공백일 수도 있습니다."),
	Bad:   greet + hello + "C:  NOOP\nS: 250 2.0.0 Ok\n" + quit,
	Good:  greet + hello + "C: NOOP\nS: 250 2.0.0 Ok\n" + quit,
	needs: hasOddSpace,
	Run:   runSYN013,
}

func runSYN013(p *Pass) {
	for _, e := range p.Session().Exchanges {
		text := e.Line.Text
		bare := strings.Trim(text, " \t")
		if e.Command == nil || !spoken(e) || len(bare) == len(text) || bare == "" || e.Verb() == parser.VerbAUTH {
			continue
		}
		if isSpace(text[0]) {
			p.Add(&e.Line, 0, len(text)-len(strings.TrimLeft(text, " \t")), lang.T(
				"white space before %s", "%s 앞에 공백이 있음").Format(nameOf(e)), lang.Text{})
		} else {
			p.Add(&e.Line, len(bare), len(text)-len(bare), lang.T(
				"white space behind %s", "%s 명령의 끝에 공백이 있음").Format(nameOf(e)), lang.Text{})
		}
		return // it is a habit
	}
}
