package mask

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/smtplog/smtplog/decode"
)

func masker(secrets ...string) *Masker {
	var all []decode.Secret
	for _, s := range secrets {
		all = append(all, decode.NewSecret([]byte(s)))
	}
	return New(all)
}

func TestMasker(t *testing.T) {
	b64 := base64.StdEncoding.EncodeToString
	long := strings.Repeat("0123456789abcdefghijKLMNOPqrstuvwxyz.", 9)
	for _, tt := range []struct {
		name, secret, in, want string
	}{
		{"clear", "hunter2", "pw hunter2!", "pw ********!"},
		{"case matters", "hunter2", "Hunter2", "Hunter2"},
		{"inside a word", "hunter2", "xhunter2x", "x********x"},
		{"twice becomes one", "hunter2", "hunter2hunter2", "********"},
		{"overlapping", "abcabcabc", "abcabcabcabcabc", "********"},
		{"base64 alone", "hunter2", b64([]byte("hunter2")), "********"},
		{"base64 PLAIN", "hunter2", "AUTH PLAIN " + b64([]byte("\x00me\x00hunter2")), "AUTH PLAIN AG1lA********"},
		{"base64 shift 1", "hunter2", b64([]byte("ahunter2b")), "Y********i"},
		{"base64 unpadded", "hunter2", strings.TrimRight(b64([]byte("hunter2")), "="), "********"},
		{"base64 URL alphabet", "\xfb\xff\xfe\xfb\xff\xfe", base64.URLEncoding.EncodeToString([]byte("\xfb\xff\xfe\xfb\xff\xfe")), "********"},
		{"base64 wrapped below", "correct horse battery", "Y29ycmVjdCBob3Jz\n        ZSBiYXR0ZXJ5", "********\n        ********"},
		{"base64 wrapped", "correct horse battery", "Y29ycmVjdCBob3Jz\r\nZSBiYXR0ZXJ5", "********\r\n********"},
		{"base64 wrapped in a literal", "correct horse battery", `Y29ycmVjdCBob3Jz\r\nZSBiYXR0ZXJ5`, `********\r\n********`},
		{"URL", "p@ss w/rd", "smtp://u:p%40ss%20w%2Frd@h", "smtp://u:********@h"},
		{"URL lower hex, plus", "p@ss w/rd", "p%40ss+w%2frd", "********"},
		{"URL twice", "p@ss w/rd", "p%2540ss%2520w%252Frd", "********"},
		{"URL all", "hunter2", "%68%75%6E%74%65%72%32", "********"},
		{"hex", "hunter2", "x " + hex.EncodeToString([]byte("hunter2")), "x ********"},
		{"hex upper", "hunter2", strings.ToUpper(hex.EncodeToString([]byte("hunter2"))), "********"},
		{"hex spaced", "hunter2", "68 75 6e 74 65 72 32", "********"},
		{"Python bytes", "비밀번호", `b'\xeb\xb9\x84\xeb\xb0\x80\xeb\xb2\x88\xed\x98\xb8'`, `b'********'`},
		{"JSON", "비밀번호", `"\uBE44\ubc00\ubc88\ud638"`, `"********"`},
		{"JSON pair", "p😀ssword", `"p\ud83d\ude00ssword"`, `"********"`},
		{"JSON slash and quote", `a/b"c'd`, `"a\/b\"c'd"`, `"********"`},
		{"Python quote", `it's"me`, `'it\'s"me'`, `'********'`},
		{"backslash", `dom\user1`, `'dom\\user1'`, `'********'`},
		{"backslash doubled", "tab\there", `'tab\\there'`, `'********'`},
		{"HTML", "a<b&c>d", "a&lt;b&amp;c&gt;d", "********"},
		{"HTML numbers", "hunter2", "&#104;&#x75;nter2", "********"},
		{"octal", "\x01hunter", `\001hunter`, "********"},
		{"quoted-printable", "pä=ssword", "p=C3=A4=3Dssw=\r\nord", "p=C3=A4=3Dssw=\r\nord"},
		{"quoted-printable long", "pä=ssword123", "p=C3=A4=3Dssw=\r\nord123", "********=\r\n********"},
		{"one letter", "a", "a banana 'a' =a\nb'\\x00me\\x00a\\r\\n'", "a banana '********' =********\nb'\\x00me\\x00********\\r\\n'"},
		{"three digits", "250", "reply: b'250 OK\\r\\n' retcode (250) pass='250'", "reply: b'250 OK\\r\\n' retcode (250) pass='********'"},
		{"four letters", "test", "test testing xtest \\x00test 'test'", "******** testing xtest \\x00******** '********'"},
		{"a word of the protocol", "reply", "reply: b'250 reply ok' \\x00reply\\r\\n", "reply: b'250 reply ok' \\x00********\\r\\n"},
		{"the prompt stays", "Password", "334 UGFzc3dvcmQ6 'Password'", "334 UGFzc3dvcmQ6 '********'"},
		{"dashes", "------", "------\n-------", "------\n-------"},
		{"a mask", "********", "a ******** b", "a ******** b"},
		{"spaces", "    ", "a     b", "a     b"},
		{"empty", "", "abc", "abc"},
		{"trimmed", " hunter2 ", "hunter2", "********"},
		{"app password", "abcd efgh ijkl mnop ", "abcdefghijklmnop", "********"},
		{"app password joined", "abcdefghijklmnop", "'abcd efgh ijkl mnop'", "'********'"},
		{"long", long, "<" + long + ">", "<********>"},
		{"long in base64", long, "'" + b64([]byte("xy"+long)) + "'", "'eH********'"},
		{"long, its beginning", long, long[:200], "********bcde"},
		{"long wrapped", long, long[:100] + "\n" + long[100:], "********\n********"},
		{"a base64 line", "AGFsaWNlAHNlY3JldA==", "'AGFsaWNlAHNlY3JldA=='", "'********'"},
		{"a base64 line wrapped", "AGFsaWNlAHNlY3JldA==", "AGFsaWNl\nAHNlY3JldA==", "********\n********"},
		{"a short base64 line", "YQ==", "send: 'YQ==\\r\\n' xYQ", "send: '********\\r\\n' xYQ"},
		{"an address", "me@example.com", "mail FROM:<me@example.com>", "mail FROM:<********>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := masker(tt.secret)
			if got := m.String(tt.in); got != tt.want {
				t.Errorf("String(%q)\n got %q\nwant %q", tt.in, got, tt.want)
			}
			if got := string(m.Append([]byte("<"), []byte(tt.in))); got != "<"+tt.want {
				t.Errorf("Append: %q", got)
			}
			if again := m.String(tt.want); again != tt.want {
				t.Errorf("masked again: %q", again)
			}
		})
	}
}

