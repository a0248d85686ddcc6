package parser

import (
	"strings"
	"testing"
)

func acme() CustomDialect {
	return CustomDialect{
		Name: "acme", Title: "Acme Mailer's debug log", Time: "2006-01-02 15:04:05", Unescape: "backslash",
		Lines: []CustomLine{
			{Match: `^(?P<time>\S+ \S+) #(?P<conn>\d+) open (?P<text>\S+)$`, Side: "connect"},
			{Match: `^(?P<time>\S+ \S+) #(?P<conn>\d+) >> (?P<text>.*)$`, Side: "client"},
			{Match: `^(?P<time>\S+ \S+) #(?P<conn>\d+) << (?P<text>.*)$`, Side: "server"},
			{Match: `^(?P<time>\S+ \S+) #(?P<conn>\d+) lost: (?P<text>.*)$`, Side: "error"},
		},
		Samples: []string{"2026-11-23 10:00:00 #7 open mx.example.org", `2026-11-23 10:00:01 #7 >> EHLO c\r\n`},
	}
}

func TestCustomDialect(t *testing.T) {
	d, err := NewDialect(acme())
	if err != nil {
		t.Fatal(err)
	}
	in := `2026-11-23 10:00:00 #7 open mx.example.org
2026-11-23 10:00:00 #8 open mx.example.org
2026-11-23 10:00:01 #7 << 220 mx\r\n
2026-11-23 10:00:01 #8 << 554 no\r\n
noise
2026-11-23 10:00:02 #7 >> EHLO c\r\n
2026-11-23 10:00:04 #7 << 250 mx\r\n
2026-11-23 10:00:05 #7 lost: connection reset
`
	var got []string
	for _, s := range read(t, in, Options{Dialect: d}) {
		got = append(got, s.Target.Host+"\n"+outline(s))
		if s.Dialect != "acme" {
			t.Errorf("dialect %q", s.Dialect)
		}
		if len(s.Exchanges) == 2 {
			if l, ok := s.Exchanges[1].Latency(); !ok || l.Seconds() != 2 {
				t.Errorf("latency %v", l)
			}
		}
	}
	want := "mx.example.org\n* 220\nEHLO 250\n|mx.example.org\n* 554\n"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%swant\n%s", s, want)
	}
}

func TestCustomDialectErrors(t *testing.T) {
	for want, change := range map[string]func(*CustomDialect){
		"expected a short word":          func(c *CustomDialect) { c.Name = "My Mailer" },
		"there is no [[line]]":           func(c *CustomDialect) { c.Lines = nil },
		"line 2: match":                  func(c *CustomDialect) { c.Lines[1].Match = "(" },
		"has no group (?P<text>…)":       func(c *CustomDialect) { c.Lines[2].Match = "^x$" },
		"side \"both\"":                  func(c *CustomDialect) { c.Lines[0].Side = "both" },
		"no time layout":                 func(c *CustomDialect) { c.Time = "" },
		"unescape \"rot13\"":             func(c *CustomDialect) { c.Unescape = "rot13" },
		"there are no samples":           func(c *CustomDialect) { c.Samples = nil },
		"sample \"x\" matches no [[line": func(c *CustomDialect) { c.Samples = append(c.Samples, "x") },
	} {
		c := acme()
		change(&c)
		if _, err := NewDialect(c); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

func TestCandidates(t *testing.T) {
	got := Candidates(Dialects(), []byte("hello\nC: EHLO x\nS: 250 y\n"))
	if len(got) == 0 || got[0].Dialect.Name != "rfc" || got[0].Line != 2 || got[0].Lines != 2 {
		t.Errorf("%+v", got)
	}
}
