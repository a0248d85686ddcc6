package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

// contract is the object of design.md, section 4, as a reader would declare it.
type contract struct {
	Smtplog  int       `json:"smtplog"`
	Sessions []session `json:"sessions"`
}

type reply struct {
	Code     *int   `json:"code"`
	Enhanced string `json:"enhanced"`
	Text     string `json:"text"`
}

type session struct {
	Source   string `json:"source"`
	Lines    [2]int `json:"lines"`
	Dialect  string `json:"dialect"`
	Fragment bool   `json:"fragment"`
	Client   struct {
		Name, Addr *string
	} `json:"client"`
	Server struct {
		Name, Addr *string
		Port       *int
		Software   *string
	} `json:"server"`
	Started  *string `json:"started"`
	Ended    *string `json:"ended"`
	Outcome  string  `json:"outcome"`
	FailedAt string  `json:"failed_at"`
	Reply    *reply  `json:"reply"`
	Cause    *struct {
		ID, Reason, Title, Detail, Fix, Whose, Retry, Certainty string
		Misleading, Option                                      *string // only where there is something to say
	} `json:"cause"`
	TLS        string   `json:"tls"`
	Extensions []string `json:"extensions"`
	Auth       *struct {
		Mechanism, Identity *string
		Result              *int
	} `json:"auth"`
	Transactions []struct {
		ReversePath *string `json:"reverse_path"`
		Recipients  []struct {
			ForwardPath string  `json:"forward_path"`
			Code        *int    `json:"code"`
			Enhanced    *string `json:"enhanced"`
			Text        *string `json:"text"`
		} `json:"recipients"`
		DeclaredSize *int64  `json:"declared_size"`
		ActualSize   *int64  `json:"actual_size"`
		Reply        *reply  `json:"reply"`
		QueueID      *string `json:"queue_id"`
		Message      *struct {
			Subject   *string  `json:"subject"`
			From      *string  `json:"from"`
			To        []string `json:"to"`
			Date      *string  `json:"date"`
			MessageID *string  `json:"message_id"`
			Parts     []struct {
				Path, Type, Charset, Encoding, Disposition, Filename, SHA256 string
				Size                                                         int64
			} `json:"parts"`
		} `json:"message"`
	} `json:"transactions"`
	Exchanges []struct {
		Line      *int     `json:"line"`
		Command   *string  `json:"command"`
		Argument  *string  `json:"argument"`
		Code      *int     `json:"code"`
		Enhanced  *string  `json:"enhanced"`
		Lines     []string `json:"lines"`
		LatencyMS *float64 `json:"latency_ms"`
	} `json:"exchanges"`
	Steps []struct {
		Title, Text string
		Lines       *[2]int
	} `json:"steps"`
	Findings []struct {
		Code, Severity string
		Line, Column   *int
		Message, RFC   string
	} `json:"findings"`
}

func decodeStrict(t *testing.T, b []byte, v any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		t.Fatalf("%v in %s", err, b)
	}
}

