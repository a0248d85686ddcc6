package analyze

import "github.com/smtplog/smtplog/internal/lang"

var cod012 = &Check{
	Code: "COD012", Severity: Info, RFC: "RFC 5321 §4.2, RFC 6531 §3.7.4.2", Since: "0.1",
	Title: lang.T("reply with more than visible ASCII", "ASCII가 아닌 글자나 제어 문자가 있는 응답"),
	Text: lang.T(
		"The words of a reply are visible ASCII and spaces; UTF-8 is allowed only to a client that asked for it with SMTPUTF8. Programs show other letters wrongly, and control characters can play tricks with a terminal or a log.",
		"응답의 문구는 눈에 보이는 ASCII 문자와 공백으로만 적어야 하며, UTF-8은 SMTPUTF8로 요청한 클라이언트에게만 쓸 수 있습니다. 다른 글자는 깨져 보일 수 있고, 제어 문자는 터미널이나 로그를 속이는 데 쓰일 수 있습니다."),
	Bad:   greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 550 5.1.1 Postfach nicht verf\u00fcgbar\n" + quit,
	Good:  greet + hello + mail + "C: RCPT TO:<bob@example.org>\nS: 550 5.1.1 Postfach nicht vorhanden\n" + quit,
	needs: hasOddText,
	Run:   runCOD012,
}

func runCOD012(p *Pass) {
	for n, e := range p.Session().Exchanges {
		for _, r := range e.Replies {
			for i := range r.Lines {
				l := &r.Lines[i]
				at, what := oddOctet(l.Line.Text, askedUTF8(&p.States[n]))
				if at < 0 {
					continue
				}
				p.Add(&l.Line, at, 1, lang.T("%s in a reply", "응답에 %s이(가) 있음").Format(what), lang.Text{})
				return // a server that does it once does it always
			}
		}
	}
}

// oddOctet finds the first octet of a reply that is neither visible ASCII nor a
// space; a tab is left alone, and with utf8 whatever is above 127.
func oddOctet(s string, utf8 bool) (int, lang.Text) {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 0x80:
			if !utf8 {
				return i, lang.T("a letter that is not ASCII", "ASCII가 아닌 글자")
			}
		case c < ' ' && c != '\t' || c == 0x7f:
			return i, lang.T("the control character %#02x", "제어 문자 %#02x").Format(c)
		}
	}
	return -1, lang.Text{}
}

// askedUTF8 reports whether the open transaction is one with SMTPUTF8.
func askedUTF8(st *State) bool {
	if st.Mail == nil {
		return false
	}
	for _, p := range params(st.Mail) {
		if p.Keyword == "SMTPUTF8" {
			return true
		}
	}
	return false
}
