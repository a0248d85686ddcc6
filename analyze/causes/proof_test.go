package causes_test

import (
	"bytes"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/parser"
	"github.com/smtplog/smtplog/parser/capture"
)

// TestProofs runs the proofs of every entry through parser and analysis: what
// matches has this cause in one of its sessions, what is near has it in none.
func TestProofs(t *testing.T) {
	for _, e := range causes.All() {
		if len(e.Matches) == 0 || len(e.Near) == 0 {
			t.Errorf("%s: %d proofs that match, %d that are near; it needs one of each", e.ID, len(e.Matches), len(e.Near))
		}
		for _, proof := range e.Matches {
			if got := idsOf(t, proof); !strings.Contains(" "+got+" ", " "+e.ID+" ") {
				t.Errorf("%s: got %q, want it for\n%s", e.ID, got, proof)
			}
		}
		for _, proof := range e.Near {
			if got := idsOf(t, proof); strings.Contains(" "+got+" ", " "+e.ID+" ") || got == "" {
				t.Errorf("%s: got %q, which must be another, for\n%s", e.ID, got, proof)
			}
		}
	}
}

// idsOf lists the causes of the sessions in a proof, with spaces between.
func idsOf(t *testing.T, proof string) string {
	t.Helper()
	var ids []string
	for s, err := range sessionsOf(t, proof) {
		if err != nil {
			t.Fatalf("%v in\n%s", err, proof)
		}
		ids = append(ids, analyze.New(analyze.Options{}).Report(s).Cause.ID)
		_ = s.Close()
	}
	return strings.Join(ids, " ")
}

// sessionsOf reads a proof: a transcript, or the name of a recorded capture.
func sessionsOf(t *testing.T, proof string) iter.Seq2[*parser.Session, error] {
	t.Helper()
	name, ok := strings.CutPrefix(proof, "capture ")
	if !ok {
		text, options := transcript(t, proof)
		return parser.Sessions(strings.NewReader(text), "proof", options)
	}
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "logs", "capture", name))
	if err != nil {
		t.Fatal(err)
	}
	return capture.Sessions(parser.New(parser.Options{}), bytes.NewReader(data), name, capture.Options{})
}

// short is a proof that only gives one reply: a step, what is different from the
// usual session, the server's name, and the reply.
var short = regexp.MustCompile(`(?s)^(greeting|EHLO|STARTTLS|AUTH|MAIL|RCPT|DATA|content)(\+login|\+plain)?(@[^:]*)?: (.*)$`)

// broken is a proof that only gives the error with which Python's smtplib ended:
// the step it was at, a port, and the error.
var broken = regexp.MustCompile(`(?s)^(connect|greeting|EHLO|EHLO\+starttls|TLS|MAIL|content)(?::(\d+))?! (.*)$`)

// transcript makes a proof whole, see the package's doc comment.
func transcript(t *testing.T, proof string) (string, parser.Options) {
	t.Helper()
	rfc, ok := parser.DialectByName("rfc")
	if !ok {
		t.Fatal("no dialect rfc")
	}
	if strings.HasPrefix(proof, "S: ") || strings.HasPrefix(proof, "C: ") {
		return proof + "\n", parser.Options{Dialect: rfc}
	}
	if m := broken.FindStringSubmatch(proof); m != nil {
		return brokenSession(m[1], m[2], m[3]), parser.Options{}
	}
	m := short.FindStringSubmatch(proof)
	if m == nil {
		return proof + "\n", parser.Options{}
	}
	step, mode, host, reply := m[1], m[2], strings.TrimPrefix(m[3], "@"), m[4]
	if host == "" {
		host = "mx.example.org"
	}
	return session(step, mode, host, "S: "+strings.ReplaceAll(reply, "\n", "\nS: ")), parser.Options{Dialect: rfc}
}

// brokenSession is a log of smtplib that goes well up to the step, which gets no
// answer but the error.
func brokenSession(step, port, failure string) string {
	if port == "" {
		port = "25"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "connect: to ('mx.example.org', %s) None\n", port)
	turn := func(command, reply string) {
		fmt.Fprintf(&b, "send: '%s\\r\\n'\n", command)
		if reply != "" {
			fmt.Fprintf(&b, "reply: b'%s\\r\\n'\n", reply)
		}
	}
	hello := func(more string) {
		turn("ehlo client.example.com", "250-mx.example.org")
		fmt.Fprintf(&b, "reply: b'250 %s\\r\\n'\n", more)
	}
	switch step {
	case "connect":
	case "greeting":
		b.WriteString("  File \"smtplib.py\", line 405, in getreply\n")
	case "EHLO":
		hello("8BITMIME")
	case "EHLO+starttls":
		hello("STARTTLS")
	case "TLS":
		hello("STARTTLS")
		turn("STARTTLS", "220 2.0.0 Ready")
	case "MAIL":
		hello("8BITMIME")
		turn("mail FROM:<alice@example.com>", "")
	case "content":
		hello("8BITMIME")
		turn("mail FROM:<alice@example.com>", "250 Ok")
		turn("rcpt TO:<bob@example.org>", "250 Ok")
		turn("data", "354 Go ahead")
		b.WriteString("send: b'Subject: hello\\r\\n\\r\\nhi\\r\\n.\\r\\n'\n")
	}
	return b.String() + failure + "\n"
}

// session is a session that goes well up to the step, which is answered with
// the reply. A login comes after STARTTLS; sessions without one are in plain
// text.
func session(step, mode, host, reply string) string {
	hello := fmt.Sprintf("S: 250-%s\nS: 250-PIPELINING\nS: 250 8BITMIME", host)
	loginHello := fmt.Sprintf("S: 250-%s\nS: 250-PIPELINING\nS: 250 AUTH PLAIN LOGIN", host)
	tlsHello := fmt.Sprintf("S: 250-%s\nS: 250-PIPELINING\nS: 250 STARTTLS", host)
	const login = "C: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI="
	type turn struct{ step, command, reply string }
	turns := []turn{{"greeting", "", "S: 220 " + host + " ESMTP"}}
	ehlo := "C: EHLO client.example.com"
	switch {
	case mode == "+plain":
		turns = append(turns, turn{"EHLO", ehlo, loginHello}, turn{"AUTH", login, "S: 235 2.7.0 Ok"})
	case mode == "+login" || step == "AUTH" || step == "STARTTLS":
		turns = append(turns, turn{"EHLO", ehlo, tlsHello}, turn{"STARTTLS", "C: STARTTLS", "S: 220 2.0.0 Ready"},
			turn{"", ehlo, loginHello}, turn{"AUTH", login, "S: 235 2.7.0 Ok"})
	default:
		turns = append(turns, turn{"EHLO", ehlo, hello})
	}
	turns = append(turns, turn{"MAIL", "C: MAIL FROM:<alice@example.com>", "S: 250 2.1.0 Ok"}, turn{"RCPT", "C: RCPT TO:<bob@example.org>", "S: 250 2.1.5 Ok"},
		turn{"DATA", "C: DATA", "S: 354 Go ahead"}, turn{"content", "C: From: alice@example.com\nC: Date: Mon, 23 Nov 2026 10:00:00 +0900\nC: Subject: hello\nC:\nC: hi\nC: .", reply})
	var b strings.Builder
	for _, u := range turns {
		if u.command != "" {
			b.WriteString(u.command + "\n")
		}
		if u.step == step {
			b.WriteString(reply + "\n")
			break
		}
		b.WriteString(u.reply + "\n")
	}
	return b.String() + "C: QUIT\nS: 221 2.0.0 Bye\n"
}
