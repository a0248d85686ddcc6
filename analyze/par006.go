package analyze

import (
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var par006 = &Check{
	Code: "PAR006", Severity: Error, RFC: "RFC 4865 §3, RFC 2852 §4", Since: "0.1",
	Title: lang.T("parameter beyond what the server announced", "서버가 알린 한도를 벗어난 매개변수 값"),
	Text: lang.T(
		"With FUTURERELEASE the server says for how long it holds a message at most, with DELIVERBY which deadline is the shortest it accepts. A value beyond that is refused. Read the limit in the reply to EHLO and stay within it.",
		"서버는 FUTURERELEASE로 메시지를 보관할 수 있는 최대 시간을, DELIVERBY로 받아들이는 가장 짧은 기한을 알립니다. 이를 벗어난 값은 거부됩니다. EHLO 응답에서 한도를 확인하고 그 안의 값을 쓰십시오."),
	Bad:   greet + helloHold + "C: MAIL FROM:<alice@example.com> HOLDFOR=864000\nS: 501 5.5.4 Interval too long\n" + quit,
	Good:  greet + helloHold + "C: MAIL FROM:<alice@example.com> HOLDFOR=3600\nS: 250 2.1.0 Ok\n" + quit,
	needs: hasOddParams,
	Run:   runPAR006,
}

func runPAR006(p *Pass) {
	for i, e := range p.Session().Exchanges {
		c, ok := e.Command.(*parser.MailCommand)
		if !ok || len(c.Params) == 0 {
			continue
		}
		caps, _ := offers(p.States[i])
		if hold, ok := c.Param("HOLDFOR"); ok {
			limit, announced := announcedNumber(caps, "FUTURERELEASE")
			if n, err := strconv.ParseInt(hold.Value, 10, 64); err == nil && announced && n > limit {
				p.Add(&e.Line, hold.At, len(hold.Keyword)+1+len(hold.Value), p.at(
					"HOLDFOR=%[1]d: the server holds a message for at most %[2]d seconds (line %[3]d)",
					"HOLDFOR=%[1]d: 서버는 메시지를 최대 %[2]d초 동안만 보관함(%[3]d번째 줄)").Format(n, limit, line(p.States[i].Hello)), lang.Text{})
			}
		}
		if by, ok := c.Param("BY"); ok {
			least, announced := announcedNumber(caps, "DELIVERBY")
			value, mode, _ := strings.Cut(by.Value, ";")
			// A notice may be asked for whatever the time; only "return" has a least one.
			if n, err := strconv.ParseInt(value, 10, 64); err == nil && announced && n < least && strings.HasPrefix(strings.ToUpper(mode), "R") {
				p.Add(&e.Line, by.At, len(by.Keyword)+1+len(by.Value), p.at(
					"BY=%[1]s: the shortest deadline the server accepts is %[2]d seconds (line %[3]d)",
					"BY=%[1]s: 서버가 받아들이는 가장 짧은 기한은 %[2]d초임(%[3]d번째 줄)").Format(clip(by.Value), least, line(p.States[i].Hello)), lang.Text{})
			}
		}
	}
}

// announcedNumber is the number behind a keyword of the reply to EHLO.
func announcedNumber(caps []parser.Capability, keyword string) (int64, bool) {
	c, ok := capability(caps, keyword)
	if !ok || len(c.Params) == 0 {
		return 0, false
	}
	n, err := strconv.ParseInt(c.Params[0], 10, 64)
	return n, err == nil && n > 0
}
