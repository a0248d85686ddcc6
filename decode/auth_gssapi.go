package decode

import "bytes"

// decodeGSSAPI reads GSSAPI (RFC 4752) and its relatives of Microsoft as far as it
// carries NTLM, bare or in SPNEGO (RFC 4178), as clients outside a domain send it;
// of Kerberos' tickets nothing can be read, and all of it is secret.
func decodeGSSAPI(x *exchange) {
	found := false
	for i := range x.steps {
		s := &x.steps[i]
		at := bytes.Index(s.data, []byte("NTLMSSP\x00"))
		if !s.open || at < 0 {
			continue
		}
		found = true
		if at > 0 {
			x.hide(s.data) // the token around it
			s.data = s.data[at:]
		}
	}
	if !found {
		decodeUnknown(x)
		return
	}
	decodeNTLM(x)
}
