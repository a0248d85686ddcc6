package decode

import (
	"encoding/base64"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// iso2022kr turns ISO-2022-KR (RFC 1557) into EUC-KR: between SO and SI the
// same octets, with the high bit clear.
func iso2022kr(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	shifted := false
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		switch {
		case c == 0x1B && i+3 < len(raw) && string(raw[i+1:i+4]) == "$)C":
			i += 3
		case c == 0x0E:
			shifted = true
		case c == 0x0F:
			shifted = false
		case c == '\n':
			shifted = false // every line begins in ASCII
			out = append(out, c)
		case shifted && c > 0x20 && c < 0x7F:
			out = append(out, c|0x80)
		default:
			out = append(out, c)
		}
	}
	return out
}

// utf7 decodes UTF-7 (RFC 2152), which no library here knows; old mail programs
// of Microsoft wrote it.
func utf7(raw []byte) (s string, clean bool) {
	var b strings.Builder
	clean = true
	for i := 0; i < len(raw); i++ {
		if raw[i] != '+' {
			if raw[i] < utf8.RuneSelf {
				b.WriteByte(raw[i])
			} else {
				b.WriteRune(utf8.RuneError)
				clean = false
			}
			continue
		}
		start := i + 1
		for i+1 < len(raw) && isBase64(raw[i+1]) {
			i++
		}
		run := raw[start : i+1]
		closed := i+1 < len(raw) && raw[i+1] == '-'
		if closed {
			i++
		}
		if len(run) == 0 {
			b.WriteByte('+')
			clean = clean && closed
			continue
		}
		bits := make([]byte, base64.RawStdEncoding.DecodedLen(len(run)))
		n, err := base64.RawStdEncoding.Decode(bits, run)
		clean = clean && err == nil
		units := make([]uint16, 0, n/2)
		for k := 0; k+1 < n; k += 2 {
			units = append(units, binary.BigEndian.Uint16(bits[k:]))
		}
		b.WriteString(string(utf16.Decode(units)))
	}
	return b.String(), clean
}