func TestMaskerEmpty(t *testing.T) {
	var none *Masker
	for _, m := range []*Masker{none, {}, New(nil), masker(""), masker("***")} {
		if !m.Empty() || m.String("abc") != "abc" || string(m.Append([]byte("x"), []byte("abc"))) != "xabc" {
			t.Error("not empty")
		}
	}
	if masker("a").Empty() {
		t.Error("empty")
	}
}

func TestStringWithoutAllocation(t *testing.T) {
	m := masker("hunter2", "correct horse battery staple")
	text := strings.Repeat("reply: b'250 2.1.0 OK\\r\\n'\n", 50)
	if n := testing.AllocsPerRun(10, func() {
		if m.String(text) != text {
			t.Error("changed")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// spellings are the ways a secret is written in the wild.
func spellings(s string) []string {
	var out []string
	for i := range 3 {
		out = append(out, base64.StdEncoding.EncodeToString([]byte("xyz"[:i]+s+"tail"[:i])), base64.RawURLEncoding.EncodeToString([]byte("xyz"[:i]+s)))
	}
	var py, html strings.Builder
	for _, c := range []byte(s) {
		fmt.Fprintf(&py, `\x%02x`, c)
		fmt.Fprintf(&html, "&#%d;", c)
	}
	return append(out, s, url.QueryEscape(s), url.PathEscape(s), strings.ToLower(url.QueryEscape(s)[:0])+url.QueryEscape(s),
		hex.EncodeToString([]byte(s)), strings.ToUpper(hex.EncodeToString([]byte(s))), strconv.Quote(s), strconv.QuoteToASCII(s), py.String())
}

// TestManySecrets plants random secrets in all spellings among many others, and
// searches with every size of buffer.
func TestManySecrets(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	const alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !\"#$%&'()+,-./:;<=>?@[\\]^_`{|}~é비"
	letters := []rune(alphabet)
	random := func(n int) string {
		out := make([]rune, n)
		for i := range out {
			out[i] = letters[rng.IntN(len(letters))]
		}
		return string(out)
	}
	for round := range 60 {
		var secrets []string
		for range 1 + rng.IntN(200) {
			secrets = append(secrets, "q"+random(6+rng.IntN(90))+"z")
		}
		m := masker(secrets...)
		var text, want strings.Builder
		for range 40 {
			pick := secrets[rng.IntN(len(secrets))]
			all := spellings(pick)
			k := rng.IntN(len(all))
			text.WriteString("[" + strings.Repeat("-", rng.IntN(1500)) + "]\n(")
			want.WriteString(all[k])
			text.WriteString(all[k] + ")")
		}
		got := m.String(text.String())
		for _, s := range secrets {
			for _, sp := range spellings(s)[6:] {
				if strings.Contains(got, sp) {
					t.Fatalf("round %d: %q is still there", round, sp)
				}
			}
		}
		if n := strings.Count(got, "]\n("); n != 40 {
			t.Fatalf("round %d: %d of 40 pieces of text are left", round, n)
		}
		for _, size := range []int{0, 2500, 1 << 16} {
			var out bytes.Buffer
			if _, err := streamSize(&out, iotest.OneByteReader(strings.NewReader(text.String())), m, nil, size); err != nil {
				t.Fatal(err)
			}
			if out.String() != got {
				t.Fatalf("round %d: streamed with a buffer of %d bytes it is not the same", round, size)
			}
		}
	}
}

// TestHostile searches texts that were made to be slow.
func TestHostile(t *testing.T) {
	for _, tt := range []struct{ secret, text string }{
		{strings.Repeat("a", 40) + "b", "a"},
		{strings.Repeat("a", 5000) + "b", "a"},
		{strings.Repeat(`\`, 40) + "b", `\`},
		{strings.Repeat("%", 40) + "25" + strings.Repeat("%25", 10), "%25"},
		{strings.Repeat("\n", 40) + "b", "\n"},
		{strings.Repeat("=\n", 20) + "b", "=\n"},
		{strings.Repeat("&amp;", 9) + "b", "&amp;"},
		{strings.Repeat("\x00\x00\x00", 16) + "\x01\x00\x00", "A"},
	} {
		text := strings.Repeat(tt.text, (64<<10)/len(tt.text))
		began := time.Now()
		masker(tt.secret, tt.secret+"c", tt.secret[1:]+"dd").String(text)
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("%.20q: %v for 64 KiB", tt.secret, took)
		} else {
			t.Logf("%.20q: %v for 64 KiB", tt.secret, took.Round(time.Millisecond))
		}
	}
}
