package parser

import "bytes"

// sendmailTrafficDialect is sendmail's traffic log (-X): everything it reads and
// writes, standard input and terminal too.
func sendmailTrafficDialect() *Dialect {
	return &Dialect{
		Name:  "sendmail-x",
		Title: "sendmail -X, traffic log",
		Samples: []string{
			"02854 === CONNECT mx.example.org.",
			"02854 <<< 220 mx.example.org ESMTP",
			"02854 >>> EHLO client.example.com",
			"02854 >>> >>> MAIL From:<alice@example.com>",
			"02854 <<< [EOF]",
		},
		claims: func(line []byte) int {
			arrow, at := sendmailTraffic(line)
			switch words := line[at:]; {
			case arrow == 0:
				return claimNone
			case arrow == '=', isReplyShaped(words), isRawCommand(words), hasPrefix(words, ">>> "), string(words) == "[EOF]":
				return claimStrong
			}
			return claimFair
		},
		open: func() dialectReader { return &sendmailTrafficReader{of: map[string]*sendmailTrafficState{}} },
	}
}

// sendmailTraffic reads "02854 <<< words": the arrow and where the words begin.
func sendmailTraffic(line []byte) (arrow byte, at int) {
	if len(line) < 9 || line[5] != ' ' || !allDigits(line[:5]) || len(line) > 9 && line[9] != ' ' {
		return 0, 0
	}
	switch m := string(line[6:9]); m {
	case "<<<", ">>>", "===":
		return m[0], min(len(line), 10)
	}
	return 0, 0
}

// sendmailTrafficState is what one process does.
type sendmailTrafficState struct {
	client  bool   // it connected to somebody
	server  bool   // it greeted somebody
	stdin   bool   // it reads a message from standard input
	verbose bool   // it also prints what it sends: -v
	printed []byte // what it printed last, as "-v" does before a command
	heard   []byte // the server's last line, which "-v" prints behind it
}

type sendmailTrafficReader struct {
	line Line
	of   map[string]*sendmailTrafficState
}

// read implements dialectReader.
func (r *sendmailTrafficReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	arrow, at := sendmailTraffic(p.text)
	if arrow == 0 {
		return false
	}
	pid := string(p.text[:5])
	c = c.on(pid)
	st := r.of[pid]
	if st == nil {
		if len(r.of) >= c.limits.Connections {
			clear(r.of)
		}
		st = &sendmailTrafficState{}
		r.of[pid] = st
	}
	words := p.text[at:]
	r.line = lineFrom(p, at, c)
	switch arrow {
	case '=':
		if host, ok := bytes.CutPrefix(words, []byte("CONNECT ")); ok {
			st.client, st.server, st.stdin = true, false, false
			c.target(string(bytes.TrimRight(host, ". ")), 0, &r.line)
		} else {
			c.remark(&r.line)
		}
	case '<':
		r.came(st, words, c)
	case '>':
		r.went(st, words, c)
	}
	return true
}

// came takes what the process read.
func (r *sendmailTrafficReader) came(st *sendmailTrafficState, words []byte, c *conversation) {
	switch {
	case string(words) == "[EOF]":
		if st.stdin {
			st.stdin = false
			c.addNoise(LineNoise, &r.line)
		} else {
			c.hungUp(&r.line)
		}
		return
	case st.stdin:
		c.addNoise(LineNoise, &r.line)
		return
	case st.client && (c.reply != nil || isReplyShaped(words)), !st.client && !st.server && isReplyShaped(words):
		st.client = true
		st.heard = append(st.heard[:0], words...)
		c.server(&r.line)
		return
	case !st.client && !st.server && isRawCommand(words):
		st.server = true
	case !st.server:
		st.stdin = !st.client
		c.addNoise(LineNoise, &r.line)
		return
	}
	c.client(&r.line)
}

// went takes what the process wrote.
func (r *sendmailTrafficReader) went(st *sendmailTrafficState, words []byte, c *conversation) {
	st.stdin = false
	printed := string(st.printed)
	st.printed = st.printed[:0]
	if !st.client && !st.server && isReplyShaped(words) {
		st.server = true
	}
	if st.server {
		c.server(&r.line)
		return
	}
	if command, ok := bytes.CutPrefix(words, []byte(">>> ")); ok && (c.content == nil || string(command) == ".") {
		st.verbose = true
		st.printed = append(st.printed, command...)
		c.echo(&r.line)
		return
	}
	switch {
	case c.content == nil && isReplyShaped(words) && bytes.Equal(words, st.heard):
		c.echo(&r.line)
	case c.inContent():
		if st.verbose && printed == string(words) && c.content == nil && string(words) != "." {
			c.command(&r.line, firstVerb(r.line.Text)) // it gives up after 354
			return
		}
		c.client(&r.line)
	case st.client && (st.verbose && printed == string(words) || !st.verbose && (isRawCommand(words) || c.inAuth && c.challenged())):
		c.client(&r.line)
	case isSendmailNote(words):
		c.remark(&r.line)
	default: // a message it writes elsewhere: to the queue, to a local mailbox
		c.addNoise(LineNoise, &r.line)
	}
}

// end implements dialectReader.
func (r *sendmailTrafficReader) end(*conversation) {}
