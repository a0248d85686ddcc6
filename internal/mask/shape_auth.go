package mask

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// initial reads "AUTH PLAIN AGFs…" in a text of a form nobody knows, or of
// another one than it is read as. The line of an EHLO reply that offers AUTH
// names mechanisms, which are no base64 of anything.
func (s *shapes) initial(t []byte, from, to int) {
	if from > 0 && isAlnum(t[from-1]) {
		return
	}
	to += tail(t[to:], "enticate")
	at := between(t, to)
	if at == to {
		return
	}
	name := at
	for at < len(t) && at-name < 24 && (isAlnum(t[at]) || t[at] == '-' || t[at] == '_') {
		at++
	}
	mechanism := string(t[name:at])
	blank := between(t, at)
	if mechanism == "" || blank == at || strings.EqualFold(mechanism, "LOGIN") {
		return // what follows LOGIN is a name
	}
	at = blank - 1
	v := value{from: at + 1, to: blobEnd(t, at+1), quoted: true}
	data, ok := blob(t[v.from:v.to])
	if n := v.to - v.from; !ok && n > 8 && cutOff(t, v.to) {
		data, ok = blob(t[v.from : v.from+n/4*4])
	}
	if !ok && (tail(t[v.to:], "%3d")+tail(t[v.to:], "=3d")+tail(t[v.to:], "&#61;")+tail(t[v.to:], `\u003d`) > 0) { // the padding is escaped
		raw, err := base64.RawStdEncoding.DecodeString(fold(string(t[v.from:v.to])))
		data, ok = raw, err == nil && v.to-v.from >= 8
	}
	if !ok {
		return
	}
	s.take(KindAuth, t, v)
	if strings.EqualFold(mechanism, "PLAIN") {
		if i := bytes.LastIndexByte(data, 0); i >= 0 && i+1 < len(data) {
			s.c.add(KindAuth, string(data[i+1:]))
		}
	}
}

// tail is the length of a word that a text begins with, or 0.
func tail(t []byte, word string) int {
	if hasFold(t, word) {
		return len(word)
	}
	return 0
}

// between returns where what stands between the words of a command ends: blanks,
// also percent-encoded, and quotes.
func between(t []byte, at int) int {
	for n := 0; at < len(t) && n < 8; n++ {
		switch {
		case t[at] == ' ' || t[at] == '\t' || t[at] == '"' || t[at] == '=' && n == 0 || t[at] == ':' && n == 0:
			at++
		case hasFold(t[at:], "%20") || hasFold(t[at:], "%09"):
			at += 3
		case hasFold(t[at:], `\t`):
			at += 2
		default:
			return at
		}
	}
	return at
}

// cutOff reports whether an ellipsis says that a word was cut short.
func cutOff(t []byte, at int) bool {
	for n := 0; at < len(t) && n < 2 && (t[at] == '"' || t[at] == '\'' || t[at] == ' '); n++ {
		at++
	}
	return hasFold(t[at:], "...") || hasFold(t[at:], "…")
}

// answer reads the line behind the prompt "Password:" of AUTH LOGIN, in base64.
// A line between them may repeat the prompt.
func (s *shapes) answer(t []byte, _, to int) {
	for range 2 {
		i := bytes.IndexByte(t[to:], '\n')
		if i < 0 {
			return
		}
		line := t[to+i+1:]
		if k := bytes.IndexByte(line, '\n'); k >= 0 {
			line = line[:k]
		}
		base := to + i + 1
		to = base + len(line)
		if bytes.Contains(bytes.ToLower(line), []byte("gfzc3dvcmq")) {
			continue
		}
		line = bytes.TrimRight(line, "\r '\"")
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte(`\n`)), []byte(`\r`))
		n := len(line)
		for n > 0 && (isBase64(line[n-1]) || line[n-1] == '=') {
			n--
		}
		if data, ok := blob(line[n:]); ok && printable(data) {
			s.take(KindAuth, t, value{from: base + n, to: base + len(line), quoted: true})
			s.c.add(KindAuth, string(data))
		}
		return
	}
}

// blobEnd returns where a run of base64 ends.
func blobEnd(t []byte, at int) int {
	for at < len(t) && (isBase64(t[at]) || t[at] == '=') {
		at++
	}
	return at
}

// blob decodes what can hardly be anything but base64 of a secret.
func blob(text []byte) ([]byte, bool) {
	if len(text) < 8 || len(text)%4 != 0 {
		return nil, false
	}
	s := string(text)
	if strings.ToUpper(s) == s || strings.ToLower(s) == s {
		return nil, false
	}
	data, err := base64.StdEncoding.DecodeString(fold(s))
	return data, err == nil && len(data) > 0
}

// blobAlone reads base64 that stands in a text without AUTH before it, but whose
// meaning says what it is: NUL, user, NUL, password (RFC 4616), or the answer of
// XOAUTH2.
func (s *shapes) blobAlone(t []byte, from, _ int) {
	if from > 0 && (isBase64(t[from-1]) && !escapeEnds(t, from)) {
		return
	}
	v := value{from: from, to: blobEnd(t, from), quoted: true}
	data, ok := blob(t[v.from:v.to])
	if !ok {
		return
	}
	if t[from] == 'd' {
		if bytes.HasPrefix(data, []byte("user=")) && bytes.Contains(data, []byte("auth=")) {
			s.take(KindAuth, t, v)
		}
		return
	}
	if fields := bytes.Split(data, []byte{0}); len(fields) == 3 && len(fields[1]) > 0 && len(fields[2]) > 0 && printable(data) {
		s.take(KindAuth, t, v)
		s.c.add(KindAuth, string(fields[2]))
	}
}
