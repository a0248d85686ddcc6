package render

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/golden"
	"github.com/smtplog/smtplog/internal/lang"
)

func TestSummary(t *testing.T) {
	var s analyze.Summary
	for _, name := range []string{"gmail-starttls.log", "relay-denied.log", "wrong-password.log", "recipients-partly-refused.log"} {
		for _, r := range read(t, name, readFile(t, name)) {
			s.Add(r)
		}
	}
	for _, l := range lang.All() {
		var b bytes.Buffer
		if err := SummaryTable(&b, &s, TableOptions{Lang: l, MaxRows: 3}); err != nil {
			t.Fatal(err)
		}
		golden.Equal(t, "testdata/summary."+l.String()+".txt", b.Bytes())
		b.Reset()
		if err := SummaryJSON(&b, &s, l); err != nil {
			t.Fatal(err)
		}
		var got struct {
			Smtplog int
			Summary map[string]json.RawMessage
		}
		decodeStrict(t, b.Bytes(), &got)
		if string(got.Summary["sessions"]) != "4" {
			t.Errorf("sessions: %s", got.Summary["sessions"])
		}
		var outcomes []struct {
			Key    *string
			Count  int64
			Source string
			Line   *int
		}
		decodeStrict(t, got.Summary["outcomes"], &outcomes)
		if len(outcomes) != 4 {
			t.Errorf("outcomes: %s", got.Summary["outcomes"])
		}
	}
}
