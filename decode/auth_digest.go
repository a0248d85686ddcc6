package decode

import "strings"

// decodeDigest reads DIGEST-MD5 (RFC 2831, made historic by RFC 6331): lists of
// name=value directives from both sides.
func decodeDigest(x *exchange) {
	for i := range x.steps {
		s := &x.steps[i]
		if !s.open || s.state != decoded || !isText(s.data) {
			continue // what is still open becomes a secret
		}
		for name, value := range directives(string(s.data)) {
			switch name {
			case "username":
				if !s.server {
					x.identity([]byte(value))
				}
			case "authzid":
				x.auth.AuthzID = shown(value)
			case "realm", "qop", "digest-uri":
				if !x.hasFact(name, shown(value)) {
					x.fact(name, value)
				}
			case "nonce", "cnonce", "response", "rspauth":
				x.hide([]byte(value))
			}
		}
		if !s.server && x.auth.Identity != "" {
			x.hide(s.data)
			x.carries(i, "username="+x.auth.Identity+" response="+Mask)
		}
	}
}

func (x *exchange) hasFact(name, value string) bool {
	for _, f := range x.auth.Facts {
		if f.Name == name && f.Value == value {
			return true
		}
	}
	return false
}

// directives yields the pairs of a list like a="b\"c", d=e with names in lower
// case.
func directives(s string) func(yield func(name, value string) bool) {
	return func(yield func(name, value string) bool) {
		for {
			s = strings.TrimLeft(s, ", \t")
			name, rest, ok := strings.Cut(s, "=")
			if !ok {
				return
			}
			var value string
			if strings.HasPrefix(rest, `"`) {
				p := params{rest}
				value, s = p.quoted(), ""
				s = p.rest
			} else {
				value, s, _ = strings.Cut(rest, ",")
			}
			if !yield(strings.ToLower(strings.TrimSpace(name)), value) {
				return
			}
		}
	}
}
