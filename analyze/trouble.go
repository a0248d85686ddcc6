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
	troubleLongLine     = causes.TroubleLongLine
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

// troubleWords are phrases of programs, system calls and TLS libraries.
var troubleWords = []struct {
	words   string
	trouble trouble
}{
	{"CERTIFICATE_VERIFY_FAILED", troubleCertificate},
	{"certificate verify failed", troubleCertificate},
	{"unable to verify the first certificate", troubleCertificate},
	{"self signed certificate", troubleCertificate},
	{"self-signed certificate", troubleCertificate},
	{"certificate has expired", troubleCertificate},
	{"ERR_TLS_CERT_ALTNAME_INVALID", troubleCertificate},
	{"does not match certificate", troubleCertificate},
	{"did not match expected CN", troubleCertificate},
	{"remote certificate is invalid", troubleCertificate},
	{"PKIX path building failed", troubleCertificate},
	{"Server certificate not trusted", troubleCertificate},
	{"x509: certificate", troubleCertificate},
	{"CertificateError", troubleCertificate},
	{"WRONG_VERSION_NUMBER", troubleWrongTLS},
	{"wrong version number", troubleWrongTLS},
	{"UNKNOWN_PROTOCOL", troubleWrongTLS},
	{"unknown protocol", troubleWrongTLS},
	{"does not look like a TLS handshake", troubleWrongTLS},
	{"Unsupported or unrecognized SSL message", troubleWrongTLS},
	{"Unrecognized SSL message, plaintext connection", troubleWrongTLS},
	{"corrupt frame was received", troubleWrongTLS},
	{"UNSUPPORTED_PROTOCOL", troubleTLSVersion},
	{"NO_PROTOCOLS_AVAILABLE", troubleTLSVersion},
	{"ALERT_PROTOCOL_VERSION", troubleTLSVersion},
	{"VERSION_TOO_LOW", troubleTLSVersion},
	{"ALERT_HANDSHAKE_FAILURE", troubleTLSVersion},
	{"NO_SHARED_CIPHER", troubleTLSVersion},
	{"DH_KEY_TOO_SMALL", troubleTLSVersion},
	{"unsupported protocol", troubleTLSVersion},
	{"handshake failure", troubleTLSVersion},
	{"No appropriate protocol", troubleTLSVersion},
	{"no protocols available", troubleTLSVersion},
	{"SSL: Connection reset by peer", troubleTLSDropped},
	{"SSL: Success", troubleTLSDropped},
	{"Remote host terminated the handshake", troubleTLSDropped},
	{"Remote host closed connection during handshake", troubleTLSDropped},
	{"before secure TLS connection was established", troubleTLSDropped},
	{"EOF occurred in violation of protocol", troubleTLSDropped},
	{"UNEXPECTED_EOF_WHILE_READING", troubleTLSDropped},
	{"[SSL", troubleTLS},
	{"SSLError", troubleTLS},
	{"stream_socket_enable_crypto", troubleTLS},
	{"SSLHandshakeException", troubleTLS},
	{"SSLException", troubleTLS},
	{"Cannot start TLS", troubleTLS},
	{"TLS handshake failed", troubleTLS},
	{"TLS negotiation failed", troubleTLS},
	{"SSL routines", troubleTLS},
	{"was not offered by host", troubleNoStartTLS},
	{"does not support STARTTLS", troubleNoStartTLS},
	{"STARTTLS is required but", troubleNoStartTLS},
	{"does not support secure connections", troubleNoStartTLS},
	{"STARTTLS extension not supported", troubleNoStartTLS},
	{"AUTH extension not supported", troubleNoAuth},
	{"No suitable authentication method", troubleNoMechanism},
	{"SMTPUTF8 not supported", troubleNoUTF8},
	{"'Line too long.'", troubleLongLine},
	{"gaierror", troubleHost},
	{"Name or service not known", troubleHost},
	{"name resolution", troubleHost},
	{"getaddrinfo failed", troubleHost},
	{"nodename nor servname", troubleHost},
	{"no such host", troubleHost},
	{"getaddrinfo", troubleHost},
	{"ENOTFOUND", troubleHost},
	{"EAI_AGAIN", troubleHost},
	{"UnknownHostException", troubleHost},
	{"Host or domain name not found", troubleHost},
	{"remote name could not be resolved", troubleHost},
	{"could not resolve", troubleHost},
	{"Could not resolve", troubleHost},
	{"Connection refused", troubleRefused},
	{"connection refused", troubleRefused},
	{"ConnectionRefusedError", troubleRefused},
	{"WinError 10061", troubleRefused},
	{"ECONNREFUSED", troubleRefused},
	{"actively refused it", troubleRefused},
	{"Network is unreachable", troubleUnreachable},
	{"No route to host", troubleUnreachable},
	{"network is unreachable", troubleUnreachable},
	{"no route to host", troubleUnreachable},
	{"ENETUNREACH", troubleUnreachable},
	{"EHOSTUNREACH", troubleUnreachable},
	{"FileNotFoundError", troubleNoSocket},
	{"No such file or directory", troubleNoSocket},
	{"Connection reset by peer", troubleReset},
	{"ConnectionResetError", troubleReset},
	{"WinError 10054", troubleReset},
	{"Broken pipe", troubleReset},
	{"BrokenPipeError", troubleReset},
	{"ECONNRESET", troubleReset},
	{"connection reset", troubleReset},
	{"forcibly closed by the remote host", troubleReset},
	{"timed out", troubleTimeout},
	{"ETIMEDOUT", troubleTimeout},
	{"i/o timeout", troubleTimeout},
	{"Connection timeout", troubleTimeout},
	{"Greeting never received", troubleTimeout},
	{"TimeoutError", troubleTimeout},
	{"UnicodeEncodeError", troubleLocal},
	{"please run connect() first", troubleNotConnected},
	{"Connection unexpectedly closed", troubleClosed},
	{"SMTPServerDisconnected", troubleClosed},
	{"Server not connected", troubleClosed},
	{"lost connection with", troubleClosed},
	{"lost connection after", troubleClosed},
	{"emote host closed connection", troubleClosed},
	{"closed connection unexpectedly", troubleClosed},
	{"Connection closed by", troubleClosed},
	{"Unexpected socket close", troubleClosed},
	{"Connection closed unexpectedly", troubleClosed},
	{"unexpectedly disconnected", troubleClosed},
	{"[EOF]", troubleClosed},
	{"Connection closed by foreign host", troubleClosed},
	{"temporarily rejected RCPT", troubleDeferredRcpt},
	{"rejected RCPT", troubleRejectedRcpt},
	{"ould not connect to SMTP host", troubleNoConnection},
	{"Couldn't connect to host", troubleNoConnection},
	{"Connection could not be established with host", troubleNoConnection},
	{"Failed to connect to server", troubleNoConnection},
	{"SMTP connect() failed", troubleNoConnection},
	{"nable to connect", troubleNoConnection},
}

func troubleIn(text string) trouble {
	for i := range troubleWords {
		if strings.Contains(text, troubleWords[i].words) {
			return troubleWords[i].trouble
		}
	}
	return noTrouble
}

// findTrouble returns the most telling trouble among the errors the program
// reported.
func findTrouble(s *parser.Session) (trouble, *parser.Note) {
	best, at := noTrouble, (*parser.Note)(nil)
	for i := range s.Notes {
		n := &s.Notes[i]
		if n.Kind != parser.LineError {
			continue
		}
		t := troubleIn(n.Text)
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