// keys lists the fields of all objects in the order they stand.
func keys(t *testing.T, b []byte) []string {
	t.Helper()
	var out []string
	d := json.NewDecoder(bytes.NewReader(b))
	var depth []bool // in an object, at a key
	for {
		tok, err := d.Token()
		if err != nil {
			return out
		}
		switch v := tok.(type) {
		case json.Delim:
			if v == '{' || v == '[' {
				depth = append(depth, v == '{')
				continue
			}
			depth = depth[:len(depth)-1]
		case string:
			if len(depth) == 1 && depth[0] {
				out = append(out, v)
				var skip json.RawMessage
				if err := d.Decode(&skip); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

func TestJSONFollowsTheContract(t *testing.T) {
	r := sample(t)
	const brief = "source lines dialect client server started ended outcome failed_at reply cause tls extensions auth transactions findings"
	if got := strings.Join(keys(t, AppendSession(nil, r, JSONMode{})), " "); got != brief {
		t.Errorf("fields of a line of NDJSON:\n got %s\nwant %s", got, brief)
	}
	full := strings.Replace(brief, "findings", "exchanges steps findings", 1)
	if got := strings.Join(keys(t, AppendSession(nil, r, JSONMode{Full: true})), " "); got != full {
		t.Errorf("fields of a session:\n got %s\nwant %s", got, full)
	}
	var b bytes.Buffer
	if err := JSON(&b, read(t, "x", sampleTwice(t)), lang.English); err != nil {
		t.Fatal(err)
	}
	var c contract
	decodeStrict(t, b.Bytes(), &c)
	if c.Smtplog != 1 || len(c.Sessions) != 2 {
		t.Fatalf("schema %d, %d sessions", c.Smtplog, len(c.Sessions))
	}
	s := c.Sessions[0]
	if s.Outcome != "accepted" || s.FailedAt != "" || s.Reply == nil || *s.Reply.Code != 250 || s.Reply.Enhanced != "2.0.0" || s.TLS != "starttls" {
		t.Errorf("outcome: %+v", s)
	}
	if *s.Auth.Identity != "exsender@gmail.com" || *s.Auth.Mechanism != "PLAIN" || *s.Auth.Result != 235 {
		t.Errorf("auth: %+v", s.Auth)
	}
	tx := s.Transactions[0]
	if *tx.Message.Subject != "SMTP 테스트(STARTTLS)" || tx.Message.Parts[0].Path != "1" || *tx.DeclaredSize != 429 || *tx.ActualSize != 429 {
		t.Errorf("transaction: %+v", tx)
	}
	if a := s.Exchanges[3]; *a.Command != "AUTH" || *a.Argument != "PLAIN ********" || *a.Code != 235 {
		t.Errorf("AUTH exchange: %+v", a)
	}
	if len(s.Steps) != 8 {
		t.Errorf("%d steps, want 8", len(s.Steps))
	}
}

func sampleTwice(t *testing.T) string {
	t.Helper()
	const text = "send: 'ehlo [192.0.2.1]\\r\\n'\nreply: b'250 mx.example.org\\r\\n'\nreply: retcode (250); Msg: b'mx.example.org'\nsend: 'quit\\r\\n'\nreply: b'221 bye\\r\\n'\n"
	b := readFile(t, "gmail-starttls.log")
	return b + text
}

func TestJSONEmpty(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, nil, lang.English); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), `{"smtplog":1,"sessions":[]}`+"\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestJSONOfRecordings(t *testing.T) {
	recordings(t, func(t *testing.T, name, text string) {
		for _, r := range read(t, name, text) {
			for _, l := range lang.All() {
				for _, mode := range []JSONMode{{Lang: l}, {Lang: l, Full: true}} {
					var s session
					b := AppendSession(nil, r, mode)
					decodeStrict(t, b, &s)
					if bytes.ContainsAny(b, "\n\r") {
						t.Error("a line end in a line of NDJSON")
					}
				}
			}
		}
	})
}

func TestAppendString(t *testing.T) {
	for _, s := range hostile() {
		got := appendString(nil, s)
		var back string
		if err := json.Unmarshal(got, &back); err != nil {
			t.Errorf("%q gives %s: %v", s, got, err)
			continue
		}
		if want := strings.ToValidUTF8(s, "\ufffd"); back != validUTF8(s) && back != want {
			t.Errorf("%q came back as %q", s, back)
		}
		if !utf8.Valid(got) {
			t.Errorf("%q gives no UTF-8", s)
		}
		for _, r := range string(got) {
			if unprintable(r) {
				t.Errorf("%q leaves %U as it is", s, r)
			}
		}
	}
}

// validUTF8 replaces each bad byte by itself, as encoding/json does.
func validUTF8(s string) string { return string([]rune(s)) }

func hostile() []string {
	out := []string{"", "plain", "\x00\x01\x1f", "\"\\/", "\xff\xfe", "a\xc3", "\u2028\u2029", "\u202e\u200b", "\U0001F389\U000e0041", "\x7f\u0080\u009f", "한글 \xed\xa0\x80"}
	for n := range 40 {
		for _, c := range []string{"\n", "\"", "\x1f", "\x80", "é", "\x7f", "\\"} {
			out = append(out, strings.Repeat("x", n)+c+strings.Repeat("y", 40-n))
		}
	}
	return out
}

func FuzzAppendString(f *testing.F) {
	for _, s := range hostile()[:11] {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var back string
		if err := json.Unmarshal(appendString(nil, s), &back); err != nil || back != validUTF8(s) {
			t.Fatalf("%q came back as %q: %v", s, back, err)
		}
	})
}

func TestHostileLogIsValidJSON(t *testing.T) {
	for i, evil := range []string{`\x00\x1b[2J`, `\xff\xfe`, `\"},{`, `\\u0000`, `</script>`} {
		text := fmt.Sprintf("send: b'ehlo %[1]s\\r\\n'\nreply: b'250-mx %[1]s\\r\\n'\nreply: b'250 SIZE %[1]s\\r\\n'\nsend: b'mail FROM:<a@%[1]s> X=%[1]s\\r\\n'\nreply: b'550 5.1.1 %[1]s\\r\\n'\nsend: b'%[1]s\\r\\n'\nreply: b'500 %[1]s\\r\\n'\n", evil)
		for _, r := range read(t, "evil\x1b.log", text) {
			var s session
			decodeStrict(t, AppendSession(nil, r, JSONMode{Full: true}), &s)
			if s.Source != "evil\x1b.log" {
				t.Errorf("%d: source is %q", i, s.Source)
			}
		}
	}
}

func TestAppendTime(t *testing.T) {
	zone := time.FixedZone("KST", 9*3600)
	for _, c := range []struct {
		in   time.Time
		want string
	}{
		{time.Time{}, "null"},
		{time.Date(0, 1, 1, 10, 2, 3, 4000, time.UTC), `"10:02:03.000004"`},
		{time.Date(2026, 8, 2, 10, 2, 3, 0, zone), `"2026-08-02T10:02:03+09:00"`},
	} {
		if got := string(appendTime(nil, c.in)); got != c.want {
			t.Errorf("%v: got %s, want %s", c.in, got, c.want)
		}
	}
	if got := string(appendMillis(nil, 1234567*time.Nanosecond)); got != "1.235" {
		t.Errorf("milliseconds: %s", got)
	}
}

// The encoder gives what AppendSession gives, whatever it met before.
func TestSessionEncoder(t *testing.T) {
	var rs []*analyze.Report
	for _, name := range []string{"gmail-starttls.log", "wrong-password.log", "relay-denied.log", "auth-cram-md5.log"} {
		rs = append(rs, read(t, name, readFile(t, name))...)
	}
	var enc SessionEncoder
	for i := range 200 {
		r := *rs[i*i%len(rs)]
		if i%5 == 0 {
			r.Server.Name = fmt.Sprintf("secret-%d-abcdef", i%35)
			r.Secrets = []decode.Secret{decode.NewSecret([]byte(r.Server.Name))}
		}
		got := enc.Append(nil, &r, JSONMode{})
		if want := AppendSession(nil, &r, JSONMode{}); !bytes.Equal(got, want) {
			t.Fatalf("got %s, want %s", got, want)
		}
		if i%5 == 0 && bytes.Contains(got, []byte(r.Server.Name)) {
			t.Fatalf("%s leaks", r.Server.Name)
		}
	}
}

func BenchmarkAppendSession(b *testing.B) {
	r := sample(b)
	buf := AppendSession(nil, r, JSONMode{})
	bare := *r
	bare.Secrets = nil
	for _, c := range []struct {
		name string
		f    func()
	}{
		{"one", func() { buf = AppendSession(buf[:0], r, JSONMode{}) }},
		{"no-secrets", func() { buf = AppendSession(buf[:0], &bare, JSONMode{}) }},
		{"full", func() { buf = AppendSession(buf[:0], r, JSONMode{Full: true}) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.f()
			}
			b.SetBytes(int64(len(buf)))
		})
	}
	var enc SessionEncoder
	b.Run("encoder", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			buf = enc.Append(buf[:0], r, JSONMode{})
		}
		b.SetBytes(int64(len(buf)))
	})
	b.Run("encoder, other secrets", func(b *testing.B) {
		var sets [64][]decode.Secret
		for i := range sets {
			for k, s := range r.Secrets {
				sets[i] = append(sets[i], decode.NewSecret(fmt.Appendf(nil, "%s%x%x", s.Reveal()[:5], i, 77*k)))
			}
		}
		other, i := *r, 0
		b.ReportAllocs()
		for b.Loop() {
			other.Secrets = sets[i%len(sets)]
			i++
			buf = enc.Append(buf[:0], &other, JSONMode{})
		}
		b.SetBytes(int64(len(buf)))
		b.ReportMetric(float64(len(r.Secrets)), "secrets")
	})
}
