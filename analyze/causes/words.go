package causes

import "strconv"

// The outcomes as conditions name them; package analyze says what they mean.
const (
	authFailed       = "auth-failed"
	tlsFailed        = "tls-failed"
	connectionFailed = "connection-failed"
	protocolError    = "protocol-error"
	incomplete       = "incomplete"
	noMail           = "no-mail"
)

func itoa(n int) string { return strconv.Itoa(n) }
