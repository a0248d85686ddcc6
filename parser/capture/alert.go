package capture

import "strconv"

// alertText says what a TLS alert means, in the words TLS libraries use, so that
// it is understood like theirs (RFC 8446 section 6).
func alertText(alert []byte) string {
	if len(alert) < 2 {
		return "TLS alert"
	}
	return "TLS alert " + strconv.Itoa(int(alert[1])) + ": " + alertName(alert[1])
}

func alertName(description uint8) string {
	switch description {
	case 10:
		return "TLS handshake failed: unexpected message"
	case 20:
		return "TLS handshake failed: bad record MAC"
	case 40:
		return "handshake failure"
	case 42:
		return "certificate verify failed: bad certificate"
	case 43:
		return "certificate verify failed: unsupported certificate"
	case 44:
		return "certificate verify failed: certificate revoked"
	case 45:
		return "certificate has expired"
	case 46:
		return "certificate verify failed: certificate unknown"
	case 47:
		return "TLS handshake failed: illegal parameter"
	case 48:
		return "certificate verify failed: unknown CA"
	case 50:
		return "TLS handshake failed: decode error"
	case 51:
		return "TLS handshake failed: decrypt error"
	case 70:
		return "unsupported protocol"
	case 71:
		return "TLS handshake failed: insufficient security"
	case 80:
		return "TLS handshake failed: internal error"
	case 90:
		return "TLS handshake failed: user canceled"
	case 109:
		return "TLS handshake failed: missing extension"
	case 112:
		return "TLS handshake failed: unrecognized name"
	case 116:
		return "TLS handshake failed: certificate required"
	case 120:
		return "TLS handshake failed: no application protocol"
	}
	return "TLS handshake failed"
}
