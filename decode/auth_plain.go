package decode

import (
	"bytes"
	"strings"
)

// decodePlain reads PLAIN (RFC 4616): one response, authzid NUL authcid NUL
// password. Without an initial response an empty challenge comes first.
func decodePlain(x *exchange) {
	done := false
	for i := range x.steps {
		s := &x.steps[i]
		switch {
		case s.server:
			if s.open {
				x.prompt(i)
			}
		case s.state == emptyLine && !done && len(x.clients()) == 1:
			x.remark(RemarkEmptyPassword)
			x.remark(RemarkEmptyIdentity)
		case !s.open:
		case done || s.state == undecodable:
			// Nothing may follow the response: whatever this is, nobody should
			// see it.
			x.secret(i)
		default:
			done = true
			x.plain(i)
		}
	}
}

// plain reads the response itself.
func (x *exchange) plain(i int) {
	s := &x.steps[i]
	var room [3][]byte
	fields := cutNUL(room[:0], s.data)
	var display string
	switch {
	case len(fields) == 1:
		x.remark(RemarkWrongShape)
		if bytes.Contains(s.data, []byte(`\0`)) {
			x.remark(RemarkLiteralNUL)
			for part := range bytes.SplitSeq(s.data, []byte(`\0`)) {
				x.hide(bytes.TrimLeft(part, "0"))
			}
		}
		x.secret(i)
		return
	case len(fields) == 2 && s.state == partial && len(fields[0]) == 0:
		// Cut in the user name: what is left of it may be shown.
		x.auth.Identity = shown(string(fields[1]))
		display = "NUL " + x.auth.Identity + "…"
	case len(fields) == 2:
		x.remark(RemarkWrongShape)
		x.identity(fields[0])
		x.password(fields[1])
		display = x.auth.Identity + " NUL " + Mask
	default:
		x.auth.AuthzID = shown(string(fields[0]))
		if len(fields[0]) > 0 && !bytes.Equal(fields[0], fields[1]) {
			x.remark(RemarkAuthzDiffers)
		}
		x.identity(fields[1])
		password := fields[2]
		if hasNUL(password) {
			x.remark(RemarkWrongShape)
		}
		if s.state == partial {
			x.hide(password)
		} else {
			x.password(password)
		}
		display = strings.TrimLeft(x.auth.AuthzID+" NUL "+x.auth.Identity+" NUL "+Mask, " ")
	}
	x.hide(s.data)
	x.carries(i, display)
}

// cutNUL cuts data at its first two NULs and appends the fields to dst.
func cutNUL(dst [][]byte, data []byte) [][]byte {
	for len(dst) < 2 {
		i := bytes.IndexByte(data, 0)
		if i < 0 {
			break
		}
		dst, data = append(dst, data[:i:i]), data[i+1:]
	}
	return append(dst, data)
}

// prompt shows what the server asks: a text if it is one, else it is a
// challenge, which may be part of a computation.
func (x *exchange) prompt(i int) {
	s := &x.steps[i]
	text := string(s.data)
	if s.state == undecodable || isPromptWord(s.raw) {
		text = s.raw // some servers do not encode their prompts
	}
	text = strings.TrimRight(text, "\x00")
	if len(text) > 200 || !isText([]byte(text)) || hasNUL([]byte(text)) {
		x.secret(i)
		return
	}
	x.say(i, RolePrompt, text)
}

func isPromptWord(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ": ")) {
	case "username", "user", "user name", "login", "password", "pass":
		return true
	}
	return false
}
