package decode

import "strings"

// decodeSCRAM reads the SCRAM family (RFC 5802, RFC 7677): the client's first
// message names the user; proofs, signatures, nonces and salts let others guess
// the password, so they are secrets.
func decodeSCRAM(x *exchange) {
	first := true
	for i := range x.steps {
		s := &x.steps[i]
		switch {
		case !s.open || s.state != decoded || !isText(s.data):
			// What is still open becomes a secret.
		case s.server:
			x.scramChallenge(i)
		case first:
			first = false
			x.scramFirst(i)
		}
	}
}

func (x *exchange) scramFirst(i int) {
	s := &x.steps[i]
	fields := strings.SplitN(string(s.data), ",", 3)
	if len(fields) < 3 || fields[0] == "" || !strings.HasPrefix(fields[2], "n=") {
		x.remark(RemarkWrongShape)
		return
	}
	switch fields[0][0] {
	case 'p':
		x.fact("channel-binding", strings.TrimPrefix(fields[0], "p="))
	case 'y':
		x.fact("channel-binding", "not offered by the server")
	case 'n':
		x.fact("channel-binding", "none")
	default:
		x.remark(RemarkWrongShape)
		return
	}
	x.auth.AuthzID = shown(saslName(strings.TrimPrefix(fields[1], "a=")))
	name, nonce, _ := strings.Cut(fields[2][2:], ",")
	x.identity([]byte(saslName(name)))
	for attribute := range strings.SplitSeq(nonce, ",") {
		x.hideAttribute(attribute)
	}
	x.carries(i, "n="+x.auth.Identity)
}

func (x *exchange) scramChallenge(i int) {
	for attribute := range strings.SplitSeq(string(x.steps[i].data), ",") {
		switch {
		case strings.HasPrefix(attribute, "i="):
			x.fact("iterations", attribute[2:])
		case strings.HasPrefix(attribute, "e="):
			x.fact("error", attribute[2:])
			x.remark(RemarkServerError)
			x.say(i, RoleServerError, attribute[2:])
			return
		default:
			x.hideAttribute(attribute)
		}
	}
}

// hideAttribute hides the value of "x=value".
func (x *exchange) hideAttribute(attribute string) {
	if len(attribute) > 2 && attribute[1] == '=' {
		x.hide([]byte(attribute[2:]))
	}
}
