package disguise

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// finder is the second pass: it copies a text and replaces the names in it.
type finder struct {
	names   *names
	counted []stretch
	base    int64 // offset of the text at hand
	places  int
	out     []byte
	// wrote is up to where the text at hand was copied.
	wrote int
}

const (
	chunk   = 256 << 10
	context = 512 // octets before and behind a place that tell what stands there
)

// copy copies r to w.
func (f *finder) copy(w *bufio.Writer, r io.Reader) error {
	buf := make([]byte, 0, chunk)
	at := 0 // what is before it was copied already, and serves as context
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		final := err == io.EOF
		if err != nil && !final {
			return err
		}
		if !final && len(buf) < cap(buf) {
			continue
		}
		limit := len(buf)
		if !final {
			limit = border(buf, max(at, len(buf)-4*context), len(buf)-context)
		}
		f.out, f.wrote = f.out[:0], at
		f.text(buf, at, limit)
		limit = max(limit, f.wrote)
		f.out = append(f.out, buf[f.wrote:limit]...)
		if _, err := w.Write(f.out); err != nil {
			return err
		}
		if final {
			return nil
		}
		cut := max(0, limit-context)
		f.base += int64(cut)
		buf = buf[:copy(buf, buf[cut:])]
		at = limit - cut
	}
}

// border returns a place between from and to before which no name is cut in two.
func border(t []byte, from, to int) int {
	if i := bytes.LastIndexByte(t[from:to], '\n'); i >= 0 {
		return from + i + 1
	}
	for i := to; i > from; i-- {
		if c := t[i-1]; c == '\n' || c == ' ' || c == '\t' || c == '\r' {
			return i
		}
	}
	for i := to; i > from; i-- {
		if c := t[i-1]; !isName(c) && c != '@' && c != ':' && c != '\\' {
			return i
		}
	}
	return to
}

// text replaces the names of t[at:limit].
func (f *finder) text(t []byte, at, limit int) {
	for i := at; i < limit; {
		c := t[i]
		if c == '=' {
			if end := f.encodedWord(t, i); end > i {
				i = max(end, f.wrote)
				continue
			}
		}
		end := nameEnd(t, i, true)
		if end == i {
			i++
			continue
		}
		from := i
		if c != ':' {
			from = i + escaped(t, i, end)
		}
		f.run(t, from, end, limit)
		i = max(end, f.wrote)
	}
}

// escaped returns how many octets from t[at] on belong to an escape that begins
// before it: the n of \n, the x41 of \x41.
func escaped(t []byte, at, end int) int {
	backslashes := 0
	for at-backslashes > 0 && t[at-backslashes-1] == '\\' {
		backslashes++
	}
	if backslashes == 0 {
		return 0
	}
	n := end - at
	switch c := t[at]; {
	case c == 'x' && n >= 3:
		if _, ok := hex(t[at+1:end], 2); ok {
			return 3
		}
	case c == 'u' && n >= 5:
		if _, ok := hex(t[at+1:end], 4); ok {
			return 5
		}
	case strings.IndexByte("abfnrtv", c) >= 0:
		return 1
	case octal(c) && n >= 3 && octal(t[at+1]) && octal(t[at+2]):
		return 3
	case c == '0':
		return 1
	}
	return 0
}

// run looks at a run of the octets of names and colons. What an @ follows, or
// stands before, is an address.
func (f *finder) run(t []byte, from, end, limit int) {
	if from >= end {
		return
	}
	if end < len(t) && t[end] == '@' || end+2 < len(t) && t[end] == '%' && t[end+1] == '4' && t[end+2] == '0' {
		if f.mail(t, from, end) {
			return
		}
	}
	word := t[from:end]
	if f.base64(t, from, end) || f.ipv6(t, from, end) {
		return
	}
	// Parts between colons: host:port, key:value.
	for at := 0; at < len(word); {
		n := at
		for n < len(word) && word[n] != ':' {
			n++
		}
		f.name(t, from+at, from+n)
		at = n + 1
	}
}

// replace writes what stands for t[from:to].
func (f *finder) replace(t []byte, from, to int, with string) {
	if from < f.wrote {
		from = f.wrote
	}
	if string(t[from:to]) == with {
		return
	}
	if f.isCounted(int64(from)) {
		with = sameLength(t[from:to])
		if string(t[from:to]) == with {
			return
		}
	}
	f.out = append(f.out, t[f.wrote:from]...)
	f.out = append(f.out, with...)
	f.wrote = to
	f.places++
}

// isCounted reports whether a place is within octets that are counted. Places
// come in order.
func (f *finder) isCounted(at int64) bool {
	at += f.base
	for len(f.counted) > 0 && f.counted[0].to <= at {
		f.counted = f.counted[1:]
	}
	return len(f.counted) > 0 && f.counted[0].from <= at
}

// sameLength hides a name where its length must stay.
func sameLength(t []byte) string {
	out := make([]byte, len(t))
	for i, c := range t {
		switch {
		case c >= '0' && c <= '9':
			out[i] = '0'
		case c == '@' || c == '.' || c == '-' || c == '_' || c == ':':
			out[i] = c
		default:
			out[i] = 'x'
		}
	}
	return string(out)
}

// isName reports whether an octet of ASCII may be part of the name of a host or
// of most local parts.
func isName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_'
}

// nameEnd returns where the run of name characters from t[at] on ends. Letters
// of any script are such, signs are not. colons says that colons belong to it.
func nameEnd(t []byte, at int, colons bool) int {
	for at < len(t) {
		c := t[at]
		switch {
		case isName(c), c == ':' && colons:
			at++
			continue
		case c < utf8.RuneSelf:
			return at
		}
		r, n := utf8.DecodeRune(t[at:])
		if r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
			return at
		}
		at += n
	}
	return at
}

// nameBefore returns where the name character before t[at] begins; at if there
// is none.
func nameBefore(t []byte, at int) int {
	if at == 0 {
		return 0
	}
	if c := t[at-1]; c < utf8.RuneSelf {
		if isName(c) {
			return at - 1
		}
		return at
	}
	r, n := utf8.DecodeLastRune(t[:at])
	if r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
		return at
	}
	return at - n
}
