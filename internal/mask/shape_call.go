package mask

import "strings"

// call reads the argument number n of a call in source code, if it is a quoted
// string. Its trigger ends with the opening parenthesis.
func call(n int) func(s *shapes, t []byte, from, to int) {
	return func(s *shapes, t []byte, _, to int) {
		at := to
		for range n {
			if at = nextArgument(t, at); at < 0 {
				return
			}
		}
		for at < len(t) && (t[at] <= ' ') {
			at++
		}
		if v := readValue(t, at); v.quoted {
			s.take(KindCall, t, v)
		}
	}
}

// nextArgument returns where the argument behind the one at t[at:] begins, or -1.
func nextArgument(t []byte, at int) int {
	const longest = 512
	depth := 0
	for start := at; at < len(t) && at-start < longest; at++ {
		if n := quoteAt(t, at); n > 0 {
			end := closing(t, at+n, string(t[at:at+n]))
			if end < 0 {
				return -1
			}
			at = end + n - 1
			continue
		}
		switch c := t[at]; {
		case c == ',' && depth == 0:
			return at + 1
		case c == ';':
			return -1
		case strings.IndexByte("([{", c) >= 0:
			depth++
		case strings.IndexByte(")]}", c) >= 0:
			if depth--; depth < 0 {
				return -1
			}
		}
	}
	return -1
}
