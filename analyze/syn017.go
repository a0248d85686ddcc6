package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

var syn017 = &Check{
	Code: "SYN017", Severity: Warning, RFC: "RFC 5321 §4.1.1.1", Since: "0.1",
	Title: lang.T("keyword line of EHLO against the grammar", "문법에 맞지 않는 EHLO 키워드 줄"),
	Text: lang.T(
		"After the first line of the reply to EHLO each line is a keyword of letters, digits and hyphens, with its parameters behind a space. A client cannot read another line, and does not see what the server meant to offer.",
		"EHLO 응답에서 첫 줄 다음의 각 줄은 영문자, 숫자, 하이픈으로 된 키워드와 공백 뒤의 매개변수로 이루어집니다. 다른 형식은 클라이언트가 읽지 못하므로 서버가 알리려던 기능을 쓸 수 없습니다."),
	Bad:   greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-SIZE:1000000\nS: 250 HELP\n" + quit,
	Good:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-AUTH=LOGIN\nS: 250-NEWEXTENSION a=b\nS: 250 SIZE 1000000\n" + quit,
	needs: hasOddKeyword,
	Run:   runSYN017,
}

func runSYN017(p *Pass) {
	for _, e := range p.Session().Exchanges {
		r := e.Final()
		if r == nil || r.Capabilities == nil || r.Restated {
			continue
		}
		for i := 1; i < len(r.Lines); i++ {
			words := r.Lines[i].Line.Text[min(4, len(r.Lines[i].Line.Text)):]
			keyword := leadingKeyword(strings.TrimLeft(words, " "))
			if isKeyword(keyword) || r.Lines[i].Code != r.Lines[0].Code || isHidden(keyword) {
				continue
			}
			if _, known := registry.ExtensionByKeyword(keyword); known {
				continue // as X_PIPE_CONNECT, against the grammar but well known
			}
			if keyword == "" {
				p.keywordLine(r, i, keyword, lang.T("an empty line where a keyword was expected", "키워드가 있어야 할 줄이 비어 있음"))
				continue
			}
			p.keywordLine(r, i, keyword, lang.T(
				"%q is no keyword: expected letters, digits and hyphens", "%q은(는) 키워드가 아님: 영문자, 숫자, 하이픈으로 적어야 함").Format(clip(keyword)))
		}
	}
}

// keywordLine adds a finding that points at the words of line i of a reply to
// EHLO.
func (p *Pass) keywordLine(r *parser.Reply, i int, words string, message lang.Text, related ...Related) {
	l := &r.Lines[i].Line
	p.Add(l, max(strings.Index(l.Text, words), 0), len(words), message,
		lang.T("tell the server's administrator", "서버 관리자에게 알리십시오"), related...)
}

// isKeyword reports whether s is an ehlo-keyword.
func isKeyword(s string) bool {
	for i := range len(s) {
		if !isAlnum(s[i]) && (s[i] != '-' || i == 0) {
			return false
		}
	}
	return s != ""
}

// isHidden reports whether a word is what a firewall or somebody with a pen left
// of a keyword.
func isHidden(s string) bool { return strings.Trim(s, "*.…") == "" && s != "" }
