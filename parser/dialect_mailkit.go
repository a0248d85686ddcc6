package parser

import (
	"bytes"
	"strconv"
	"strings"
)

// mailkitMarks are those of MailKit's ProtocolLogger.
var mailkitMarks = markers{
	marks: []mark{
		{prefix: "Connected to smtp://"},
		{prefix: "Connected to smtps://"},
		{prefix: "C: ", side: Client},
		{prefix: "S: ", side: Server},
	},
	masks: []string{"********"},
}

// mailkitDialect is what MailKit's ProtocolLogger writes, with or without time
// stamps.
func mailkitDialect() *Dialect {
	d := markedDialect(Dialect{
		Name:  "mailkit",
		Title: "MailKit ProtocolLogger (.NET)",
		Samples: []string{
			"Connected to smtp://mx.example.org:587/?starttls=when-available",
			"Connected to smtps://mx.example.org:465/",
			"S: 220 mx.example.org ESMTP",
			"2024-05-04T10:00:01Z C: EHLO client.example.com",
		},
	}, mailkitMarks)
	d.claims = mailkitClaims
	d.open = func() dialectReader { return &mailkitReader{markedReader{m: mailkitMarks}} }
	return d
}

// mailkitClaims claims everything but the line that names the server as surely as
// the RFCs' examples, which look the same.
func mailkitClaims(line []byte) int {
	switch mk, at := mailkitMarks.find(line); {
	case mk == nil:
		return claimNone
	case mk.side == NoSide:
		return claimStrong
	case isShaped(mk.side, line[at:]):
		return claimFair
	}
	return claimWeak
}

// mailkitReader reads the marks, the line that names the server, and chunks of a
// message.
type mailkitReader struct{ markedReader }

// read implements dialectReader.
func (r *mailkitReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return false
	}
	if uri, ok := bytes.CutPrefix(p.text, []byte("Connected to smtp")); ok && !c.inContent() {
		if _, uri, ok = bytes.Cut(uri[:min(len(uri), maxNoteText)], []byte("://")); ok {
			uri, _, _ = bytes.Cut(uri, []byte("/"))
			host, port := cutPort(string(uri))
			r.line = lineFrom(p, 0, c)
			c.target(host, port, &r.line)
			return true
		}
	}
	if c.chunk > 0 {
		r.chunk(p, c)
		return true
	}
	if !r.markedReader.read(p, c) {
		return false
	}
	if r.last == Client && !c.inContent() {
		if size, ok := chunkSize(r.line.Text); ok {
			c.expectChunk(size)
		}
	}
	return true
}

// chunk takes a line of a chunk. The chunk's last line need not end where a line
// ends: the server's answer is then glued to it.
func (r *mailkitReader) chunk(p *physical, c *conversation) {
	at := 0
	if hasPrefix(p.text, "C: ") {
		at = 3
	} else if hasPrefix(p.text, "S: ") && (c.content == nil || isReplyShaped(p.text[3:])) {
		// The chunk is not in the log, or not all of it.
		c.chunk = 0
		r.markedReader.read(p, c)
		return
	}
	r.line = lineFrom(p, at, c)
	r.line.Side = Client
	if n := c.chunkLine(&r.line); c.chunk == 0 && strings.HasPrefix(r.line.Text[n:], "S: ") {
		r.line = lineFrom(p, at+n+3, c)
		c.server(&r.line)
	}
}

// chunkSize reads "BDAT 1234 LAST".
func chunkSize(command string) (int64, bool) {
	words := strings.Fields(command[:min(len(command), 60)])
	if len(words) < 2 || verbKind(words[0]) != TokenBdat {
		return 0, false
	}
	n, err := strconv.ParseInt(words[1], 10, 64)
	return n, err == nil && n > 0
}
