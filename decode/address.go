package decode

import (
	"strings"

	"github.com/emersion/go-message/mail"
)

// Address is a mailbox of a message's header (RFC 5322, section 3.4).
type Address struct {
	Name string // the display name, decoded; "" if there is none
	Addr string // the address without brackets, as written
}

// parseAddresses reads an address list (an unfolded value, words not yet
// decoded) and takes as many mailboxes as can be read; group names are dropped.
// whole is false when something was left out. The mailboxes are appended to
// room, which must be empty; without any the list is nil.
//
// mail.ParseAddressList would lose the whole list for one bad address, or for a
// name in a character set nobody knows. So the list is cut first, and
// go-message reads those entries that need a real parser.
func parseAddresses(room []Address, s string) (list []Address, whole bool) {
	whole = true
	for s != "" {
		var item string
		item, s = cutAddress(s)
		if item = trimBlanks(item); item == "" {
			continue
		}
		if len(list) == maxAddresses {
			return list, false
		}
		a, ok := parseAddress(item)
		if !ok {
			whole = false
			continue
		}
		if list == nil {
			list = room
		}
		list = append(list, a)
	}
	return list, whole
}

// cutAddress returns the text in front of the first comma that separates
// mailboxes, or of the end of a group, without the group's name.
func cutAddress(s string) (item, rest string) {
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ',', ';':
			return s[start:i], s[i+1:]
		case ':':
			if !strings.Contains(s[start:i], "@") {
				start = i + 1
			}
		case '"':
			if end := closing(s, i, '"'); end > 0 {
				i = end
			}
		case '<':
			if end := closing(s, i, '>'); end > 0 {
				i = end
			}
		case '(':
			_, after := comment(s[i:])
			i = len(s) - len(after) - 1
		case '=':
			// A comma inside an encoded word is wrong, and usual.
			if strings.HasPrefix(s[i:], "=?") {
				i += wordLength(s[i:])
			}
		}
	}
	return s[start:], ""
}

// closing returns where the quote opened at s[i] ends, 0 if within five hundred
// octets it does not.
func closing(s string, i int, quote byte) int {
	const far = 500
	for k := i + 1; k < len(s) && k < i+far; k++ {
		switch s[k] {
		case '\\':
			k++
		case quote:
			return k
		}
	}
	return 0
}

// wordLength returns how far the encoded word at the start of s reaches, 0 if
// it is none.
func wordLength(s string) int {
	const far = 300
	marks := 0
	for i := 2; i < len(s) && i < far; i++ {
		switch {
		case s[i] == ' ' || s[i] == '<':
			return 0
		case s[i] == '?':
			if marks++; marks >= 3 && i+1 < len(s) && s[i+1] == '=' {
				return i + 1
			}
		}
	}
	return 0
}

func parseAddress(item string) (Address, bool) {
	if isPlainAddress(item) {
		return Address{Addr: item}, true
	}
	if strings.ContainsAny(item, `\([`) && len(item) <= 998 && !strings.Contains(item, "=?") {
		if a, err := mail.ParseAddress(item); err == nil {
			return Address{Name: a.Name, Addr: a.Address}, true
		}
	}
	if i := strings.LastIndexByte(item, '<'); i >= 0 {
		addr := item[i+1:]
		if k := strings.IndexByte(addr, '>'); k >= 0 {
			addr = addr[:k]
		}
		addr = trimBlanks(addr)
		return Address{Name: phrase(item[:i]), Addr: validHeader(addr, "")}, addr != ""
	}
	for word := range strings.FieldsSeq(dropComments(item)) {
		if strings.Contains(word, "@") {
			return Address{Addr: validHeader(strings.Trim(word, `"'`), "")}, true
		}
	}
	return Address{}, false
}

// phrase decodes a display name: quotes go, encoded words are decoded, also
// those that stand in quotes.
func phrase(s string) string {
	s = trimBlanks(s)
	if len(s) >= 2 && s[0] == '"' && s[len(s)-1] == '"' {
		s = s[1 : len(s)-1]
		if strings.IndexByte(s, '\\') >= 0 {
			var b strings.Builder
			for i := 0; i < len(s); i++ {
				if s[i] == '\\' && i+1 < len(s) {
					i++
				}
				b.WriteByte(s[i])
			}
			s = b.String()
		}
	}
	return DecodeHeader(s)
}

// isPlainAddress reports whether s is an addr-spec of the usual kind:
// dot-atom@dot-atom.
func isPlainAddress(s string) bool {
	at := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '@':
			at++
		case c <= ' ' || c >= 0x7F, c == '(', c == ')', c == '<', c == '>', c == '[', c == ']',
			c == ':', c == ';', c == '\\', c == ',', c == '"':
			return false
		}
	}
	return at == 1
}
