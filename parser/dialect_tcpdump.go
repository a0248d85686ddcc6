package parser

import (
	"bytes"
	"strconv"
	"time"
)

// tcpdumpDialect is what tcpdump -A prints: a line about each packet, and then the
// packet with its headers as text.
func tcpdumpDialect() *Dialect {
	return &Dialect{
		Name:  "tcpdump",
		Title: "tcpdump -A",
		Samples: []string{
			"04:17:07.051813 IP 192.0.2.28.587 > 198.51.100.7.34328: Flags [P.], seq 1:37, ack 1, win 64, options [nop,nop,TS val 1679255203 ecr 3082401149], length 36",
			"04:17:07.052075 IP 198.51.100.7.34328 > 192.0.2.28.587: Flags [P.], seq 1:26, ack 37, win 64, length 25: SMTP: EHLO client.example.com",
			"2026-11-23 04:17:07.052075 IP6 2001:db8::7.34328 > 2001:db8::25.25: Flags [.], ack 37, win 64, length 0",
		},
		readsPrefixes: true,
		claims: func(line []byte) int {
			if h, ok := readPacket(line); ok && serverOf(h.from, h.to) != "" {
				return claimStrong
			}
			return claimNone
		},
		open: func() dialectReader { return &tcpdumpReader{flows: flows{}, seen: map[string]bool{}} },
	}
}

// packet is what the line about a packet tells.
type packet struct {
	at       time.Time
	from, to string
	seq      string // "1:37"
	header   int    // octets of the IP and TCP headers
	length   int    // octets of the payload
}

// readPacket reads the line about a packet.
func readPacket(line []byte) (packet, bool) {
	var h packet
	line = line[:min(len(line), 1000)]
	flags := bytes.Index(line, []byte(": Flags ["))
	if flags < 0 {
		return h, false
	}
	head, rest := line[:flags], line[flags:]
	fields := bytes.Fields(head)
	if n := len(fields); n < 3 || len(fields[n-2]) != 1 || fields[n-2][0] != '>' {
		return h, false
	}
	h.from, h.to = string(fields[len(fields)-3]), string(fields[len(fields)-1])
	h.header = 40
	if bytes.Contains(head, []byte("IP6 ")) {
		h.header = 60
	}
	h.at, _ = readDate(line)
	h.length = -1
	if i := bytes.LastIndex(rest, []byte(", length ")); i >= 0 {
		digits := rest[i+len(", length "):]
		n := 0
		for n < len(digits) && isDigit(digits[n]) {
			n++
		}
		h.length, _ = strconv.Atoi(string(digits[:n]))
		rest = rest[:i]
	}
	if _, s, ok := bytes.Cut(rest, []byte(", seq ")); ok {
		seq, _, _ := bytes.Cut(s, []byte(","))
		h.seq = string(seq)
	}
	if _, o, ok := bytes.Cut(rest, []byte("options [")); ok {
		options, _, _ := bytes.Cut(o, []byte("]"))
		size := 0
		for _, option := range bytes.Split(options, []byte(",")) {
			switch name, _, _ := bytes.Cut(option, []byte(" ")); string(name) {
			case "nop", "eol":
				size++
			case "TS":
				size += 10
			case "mss":
				size += 4
			case "wscale":
				size += 3
			case "sackOK":
				size += 2
			case "sack":
				size += 2 + 8*bytes.Count(option, []byte("{"))
			case "md5", "md5valid", "md5shared":
				size += 18
			}
		}
		h.header += (size + 3) / 4 * 4
	}
	return h, h.length >= 0 && len(h.from) > 2 && len(h.to) > 2
}

// maxPacket bounds what is kept of one packet: IP allows no longer ones.
const maxPacket = 128 << 10

// tcpdumpReader reads the output. A packet is held until the next one begins,
// because only its length tells where its payload is.
type tcpdumpReader struct {
	flows flows
	head  packet
	open  bool
	text  []byte // of the packet, line ends as LF
	where []Line // its lines
	seen  map[string]bool
	first bool // text is empty
}

// read implements dialectReader.
func (r *tcpdumpReader) read(p *physical, c *conversation) bool {
	if !p.continued {
		if h, ok := readPacket(p.text); ok {
			r.flush(c)
			r.head, r.open, r.first = h, true, true
			return true
		}
	}
	if !r.open {
		return false
	}
	if len(r.text)+len(p.text) > maxPacket {
		return false
	}
	if !r.first && !p.continued {
		r.text = append(r.text, '\n')
	}
	r.first = false
	r.text = append(r.text, p.text...)
	l := lineFrom(p, 0, c)
	l.textAt = len(r.text) - len(p.text) // where it begins, until the packet is complete
	r.where = append(r.where, l)
	return true
}

// flush hands on the packet there is.
func (r *tcpdumpReader) flush(c *conversation) {
	if !r.open {
		return
	}
	text, where := r.text, r.where
	r.open, r.text, r.where = false, r.text[:0], r.where[:0]
	if r.head.length == 0 || r.head.seq != "" && r.again() {
		return
	}
	at, n := findPayload(text, r.head.header, r.head.length)
	if n == 0 {
		return
	}
	flow, talk := r.flows.of(r.head.from, r.head.to, c)
	for i, l := range where {
		from, to := l.textAt, at+n
		if i+1 < len(where) {
			to = min(to, where[i+1].textAt)
		}
		if from = max(from, at); from >= to {
			continue
		}
		octets := text[from:to]
		if octets[len(octets)-1] == '\n' {
			octets = append(octets[:len(octets)-1:len(octets)-1], "\r\n"...)
		}
		l.textAt, l.Time, l.dump = 0, r.head.at, true
		flow.say(talk, r.head.from, r.head.to, octets, l)
	}
}

// again reports whether the packet is one that was sent before.
func (r *tcpdumpReader) again() bool {
	key := r.head.from + " " + r.head.seq
	if len(r.seen) > 1<<12 {
		clear(r.seen)
	}
	again := r.seen[key]
	r.seen[key] = true
	return again
}

// findPayload returns where in the text of a packet its payload begins, and how
// much of the text it is. tcpdump leaves out a CR before LF, so that each LF stands
// for two octets; and the headers before it may hold a LF as well.
func findPayload(text []byte, header, length int) (at, n int) {
	count := func(b []byte) int { return len(b) + bytes.Count(b, []byte("\n")) }
	for _, skip := range [...]int{0, -1, 1, -2, 2} {
		at = header + skip
		if at < 0 || at > len(text) {
			continue
		}
		if rest := text[at:]; count(rest) >= length {
			end := fits(rest, length)
			if end >= 0 && len(bytes.Trim(rest[end:], "\n")) == 0 {
				return at, end
			}
		}
	}
	if header >= len(text) {
		return 0, 0
	}
	return header, min(length, len(text)-header)
}

// fits returns how much of the text so many octets are, or -1.
func fits(text []byte, octets int) int {
	for i, b := range text {
		if octets <= 0 {
			return i
		}
		if octets--; b == '\n' {
			octets--
		}
	}
	if octets != 0 {
		return -1
	}
	return len(text)
}

// end implements dialectReader.
func (r *tcpdumpReader) end(c *conversation) {
	r.flush(c)
	r.flows.end(c)
}
