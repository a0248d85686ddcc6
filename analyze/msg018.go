package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg018 = &Check{
	Code: "MSG018", Severity: Info, RFC: "RFC 6376 §1", Since: "0.1",
	Title: lang.T("message without a DKIM signature of its From", "From의 DKIM 서명이 없는 메시지"),
	Text: lang.T(
		"On its way to the recipient's server a message should carry a DKIM signature of the domain in From: large providers refuse or mistrust mail without one (Gmail: 550 5.7.26). A mail program need not sign, its submission server does; so this is said only of a message that has already passed a server (it has a Received field) and is handed on without a login.",
		"수신 서버로 가는 메시지에는 From 도메인의 DKIM 서명이 있어야 합니다. 대형 서비스는 서명이 없는 메일을 거부하거나 의심합니다(Gmail은 550 5.7.26). 메일 프로그램은 서명하지 않아도 되며 제출 서버가 대신 서명합니다. 그래서 이미 서버를 거쳐(Received 필드가 있음) 인증 없이 다음 서버로 넘겨지는 메시지에 대해서만 알립니다."),
	Bad: greet + hello + mail + rcpt + data + oneReceived + field + body + quit,
	Good: greet + hello + mail + rcpt + data + oneReceived + "C: DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=a; h=from:date; bh=aGFzaA==; b=c2ln\n" +
		field + body + quit,

	needs: hasReceived,
	Run:   runMSG018,
}

func runMSG018(p *Pass) {
	if p.isSubmission() || p.isLMTP() || p.Report.Outcome == Incomplete {
		return
	}
	server := organisation(p.Report.Server.Name)
	if server == "" {
		return // a test server, or nobody knows
	}
	for t := range p.messages() {
		if len(t.Message.From) == 0 || t.fields[fieldReceived] == 0 {
			continue // no server had it yet
		}
		from := domainOf(t.Message.From[0].Addr)
		if org := organisation(from); org == "" || org == server || signedFor(t, from) {
			continue
		}
		p.onMessage(t, lang.T(
			"no DKIM-Signature of %q, the domain in From",
			"From의 도메인인 %q의 DKIM-Signature가 없음").Format(clip(from)),
			lang.T("let the sending server sign what it sends to others", "발신 서버가 밖으로 나가는 메일에 서명하도록 설정하십시오"))
	}
}
