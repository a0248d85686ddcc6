package render

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/internal/narrate"
	"github.com/smtplog/smtplog/parser"
)

// leakProbe prints sessions in every form there is. One parser serves for all:
// to make it costs more than a case.
type leakProbe struct {
	parser *parser.Parser
	masker *parser.Parser
}

func newLeakProbe() *leakProbe {
	return &leakProbe{parser: parser.New(parser.Options{}), masker: parser.New(parser.Options{Limits: parser.Limits{ContentKept: -1, LineBytes: 1 << 20}})}
}

// leakOutputs are the forms, each for one report.
func leakOutputs() []func(w io.Writer, r *analyze.Report, l lang.Lang) error {
	out := []func(io.Writer, *analyze.Report, lang.Lang) error{
		func(w io.Writer, r *analyze.Report, l lang.Lang) error {
			return Text(w, narrate.Explain(r, l, narrate.Options{}), TextOptions{})
		},
		func(w io.Writer, r *analyze.Report, l lang.Lang) error {
			return Text(w, narrate.Explain(r, l, narrate.Options{}), TextOptions{Color: true, Width: 110})
		},
		func(w io.Writer, r *analyze.Report, l lang.Lang) error {
			return Markdown(w, narrate.Explain(r, l, narrate.Options{}))
		},
		func(w io.Writer, r *analyze.Report, l lang.Lang) error {
			return JSON(w, []*analyze.Report{r}, l)
		},
		SessionNDJSON,
		func(w io.Writer, r *analyze.Report, l lang.Lang) error {
			return Support(w, narrate.AskSupport(r, l), 0)
		},
		func(w io.Writer, r *analyze.Report, l lang.Lang) error {
			return SessionsTable(w, []SessionRow{NewSessionRow(r)}, TableOptions{Lang: l})
		},
	}
	for _, format := range FindingFormats() {
		out = append(out, func(w io.Writer, r *analyze.Report, l lang.Lang) error {
			f := NewFindingWriter(w, format, FindingOptions{Lang: l, Checks: analyze.Checks()})
			if err := f.Findings("leak.log", narrate.Explain(r, l, narrate.Options{}).Findings); err != nil {
				return err
			}
			if err := f.Close(); err != nil {
				return err
			}
			_, err := io.WriteString(w, "\n") // there need not be any
			return err
		})
	}
	out = append(out, func(w io.Writer, r *analyze.Report, l lang.Lang) error {
		_, err := io.WriteString(w, "\n")
		if err == nil {
			err = Decoded(w, narrate.Decode(r, l, nil), TextOptions{})
		}
		return err
	})
	for _, form := range Forms() {
		out = append(out, func(w io.Writer, r *analyze.Report, _ lang.Lang) error { return Transcript(w, r, form) })
	}
	return out
}

// print is one output of a text, by number; the last one is the redacted text.
func (p *leakProbe) print(t testing.TB, text string, output int) string {
	var b bytes.Buffer
	forms := leakOutputs()
	if output%(len(forms)+1) == len(forms) {
		if _, err := mask.Redact(&b, strings.NewReader(text), mask.Options{Parser: p.masker}); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	l := lang.All()[output/(len(forms)+1)%2]
	for s, err := range p.parser.Sessions(strings.NewReader(text), "leak.log") {
		if err != nil {
			t.Fatal(err)
		}
		if err := forms[output%(len(forms)+1)](&b, analyze.New(analyze.Options{}).Report(s), l); err != nil {
			t.Fatal(err)
		}
		_ = s.Close()
	}
	return b.String()
}

// check prints a case and looks for its secret.
func (p *leakProbe) check(t testing.TB, c leakCase) {
	text := c.text(c.secret)
	got := p.print(t, text, c.output)
	if got == "" {
		t.Fatalf("nothing is printed of\n%s", text)
	}
	if c.paste > 0 {
		for _, s := range spellings(c.pasted) {
			if i := strings.Index(got, s); i >= 0 {
				t.Fatalf("case %+v, output %d: %q leaks: …%s…\nof\n%s", c, c.output, s, got[max(0, i-150):min(len(got), i+150)], text)
			}
		}
	}
	if c.mechanism == 14 && c.ending == 3 || c.shown() {
		for _, s := range spellings(c.secret) {
			if i := strings.Index(got, s); i >= 0 {
				t.Fatalf("case %+v, output %d: %q leaks: …%s…\nof\n%s", c, c.output, s, got[max(0, i-150):min(len(got), i+150)], text)
			}
		}
		return
	}
	// Of what the client sent only the lines themselves are secret.
	for _, line := range strings.Fields(strings.Join(leakMechanisms()[c.mechanism](c.secret), " ")) {
		if len(line) > 24 && strings.Contains(got, line) && !strings.Contains("PLAIN", line) {
			if known := strings.HasPrefix(line, "Y2xpZW50") || line == b64("n,,n=alice,r=clientnonce"); !known {
				t.Fatalf("case %+v, output %d: %q leaks from\n%s", c, c.output, line, text)
			}
		}
	}
}

// FuzzLeak plants secrets in every mechanism, form of transcript and spelling,
// and looks for them in every output.
func FuzzLeak(f *testing.F) {
	for i := range len(leakMechanisms()) {
		f.Add([]byte{byte(i), byte(i), byte(i), byte(7 * i), byte(i), 1, 2, 3})
		f.Add([]byte{byte(i), byte(i + 3), byte(i + 1), 63, byte(i + 5), 200, 100, 50, 25})
	}
	probes := sync.Pool{New: func() any { return newLeakProbe() }}
	f.Fuzz(func(t *testing.T, b []byte) {
		p := probes.Get().(*leakProbe)
		defer probes.Put(p)
		p.check(t, newLeakCase(b[:min(len(b), 64)]))
	})
}

// TestLeakCases is the same with a fixed seed: a few hundred cases, or as many as
// SMTPLOG_LEAK_CASES says.
func TestLeakCases(t *testing.T) {
	n := 600
	if s := os.Getenv("SMTPLOG_LEAK_CASES"); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	rng := rand.New(rand.NewPCG(5, 11))
	p := newLeakProbe()
	b := make([]byte, 64)
	for range n {
		for i := range b {
			b[i] = byte(rng.Uint32())
		}
		p.check(t, newLeakCase(b[:5+rng.IntN(len(b)-5)]))
	}
}

// Not even the length of a secret can be seen: a session with another secret in
// the same places looks the same in every output.
func TestSecretLengthIsHidden(t *testing.T) {
	rng := rand.New(rand.NewPCG(17, 19))
	p := newLeakProbe()
	b := make([]byte, 50)
	for n := range 40 * (len(leakOutputs()) + 1) {
		for i := range b {
			b[i] = byte(rng.Uint32())
		}
		c := newLeakCase(b[:5+rng.IntN(30)])
		if !c.shown() {
			continue
		}
		c.output = n
		other := leakSecret(b[:len(b)-5])
		for len(other) == len(c.secret) {
			other += "a"
		}
		x, y := c.text(c.secret), c.text(other)
		first, second := p.print(t, x, c.output), p.print(t, y, c.output)
		if first != second {
			t.Fatalf("case %+v, output %d: %s\nof\n%s", c, c.output, difference(first, second), x)
		}
	}
}

func difference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return "…" + a[max(0, i-100):min(len(a), i+60)] + "… but …" + b[max(0, i-100):min(len(b), i+60)] + "…"
}
