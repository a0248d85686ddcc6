package parser

import (
	"bytes"
	"strings"
)

// codeigniterDialect is CodeIgniter's $this->email->print_debugger(): the replies,
// each behind the name of a step. No command is ever shown.
func codeigniterDialect() *Dialect {
	return &Dialect{
		Name:  "codeigniter",
		Title: "CodeIgniter, print_debugger()",
		Samples: []string{
			"<br /><pre>hello: 250-mx.example.org",
			"</pre><pre>from: 250 2.1.0 Ok",
			"to: 550 5.1.1 No such user",
			"data: 354 End data with <CR><LF>.<CR><LF>",
			"Failed to authenticate password. Error: 535 5.7.8 Authentication failed",
			"The following SMTP error was encountered: 550 5.1.1 No such user",
		},
		Synchronous: true,
		claims: func(line []byte) int {
			best := claimNone
			for len(line) > 0 {
				var piece []byte
				var tag string
				piece, line, tag = cutTag(line)
				switch words, command := igniterStep(piece); {
				case command != "" && isReplyShaped(words) && (tag != "" || hasFoldPrefix(piece, "hello:")):
					best = max(best, claimStrong)
				case command != "" && isReplyShaped(words):
					best = max(best, claimFair)
				case igniterError(piece) >= 0:
					best = max(best, claimStrong)
				}
			}
			return best
		},
		open: func() dialectReader { return &igniterReader{} },
	}
}

// cutTag returns what stands before the next tag that print_debugger() writes,
// and that tag.
func cutTag(line []byte) (piece, rest []byte, tag string) {
	for at := 0; at < len(line); at++ {
		i := bytes.IndexByte(line[at:], '<')
		if i < 0 {
			break
		}
		at += i
		for _, t := range [...]string{"<pre>", "</pre>", "<br />", "<br>", "<br/>"} {
			if hasPrefix(line[at:], t) {
				return line[:at], line[at+len(t):], t
			}
		}
	}
	return line, nil, ""
}

// igniterSteps are the names of the steps with the commands they stand for.
var igniterSteps = [...][2]string{
	{"hello:", "EHLO"}, {"starttls:", "STARTTLS"}, {"from:", "MAIL FROM:"}, {"to:", "RCPT TO:"}, {"data:", "DATA"}, {"reset:", "RSET"}, {"quit:", "QUIT"},
}

// igniterStep reads the name of a step, and returns the reply behind it and the
// command.
func igniterStep(piece []byte) (words []byte, command string) {
	piece = bytes.TrimLeft(piece, " \t")
	for _, s := range igniterSteps {
		if hasPrefix(piece, s[0]) {
			return bytes.TrimLeft(piece[len(s[0]):], " "), s[1]
		}
	}
	return nil, ""
}

// igniterErrors are the sentences a reply stands behind.
var igniterErrors = [...][2]string{
	{"Failed to send AUTH LOGIN command. Error: ", "AUTH LOGIN"},
	{"Failed to authenticate username. Error: ", "AUTH LOGIN"},
	{"Failed to authenticate password. Error: ", "AUTH LOGIN"},
	{"The following SMTP error was encountered: ", ""},
}

func igniterError(piece []byte) int {
	piece = bytes.TrimLeft(piece, " \t")
	for i, e := range igniterErrors {
		if hasPrefix(piece, e[0]) {
			return i
		}
	}
	return -1
}

// igniterReader reads one input.
type igniterReader struct {
	line   Line
	said   string // the first line of the last reply
	echo   bool   // the lines that follow repeat a reply
	dump   bool   // behind the dialogue stands the message, as it would have been sent
	starts []int
}

// read implements dialectReader.
func (r *igniterReader) read(p *physical, c *conversation) bool {
	if p.continued {
		return r.dump
	}
	ours := false
	rest, tag := p.text, ""
	for len(rest) > 0 {
		from := len(p.text) - len(rest)
		before := tag
		var piece []byte
		piece, rest, tag = cutTag(rest)
		if len(bytes.TrimSpace(piece)) == 0 {
			ours = ours || tag != ""
			continue
		}
		at := from + len(piece) - len(bytes.TrimLeft(piece, " \t"))
		r.line = p.part(from, at, from+len(bytes.TrimRight(piece, " \t")), c)
		ours = r.piece(bytes.TrimSpace(piece), before == "<pre>", c) || ours
	}
	return ours || len(bytes.TrimSpace(p.text)) == 0 && c.s != nil
}

// piece takes what stands between two tags, or a line.
func (r *igniterReader) piece(text []byte, pre bool, c *conversation) bool {
	l := &r.line
	words, command := igniterStep(text)
	if command != "" && isReplyShaped(words) && (!r.dump || pre || command == "EHLO") {
		if command == "EHLO" && c.s != nil && c.ending {
			c.begin()
		}
		r.dump, r.echo = false, false
		c.implied(command, l)
		r.reply(len(text)-len(words), LineProtocol, c)
		return true
	}
	if r.dump {
		return true
	}
	if command == "EHLO" && len(words) == 0 && c.s != nil {
		c.implied(command, l) // no reply came
		return true
	}
	if pre && c.s != nil {
		r.dump = true
		return true
	}
	r.echo = r.echo && isReplyShaped(text)
	if i := igniterError(text); i >= 0 {
		reply := text[len(igniterErrors[i][0]):]
		switch {
		case !isReplyShaped(reply):
			c.failed(l)
			return true
		case sameReply(string(reply), r.said) && c.sinceSend:
			r.echo = len(reply) > 3 && reply[3] == '-'
			c.echo(l)
			return true
		case igniterErrors[i][1] != "":
			c.implied(igniterErrors[i][1], l)
		}
		r.reply(len(text)-len(reply), LineRestated, c)
		return true
	}
	switch {
	case r.echo:
		r.echo = len(text) > 3 && text[3] == '-'
		c.echo(l)
		return true
	case isReplyShaped(text) && c.reply != nil:
		c.server(l)
		return true
	case isReplyShaped(text):
		r.reply(0, LineProtocol, c)
		return true
	case hasPrefix(text, "Unable to send "), hasPrefix(text, "Error: "):
		r.dump = c.s != nil
		c.failed(l)
		return true
	case hasPrefix(text, "Your message has been successfully sent"):
		r.dump = c.s != nil
		c.remark(l)
		return true
	}
	return false
}

// reply takes the reply that begins at in the line's words.
func (r *igniterReader) reply(at int, kind LineKind, c *conversation) {
	r.line.Kind = kind
	r.line.Text = strings.TrimRight(r.line.Text[at:], " \t")
	r.line.textAt += at
	r.said, r.starts = c.serverJoined(&r.line, r.starts)
}

// end implements dialectReader.
func (r *igniterReader) end(*conversation) {}
