package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

var seq008 = &Check{
	Code: "SEQ008", Severity: Error, RFC: "RFC 2920 §3.1", Since: "0.1",
	Title: lang.T("command sent too early", "응답을 기다리지 않고 너무 일찍 보낸 명령"),
	Text: lang.T(
		"A client may send several commands without waiting only if the server offered PIPELINING, and even then EHLO, DATA, AUTH, STARTTLS, VRFY, EXPN, NOOP and QUIT must be the last of such a group (AUTH PLAIN and AUTH EXTERNAL with an initial response need not, RFC 4954 §4). Servers refuse or drop clients that talk too early, as spam programs do.",
		"서버가 PIPELINING을 지원한다고 알린 경우에만 응답을 기다리지 않고 여러 명령을 이어서 보낼 수 있습니다. 그때도 EHLO, DATA, AUTH, STARTTLS, VRFY, EXPN, NOOP, QUIT은 그런 묶음의 마지막이어야 합니다(초기 응답이 있는 AUTH PLAIN과 AUTH EXTERNAL은 예외입니다, RFC 4954 §4). 너무 일찍 보내는 것은 스팸 프로그램의 특징이어서 거부하거나 연결을 끊는 서버도 있습니다."),
	Bad: greet + hello + "C: MAIL FROM:<alice@example.com>\nC: RCPT TO:<bob@example.org>\nS: 250 2.1.0 Ok\nS: 250 2.1.5 Ok\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 PIPELINING\n" +
		"C: MAIL FROM:<alice@example.com>\nC: RCPT TO:<bob@example.org>\nS: 250 2.1.0 Ok\nS: 250 2.1.5 Ok\n" + quit,
	needs: hasPipelining,
	Run:   runSEQ008,
}

func runSEQ008(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		if !e.Pipelined || i == 0 || e.Command == nil || es[i-1].Command == nil {
			continue
		}
		before := es[i-1]
		if len(before.Replies) == 0 || asksForTLS(before) {
			continue // never answered: there was nothing to wait for; or SEC003
		}
		if mustBeLast(before) {
			p.onVerb(e, p.at(
				"%[1]s before the reply to %[2]s on line %[3]d: %[2]s must be the last command of a pipelined group",
				"%[3]d번째 줄의 %[2]s에 대한 응답이 오기 전에 %[1]s 명령을 보냄: 파이프라이닝 묶음에서 %[2]s 명령은 마지막이어야 함").Format(nameOf(e), nameOf(before), line(before)),
				hintWait, relatedCommand(before, lang.T("its reply had not come yet", "이 명령의 응답이 아직 오지 않았음")))
			return
		}
		caps, known := offers(p.States[i])
		if known && !offered(caps, "PIPELINING") {
			p.onVerb(e, p.at(
				"%s before the reply to %s on line %d: the server did not offer PIPELINING",
				"%[3]d번째 줄의 %[2]s에 대한 응답이 오기 전에 %[1]s 명령을 보냄: 서버가 PIPELINING을 지원한다고 알리지 않았음").Format(nameOf(e), nameOf(before), line(before)),
				hintWait, relatedCommand(p.States[i].Hello, lang.T("what the server offered", "서버가 알린 기능")))
			return
		}
	}
}

var hintWait = lang.T("wait for the reply before the next command", "응답을 받은 뒤에 다음 명령을 보내십시오")

// mustBeLast reports whether nothing may follow a command before its reply. The
// final dot of a message may be followed by the next group.
func mustBeLast(e *parser.Exchange) bool {
	if e.Verb() == parser.VerbDATA && (e.Content != nil || wentAhead(e)) || isOneTrip(e) {
		return false
	}
	v, ok := registry.VerbByName(string(e.Verb()))
	return ok && v.LastInGroup
}

// isOneTrip reports whether e is a login that its first line completes: RFC 4954
// section 4 allows more behind that.
func isOneTrip(e *parser.Exchange) bool {
	c, ok := e.Command.(*parser.AuthCommand)
	return ok && c.HasInitial && (c.Mechanism == "PLAIN" || c.Mechanism == "EXTERNAL")
}
