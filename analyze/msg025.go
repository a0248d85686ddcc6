package analyze

import (
	"time"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var msg025 = &Check{
	Code: "MSG025", Severity: Warning, RFC: "RFC 5322 §3.3, §3.6.1", Since: "0.1",
	Title: lang.T("Date that cannot be right", "잘못된 Date"),
	Text: lang.T(
		"Date must have the form \"Mon, 23 Nov 2026 10:00:00 +0900\", with English names and a zone in digits, and say when the message was written. Here it cannot be read, or lies more than a day in the future of the session. Filters count both as signs of spam.",
		"Date는 \"Mon, 23 Nov 2026 10:00:00 +0900\"처럼 영어 요일과 달, 숫자로 된 시간대로 적으며 메시지를 쓴 때를 나타냅니다. 여기서는 읽을 수 없거나 세션보다 하루 넘게 미래입니다. 필터는 둘 다 스팸의 징후로 봅니다."),
	Bad:  greet + hello + mail + rcpt + data + "C: Date: yesterday\nC: From: alice@example.com\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + field + body + quit,

	needs: hasMessageFault | hasTimes,
	Run:   runMSG025,
}

func runMSG025(p *Pass) {
	for t := range p.messages() {
		if _, ok := problem(t.Message, decode.ProblemBadDate); ok {
			p.onMessage(t, lang.T(
				"Date cannot be read: expected the form \"Mon, 23 Nov 2026 10:00:00 +0900\"",
				"Date를 읽을 수 없음: \"Mon, 23 Nov 2026 10:00:00 +0900\" 형식이어야 함"),
				lang.T("let the mail library write the date", "날짜는 메일 라이브러리로 적으십시오"))
			continue
		}
		now := p.Session().Started
		if now.Year() < 1980 || t.Message.Date.IsZero() || t.Message.Date.Sub(now) < 36*time.Hour {
			continue // no date in the stamps, or their zone is unknown
		}
		p.onMessage(t, lang.T(
			"Date lies %d days in the future of this session",
			"Date가 이 세션보다 %d일 뒤임").Format(int(t.Message.Date.Sub(now)/(24*time.Hour))),
			lang.T("check the clock of the client", "클라이언트의 시계를 확인하십시오"))
	}
}
