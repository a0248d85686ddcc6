package decode

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	message "github.com/emersion/go-message"
)

// tree draws the parts: path, type, size, and text in short.
func tree(m *Message) string {
	var b strings.Builder
	var walk func(p *Part)
	walk = func(p *Part) {
		fmt.Fprintf(&b, "[%s %s", p.Path, p.Type)
		if p.Filename != "" {
			fmt.Fprintf(&b, " %q", p.Filename)
		}
		if p.Text != "" {
			fmt.Fprintf(&b, " %q", p.Text)
		}
		for _, child := range p.Parts {
			b.WriteByte(' ')
			walk(child)
		}
		b.WriteByte(']')
	}
	walk(m.Root)
	return b.String()
}

func problemKinds(m *Message) string {
	var out []string
	for _, p := range m.Problems {
		out = append(out, p.Path+":"+string(p.Kind))
	}
	return strings.Join(out, " ")
}

const mixed = "Content-Type: multipart/mixed; boundary=b\n\n"

var messageTests = []struct{ name, in, tree, problems string }{
	{"empty", "", `[1 text/plain]`, ""},
	{"header without blank line", "Subject: a\nFrom: b@c.d\n", `[1 text/plain]`, ""},
	{"header without final newline", "Subject: a", `[1 text/plain]`, "1:cut-short"},
	{"body only", "hello world\n\nmore\n", `[1 text/plain "hello world\n\r\nmore\n"]`, "1:no-header"},
	{"mbox line", "From kim Mon Jan  1\nSubject: a\n\nx", `[1 text/plain "x"]`, "1:mbox-line"},
	{"line without colon", "Subject: a\nbroken line\n folded\nFrom: b@c.d\n\nx", `[1 text/plain "x"]`, "1:header-unreadable"},
	{"first line without colon", "junk\nSubject: a\n\nx", `[1 text/plain "x"]`, "1:header-unreadable"},
	{"space before colon", "Subject : a\n\nx", `[1 text/plain "x"]`, ""},
	{"NUL in a name", "Subject: a\nX\x00Y: b\n\nx", `[1 text/plain "x"]`, "1:header-unreadable"},
	{"bare LF and CRLF", "Subject: a\r\nTo: b@c.d\n\r\nx\r\ny\n", `[1 text/plain "x\r\ny\n"]`, ""},
	{"multipart", mixed + "pre\n--b\n\none\n--b\nContent-Type: text/html\n\ntwo\n\n--b--\npost", `[ multipart/mixed [1 text/plain "one"] [2 text/html "two\n"]]`, ""},
	{"multipart without boundary", "Content-Type: multipart/mixed\n\nhello\n", `[1 multipart/mixed]`, "1:no-boundary"},
	{"boundary that can be guessed", "Content-Type: multipart/mixed\n\n--guess\n\none\n--guess--\n", `[ multipart/mixed [1 text/plain "one"]]`, ":no-boundary"},
	{"boundary never appears", mixed + "hello\n--c\n", `[ multipart/mixed "hello\n--c\n"]`, ":boundary-missing"},
	{"no final boundary", mixed + "--b\n\none\n--b\n\ntwo\n", `[ multipart/mixed [1 text/plain "one"] [2 text/plain "two\n"]]`, ":cut-short"},
	{"cut in a boundary", mixed + "--b\n\none\n--", `[ multipart/mixed [1 text/plain "one\n--"]]`, ":cut-short"},
	{"cut in a part's header", mixed + "--b\nContent-Ty", `[ multipart/mixed [1 text/plain "Content-Ty"]]`, "1:no-header :cut-short"},
	{"broken header in part 2 of 3", mixed + "--b\n\none\n--b\nno header here\n\ntwo\n--b\n\nthree\n--b--\n",
		`[ multipart/mixed [1 text/plain "one"] [2 text/plain "no header here\n\r\ntwo"] [3 text/plain "three"]]`, "2:no-header"},
	{"broken line in part 2's header", mixed + "--b\n\none\n--b\nContent-Type: text/html\nbroken\n\ntwo\n--b\n\nthree\n--b--\n",
		`[ multipart/mixed [1 text/plain "one"] [2 text/html "two"] [3 text/plain "three"]]`, "2:header-unreadable"},
	{"inner uses the outer boundary", mixed + "--b\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\none\n--b--\n--b\n\ntwo\n--b--\n",
		`[ multipart/mixed [1 multipart/alternative [1.1 text/plain "one"]] [2 text/plain "two"]]`, "1:duplicate-boundary"},
	{"inner not closed", mixed + "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--b\n\ntwo\n--b--\n",
		`[ multipart/mixed [1 multipart/alternative [1.1 text/plain "one"]] [2 text/plain "two"]]`, "1:cut-short"},
	{"boundary that begins another", mixed + "--b\n\none\n--bc\n--b\t \r\n\ntwo\n--b--\n", `[ multipart/mixed [1 text/plain "one\n--bc"] [2 text/plain "two"]]`, ""},
	{"bad base64", "Content-Transfer-Encoding: base64\n\naGVs*bG8g\n!!\nd29y bGQ=\n", `[1 text/plain "hello world"]`, "1:bad-base64"},
	{"base64 with spaces", "Content-Transfer-Encoding: base64\n\n aGVsbG8g\n\td29y bGQ=\n", `[1 text/plain "hello world"]`, ""},
	{"base64 without padding", "Content-Transfer-Encoding: base64\n\naGVsbG8gd29ybGQ\n", `[1 text/plain "hello world"]`, "1:bad-base64"},
	{"base64 cut", "Content-Transfer-Encoding: base64\n\naGVsbG8gd29yb", `[1 text/plain "hello wor"]`, "1:bad-base64"},
	{"base64 with a footer", "Content-Transfer-Encoding: base64\n\naGVsbG8=\n____\nA footer, in clear.\n", `[1 text/plain "hello"]`, "1:bad-base64"},
	{"two runs of base64", "Content-Transfer-Encoding: base64\n\naGVsbG8=\nd29ybGQ=\n", `[1 text/plain "helloworld"]`, "1:bad-base64"},
	{"base64 (comment)", "Content-Transfer-Encoding: BASE64 (x)\n\naGVsbG8=\n", `[1 text/plain "hello"]`, ""},
	{"base64 and more text", "Content-Transfer-Encoding: base64; x\n\naGVsbG8=\n", `[1 text/plain "hello"]`, ""},
	{"quoted-printable", "Content-Transfer-Encoding: quoted-printable\n\na=3Db=  \nc  \nd=ZZ=\n=3", `[1 text/plain "a=bc\nd=ZZ=3"]`, "1:bad-quoted-printable"},
	{"long encoded line", "Content-Transfer-Encoding: quoted-printable\n\n" + strings.Repeat("a", 79) + "\n", `[1 text/plain "` + strings.Repeat("a", 79) + `\n"]`, "1:long-encoded-line"},
	{"encoded line of the right length", "Content-Transfer-Encoding: quoted-printable\n\n" + strings.Repeat("a", 78) + "\r\n", `[1 text/plain "` + strings.Repeat("a", 78) + `\r\n"]`, ""},
	{"quoted-printable, controls", "Content-Transfer-Encoding: quoted-printable\n\na\x01b\nc=0D=0A=\n", `[1 text/plain "a\x01b\nc\r\n"]`, ""},
	{"quoted-printable line ends kept", mixed + "--b\nContent-Transfer-Encoding: quoted-printable\n\nc=0D=0A=\n--b--\n", `[ multipart/mixed [1 text/plain "c\r\n"]]`, ""},
	{"unknown encoding", "Content-Transfer-Encoding: x-uue\n\nabc\n", `[1 text/plain "abc\n"]`, "1:unknown-encoding"},
	{"unknown charset", "Content-Type: text/plain; charset=x-mars\n\nabc\n", `[1 text/plain "abc\n"]`, "1:unknown-charset"},
	{"no charset, Chinese", "Subject: a\n\n\xc7\xeb\xca\xb9\xd3\xc3\xca\xda\xc8\xa8\xc2\xeb\n", `[1 text/plain "请使用授权码\n"]`, "1:no-charset"},
	{"a digest", "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: in\n\nx\n--b\nContent-Type: text/plain\n\ny\n--b--\n", `[ multipart/digest [1 message/rfc822 [1.1 text/plain "x"]] [2 text/plain "y"]]`, ""},
	{"blank line before a part's header", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nContent-Type: text/html\n\nx\n--b\n\nno: field\n--b--\n", `[ multipart/mixed [1 text/html "x"] [2 text/plain "no: field"]]`, "1:header-unreadable"},
	{"a first fragment", "Content-Type: message/partial; id=1; number=1; total=2\n\nContent-Type: text/html\n\nx\n", `[1 message/partial [1.1 text/html "x\n"]]`, ""},
	{"a second fragment", "Content-Type: message/partial; id=1; number=2; total=2\n\nContent-Type: text/html\n\nx\n", `[1 message/partial]`, ""},
	{"no charset, Korean", "Subject: a\n\n\xb0\xa1\xb3\xaa\n", `[1 text/plain "가나\n"]`, "1:no-charset"},
	{"charset is a lie", "Content-Type: text/plain; charset=utf-8\n\n\xb0\xa1\n", `[1 text/plain "` + "�" + `\n"]`, "1:charset-mismatch"},
	{"duplicate parameter", "Content-Type: text/plain; charset=utf-8; charset=euc-kr\n\n가", `[1 text/plain "가"]`, "1:duplicate-parameter"},
	{"malformed parameters", "Content-Type: multipart/mixed;; =x; boundary = \"b\" (c) ; \"; charset\n\n--b\n\none\n--b--", `[ multipart/mixed [1 text/plain "one"]]`, ""},
	{"forgotten semicolon", "Content-Type: text/html charset=utf-8\n\nx", `[1 text/plain "x"]`, "1:bad-content-type"},
	{"forgotten semicolon between parameters", "Content-Type: text/html; charset=utf-8 format=flowed\n\n가", `[1 text/html "가"]`, ""},
	{"type of before MIME", "Content-Type: text\n\nx", `[1 text/plain "x"]`, "1:bad-content-type"},
	{"two Content-Types", "Content-Type: text/html\nContent-Type: text/plain\n\nx", `[1 text/html "x"]`, "1:duplicate-field"},
	{"bad date", "Date: yesterday\n\nx", `[1 text/plain "x"]`, "1:bad-date"},
	{"raw 8-bit header", "Subject: 가\n\nx", `[1 text/plain "x"]`, "1:raw-8bit-header"},
	{"attached message", mixed + "--b\nContent-Type: message/rfc822\n\nSubject: in\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\none\n--c--\n\n--b\n\ntwo\n--b--",
		`[ multipart/mixed [1 message/rfc822 [1.TEXT multipart/mixed [1.1 text/plain "one"]]] [2 text/plain "two"]]`, ""},
	{"attached simple message", "Content-Type: message/rfc822\n\nSubject: in\n\nhello", `[1 message/rfc822 [1.1 text/plain "hello"]]`, ""},
	{"encoded multipart", "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: quoted-printable\n\n--b\n\none=3D\n--b--", `[ multipart/mixed [1 text/plain "one=3D"]]`, ":container-encoded"},
}

func TestReadMessage(t *testing.T) {
	d := NewDecoder()
	for _, c := range messageTests {
		t.Run(c.name, func(t *testing.T) {
			for name, r := range map[string]io.Reader{
				"whole": strings.NewReader(c.in), "one octet": iotest.OneByteReader(strings.NewReader(c.in)),
				"data and error": iotest.DataErrReader(strings.NewReader(c.in)),
			} {
				m, err := d.ReadMessage(r, Options{})
				if err != nil {
					t.Fatal(err)
				}
				if got := tree(m); got != c.tree {
					t.Errorf("%s: tree\n got %s\nwant %s", name, got, c.tree)
				}
				if got := problemKinds(m); got != c.problems {
					t.Errorf("%s: problems %q, want %q", name, got, c.problems)
				}
				if m.Size != int64(len(c.in)) {
					t.Errorf("%s: Size %d, want %d", name, m.Size, len(c.in))
				}
			}
		})
	}
}

func TestSample(t *testing.T) {
	m, err := ReadMessage(strings.NewReader(sampleMessage), Options{})
	if err != nil || len(m.Problems) > 0 {
		t.Fatal(err, m.Problems)
	}
	if m.Subject != "SMTP 테스트(STARTTLS)" || m.From[0].Addr != "exsender@gmail.com" || m.To[0].Addr != "reader@example.ac.kr" || m.Size != 429 {
		t.Errorf("got %+v", m)
	}
	const text = "테스트 본문입니다."
	p := m.Leaves()[0]
	sum := sha256.Sum256([]byte(text))
	if p.Text != text || p.Size != int64(len(text)) || p.SHA256 != hex.EncodeToString(sum[:]) || p.Charset != "utf-8" || p.Encoding != "base64" || p.Path != "1" {
		t.Errorf("got %+v", p)
	}
}

func TestFieldsAreRaw(t *testing.T) {
	m, _ := ReadMessage(strings.NewReader("SUBJECT:  a\r\n\tb \r\nX-Bad: =?x-mars?q?a?= =?utf-8?q?=EA=B0=80?=\r\n\r\n"), Options{})
	want := []Field{{"SUBJECT", "SUBJECT:  a\r\n\tb ", "a b"},
		{"X-Bad", "X-Bad: =?x-mars?q?a?= =?utf-8?q?=EA=B0=80?=", "=?x-mars?q?a?= 가"}}
	if fmt.Sprint(m.Header) != fmt.Sprint(want) {
		t.Errorf("got %q", m.Header)
	}
}

func TestLimits(t *testing.T) {
	nested := ""
	for i := range 30 {
		nested += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	for _, c := range []struct {
		name, in, problems string
		limits             Limits
		check              func(*Message) bool
	}{
		{"depth", nested + "\nx", "1.1:depth-limit 1:cut-short :cut-short", Limits{Depth: 2}, func(m *Message) bool { return len(m.Leaves()) == 1 }},
		{"parts", mixed + strings.Repeat("--b\n\nx\n", 50) + "--b--\n", ":part-limit", Limits{Parts: 10}, func(m *Message) bool { return len(m.Root.Parts) == 9 }},
		{"header", "Subject: a\n" + strings.Repeat("X: y\n", 100) + "\nbody", "1:header-limit", Limits{HeaderBytes: 100},
			func(m *Message) bool { return m.Subject == "a" && m.Root.Text == "body" && len(m.Header) < 20 }},
		{"header of a part", mixed + "--b\nContent-Type: text/html\n" + strings.Repeat("X: y\n", 100) + "\nbody\n--b--", "1:header-limit", Limits{HeaderBytes: 100},
			func(m *Message) bool { return m.Root.Parts[0].Type == "text/html" && m.Root.Parts[0].Text == "body" }},
		{"endless header line", "Subject: " + strings.Repeat("a", 300000) + "\n\nbody", "1:header-limit", Limits{},
			func(m *Message) bool { return len(m.Subject) < 300000 && m.Root.Text == "body" }},
		{"body without header", strings.Repeat("a", 300000), "1:no-header", Limits{}, func(m *Message) bool { return m.Root.Size == 300000 && m.Root.Truncated }},
		{"text", "A: b\n\n" + strings.Repeat("가", 100), "1:no-charset", Limits{TextBytes: 10}, func(m *Message) bool { return m.Root.Text == "가가가" && m.Root.Truncated && m.Root.SHA256 != "" }},
		{"decoded", "A: b\n\n" + strings.Repeat("a", 100), "1:decoded-limit", Limits{DecodedBytes: 10}, func(m *Message) bool { return m.Root.Size == 10 && m.Root.Truncated && m.Root.SHA256 == "" }},
		{"fields", strings.Repeat("A: b\n", 2000) + "\nx", "1:header-limit", Limits{}, func(m *Message) bool { return len(m.Header) == maxFields }},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := ReadMessage(strings.NewReader(c.in), Options{Limits: c.limits})
			if err != nil || problemKinds(m) != c.problems || !c.check(m) {
				t.Errorf("problems %q, want %q, err %v\n%.300s", problemKinds(m), c.problems, err, tree(m))
			}
		})
	}
}

