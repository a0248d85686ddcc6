package analyze

import (
	"unicode/utf8"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec011 = &Check{
	Code: "SEC011", Severity: Warning, RFC: "RFC 5321 §2.4, §4.1.2", Since: "0.1",
	Title: lang.T("octets that do not belong into a command", "명령에 들어갈 수 없는 옥텟"),
	Text: lang.T(
		"A command holds control characters, or octets that are no UTF-8. It can be machine code aimed at a fault of the server, TLS or another protocol on a port for plain text, keys such as backspace in a session typed by hand, or a name in an old character set.",
		"명령에 제어 문자나 UTF-8이 아닌 옥텟이 있습니다. 서버의 결함을 노린 기계어, 평문 포트로 온 TLS나 다른 프로토콜, 직접 입력하다 누른 백스페이스 같은 키, 옛 문자 집합으로 적은 이름일 수 있습니다."),
	Bad:  "reply: b'220 mx.example.org ESMTP\\r\\n'\nsend: b'ehlo client\\x90\\x90\\x90\\x90\\xeb\\x1f.example.com\\r\\n'\nreply: b'501 5.5.4 Syntax error\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",
	Good: "reply: b'220 mx.example.org ESMTP\\r\\n'\nsend: b'ehlo client.example.com\\r\\n'\nreply: b'501 5.5.4 Syntax error\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",

	needs: hasOddCommand,
	Run:   runSEC011,
}

func runSEC011(p *Pass) {
	for _, e := range p.Session().Exchanges {
		if e.Command == nil || holdsLine(e.Line.Text) || isTLSRecord(e.Line.Text) {
			continue // SEC006, TLS009
		}
		at, n := foreignOctets(e.Line.Text, e.Verb() != parser.VerbMAIL && e.Verb() != parser.VerbRCPT)
		if n == 0 {
			continue
		}
		if e.Verb() == parser.VerbAUTH { // a secret may stand there
			p.onVerb(e, lang.T("AUTH with octets that do not belong into a command", "AUTH 명령에 들어갈 수 없는 옥텟이 있음"), lang.Text{})
			return
		}
		p.Add(&e.Line, at, n, lang.T(
			"%d octets in the command that are control characters or no UTF-8",
			"명령에 제어 문자이거나 UTF-8이 아닌 옥텟이 %d개 있음").Format(n), lang.Text{})
		return
	}
}

// foreignOctets finds the first octets of a command that are control characters
// or, if that counts, no UTF-8, and counts all of them. In an address they are
// mostly letters of an old character set.
func foreignOctets(text string, broken bool) (at, n int) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 && broken || r < ' ' && r != '\t' && r != '\r' || r == 0x7F {
			if n == 0 {
				at = i
			}
			n += size
		}
		i += size
	}
	return at, n
}
