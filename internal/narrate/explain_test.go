package narrate

import (
	"os"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

func explain(t *testing.T, text string, l lang.Lang) *Explanation {
	t.Helper()
	for s, err := range parser.Sessions(strings.NewReader(text), "x.log", parser.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		return Explain(analyze.New(analyze.Options{}).Report(s), l, Options{})
	}
	t.Fatal("no session")
	return nil
}

func lesson(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../../testdata/logs/smtplib/gmail-starttls.log")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The steps of the lesson, in the lesson's order.
func TestLessonSteps(t *testing.T) {
	want := []StepKind{StepHello, StepStartTLS, StepHello, StepAuth, StepMail, StepRcpt, StepData, StepQuit}
	for _, l := range lang.All() {
		e := explain(t, lesson(t), l)
		if len(e.Steps) != len(want) {
			t.Fatalf("%s: %d steps, want %d", l, len(e.Steps), len(want))
		}
		for i, s := range e.Steps {
			if s.Kind != want[i] || s.Number != i+1 {
				t.Errorf("%s: step %d is %s, want %s", l, i+1, s.Kind, want[i])
			}
			if s.Title == "" || len(s.Text) == 0 || s.Meaning == "" || s.Normal == "" || s.Warning == "" || len(s.Lines) == 0 {
				t.Errorf("%s: step %d is not complete: %+v", l, i+1, s)
			}
		}
		if e.Verdict.Tone != Good || e.Echoes != 11 {
			t.Errorf("%s: tone %d, %d echoes", l, e.Verdict.Tone, e.Echoes)
		}
	}
}

func TestLessonSignals(t *testing.T) {
	e := explain(t, lesson(t), lang.English)
	var got []int
	for _, s := range e.Signals {
		if s.Tone != Good {
			t.Errorf("line %d: tone %d", s.Line, s.Tone)
		}
		got = append(got, s.Line)
	}
	want := []int{5, 12, 18, 25, 28, 31, 38, 42}
	if len(got) != len(want) {
		t.Fatalf("got lines %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("got lines %v, want %v", got, want)
		}
	}
}

func TestLessonMessage(t *testing.T) {
	e := explain(t, lesson(t), lang.Korean)
	if len(e.Messages) != 1 {
		t.Fatalf("%d messages", len(e.Messages))
	}
	m := e.Messages[0]
	if m.Fields[0].Value != "SMTP 테스트(STARTTLS)" || m.Texts[0].Text != "테스트 본문입니다." {
		t.Errorf("%+v", m)
	}
	if l := e.Logins[0]; l.Identity != "exsender@gmail.com" || l.Password != "********" {
		t.Errorf("%+v", l)
	}
}

// A mark covers exactly its token, also behind masks and escapes.
func TestMarks(t *testing.T) {
	e := explain(t, lesson(t), lang.English)
	var got []string
	for _, s := range e.Steps {
		for _, l := range s.Lines {
			last := 0
			for _, m := range l.Marks {
				if m.Start < last || m.End <= m.Start || m.End > len(l.Text) || m.Note == "" {
					t.Fatalf("line %d: bad mark %+v", l.Number, m)
				}
				last = m.End
				if l.Number == 24 || l.Number == 27 || l.Number == 28 {
					got = append(got, l.Text[m.Start:m.End])
				}
			}
		}
	}
	want := "AUTH|PLAIN|********|mail FROM:|<exsender@gmail.com>|size=429|250|2.1.0"
	if strings.Join(got, "|") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "|"), want)
	}
}

func TestMarksBehindEscapes(t *testing.T) {
	e := explain(t, `send: 'mail FROM:<a\x41@\'x.example> size=7\r\n'`+"\n", lang.English)
	l := e.Steps[0].Lines[0]
	if len(l.Marks) != 3 || l.Text[l.Marks[1].Start:l.Marks[1].End] != `<a\x41@\'x.example>` || l.Text[l.Marks[2].Start:l.Marks[2].End] != "size=7" {
		t.Errorf("%q %+v", l.Text, l.Marks)
	}
}

func TestLongLineIsCut(t *testing.T) {
	e := explain(t, "send: 'mail FROM:<"+strings.Repeat("한", 3000)+"@example.com> size=7\\r\\n'\n", lang.English)
	l := e.Steps[0].Lines[0]
	if len(l.Text) > 300 || !strings.Contains(l.Text, " … ") || l.Text[l.Marks[2].Start:l.Marks[2].End] != "size=7" {
		t.Errorf("%q", l.Text)
	}
}

func TestRecipientsAreOneStep(t *testing.T) {
	b, err := os.ReadFile("../../testdata/logs/smtplib/debuglevel2-many-recipients.log")
	if err != nil {
		t.Fatal(err)
	}
	e := explain(t, string(b), lang.English)
	steps := 0
	for _, s := range e.Steps {
		if s.Kind == StepRcpt {
			steps++
			if len(s.Lines) > 26 || !strings.Contains(s.Text[0], "27") {
				t.Errorf("%d lines, %q", len(s.Lines), s.Text)
			}
		}
	}
	if steps != 1 {
		t.Errorf("%d steps for the recipients", steps)
	}
}

func TestDigits(t *testing.T) {
	for v, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 35882577: "35,882,577", -1234: "-1,234", -123: "-123"} {
		if got := digits(v); got != want {
			t.Errorf("digits(%d) = %q, want %q", v, got, want)
		}
	}
}

func TestSecretLine(t *testing.T) {
	text := "send: 'AUTH LOGIN\\r\\n'\nreply: b'503 no\\r\\n'\nsend: 'YWxpY2U=\\r\\n'\nreply: b'500 what\\r\\n'\nsend: 'QUIT\\r\\n'\nreply: b'221 bye\\r\\n'\n"
	for s := range parser.Sessions(strings.NewReader(text), "x", parser.Options{}) {
		for i, e := range s.Exchanges {
			if want := e.Verb() != parser.VerbAUTH && e.Verb() != parser.VerbQUIT && !e.IsGreeting(); SecretLine(s, i) != want {
				t.Errorf("exchange %d (%s): secret is %v", i, e.Verb(), !want)
			}
		}
	}
}
