package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

// A recording that was written in another form and read again is the same
// dialogue: verbs, codes and outcome.
func TestConvertKeepsTheDialogue(t *testing.T) {
	compared := 0
	for _, path := range recordings(t) {
		if !strings.HasPrefix(path, "testdata/logs/smtplib/") {
			continue
		}
		want := dialogue(t, run3(t, "", "explain", "--format", "json", path))
		if len(want) != 1 || strings.Count(want[0], "\n") < 2 {
			continue // where one session ends and the next begins, forms differ in what they show
		}
		for _, form := range []string{"text", "smtplib"} {
			text := run3(t, "", "convert", "--to", form, path)
			if text == "" {
				continue // nothing crossed the wire
			}
			dialect := map[string]string{"text": "rfc", "smtplib": "smtplib"}[form]
			got := dialogue(t, run3(t, text, "explain", "--format", "json", "--dialect", dialect))
			if len(got) != 1 || got[0] != want[0] {
				t.Errorf("%s as %s:\n%v\nwant:\n%v", path, form, got, want)
			}
			compared++
		}
	}
	if compared < 100 {
		t.Errorf("only %d comparisons", compared)
	}
}

func run3(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	_, out, _ := run(t, stdin, args...)
	return out
}

// dialogue is the verbs and codes of each session.
func dialogue(t *testing.T, object string) []string {
	t.Helper()
	var doc struct {
		Sessions []struct {
			Exchanges []struct {
				Command *string `json:"command"`
				Code    *int    `json:"code"`
			} `json:"exchanges"`
		} `json:"sessions"`
	}
	if err := json.Unmarshal([]byte(object), &doc); err != nil {
		t.Fatalf("%v in %.200q", err, object)
	}
	var out []string
	for _, s := range doc.Sessions {
		var b strings.Builder
		for _, e := range s.Exchanges {
			verb, code := "*", 0
			if e.Command != nil {
				verb = *e.Command
			}
			if e.Code != nil {
				code = *e.Code
			}
			b.WriteString(verb + " " + string(rune('0'+code/100)) + "\n")
		}
		out = append(out, b.String())
	}
	return out
}
