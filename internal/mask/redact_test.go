package mask

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/smtplog/smtplog/parser"
)

// shape is what must stay of a transcript: verbs and codes.
func shape(t testing.TB, log string) string {
	t.Helper()
	var b strings.Builder
	for s, err := range parser.Sessions(strings.NewReader(log), "test", parser.Options{Limits: parser.Limits{ContentKept: -1}}) {
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString("session\n")
		for _, e := range s.Exchanges {
			b.WriteString(string(e.Verb()))
			for _, r := range e.Replies {
				fmt.Fprintf(&b, " %d×%d", r.Code, len(r.Lines))
			}
			fmt.Fprintf(&b, " %d responses, content %v\n", len(e.Responses), e.Content != nil)
		}
		_ = s.Close()
	}
	return b.String()
}

// login writes an exchange of each mechanism as smtplib prints it, with the
// password planted, and returns the lines.
func login(mechanism, user, password string) string {
	b64 := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	send := func(s string) string { return "send: '" + s + "\\r\\n'\n" }
	reply := func(code int, s string) string {
		return fmt.Sprintf("reply: b'%d %s\\r\\n'\nreply: retcode (%d); Msg: b'%s'\n", code, s, code, s)
	}
	switch mechanism {
	case "PLAIN":
		return send("AUTH PLAIN "+b64("\x00"+user+"\x00"+password)) + reply(235, "ok")
	case "PLAIN later":
		return send("AUTH PLAIN") + reply(334, "") + send(b64("\x00"+user+"\x00"+password)) + reply(535, "no")
	case "LOGIN":
		return send("AUTH LOGIN "+b64(user)) + reply(334, "UGFzc3dvcmQ6") + send(b64(password)) + reply(235, "ok")
	case "LOGIN later":
		return send("AUTH LOGIN") + reply(334, "VXNlcm5hbWU6") + send(b64(user)) + reply(334, "UGFzc3dvcmQ6") + send(b64(password)) + reply(535, "no")
	case "CRAM-MD5":
		return send("AUTH CRAM-MD5") + reply(334, b64("<17.42@mail.example.org>")) +
			send(b64(user+" 0123456789abcdef0123456789abcdef")) + reply(235, "ok")
	case "XOAUTH2":
		return send("AUTH XOAUTH2 "+b64("user="+user+"\x01auth=Bearer "+password+"\x01\x01")) + reply(235, "ok")
	default:
		return send("AUTH OAUTHBEARER "+b64("n,a="+user+",\x01host=h\x01port=587\x01auth=Bearer "+password+"\x01\x01")) + reply(235, "ok")
	}
}

var mechanisms = []string{"PLAIN", "PLAIN later", "LOGIN", "LOGIN later", "CRAM-MD5", "XOAUTH2", "OAUTHBEARER"}

func TestRedactLine(t *testing.T) {
	for _, tt := range []struct{ mechanism, want string }{
		{"PLAIN", `send: 'AUTH PLAIN ********\r\n'`},
		{"PLAIN later", `send: '********\r\n'`},
		{"LOGIN", `reply: b'334 UGFzc3dvcmQ6\r\n'`},
		{"LOGIN later", "send: '********\\r\\n'\nreply: b'535"},
		{"CRAM-MD5", "reply: b'334 ********\\r\\n'\nreply: retcode (334); Msg: b'********'\nsend: '********\\r\\n'"},
		{"XOAUTH2", `send: 'AUTH XOAUTH2 ********\r\n'`},
		{"OAUTHBEARER", `send: 'AUTH OAUTHBEARER ********\r\n'`},
	} {
		for _, password := range []string{"a", "ab", "abc", "1234", "250", "reply", "password", "correct horse", strings.Repeat("tok3n.", 300)} {
			in := "send: 'ehlo me\\r\\n'\nreply: b'250 hi\\r\\n'\n" + login(tt.mechanism, "me@example.com", password)
			got, _ := redact(t, in)
			if !strings.Contains(got, tt.want) {
				t.Errorf("%s %q: no %s in\n%s", tt.mechanism, password, tt.want, got)
			}
			if shape(t, got) != shape(t, in) {
				t.Errorf("%s %q reads differently:\n%s", tt.mechanism, password, got)
			}
		}
	}
}

// TestRedactRandom plants random passwords in every mechanism and in all
// spellings around it.
func TestRedactRandom(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	letters := []rune("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789 !#$%&()*+,-./:;<=>?@[]^_{|}~é비")
	for round := range 300 {
		word := make([]rune, 7+rng.IntN(60))
		for i := range word {
			word[i] = letters[rng.IntN(len(letters))]
		}
		password := "Q" + string(word) + "9"
		mechanism := mechanisms[rng.IntN(len(mechanisms))]
		if mechanism == "CRAM-MD5" {
			continue // the password is not in it
		}
		if strings.Contains(mechanism, "BEARER") || mechanism == "XOAUTH2" {
			password = strings.ReplaceAll(password, " ", "")
		}
		var in strings.Builder
		spelled := spellings(password)
		in.WriteString("$ run " + spelled[rng.IntN(len(spelled))] + " x\n")
		in.WriteString("send: 'ehlo me\\r\\n'\nreply: b'250 hi\\r\\n'\n" + login(mechanism, "me@example.com", password))
		for _, s := range spelled {
			in.WriteString("Traceback " + s + "\n")
		}
		got, st := redact(t, in.String())
		for i, s := range spelled {
			if i >= 6 && strings.Contains(got, s) { // the first six have other bytes around them
				t.Fatalf("round %d, %s: %q is still there:\n%s", round, mechanism, s, got)
			}
		}
		for word := range strings.FieldsSeq(got) {
			for shift := range 4 {
				data, _ := base64.RawStdEncoding.DecodeString(fold(strings.TrimRight(word[min(shift, len(word)):], "=")))
				if bytes.Contains(data, []byte(password)) {
					t.Fatalf("round %d: %q holds the password", round, word)
				}
			}
		}
		if shape(t, got) != shape(t, in.String()) {
			t.Fatalf("round %d: reads differently:\n%s\nwas\n%s", round, got, in.String())
		}
		if again, _ := redact(t, got); again != got {
			t.Fatalf("round %d: not the same when redacted again:\n%s\n%s", round, got, again)
		}
		if st.Sessions != 1 || st.Masks < len(spelled) || len(st.Found) == 0 || len(st.Caveats(false, false)) == 0 {
			t.Fatalf("round %d: stats %+v", round, st)
		}
	}
}

