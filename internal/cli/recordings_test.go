package cli

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/golden"
	"github.com/smtplog/smtplog/internal/source"
	"github.com/smtplog/smtplog/parser"
)

// run runs the program in-process.
func run(t testing.TB, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	c := &Command{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs, Getenv: func(string) string { return "" }}
	status = c.Main(args)
	return status, out.String(), errs.String()
}

// recordings are the logs under testdata/logs, relative to this module's root.
func recordings(t testing.TB) []string {
	t.Helper()
	t.Chdir(filepath.Join("..", ".."))
	paths, err := filepath.Glob("testdata/logs/*/*.log")
	if err != nil || len(paths) < 25 {
		t.Fatalf("%d recordings, %v", len(paths), err)
	}
	for i := range paths {
		paths[i] = filepath.ToSlash(paths[i])
	}
	return paths
}

// Every recording of smtplib has its typed tree and its explanation beside it.
// Read the difference before you update them.
func TestRecordings(t *testing.T) {
	for _, path := range recordings(t) {
		if !strings.HasPrefix(path, "testdata/logs/smtplib/") {
			continue // see TestDialectRecordings
		}
		name := strings.TrimSuffix(path, ".log")
		status, out, errs := run(t, "", "explain", "--format", "json", path)
		if status != ExitOK || errs != "" {
			t.Errorf("%s: status %d, %s", path, status, errs)
		}
		var indented bytes.Buffer
		if err := json.Indent(&indented, []byte(out), "", " "); err != nil {
			t.Errorf("%s: not JSON: %v", path, err)
			continue
		}
		golden.Equal(t, name+".json", indented.Bytes())
		_, out, _ = run(t, "", "explain", "--width", "100", path)
		golden.Equal(t, name+".txt", []byte(out))
	}
}

// The Korean explanation of some of them.
func TestRecordingsInKorean(t *testing.T) {
	recordings(t)
	for _, name := range []string{"gmail-starttls", "wrong-password", "recipients-partly-refused", "connection-refused", "greylisted", "size-refused-at-mail"} {
		base := "testdata/logs/smtplib/" + name
		_, out, _ := run(t, "", "explain", "--lang", "ko", "--width", "100", base+".log")
		golden.Equal(t, base+".ko.txt", []byte(out))
	}
}

// No secret of any recording is in any output.
func TestRecordingsLeakNothing(t *testing.T) {
	outputs := [][]string{
		{"explain"}, {"explain", "--lang", "ko"}, {"explain", "--format", "json"}, {"explain", "--format", "markdown"}, {"explain", "--color", "always"},
		{"decode"}, {"decode", "--format", "json"}, {"check"},
		{"sessions"}, {"sessions", "--format", "ndjson"}, {"summary"}, {"summary", "--format", "json"}, {"redact"},
	}
	planted := 0
	for _, path := range recordings(t) {
		secrets := secretsOf(t, path)
		planted += len(secrets)
		if len(secrets) == 0 {
			continue
		}
		for _, args := range outputs {
			_, out, errs := run(t, "", append(args, path)...)
			for _, secret := range secrets {
				for _, spelled := range []string{secret, base64.StdEncoding.EncodeToString([]byte(secret))} {
					if strings.Contains(out, spelled) || strings.Contains(errs, spelled) {
						t.Errorf("%v %s shows a secret of %d bytes", args, path, len(secret))
					}
				}
			}
		}
	}
	if planted < 20 {
		t.Errorf("only %d secrets in the recordings: the test shows nothing", planted)
	}
}

func secretsOf(t testing.TB, path string) []string {
	t.Helper()
	in, err := source.Open(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	a := analyze.New(analyze.Options{})
	var out []string
	for s, err := range parser.Sessions(in, path, parser.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range a.Report(s).Secrets {
			if b := secret.Reveal(); len(b) >= 6 {
				out = append(out, string(b))
			}
		}
		s.Close()
	}
	return out
}

// A redacted recording explains to the same outcome.
func TestRedactedRecordingsExplainTheSame(t *testing.T) {
	for _, path := range recordings(t) {
		if strings.HasPrefix(path, "testdata/logs/tshark/") {
			continue // it counts the bytes of each piece, and a mask is not as long as a secret
		}
		_, safe, _ := run(t, "", "redact", "--quiet", path)
		_, before, _ := run(t, "", "sessions", "--format", "ndjson", path)
		_, after, _ := run(t, safe, "sessions", "--format", "ndjson")
		a, b := strings.Split(before, "\n"), strings.Split(after, "\n")
		if len(a) != len(b) {
			t.Errorf("%s: %d sessions became %d", path, len(a)-1, len(b)-1)
			continue
		}
		for i := range a {
			if a[i] == "" {
				continue
			}
			if x, y := decided(t, a[i]), decided(t, b[i]); x != y {
				t.Errorf("%s: %s became %s", path, x, y)
			}
		}
	}
}

// decided is what a session object says of the outcome.
func decided(t testing.TB, object string) string {
	t.Helper()
	var s struct {
		Outcome  string `json:"outcome"`
		FailedAt string `json:"failed_at"`
		Reply    *struct {
			Code int `json:"code"`
		} `json:"reply"`
	}
	if err := json.Unmarshal([]byte(object), &s); err != nil {
		t.Fatal(err)
	}
	code := 0
	if s.Reply != nil {
		code = s.Reply.Code
	}
	return s.Outcome + " at " + s.FailedAt + " " + string(rune('0'+code/100))
}

// The README's example is what the program prints.
func TestReadme(t *testing.T) {
	recordings(t)
	_, out, _ := run(t, "", "explain", "--width", "80", "testdata/logs/smtplib/gmail-starttls.log")
	lines := strings.SplitAfter(out, "\n")
	const shown = 45
	block := "```text\n" + strings.Join(lines[:min(shown, len(lines))], "") + "```\n"
	const begin, end = "<!-- explain: generated by go test ./internal/cli -update -->\n", "<!-- end -->"
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(b)
	i, j := strings.Index(readme, begin), strings.Index(readme, end)
	if i < 0 || j < i {
		t.Fatal("README.md has lost its markers")
	}
	readme = readme[:i+len(begin)] + block + readme[j:]
	const list, listEnd = "<!-- dialects -->\n", "<!-- end of dialects -->"
	i, j = strings.Index(readme, list), strings.Index(readme, listEnd)
	if i < 0 || j < i {
		t.Fatal("README.md has lost its markers")
	}
	var names []string
	for _, d := range parser.Dialects() {
		names = append(names, d.Name)
	}
	block = strings.Join(names, ", ") + "\n"
	golden.Equal(t, "README.md", []byte(readme[:i+len(list)]+block+readme[j:]))
}
