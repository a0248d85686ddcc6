package render

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/golden"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
)

// The caret stands under what is meant, however wide the characters before it
// are and wherever the line was cut.
func TestExcerptCells(t *testing.T) {
	long := strings.Repeat("a", 60)
	for _, test := range []struct {
		text       string
		start, end int
		width      int
		line, mark string
	}{
		{"MAIL FROM:<a>", 5, 9, 40, "MAIL FROM:<a>", "     ^~~~"},
		{"MAIL", 0, 0, 40, "MAIL", "^"},
		{"MAIL", 4, 4, 40, "MAIL", "    ^"},
		{"MAIL", -1, -1, 40, "MAIL", ""},
		{"", 0, 0, 40, "", "^"},
		{"\tRCPT", 1, 5, 40, `\tRCPT`, "  ^~~~"},
		{"a\x00b", 1, 2, 40, `a\x00b`, " ^~~~"},
		{"제목: x", 8, 9, 40, "제목: x", "      ^"},
		{"제목: x", 0, 6, 40, "제목: x", "^~~~"},
		{"e\u0301x", 3, 4, 40, "e\u0301x", " ^"},
		{"\xffx", 1, 2, 40, `\xffx`, "    ^"},
		{"x\u202ey", 4, 5, 40, `x\u202ey`, "       ^"},
		{long + "HERE" + long, 60, 64, 22, "…aaaaaaHEREaaaaaaaaaa…", "       ^~~~"},
		{"HERE" + long, 0, 4, 20, "HERE" + long[:14] + "…", "^~~~"},
		{long + "HERE", 60, 64, 20, "…" + long[:14] + "HERE", "               ^~~~"},
		{long, -1, -1, 20, long[:18] + "…", ""},
		{long + long, 30, 90, 20, "…" + long[:18] + "…", "       ^~~~~~~~~~~~"},
	} {
		line, mark := excerptCells(&narrate.Excerpt{Text: test.text, Start: test.start, End: test.end}, test.width)
		if line != test.line || mark != test.mark {
			t.Errorf("%q at %d, width %d:\n%s\n%s\nwant:\n%s\n%s", test.text, test.start, test.width, line, mark, test.line, test.mark)
		}
		if cells(line) > test.width || cells(mark) > test.width {
			t.Errorf("%q: wider than %d", line, test.width)
		}
	}
}

func FuzzExcerptCells(f *testing.F) {
	f.Add("제목 MAIL\t\x00\u202e", 3, 9, 20)
	f.Add(strings.Repeat("한", 40), 12, 30, 17)
	f.Fuzz(func(t *testing.T, text string, start, end, width int) {
		start = min(max(start, -1), len(text))
		end = min(max(end, start), len(text))
		width = min(max(width, 16), 200)
		line, mark := excerptCells(&narrate.Excerpt{Text: text, Start: start, End: end}, width)
		if cells(line) > width || cells(mark) > width+1 || Printable(line) != line {
			t.Errorf("%q and %q in %d cells", line, mark, width)
		}
		if strings.Trim(mark, " ^~") != "" || strings.Count(mark, "^") > 1 {
			t.Errorf("mark %q", mark)
		}
	})
}

// findings are those of a few recordings and of one with odd bytes.
func findings(t *testing.T, l lang.Lang) map[string][]narrate.Finding {
	t.Helper()
	out := map[string][]narrate.Finding{}
	for name, text := range map[string]string{
		"relay-denied.log": readFile(t, "relay-denied.log"),
		"a b,c:d%.log": "S: 220 mx.example.org ESMTP\nC: MAIL FROM:<a\x1b[31m\u202e제목@example.com> FOO=1\nS: 250 ok\n" +
			"C: RCPT TO:<b@example.org>\nS: 25O ok\nC: EHLO x\nS: 250 mx.example.org\nC: DATA\nS: 354 go\nC: hello\nC: .\nS: 250 ok\n",
	} {
		for _, r := range read(t, name, text) {
			out[name] = append(out[name], narrate.Check(r, l)...)
		}
	}
	return out
}