// TestRedactRecordings redacts the recordings of real programs.
func TestRedactRecordings(t *testing.T) {
	files, _ := filepath.Glob("../../testdata/logs/*/*.log")
	for _, file := range files {
		in, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		if _, err := Redact(&out, bytes.NewReader(in), Options{}); err == ErrDump && out.Len() == 0 {
			continue // its octets are counted, or spelled as digits
		}
		got, _ := redact(t, string(in))
		if a, b := shape(t, string(in)), shape(t, got); a != b {
			t.Errorf("%s reads differently:\n%s\nwas\n%s", file, b, a)
		}
		if again, _ := redact(t, got); again != got {
			t.Errorf("%s: not the same when redacted again", file)
		}
		if strings.Count(got, "\n") != strings.Count(string(in), "\n") {
			t.Errorf("%s has other lines", file)
		}
	}
}

// TestRedactLesson redacts the lecture's notes: the password stands in source
// code, and in the session, with a space behind it.
func TestRedactLesson(t *testing.T) {
	source := "APP_PASSWORD = \"abcd efgh ijkl mnop\"   # 16\n"
	log := login("PLAIN", "exsender@gmail.com", "abcd efgh ijkl mnop ")
	got, _ := redact(t, source+log+"abcdefghijklmnop abcd%20efgh+ijkl%20mnop")
	want := "APP_PASSWORD = \"********\"   # 16\nsend: 'AUTH PLAIN ********\\r\\n'\nreply: b'235 ok\\r\\n'\nreply: retcode (235); Msg: b'ok'\n******** ********"
	if got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// slowPipe cannot seek.
type slowPipe struct{ r io.Reader }

func (p slowPipe) Read(b []byte) (int, error) { return p.r.Read(b) }

func TestRedactSpooled(t *testing.T) {
	in := strings.Repeat("some noise hunter2hunter2\n", 3000) + login("PLAIN", "me", "hunter2hunter2")
	want, _ := redact(t, in)
	for _, memory := range []int64{1, 1000, int64(len(in)), 1 << 20} {
		var out strings.Builder
		if _, err := Redact(&out, slowPipe{iotest.OneByteReader(strings.NewReader(in))}, Options{Memory: memory}); err != nil || out.String() != want {
			t.Errorf("memory %d: %v", memory, err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "smtplog-redact-*")); len(left) > 0 {
		t.Errorf("temporary files are left: %v", left)
	}
}

func TestRedactErrors(t *testing.T) {
	broken := io.MultiReader(strings.NewReader(login("PLAIN", "me", "hunter2")), iotest.ErrReader(io.ErrUnexpectedEOF))
	if _, err := Redact(io.Discard, broken, Options{}); err != io.ErrUnexpectedEOF {
		t.Errorf("reading: %v", err)
	}
	many := login("PLAIN", "me", "hunter2") + login("PLAIN", "me", "hunter3") + login("PLAIN", "me", "hunter4")
	var out strings.Builder
	if _, err := Redact(&out, strings.NewReader(many), Options{MaxSecrets: 3}); err != ErrTooManySecrets || out.Len() > 0 {
		t.Errorf("too many: %v, %d bytes written", err, out.Len())
	}
}

// So is the token of a URL.
func TestRedactBrokenURL(t *testing.T) {
	const log = "   C: MAIL FROM:<alice@example.com>\n   S: 250 Ok\n   C: BURL imap://alice@example.com/outbox\n" +
		"           ;uid=25;urlauth=submit+alice\n           :internal:0123456789abcdef0123456789abcdef LAST\n   S: 250 Ok\n"
	var out bytes.Buffer
	if _, err := Redact(&out, strings.NewReader(log), Options{}); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); strings.Contains(got, "0123456789abcdef") || !strings.Contains(got, "urlauth=submit+alice") {
		t.Errorf("got\n%s", got)
	}
}

// A login that was broken to fit a page is masked on both lines.
func TestRedactBrokenLogin(t *testing.T) {
	whole := base64.StdEncoding.EncodeToString([]byte("\x00alice@example.com\x00correct-horse-battery-staple"))
	log := "   S: 220 mx.example.org\n   C: EHLO client.example.com\n   S: 250 AUTH PLAIN\n" +
		"   C: AUTH PLAIN " + whole[:40] + "\n         " + whole[40:] + "\n   S: 235 ok\n   C: QUIT\n   S: 221 bye\n"
	var out bytes.Buffer
	if _, err := Redact(&out, strings.NewReader(log), Options{}); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); strings.Contains(got, whole[:20]) || strings.Contains(got, whole[40:]) {
		t.Errorf("the login is still there:\n%s", got)
	}
}
