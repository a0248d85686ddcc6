package loggen

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
)

// generator writes sessions one after another.
type generator struct {
	rng  *rand.Rand
	opts Options
	out  []byte

	python2 bool
	stamps  bool
	day     int64 // microseconds since midnight

	base64 []byte // a long attachment, as it stands in a literal: lines of 76, "\r\n" spelled out
	ids    int
}

// material makes once what would be slow to make again and again.
func (g *generator) material() {
	raw := make([]byte, 300<<10)
	for i := 0; i+8 <= len(raw); i += 8 {
		v := g.rng.Uint64()
		for k := range 8 {
			raw[i+k] = byte(v >> (8 * k))
		}
	}
	text := base64.StdEncoding.EncodeToString(raw)
	for len(text) > 0 {
		n := min(76, len(text))
		g.base64 = append(append(g.base64, text[:n]...), `\r\n`...)
		text = text[n:]
	}
}

// attachment appends about n bytes of base64 lines.
func (g *generator) attachment(n int) {
	const line = 80
	n -= n % line
	from := g.rng.IntN((len(g.base64)-n)/line) * line
	g.out = append(g.out, g.base64[from:from+n]...)
}

// stamp begins a line of the log.
func (g *generator) stamp() {
	if !g.stamps {
		return
	}
	g.day = (g.day + 100 + g.rng.Int64N(60_000)) % (24 * 3600 * 1e6)
	s := g.day / 1e6
	g.digits(s/3600, 2)
	g.out = append(g.out, ':')
	g.digits(s/60%60, 2)
	g.out = append(g.out, ':')
	g.digits(s%60, 2)
	if us := g.day % 1e6; us != 0 {
		g.out = append(g.out, '.')
		g.digits(us, 6)
	}
	g.out = append(g.out, ' ')
}

func (g *generator) digits(v int64, n int) {
	at := len(g.out)
	g.out = append(g.out, "00000000"[:n]...)
	for i := n - 1; i >= 0; i-- {
		g.out[at+i] = byte('0' + v%10)
		v /= 10
	}
}

// bytesLiteral begins a bytes literal: Python 2 has no prefix for them.
func (g *generator) bytesLiteral() {
	if !g.python2 {
		g.out = append(g.out, 'b')
	}
	g.out = append(g.out, '\'')
}

// send writes a command.
func (g *generator) send(parts ...string) {
	g.stamp()
	g.out = append(g.out, "send: '"...)
	for _, p := range parts {
		g.out = append(g.out, p...)
	}
	g.out = append(g.out, `\r\n'`+"\n"...)
}

// reply writes a reply and its echo, as smtplib does.
func (g *generator) reply(code string, lines ...string) {
	for i, l := range lines {
		g.stamp()
		g.out = append(g.out, "reply: "...)
		g.bytesLiteral()
		g.out = append(g.out, code...)
		if i == len(lines)-1 {
			g.out = append(g.out, ' ')
		} else {
			g.out = append(g.out, '-')
		}
		g.out = append(g.out, l...)
		g.out = append(g.out, `\r\n'`+"\n"...)
	}
	g.stamp()
	g.out = append(g.out, "reply: retcode ("...)
	g.out = append(g.out, code...)
	g.out = append(g.out, "); Msg: "...)
	g.message(lines)
	g.out = append(g.out, '\n')
}

// message writes a reply's text: quoted by Python 3, as it is by Python 2.
func (g *generator) message(lines []string) {
	newline := `\n`
	if g.python2 {
		newline = "\n"
	} else {
		g.bytesLiteral()
	}
	for i, l := range lines {
		if i > 0 {
			g.out = append(g.out, newline...)
		}
		g.out = append(g.out, l...)
	}
	if !g.python2 {
		g.out = append(g.out, '\'')
	}
}

// data writes smtplib's own summary of a reply to DATA.
func (g *generator) data(code, text string) {
	g.stamp()
	g.out = append(g.out, "data: ("...)
	g.out = append(g.out, code...)
	g.out = append(g.out, ", "...)
	g.bytesLiteral()
	g.out = append(g.out, text...)
	g.out = append(g.out, "')\n"...)
}

// id returns a made-up queue id.
func (g *generator) id() string {
	g.ids++
	return fmt.Sprintf("%06X%05X", g.ids, g.rng.IntN(1<<20))
}

func pick(g *generator, words []string) string { return words[g.rng.IntN(len(words))] }
