package render

import "strings"

// mdText returns s as Markdown that reads as s: nothing in it is markup, a
// link, a mention or a reference, and it stays on one line.
func mdText(s string) string {
	s = Printable(s)
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch c {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '!', '$':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '@':
			if i == 0 || !wordByte(s[i-1]) {
				b.WriteString("&#64;") // no mention
			} else {
				b.WriteByte(c)
			}
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				b.WriteString("&#58;") // no link
			} else {
				b.WriteByte(c)
			}
		case '.':
			if i >= 3 && strings.EqualFold(s[i-3:i], "www") {
				b.WriteString("&#46;")
			} else {
				b.WriteByte(c)
			}
		case '-', '+', '=':
			if i == 0 {
				b.WriteByte('\\') // no list, no underline of a heading
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return numberless(b.String())
}

func wordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// numberless keeps "1." and "1)" at the start from becoming a list.
func numberless(s string) string {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i > 0 && i < len(s) && (s[i] == '.' || s[i] == ')') {
		return s[:i] + `\` + s[i:]
	}
	return s
}

// mdCode returns s as a code span, whatever backticks it holds.
func mdCode(s string) string {
	s = Printable(s)
	if strings.TrimSpace(s) == "" {
		s = "␣"
	}
	fence := strings.Repeat("`", longestRun(s)+1)
	if s[0] == '`' || s[len(s)-1] == '`' {
		s = " " + s + " "
	}
	return fence + s + fence
}

// mdCell returns Markdown for use in a table's cell.
func mdCell(markdown string) string { return strings.ReplaceAll(markdown, "|", `\|`) }

// longestRun is the length of the longest run of backticks in s.
func longestRun(s string) int {
	longest, run := 0, 0
	for i := range len(s) {
		if s[i] == '`' {
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
	}
	return longest
}

// mdFence returns lines as a fenced block that nothing in them can close.
func mdFence(lines []string) string {
	longest := 2
	for i := range lines {
		lines[i] = Printable(lines[i])
		longest = max(longest, longestRun(lines[i]))
	}
	fence := strings.Repeat("`", longest+1)
	return fence + "text\n" + strings.Join(lines, "\n") + "\n" + fence + "\n"
}
