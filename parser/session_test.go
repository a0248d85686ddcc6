package parser

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// outline writes a session in one line for each exchange.
func outline(s *Session) string {
	var b strings.Builder
	for _, e := range s.Exchanges {
		verb := string(e.Verb())
		if verb == "" {
			verb = "*"
		}
		b.WriteString(verb)
		if e.Pipelined {
			b.WriteString("+")
		}
		if n := len(e.Responses); n > 0 {
			fmt.Fprintf(&b, "(%d)", n)
		}
		for _, r := range e.Replies {
			fmt.Fprintf(&b, " %d", r.Code)
		}
		if c := e.Content; c != nil {
			switch {
			case c.Elided:
				b.WriteString(" elided")
			case c.Terminated:
				fmt.Fprintf(&b, " %d.", c.Size)
			default:
				fmt.Fprintf(&b, " %d…", c.Size)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func read(t testing.TB, text string, opts Options) []*Session {
	t.Helper()
	var out []*Session
	for s, err := range Sessions(strings.NewReader(text), "test", opts) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

func TestDialogue(t *testing.T) {
	const hello = "S: 220 mx\nC: EHLO c\nS: 250-mx\nS: 250 PIPELINING\n"
	const helloLines = "* 220\nEHLO 250\n"
	tests := []struct{ name, in, want string }{
		{"pipelined group", hello + "C: MAIL FROM:<a@b>\nC: RCPT TO:<c@d>\nC: RCPT TO:<e@f>\nC: DATA\nS: 250 ok\nS: 550 no\nS: 250 ok\nS: 354 go\nC: hi\nC: .\nS: 250 queued\nC: QUIT\nS: 221 bye\n",
			helloLines + "MAIL 250\nRCPT+ 550\nRCPT+ 250\nDATA+ 354 250 4.\nQUIT 221\n"},
		{"DATA refused leaves command mode", hello + "C: MAIL FROM:<a@b>\nS: 250 ok\nC: DATA\nS: 503 no\nC: RSET\nS: 250 ok\n",
			helloLines + "MAIL 250\nDATA 503\nRSET 250\n"},
		{"replies late: the next command overtakes", hello + "C: MAIL FROM:<a@b>\nC: RCPT TO:<c@d>\nS: 250 one\nC: DATA\nS: 250 two\nS: 354 go\nC: x\nC: .\nS: 250 ok\n",
			helloLines + "MAIL 250\nRCPT+ 250\nDATA+ 354 250 3.\n"},
		{"421 without a question", hello + "S: 421 too slow\n", helloLines + "* 421\n"},
		{"AUTH with challenges", hello + "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: dXNlcg==\nS: 334 UGFzc3dvcmQ6\nC: c2VjcmV0\nS: 535 no\nC: QUIT\nS: 221 bye\n",
			helloLines + "AUTH(2) 334 334 535\nQUIT 221\n"},
		{"an answer that looks like a verb is still an answer", hello + "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: MAIL\nS: 334 UGFzc3dvcmQ6\nC: DATA\nS: 235 ok\n",
			helloLines + "AUTH(2) 334 334 235\n"},
		{"only the client's side", "C: EHLO c\nC: AUTH LOGIN dXNlcg==\nC: c2VjcmV0\nC: MAIL FROM:<a@b>\nC: RCPT TO:<c@d>\nC: QUIT\n",
			"EHLO\nAUTH(1)\nMAIL\nRCPT\nQUIT\n"},
		{"content that looks like traffic", hello + "C: MAIL FROM:<a@b>\nS: 250 ok\nC: RCPT TO:<c@d>\nS: 250 ok\nC: DATA\nS: 354 go\nC: QUIT\nC: 250 ok\nC: ..\nC: RCPT TO:<x@y>\nC: .\nS: 250 queued\n",
			helloLines + "MAIL 250\nRCPT 250\nDATA 354 250 32.\n"},
		{"content left out", hello + "C: MAIL FROM:<a@b>\nS: 250 ok\nC: RCPT TO:<c@d>\nS: 250 ok\nC: DATA\nS: 354 go\nS: 250 queued\n",
			helloLines + "MAIL 250\nRCPT 250\nDATA 354 250 elided\n"},
		{"LMTP: a reply for each recipient", "S: 220 mx\nC: LHLO c\nS: 250 mx\nC: MAIL FROM:<a@b>\nS: 250 ok\nC: RCPT TO:<c@d>\nS: 250 ok\nC: RCPT TO:<e@f>\nS: 550 no\nC: RCPT TO:<g@h>\nS: 250 ok\nC: DATA\nS: 354 go\nC: x\nC: .\nS: 250 c\nS: 452 g\nC: QUIT\nS: 221 bye\n",
			"* 220\nLHLO 250\nMAIL 250\nRCPT 250\nRCPT 550\nRCPT 250\nDATA 354 250 452 3.\nQUIT 221\n"},
		{"no reply code at all", "S: * OK IMAP ready\nC: EHLO c\nS: * BAD\n", "* 0\nEHLO 0\n"},
		{"codes that change within a reply", hello + "C: NOOP\nS: 250-a\nS: 550 b\n", helloLines + "NOOP 550\n"},
		{"STARTTLS and greeting again", hello + "C: STARTTLS\nS: 220 go\nC: EHLO c\nS: 250 mx\n", helloLines + "STARTTLS 220\nEHLO 250\n"},
		{"cut within a reply", hello + "C: EHLO d\nS: 250-mx\n", helloLines + "EHLO 250\n"},
		{"bare verb where content was due", hello + "C: DATA\nS: 354 go\nC: QUIT\nS: 221 bye\n", helloLines + "DATA 354\nQUIT 221\n"},
	}
	for _, tt := range tests {
		rfc, _ := DialectByName("rfc")
		got := read(t, tt.in, Options{Dialect: rfc})
		if len(got) != 1 {
			t.Errorf("%s: %d sessions", tt.name, len(got))
			continue
		}
		if o := outline(got[0]); o != tt.want {
			t.Errorf("%s:\n%swant:\n%s", tt.name, o, tt.want)
		}
		if len(got[0].Problems) > 0 {
			t.Errorf("%s: the grammar refused a turn: %v", tt.name, got[0].Problems)
		}
	}
}

func TestSplitsSessions(t *testing.T) {
	one := "S: 220 mx\nC: HELO c\nS: 250 mx\nC: QUIT\nS: 221 bye\n"
	if got := read(t, one+"\nsome prose\n"+one+one, Options{}); len(got) != 3 {
		t.Errorf("%d sessions, want 3", len(got))
	}
}

func TestSmtplibForms(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"reply from the retcode line alone", "send: 'ehlo c\\r\\n'\nreply: retcode (250); Msg: b'mx\\nSIZE 1\\nSTARTTLS'\n", "EHLO 250\n"},
		{"reply from the data line alone", "send: 'data\\r\\n'\ndata: (354, b'go')\nsend: b'x\\r\\n.\\r\\n'\ndata: (250, b'ok')\n", "DATA 354 250 3.\n"},
		{"greeting from the connect line alone", "connect: to ('h', 25) None\nconnect: b'mx ESMTP'\nsend: 'ehlo c\\r\\n'\n", "* 220\nEHLO\n"},
		{"Python 2.7 raw text", "send: 'ehlo c\\r\\n'\nreply: retcode (250); Msg: mx\nPIPELINING\nSIZE 1\nsend: 'quit\\r\\n'\n", "EHLO 250\nQUIT\n"},
		{"snippet without line endings", "send: 'ehlo [192.168.56.1]'\nreply: b'250-mx at your service...'\nsend: 'data'\nreply: b'354 Go ahead'\nreply: b'250 2.0.0 OK ...'\n", "EHLO 250\nDATA 354 250 elided\n"},
		{"stamp", "10:00:01.500000 send: 'noop\\r\\n'\n10:00:02 reply: b'250 ok\\r\\n'\n", "NOOP 250\n"},
		{"two stamps", "19:37:31:628\t19:37:31.506611 send: 'noop\\r\\n'\n19:37:31:700\t19:37:31.600000 reply: b'250 ok\\r\\n'\n", "NOOP 250\n"},
		{"logger", "[2020-03-02 07:32:28,607] DEBUG {w:1} send: 'noop\\r\\n'\n[2020-03-02 07:32:28,608] DEBUG {w:1} reply: b'250 ok\\r\\n'\n", "NOOP 250\n"},
		{"both quotes", "send: \"mail FROM:<o'brien@example.com>\\r\\n\"\nreply: b\"250 it's ok\\r\\n\"\n", "MAIL 250\n"},
		{"wrapped reply", "send: 'noop\\r\\n'\nreply: b'250 a very long rep\nly text\\r\\n'\n", "NOOP 250\n"},
		{"cut literal", "send: 'noop\\r\\n'\nreply: b'250 o", "NOOP 250\n"},
		{"cut content", "send: 'data\\r\\n'\nreply: b'354 go\\r\\n'\nsend: b'Subject: x\\r\\n\\r\\nhel", "DATA 354 17…\n"},
		{"content after a lost DATA", "send: b'Subject: x\\r\\n\\r\\nhello\\r\\n.\\r\\n'\nreply: b'250 ok\\r\\n'\n", " 250 21.\n"},
		{"doubled backslashes", "send: 'data\\\\r\\\\n'\nreply: b'354 go\\\\r\\\\n'\nsend: b'a\\\\r\\\\n..b\\\\r\\\\n.\\\\r\\\\n'\nreply: b'250 ok\\\\r\\\\n'\n", "DATA 354 250 7.\n"},
		{"client gives up after 354", "send: 'data\\r\\n'\nreply: b'354 go\\r\\n'\nsend: 'QUIT\\r\\n'\n", "DATA 354\nQUIT\n"},
	}
	for _, tt := range tests {
		got := read(t, tt.in, Options{})
		if len(got) != 1 {
			t.Errorf("%s: %d sessions", tt.name, len(got))
			continue
		}
		o := outline(got[0])
		if tt.name == "content after a lost DATA" {
			o = strings.TrimPrefix(o, "*")
		}
		if o != tt.want {
			t.Errorf("%s:\n%swant:\n%s", tt.name, o, tt.want)
		}
	}
}

func TestLatency(t *testing.T) {
	s := read(t, "23:59:59.500000 send: 'noop\\r\\n'\n00:00:01 reply: b'250 ok\\r\\n'\n", Options{})[0]
	if d, ok := s.Exchanges[0].Latency(); !ok || d != 1500*time.Millisecond {
		t.Errorf("latency %v %v, want 1.5s", d, ok)
	}
	s = read(t, "send: 'noop\\r\\n'\nreply: b'250 ok\\r\\n'\n", Options{})[0]
	if d, ok := s.Exchanges[0].Latency(); ok {
		t.Errorf("latency %v without a clock", d)
	}
}

// A place in the un-escaped text is a place in the file.
func TestPosAt(t *testing.T) {
	for _, tt := range []struct{ in, find, at string }{
		{`send: 'mail FROM:<a b>\r\n'`, " b>", "1:20"},
		{`send: 'mail FROM:<\x61 b>\r\n'`, " b>", "1:23"},
		{`10:00:01.123456 send: 'mail FROM:<a b>\r\n'`, " b>", "1:36"},
		{`send: 'mail FROM:<\\x61 b>\\r\\n'`, " b>", "1:24"},
	} {
		s := read(t, tt.in+"\n", Options{})[0]
		l := s.Exchanges[0].Line
		i := strings.Index(l.Text, tt.find)
		if i < 0 {
			t.Errorf("%q is not in %q", tt.find, l.Text)
			continue
		}
		if got := l.PosAt(i).String(); got != tt.at {
			t.Errorf("%s: %q is at %s, want %s", tt.in, tt.find, got, tt.at)
		}
	}
}

func TestContentIsUnstuffed(t *testing.T) {
	in := "send: 'data\\r\\n'\nreply: b'354 go\\r\\n'\nsend: b'a\\r\\n..b\\r\\n\\r\\n....\\r\\n.\\r\\n'\nreply: b'250 ok\\r\\n'\n"
	c := read(t, in, Options{})[0].Exchanges[0].Content
	got, _ := io.ReadAll(c.Open())
	if string(got) != "a\r\n.b\r\n\r\n...\r\n" || c.Stuffed != 2 || c.Lines != 4 || c.Longest != 3 || c.BareCR != 0 || c.BareLF != 0 {
		t.Errorf("%q %+v", got, c)
	}
}

// However the input is cut, a message comes out the same.
func TestContentInPieces(t *testing.T) {
	wire := "a\r\n..b\r\n.c\rd\ne\r\n\r\n.\r\nNOOP\r\n"
	want := ""
	for _, n := range []int{len(wire), 1, 2, 3, 5} {
		c := &Content{}
		w := contentWriter{c: c, memory: 1 << 20, limit: 1 << 20}
		used := 0
		for i := 0; i < len(wire); i += n {
			piece := []byte(wire[i:min(i+n, len(wire))])
			used += w.write(piece)
		}
		w.finish()
		body := string(c.mem)
		if body != "a\r\n.b\r\nc\rd\ne\r\n\r\n" || wire[used:] != "NOOP\r\n" {
			t.Errorf("pieces of %d: %q, left %q", n, body, wire[used:])
		}
		c.mem = nil
		if got := fmt.Sprintf("%+v", *c); want == "" {
			want = got
		} else if got != want {
			t.Errorf("pieces of %d: %s, want %s", n, got, want)
		}
		if c.BareCR != 1 || c.BareLF != 1 || c.Lines != 5 || !c.Terminated {
			t.Errorf("%+v", c)
		}
	}
}

func TestContentIsSpooled(t *testing.T) {
	body := strings.Repeat("0123456789abcdef\\r\\n", 10_000)
	in := "send: 'data\\r\\n'\nreply: b'354 go\\r\\n'\nsend: b'" + body + ".\\r\\n'\nreply: b'250 ok\\r\\n'\n"
	s := read(t, in, Options{Limits: Limits{ContentMemory: 1000}})[0]
	c := s.Exchanges[0].Content
	if _, whole := c.Bytes(); whole || c.file == nil {
		t.Fatal("the content was not spooled")
	}
	name := c.file.Name()
	for range 2 { // it can be read again
		got, err := io.ReadAll(c.Open())
		if err != nil || string(got) != strings.Repeat("0123456789abcdef\r\n", 10_000) {
			t.Fatalf("%d octets read back, %v", len(got), err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(name); !os.IsNotExist(err) {
		t.Error("the file is still there")
	}
	if err := s.Close(); err != nil || c.Kept() != 1000 {
		t.Errorf("closing twice: %v, %d octets kept", err, c.Kept())
	}
	s = read(t, in, Options{Limits: Limits{ContentKept: 100}})[0]
	if c := s.Exchanges[0].Content; !c.Truncated || c.Kept() != 100 || c.Size != 180_000 {
		t.Errorf("kept %d of %d, truncated %v", c.Kept(), c.Size, c.Truncated)
	}
}

// A physical line of 50 MB needs no more memory than a short one.
func TestHugeLine(t *testing.T) {
	const lines = 50 << 20 / 80
	unit := strings.Repeat("QUJD", 19) + "\\r\\n"
	r := io.MultiReader(
		strings.NewReader("send: 'data\\r\\n'\nreply: b'354 go\\r\\n'\nsend: b'"),
		&repeat{unit: unit, n: lines},
		strings.NewReader(".\\r\\n'\nreply: b'250 ok\\r\\n'\nsend: 'quit\\r\\n'\n"))
	for s, err := range Sessions(r, "huge", Options{Limits: Limits{ContentKept: -1}}) {
		if err != nil {
			t.Fatal(err)
		}
		if o, want := outline(s), fmt.Sprintf("DATA 354 250 %d.\nQUIT\n", lines*78); o != want {
			t.Errorf("%swant %s", o, want)
		}
	}
}

type repeat struct {
	unit string
	n    int
	rest string
}

func (r *repeat) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.n == 0 {
			return 0, io.EOF
		}
		r.n--
		r.rest = r.unit
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

func TestVeryLongSessionComesInParts(t *testing.T) {
	in := "send: 'ehlo c\\r\\n'\nreply: b'250 mx\\r\\n'\n" + strings.Repeat("send: 'noop\\r\\n'\nreply: b'250 ok\\r\\n'\n", 50)
	got := read(t, in, Options{Limits: Limits{Exchanges: 20}})
	total := 0
	for i, s := range got {
		if s.Part != i+1 {
			t.Errorf("part %d is numbered %d", i+1, s.Part)
		}
		total += len(s.Exchanges)
	}
	if len(got) != 3 || total != 51 {
		t.Errorf("%d parts with %d exchanges, want 3 with 51", len(got), total)
	}
}

func TestReadErrorKeepsWhatWasRead(t *testing.T) {
	r := io.MultiReader(bytes.NewReader(readSample(t)), iotest.ErrReader(errors.New("disk on fire")))
	sessions, failed := 0, ""
	for s, err := range Sessions(r, "x.log", Options{}) {
		if err != nil {
			failed = err.Error()
			continue
		}
		sessions++
		if len(s.Exchanges) != 8 {
			t.Errorf("%d exchanges", len(s.Exchanges))
		}
	}
	if sessions != 1 || failed != "x.log:44: disk on fire" {
		t.Errorf("%d sessions, error %q", sessions, failed)
	}
}

func TestStopEarly(t *testing.T) {
	input := bytes.Repeat(readSample(t), 3)
	n := 0
	for range Sessions(bytes.NewReader(input), "x", Options{}) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d sessions after a break", n)
	}
}

// Every dialect claims its own samples, and detection picks it for them.
func TestSamples(t *testing.T) {
	for _, d := range Dialects() {
		for _, sample := range d.Samples {
			mine, _ := d.claim([]byte(sample))
			if mine == 0 {
				t.Errorf("%s does not claim %q", d.Name, sample)
			}
			for _, other := range Dialects() {
				if theirs, _ := other.claim([]byte(sample)); other.Name != d.Name && theirs > mine {
					t.Errorf("%s claims %q of %s", other.Name, sample, d.Name)
				}
			}
		}
		if got, ok := detect(Dialects(), []byte(strings.Join(d.Samples, "\n"))); !ok || got.dialect.Name != d.Name || got.score < 2*got.second {
			t.Errorf("the samples of %s are taken for %+v", d.Name, got)
		}
		if by, ok := DialectByName(d.Name); !ok || by.Title != d.Title {
			t.Errorf("%s is not found by its name", d.Name)
		}
	}
}
