package narrate

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

func check(t *testing.T, text string) []Finding {
	t.Helper()
	var out []Finding
	for s, err := range parser.Sessions(strings.NewReader(text), "x.log", parser.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, Check(analyze.New(analyze.Options{}).Report(s), lang.English)...)
		s.Close()
	}
	return out
}

// The excerpt is the very line of the file, and the place in it the one the
// finding names, in every dialect.
func TestExcerptsOfRecordings(t *testing.T) {
	files, err := filepath.Glob("../../testdata/logs/*/*.log")
	if err != nil || len(files) == 0 {
		t.Fatal("no recordings", err)
	}
	marked, masked, loose := 0, 0, 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(string(b), "\xff\xfe") {
			continue // UTF-16 is taken care of before the parser
		}
		lines := strings.Split(string(b), "\n")
		for _, f := range check(t, string(b)) {
			x := f.Excerpt
			if x == nil || x.Start < 0 {
				continue
			}
			line := strings.TrimSuffix(lines[f.Line-1], "\r")
			if strings.Contains(x.Text, decode.Mask) || len(line) > 1500 {
				masked++
				continue
			}
			if x.Column == 0 {
				loose++ // the line was wrapped in something, or a logger put something before it
				if prefix, ok := strings.CutSuffix(line, x.Text); ok && x.Start+len(prefix) != f.Column-1 {
					t.Errorf("%s:%d:%d: %s points at %d behind %q", file, f.Line, f.Column, f.Code, x.Start, prefix)
				}
				continue
			}
			marked++
			if strings.Contains(line, "&lt;") {
				continue // places on a line of HTML are those in what it says
			}
			if x.Text != line {
				t.Errorf("%s:%d: %s shows %q, the line is %q", file, f.Line, f.Code, x.Text, line)
				continue
			}
			if x.Start != f.Column-1 || x.Column != 1+utf8.RuneCountInString(line[:x.Start]) || x.End < x.Start || x.End > len(x.Text) {
				t.Errorf("%s:%d:%d: %s points at %d to %d, character %d", file, f.Line, f.Column, f.Code, x.Start, x.End, x.Column)
			}
		}
	}
	if marked < 300 || masked == 0 || loose == 0 {
		t.Errorf("only %d places, %d of wrapped lines and %d masked lines were seen", marked, loose, masked)
	}
}

// What a finding points at is shown without the secrets on its line, and the
// place is still right.
func TestExcerptsHideSecrets(t *testing.T) {
	const planted = "hunter2-Geheim!"
	enc := base64.StdEncoding.EncodeToString
	login := enc([]byte("\x00alice@example.com\x00" + planted))
	hello := "send: 'ehlo x\\r\\n'\nreply: b'250-mx.example.org\\r\\n'\nreply: b'250 AUTH LOGIN\\r\\n'\n"
	text := hello +
		"send: 'AUTH PLAIN " + login + "\\r\\n'\nreply: b'503 5.5.1 no\\r\\n'\n" +
		"send: 'YWxpY2U=\\r\\n'\nreply: b'500 5.5.2 what\\r\\n'\nsend: '" + enc([]byte(planted)) + "\\r\\n'\nreply: b'500 5.5.2 what\\r\\n'\n" +
		"send: 'mail FROM:<a@example.com> X=" + planted + " ret=full\\r\\n'\nreply: b'250 2.1.0 " + planted + "\\r\\n'\n" +
		"send: 'rcpt TO:<" + planted + "@example.com> zz=1\\r\\n'\nreply: b'xyz " + planted + "\\r\\n'\n"
	found := check(t, text)
	if len(found) < 4 {
		t.Fatalf("only %d findings", len(found))
	}
	auth := false
	for _, f := range found {
		if f.Excerpt == nil {
			t.Errorf("%s: no line", f.Code)
			continue
		}
		x := f.Excerpt
		for _, secret := range []string{planted, login, enc([]byte(planted)), "YWxpY2U="} {
			if strings.Contains(x.Text+f.Message, secret) {
				t.Errorf("%s shows a secret: %q", f.Code, x.Text)
			}
		}
		if x.Start < 0 || x.End > len(x.Text) || x.Start > x.End {
			t.Errorf("%s: %d to %d in %q", f.Code, x.Start, x.End, x.Text)
			continue
		}
		if strings.HasPrefix(x.Text, "send: 'AUTH") {
			auth = true
			if got := x.Text[x.Start:x.End]; got != "AUTH" || x.Text != `send: 'AUTH PLAIN ********\r\n'` {
				t.Errorf("%s points at %q in %q", f.Code, got, x.Text)
			}
		}
	}
	if !auth {
		t.Error("no finding about AUTH")
	}
}

