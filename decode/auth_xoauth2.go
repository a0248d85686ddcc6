package decode

import (
	"bytes"
	"strings"
)

// decodeXOAuth2 reads XOAUTH2 (Google and Microsoft, no RFC): "user=U" Ctrl-A
// "auth=Bearer TOKEN" Ctrl-A Ctrl-A. A challenge with content is a refusal.
func decodeXOAuth2(x *exchange) {
	for i := range x.steps {
		s := &x.steps[i]
		switch {
		case !s.open:
		case s.server:
			x.bearerError(i)
		default:
			x.xoauth2Response(i)
		}
	}
}

func (x *exchange) xoauth2Response(i int) {
	s := &x.steps[i]
	data := s.data
	if s.state == undecodable && strings.Contains(s.raw, "auth=") {
		x.remark(RemarkUnencoded)
		data = []byte(s.raw)
	}
	// Ctrl-A written out, as a shell or a person does. Where there is a real one the
	// same characters belong to the token.
	real := bytes.IndexByte(data, 1) >= 0
	for _, written := range [...]string{`\x01`, `\001`, `\u0001`, "^A"} {
		if !real && bytes.Contains(data, []byte(written)) {
			x.remark(RemarkWrongShape)
			data = bytes.ReplaceAll(data, []byte(written), []byte{1})
		}
	}
	user, found := x.bearerFields(i, data)
	if !found {
		if s.state == decoded {
			x.remark(RemarkWrongShape)
		}
		x.secret(i)
		return
	}
	x.hide(s.data)
	x.identity(user)
	x.carries(i, "user="+x.auth.Identity+" auth=Bearer "+Mask)
}
