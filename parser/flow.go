package parser

import (
	"net/netip"
	"time"
)

// Flow is what the packets tell of a connection besides its words. A duration
// that is not known is 0; so is a time.
type Flow struct {
	// Client and Server are the ends of the TCP connection. What a proxy says about
	// the client behind it is in Via.
	Client, Server netip.AddrPort
	// Opened is true if the capture holds the beginning of the connection.
	Opened bool
	// Connect is the time from SYN to SYN and ACK (RFC 9293 section 3.5).
	Connect time.Duration
	// Greeting is the time from the open connection to the first words of the
	// server.
	Greeting time.Duration
	// Octets are what each side sent, counted once, without what is missing.
	Octets [Server + 1]int64
	// Missing are the octets each side sent that the capture does not hold, and Gaps
	// how many places they are missing in.
	Missing [Server + 1]int64
	Gaps    int
	// Repeated counts segments that were sent again.
	Repeated int
	Packets  int64
	// End says how the connection ended, EndedBy who ended it.
	End     FlowEnd
	EndedBy Side
	Via     []Hop // the proxies that announce themselves, in order
	TLS     *TLS  // nil if nothing was encrypted
}

// FlowEnd says how a TCP connection ended.
type FlowEnd string

// The ends.
const (
	FlowOpen       FlowEnd = "open"       // the capture ends first
	FlowClosed     FlowEnd = "closed"     // both sides said that they are done (FIN)
	FlowHalfClosed FlowEnd = "half"       // only one side did
	FlowReset      FlowEnd = "reset"      // one side broke it off (RST)
	FlowRefused    FlowEnd = "refused"    // nobody listens (RST for SYN)
	FlowUnanswered FlowEnd = "unanswered" // no answer to SYN
)

// Hop is a proxy between the client and the server that says so on the
// connection itself.
type Hop struct {
	// Kind is "proxy-v1", "proxy-v2" (the PROXY protocol), "http-connect", "socks4",
	// "socks5" (RFC 1928) or "sslproxy" (which takes TLS off).
	Kind string
	// Client is the client as the PROXY protocol names it; Target is where the
	// client asked to be connected, a host and a port.
	Client string
	Target string
}

// TLS is what the clear part of a TLS handshake shows (RFC 8446 section 4.1, RFC
// 5246 section 7.4). What was not seen is empty.
type TLS struct {
	Started time.Time // of the ClientHello
	// Handshake is the time from the ClientHello to the first application data.
	Handshake  time.Duration
	Version    uint16 // the version chosen: 0x0303 is TLS 1.2
	Cipher     uint16 // the cipher suite chosen
	CipherName string // its name in the IANA registry, "" if it is not known here
	ServerName string // SNI (RFC 6066 section 3)
	ALPN       []string
	// Subject, Issuer, Names and the dates are those of the server's certificate,
	// which TLS 1.2 and older show.
	Subject, Issuer     string
	Names               []string
	NotBefore, NotAfter time.Time
	Alerts              []Alert // those that were sent in the clear, at most 8
	// Octets are what each side sent of TLS, with the handshake.
	Octets [Server + 1]int64
	// Established is true if both sides sent encrypted data.
	Established bool
}

// Alert is a TLS alert (RFC 8446 section 6).
type Alert struct {
	Side        Side
	Fatal       bool
	Description uint8
}

// Event is what a note of the capture reader itself tells; the words are its
// Text.
type Event uint8

// The events.
const (
	NoEvent         Event = iota
	EventConnect          // the connection begins
	EventGap              // octets are missing
	EventTLS              // everything is encrypted from here on
	EventAlert            // a TLS alert
	EventReset            // the connection was reset
	EventRefused          // nobody listens there
	EventUnanswered       // no answer to SYN
	EventClosed           // the connection ended although an answer was due
	EventProxy            // a proxy announced itself
)
