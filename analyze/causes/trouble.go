package causes

// Trouble is a kind of failure the client's own program reports.
type Trouble uint8

// The kinds, the most telling first: where a program reports several, as
// chained exceptions do, the first of them here is the cause.
const (
	NoTrouble            Trouble = iota
	TroubleCertificate           // the server's certificate was not accepted
	TroubleWrongTLS              // what came was no TLS: port and mode do not match
	TroubleTLSVersion            // no protocol version or cipher in common
	TroubleTLSDropped            // the server hung up in the handshake
	TroubleTLS                   // any other failure of TLS
	TroubleNoStartTLS            // the client needs STARTTLS, the server does not offer it
	TroubleNoAuth                // the client wants to log in, the server offers no AUTH
	TroubleNoMechanism           // no mechanism in common
	TroubleNoTLSLibrary          // the client's program has no TLS
	TroubleNoCredentials         // the client's program was given no user name or password
	TroubleClearText             // the client will not send a password unencrypted
	TroubleNoUTF8                // the client needs SMTPUTF8, the server does not offer it
	TroubleNotSMTP               // what the server sent is no reply of SMTP
	TroubleLongLine              // the server sent a line longer than the client takes
	TroubleRenegotiated          // openssl s_client took a command of the mail dialogue for one of its own
	TroubleHost                  // the host name was not found
	TroubleRefused               // nobody listens there, or a firewall says so
	TroubleUnreachable           // no way to that network
	TroubleForbidden             // the client's own system does not allow the connection
	TroubleNoSocket              // the Unix socket is not there
	TroubleReset                 // the connection was reset
	TroubleTimeout               // no answer in time
	TroubleLocal                 // the program failed before it sent anything
	TroubleNoRecipient           // the program was given nobody to send to
	TroubleBadAddress            // the program does not take an address it was given
	TroubleNotConnected          // the program used a connection it does not have
	TroubleQuoted                // the report quotes the server's reply
	TroubleClosed                // the server closed the connection
	TroubleLogin                 // words for a failed login without a code
	TroubleDeferredRcpt          // a server's log says that it put a recipient off
	TroubleRejectedRcpt          // … or refused it
	TroubleNoConnection          // no connection, and no word why

	troubles // how many there are
)

// Lost reports whether the connection is gone.
func (t Trouble) Lost() bool {
	return t == TroubleReset || t == TroubleTimeout || t == TroubleClosed
}

// TLS reports whether the encryption failed.
func (t Trouble) TLS() bool { return t >= TroubleCertificate && t <= TroubleTLS }
