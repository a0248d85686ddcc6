package disguise

import (
	"bufio"
	"encoding/base64"
	"errors"
	"io"
	"strings"

	"github.com/smtplog/smtplog/parser"
)

// Options choose what [Rewrite] does.
type Options struct {
	// Name is what errors call the input.
	Name string
	// Dialect is how to read it; nil detects that.
	Dialect    *parser.Dialect
	Identities bool // replace addresses, hosts and IP addresses
	Content    bool // blank the words of messages
}

// Stats says what [Rewrite] did. It holds no name.
type Stats struct {
	Sessions                     int // SMTP sessions that were recognised
	Messages                     int // messages that were blanked
	Locals, Domains, Hosts, Addr int // different names that were replaced
	Places                       int // places where one was
	// Missed counts lines of messages in which the words were not found; all their
	// letters were blanked, or none if they were too far apart.
	Missed int
}

// ErrDump means that the input is a packet dump, whose octets are spelled as
// digits or counted: nothing in it can be replaced. Nothing was written.
var ErrDump = errors.New("a packet dump cannot be rewritten in place")

// Rewrite copies r to w and disguises it. r is read twice from where it stands:
// the first time to learn the names. It returns what went wrong with reading or
// writing, [*parser.ReadError], [ErrTooMuch] or [ErrDump]; before the last two
// nothing was written.
func Rewrite(w io.Writer, r io.ReadSeeker, opts Options) (Stats, error) {
	start, err := r.Seek(0, io.SeekCurrent)
	if err != nil {
		return Stats{}, err
	}
	s := newSurvey(opts)
	defer s.edits.close()
	if err := s.read(r); err != nil {
		return s.stats, err
	}
	if _, err := r.Seek(start, io.SeekStart); err != nil {
		return s.stats, err
	}
	var from io.Reader = s.edits.editor(r)
	out := bufio.NewWriterSize(w, 64<<10)
	if opts.Identities {
		f := &finder{names: s.names, counted: s.counted}
		if err := f.copy(out, from); err != nil {
			return s.stats, err
		}
		s.stats.Places = f.places
		s.stats.Locals, s.stats.Domains, s.stats.Hosts = len(s.names.locals), len(s.names.domains), len(s.names.hosts)
		s.stats.Addr = len(s.names.v4) + len(s.names.v6) + len(s.names.private)
	} else if _, err := io.Copy(out, from); err != nil {
		return s.stats, err
	}
	return s.stats, out.Flush()
}

// decoded returns what base64 stands for, or "".
func decoded(text string) string {
	b, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(text, "="))
	if err != nil {
		return ""
	}
	return string(b)
}

// everyday reports whether a word is one that transcripts are full of, so that
// it tells nothing about who is meant where it stands alone.
func everyday(word string) bool {
	if len(word) < 4 {
		return true
	}
	switch strings.ToLower(word) {
	case "admin", "info", "mail", "email", "test", "user", "users", "root", "support", "sales", "hello", "contact", "office", "server", "client", "send", "sender", "recipient",
		"reply", "noreply", "no-reply", "postmaster", "webmaster", "hostmaster", "abuse", "mailer", "daemon", "mailer-daemon", "nobody", "service", "alert", "alerts", "notification",
		"notifications", "newsletter", "news", "team", "help", "helo", "ehlo", "rcpt", "data", "quit", "auth", "login", "plain", "from", "smtp", "esmtp", "size", "body", "error",
		"connect", "connection", "failed", "warning", "note", "none", "null", "true", "false", "accepted", "message", "address", "mailbox", "unknown", "local", "localhost", "example",
		"name", "date", "subject", "text", "html", "time", "list", "lists", "member", "members", "staff", "shop", "order", "orders", "billing", "account", "accounts", "system", "backup",
		"monitor", "monitoring", "cron", "report", "reports", "bounce", "bounces", "return", "returns", "double-bounce", "catchall", "queue", "queued", "relay", "host", "domain":
		return true
	}
	return false
}
