package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// cellsOf is how many cells of a terminal a character takes.
func cellsOf(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	case width.Neutral, width.EastAsianAmbiguous, width.EastAsianNarrow, width.EastAsianHalfwidth:
	}
	return 1
}

// cells is how many cells a printable text takes.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += cellsOf(r)
	}
	return n
}

// pad appends spaces to s up to n cells.
func pad(s string, n int) string {
	if k := n - cells(s); k > 0 {
		return s + strings.Repeat(" ", k)
	}
	return s
}

// clip cuts the middle out of s so that it takes at most n cells.
func clip(s string, n int) string {
	if cells(s) <= n {
		return s
	}
	if n < 4 {
		return take(s, n)
	}
	head := take(s, (n-1)*2/3)
	tail, left := len(s), n-1-cells(head)
	for tail > len(head) {
		r, k := utf8.DecodeLastRuneInString(s[:tail])
		if left -= cellsOf(r); left < 0 {
			break
		}
		tail -= k
	}
	return head + "…" + s[tail:]
}

// take returns the longest beginning of s that fits into n cells.
func take(s string, n int) string {
	for i, r := range s {
		if n -= cellsOf(r); n < 0 {
			return s[:i]
		}
	}
	return s
}

// wrap breaks s into lines of at most n cells, at spaces where it can. A word
// that is longer is cut.
func wrap(s string, n int) []string {
	n = max(n, 8)
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(s) {
		w := cells(word)
		if used > 0 && used+1+w <= n {
			line, used = line+" "+word, used+1+w
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		for w > n {
			head := take(word, n)
			lines = append(lines, head)
			word = word[len(head):]
			w = cells(word)
		}
		line, used = word, w
	}
	if used > 0 || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}
