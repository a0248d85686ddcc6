package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq001 = &Check{
	Code: "SEQ001", Severity: Error, RFC: "RFC 5321 §4.1.4", Since: "0.1",
	Title: lang.T("command before EHLO or HELO", "EHLO나 HELO보다 먼저 보낸 명령"),
	Text: lang.T(
		"A session begins with EHLO (or HELO), which names the client and asks what the server can do. Before it was accepted, only NOOP, HELP, EXPN, VRFY, RSET and QUIT are allowed; a server answers 503 to the rest. Some servers let it pass, others refuse the mail because of it. Send EHLO first and wait for 250.",
		"세션은 EHLO(또는 HELO)로 시작해야 합니다. 클라이언트의 이름을 알리고 서버가 지원하는 기능을 묻는 명령입니다. 이 명령이 받아들여지기 전에는 NOOP, HELP, EXPN, VRFY, RSET, QUIT만 쓸 수 있고 나머지 명령에는 서버가 503으로 응답합니다. 그냥 넘어가는 서버도 있고 이 때문에 메일을 거부하는 서버도 있습니다. 먼저 EHLO를 보내고 250 응답을 기다리십시오."),
	Bad:   greet + mail + quit,
	Good:  greet + hello + mail + quit,
	needs: hasDisorder,
	Run:   runSEQ001,
}

func runSEQ001(p *Pass) {
	for i, e := range p.Session().Exchanges {
		st := &p.States[i]
		if st.Phase != PhaseGreeted || st.StartTLS != nil || e.Pipelined || !needsHello(e.Verb()) || !spoken(e) {
			continue
		}
		h := lastOf(p.Session().Exchanges, i, parser.VerbEHLO)
		if h == nil {
			h = lastOf(p.Session().Exchanges, i, parser.VerbHELO)
		}
		if h != nil && accepted(h) { // and XCLIENT after it
			p.onVerb(e, lang.T(
				"%s without a new EHLO: expected EHLO first after XCLIENT",
				"새 EHLO 없이 %s 명령을 보냄: XCLIENT 다음에는 EHLO가 먼저 와야 함").Format(e.Verb()), hintHello)
		} else if h != nil {
			p.onVerb(e, p.at(
				"%[1]s although %[2]s on line %[3]d was answered with %[4]s: expected an accepted EHLO or HELO first",
				"%[3]d번째 줄의 %[2]s에 %[4]s 응답이 왔는데도 %[1]s 명령을 보냄: EHLO나 HELO가 먼저 받아들여져야 함").
				Format(e.Verb(), h.Verb(), line(h), replyWords(h)), hintHello)
		} else {
			p.onVerb(e, lang.T(
				"%s before EHLO: expected EHLO or HELO as the first command after the greeting",
				"EHLO보다 먼저 %s 명령을 보냄: 서버의 인사말 다음 첫 명령은 EHLO나 HELO여야 함").Format(e.Verb()), hintHello)
		}
		return // what follows has the same reason
	}
}

var hintHello = lang.T("send EHLO with the client's host name and wait for 250", "클라이언트의 호스트 이름으로 EHLO를 보내고 250 응답을 기다리십시오")

// needsHello reports whether a command is part of logging in or of a
// transaction.
func needsHello(v parser.Verb) bool {
	switch v {
	case parser.VerbMAIL, parser.VerbRCPT, parser.VerbDATA, parser.VerbBDAT, parser.VerbAUTH, parser.VerbSTARTTLS,
		verbATRN, verbBURL, verbETRN, verbXFORWARD:
		return true
	}
	return false
}
