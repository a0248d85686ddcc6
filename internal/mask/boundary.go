package mask

// isWord reports whether c makes a longer word of what it touches.
func isWord(c byte) bool { return isAlnum(c) }

// wordBefore reports whether a letter or digit stands before t[at], other than
// as the end of an escape.
func wordBefore(t []byte, at int) bool {
	return at > 0 && isWord(t[at-1]) && !escapeEnds(t, at)
}

// escapeEnds reports whether an escape ends just before t[at]: "\n", "\x00",
// "\u0000" or "%00".
func escapeEnds(t []byte, at int) bool {
	for _, e := range [...]struct {
		intro  string
		digits int
	}{{`\x`, 2}, {`%`, 2}, {`\u`, 4}, {`\U`, 8}, {`\0`, 2}, {`=`, 2}} {
		from := at - e.digits - len(e.intro)
		if from < 0 || string(t[from:from+len(e.intro)]) != e.intro {
			continue
		}
		if _, ok := hexNumber(t, from+len(e.intro), e.digits); ok {
			return true
		}
	}
	if at < 2 || t[at-2] != '\\' {
		return false
	}
	switch t[at-1] {
	case 'n', 'r', 't', 'a', 'b', 'f', 'v', '0':
		return true
	}
	return false
}

// standsAlone reports whether text[from:to] is a word by itself: between two
// quotes of a kind, between NULs, or behind "=" or ": ".
func (w *walker) standsAlone(from, to int) bool {
	t := w.text
	next := byte('\n') // the end of the text is the end of a line
	if to < len(t) {
		next = t[to]
	}
	if from == 0 {
		return to == len(t) && w.final // all of it
	}
	ends := next == '\n' || next == '\r' || next == '\\'
	switch prev := t[from-1]; prev {
	case '\'', '"', '`':
		return next == prev || next == '\\' && to+1 < len(t) && t[to+1] == prev
	case 0, 1:
		return next <= 1 || ends || next == '\'' || next == '"'
	case '=':
		return ends || next == ' ' || next == '&' || next == ';' || next == ',' || next == '"' || next == '\''
	case ':':
		return next == '@'
	case ' ':
		return from > 1 && (t[from-2] == ':' && next != '\\' || t[from-2] == '=') && ends
	case '0', '1':
		return escapeEnds(t, from) && (ends || next == '\'' || next == '"')
	}
	return false
}