// A line of any length gives an excerpt of bounded size with the place in it.
func TestExcerptOfLongLine(t *testing.T) {
	long := strings.Repeat("é", 30_000)
	found := check(t, "S: 220 mx.example.org\nC: EHLO x\nS: 250 mx.example.org\nC: MAIL FROM:<"+long+"@example.com> FOO=1\nS: 250 ok\n")
	seen := false
	for _, f := range found {
		if x := f.Excerpt; x != nil {
			if len(x.Text) > 8000 || !utf8.ValidString(x.Text) {
				t.Errorf("%s: %d bytes are shown", f.Code, len(x.Text))
			}
			if x.Start >= 0 && x.Start < x.End && f.Code == "PAR002" {
				seen = true
				if got := x.Text[x.Start:x.End]; got != "FOO" {
					t.Errorf("points at %q", got)
				}
			}
		}
	}
	if !seen {
		t.Errorf("the parameter was not found: %+v", found)
	}
}

// A finding about what the program said shows that line, without the password
// in it.
func TestExcerptOfNote(t *testing.T) {
	text := "send: 'ehlo x\\r\\n'\nreply: b'250 mx.example.org\\r\\n'\nTraceback (most recent call last):\n" +
		"    server.login(\"alice@example.com\", \"hunter2-Geheim!\")\nsmtplib.SMTPServerDisconnected: Connection unexpectedly closed\n"
	for s, err := range parser.Sessions(strings.NewReader(text), "x.log", parser.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		r := analyze.New(analyze.Options{}).Report(s)
		r.Findings = nil
		for i := range s.Notes {
			r.Findings = append(r.Findings, analyze.Diagnostic{Code: "SEQ001", Severity: analyze.Info, Pos: s.Notes[i].Span.Start})
		}
		login := false
		for _, f := range Check(r, lang.English) {
			x := f.Excerpt
			if x == nil || x.Text == "" || strings.Contains(x.Text, "hunter2") {
				t.Errorf("line %d: %+v", f.Line, x)
			} else if strings.Contains(x.Text, "server.login(") {
				login = true
			}
		}
		if !login {
			t.Error("the line of the note is not shown")
		}
	}
}

// What is to be hidden stays hidden wherever the place is, and the place is
// where it was.
func TestMasked(t *testing.T) {
	const raw = "one SECRET two HIDDEN three"
	secrets := apart([]stretch{{15, 21}, {4, 8}, {6, 10}})
	n := &narrator{}
	for start := range len(raw) + 1 {
		for end := start; end <= len(raw); end++ {
			x := n.masked(raw, start, end, secrets)
			if want := "one ******** two ******** three"; x.Text != want {
				t.Fatalf("%d to %d: %q", start, end, x.Text)
			}
			meant := raw[start:end]
			switch shown := x.Text[x.Start:x.End]; {
			case start == end:
				if x.Start != x.End && shown != decode.Mask { // within what is hidden
					t.Errorf("%d: %d to %d", start, x.Start, x.End)
				}
			case strings.ContainsAny(meant, "SECRTHIDN"):
				if !strings.Contains(shown, decode.Mask) {
					t.Errorf("%q is shown as %q", meant, shown)
				}
			case shown != meant:
				t.Errorf("%q is shown as %q", meant, shown)
			}
		}
	}
}

// Excerpts cost bounded work, however many findings point at long lines.
func TestExcerptBudget(t *testing.T) {
	for s, err := range parser.Sessions(strings.NewReader("S: 220 mx\nC: EHLO x\nS: 250 mx\n"), "x.log", parser.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		n := &narrator{r: &analyze.Report{Session: s}, s: s}
		x := excerpter{narrator: n, lines: n.shownLines(), secrets: map[int64][]stretch{}, budget: 25}
		at := s.Exchanges[0].Span.Start
		for i, want := range []bool{true, true, false} { // 9 bytes each
			if got := x.excerpt(at, at) != nil; got != want {
				t.Errorf("excerpt %d: %v", i, got)
			}
		}
	}
}
