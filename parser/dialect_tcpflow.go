package parser

import "bytes"

// tcpflowDialect is what tcpflow -c prints: the addresses before each chunk, and
// behind it an empty line. With -D the chunk is a dump.
func tcpflowDialect() *Dialect {
	return &Dialect{
		Name:  "tcpflow",
		Title: "tcpflow -c, or -D",
		Samples: []string{
			"192.000.002.025.00587-198.051.100.007.34328: 220 mx.example.org ESMTP",
			"198.051.100.007.34328-192.000.002.025.00587: EHLO client.example.com",
			"192.000.002.025.00025-198.051.100.007.34328: ",
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			line = line[skipANSI(line):]
			if from, to, at := tcpflowMark(line); at > 0 && (serverOf(from, to) != "" || isReplyShaped(line[at:]) || isShaped(Client, line[at:])) {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &tcpflowReader{flows: flows{}} },
	}
}

// tcpflowMark reads "192.000.002.025.00587-198.051.100.007.34328: ".
func tcpflowMark(line []byte) (from, to string, at int) {
	const n = len("192.000.002.025.00587")
	if len(line) < 2*n+2 || line[n] != '-' || line[2*n+1] != ':' || !isPaddedAddress(line[:n]) || !isPaddedAddress(line[n+1:2*n+1]) {
		return "", "", 0
	}
	at = 2*n + 2
	if at < len(line) && line[at] == ' ' {
		at++
	}
	return string(line[:n]), string(line[n+1 : 2*n+1]), at
}

func isPaddedAddress(b []byte) bool {
	for i, c := range b {
		if (c == '.') != (i == 3 || i == 7 || i == 11 || i == 15) || c != '.' && !isDigit(c) {
			return false
		}
	}
	return true
}

// tcpflowReader reads its output.
type tcpflowReader struct {
	flows    flows
	from, to string // of the chunk
	flow     *flow
	talk     *conversation
	dump     bool
	where    Line // the last line of the chunk
	ends     int  // line ends behind it: the last one before a mark is not of the chunk
}

// read implements dialectReader.
func (r *tcpflowReader) read(p *physical, c *conversation) bool {
	text, at := p.text, 0
	if !p.continued {
		at = skipANSI(text)
		if from, to, n := tcpflowMark(text[at:]); n > 0 {
			r.endLines(r.ends - 1)
			r.from, r.to = from, to
			r.flow, r.talk = r.flows.of(from, to, c)
			at += n
			r.dump = len(bytes.TrimRight(text[at:], " ")) == 0
			if !r.dump {
				r.say(p, at)
			}
			return true
		}
		at = 0
	}
	switch {
	case r.flow == nil:
		return false
	case r.dump:
		octets, ok := tcpflowRow(text)
		if ok {
			r.flow.say(r.talk, r.from, r.to, octets, lineFrom(p, min(6, len(text)), r.talk))
		}
		return ok || len(text) == 0
	case len(text) == 0 && !p.continued:
		r.ends++
	default:
		if !p.continued {
			r.endLines(r.ends)
		}
		r.say(p, 0)
	}
	return true
}

// say hands on what stands behind at. How the line ends is known later.
func (r *tcpflowReader) say(p *physical, at int) {
	octets := bytes.TrimSuffix(p.text[at:], []byte("\x1b[0m"))
	r.where, r.ends = lineFrom(p, at, r.talk), 0
	r.flow.say(r.talk, r.from, r.to, octets, r.where)
	if !p.more {
		r.ends = 1
	}
}

// endLines hands on n line ends.
func (r *tcpflowReader) endLines(n int) {
	for ; n > 0; n-- {
		r.flow.say(r.talk, r.from, r.to, []byte("\r\n"), r.where)
	}
	r.ends = 0
}

// tcpflowRow reads "0020: 6978 0d0a    ix..": up to 32 octets in groups of two,
// and the same in ASCII at the end of the row.
func tcpflowRow(row []byte) ([]byte, bool) {
	if len(row) < 10 || row[4] != ':' || row[5] != ' ' {
		return nil, false
	}
	var out []byte
	ends := [33]int{}
	for i := 6; i+1 < len(row) && len(out) < 32; i += 2 {
		if len(out) > 0 && len(out)%2 == 0 && row[i] == ' ' {
			i++
		}
		if i+1 >= len(row) || hexValue(row[i]) < 0 || hexValue(row[i+1]) < 0 {
			break
		}
		out = append(out, byte(hexValue(row[i])<<4|hexValue(row[i+1])))
		ends[len(out)] = i + 2
	}
	// What stands behind them may look like hex, too.
	for n := len(out); n > 0; n-- {
		at := len(row) - n
		if at > ends[n] && len(bytes.Trim(row[ends[n]:at], " ")) == 0 && showsOctets(row[at:], out[:n]) {
			return out[:n], true
		}
	}
	return out, len(out) > 0
}

// showsOctets reports whether text is what a dump shows octets as.
func showsOctets(text, octets []byte) bool {
	for i, b := range text {
		if b != '.' && b != octets[i] {
			return false
		}
	}
	return true
}

// end implements dialectReader.
func (r *tcpflowReader) end(c *conversation) {
	if r.flow != nil && !r.dump {
		r.endLines(max(1, r.ends-1))
	}
	r.flows.end(c)
}
