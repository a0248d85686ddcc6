package parser

import (
	"strings"
	"testing"
)

// before puts a prefix before each line.
func before(prefix, text string) string {
	return prefix + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n"+prefix) + "\n"
}

func TestPostfix(t *testing.T) {
	const smtpd = "May 04 10:00:01 mx postfix/smtpd[411]: "
	const peer = "client.example.com[192.0.2.7]: "
	server := func(pid, text string) string {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "S: ", "> "+peer), "C: ", "< "+peer)
		return before(strings.Replace(smtpd, "411", pid, 1), text)
	}
	checkTranscripts(t, "postfix-smtpd", []transcript{
		{
			"STARTTLS, a login, noise, a refused recipient", server("411", "connect from client.example.com[192.0.2.7]\nS: 220 mx\nC: EHLO c\nmatch_list_match: c: no match\nS: 250-mx\nsend attr reason = host x said: 550 no\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nC: EHLO c\nS: 250 AUTH LOGIN\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: dXNlcg==\nS: 334 UGFzc3dvcmQ6\nC: cGFzcw==\nS: 235 ok\nC: MAIL FROM:<a@b>\n>>> START Sender address RESTRICTIONS <<<\nS: 250 ok\nC: RCPT TO:<c@d>\nNOQUEUE: reject: RCPT from c: 550 5.1.1 <c@d>: no; from=<a@b>\nS: 550 5.1.1 no\nC: RCPT TO:<e@f>\nS: 250 ok\nC: DATA\nS: 354 go\nS: 250 queued\nC: QUIT\nS: 221 bye\ndisconnect from client.example.com[192.0.2.7]"),
			"* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nAUTH(2) 334 334 235\nMAIL 250\nRCPT 550\nRCPT 250\nDATA 354 250 elided\nQUIT 221\n",
		},
		{
			"two processes at once, one of which serves twice, once without QUIT", server("1", "connect from x[192.0.2.8]\nS: 220 mx\nC: HELO c\nS: 250 mx\nC: MAIL FROM:<a@b>") + server("2", "connect from y[192.0.2.9]\nS: 220 mx\nC: EHLO d\nS: 250 mx") + server("1", "lost connection after MAIL from x[192.0.2.8]\ndisconnect from x[192.0.2.8]\nconnect from z[192.0.2.10]\nS: 220 mx\nC: EHLO e\nS: 502 no") + server("2", "C: AUTH PLAIN AGEAYg==\nS: 535 no\nC: QUIT\nS: 221 bye"),
			"* 220\nHELO 250\nMAIL\n===\n* 220\nEHLO 250\nAUTH 535\nQUIT 221\n===\n* 220\nEHLO 502\n",
		},
		{
			"a filter before the queue, in the same process", server("1", "S: 220 mx\nC: EHLO c\nS: 250 mx\nC: MAIL FROM:<a@b>\n< 127.0.0.1:10026: 220 filter\n> 127.0.0.1:10026: EHLO mx\n< 127.0.0.1:10026: 250 filter\n> 127.0.0.1:10026: MAIL FROM:<a@b>\n< 127.0.0.1:10026: 250 ok\nS: 250 ok\nC: QUIT\nS: 221 bye"),
			"* 220\nEHLO 250\nMAIL 250\nQUIT 221\n===\n* 220\nEHLO 250\nMAIL 250\n",
		},
		{"without the program's name, over IPv6", "> c[2001:db8::7]:40152: 220 mx\n< c[2001:db8::7]:40152: EHLO c\n> c[2001:db8::7]:40152: 250 mx\n< c[2001:db8::7]:40152: BDAT 10 LAST\n> c[2001:db8::7]:40152: 250 ok\n", "* 220\nEHLO 250\nBDAT 250 elided\n"},
	})
	client := func(text string) string {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "S: ", "< mx.example.org[192.0.2.25]:587: "), "C: ", "> mx.example.org[192.0.2.25]:587: ")
		return before("2026-05-04T10:00:01.000+00:00 mx postfix/relay/smtp[7]: ", text)
	}
	checkTranscripts(t, "postfix-smtp", []transcript{
		{
			"PIPELINING, and no waiting for the reply to QUIT", client("connect to mx.example.org[192.0.2.24]:587: Connection refused\nS: 220 mx\nC: EHLO c\nS: 250-mx\nS: 250 PIPELINING\nC: MAIL FROM:<a@b>\nC: RCPT TO:<c@d>\nC: RCPT TO:<e@f>\nC: DATA\nS: 250 ok\nS: 250 ok\nS: 550 no\nS: 354 go\nC: .\nC: QUIT\nS: 250 queued\nA1: to=<c@d>, relay=mx.example.org[192.0.2.25]:587, status=sent (250 queued)\nS: 220 mx\nC: EHLO c\nS: 250 mx\nC: QUIT"),
			"===\n* 220\nEHLO 250\nMAIL 250\nRCPT+ 250\nRCPT+ 550\nDATA+ 354 250 elided\nQUIT+\n===\n* 220\nEHLO 250\nQUIT\n",
		},
	})
	got := read(t, client("connect to mx.example.org[192.0.2.24]:587: Connection refused\nS: 220 mx\nC: EHLO c"), Options{})
	if want := (Target{Host: "mx.example.org", Port: 587}); len(got) != 2 || got[0].Target != want || got[1].Target != want || got[0].Notes[len(got[0].Notes)-1].Kind != LineError || got[1].Started.IsZero() {
		t.Errorf("%+v", got)
	}
	screen := func(text string) string {
		return before("May 04 10:00:01 mx postfix/postscreen[9]: ", strings.ReplaceAll(strings.ReplaceAll(text, "S: ", "> [192.0.2.7]:1: "), "C: ", "< [192.0.2.7]:1: "))
	}
	checkTranscripts(t, "postscreen", []transcript{
		{
			"a teaser, a whole reply in a line, two connections", screen("CONNECT from [192.0.2.7]:1 to [192.0.2.25]:25\nS: 220-mx\nPASS pregreet test [192.0.2.7]:1\nCONNECT from [192.0.2.8]:2 to [192.0.2.25]:25\nS: 220 mx\n> [192.0.2.8]:2: 220 mx\nC: EHLO c\nS: 250-mx??250-SIZE 250??250 DSN\n< [192.0.2.8]:2: QUIT\n> [192.0.2.8]:2: 221 bye\nC: RCPT TO:<a@b>\nNOQUEUE: reject: RCPT from [192.0.2.7]:1: 450 4.3.2 no; from=<>\nS: 450 4.3.2 no\nDISCONNECT [192.0.2.7]:1"),
			"* 220\nEHLO 250\nRCPT 450\n===\n* 220\nQUIT 221\n",
		},
	})
	r := read(t, screen("C: EHLO c\nS: 250-mx??250-SIZE 250??250 DSN"), Options{})[0].Exchanges[0].Final()
	if len(r.Lines) != 3 || r.Lines[1].Line.Text != "250-SIZE 250" || !r.Complete {
		t.Errorf("%+v", r)
	}
}

