package parser

import (
	"bytes"
	"time"
)

// k9Dialect is what K-9 Mail and Thunderbird for Android write to logcat. They
// leave secrets and messages out.
func k9Dialect() *Dialect {
	return &Dialect{
		Name:  "k9",
		Title: "K-9 Mail or Thunderbird for Android, logcat",
		Samples: []string{
			"05-04 10:00:01.100 30196 30222 V SmtpTransport: SMTP <<< 220 mx.example.org ESMTP",
			"05-04 10:00:01.101 30196 30222 D SmtpTransport: SMTP >>> EHLO [127.0.0.1]",
			"SMTP >>> *sensitive*",
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			side, at, _ := k9Record(line)
			switch {
			case side == NoSide:
				return claimNone
			case isShaped(side, line[at:]), hasPrefix(line[at:], k9Sensitive):
				return claimStrong
			}
			return claimFair
		},
		open: func() dialectReader { return &k9Reader{} },
	}
}

// k9Sensitive is what is printed of lines that hold a secret.
const k9Sensitive = "*sensitive*"

// k9Record returns who speaks, where the words begin, and the thread.
func k9Record(line []byte) (side Side, at int, thread string) {
	head := line[:min(len(line), maxPrefix)]
	i := bytes.Index(head, []byte("SMTP >>> "))
	side = Client
	if j := bytes.Index(head, []byte("SMTP <<< ")); j >= 0 && (i < 0 || j < i) {
		i, side = j, Server
	}
	if i < 0 || i > 0 && line[i-1] != ' ' && line[i-1] != '\t' {
		return NoSide, 0, ""
	}
	if fields := bytes.Fields(line[:i]); len(fields) > 4 && len(fields[3]) > 0 && isDigit(fields[3][0]) {
		thread = string(fields[3])
	}
	return side, i + len("SMTP >>> "), thread
}

// k9Reader reads the log.
type k9Reader struct{ line Line }

// read implements dialectReader.
func (r *k9Reader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	side, at, thread := k9Record(p.text)
	if side == NoSide {
		return false
	}
	if thread != "" {
		c = c.on(thread)
	}
	r.line = lineFrom(p, at, c)
	r.line.Time = logcatTime(p.text)
	switch {
	case side == Server:
		c.server(&r.line)
	case r.line.Text == k9Sensitive && !c.inAuth:
		c.implied("AUTH", &r.line) // with its answer in the same line
	default:
		c.client(&r.line)
	}
	return true
}

// logcatTime reads "05-04 10:00:01.100", whose year nobody tells.
func logcatTime(line []byte) time.Time {
	if len(line) < 18 || line[2] != '-' || line[5] != ' ' {
		return time.Time{}
	}
	t, n := readDate(line[6:])
	if n < 8 {
		return time.Time{}
	}
	return t
}

// end implements dialectReader.
func (r *k9Reader) end(*conversation) {}
