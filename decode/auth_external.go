package decode

// decodeExternal reads EXTERNAL (RFC 4422, appendix A): the TLS certificate
// proves who the client is, and the response, mostly empty, is an authzid.
func decodeExternal(x *exchange) {
	x.nameOnly(func(name []byte) { x.auth.AuthzID = shown(string(name)) })
}

// nameOnly reads an exchange of one response that is a name. What cannot be a
// name stays a secret: people choose the wrong mechanism, too.
func (x *exchange) nameOnly(take func([]byte)) {
	done := false
	for i := range x.steps {
		s := &x.steps[i]
		switch {
		case !s.open:
		case s.server:
			x.prompt(i)
		case done || s.state != decoded || !isText(s.data) || hasNUL(s.data):
			x.secret(i)
		default:
			done = true
			take(s.data)
			x.say(i, RoleIdentity, string(s.data))
		}
	}
}
