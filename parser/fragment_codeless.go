package parser

import (
	"bytes"
	"strings"
)

// codelessQuote finds what a server said where the mail program shows its words
// without any code, as Thunderbird does in the language of its user: "The mail
// server responded: Unsupported option". It was an error, or the program would not
// have shown it.
func codelessQuote(line []byte) quote {
	low := strings.ToLower(string(line))
	for _, mark := range []string{
		"mail server responded:", "smtp server responded:", "mail-server antwortete:", "serveur de messagerie a répondu :", "serveur de messagerie a répondu:",
		"servidor de correo respondió:", "server di posta ha risposto:", "servidor de e-mail respondeu:", "servidor de correio respondeu:", "mailserver antwoordde:", "почтовый сервер ответил:", "serwer pocztowy odpowiedział:",
	} {
		_, words, ok := strings.Cut(low, mark)
		if !ok {
			continue
		}
		said := bytes.TrimSpace(line[len(line)-min(len(words), len(line)):])
		if len(said) < 4 || !isLetter(said[0]) {
			return quote{}
		}
		q := quote{ok: true, implied: 5}
		q.setWords(said)
		return q
	}
	return quote{}
}
