package parser

import "bytes"

// eximBHDialect is a session of "exim -bh": the dialogue as in a terminal, and
// between it what Exim thinks about, behind ">>> ".
func eximBHDialect() *Dialect {
	return &Dialect{
		Name:  "exim-bh",
		Title: "exim -bh, a session for testing",
		leans: true,
		bare:  true,
		Samples: []string{
			"**** SMTP testing session as if from host 192.0.2.7",
			">>> host in hosts_connection_nolog? no (option unset)",
			"220 mx.example.org ESMTP Exim 4.96",
			`>>> using ACL "check_rcpt"`,
			"LOG: H=(client.example.com) [192.0.2.7] F=<alice@example.com> rejected RCPT <nobody@example.org>: Unknown user",
		},
		claims: func(line []byte) int {
			switch {
			case hasPrefix(line, "**** SMTP testing"), isEximThought(line):
				return claimStrong
			case hasPrefix(line, "LOG: ") && !hasPrefix(line, "LOG: MAIN"): // that one is exim -d
				return claimFair
			case isReplyShaped(line), isRawCommand(line):
				return claimWeak
			}
			return claimNone
		},
		readsPrefixes: true,
		open:          func() dialectReader { return &eximBHReader{} },
	}
}

// isEximThought recognises what Exim says when it tests: any program may print
// ">>> ".
func isEximThought(line []byte) bool {
	if !hasPrefix(line, ">>> ") {
		return false
	}
	for _, s := range [...]string{"? no (", "? yes (", "? no\n", "using ACL \"", "processing \"", ": condition test ", " in ACL \"", "end of ACL \"", "end of inline ACL", "check ", "  message: ", "in inline ACL"} {
		if bytes.Contains(line, []byte(s)) {
			return true
		}
	}
	return false
}

type eximBHReader struct{ raw rawReader }

// read implements dialectReader.
func (r *eximBHReader) read(p *physical, c *conversation) bool {
	switch {
	case p.continued:
		return false
	case isEximThought(p.text), !c.inContent() && (hasPrefix(p.text, ">>> ") || hasPrefix(p.text, "LOG: ") || hasPrefix(p.text, "**** ")):
		l := lineFrom(p, 0, c)
		if hasPrefix(p.text, "LOG: ") {
			c.remark(&l)
		} else {
			c.addNoise(LineNoise, &l)
		}
		return true
	}
	return r.raw.read(p, c)
}

// end implements dialectReader.
func (r *eximBHReader) end(c *conversation) { r.raw.end(c) }
