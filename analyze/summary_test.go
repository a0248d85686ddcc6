package analyze

import (
	"fmt"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

func TestCounterIsBounded(t *testing.T) {
	var c Counter
	for i := range maxKeys + 500 {
		c.Add(fmt.Sprint("key", i), 1, Place{"log", i})
	}
	c.Add("key7", 2, Place{"log", 1})
	if c.Len() != maxKeys || c.Other.N != 500 || c.Other.Example.Line != maxKeys || c.Total() != maxKeys+502 {
		t.Errorf("%d keys, other %+v, total %d", c.Len(), c.Other, c.Total())
	}
	top := c.Sorted(2)
	if len(top) != 2 || top[0] != (Count{"key7", 3, Place{"log", 7}}) {
		t.Errorf("top %+v", top)
	}
}

func TestSummary(t *testing.T) {
	var whole, a, b Summary
	for i, name := range []string{"several-mails-one-session.log", "wrong-password.log", "gmail-starttls.log", "recipients-partly-refused.log"} {
		for _, s := range sessionsOf(t, filepath.Join(logs, name), parser.Options{}) {
			r := New(Options{SkipMessage: true}).Report(s)
			whole.Add(r)
			if i%2 == 0 {
				a.Add(r)
			} else {
				b.Add(r)
			}
		}
	}
	if whole.Sessions != 4 || whole.Messages != 4 || whole.Outcomes.N("partly-accepted") != 2 || whole.FailedAt.N("AUTH") != 1 {
		t.Errorf("%d sessions, %d messages, outcomes %v", whole.Sessions, whole.Messages, whole.Outcomes.Sorted(0))
	}
	if whole.RefusedCount != whole.RefusedDomains.Total() || whole.RecipientCount != whole.Recipients.Total() {
		t.Errorf("%d of %d recipients refused", whole.RefusedCount, whole.RecipientCount)
	}
	if c := whole.Codes.Sorted(1)[0]; c.Key != "250" || c.Example.Source != "several-mails-one-session.log" || c.Example.Line == 0 {
		t.Errorf("most frequent code %+v", c)
	}
	a.Merge(&b)
	if a.Sessions != whole.Sessions || a.Bytes != whole.Bytes || a.First != whole.First {
		t.Errorf("merged %+v", a)
	}
	theirs := whole.counters()
	for i, c := range a.counters() {
		got, want := c.Sorted(0), theirs[i].Sorted(0)
		for j := range got {
			got[j].Example, want[j].Example = Place{}, Place{}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("counter %d: merged %v, want %v", i, got, want)
		}
	}
}

// TestSummaryCounters holds that no counter is forgotten by Merge.
func TestSummaryCounters(t *testing.T) {
	n := 0
	v := reflect.TypeOf(Summary{})
	for i := range v.NumField() {
		if v.Field(i).Type == reflect.TypeOf(Counter{}) {
			n++
		}
	}
	if got := len((&Summary{}).counters()); got != n {
		t.Errorf("%d counters, counters() lists %d", n, got)
	}
}
