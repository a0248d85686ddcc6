package mask

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/smtplog/smtplog/decode"
)

// everywhere masks s by looking for patterns at every place of it.
func (m *Masker) everywhere(s string) string {
	if m.Empty() {
		return s
	}
	c := scan{m: m, buf: view(s), final: true}
	for i := range len(s) {
		c.try(i, 1<<kinds-1)
	}
	c.flush(len(s))
	return string(c.dst)
}

// pieces are what is made into texts and secrets that are hard on the filters.
var pieces = []string{
	"a", "b", "hunter2", "made-up-000028", "Zm9v", "+", "/", "-", "_", "=", "%", "%20", "%2520", "\\", "\\\\", "\\n", "\\r\\n", "\n", "\r\n", "=\r\n", "=\n",
	"&amp;", "&#104;", "\\x68", "\\150", "\\u0068", "6d", "61 64", "68:75", " ", "  ", ":", "alice@example.net", "비밀", "\\ub9e4", "\x00", "password", "abcd efgh ijkl mnop", "'", "=3D", "\xff",
}

func random(rng *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pieces[rng.IntN(len(pieces))])
	}
	return b.String()
}

// TestNothingIsRuledOut compares with a search that does without sieve and
// filter.
func TestNothingIsRuledOut(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for round := range 3000 {
		var secrets []string
		for range 1 + rng.IntN(6) {
			secrets = append(secrets, random(rng, 1+rng.IntN(8)))
		}
		if round%7 == 0 {
			for range 60 { // enough for the filter
				secrets = append(secrets, random(rng, 2+rng.IntN(4)))
			}
		}
		var text strings.Builder
		for range 12 {
			s := secrets[rng.IntN(len(secrets))]
			all := append(spellings(s), fmt.Sprintf("% x", s), strings.ToUpper(fmt.Sprintf("% x", s)), broken(rng, s), mixed(rng, s))
			text.WriteString(all[rng.IntN(len(all))])
			text.WriteString(random(rng, rng.IntN(3)))
		}
		m := masker(secrets...)
		if got, want := m.String(text.String()), m.everywhere(text.String()); got != want {
			t.Fatalf("secrets %q in %q:\n got %q\nwant %q", secrets, text.String(), got, want)
		}
	}
}

// broken breaks base64 of s into lines.
func broken(rng *rand.Rand, s string) string {
	b, at := spellings(s)[0], 0
	if len(b) > 1 {
		at = 1 + rng.IntN(len(b)-1)
	}
	return b[:at] + []string{"\n", "\r\n  ", "\\n", "\\r\\n", "=\n"}[rng.IntN(5)] + b[at:]
}

// mixed writes some bytes of s as escapes.
func mixed(rng *rand.Rand, s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		switch k := rng.IntN(10); {
		case k == 0:
			fmt.Fprintf(&b, `\x%02x`, c)
		case k == 1:
			fmt.Fprintf(&b, `%%%02X`, c)
		case k == 2:
			fmt.Fprintf(&b, `\%03o`, c)
		case k == 3:
			fmt.Fprintf(&b, `=%02X`, c)
		case k == 4 && c < 0x80:
			fmt.Fprintf(&b, `\\u%04x`, c)
		case k == 5 && c < 0x80:
			fmt.Fprintf(&b, `&#%d;`, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// TestNothingIsRuledOutOfRecordings does the same with the words of recordings
// as secrets.
func TestNothingIsRuledOutOfRecordings(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	files, _ := filepath.Glob("../../testdata/logs/smtplib/*.log")
	for _, file := range files {
		in, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		log := string(in)
		words := strings.Fields(log)
		for _, n := range []int{1, 3, 40} {
			var secrets []string
			for range min(n, len(words)) {
				secrets = append(secrets, words[rng.IntN(len(words))])
			}
			m := masker(secrets...)
			if m.String(log) != m.everywhere(log) {
				t.Errorf("%s: %q is not masked everywhere", file, secrets)
			}
			for line := range strings.Lines(log) {
				if m.String(line) != m.everywhere(line) {
					t.Errorf("%q is not masked everywhere in %q", secrets, line)
				}
			}
		}
	}
}

func FuzzNothingIsRuledOut(f *testing.F) {
	f.Add("hunter2", "made-up-000028", "x hunter2 aHVudGVyMg== \\x68unter2 6d 61 64 65 2d")
	f.Add("ab=cd", "ab+/cd==", "ab=\ncd ab-_cd ab%3Dcd")
	f.Fuzz(func(t *testing.T, a, b, text string) {
		if len(text) > 1<<12 || strings.Count(text, "\\")+strings.Count(text, "%") > 200 {
			return // a search that is cut short may end differently
		}
		m := masker(a, b)
		if got, want := m.String(text), m.everywhere(text); got != want {
			t.Fatalf("secrets %q, %q in %q:\n got %q\nwant %q", a, b, text, got, want)
		}
	})
}

// TestCache gives the Masker that New gives, whatever it met before.
func TestCache(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	var c Cache
	var sets [12][]decode.Secret
	var words [12]string
	for i := range sets {
		for range []int{0, 1, 3, 90}[i%4] {
			s := random(rng, 3+rng.IntN(4))
			words[i] += s + " x " + spellings(s)[0] + "\n"
			sets[i] = append(sets[i], decode.NewSecret([]byte(s)))
		}
	}
	for range 500 {
		i := rng.IntN(len(sets))
		m, want := c.Masker(sets[i]), New(sets[i])
		if m.Empty() != want.Empty() || m.String(words[i]) != want.String(words[i]) {
			t.Fatalf("set %d: got %q, want %q", i, m.String(words[i]), want.String(words[i]))
		}
		if other := words[(i+1)%len(words)]; m.String(other) != want.String(other) {
			t.Fatalf("set %d, other words: got %q, want %q", i, m.String(other), want.String(other))
		}
	}
	many := []decode.Secret{decode.NewSecret([]byte("first secret")), decode.NewSecret([]byte("second secret"))}
	i := 0
	if n := testing.AllocsPerRun(100, func() {
		i++
		c.Masker(many[i%2 : i%2+1])
	}); n > 1 {
		t.Errorf("%v allocations", n)
	}
}

// TestMaskerConcurrent has many goroutines meet the secret for the first time.
func TestMaskerConcurrent(t *testing.T) {
	m := masker("hunter2", "made-up-000028")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got := m.String("x hunter2 y"); got != "x ******** y" {
				t.Errorf("got %q", got)
			}
		})
	}
	all.Wait()
}
