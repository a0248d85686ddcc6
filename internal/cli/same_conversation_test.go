package cli

import (
	"encoding/json"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The same conversation, recorded through different programs: alice writes to
// bob, carol and nobody, and the server refuses nobody. Whatever a program
// prints, the same envelope comes out of it.
func TestSameConversation(t *testing.T) {
	recordings(t)
	logs, err := filepath.Glob("testdata/logs/*/refused-recipient*.log")
	if err != nil || len(logs) < 30 {
		t.Fatalf("%d recordings of it, %v", len(logs), err)
	}
	same, programs := 0, map[string]bool{}
	for _, log := range logs {
		log = filepath.ToSlash(log)
		if strings.HasPrefix(log, "testdata/logs/smtplib/") || strings.HasPrefix(log, "testdata/logs/postscreen/") {
			continue // postscreen puts everybody off
		}
		from, recipients := envelope(t, run3(t, "", "sessions", "--format", "ndjson", log))
		if len(recipients) == 0 || slices.ContainsFunc(recipients, func(r string) bool { return strings.HasPrefix(r, " ") }) {
			continue // the program hides addresses or replies
		}
		// s-nail completes its user's name with its own host.
		if from != "alice@example.com" && from != "alice@client.example.com" && from != "" {
			t.Errorf("%s: from %q", log, from)
		}
		for _, r := range recipients {
			switch r {
			case "bob@example.org 2", "carol@example.org 2", "nobody@example.org 5":
			case "bob@example.org 0", "carol@example.org 0", "nobody@example.org 0":
				// Not answered in the transcript: cut, or one side only.
			default:
				t.Errorf("%s: recipient %q", log, r)
			}
		}
		if len(recipients) == 3 && !slices.ContainsFunc(recipients, func(r string) bool { return strings.HasSuffix(r, " 0") }) {
			same++
			programs[path.Base(path.Dir(log))] = true
		}
	}
	if same < 30 || len(programs) < 15 {
		t.Errorf("only %d recordings of %d programs show the whole envelope", same, len(programs))
	}
}

// envelope is the sender and the recipients, with the class of the reply, of the
// first session that has any.
func envelope(t *testing.T, lines string) (from string, recipients []string) {
	t.Helper()
	for line := range strings.Lines(lines) {
		var s struct {
			Transactions []struct {
				Reverse    *string `json:"reverse_path"`
				Recipients []struct {
					Forward string `json:"forward_path"`
					Code    *int
				}
			}
		}
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			t.Fatal(err)
		}
		for _, tr := range s.Transactions {
			if tr.Reverse != nil {
				from = *tr.Reverse
			}
			for _, r := range tr.Recipients {
				class := 0
				if r.Code != nil {
					class = *r.Code / 100
				}
				recipients = append(recipients, fmt.Sprintf("%s %d", r.Forward, class))
			}
			if len(recipients) > 0 {
				return from, recipients
			}
		}
	}
	return from, recipients
}
