// Package loggen makes realistic debug logs of Python's smtplib and captures of
// SMTP connections, as large as one likes, to measure how fast they are read.
//
// The sessions are mixed: small texts, HTML with a plain alternative,
// attachments, refused and partly refused recipients, failed logins with their
// tracebacks, several mails in a session; set_debuglevel 1 and 2; the forms of
// Python 2.7 and 3. Names are of example.com and its like (RFC 2606), addresses
// of RFC 5737, passwords are made up. The same seed gives the same bytes.
//
// From the command line:
//
//	go run ./internal/loggen/cmd/loggen -size 256MB > log
//	go run ./internal/loggen/cmd/loggen -capture -size 256MB -connections 1000 > capture.pcap
package loggen
