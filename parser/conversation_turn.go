package parser

import "strings"

// client takes a line of the side that connected.
func (c *conversation) client(l *Line) {
	if c.turned {
		c.serverSaid(l)
	} else {
		c.clientSaid(l)
	}
}

// server takes a line of the side that was connected to.
func (c *conversation) server(l *Line) {
	if c.turned && c.ending && strings.HasPrefix(l.Text, "220") {
		c.begin() // another connection
		c.turned = false
	}
	if c.turned {
		c.clientSaid(l)
	} else {
		c.serverSaid(l)
	}
}

// asksToTurn reports whether the last thing asked was to swap the roles (RFC 2645,
// RFC 821 section 3.8): with the 250 to it the server becomes the
// client of another session on the same connection.
func (c *conversation) asksToTurn() bool {
	if n := len(c.unit); n > 0 && c.unit[n-1].kind == turnCommand {
		switch upperVerb(firstWord(c.unit[n-1].exchange.Line.Text)) {
		case "ATRN", "TURN":
			return true
		}
	}
	return false
}
