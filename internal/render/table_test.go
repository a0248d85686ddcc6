package render

import (
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/golden"
	"github.com/smtplog/smtplog/internal/lang"
)

func TestTableKeepsItsShape(t *testing.T) {
	rows := [][]string{{"a|b", "one\ntwo\x1b[31m"}, {"한글", "  spaces"}, {"short"}, {"x", "y", "too many"}}
	for style, name := range map[TableStyle]string{TableBox: "box", TableASCII: "ascii", TableMarkdown: "markdown"} {
		var b strings.Builder
		if err := Table(&b, []string{"line_no", "cmd.verb"}, rows, style); err != nil {
			t.Fatal(err)
		}
		got := b.String()
		if strings.Contains(got, "too many") || strings.ContainsRune(got, 0x1b) || !strings.Contains(got, `one\`) {
			t.Errorf("%s:\n%s", name, got)
		}
		width := 0
		for i, line := range splitLines(got) {
			if i == 0 {
				width = cells(line)
			}
			if cells(line) != width {
				t.Errorf("%s: line %d takes %d cells, not %d:\n%s", name, i, cells(line), width, got)
			}
		}
		golden.Equal(t, "testdata/table."+name+".txt", []byte(got))
	}
}

// The environment must not change the borders.
func TestTableIgnoresTheLocale(t *testing.T) {
	draw := func() string {
		var b strings.Builder
		if err := Table(&b, []string{"a"}, [][]string{{"한글"}}, TableBox); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	want := draw()
	t.Setenv("LANG", "ja_JP.UTF-8")
	t.Setenv("RUNEWIDTH_EASTASIAN", "1")
	if got := draw(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestSessionsTable(t *testing.T) {
	var rows []SessionRow
	for _, name := range []string{"gmail-starttls.log", "relay-denied.log", "debuglevel2-many-recipients.log"} {
		for _, r := range read(t, name, readFile(t, name)) {
			rows = append(rows, NewSessionRow(r))
		}
	}
	for _, l := range lang.All() {
		var b strings.Builder
		if err := SessionsTable(&b, rows, TableOptions{Lang: l, MaxRows: 2}); err != nil {
			t.Fatal(err)
		}
		golden.Equal(t, "testdata/sessions."+l.String()+".txt", []byte(b.String()))
	}
}
