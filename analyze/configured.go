package analyze

import (
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/parser"
)

// configuredServer reads host and port of the server off the settings that people
// paste beside a log: "$mail->Host = 'smtp.example.com';", "MAIL_PORT=587",
// "Host: smtp.example.com". Settings that contradict each other tell nothing.
func configuredServer(s *parser.Session) (host string, port int) {
	ports := 0
	hosts := 0
	for i := range s.Notes {
		n := &s.Notes[i]
		if n.Kind != parser.LineNoise {
			continue
		}
		key, value, ok := setting(n.Text)
		if !ok {
			continue
		}
		switch {
		case isHostKey(key):
			name := settingHost(value)
			if name != "" && !strings.EqualFold(name, host) {
				host = name
				hosts++
			}
		case strings.HasSuffix(key, "port"):
			if p := leadingNumber(value); p > 0 && p != port {
				port = p
				ports++
			}
		}
	}
	if hosts > 1 {
		host = ""
	}
	if ports > 1 {
		port = 0
	}
	return host, port
}

// setting splits a line of a program or of its settings at the first sign that
// assigns: "$mail->Host = …", "'smtp_host' => …", "MAIL_HOST=…", "Host: …". The
// key comes in lower case, without marks. Comments are none.
func setting(line string) (key, value string, ok bool) {
	const longest = 160
	line = strings.TrimLeft(line, " \t>*-`|")
	if len(line) > longest || strings.HasPrefix(line, "//") || strings.HasPrefix(line, "#") || strings.HasPrefix(line, ";") {
		return "", "", false
	}
	line = strings.Replace(line, "->", ".", 1)
	at := strings.IndexAny(line, "=:")
	if at < 1 {
		return "", "", false
	}
	key = strings.ToLower(strings.TrimRight(line[:at], " \t'\"]`*"))
	value = strings.TrimLeft(line[at+1:], " \t=>'\"(`*")
	if strings.Count(key, " ") > 2 {
		return "", "", false // a sentence
	}
	return key, value, value != ""
}

// isHostKey reports whether a setting of this name holds the mail server.
func isHostKey(key string) bool {
	if strings.HasSuffix(key, "host") || strings.HasSuffix(key, "smtp") {
		return true
	}
	return strings.Contains(key, "smtp") && (strings.HasSuffix(key, "server") || strings.HasSuffix(key, "address") || strings.HasSuffix(key, "hostname"))
}

// settingHost reads the name of a host, behind the scheme if need be, or "".
func settingHost(value string) string {
	if i := strings.Index(value, "://"); i >= 0 && i < 6 {
		value = value[i+3:]
	}
	n := 0
	for n < len(value) && (value[n] == '.' || value[n] == '-' || isAlphanumeric(value[n])) {
		n++
	}
	name := strings.TrimRight(value[:n], ".")
	i := strings.LastIndexByte(name, '.')
	if i < 1 || i > len(name)-3 || name[i+1] <= '9' {
		return "" // no name, or an address
	}
	return name
}

func isAlphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// leadingNumber reads a port at the start of a value, 0 if there is none.
func leadingNumber(value string) int {
	n := 0
	for n < len(value) && value[n] >= '0' && value[n] <= '9' {
		n++
	}
	port, err := strconv.Atoi(value[:n])
	if err != nil || port < 1 || port > 65535 {
		return 0
	}
	return port
}
