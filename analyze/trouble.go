package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/parser"
)

// trouble is a kind of failure the client's own program reports; package causes
// says what each is.
type trouble = causes.Trouble

const (
	noTrouble           = causes.NoTrouble
	troubleCertificate  = causes.TroubleCertificate
	troubleWrongTLS     = causes.TroubleWrongTLS
	troubleTLSVersion   = causes.TroubleTLSVersion
	troubleTLSDropped   = causes.TroubleTLSDropped
	troubleTLS          = causes.TroubleTLS
	troubleNoStartTLS   = causes.TroubleNoStartTLS
	troubleNoAuth       = causes.TroubleNoAuth
	troubleNoMechanism  = causes.TroubleNoMechanism
	troubleNoUTF8       = causes.TroubleNoUTF8
	troubleNoLibrary    = causes.TroubleNoTLSLibrary
	troubleNoPassword   = causes.TroubleNoCredentials
	troubleClearText    = causes.TroubleClearText
	troubleForbidden    = causes.TroubleForbidden
	troubleNoRecipient  = causes.TroubleNoRecipient
	troubleBadAddress   = causes.TroubleBadAddress
	troubleNotSMTP      = causes.TroubleNotSMTP
	troubleLongLine     = causes.TroubleLongLine
	troubleRenegotiated = causes.TroubleRenegotiated
	troubleHost         = causes.TroubleHost
	troubleRefused      = causes.TroubleRefused
	troubleUnreachable  = causes.TroubleUnreachable
	troubleNoSocket     = causes.TroubleNoSocket
	troubleReset        = causes.TroubleReset
	troubleTimeout      = causes.TroubleTimeout
	troubleLocal        = causes.TroubleLocal
	troubleNotConnected = causes.TroubleNotConnected
	troubleQuoted       = causes.TroubleQuoted
	troubleClosed       = causes.TroubleClosed
	troubleLogin        = causes.TroubleLogin
	troubleDeferredRcpt = causes.TroubleDeferredRcpt
	troubleRejectedRcpt = causes.TroubleRejectedRcpt
	troubleNoConnection = causes.TroubleNoConnection
)

// troubleIn reads a phrase of a program, a system call or a TLS library. What is
// said of encryption outranks what is said of the connection.
func troubleIn(text string) trouble {
	for n, list := range [...][]troubleWord{tlsTroubleWords, connectionTroubleWords} {
		for i := range list {
			if strings.Contains(text, list[i].words) {
				return list[i].trouble
			}
		}
		if t := errnoTrouble(text); n == 0 && t != noTrouble {
			return t
		}
	}
	if lostAfterCommand(text) {
		return troubleClosed
	}
	return noTrouble
}

// errnoTrouble reads the number in parentheses with which PHPMailer ends its
// report of a failed connection: that of the operating system, whose words may be
// in any language or encoding.
func errnoTrouble(text string) trouble {
	if !containsAny(text, "to connect to server: ", "ao servidor: ", "SMTP ERROR: ") {
		return noTrouble
	}
	for _, e := range [...]struct {
		number  string
		trouble trouble
	}{
		{"(110)", troubleTimeout}, {"(10060)", troubleTimeout}, {"(111)", troubleRefused}, {"(10061)", troubleRefused},
		{"(101)", troubleUnreachable}, {"(113)", troubleUnreachable}, {"(10051)", troubleUnreachable}, {"(10065)", troubleUnreachable}, {"(10013)", troubleForbidden},
	} {
		if strings.Contains(text, e.number) {
			return e.trouble
		}
	}
	return noTrouble
}

// lostAfterCommand reports whether PHPMailer or CodeIgniter says that a command failed, and has
// no reply to quote. For QUIT and RSET that tells nothing: they are sent when all
// is over.
func lostAfterCommand(text string) bool {
	text, failed := strings.CutSuffix(strings.TrimRight(text, " "), ":")
	if !failed || !strings.Contains(text, "SMTP ") || containsAny(text, "QUIT", "RSET") {
		return false
	}
	return strings.HasSuffix(text, "SMTP error was encountered") || strings.HasSuffix(text, " command failed") || strings.HasSuffix(text, " not accepted from server")
}

// findTrouble returns the most telling trouble among the errors the program
// reported. Lines the dialect does not know count only behind the end of the
// conversation, where a program says why it stopped.
func findTrouble(s *parser.Session) (trouble, *parser.Note) {
	best, at := noTrouble, (*parser.Note)(nil)
	end := endOfTalk(s)
	for i := range s.Notes {
		n := &s.Notes[i]
		noise := n.Kind == parser.LineNoise
		if n.Kind != parser.LineError && !noise || noise && n.Span.Start.Offset < end {
			continue
		}
		t := troubleIn(n.Text)
		if noise && t == noTrouble {
			continue
		}
		if noise && t.TLS() && s.Dialect == "raw" {
			continue // openssl s_client prints errors of TLS that do not end the connection
		}
		if t == troubleNoSocket && len(s.Exchanges) > 0 {
			continue // a file of the program's, not the connection
		}
		if t != troubleLongLine {
			if _, ok := quotedReply(n); ok {
				t = troubleQuoted
			}
		}
		if t != noTrouble && (best == noTrouble || t < best) {
			best, at = t, n
		}
	}
	return best, at
}

// isReported reports whether any error the program reported has a phrase of this
// kind; without one, findTrouble cannot find it. It looks for few phrases.
func isReported(s *parser.Session, kind trouble) bool {
	for _, list := range [...][]troubleWord{tlsTroubleWords, connectionTroubleWords} {
		for i := range list {
			if list[i].trouble != kind {
				continue
			}
			for j := range s.Notes {
				if strings.Contains(s.Notes[j].Text, list[i].words) {
					return true
				}
			}
		}
	}
	return false
}

// endOfTalk is the offset behind the last line of the conversation.
func endOfTalk(s *parser.Session) int64 {
	if len(s.Exchanges) == 0 {
		return 0
	}
	e := s.Exchanges[len(s.Exchanges)-1]
	end := e.Line.Span.End.Offset
	if reply := e.Final(); reply != nil {
		end = max(end, reply.Lines[len(reply.Lines)-1].Span.End.Offset)
	}
	return end
}
