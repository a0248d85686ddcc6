package disguise

import "bytes"

// aligned is how octets of a message stand in a line of the transcript: octet i
// begins at[i], and at[len] is where the last one ends. Octets that are not
// there, such as a line ending, have the place of what follows.
type aligned struct {
	at []int
}

// align finds where data stands in raw: as it is, mostly at its end, or with
// some of its octets spelled as escapes. ok is false if it does not stand there.
func (a *aligned) align(raw, data []byte) bool {
	body := data
	for len(body) > 0 && (body[len(body)-1] == '\n' || body[len(body)-1] == '\r') {
		body = body[:len(body)-1]
	}
	a.at = a.at[:0]
	if len(body) == 0 {
		for range len(data) + 1 {
			a.at = append(a.at, len(raw))
		}
		return true
	}
	from := -1
	if i := len(raw) - len(body); i >= 0 && bytes.Equal(raw[i:], body) {
		from = i
	} else if i := bytes.LastIndex(raw, body); i >= 0 {
		from = i
	}
	if from >= 0 {
		for i := range len(body) {
			a.at = append(a.at, from+i)
		}
		for range len(data) - len(body) + 1 {
			a.at = append(a.at, from+len(body))
		}
		return true
	}
	// Escaped: the first place from which all of it can be read.
	const tries = 400
	for from := 0; from < min(len(raw), tries); from++ {
		if a.escaped(raw, from, data) {
			return true
		}
	}
	return false
}

// escaped reads data from raw[from:], with escapes of Python, C and JSON, once
// or twice over.
func (a *aligned) escaped(raw []byte, from int, data []byte) bool {
	a.at = a.at[:0]
	i := from
	for k := 0; k < len(data); {
		if i >= len(raw) {
			// Line endings may be missing; and an escape may go on in the next piece.
			if len(bytes.Trim(data[k:], "\r\n")) == 0 || k > 0 && len(data)-k <= 4 {
				for range len(data) - k {
					a.at = append(a.at, i)
				}
				break
			}
			return false
		}
		if n, used := unescaped(raw[i:], data[k:]); used > 0 {
			for range n {
				a.at = append(a.at, i)
			}
			k += n
			i += used
			continue
		}
		if raw[i] == data[k] {
			a.at = append(a.at, i)
			k++
			i++
			continue
		}
		if k == 0 || len(bytes.Trim(data[k:], "\r\n")) > 0 {
			return false
		}
		for range len(data) - k {
			a.at = append(a.at, i)
		}
		break
	}
	a.at = append(a.at, i)
	return true
}

// unescaped reads the escape t begins with, if data begins with what it stands
// for, and returns how long both are. Where a transcript was pasted into a string
// its backslashes are doubled.
func unescaped(t, data []byte) (n, used int) {
	for depth := 1; depth <= 2; depth++ {
		if octets, used := unescape(t, depth); used > 0 && bytes.HasPrefix(data, octets) {
			return len(octets), used
		}
	}
	return 0, 0
}

// unescape reads the escape t begins with, behind n backslashes, and how long it
// is; 0 if it does not begin with one.
func unescape(t []byte, n int) ([]byte, int) {
	if len(t) < n+1 || t[0] != '\\' || t[n-1] != '\\' {
		return nil, 0
	}
	rest := t[n:]
	switch rest[0] {
	case 'r':
		return []byte{'\r'}, n + 1
	case 'n':
		return []byte{'\n'}, n + 1
	case 't':
		return []byte{'\t'}, n + 1
	case 'x':
		if v, ok := hex(rest[1:], 2); ok {
			return []byte{byte(v)}, n + 3
		}
	case 'u':
		if v, ok := hex(rest[1:], 4); ok {
			return []byte(string(rune(v))), n + 5
		}
	case '\\', '"', '\'', '/':
		if n == 1 {
			return rest[:1], 2
		}
		return rest[:1], n + 1
	}
	if n == 1 && len(rest) >= 3 && octal(rest[0]) && octal(rest[1]) && octal(rest[2]) {
		return []byte{(rest[0]-'0')<<6 | (rest[1]-'0')<<3 | rest[2] - '0'}, 4
	}
	return nil, 0
}

func octal(c byte) bool { return c >= '0' && c <= '7' }

func hex(t []byte, n int) (v int, ok bool) {
	if len(t) < n {
		return 0, false
	}
	for _, c := range t[:n] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		v = v<<4 | int(c)
	}
	return v, true
}
