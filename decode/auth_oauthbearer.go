package decode

import (
	"bytes"
	"strings"
)

// decodeOAuthBearer reads OAUTHBEARER (RFC 7628): a GS2 header "n,a=U,", then
// Ctrl-A and fields, one of them "auth=Bearer TOKEN". A challenge with content
// is a refusal, and the client answers it with one Ctrl-A.
func decodeOAuthBearer(x *exchange) {
	for i := range x.steps {
		s := &x.steps[i]
		switch {
		case !s.open:
		case s.server:
			x.bearerError(i)
		case s.state == decoded && len(s.data) == 1 && s.data[0] == 1:
			x.say(i, RoleEmpty, "")
		default:
			x.oauthBearerResponse(i)
		}
	}
}

func (x *exchange) oauthBearerResponse(i int) {
	s := &x.steps[i]
	head, fields, _ := bytes.Cut(s.data, []byte{1})
	_, found := x.bearerFields(i, fields)
	if !found {
		if s.state == decoded {
			x.remark(RemarkWrongShape)
		}
		x.secret(i)
		return
	}
	gs2 := strings.SplitN(string(head), ",", 3)
	user := ""
	if len(gs2) >= 2 {
		user, _ = strings.CutPrefix(gs2[1], "a=")
	} else {
		x.remark(RemarkWrongShape)
	}
	x.identity([]byte(saslName(user)))
	x.hide(s.data)
	x.carries(i, "a="+x.auth.Identity+" auth=Bearer "+Mask)
}

// saslName undoes the escapes of a saslname (RFC 5802, section 5.1).
func saslName(s string) string {
	return strings.NewReplacer("=2C", ",", "=3D", "=").Replace(s)
}
