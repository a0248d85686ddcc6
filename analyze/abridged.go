package analyze

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Abridged returns an example of a check for reading: the middle of its very
// long lines is left out. It is no transcript any more.
func Abridged(example string) string {
	const longest, head, tail = 200, 120, 40
	lines := strings.Split(example, "\n")
	for i, line := range lines {
		if len(line) <= longest {
			continue
		}
		from, to := head, len(line)-tail
		for !utf8.RuneStart(line[from]) {
			from--
		}
		for !utf8.RuneStart(line[to]) {
			to++
		}
		lines[i] = fmt.Sprintf("%s[… %d …]%s", line[:from], to-from, line[to:])
	}
	return strings.Join(lines, "\n")
}
