package parser

import "bytes"

// findException recognises a line in which Python reports an exception that
// ends a connection or tells of one: the last line of a traceback
// ("module.Name: message"), also behind a logger's prefix, or the name inside a
// sentence of the program ("failed: ConnectionRefusedError [Errno 111] …").
func findException(line []byte) bool {
	head := line
	if len(head) > maxPrefix {
		head = head[:maxPrefix]
	}
	if !mayHoldException(head) {
		return false
	}
	for at := 0; at < len(head); {
		n := nameLen(head[at:])
		if n == 0 {
			at++
			continue
		}
		if string(head[at:at+n]) == "raise" || string(head[at:at+n]) == "except" {
			return false // source code, shown in a traceback
		}
		if isExceptionName(head[at:at+n]) && endsName(line, at+n, at == 0) && !ofOtherLanguage(head, at, n) {
			return true
		}
		at += n
	}
	return false
}

// ofOtherLanguage reports whether the name at at, n octets long, is one of Java's
// packages or Ruby's modules: smtplib wrote neither.
func ofOtherLanguage(line []byte, at, n int) bool {
	if bytes.HasSuffix(line[:at], []byte("::")) {
		return true
	}
	for _, p := range [...]string{"com.", "javax.", "jakarta.", "org.", "java."} {
		if hasPrefix(line[at:at+n], p) {
			return true
		}
	}
	return false
}

// mayHoldException is the cheap question that most lines answer with no.
func mayHoldException(b []byte) bool {
	return bytes.Contains(b, []byte("Err")) || bytes.Contains(b, []byte("SMTP")) || bytes.Contains(b, []byte("timeout")) ||
		bytes.Contains(b, []byte("error:")) || bytes.Contains(b, []byte("Exception")) || bytes.Contains(b, []byte("KeyboardInterrupt"))
}

// nameLen returns the length of the dotted name b begins with.
func nameLen(b []byte) int {
	n := 0
	for n < len(b) && (b[n] == '.' && n > 0 || b[n] == '_' || isDigit(b[n]) && n > 0 || b[n] >= 'a' && b[n] <= 'z' || b[n] >= 'A' && b[n] <= 'Z') {
		n++
	}
	return n
}

// endsName reports whether an exception's name may end at i: before its message,
// its arguments, or, in a traceback, at the end of the line.
func endsName(line []byte, i int, first bool) bool {
	if i == len(line) {
		return first
	}
	switch line[i] {
	case ':', '(':
		return true
	case ' ':
		return !first && i+1 < len(line) && (line[i+1] == '[' || line[i+1] == '{' || line[i+1] == '(')
	}
	return false
}

// isExceptionName reports whether a dotted name is an exception that has to do
// with a connection, its encryption, or SMTP.
func isExceptionName(name []byte) bool {
	module, base := "", name
	if i := bytes.LastIndexByte(name, '.'); i >= 0 {
		module, base = string(name[:i]), name[i+1:]
	}
	switch string(base) {
	case "ConnectionRefusedError", "ConnectionResetError", "ConnectionAbortedError", "BrokenPipeError", "ConnectionError",
		"TimeoutError", "SSLError", "SSLEOFError", "SSLZeroReturnError", "SSLCertVerificationError", "CertificateError",
		"OSError", "IOError", "FileNotFoundError", "PermissionError", "KeyboardInterrupt", "UnicodeEncodeError", "UnicodeDecodeError", "EOFError":
		return true
	case "timeout", "error", "gaierror", "herror":
		return module == "socket" || module == "ssl" || module == "_socket" || module == "_ssl"
	}
	return len(base) > 8 && bytes.HasPrefix(base, []byte("SMTP")) && base[4] >= 'A' && base[4] <= 'Z' &&
		(module != "" || bytes.HasSuffix(base, []byte("Error")) || bytes.HasSuffix(base, []byte("Exception")) ||
			bytes.HasSuffix(base, []byte("Disconnected")) || bytes.HasSuffix(base, []byte("Refused")))
}
