package decode

import (
	"encoding/base64"
	"strings"
)

// looseBase64 decodes one run of base64: padding may be missing, white space
// may stand in it, and the URL alphabet counts. It reports false when s holds
// anything else, or a single octet too many to be left over.
func looseBase64(s string) ([]byte, bool) {
	// The standard decoder is right nearly always, and fast.
	out := make([]byte, len(s)/4*3+3) // enough with and without padding
	n, err := base64.StdEncoding.Decode(out, []byte(s))
	if err == nil {
		return out[:n], true
	}
	clean := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case isBase64(c):
			clean = append(clean, c)
		case c == '-':
			clean = append(clean, '+')
		case c == '_':
			clean = append(clean, '/')
		case c == ' ' || c == '\t' || c == '\r' || c == '\n':
		case c == '=' && strings.Trim(s[i:], "= \t\r\n") == "":
			i = len(s)
		default:
			return nil, false
		}
	}
	if len(clean)%4 == 1 {
		return nil, false
	}
	n, err = base64.RawStdEncoding.Decode(out, clean)
	return out[:n], err == nil
}
