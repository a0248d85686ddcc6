package parser

import (
	"bytes"
	"strings"
)

// troubleWords are phrases, in lower case, with which programs, TLS libraries
// and systems report that a connection failed or was refused. What each means is
// package analyze's business; here they only tell a report from prose; never
// changed.
var troubleWords = [...]string{
	"connection refused", "econnrefused", "connection reset", "econnreset", "connection timed out", "]:25: connection timed", "etimedout", "connection timeout",
	"greeting never received", "esocket", "enotfound", "eauth", "econnection", "could not connect to smtp host", "could not be established",
	"smtp connect() failed", "failed to connect to server", "stream_socket_client", "stream_socket_enable_crypto", "wrong version number",
	"does not look like a tls handshake", "ssl3_get_record", "unknown protocol", "certificate verify failed", "certificate has expired",
	"unable to verify the first certificate", "self signed certificate", "self-signed certificate", "hostname mismatch", "x509:", "peer certificate",
	"remote certificate is invalid", "handshake failure", "handshake failed", "tls is required, but was not offered", "starttls is required",
	"starttls not supported", "does not support starttls", "must issue a starttls", "unexpected eof", "lost connection", "server closed", "socket closed",
	"connection unexpectedly closed", "network is unreachable", "no route to host", "name or service not known", "no such host", "getaddrinfo",
	"unknownhostexception", "host or domain name not found", "socketexception", "could not authenticate", "authentication failed", "failed to authenticate",
	"password command failed", "username command failed", "i/o timeout", "timed out", "premature end", "eof on", "broken pipe", "sslexception", "sslhandshakeexception",
	"missing credentials for", "got an empty response", "got code \"\"", "response reading failed", "without being connected", "following recipients failed",
	"unexpected socket close", "before secure tls connection", "enetunreach", "eproto", "authenticationfailedexception", "xoauth2 failed", "could not resolve host", "querya e", "unsupported protocol", "does not match certificate", "no password specified", "unencrypted connection", "no recipients defined", "invalid address:", "extension missing: openssl",
	"permission denied (13)", "connect eacces", "unable to get local issuer certificate", "ssl certificate problem", "alternative certificate subject name",
	"certificate verification failed", "certificate could not be validated", "unable to find valid certification path", "unexpected tls packet",
	"corrupted frame", "common algorithm", "protocol version", "no shared cipher", "dh key too small", "legacy renegotiation", "could not convert socket to tls",
	"sslhandshake", "ssl or tls connection", "did not advertise starttls", "support the starttls", "doesn't support starttls", "starttls is not supported",
	"doesn't support auth", "not support authentication", "did not advertise authentication", "no worthy mechs", "no mechanism available",
	"mechanisms supported by both", "did not properly respond", "execution expired", "readtimeout", "opentimeout", "end of file reached",
	"transport connection", "closed the transport stream", "unexpectedly disconnected", "sent an empty reply", "login denied", "couldn't connect to host", "could not connect to server",
	"temporarily rejected", "rejected rcpt", "unable to connect", "unable to relay", "relay access denied", "sender verify failed", "greylist",
	"does not match the server certificate", "ssl::sslerror",
	"unable to authenticate to outgoing", "connection to the server was interrupted", "error=\"eof\"", "err=\"eof\"",
	"name service error", "auth command used when not advertised", "no authenticators available", "no sasl authentication mechanisms", "sasl: connect to ", "connect to saslauthd", "no smtp servers were available", "mail transport unavailable", "smtputf8 is required", "certificate not trusted", "certificate not verified", "tls error on connection", "alert unknown ca", "tls error from", "tls handshake eof", "starttls was not advertised", "cannot open smtp.", "cannot open mail", "unable to initialize smtp properly", "]: no such file or directory", "unknown mail transport error",
}

// isTroubleLine reports whether a line has one of those phrases.
func isTroubleLine(line []byte) bool {
	low := strings.ToLower(string(line[:min(len(line), 600)]))
	for _, w := range troubleWords {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// namesMail reports whether a line is about mail at all.
func namesMail(line []byte) bool {
	low := bytes.ToLower(line[:min(len(line), 600)])
	for _, w := range []string{"smtp", "mail", "0x800ccc", "tls", "rcpt", "relay", "]:25:", "]:587:", "]:465:", "name service error", "connection could not be established with host", "code: 'esocket'", "code: 'econnection'", "code: 'eauth'", "code: 'edns'", "code: 'eenvelope'", "command: 'conn'", "expected response code", "without being connected"} {
		if bytes.Contains(low, []byte(w)) {
			return true
		}
	}
	return false
}
