package loggen

import (
	"fmt"
	"strconv"
)

const paragraph = `Hello,\r\n\r\nthe job you started has come to its end. It took longer than last week, since the\r\n` +
	`disk was nearly full; please have a look at it.\r\n\r\n-- \r\nThe server room\r\n`

// content writes the payload of DATA: one literal on one line.
func (g *generator) content(from, to string) {
	g.stamp()
	g.out = append(g.out, "send: "...)
	g.bytesLiteral()
	kind := g.rng.IntN(10)
	if g.opts.Text && kind >= 7 {
		kind -= 7
	}
	boundary := "===============" + strconv.FormatUint(g.rng.Uint64(), 10) + "=="
	if kind >= 5 {
		sub := "mixed"
		if kind < 7 {
			sub = "alternative"
		}
		g.out = fmt.Appendf(g.out, `Content-Type: multipart/%s; boundary="%s"\r\nMIME-Version: 1.0\r\n`, sub, boundary)
	} else {
		g.out = append(g.out, `Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: 7bit\r\nMIME-Version: 1.0\r\n`...)
	}
	g.out = fmt.Appendf(g.out, `From: %s\r\nTo: %s\r\nSubject: %s\r\nDate: Mon, 07 Sep 2026 10:%02d:%02d +0900\r\nMessage-ID: <%d.%d@example.com>\r\n\r\n`,
		from, to, pick(g, subjects), g.rng.IntN(60), g.rng.IntN(60), g.rng.IntN(1e9), g.rng.IntN(1e9))
	switch {
	case kind < 5:
		g.paragraphs()
	case kind < 7:
		g.part(boundary, `Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: 7bit\r\n`)
		g.paragraphs()
		g.part(boundary, `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n`)
		for range 1 + g.rng.IntN(12) {
			g.out = append(g.out, `<p style="margin:0">Hello, <b>the job</b> has come to its end: \xec\x99\x84\xeb\xa3\x8c.</p>\r\n`...)
		}
	default:
		g.part(boundary, `Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: 7bit\r\n`)
		g.paragraphs()
		g.part(boundary, `Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="report.pdf"\r\n`)
		// Most attachments are small.
		size := 2 << 10 << g.rng.IntN(7)
		g.attachment(size + g.rng.IntN(size))
	}
	if kind >= 5 {
		g.out = fmt.Appendf(g.out, `\r\n--%s--\r\n`, boundary)
	}
	g.out = append(g.out, `.\r\n'`+"\n"...)
}

func (g *generator) paragraphs() {
	for range 1 + g.rng.IntN(4) {
		g.out = append(g.out, paragraph...)
	}
}

func (g *generator) part(boundary, header string) {
	g.out = append(g.out, `\r\n--`...)
	g.out = append(g.out, boundary...)
	g.out = append(g.out, `\r\n`...)
	g.out = append(g.out, header...)
	g.out = append(g.out, `MIME-Version: 1.0\r\n\r\n`...)
}
