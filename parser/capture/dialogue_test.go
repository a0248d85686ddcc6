package capture

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

func want(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Whatever the network does to the packets: as long as all octets are there, the
// dialogue is that of the undamaged conversation.
func TestDamagedButWhole(t *testing.T) {
	whole := outline(read(t, conversation(mail()...).capture(t), Options{}))
	if strings.Count(whole, "\n") != 9 || !strings.Contains(whole, `content "Subject: one\r\n\r\nfirst line\r\n.stuffed\r\nsecond half\r\n" end true`) {
		t.Fatalf("the undamaged conversation gives\n%s", whole)
	}
	data := func(w *wire) (from, to int) { return 3, len(w.frames) - 3 }
	for _, d := range []struct {
		name   string
		damage func(w *wire, r *rand.Rand)
	}{
		{"sent twice", func(w *wire, _ *rand.Rand) {
			var out []frame
			for _, f := range w.frames {
				out = append(out, f, f)
			}
			w.frames = out
		}},
		{"neighbours swapped", func(w *wire, _ *rand.Rand) {
			from, to := data(w)
			for i := from; i+1 < to; i += 2 {
				w.frames[i], w.frames[i+1] = w.frames[i+1], w.frames[i]
			}
		}},
		{"shuffled", func(w *wire, r *rand.Rand) {
			from, to := data(w)
			r.Shuffle(to-from, func(i, j int) { w.frames[from+i], w.frames[from+j] = w.frames[from+j], w.frames[from+i] })
		}},
		{"an octet a segment", func(w *wire, _ *rand.Rand) {
			var out []frame
			for _, f := range w.frames {
				for len(f.data) > 1 {
					one := f
					one.data = f.data[:1]
					out = append(out, one)
					f.data, f.seq = f.data[1:], f.seq+1
				}
				out = append(out, f)
			}
			w.frames = out
		}},
		{"overlapping", func(w *wire, _ *rand.Rand) {
			var out []frame
			for _, f := range w.frames {
				out = append(out, f)
				if len(f.data) > 4 {
					again := f
					again.data, again.seq = f.data[2:len(f.data)-1], f.seq+2
					out = append(out, again)
				}
			}
			w.frames = out
		}},
		{"keep-alives", func(w *wire, _ *rand.Rand) {
			var out []frame
			for _, f := range w.frames {
				if len(f.data) > 0 {
					alive := f
					alive.seq, alive.data = f.seq-1, []byte("x")
					out = append(out, alive)
				}
				out = append(out, f)
			}
			w.frames = out
		}},
		{"sequence numbers that wrap", func(w *wire, _ *rand.Rand) {
			for i := range w.frames {
				f := &w.frames[i]
				f.seq -= 1020
				if f.flags&flagACK != 0 {
					f.ack -= 1020
				}
			}
		}},
		{"no SYN", func(w *wire, _ *rand.Rand) { w.frames = w.frames[2:] }},
		{"no acknowledgements of their own", func(w *wire, _ *rand.Rand) {
			w.frames = slices.DeleteFunc(w.frames, func(f frame) bool { return f.flags == flagACK })
		}},
		{"a reset behind the end", func(w *wire, _ *rand.Rand) { w.add(parser.Client, flagRST, "") }},
		{"something sent again behind the end", func(w *wire, _ *rand.Rand) { w.frames = append(w.frames, w.frames[len(w.frames)-4]) }},
	} {
		t.Run(d.name, func(t *testing.T) {
			for seed := range uint64(20) {
				w := conversation(mail()...)
				d.damage(w, rand.New(rand.NewPCG(seed, 1)))
				if got := outline(read(t, w.capture(t), Options{})); got != whole {
					t.Fatalf("seed %d: got\n%s\nwant\n%s", seed, got, whole)
				}
			}
		})
	}
}

// Sequences that are hard to follow.
func TestHardSequences(t *testing.T) {
	hello := []said{s("220 mx.example.org ESMTP"), c("EHLO client.example.com"), s("250-mx.example.org", "250 PIPELINING")}
	start := "session 1, closed\n \"\" 220×1\nEHLO \"EHLO client.example.com\" 250×2\n"
	for _, h := range []struct {
		name string
		talk []said
		want string
	}{
		{"DATA refused, and the session goes on", append(slices.Clone(hello),
			c("MAIL FROM:<a@example.com>", "RCPT TO:<b@example.org>", "DATA"), s("250 ok", "550 no", "503 no recipients"), c("RSET"), s("250 ok"), c("QUIT"), s("221 bye")),
			start + `MAIL "MAIL FROM:<a@example.com>" 250×1
RCPT "RCPT TO:<b@example.org>" 550×1
DATA "DATA" 503×1
RSET "RSET" 250×1
QUIT "QUIT" 221×1
`},
		{"a chunk that was refused is swallowed", append(slices.Clone(hello),
			c("MAIL FROM:<a@example.com>", "RCPT TO:<b@example.org>", "BDAT 6 LAST", "QUIT"), s("250 ok", "550 no", "503 no"), c("RSET"), s("250 ok"), c("QUIT"), s("221 bye")),
			start + `MAIL "MAIL FROM:<a@example.com>" 250×1
RCPT "RCPT TO:<b@example.org>" 550×1
BDAT "BDAT 6 LAST" 503×1 content "QUIT\r\n" end true gap false
RSET "RSET" 250×1
QUIT "QUIT" 221×1
`},
		{"chunks that look like traffic", append(slices.Clone(hello),
			c("MAIL FROM:<a@example.com>", "RCPT TO:<b@example.org>", "BDAT 7", "RSET", "xBDAT 4 LAST", "250 QUIT"), s("250 ok", "250 ok", "250 7 octets", "250 4 octets", "221 bye")),
			start + `MAIL "MAIL FROM:<a@example.com>" 250×1
RCPT "RCPT TO:<b@example.org>" 250×1
BDAT "BDAT 7" 250×1 content "RSET\r\nx" end true gap false
BDAT "BDAT 4 LAST" 250×1 content "250 " end true gap false
QUIT "QUIT" 221×1
`},
		{"the whole session in one segment", []said{
			s("220 mx.example.org ESMTP"),
			c("EHLO client.example.com", "MAIL FROM:<a@example.com>", "RCPT TO:<b@example.org>", "DATA", "Subject: x", "", "MAIL FROM:<c@example.com>", ".", "QUIT"),
			s("250 mx.example.org", "250 ok", "250 ok", "354 go", "250 queued", "221 bye")},
			`session 1, closed
 "" 220×1
EHLO "EHLO client.example.com" 250×1
MAIL "MAIL FROM:<a@example.com>" 250×1
RCPT "RCPT TO:<b@example.org>" 250×1
DATA "DATA" 354×1 250×1 content "Subject: x\r\n\r\nMAIL FROM:<c@example.com>\r\n" end true gap false
QUIT "QUIT" 221×1
`},
		{"the client talks first", []said{
			c("EHLO client.example.com", "MAIL FROM:<a@example.com>"), s("220 mx.example.org ESMTP"), s("250 mx.example.org", "250 ok"), c("QUIT"), s("221 bye")},
			`session 1, closed
 "" 220×1
EHLO "EHLO client.example.com" 250×1
MAIL "MAIL FROM:<a@example.com>" 250×1
QUIT "QUIT" 221×1
`},
		{"a login whose answers came too soon", append(slices.Clone(hello),
			c("AUTH LOGIN", "YWxpY2U=", "c2VjcmV0"), s("334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "235 ok"), c("QUIT"), s("221 bye")),
			start + `AUTH "AUTH LOGIN" answer "YWxpY2U=" answer "c2VjcmV0" 334×1 334×1 235×1
QUIT "QUIT" 221×1
`},
		{"a message that begins with a command, and one that was given up", append(slices.Clone(hello),
			c("MAIL FROM:<a@example.com>"), s("250 ok"), c("RCPT TO:<b@example.org>"), s("250 ok"), c("DATA"), s("354 go"), c("QUIT"), c("."), s("250 queued"),
			c("MAIL FROM:<a@example.com>"), s("250 ok"), c("DATA"), s("354 go"), c("QUIT"), s("221 bye")),
			start + `MAIL "MAIL FROM:<a@example.com>" 250×1
RCPT "RCPT TO:<b@example.org>" 250×1
DATA "DATA" 354×1 250×1 content "QUIT\r\n" end true gap false
MAIL "MAIL FROM:<a@example.com>" 250×1
DATA "DATA" 354×1
QUIT "QUIT" 221×1
`},
		{"PRDR", append(slices.Clone(hello),
			c("MAIL FROM:<a@example.com> PRDR"), s("250 ok"), c("RCPT TO:<b@example.org>", "RCPT TO:<c@example.org>"), s("250 ok", "250 ok"), c("DATA"), s("354 go"),
			c("x", "."), s("353 analysis", "250 b", "550 c", "250 queued"), c("QUIT"), s("221 bye")),
			start + `MAIL "MAIL FROM:<a@example.com> PRDR" 250×1
RCPT "RCPT TO:<b@example.org>" 250×1
RCPT "RCPT TO:<c@example.org>" 250×1
DATA "DATA" 354×1 353×1 250×1 550×1 250×1 content "x\r\n" end true gap false
QUIT "QUIT" 221×1
`},
		{"ATRN turns the roles", append(slices.Clone(hello),
			c("ATRN example.com"), s("250 now reversing"), c("220 client.example.com"), s("EHLO mx.example.org"), c("250 client.example.com"), s("QUIT"), c("221 bye")),
			start + `ATRN "ATRN example.com" 250×1
 "" 220×1
EHLO "EHLO mx.example.org" 250×1
QUIT "QUIT" 221×1
`},
		{"Exchange's XEXCH50 with its octets", append(slices.Clone(hello),
			c("XEXCH50 9 2"), s("354 send binary"), said{parser.Client, "QUIT\r\n\x00\x01\x02"}, s("250 ok"), c("QUIT"), s("221 bye")),
			start + `XEXCH50 "XEXCH50 9 2" 354×1
 "" 250×1
QUIT "QUIT" 221×1
`},
		{"a fresh greeting behind XCLIENT", append(slices.Clone(hello),
			c("XCLIENT ADDR=192.0.2.9"), s("220 mx.example.org ESMTP"), c("EHLO other.example.com"), s("250 mx.example.org"), c("QUIT"), s("221 bye")),
			start + `XCLIENT "XCLIENT ADDR=192.0.2.9" 220×1
EHLO "EHLO other.example.com" 250×1
QUIT "QUIT" 221×1
`},
		{"line feeds alone", []said{{parser.Server, "220 mx ESMTP\n"}, {parser.Client, "ehlo client.example.com\n"}, {parser.Server, "250 mx\n"}, {parser.Client, "quit\n"}, {parser.Server, "221 bye\n"}},
			"session 1, closed\n \"\" 220×1\nEHLO \"ehlo client.example.com\" 250×1\nQUIT \"quit\" 221×1\n"},
		{"clear text behind STARTTLS", append(slices.Clone(hello),
			c("STARTTLS"), s("220 go"), c("EHLO client.example.com"), s("250 mx"), c("QUIT"), s("221 bye")),
			start + `STARTTLS "STARTTLS" 220×1
EHLO "EHLO client.example.com" 250×1
QUIT "QUIT" 221×1
`},
	} {
		t.Run(h.name, func(t *testing.T) {
			file := conversation(h.talk...).capture(t)
			want(t, outline(read(t, file, Options{})), h.want)
			// It must not matter when the connection is told.
			live := outline(readLive(t, file))
			want(t, strings.ReplaceAll(live, "open", "closed"), h.want)
		})
	}
}

// readLive reads a capture as if every connection were very large.
func readLive(t *testing.T, file []byte) []*parser.Session {
	t.Helper()
	var out []*parser.Session
	asm := parser.New(parser.Options{}).Assembler("test", func(s *parser.Session) bool { out = append(out, s); return true })
	table := newTable(asm, Options{Connections: 10}, &Stats{})
	table.live = 64
	packets, _ := open(bytes.NewReader(file), &damage{})
	var n network
	for p := (packet{}); packets.next(&p); {
		if n.read(linkPayload(p.link, p.data), &p, 0) {
			table.segment(&n.seg)
		}
	}
	table.close()
	return out
}

// Of a message only the octets that are missing are missing.
func TestGaps(t *testing.T) {
	for _, g := range []struct {
		name string
		drop string // the segment that begins so
		want string // a part of the outline
		lost int64
	}{
		{"within a message", "second half", `content "Subject: one\r\n\r\nfirst line\r\n.stuffed\r\n" end false gap true`, 16},
		{"the head of a message", "Subject", `content "second half\r\n" end true gap true`, 39},
		{"a command", "MAIL FROM:<alice@example.com>\r\nRCPT", `DATA "DATA" 354×1 250×1 content "Subject: one`, 64},
		{"a greeting", "EHLO", `MAIL "MAIL FROM:<alice@example.com>" 250×1`, 25},
		{"a reply", "550", `RCPT "RCPT TO:<nobody@example.org>"` + "\nQUIT \"QUIT\" 221×1", 0},
		{"a go-ahead", "250 2.1.0 Ok\r\n250", `content "Subject: one\r\n\r\nfirst line\r\n.stuffed\r\nsecond half\r\n" end true`, 0},
	} {
		t.Run(g.name, func(t *testing.T) {
			w := conversation(mail()...)
			w.frames = slices.DeleteFunc(w.frames, func(f frame) bool { return strings.HasPrefix(string(f.data), g.drop) })
			sessions := read(t, w.capture(t), Options{})
			got := outline(sessions)
			if !strings.Contains(got, g.want) || len(sessions) != 1 {
				t.Fatalf("got\n%s\nwant in it\n%s", got, g.want)
			}
			if lost := sessions[0].Flow.Missing[parser.Client]; lost != g.lost {
				t.Errorf("%d octets of the client are missing, want %d", lost, g.lost)
			}
			if !strings.Contains(got, "QUIT \"QUIT\" 221×1") {
				t.Errorf("the dialogue does not go on:\n%s", got)
			}
		})
	}
}

// Losing any one segment costs no more than what was in it.
func TestAnySegmentLost(t *testing.T) {
	whole := conversation(mail()...)
	for i := 3; i < len(whole.frames)-3; i++ {
		w := conversation(mail()...)
		lost := string(w.frames[i].data)
		w.frames = slices.Delete(w.frames, i, i+1)
		got := outline(read(t, w.capture(t), Options{}))
		for _, part := range []string{`"EHLO client.example.com"`, "alice@example.com", "bob@example.org", "nobody@example.org", "Subject: one", `"QUIT"`} {
			in := strings.Trim(part, `"`)
			if !strings.Contains(lost, in) && !strings.Contains(got, part) {
				t.Errorf("without %q there is no %s:\n%s", lost, part, got)
			}
		}
		if n := strings.Count(got, "session "); n != 1 {
			t.Errorf("without %q there are %d sessions", lost, n)
		}
	}
}

// One direction alone is read, too.
func TestOneDirection(t *testing.T) {
	for _, side := range []parser.Side{parser.Client, parser.Server} {
		w := conversation(mail()...)
		w.frames = slices.DeleteFunc(w.frames, func(f frame) bool { return f.side != side })
		sessions := read(t, w.capture(t), Options{})
		got := outline(sessions)
		wanted := []string{`EHLO "EHLO client.example.com"`, `RCPT "RCPT TO:<bob@example.org>"`, `content "Subject: one\r\n\r\nfirst line\r\n.stuffed\r\nsecond half\r\n" end true`, `QUIT "QUIT"`}
		if side == parser.Server {
			wanted = []string{" 220×1", "EHLO", "354×1 250×1", "550×1", "221×1"}
		}
		for _, part := range wanted {
			if !strings.Contains(got, part) {
				t.Errorf("%s alone: no %s in\n%s", side, part, got)
			}
		}
		if len(sessions) != 1 {
			t.Errorf("%s alone: %d sessions", side, len(sessions))
		}
	}
}