func written(t *testing.T, format string, opts FindingOptions) string {
	t.Helper()
	var b bytes.Buffer
	w := NewFindingWriter(&b, format, opts)
	all := findings(t, opts.Lang)
	for _, name := range []string{"relay-denied.log", "a b,c:d%.log"} {
		if err := w.Findings(name, all[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFindingsGolden(t *testing.T) {
	for _, l := range lang.All() {
		golden.Equal(t, "testdata/findings."+l.String()+".txt", []byte(written(t, "text", FindingOptions{Lang: l, Width: 80})))
	}
	golden.Equal(t, "testdata/findings.github.txt", []byte(written(t, "github", FindingOptions{})))
	var indented bytes.Buffer
	if err := json.Indent(&indented, []byte(written(t, "json", FindingOptions{})), "", " "); err != nil {
		t.Fatal(err)
	}
	golden.Equal(t, "testdata/findings.json", indented.Bytes())
}

// A workflow command is one line, and nothing of the transcript can end it or
// begin another one.
func TestFindingsGitHub(t *testing.T) {
	for line := range strings.SplitSeq(strings.TrimSuffix(written(t, "github", FindingOptions{}), "\n"), "\n") {
		head, data, ok := strings.Cut(strings.TrimPrefix(line, "::"), "::")
		level, properties, _ := strings.Cut(head, " ")
		if !ok || data == "" || !strings.HasPrefix(line, "::") || level != "error" && level != "warning" && level != "notice" {
			t.Errorf("not a workflow command: %q", line)
		}
		for property := range strings.SplitSeq(properties, ",") {
			key, value, _ := strings.Cut(property, "=")
			if value == "" || !strings.Contains(" file line col endColumn title ", " "+key+" ") {
				t.Errorf("property %q in %q", property, line)
			}
		}
		if Printable(line) != line {
			t.Errorf("unprintable: %q", line)
		}
	}
	if got := gitHubProperty("a,b:c%d\r\ne"); got != `a%2Cb%3Ac%25d\r\ne` {
		t.Errorf("escaped: %s", got)
	}
	if got := gitHubData("50%\r\nb:c,d"); got != "50%25%0D%0Ab:c,d" {
		t.Errorf("escaped: %s", got)
	}
}

// What the schema of SARIF 2.1.0 asks for where we write something: required
// properties, types, enumerations, least values; and what the text of the
// standard asks for beyond it.
func TestFindingsSARIF(t *testing.T) {
	checks := analyze.Checks()
	for _, l := range lang.All() {
		text := written(t, "sarif", FindingOptions{Lang: l, Version: "v1.2.3", Checks: checks})
		checkSARIF(t, text, checks, true)
	}
	var b bytes.Buffer
	if err := NewFindingWriter(&b, "sarif", FindingOptions{}).Close(); err != nil {
		t.Fatal(err)
	}
	checkSARIF(t, b.String(), nil, false)
}

func checkSARIF(t *testing.T, text string, checks []*analyze.Check, results bool) {
	t.Helper()
	type message struct{ Text, Markdown string }
	type location struct {
		PhysicalLocation *struct {
			ArtifactLocation struct{ URI string }
			Region           *struct{ StartLine, StartColumn, EndColumn int }
			ContextRegion    *struct {
				StartLine int
				Snippet   message
			}
		}
		Message *message
	}
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name, Version, InformationURI string
					Rules                         []struct {
						ID, HelpURI                             string
						ShortDescription, FullDescription, Help message
						DefaultConfiguration                    struct{ Level string }
						Properties                              map[string]any
					}
				}
			}
			Language, ColumnKind string
			Results              []struct {
				RuleID                      string
				RuleIndex                   *int
				Level                       string
				Message                     message
				Locations, RelatedLocations []location
				PartialFingerprints         map[string]string
			}
		}
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&log); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 {
		t.Fatalf("version %q, %d runs", log.Version, len(log.Runs))
	}
	run := log.Runs[0]
	levels := " note warning error "
	if run.Tool.Driver.Name == "" || run.ColumnKind != "unicodeCodePoints" || len(run.Language) != 5 || len(run.Tool.Driver.Rules) != len(checks) {
		t.Errorf("driver %+v", run.Tool.Driver)
	}
	for i, r := range run.Tool.Driver.Rules {
		if r.ID != checks[i].Code || r.ShortDescription.Text == "" || r.FullDescription.Text == "" || r.Help.Text == "" || r.Help.Markdown == "" ||
			!strings.Contains(levels, " "+r.DefaultConfiguration.Level+" ") {
			t.Errorf("rule %d: %+v", i, r)
		}
		if u, err := url.Parse(r.HelpURI); err != nil || u.Scheme != "https" {
			t.Errorf("%s: help at %q", r.ID, r.HelpURI)
		}
	}
	if run.Results == nil || results != (len(run.Results) > 0) { // null would say that no checks were run
		t.Errorf("%d results", len(run.Results))
	}
	seen := map[string]bool{}
	for _, r := range run.Results {
		if r.RuleIndex == nil || checks[*r.RuleIndex].Code != r.RuleID || !strings.Contains(levels, " "+r.Level+" ") || r.Message.Text == "" || len(r.Locations) != 1 {
			t.Errorf("result %+v", r)
		}
		for key, value := range r.PartialFingerprints {
			if seen[value] || !strings.Contains(key, "/v") {
				t.Errorf("fingerprint %s %s", key, value)
			}
			seen[value] = true
		}
		for _, place := range append(r.Locations, r.RelatedLocations...) {
			p := place.PhysicalLocation
			if p == nil || p.Region == nil {
				t.Errorf("%s has no place", r.RuleID)
				continue
			}
			if u, err := url.Parse(p.ArtifactLocation.URI); err != nil || u.Path == "" || strings.ContainsAny(p.ArtifactLocation.URI, " \\%:") && !strings.Contains(p.ArtifactLocation.URI, "%") {
				t.Errorf("uri %q", p.ArtifactLocation.URI)
			}
			if p.Region.StartLine < 1 || p.Region.StartColumn < 0 || p.Region.EndColumn != 0 && p.Region.EndColumn <= p.Region.StartColumn {
				t.Errorf("region %+v", *p.Region)
			}
			if p.ContextRegion != nil && (p.ContextRegion.StartLine != p.Region.StartLine || p.ContextRegion.Snippet.Text == "") {
				t.Errorf("context %+v", *p.ContextRegion)
			}
		}
		for _, place := range r.RelatedLocations {
			if place.Message == nil || place.Message.Text == "" {
				t.Errorf("%s: a related place without words", r.RuleID)
			}
		}
	}
}

