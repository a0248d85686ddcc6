package decode

import (
	"bytes"
	"strings"
)

// decodeCRAM reads CRAM-MD5 (RFC 2195) and its relatives CRAM-SHA1 and
// CRAM-SHA256: the server sends a nonce, the client answers with its name and a
// keyed digest. Who has nonce and digest can guess the password at leisure, so
// both are secrets.
func decodeCRAM(x *exchange) {
	done := false
	for i := range x.steps {
		s := &x.steps[i]
		if !s.open || s.server {
			continue // what is still open becomes a secret
		}
		cut := bytes.LastIndexByte(s.data, ' ')
		if done || s.state != decoded || cut < 0 || !isDigest(s.data[cut+1:]) || !isText(s.data) {
			if s.state == decoded {
				x.remark(RemarkWrongShape)
			}
			x.secret(i)
			continue
		}
		done = true
		x.identity(s.data[:cut])
		x.hide(s.data[cut+1:])
		x.hide(s.data)
		x.carries(i, x.auth.Identity+" "+Mask)
	}
}

func isDigest(b []byte) bool {
	switch len(b) {
	case 32, 40, 56, 64, 96, 128:
		return strings.Trim(string(b), "0123456789abcdefABCDEF") == ""
	}
	return false
}
