package mask

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// url reads the password of scheme://user:password@host.
func (s *shapes) url(t []byte, from, to int) {
	if from == 0 || !isAlnum(t[from-1]) {
		return
	}
	colon, sign := -1, -1
	end := min(len(t), to+512)
scan:
	for i := to; i < end; i++ {
		switch c := t[i]; {
		case c <= ' ' || c >= 0x7f && c < 0x80 || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>' || c == '\\' || c == '?':
			break scan
		case c == '/' && sign >= 0:
			break scan
		case c == ':' && colon < 0:
			colon = i
		case c == '@':
			sign = i
		}
	}
	if colon >= 0 && sign > colon {
		if i := bytes.IndexByte(t[to:sign], '/'); i >= 0 && (to+i < colon || len(bytes.Trim(t[colon+1:to+i], "0123456789")) == 0) {
			return // the colon is in the path, or before a port
		}
		s.take(KindURL, t, value{from: colon + 1, to: sign, quoted: true})
	}
}

// bearer reads the token of "Authorization: Bearer …", and of XOAUTH2 as it is
// before it is encoded.
func (s *shapes) bearer(t []byte, from, to int) {
	at := skipBlank(t, to)
	if at == to {
		return
	}
	end := at
	for end < len(t) && (isBase64(t[end]) || strings.IndexByte(".~=*", t[end]) >= 0) {
		end++
	}
	word := string(t[at:end])
	if len(word) >= 8 && (len(word) >= 16 || strings.ContainsAny(word, "0123456789")) {
		s.take(KindHeader, t, value{from: at, to: end, quoted: true})
	}
}

// basic reads "Authorization: Basic …", or another scheme's credentials.
func (s *shapes) basic(t []byte, from, to int) {
	at := to
	if n := quoteAt(t, at); n > 0 {
		at += n
	}
	at = skipBlank(t, at)
	n := separator(t, at)
	if n == 0 {
		return
	}
	at = skipBlank(t, at+n)
	if n := quoteAt(t, at); n > 0 {
		at += n
	}
	for _, scheme := range [...]string{"basic", "token", "digest", "apikey", "ntlm", "negotiate"} {
		if !hasFold(t[at:], scheme) {
			continue
		}
		from := skipBlank(t, at+len(scheme))
		to := wordEnd(t, from)
		if from == at+len(scheme) || to-from < shortest {
			return
		}
		s.take(KindHeader, t, value{from: from, to: to, quoted: true})
		if data, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(string(t[from:to]), "=")); err == nil && scheme == "basic" {
			if _, password, ok := strings.Cut(string(data), ":"); ok {
				s.c.add(KindHeader, password)
			}
		}
		return
	}
}

func skipBlank(t []byte, at int) int {
	for at < len(t) && (t[at] == ' ' || t[at] == '\t') {
		at++
	}
	return at
}

// shortOption reads the options of mail programs whose names say too little:
// swaks -ap, sendEmail -xp, blat -pw.
func (s *shapes) shortOption(t []byte, from, to int) {
	if from == 0 || t[from-1] > ' ' || to >= len(t) || t[to] != ' ' && t[to] != '=' {
		return
	}
	if line := strings.ToLower(string(lineAt(t, from))); !strings.Contains(line, "swaks") && !strings.Contains(line, "sendemail") &&
		!strings.Contains(line, "blat") && !strings.Contains(line, "mailsend") {
		return
	}
	if v := readValue(t, to+1); v.from < len(t) && t[v.from] != '-' {
		s.take(KindOption, t, v)
	}
}

// userOption reads curl's -u user:password and --user user:password.
func (s *shapes) userOption(t []byte, from, to int) {
	if from == 0 || t[from-1] > ' ' || to >= len(t) || t[to] != ' ' && t[to] != '=' {
		return
	}
	if !strings.Contains(strings.ToLower(string(lineAt(t, from))), "curl") {
		return
	}
	v := readValue(t, to+1)
	i := bytes.IndexByte(t[v.from:v.to], ':')
	if i < 0 {
		return
	}
	v.from += i + 1
	v.quoted = true
	s.take(KindOption, t, v)
}

// passwordMap reads a line of Postfix's sasl_passwd: [host]:port user:password.
func (s *shapes) passwordMap(t []byte, from, to int) {
	if len(bytes.Fields(lineAt(t, from))) != 1 {
		return // the host does not begin the line
	}
	at := to
	for at < len(t) && at-to < 6 && t[at] >= '0' && t[at] <= '9' {
		at++
	}
	user := skipBlank(t, at)
	if at == to || user == at {
		return
	}
	end := wordEnd(t, user)
	i := bytes.IndexByte(t[user:end], ':')
	if i <= 0 || end < len(t) && t[end] != '\r' && t[end] != '\n' {
		return
	}
	s.take(KindAssignment, t, value{from: user + i + 1, to: end, quoted: true})
}

// secureString reads PowerShell's ConvertTo-SecureString "…".
func (s *shapes) secureString(t []byte, _, to int) {
	if v := readValue(t, to); v.quoted && v.spaced {
		s.take(KindOption, t, v)
	}
}
