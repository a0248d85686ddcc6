package analyze

import (
	"net/netip"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// Limits of addresses (RFC 5321 section 4.5.3.1, RFC 1035 section 2.3.4).
const (
	localMax  = 64
	domainMax = 255
	labelMax  = 63
	pathMax   = 256 // with its brackets
)

// isPlainPath reports whether nothing about a path can be wrong: <>, or a short
// dot-string and a host name. Nearly all are.
func isPlainPath(p *parser.Path) bool {
	if !p.Bracketed || p.Spaced || p.Route != "" || len(p.Local) > localMax || len(p.Text) > pathMax {
		return false
	}
	if p.Null {
		return false // not in RCPT
	}
	dot := true
	for i := range len(p.Local) {
		switch c := p.Local[i]; {
		case c == '.':
			if dot {
				return false
			}
			dot = true
		case isAtext(c):
			dot = false
		default:
			return false
		}
	}
	return !dot && isPlainHost(p.Domain)
}

// isPlainHost reports whether s is a host name of at least two labels, in letters,
// digits and hyphens, of which the last is no number.
func isPlainHost(s string) bool {
	if len(s) > domainMax {
		return false
	}
	start, labels := 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '.' {
			if c := s[i]; !isAlnum(c) && (c != '-' || i == start) {
				return false
			}
			continue
		}
		if i == start || i-start > labelMax || s[i-1] == '-' {
			return false
		}
		start = i + 1
		labels++
	}
	return labels > 1 && (s[len(s)-1] < '0' || s[len(s)-1] > '9')
}

// isPlainLiteral reports whether s is an IPv4 address in brackets.
func isPlainLiteral(s string) bool {
	if len(s) < len("[1.1.1.1]") || s[0] != '[' || s[len(s)-1] != ']' {
		return false
	}
	numbers, digits, n := 0, 0, 0
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			n = 10*n + int(c-'0')
			if digits++; digits > 3 || digits > 1 && n < 10 || n > 255 { // no leading zeros
				return false
			}
		case (c == '.' || i == len(s)-1) && digits > 0:
			numbers++
			digits, n = 0, 0
		default:
			return false
		}
	}
	return numbers == 4
}

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// isAtext reports whether c may stand in an unquoted local-part (RFC 5322 section
// 3.2.3).
func isAtext(c byte) bool {
	switch c {
	case '!', '#', '$', '%', '&', '\'', '*', '+', '-', '/', '=', '?', '^', '_', '`', '{', '|', '}', '~':
		return true
	}
	return isAlnum(c)
}

// pathOf returns the path of MAIL or RCPT if the grammar could read it, and if
// its words are those of the client.
func pathOf(e *parser.Exchange) *parser.Path {
	if e.Line.Kind != parser.LineProtocol {
		return nil
	}
	switch c := e.Command.(type) {
	case *parser.MailCommand:
		if c.Err == nil {
			return &c.ReversePath
		}
	case *parser.RcptCommand:
		if c.Err == nil {
			return &c.ForwardPath
		}
	case *parser.HelloCommand, *parser.DataCommand, *parser.BdatCommand, *parser.AuthCommand, *parser.StartTLSCommand, *parser.PlainCommand, *parser.OtherCommand:
	}
	return nil
}

// localAt is where the local-part of a path begins in the line.
func localAt(p *parser.Path) int {
	return p.At + max(strings.LastIndex(p.Text, p.Local+"@"+p.Domain), 0)
}

// domainAt is where the domain of a path begins in the line.
func domainAt(p *parser.Path) int { return localAt(p) + len(p.Local) + len("@") }

// localFault says what is wrong with a local-part (RFC 5321 section 4.1.2), or
// nothing. Letters beyond ASCII are a matter of SMTPUTF8.
func localFault(s string) lang.Text {
	if strings.HasPrefix(s, `"`) {
		return quotedFault(s)
	}
	dot := true
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.':
			if dot {
				return lang.T("two dots in a row, or a dot at its start", "점이 연달아 있거나 맨 앞에 있음")
			}
			dot = true
		case isAtext(c), c >= 0x80:
			dot = false
		default:
			return lang.T("%q outside quotes", "따옴표 밖에 %q이(가) 있음").Format(string(rune(c)))
		}
	}
	if dot && s != "" {
		return lang.T("a dot at its end", "점으로 끝남")
	}
	return lang.Text{}
}

func quotedFault(s string) lang.Text {
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			if i != len(s)-1 {
				return lang.T("words behind the closing quote", "닫는 따옴표 뒤에 다른 글자가 있음")
			}
			return lang.Text{}
		case c == '\\':
			i++
		case c < ' ' || c == 0x7f:
			return lang.T("the control character %q", "제어 문자 %q이(가) 있음").Format(string(rune(c)))
		}
	}
	return lang.T("no closing quote", "닫는 따옴표가 없음")
}

// hostFault says what is wrong with a domain that is no address literal (RFC 5321
// section 4.1.2), or nothing. An underscore is left to SYN009.
func hostFault(s string) lang.Text {
	if strings.Contains(s, "**") {
		return lang.Text{} // somebody hid the name
	}
	if _, err := netip.ParseAddr(s); err == nil {
		return lang.T("an IP address without [ and ]", "IP 주소를 [ ]로 묶지 않음")
	}
	label := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '.' {
			c := s[i]
			if !isAlnum(c) && c != '-' && c != '_' && c < 0x80 {
				return lang.T("the character %q", "%q 문자가 있음").Format(string(rune(c)))
			}
			continue
		}
		switch {
		case i == label && i == len(s):
			return lang.T("a dot at its end", "점으로 끝남")
		case i == label:
			return lang.T("two dots in a row, or a dot at its start", "점이 연달아 있거나 맨 앞에 있음")
		case s[label] == '-' || s[i-1] == '-':
			return lang.T("a hyphen at the start or end of a part", "점으로 나눈 부분의 처음이나 끝에 하이픈이 있음")
		}
		label = i + 1
	}
	return lang.Text{}
}

// literalFault says what is wrong with an address literal (RFC 5321 section
// 4.1.3), or nothing.
func literalFault(s string) lang.Text {
	inside := strings.TrimSuffix(strings.TrimPrefix(s, "["), "]")
	tag, address, tagged := strings.Cut(inside, ":")
	if addr, err := netip.ParseAddr(inside); err == nil {
		if addr.Is4() {
			return lang.Text{}
		}
		return lang.T("an IPv6 address without the tag %q", "IPv6 주소 앞에 %q 태그가 없음").Format("IPv6:")
	}
	switch {
	case tagged && equalFold(tag, "IPv6"):
		if addr, err := netip.ParseAddr(address); err == nil && addr.Is6() && addr.Zone() == "" {
			return lang.Text{}
		}
		return lang.T("no IPv6 address behind the tag", "태그 뒤가 올바른 IPv6 주소가 아님")
	case isDotted(inside):
		return lang.T("no IPv4 address: expected four numbers from 0 to 255", "올바른 IPv4 주소가 아님: 0에서 255 사이의 숫자 네 개여야 함")
	case tagged && tag != "" && address != "" && isPrintable(inside):
		return lang.Text{} // a general address literal
	}
	return lang.T("no address in the brackets", "괄호 안에 주소가 없음")
}

// isDotted reports whether s is digits and dots.
func isDotted(s string) bool { return s != "" && strings.Trim(s, "0123456789.") == "" }
