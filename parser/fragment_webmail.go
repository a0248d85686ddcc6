package parser

import "bytes"

// webmailQuote finds the reply in the message of a webmail program, which puts
// the code right behind its own words, in the language of its user, and the
// server's words last: Roundcube's "SMTP Error (550): Failed to add recipient
// "bob@example.org" (5.1.1 User unknown)." and "SMTP Error: [550] …". A code of
// the class 2 there is the last reply before the program gave up by itself; it is
// no refusal.
func webmailQuote(line []byte) quote {
	for from := 0; ; {
		i := bytes.Index(line[from:], []byte("SMTP"))
		if i < 0 {
			return quote{}
		}
		i += from
		from = i + 4
		rest := line[from:]
		open := bytes.IndexAny(rest[:min(len(rest), maxWebmailWords)], "([")
		if open < 0 || open+5 > len(rest) || !isWebmailError(line[max(0, i-maxWebmailWords):i], rest[:open]) {
			continue
		}
		closing := byte(')')
		if rest[open] == '[' {
			closing = ']'
		}
		code, ok := ParseCode(string(rest[open+1 : min(len(rest), open+4)]))
		if !ok || rest[open+4] != closing || code.Class() != 4 && code.Class() != 5 {
			continue
		}
		words := bytes.TrimLeft(rest[open+5:], ": ")
		if len(words) == 0 {
			continue
		}
		q := quote{ok: true, code: code}
		q.setWords(serverWords(words))
		return q
	}
}

// maxWebmailWords is how far from "SMTP" the word for error and the code stand.
const maxWebmailWords = 24

// isWebmailError reports whether the words between "SMTP" and the code, or those
// before "SMTP", are a word for an error: "SMTP Error (", "Erreur SMTP (",
// "Ошибка SMTP (".
func isWebmailError(before, between []byte) bool {
	if bytes.ContainsAny(between, ".,;\"'=") {
		return false
	}
	words := bytes.ToLower(append(append([]byte(nil), before...), between...))
	for _, w := range []string{"err", "fehler", "fout", "fel ", "fejl", "feil", "virhe", "hiba", "chyb", "błąd", "ошибк", "помилк", "грешк", "hata", "σφάλμα", "错误", "錯誤", "エラー", "오류"} {
		if bytes.Contains(words, []byte(w)) {
			return true
		}
	}
	return false
}

// serverWords are what the server said in the message of a webmail program: what
// stands in the last parentheses, behind the address in quotation marks. Where
// nothing does, the program's own words are all there is.
func serverWords(words []byte) []byte {
	end := bytes.LastIndexByte(words, ')')
	at := bytes.IndexByte(words, '"')
	if end < 0 || at < 0 || at > end {
		return words
	}
	second := bytes.IndexByte(words[at+1:], '"')
	if second < 0 {
		return words
	}
	after := at + 1 + second + 1
	open := bytes.IndexByte(words[after:end], '(')
	if open < 0 || len(bytes.TrimSpace(words[after:after+open])) > 0 {
		return words
	}
	return words[after+open+1 : end]
}