func TestReaderFails(t *testing.T) {
	broken := errors.New("broken")
	m, err := ReadMessage(io.MultiReader(strings.NewReader("Subject: a\n\nhalf"), iotest.ErrReader(broken)), Options{})
	if !errors.Is(err, broken) || m == nil || m.Subject != "a" || m.Root.Text != "half" {
		t.Errorf("got %+v, %v", m, err)
	}
}

type failing struct{ n int }

func (f *failing) Write(b []byte) (int, error) { f.n++; return 0, io.ErrShortWrite }

func TestBody(t *testing.T) {
	in := mixed + "--b\nContent-Transfer-Encoding: base64\n\naGVs\nbG8=\n--b\n\ntwo\n--b\n\nthree\n--b--\n"
	bad := &failing{}
	var one, two bytes.Buffer
	m, err := ReadMessage(strings.NewReader(in), Options{Body: func(p *Part) io.Writer {
		switch p.Path {
		case "1":
			return &one
		case "2":
			return &two
		}
		return bad
	}})
	if err != nil || one.String() != "hello" || two.String() != "two" || bad.n != 1 || problemKinds(m) != "3:write-failed" {
		t.Errorf("%v, %q, %q, %d, %s", err, one.String(), two.String(), bad.n, problemKinds(m))
	}
	m, _ = ReadMessage(strings.NewReader(in), Options{SkipBodies: true, Body: func(*Part) io.Writer { t.Error("called"); return nil }})
	if tree(m) != "[ multipart/mixed [1 text/plain] [2 text/plain] [3 text/plain]]" {
		t.Error(tree(m))
	}
}

