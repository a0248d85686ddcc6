package parser

import (
	"strings"
	"testing"
)

func TestSymfony(t *testing.T) {
	const old = "< 220 mx\r\n> EHLO [127.0.0.1]\n< 250-mx\r\n< 250 AUTH LOGIN\r\n> AUTH LOGIN\n< 334 VXNlcm5hbWU6\r\n> dXNlcg==\n< 334 UGFzc3dvcmQ6\r\n> c2VjcmV0\n< 235 ok\r\n> MAIL FROM:<a@b>\n< 250 ok\r\n> RCPT TO:<c@d>\n< 250 ok\r\n> DATA\n< 354 go\r\n> .\n< 250 queued\r\n"
	const want = "* 220\nEHLO 250\nAUTH(2) 334 334 235\nMAIL 250\nRCPT 250\nDATA 354 250 elided\n"
	var stamped strings.Builder
	for _, l := range strings.SplitAfter(old, "\n") {
		if l != "" {
			stamped.WriteString("[2026-11-23T02:14:45+00:00] " + l)
		}
	}
	checkTranscripts(t, "symfony", []transcript{
		{"before 7.1", old, want},
		{"with stamps", stamped.String(), want},
		{"in an issue, indented and quoted", "      " + strings.ReplaceAll(old, "\n", "\n      "), want},
		{"refused, and the exception", "[2026-11-23T02:14:45.123456Z] > RCPT TO:<c@d>\n[2026-11-23T02:14:45.123456Z] < 550-5.1.1 no\n[2026-11-23T02:14:45.123456Z] < 550 5.1.1 such user\nExpected response code \"250/251/252\" but got code \"550\", with message \"550 5.1.1 no\".\n[2026-11-23T02:14:45.123456Z] > RSET\n[2026-11-23T02:14:45.123456Z] < 250 ok\n", "RCPT 550\nRSET 250\n"},
		{"no answer to the message", stamped.String()[:strings.LastIndex(stamped.String(), "[")], strings.Replace(want, "354 250", "354", 1)},
	})
	if s := read(t, stamped.String(), Options{})[0]; s.Started.IsZero() || len(s.Exchanges[2].Responses) != 2 {
		t.Errorf("begun %v", s.Started)
	}
	// Quoted mail and prose are nobody's.
	for _, line := range []string{"> Hello", "< 20 %", "[2026-11-23T02:14:45+00:00] app.INFO: x", "> 220"} {
		if got := symfonyDialect().claims([]byte(line)); got != claimNone {
			t.Errorf("%q is claimed", line)
		}
	}
}