func TestPostfixMail(t *testing.T) {
	const body = "Transcript of session follows.\n\n Out: 220 mx\n In:  EHLO c\n Out: 250-mx\n Out: 250 AUTH PLAIN\n In:  AUTH PLAIN\n     AGEAYg==\n Out: 535 5.7.8 no, the code of this is not\n     250 but another\n In:  RCPT TO:<a@b>\n Out: 503 no\n In:  DATA\n Out: 354 go\n Out: 451 4.3.0 later\n\nSession aborted, reason: lost connection\n\nFor other details, see the local mail logfile\n"
	const want = "* 220\nEHLO 250\nAUTH 535\nRCPT 503\nDATA 354 451 elided\n"
	checkTranscripts(t, "postfix-mail", []transcript{
		{"server", "Subject: Postfix SMTP server: errors from c[192.0.2.7]\n\n" + body, want},
		{"client", "Subject: Postfix SMTP client: errors from mx[192.0.2.25]:25\n\nUnexpected response from mx[192.0.2.25]:25.\n\n" + strings.NewReplacer(" Out: ", " In:  ", " In:  ", " Out: ").Replace(body), want},
		{"no subject", body + body, want + "===\n" + want},
		{"in reply to it", before("> ", "Subject: Postfix SMTP server: errors from c[192.0.2.7]\n\n Out: 220 mx\n In:  QUIT\n Out: 221 bye"), "* 220\nQUIT 221\n"},
	})
	r := read(t, body, Options{})[0].Exchanges[2].Final()
	if got := r.Lines[0].Line.Text; got != "535 5.7.8 no, the code of this is not 250 but another" {
		t.Errorf("%q", got)
	}
}

func TestPosttlsFinger(t *testing.T) {
	checkTranscripts(t, "posttls-finger", []transcript{
		{"STARTTLS", before("posttls-finger: ", "Connected to mx.example.org[192.0.2.25]:25\n< 220 mx\n> EHLO c\n< 250 STARTTLS\n> STARTTLS\n< 220 go\nmx.example.org[192.0.2.25]:25: subject_CN=mx.example.org\nVerified TLS connection established to mx.example.org[192.0.2.25]:25: TLSv1.3\n> EHLO c\n< 250 mx\n> QUIT\n< 221 bye"), "* 220\nEHLO 250\nSTARTTLS 220\nEHLO 250\nQUIT 221\n"},
		{"refused", "posttls-finger: connect to mx.example.org[192.0.2.25]:25: Connection refused\nposttls-finger: Failed to establish session to mx.example.org via mx.example.org: connect to mx.example.org[192.0.2.25]:25: Connection refused\n", ""},
		{"only the summary", "posttls-finger: Verified TLS connection established to mx.example.org[192.0.2.25]:25: TLSv1.3\n", "STARTTLS 220\n"},
		{"the summary of implicit TLS", "posttls-finger: Verified TLS connection established to mx.example.org[192.0.2.25]:465: TLSv1.3\n", ""},
	})
	for _, s := range read(t, "posttls-finger: connect to mx.example.org[192.0.2.25]:26: Connection refused\n", Options{}) {
		if s.Target != (Target{Host: "mx.example.org", Port: 26}) {
			t.Errorf("%+v", s.Target)
		}
	}
}