// TestLongLines reads lines longer than the window in every encoding.
func TestLongLines(t *testing.T) {
	text := strings.Repeat("가=b ", 40000)
	qp := strings.NewReplacer("=", "=3D", "가", "=EA=B0=80").Replace(text) + "."
	for encoding, body := range map[string]string{"base64": b64(text + "."), "quoted-printable": qp, "8bit": text + "."} {
		var got bytes.Buffer
		in := mixed + "--b\nContent-Transfer-Encoding: " + encoding + "\n\n" + body + "\r\n--b--\n"
		m, err := ReadMessage(strings.NewReader(in), Options{Body: func(*Part) io.Writer { return &got }})
		if err != nil || got.String() != text+"." || len(m.Root.Parts) != 1 {
			t.Errorf("%s: %d octets, want %d; %s, %v", encoding, got.Len(), len(text)+1, problemKinds(m), err)
		}
	}
}

// TestAgreesWithGoMessage reads well-formed messages in both ways.
func TestAgreesWithGoMessage(t *testing.T) {
	long := mixed + "--b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + strings.Repeat("=EA=B0=80 word =\r\nnext\r\n", 9000) + "\r\n--b\r\n" +
		"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n" + strings.Repeat(strings.Repeat("QUJD", 19)+"\r\n", 9000) + "--b--\r\n"
	for _, in := range []string{sampleMessage, long,
		"Subject: =?utf-8?b?7YWM?=\r\n =?utf-8?q?=EA=B0=80?= x\r\nFrom: \"A, B\" <a@b.c>\r\n\r\nbody\r\n",
		mixed + "--b\r\nContent-Type: multipart/alternative; boundary=\"c d\"\r\n\r\n--c d\r\n\r\none\r\n--c d--\r\n--b--\r\n"} {
		want := ""
		e, err := message.Read(strings.NewReader(in))
		if err != nil {
			t.Fatal(err)
		}
		_ = e.Walk(func(path []int, e *message.Entity, err error) error {
			if e.MultipartReader() == nil {
				body, _ := io.ReadAll(e.Body)
				want += fmt.Sprintf("%x ", sha256.Sum256(body))
			}
			return nil
		})
		m, err := ReadMessage(strings.NewReader(in), Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, p := range m.Leaves() {
			got += p.SHA256 + " "
		}
		if got != want {
			t.Errorf("%.60q: leaves differ: %s and %s", in, got, want)
		}
		fields := e.Header.Fields()
		for i := 0; fields.Next(); i++ {
			text, _ := fields.Text()
			if f := m.Header[i]; !strings.EqualFold(f.Name, fields.Key()) || f.Value != text {
				t.Errorf("field %d is %q, go-message has %q: %q", i, f, fields.Key(), text)
			}
		}
	}
}
