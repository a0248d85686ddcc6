package disguise

import (
	"bytes"
	"encoding/base64"

	"github.com/smtplog/smtplog/decode"
)

// encodedWord replaces the names within an encoded word (RFC 2047) at t[at:], and
// returns where it ends; at if there is none.
func (f *finder) encodedWord(t []byte, at int) int {
	const longest = 300
	if at+1 >= len(t) || t[at] != '=' || t[at+1] != '?' {
		return at
	}
	line := t[at:min(len(t), at+longest)]
	// "=?", charset, "?", encoding, "?", text, "?="
	end := 2
	for range 2 {
		i := bytes.IndexByte(line[end:], '?')
		if i < 0 || bytes.ContainsAny(line[end:end+i], " \t\r\n") {
			return at
		}
		end += i + 1
	}
	i := bytes.Index(line[end:], []byte("?="))
	if i < 0 || bytes.ContainsAny(line[end:end+i], " \t\r\n") {
		return at
	}
	end += i + 2
	word := string(line[:end])
	text := decode.DecodeHeader(word)
	if text == word || bytes.IndexByte([]byte(text), '\n') >= 0 {
		return at + end
	}
	inner := &finder{names: f.names}
	inner.text([]byte(text), 0, len(text))
	if inner.places == 0 {
		return at + end
	}
	inner.out = append(inner.out, text[inner.wrote:]...)
	if f.isCounted(int64(at)) {
		// Its length must stay: the letters go.
		start := at + end - i - 2
		f.replace(t, start, at+end-2, "")
		return at + end
	}
	f.replace(t, at, at+end, "=?utf-8?b?"+base64.StdEncoding.EncodeToString(inner.out)+"?=")
	return at + end
}
