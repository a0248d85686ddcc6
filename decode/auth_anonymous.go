package decode

// decodeAnonymous reads ANONYMOUS (RFC 4505): the response is a trace, by
// custom an address, and no secret.
func decodeAnonymous(x *exchange) {
	x.nameOnly(func(name []byte) { x.auth.Identity = shown(string(name)) })
}
