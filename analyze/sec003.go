package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var sec003 = &Check{
	Code: "SEC003", Severity: Error, RFC: "RFC 3207 §4, §6", Since: "0.1",
	Title: lang.T("command sent behind STARTTLS in the clear", "STARTTLS 뒤에 평문으로 이어 보낸 명령"),
	Text: lang.T(
		"STARTTLS must be the last command before the TLS handshake. Here another one was sent before its reply, in the clear. Somebody on the way can put such a command there, and a server that keeps it and runs it inside TLS takes it for the client's own (STARTTLS command injection, CVE-2011-0411). A server must drop what it read ahead.",
		"STARTTLS는 TLS 핸드셰이크 전의 마지막 명령이어야 합니다. 여기서는 그 응답이 오기 전에 다른 명령을 평문으로 보냈습니다. 이런 명령은 중간에서 누군가 끼워 넣을 수 있으며, 서버가 이를 보관했다가 TLS 안에서 실행하면 클라이언트가 보낸 것으로 여기게 됩니다(STARTTLS 명령 주입, CVE-2011-0411). 서버는 미리 읽은 내용을 버려야 합니다."),
	Bad: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-PIPELINING\nS: 250 STARTTLS\nC: STARTTLS\nC: RSET\n" +
		"S: 220 2.0.0 Ready to start TLS\nS: 250 2.0.0 Ok\n" + hello + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-PIPELINING\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" + hello + quit,

	needs: hasPipelining,
	Run:   runSEC003,
}

func runSEC003(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		if i == 0 || !e.Pipelined || e.Command == nil || !asksForTLS(es[i-1]) || len(es[i-1].Replies) == 0 {
			continue
		}
		message := p.at(
			"%[1]s in the clear before the reply to STARTTLS on line %[2]d: expected nothing but the TLS handshake",
			"%[2]d번째 줄의 STARTTLS에 대한 응답이 오기 전에 평문으로 %[1]s 명령을 보냄: TLS 핸드셰이크만 와야 함").Format(nameOf(e), line(es[i-1]))
		if accepted(es[i-1]) && accepted(e) {
			message = p.at(
				"%[1]s in the clear before the reply to STARTTLS on line %[2]d, and the server carried it out: expected it to be dropped",
				"%[2]d번째 줄의 STARTTLS에 대한 응답이 오기 전에 평문으로 보낸 %[1]s 명령을 서버가 실행함: 버려야 함").Format(nameOf(e), line(es[i-1]))
		}
		p.onVerb(e, message, lang.T("update the server; a client must wait for the 220", "서버를 업데이트하십시오. 클라이언트는 220을 기다려야 합니다"),
			relatedCommand(es[i-1], lang.T("STARTTLS was asked for here", "여기서 STARTTLS를 요청함")))
		return
	}
}
