package analyze

import (
	"bytes"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec007 = &Check{
	Code: "SEC007", Severity: Warning, RFC: "RFC 5322 §2.2, RFC 5321 §2.3.8", Since: "0.1",
	Title: lang.T("field behind a bare line break in the header", "헤더에서 짝이 없는 줄바꿈 뒤에 이어진 필드"),
	Text: lang.T(
		"All lines of the header end in CR LF but one, and that one is followed by a field such as Bcc or Content-Type. So look values with a line break that somebody typed into a form to add fields of their own (header injection). Refuse CR and LF in subjects, names and addresses; mail libraries do.",
		"헤더의 다른 줄은 모두 CR LF로 끝나는데 한 줄만 그렇지 않고, 그 뒤에 Bcc나 Content-Type 같은 필드가 이어집니다. 필드를 몰래 추가하려고 폼에 줄바꿈을 넣었을 때 이런 모양이 됩니다(헤더 주입). 제목과 이름, 주소에 CR과 LF가 있으면 거부하십시오. 메일 라이브러리는 그렇게 합니다."),
	Bad:  smtplibTo + "send: b'Date: Mon, 23 Nov 2026 10:00:00 +0000\\r\\nFrom: alice@example.com\\r\\nSubject: hi\\nReply-To: carol@example.net\\r\\n\\r\\none\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",
	Good: smtplibTo + "send: b'Date: Mon, 23 Nov 2026 10:00:00 +0000\\r\\nFrom: alice@example.com\\r\\nSubject: hi\\r\\nReply-To: carol@example.net\\r\\n\\r\\none\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",

	needs: hasOddContent,
	Run:   runSEC007,
}

func runSEC007(p *Pass) {
	for t, c := range p.contents() {
		name, ok := injectedField(t, c)
		if !ok || len(c.Ends) > 0 {
			continue
		}
		p.onMessage(t, lang.T(
			"the field %s stands behind a bare line break, while the lines around it end in CRLF",
			"%s 필드가 짝이 없는 줄바꿈 뒤에 있음(주위의 줄은 CRLF로 끝남)").Format(name),
			lang.T("refuse line breaks in what users type", "사용자가 입력한 값에 줄바꿈이 있으면 거부하십시오"))
	}
}

// injectedField finds a field in the header that follows one of a few bare line
// breaks, as no program that writes them throughout makes it.
func injectedField(t *Transaction, c *parser.Content) (name string, ok bool) {
	const few = 5
	if bare := c.BareLF + c.BareCR; bare == 0 || bare > few || c.Lines < 2*bare || len(t.Chunks) > 1 {
		return "", false
	}
	b, _ := c.Bytes()
	if end := bytes.Index(b, []byte("\r\n\r\n")); end >= 0 {
		b = b[:end]
	}
	for i := 1; i < len(b); i++ {
		bare := b[i] == '\n' && b[i-1] != '\r' || b[i] == '\r' && i+1 < len(b) && b[i+1] != '\n'
		if !bare {
			continue
		}
		for _, field := range [...]string{"Bcc", "Cc", "To", "From", "Sender", "Reply-To", "Subject", "Content-Type", "MIME-Version"} {
			rest := b[i+1:]
			if len(rest) > len(field) && rest[len(field)] == ':' && bytes.EqualFold(rest[:len(field)], []byte(field)) {
				return field, true
			}
		}
	}
	return "", false
}
