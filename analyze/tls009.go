package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var tls009 = &Check{
	Code: "TLS009", Severity: Error, RFC: "RFC 8314 §3, §7.3", Since: "0.1",
	Title: lang.T("TLS where plain text is spoken, or the other way round", "평문 포트에 TLS로, 또는 TLS 포트에 평문으로 접속함"),
	Text: lang.T(
		"One side began with a TLS handshake and the other with plain text. Port 465 speaks TLS from the first octet; ports 25 and 587 begin in plain text and turn to TLS with STARTTLS. \"wrong version number\" means this and has nothing to do with TLS versions.",
		"한쪽은 TLS 핸드셰이크로, 다른 쪽은 평문으로 시작했습니다. 465번 포트는 처음부터 TLS를 쓰고, 25번과 587번 포트는 평문으로 시작해 STARTTLS로 TLS를 시작합니다. wrong version number는 이런 뜻이며 TLS 버전과는 관계가 없습니다."),
	Bad: "connect: ('smtp.example.com', 587)\nreply: b'220 mx.example.org ESMTP\\r\\n'\nsend: b'\\x16\\x03\\x01\\x02\\x00\\x01\\x00\\x01\\xfc\\x03\\x03\\r\\n'\nreply: b'500 5.5.2 Error: bad syntax\\r\\n'\n" +
		"send: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",
	Good: "connect: ('smtp.example.com', 587)\nreply: b'220 mx.example.org ESMTP\\r\\n'\nsend: 'ehlo client.example.com\\r\\n'\nreply: b'250-mx.example.org\\r\\n'\nreply: b'250 HELP\\r\\n'\nsend: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n",

	needs: hasErrorNote | hasOddCommand | hasBadCode,
	Run:   runTLS009,
}

func runTLS009(p *Pass) {
	hint := lang.T("use port 465 for TLS from the start, and STARTTLS on ports 587 and 25", "처음부터 TLS를 쓰려면 465번 포트를, 587번과 25번 포트에서는 STARTTLS를 쓰십시오")
	for _, e := range p.Session().Exchanges {
		if e.Command != nil && isTLSRecord(e.Line.Text) {
			p.Add(&e.Line, 0, 0, lang.T(
				"a TLS handshake where a command was expected: this port begins in plain text",
				"명령이 올 자리에 TLS 핸드셰이크가 옴: 이 포트는 평문으로 시작함"), hint)
			return
		}
		for _, r := range e.Replies {
			if len(r.Lines) > 0 && isTLSRecord(r.Lines[0].Line.Text) {
				p.onReply(r, 0, lang.T(
					"a TLS record where a reply was expected: this port speaks TLS from the start",
					"응답이 올 자리에 TLS 레코드가 옴: 이 포트는 처음부터 TLS를 씀"), hint)
				return
			}
		}
	}
	if p.Report.Outcome == Accepted || !isReported(p.Session(), troubleWrongTLS) {
		return
	}
	if kind, note := findTrouble(p.Session()); kind == troubleWrongTLS {
		p.onNote(note, lang.T(
			"the client began TLS and the server answered in something else: port and TLS mode do not match",
			"클라이언트는 TLS로 시작했지만 서버의 답은 TLS가 아님: 포트와 TLS 방식이 맞지 않음"), hint)
	}
}

// isTLSRecord reports whether a line begins as a TLS handshake or alert does (RFC
// 8446 section 5.1).
func isTLSRecord(s string) bool {
	return len(s) > 3 && (s[0] == 0x16 || s[0] == 0x15) && s[1] == 3 && s[2] <= 4
}
