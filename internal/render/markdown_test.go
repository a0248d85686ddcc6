package render

import (
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/narrate"
	"github.com/smtplog/smtplog/parser"
)

func TestMarkdownFenceHolds(t *testing.T) {
	for _, line := range []string{"```", "`````", "~~~", "``` js", "x ``` y"} {
		block := mdFence([]string{line})
		lines := strings.Split(strings.TrimSuffix(block, "\n"), "\n")
		fence := lines[len(lines)-1]
		if len(lines) != 3 || strings.Trim(fence, "`") != "" || strings.Contains(line, fence) {
			t.Errorf("%q breaks out of %q", line, block)
		}
	}
}

func TestMarkdownText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<script>alert(1)</script>", `&lt;script&gt;alert(1)&lt;/script&gt;`},
		{"a|b", `a\|b`},
		{"[x](http://evil)", `\[x\](http&#58;//evil)`},
		{"www.evil.example", "www&#46;evil.example"},
		{"@team a@b", "&#64;team a@b"},
		{"# head", `\# head`},
		{"1. one", `1\. one`},
		{"- item", `\- item`},
		{"*b* _i_ `c`", "\\*b\\* \\_i\\_ \\`c\\`"},
		{"a\nb", `a\\nb`},
	} {
		if got := mdText(c.in); got != c.want {
			t.Errorf("mdText(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMarkdownCode(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"x", "`x`"}, {"a`b", "``a`b``"}, {"`", "`` ` ``"}, {"```", "```` ``` ````"}, {" ", "`␣`"}, {"a\nb", "`a\\nb`"},
	} {
		if got := mdCode(c.in); got != c.want {
			t.Errorf("mdCode(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// A hostile transcript must stay inside its fence and its cells.
func TestMarkdownBreakout(t *testing.T) {
	evil := "``` \n\n# owned <img src=x onerror=alert(1)> | a | b \x1b[31m @all"
	e := &narrate.Explanation{
		Verdict:  narrate.Verdict{Headline: evil, Points: []narrate.Point{{Label: "l", Text: evil}}, Facts: []narrate.Fact{{Label: "f", Value: evil}}},
		Steps:    []narrate.Step{{Number: 1, Title: evil, Text: []string{evil}, Lines: []narrate.Line{{Number: 1, Side: parser.Server, Text: evil, Marks: []narrate.Mark{{Start: 0, End: len(evil), Note: evil}}, Note: evil}}, Normal: evil, Warning: evil}},
		Signals:  []narrate.Signal{{Line: 1, Command: evil, Quote: evil, Meaning: evil}},
		Findings: []narrate.Finding{{Code: "X", Message: evil, Hint: evil}},
		Messages: []narrate.Message{{Fields: []narrate.Fact{{Label: "s", Value: evil}}, Parts: []narrate.Part{{Path: "1", Type: evil, Filename: evil}}, Texts: []narrate.Body{{Path: "1", Text: evil}}, Problems: []string{evil}}},
		Logins:   []narrate.Login{{Identity: evil, Remarks: []string{evil}}},
		Notes:    []narrate.Line{{Number: 2, Text: evil}},
	}
	var b strings.Builder
	if err := Markdown(&b, e); err != nil {
		t.Fatal(err)
	}
	fence := ""
	for line := range strings.SplitSeq(b.String(), "\n") {
		if fence != "" {
			if line == fence {
				fence = ""
			}
			continue
		}
		if strings.HasPrefix(line, "```") {
			fence = strings.TrimSuffix(line, "text")
			continue
		}
		if strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "```") || strings.Contains(strip(line), "<img") {
			t.Errorf("broke out: %q", line)
		}
		if strings.HasPrefix(line, "| ") && !strings.HasPrefix(line, "| 1 ") && !strings.HasPrefix(line, "|  |") && strings.Contains(line, "| a |") {
			t.Errorf("cell broke: %q", line)
		}
		if strings.ContainsRune(line, 0x1b) {
			t.Errorf("control character: %q", line)
		}
	}
	if fence != "" {
		t.Error("a fence is left open")
	}
}

// strip takes the code spans out of a line, where markup means nothing.
func strip(line string) string {
	for {
		open := strings.IndexByte(line, '`')
		if open < 0 {
			return line
		}
		if open > 0 && line[open-1] == '\\' {
			line = line[:open-1] + line[open+1:]
			continue
		}
		n := 1
		for open+n < len(line) && line[open+n] == '`' {
			n++
		}
		closing := strings.Index(line[open+n:], line[open:open+n])
		if closing < 0 {
			return line
		}
		line = line[:open] + line[open+n+closing+n:]
	}
}
