package analyze

import (
	"net/netip"
	"strings"

	"github.com/smtplog/smtplog/parser"
)

const softwareGmail = "gsmtp"

// endpoints finds out who is talking, and in which way the line is encrypted.
func (b *block) endpoints() {
	r := &b.report
	s := r.Session
	var hello, greeting *parser.Reply
	answered := false // the server said something
	offered := false  // an EHLO offered STARTTLS
	startTLS := false
	turned := false // TURN or ATRN: the server is the client now, and the other way round
	for _, e := range s.Exchanges {
		final := e.Final()
		answered = answered || len(e.Replies) > 0
		if turned = turned || turns(e); turned {
			continue
		}
		switch c := e.Command.(type) {
		case nil:
			if greeting == nil && final != nil {
				greeting = final
			}
		case *parser.HelloCommand:
			ok := final != nil && final.Code.Class() == 2
			if c.Domain != "" && (ok || hello == nil) {
				r.Client.Name = c.Domain
			}
			if ok {
				hello = final
				if final.Capabilities != nil {
					r.Extensions = final.Capabilities
				}
				if _, found := capability(final.Capabilities, "STARTTLS"); found {
					offered = true
				}
			}
		case *parser.StartTLSCommand:
			startTLS = startTLS || accepted(e)
		case *parser.MailCommand, *parser.RcptCommand, *parser.DataCommand, *parser.BdatCommand, *parser.AuthCommand, *parser.PlainCommand, *parser.OtherCommand:
		}
	}
	b.serverName(greeting, hello)
	r.Server.Software = b.software(greeting, hello)
	if f := s.Flow; f != nil {
		r.Client.Addr, r.Server.Addr, r.Server.Port = f.Client.Addr().String(), f.Server.Addr().String(), int(f.Server.Port())
		if len(f.Via) > 0 && f.Via[0].Client != "" {
			if at, err := netip.ParseAddrPort(f.Via[0].Client); err == nil {
				r.Client.Addr = at.Addr().String()
			}
		}
	}
	switch port := s.Target.Port; {
	case s.Flow != nil && s.Flow.TLS != nil && len(s.Exchanges) == 0:
		r.TLS = TLSImplicit
	case s.Flow != nil && s.Flow.TLS != nil && s.Flow.TLS.Established && !startTLS:
		r.TLS = TLSStartTLS // by another name: X-ANONYMOUSTLS
	case s.Flow != nil && answered && !startTLS:
		r.TLS = TLSNone // its words would not be in the capture
	case startTLS:
		r.TLS = TLSStartTLS
	case offered: // RFC 3207 section 4.2: never offered inside TLS
		r.TLS = TLSNone
	case port == 465 && answered:
		r.TLS = TLSImplicit
	case (port == 25 || port == 587) && answered:
		r.TLS = TLSNone
	case !answered && tellsHandshake(s):
		r.TLS = TLSImplicit
	default:
		r.TLS = TLSUnknown
	}
}

// tellsHandshake reports whether the libraries for microcontrollers, which name
// their steps, say that they were connected after a TLS handshake.
func tellsHandshake(s *parser.Session) bool {
	shaken := false
	for i := range s.Notes {
		if shaken && containsFold(s.Notes[i].Text, "smtp server connected") {
			return true
		}
		shaken = shaken || strings.Contains(s.Notes[i].Text, "the SSL/TLS handshake")
	}
	return false
}

// turns reports whether the exchange makes the server the client (RFC 2645).
func turns(e *parser.Exchange) bool {
	v := e.Verb()
	return (v == "ATRN" || v == "TURN") && accepted(e)
}

// serverName takes the name from the reply to EHLO, else from the greeting,
// else from what the client wanted to reach.
func (b *block) serverName(greeting, hello *parser.Reply) {
	r := &b.report
	r.Server.Port = r.Session.Target.Port
	host := r.Session.Target.Host
	if isIP(host) {
		r.Server.Addr, host = strings.Trim(host, "[]"), ""
	}
	for _, reply := range [...]*parser.Reply{hello, greeting} {
		if r.Server.Name == "" && reply != nil && reply.Code.Class() == 2 {
			if name, _ := firstWord(reply); looksLikeHost(name) {
				r.Server.Name = name
			}
		}
	}
	if r.Server.Name == "" {
		r.Server.Name = host
	}
}

func isIP(host string) bool {
	if host == "" || strings.IndexByte(host, ':') < 0 && (host[len(host)-1] < '0' || host[len(host)-1] > '9') {
		return false
	}
	_, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err == nil
}

func looksLikeHost(name string) bool {
	return strings.IndexByte(name, '.') > 0 || name == "localhost" || len(name) > 0 && name[0] == '['
}

// firstWord splits the first line of a reply into its first word and the rest.
func firstWord(r *parser.Reply) (word, rest string) {
	if len(r.Lines) == 0 {
		return "", ""
	}
	word, rest, _ = strings.Cut(r.Lines[0].Words(), " ")
	return word, rest
}
