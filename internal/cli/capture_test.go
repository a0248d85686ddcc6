package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/golden"
)

const captureFolder = "testdata/logs/capture"

// captureFacts are the rows of facts.tsv that belong to one file.
type captureFacts struct {
	file, sameAs string
	sessions     [][]captureRow
}

// captureRow is a row of facts.tsv: a transaction, or a session without any.
type captureRow struct {
	helo, login, reversePath, recipients, subject, attachments, outcome, failedAt string
}

// captures reads facts.tsv; each capture must be in it.
func captures(t testing.TB) []captureFacts {
	t.Helper()
	recordings(t)
	table, err := os.ReadFile(captureFolder + "/facts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var all []captureFacts
	session := ""
	for i, line := range strings.Split(strings.TrimSuffix(string(table), "\n"), "\n")[1:] {
		row := strings.Split(line, "\t")
		if len(row) != 11 {
			t.Fatalf("facts.tsv, line %d: %d fields", i+2, len(row))
		}
		if len(all) == 0 || all[len(all)-1].file != row[0] {
			all = append(all, captureFacts{file: row[0], sameAs: row[1]})
			session = ""
		}
		c := &all[len(all)-1]
		if row[1] != "" || row[2] == "" {
			continue
		}
		if row[2] != session {
			session = row[2]
			c.sessions = append(c.sessions, nil)
		}
		last := &c.sessions[len(c.sessions)-1]
		*last = append(*last, captureRow{row[3], row[4], row[5], row[6], row[7], row[8], row[9], row[10]})
	}
	listed := map[string]bool{}
	for _, c := range all {
		listed[c.file] = true
	}
	files, _ := filepath.Glob(captureFolder + "/*.pcap*")
	if len(files) != len(all) {
		t.Errorf("%d captures, facts of %d", len(files), len(all))
	}
	for _, file := range files {
		if !listed[filepath.Base(file)] {
			t.Errorf("no facts of %s", file)
		}
	}
	return all
}

// capturedSession is what two captures of the same session must agree in: all but
// where and when.
type capturedSession struct {
	Client struct{ Name, Addr *string }
	Server struct {
		Name, Addr, Software *string
		Port                 *int
	}
	Outcome  string
	FailedAt string `json:"failed_at"`
	Reply    json.RawMessage
	Cause    *struct{ ID string }
	TLS      string
	Auth     *struct {
		Mechanism, Identity *string
		Result              *int
	}
	Extensions   []string
	Transactions []struct {
		ReversePath *string `json:"reverse_path"`
		Recipients  []struct {
			ForwardPath *string `json:"forward_path"`
			Code        *int
			Text        *string
		}
		ActualSize *int64 `json:"actual_size"`
		QueueID    *string
		Reply      json.RawMessage
		Message    *struct {
			Subject *string
			Parts   []struct {
				Path, Type, Filename, SHA256 *string
				Size                         *int64
			}
		}
	}
	Exchanges []struct {
		Command, Argument *string
		Code              *int
		Lines             []string
	}
}

func explainCapture(t *testing.T, file string) (out []byte, sessions []capturedSession) {
	t.Helper()
	status, object, errs := run(t, "", "explain", "--format", "json", captureFolder+"/"+file)
	var doc struct{ Sessions []capturedSession }
	if err := json.Unmarshal([]byte(object), &doc); err != nil {
		if status != ExitInput {
			t.Errorf("status %d, %s", status, errs)
		}
		return nil, nil
	}
	return []byte(object), doc.Sessions
}

// rows puts what was found into the form of facts.tsv.
func (s *capturedSession) rows() []captureRow {
	base := captureRow{helo: text(s.Client.Name), outcome: s.Outcome, failedAt: s.FailedAt}
	if a := s.Auth; a != nil {
		base.login = strings.Join(strings.Fields(fmt.Sprintf("%s %s %s", text(a.Mechanism), text(a.Identity), codeOrNone(a.Result))), " ")
	}
	var rows []captureRow
	for _, tr := range s.Transactions {
		row := base
		row.reversePath = "<" + text(tr.ReversePath) + ">"
		var to, names []string
		for _, r := range tr.Recipients {
			code := 0
			if r.Code != nil {
				code = *r.Code
			}
			to = append(to, fmt.Sprintf("%s=%d", text(r.ForwardPath), code))
		}
		row.recipients = strings.Join(to, ",")
		if m := tr.Message; m != nil {
			row.subject = text(m.Subject)
			for _, p := range m.Parts {
				if n := text(p.Filename); n != "" {
					names = append(names, n)
				}
			}
		}
		row.attachments = strings.Join(names, "|")
		rows = append(rows, row)
	}
	if rows == nil {
		rows = []captureRow{base}
	}
	return rows
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func codeOrNone(n *int) string {
	if n == nil || *n == 0 {
		return ""
	}
	return fmt.Sprint(*n)
}

// agrees reports whether the found rows are the wanted ones; "*" stands for
// anything.
func agrees(want, got []captureRow) bool {
	if len(want) != len(got) {
		return len(want) == 1 && want[0].reversePath == "*" && want[0].subject == "*"
	}
	for i, w := range want {
		g := got[i]
		for _, p := range [][2]string{{w.helo, g.helo}, {w.login, g.login}, {w.reversePath, g.reversePath}, {w.recipients, g.recipients}, {w.subject, g.subject},
			{w.attachments, g.attachments}, {w.outcome, g.outcome}, {w.failedAt, g.failedAt}} {
			if p[0] != "*" && p[0] != p[1] {
				return false
			}
		}
	}
	return true
}

// Every capture gives the facts that those who recorded it know.
func TestCaptureFacts(t *testing.T) {
	var outlines strings.Builder
	for _, c := range captures(t) {
		if c.sameAs != "" {
			continue // see TestCapturesSameAs
		}
		t.Run(c.file, func(t *testing.T) {
			out, sessions := explainCapture(t, c.file)
			var found [][]captureRow
			for i := range sessions {
				found = append(found, sessions[i].rows())
			}
			if failure := compare(c.sessions, found); failure != "" {
				t.Error(failure)
			}
			if out == nil || t.Failed() {
				return
			}
			if len(sessions) == 1 {
				var indented bytes.Buffer
				if err := json.Indent(&indented, out, "", " "); err != nil {
					t.Fatal(err)
				}
				golden.Equal(t, captureFolder+"/golden/"+strings.TrimSuffix(c.file, ".gz")+".json", indented.Bytes())
			}
			outline, _, _ := outlineOf(t, string(out))
			fmt.Fprintf(&outlines, "%s\n%s", c.file, outline)
		})
	}
	golden.Equal(t, captureFolder+"/golden/outline.txt", []byte(outlines.String()))
}

// compare says which wanted sessions were not found, "" if all were and no other.
func compare(want, found [][]captureRow) string {
	rest := slices.Clone(found)
	var missing strings.Builder
	for _, w := range want {
		i := slices.IndexFunc(rest, func(got []captureRow) bool { return agrees(w, got) })
		if i < 0 {
			fmt.Fprintf(&missing, "no session like\n  %+v\n", w)
			continue
		}
		rest = slices.Delete(rest, i, i+1)
	}
	if missing.Len() == 0 && len(rest) == 0 {
		return ""
	}
	return fmt.Sprintf("%sbut\n  %+v", missing.String(), rest)
}

// A capture in another form, or damaged so that all bytes are still there, gives
// the same sessions as its origin.
func TestCapturesSameAs(t *testing.T) {
	origins := map[string]string{}
	compared := 0
	for _, c := range captures(t) {
		if c.sameAs == "" {
			continue
		}
		compared++
		if origins[c.sameAs] == "" {
			_, sessions := explainCapture(t, c.sameAs)
			if len(sessions) == 0 {
				t.Errorf("%s: no session", c.sameAs)
			}
			origins[c.sameAs] = canonical(t, sessions)
		}
		t.Run(c.file, func(t *testing.T) {
			_, sessions := explainCapture(t, c.file)
			got, want, failure := canonical(t, sessions), origins[c.sameAs], ""
			if got != want {
				at := 0
				for at < min(len(got), len(want)) && got[at] == want[at] {
					at++
				}
				from := max(0, at-200)
				failure = fmt.Sprintf("other sessions than %s (%d):\n  got  …%.400s\n  want …%.400s", c.sameAs, len(sessions), got[from:], want[from:])
			}
			if failure != "" {
				t.Error(failure)
			}
		})
	}
	if compared < 50 {
		t.Errorf("only %d captures are compared", compared)
	}
}

// Sessions through a bad network are those through a good one: what is said, what
// is answered and what the messages hold. Queue identifiers and times differ.
func TestCapturesOfABadNetwork(t *testing.T) {
	captures(t)
	said := func(file string) string {
		_, sessions := explainCapture(t, file)
		var b strings.Builder
		for _, s := range sessions {
			for _, e := range s.Exchanges {
				fmt.Fprintf(&b, "%s %s → %s, %d lines\n", text(e.Command), text(e.Argument), codeOrNone(e.Code), len(e.Lines))
			}
			for _, tr := range s.Transactions {
				if tr.Message == nil {
					continue
				}
				for _, p := range tr.Message.Parts {
					fmt.Fprintln(&b, text(p.Path), text(p.Type), text(p.Filename), text(p.SHA256))
				}
			}
		}
		return b.String()
	}
	good := said("network-good.pcap")
	if strings.Count(good, "\n") < 25 {
		t.Fatalf("only\n%s", good)
	}
	files, _ := filepath.Glob(captureFolder + "/network-*.pcap")
	if len(files) < 6 {
		t.Errorf("only %d captures", len(files))
	}
	for _, file := range files {
		if got := said(filepath.Base(file)); got != good {
			t.Errorf("%s:\n%s\nwant\n%s", file, got, good)
		}
	}
}

// canonical writes sessions in an order that does not depend on their times.
func canonical(t *testing.T, sessions []capturedSession) string {
	t.Helper()
	var all []string
	for _, s := range sessions {
		b, err := json.MarshalIndent(s, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(b))
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}
