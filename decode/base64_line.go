package decode

import (
	"encoding/base64"
	"slices"
	"strings"
)

// looseBase64 decodes one run of base64: padding may be missing, white space
// may stand in it, and the URL alphabet counts. It reports false when s holds
// anything else, or a single octet too many to be left over.
func looseBase64(s string) ([]byte, bool) {
	out, _, ok := appendBase64(nil, s)
	return out, ok
}

// appendBase64 appends to dst what [looseBase64] decodes. strict is sure that
// there was nothing to put up with.
func appendBase64(dst []byte, s string) (out []byte, strict, ok bool) {
	// The standard decoder is right nearly always, and fast.
	from := len(dst)
	dst = slices.Grow(dst, len(s)/4*3+3) // enough with and without padding
	n, err := base64.StdEncoding.Decode(dst[from:cap(dst)], []byte(s))
	if err == nil {
		// Line endings, which the decoder skips, would make n smaller.
		strict = len(s)%4 == 0 && len(s)-len(strings.TrimRight(s, "=")) == len(s)/4*3-n
		return dst[:from+n], strict, true
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
			return nil, false, false
		}
	}
	if len(clean)%4 == 1 {
		return nil, false, false
	}
	n, err = base64.RawStdEncoding.Decode(dst[from:cap(dst)], clean)
	return dst[:from+n], false, err == nil
}
