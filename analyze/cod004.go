package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var cod004 = &Check{
	Code: "COD004", Severity: Error, RFC: "RFC 5321 §4.2, §4.3.2", Since: "0.1",
	Title: lang.T("reply without a valid code", "올바른 코드가 없는 응답"),
	Text: lang.T(
		"Every reply begins with three digits, of which the first is 2, 3, 4 or 5. Anything else is no SMTP: another service answers on this port (IMAP, POP3, HTTP, an SSH banner), or lines were lost. Where people set a dialogue down and all other replies have a code, one without is a slip of the pen, and a warning only.",
		"모든 응답은 세 자리 숫자로 시작하며 첫 자리는 2, 3, 4, 5 중 하나입니다. 그렇지 않으면 SMTP가 아닙니다. 이 포트에서 다른 서비스(IMAP, POP3, HTTP, SSH 등)가 응답하고 있거나 중간에 줄이 사라진 것입니다. 사람이 옮겨 적은 대화에서 다른 모든 응답에 코드가 있다면 코드 하나가 빠진 것은 적을 때의 실수이므로 경고에 그칩니다."),
	Bad:   greet + hello + "C: NOOP\nS: 650 Ok\n" + quit,
	Good:  greet + hello + "C: NOOP\nS: 250 Ok\n" + quit,
	needs: hasBadCode,
	Run:   runCOD004,
}

func runCOD004(p *Pass) {
	for _, e := range p.Session().Exchanges {
		for _, r := range e.Replies {
			if class := r.Class(); class >= 2 && class <= 5 || len(r.Lines) == 0 {
				continue
			}
			n := len(r.Lines) - 1
			l := &r.Lines[n]
			if l.Code != 0 {
				p.onReply(r, n, lang.T(
					"reply code %d: expected a code whose first digit is 2, 3, 4 or 5",
					"응답 코드 %d: 첫 자리는 2, 3, 4, 5 중 하나여야 함").Format(int(l.Code)), lang.Text{})
				continue
			}
			if e.Verb() == parser.VerbAUTH {
				continue // what stands there may be anything
			}
			p.onReply(r, n, lang.T(
				"reply %q has no code: expected three digits first",
				"응답 %q에 코드가 없음: 세 자리 숫자로 시작해야 함").Format(clip(l.Line.Text)),
				lang.T("check host and port: this may not be an SMTP server", "호스트와 포트를 확인하십시오. SMTP 서버가 아닐 수 있습니다"))
			if codeLeftOut(p.Session(), e, r) {
				p.found[len(p.found)-1].Severity = Warning
			}
			return // one says it all
		}
	}
}

// codeLeftOut reports whether the code of r, the reply to e, was forgotten by who
// set the dialogue down: RFC 821 and RFC 8689 print such a line. The greeting and
// the rest have theirs.
func codeLeftOut(s *parser.Session, e *parser.Exchange, r *parser.Reply) bool {
	if s.Dialect != "rfc" || e.Command == nil || r.Code != 0 || len(r.Lines) == 0 {
		return false
	}
	if text := r.Lines[0].Line.Text; text == "" || text[0] >= '0' && text[0] <= '9' {
		return false // there is one, but no valid one
	}
	for _, other := range s.Exchanges {
		for _, o := range other.Replies {
			if class := o.Class(); o != r && (class < 2 || class > 5) {
				return false
			}
		}
	}
	return len(s.Exchanges) > 1
}

// clip shortens words of the transcript for a message.
func clip(s string) string {
	const longest = 60
	if len(s) <= longest {
		return s
	}
	n := longest
	for n > 0 && s[n]&0xC0 == 0x80 { // not inside a letter
		n--
	}
	return s[:n] + "…"
}
