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
		case c <= ' ' || c >= 0x7f && c < 0x80 || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>' || c == '\\':
			break scan
		case c == '?' && (sign >= 0 || colon < 0 || len(bytes.Trim(t[colon+1:i], "0123456789")) == 0):
			break scan // a query
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

// encodedURL is url for one that is itself a part of another, percent-encoded.
func (s *shapes) encodedURL(t []byte, _, to int) {
	end := to
	for end < len(t) && end-to < 512 && (isAlnum(t[end]) || strings.IndexByte("%._~-+", t[end]) >= 0) {
		end++
	}
	text := bytes.ToLower(t[to:end])
	colon, sign := bytes.Index(text, []byte("%3a")), bytes.LastIndex(text, []byte("%40"))
	if colon >= 0 && sign > colon {
		s.take(KindURL, t, value{from: to + colon + 3, to: to + sign, quoted: true})
	}
}

// bearer reads the token of "Authorization: Bearer …", and of XOAUTH2 as it is
// before it is encoded.
func (s *shapes) bearer(t []byte, from, to int) {
	at := skipBlank(t, to)
	if at == to || wordBefore(t, from) { // OAUTHBEARER is a mechanism
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
	v := value{from: at, to: wordEnd(t, at)}
	if v.to < len(t) && t[v.to] == ' ' { // the parameters of a scheme that signs
		if i := bytes.Index(t[at:], []byte("Signature=")); i >= 0 {
			v.from = at + i + len("Signature=")
			v.to = wordEnd(t, v.from)
		} else {
			return
		}
	}
	if word := string(t[v.from:v.to]); looksSecret(word) && hasBoth(word) {
		s.take(KindHeader, t, v)
	}
}

func skipBlank(t []byte, at int) int {
	for at < len(t) && (t[at] == ' ' || t[at] == '\t') {
		at++
	}
	return at
}

// passwordMap reads a line of Postfix's sasl_passwd: [host]:port user:password.
func (s *shapes) passwordMap(t []byte, from, to int) {
	line := lineAt(t, from)
	if len(bytes.Fields(line)) != 1 && bytes.IndexByte(line, '"') < 0 && bytes.IndexByte(line, '\'') < 0 {
		return // the host begins neither the line nor a string
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
	if i <= 0 || end < len(t) && t[end] != '\r' && t[end] != '\n' && t[end] != '"' && t[end] != '\'' {
		return
	}
	s.take(KindAssignment, t, value{from: user + i + 1, to: end, quoted: true})
}
