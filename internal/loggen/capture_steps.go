package loggen

import (
	"encoding/base64"
	"fmt"
)

const (
	segment  = 1448 // bytes of payload, as on an Ethernet with TCP time stamps
	ehloList = "250-mail.example.com\r\n250-PIPELINING\r\n250-SIZE 52428800\r\n250-AUTH PLAIN LOGIN\r\n250-ENHANCEDSTATUSCODES\r\n250 8BITMIME\r\n"
	boundary = "=_a_part_of_it"

	lineLength = 78 // bytes of a line of base64 (RFC 2045, section 6.8) with its CRLF
)

// step writes the next packet of a connection, and reports false when it has been
// closed before.
func (g *wire) step(f *flow) bool {
	next := f.step + 1
	switch f.step {
	case stepSYN:
		g.packet(f, client, flagSYN, nil)
		f.cseq++
	case stepSYNACK:
		g.packet(f, server, flagSYN|flagACK, nil)
		f.sseq++
	case stepACK, stepLastACK:
		g.packet(f, client, flagACK, nil)
	case stepGreeting:
		g.say(f, server, "220 mail.example.com ESMTP ready\r\n")
	case stepEHLO:
		g.say(f, client, "EHLO client%d.example.net\r\n", f.id)
	case stepEHLOReply:
		g.say(f, server, ehloList)
		if f.id%4 != 0 {
			next = stepMAIL
		}
	case stepAUTH:
		secret := fmt.Appendf(nil, "\x00user%d@example.net\x00made-up-%06d", f.id%1000, f.id%977)
		g.say(f, client, "AUTH PLAIN %s\r\n", base64.StdEncoding.EncodeToString(secret))
	case stepAUTHReply:
		g.say(f, server, "235 2.7.0 Authentication successful\r\n")
	case stepMAIL:
		g.mails++
		f.number, f.mails = g.mails, f.mails-1
		f.recipients, f.accepted = 1+uint8(g.rng.IntN(3)), 0
		g.say(f, client, "MAIL FROM:<user%d@example.net> SIZE=%d\r\n", f.id%1000, 400+f.number%20000)
	case stepMAILReply:
		g.say(f, server, "250 2.1.0 Ok\r\n")
	case stepRCPT:
		f.recipients--
		g.say(f, client, "RCPT TO:<user%d.%d@example.org>\r\n", f.number%5000, f.recipients)
		if g.rng.IntN(16) == 0 {
			next = stepRCPTRefused
		}
	case stepRCPTReply:
		g.say(f, server, "250 2.1.5 Ok\r\n")
		f.accepted++
		next = f.afterRCPT()
	case stepRCPTRefused:
		g.say(f, server, "550 5.1.1 <user%d.%d@example.org>: Recipient address rejected: User unknown\r\n", f.number%5000, f.recipients)
		next = f.afterRCPT()
	case stepDATA:
		g.say(f, client, "DATA\r\n")
	case stepDATAReply:
		g.say(f, server, "354 End data with <CR><LF>.<CR><LF>\r\n")
	case stepHeader:
		g.header(f)
	case stepContent:
		next = g.content(f)
	case stepContentEnd:
		g.say(f, client, "\r\n--"+boundary+"--\r\n.\r\n")
	case stepContentReply:
		g.say(f, server, "250 2.0.0 Ok: queued as %08X\r\n", f.number)
		next = g.afterMail(f)
	case stepRSET:
		g.say(f, client, "RSET\r\n")
	case stepRSETReply:
		g.say(f, server, "250 2.0.0 Ok\r\n")
		next = g.afterMail(f)
	case stepQUIT:
		g.say(f, client, "QUIT\r\n")
	case stepQUITReply:
		g.say(f, server, "221 2.0.0 Bye\r\n")
	case stepServerFIN:
		g.packet(f, server, flagFIN|flagACK, nil)
		f.sseq++
	case stepClientFIN:
		g.packet(f, client, flagFIN|flagACK, nil)
		f.cseq++
	case stepClosed:
		return false
	}
	f.step = next
	return true
}

func (f *flow) afterRCPT() step {
	switch {
	case f.recipients > 0:
		return stepRCPT
	case f.accepted > 0:
		return stepDATA
	}
	return stepRSET
}

func (g *wire) afterMail(f *flow) step {
	if f.mails > 0 && !g.ending {
		return stepMAIL
	}
	return stepQUIT
}

// header writes the header section and the text, and decides how much follows.
func (g *wire) header(f *flow) {
	g.say(f, client, "From: user%d@example.net\r\nTo: user%d@example.org\r\nSubject: %s\r\nDate: Mon, 07 Sep 2026 10:40:00 +0900\r\n"+
		"Message-ID: <%d@example.net>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\""+boundary+"\"\r\n\r\n--"+boundary+"\r\n"+
		"Content-Type: text/plain; charset=utf-8\r\n\r\nHello,\r\n\r\nthe job you started has come to its end.\r\n\r\n--"+boundary+"\r\n"+
		"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"report-%d.pdf\"\r\n\r\n",
		f.id%1000, f.number%5000, subjects[f.number%uint32(len(subjects))], f.number, f.number)
	f.left = lineLength * (4 + g.rng.Uint32N(60)) // up to 5 KB
	if !g.opts.Text {
		switch g.rng.IntN(20) {
		case 0:
			f.left = lineLength * (1000 + g.rng.Uint32N(12000)) // up to 1 MB
		case 1, 2, 3:
			f.left = lineLength * (100 + g.rng.Uint32N(1000)) // up to 86 KB
		}
	}
	f.at = lineLength * g.rng.Uint32N(4096)
}

// content writes a segment of the attachment, or the server's acknowledgement of
// those before it.
func (g *wire) content(f *flow) step {
	if f.unacked == 2 {
		f.unacked = 0
		g.packet(f, server, flagACK, nil)
		return stepContent
	}
	if g.ending && f.left > lineLength {
		f.left %= lineLength
		if f.left == 0 {
			f.left = lineLength
		}
	}
	n := min(f.left, segment, uint32(len(g.base64))-f.at)
	g.packet(f, client, flagACK, g.base64[f.at:f.at+n])
	f.cseq += n
	f.at = (f.at + n) % uint32(len(g.base64))
	f.left -= n
	f.unacked++
	if f.left == 0 {
		f.unacked = 0
		return stepContentEnd
	}
	return stepContent
}

// say writes a packet of text.
func (g *wire) say(f *flow, side side, format string, args ...any) {
	g.line = fmt.Appendf(g.line[:0], format, args...)
	g.packet(f, side, flagPSH|flagACK, g.line)
	if side == client {
		f.cseq += uint32(len(g.line))
	} else {
		f.sseq += uint32(len(g.line))
	}
}
