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
	at := to
	for at < len(t) && at-to < 24 && (isAlnum(t[at]) || t[at] == '-' || t[at] == '_') {
		at++
	}
	mechanism := string(t[to:at])
	if mechanism == "" || at >= len(t) || t[at] != ' ' || strings.EqualFold(mechanism, "LOGIN") {
		return // what follows LOGIN is a name
	}
	v := value{from: at + 1, to: blobEnd(t, at+1), quoted: true}
	data, ok := blob(t[v.from:v.to])
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
		if bytes.Contains(bytes.ToLower(line), []byte("ugfzc3dvcmq6")) {
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