func TestArtifactURI(t *testing.T) {
	for name, want := range map[string]string{
		"-":              "stdin",
		"logs/a.log":     "logs/a.log",
		"a b%.log":       "a%20b%25.log",
		"a:b.log":        "./a:b.log",
		"메일.log":         "%EB%A9%94%EC%9D%BC.log",
		"/var/log/a.log": "file:///var/log/a.log",
	} {
		if got := artifactURI(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestRFCURL(t *testing.T) {
	for rfc, want := range map[string]string{
		"RFC 5321 §4.1.4":                  "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.4",
		"RFC 3207 §4, RFC 8314 §3":         "https://www.rfc-editor.org/rfc/rfc3207#section-4",
		"RFC 5248, RFC 2034 §4":            "https://www.rfc-editor.org/rfc/rfc5248",
		"RFC 1870":                         "https://www.rfc-editor.org/rfc/rfc1870",
		"the manual":                       "",
		"RFC x":                            "",
		"RFC 5321 §4.5.3.1.4, §4.5.3.1.5":  "https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.4",
		"RFC 5321 Appendix B, RFC 5322 §2": "https://www.rfc-editor.org/rfc/rfc5321",
	} {
		if got := rfcURL(rfc); got != want {
			t.Errorf("%s: %s", rfc, got)
		}
	}
}

// The text of every format is valid UTF-8 and shows no control character, for
// every recording.
func TestFindingsArePrintable(t *testing.T) {
	files, err := filepath.Glob("../../testdata/logs/*/*.log")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	var b bytes.Buffer
	writers := map[string]FindingWriter{}
	for _, format := range FindingFormats() {
		writers[format] = NewFindingWriter(&b, format, FindingOptions{Checks: analyze.Checks()})
	}
	a := analyze.New(analyze.Options{})
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for s := range sessions(t, filepath.Base(file), string(text)) {
			list := narrate.Check(a.Report(s), lang.Korean)
			for _, w := range writers {
				if err := w.Findings(file, list); err != nil {
					t.Fatal(err)
				}
			}
			s.Close()
		}
	}
	if out := b.String(); !utf8.ValidString(out) {
		t.Error("not UTF-8")
	} else if i := strings.IndexFunc(out, func(r rune) bool { return r != '\n' && unprintable(r) }); i >= 0 {
		t.Errorf("unprintable: %q", out[max(0, i-50):min(len(out), i+50)])
	}
}
