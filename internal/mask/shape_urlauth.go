package mask

// urlauth reads the token of a URL that lets its holder read a message (RFC 4467
// section 3): ";urlauth=submit+alice:internal:91354a47…".
func (s *shapes) urlauth(t []byte, _, to int) {
	colons, at, end := 0, 0, to
	for end < len(t) && end < to+512 && (isAlnum(t[end]) || t[end] == '+' || t[end] == ':' || t[end] == '-' || t[end] == '.' || t[end] == '@' || t[end] == '%' || t[end] == '_') {
		if end++; t[end-1] == ':' {
			colons++
			at = end
		}
	}
	if colons >= 2 {
		s.take(KindURL, t, value{from: at, to: end, quoted: true})
	}
}
