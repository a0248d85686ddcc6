package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var msg004 = &Check{
	Code: "MSG004", Severity: Warning, RFC: "RFC 5322 §3.6", Since: "0.1",
	Title: lang.T("message without Date or From", "Date나 From이 없는 메시지"),
	Text: lang.T(
		"Every message needs one Date and one From field. Some providers refuse a message without them as spam (IONOS, GMX and web.de: 554; Gmail: 550 5.7.1); others add what is missing. Python's smtplib adds nothing: set msg[\"Date\"] = email.utils.localtime() and msg[\"From\"].",
		"모든 메시지에는 Date와 From 필드가 하나씩 있어야 합니다. 없으면 스팸으로 보고 거부하는 곳도 있고(IONOS, GMX, web.de는 554, Gmail은 550 5.7.1) 대신 채워 주는 곳도 있습니다. Python의 smtplib는 채워 주지 않으므로 msg[\"Date\"] = email.utils.localtime()과 msg[\"From\"]을 넣으세요."),
	Bad:  greet + hello + mail + rcpt + data + "C: From: alice@example.com\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + field + body + quit,

	needs: lacksFields,
	Run:   runMSG004,
}

func runMSG004(p *Pass) {
	for t := range p.messages() {
		if _, ok := problem(t.Message, decode.ProblemNoHeader); ok && len(t.Message.Header) == 0 {
			continue // MSG014
		}
		date, from := t.fields[fieldDate] > 0, t.fields[fieldFrom] > 0
		if date && from {
			continue
		}
		// Nearly every message smtplib sends lacks a Date, so these words are put
		// together here and not by Format.
		missing := missingDate
		switch {
		case !date && !from:
			missing = missingBoth
		case !from:
			missing = missingFrom
		}
		p.onMessage(t, missing, lang.T("let the program add the missing field", "빠진 필드를 프로그램에서 추가하세요"))
	}
}

var (
	missingDate = lang.T(
		"message without Date: expected one Date and one From field",
		"메시지에 Date 필드가 없음: Date와 From이 하나씩 있어야 함")
	missingFrom = lang.T(
		"message without From: expected one Date and one From field",
		"메시지에 From 필드가 없음: Date와 From이 하나씩 있어야 함")
	missingBoth = lang.T(
		"message without Date and From: expected one Date and one From field",
		"메시지에 Date와 From 필드가 없음: Date와 From이 하나씩 있어야 함")
)
