package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/pyrepr"
	"github.com/smtplog/smtplog/parser"
)

// quotedReply reads the first reply a note quotes as Python prints it: a pair of
// a code and the text, (535, b'5.7.8 no'), anywhere in the line.
func quotedReply(n *parser.Note) (*parser.Reply, bool) {
	text := n.Text
	for {
		i := strings.IndexByte(text, '(')
		if i < 0 {
			return nil, false
		}
		text = text[i+1:]
		if len(text) < 5 || text[3] != ',' {
			continue
		}
		code, ok := parser.ParseCode(text[:3])
		if !ok || (code.Class() < 4 || code.Class() > 5) && !(code == 334 && strings.Contains(n.Text, "AuthenticationError")) {
			continue
		}
		words, ok := pythonLiteral(strings.TrimLeft(text[4:], " "))
		if !ok {
			continue
		}
		return makeReply(text[:3], code, words, n.Span), true
	}
}

// pythonLiteral reads a str or bytes literal at the start of s. One whose end
// was cut off is read as far as it goes.
func pythonLiteral(s string) (string, bool) {
	str := true
	if s != "" && (s[0] == 'b' || s[0] == 'u') {
		str = s[0] == 'u'
		s = s[1:]
	}
	if s == "" || s[0] != '\'' && s[0] != '"' {
		return "", false
	}
	quote := s[0]
	s = s[1:]
	end := 0
	for end < len(s) && s[end] != quote {
		if s[end] == '\\' {
			end++
		}
		end++
	}
	d := pyrepr.Decoder{Str: str}
	return string(d.Flush(d.Append(nil, []byte(s[:min(end, len(s))])))), true
}

// makeReply makes a reply of a code and its text, of which each line stands for
// one of the reply.
func makeReply(digits string, code parser.Code, words string, at parser.Span) *parser.Reply {
	r := &parser.Reply{Code: code, Complete: true, Restated: true}
	parts := strings.Split(words, "\n")
	for i, part := range parts {
		sep := byte('-')
		if i == len(parts)-1 {
			sep = ' '
		}
		part = strings.TrimRight(part, "\r")
		l := parser.ReplyLine{Code: code, Separator: sep, TextAt: 4}
		l.Line = parser.Line{Side: parser.Server, Kind: parser.LineRestated, Text: digits + string(sep) + part, Span: at}
		word, rest, _ := strings.Cut(part, " ")
		if enhanced, ok := parser.ParseEnhancedCode(word); ok {
			l.Enhanced = enhanced
			l.TextAt = len(l.Line.Text) - len(rest)
			if r.Enhanced.IsZero() {
				r.Enhanced = enhanced
			}
		}
		r.Lines = append(r.Lines, l)
	}
	return r
}
