package loggen

import (
	"encoding/base64"
	"fmt"
	"strconv"
)

// What names are made of.
var (
	hosts    = []string{"mail.example.com", "smtp.example.net", "mx1.example.org", "relay.example.edu"}
	users    = []string{"alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi", "ivan", "judy"}
	domains  = []string{"example.com", "example.net", "example.org"}
	subjects = []string{"Report", "Invoice 2026", "=?utf-8?b?7YWM7Iqk7Yq4IOuplOydvA==?=", "=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Weekly backup of the database finished without errors"}
)

// session writes one session.
func (g *generator) session() {
	g.python2 = g.rng.IntN(100) < g.opts.Python2
	g.stamps = !g.python2 && g.rng.IntN(100) < g.opts.Stamps
	host := pick(g, hosts)
	early := g.rng.IntN(3) == 0 // debugging was on before the connection
	if early {
		g.connect(host)
	}
	client := "client" + strconv.Itoa(g.rng.IntN(50)) + ".example.com"
	capabilities := []string{host, "PIPELINING", "SIZE 52428800", "8BITMIME", "STARTTLS", "ENHANCEDSTATUSCODES", "SMTPUTF8"}
	g.send("ehlo ", client)
	g.reply("250", capabilities...)
	if g.rng.IntN(4) > 0 {
		g.send("STARTTLS")
		g.reply("220", "2.0.0 Ready to start TLS")
		capabilities[4] = "AUTH PLAIN LOGIN CRAM-MD5"
		g.send("ehlo ", client)
		g.reply("250", capabilities...)
		if !g.login() {
			return
		}
	}
	for range 1 + g.rng.IntN(3) {
		if !g.mail() {
			return
		}
	}
	g.send("quit")
	g.reply("221", "2.0.0 Bye")
}

func (g *generator) connect(host string) {
	if g.python2 {
		g.out = fmt.Appendf(g.out, "connect: ('%s', 587)\nconnect: ('%s', 587)\n", host, host)
	} else {
		g.stamp()
		g.out = fmt.Appendf(g.out, "connect: to ('%s', 587) None\n", host)
	}
	greeting := host + " ESMTP ready"
	g.reply("220", greeting)
	g.stamp()
	g.out = append(g.out, "connect: "...)
	g.message([]string{greeting})
	g.out = append(g.out, '\n')
}

// login reports whether the server let the client in.
func (g *generator) login() bool {
	user := pick(g, users) + "@" + pick(g, domains)
	password := fmt.Sprintf("made-up-%06d", g.rng.IntN(200))
	encode := base64.StdEncoding.EncodeToString
	switch g.rng.IntN(4) {
	case 0:
		g.send("AUTH LOGIN ", encode([]byte(user)))
		g.reply("334", "UGFzc3dvcmQ6")
		g.send(encode([]byte(password)))
	case 1:
		g.send("AUTH CRAM-MD5")
		g.reply("334", encode(fmt.Appendf(nil, "<%d.%d@example.com>", g.rng.IntN(1e9), g.rng.IntN(1e9))))
		g.send(encode(fmt.Appendf(nil, "%s %016x%016x", user, g.rng.Uint64(), g.rng.Uint64())))
	default:
		g.send("AUTH PLAIN ", encode([]byte("\x00"+user+"\x00"+password)))
	}
	if g.rng.IntN(12) == 0 {
		g.reply("535", "5.7.8 Error: authentication failed")
		g.traceback("SMTPAuthenticationError", "(535, b'5.7.8 Error: authentication failed')")
		return false
	}
	g.reply("235", "2.7.0 Authentication successful")
	return true
}

func (g *generator) traceback(name, text string) {
	g.out = fmt.Appendf(g.out, "Traceback (most recent call last):\n  File \"/srv/app/send.py\", line %d, in <module>\n    main()\n"+
		"  File \"/usr/lib/python3.11/smtplib.py\", line %d, in sendmail\n    raise %s\nsmtplib.%s: %s\n", g.rng.IntN(90)+10, g.rng.IntN(900)+100, name, name, text)
}

// mail writes a transaction; false if the program gave up after it.
func (g *generator) mail() bool {
	sender := pick(g, users) + "@" + pick(g, domains)
	g.send("mail FROM:<", sender, "> size=", strconv.Itoa(400+g.rng.IntN(20000)))
	g.reply("250", "2.1.0 Ok")
	accepted, to := 0, ""
	n := 1 + g.rng.IntN(3)
	for range n {
		to = pick(g, users) + strconv.Itoa(g.rng.IntN(1000)) + "@" + pick(g, domains)
		g.send("rcpt TO:<", to, ">")
		switch g.rng.IntN(16) {
		case 0:
			g.reply("550", "5.1.1 <"+to+">: Recipient address rejected: User unknown in local recipient table")
		case 1:
			g.reply("450", "4.2.0 <"+to+">: Recipient address rejected: Greylisted, see http://example.org/help")
		default:
			g.reply("250", "2.1.5 Ok")
			accepted++
		}
	}
	if accepted == 0 {
		g.send("rset")
		g.reply("250", "2.0.0 Ok")
		g.traceback("SMTPRecipientsRefused", "{'"+to+"': (550, b'5.1.1 User unknown')}")
		return false
	}
	g.send("data")
	const goAhead = "End data with <CR><LF>.<CR><LF>"
	g.reply("354", goAhead)
	g.data("354", goAhead)
	g.content(sender, to)
	id := "2.0.0 Ok: queued as " + g.id()
	g.reply("250", id)
	g.data("250", id)
	return true
}
