package analyze

import (
	"testing"

	"github.com/smtplog/smtplog/parser"
)

var phaseNames = [...]string{"unknown", "connected", "greeted", "ready", "mail", "rcpt", "chunks", "closed"}

func phasesOf(s *parser.Session) string {
	out := ""
	for _, st := range States(s) {
		out += phaseNames[st.Phase] + " "
	}
	return out
}

func TestStates(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"usual", greet + hello + mail + rcpt + data + body + quit, "connected greeted ready mail rcpt ready "},
		{"DATA refused leaves command mode",
			greet + hello + mail + rcpt + "C: DATA\nS: 451 4.3.0 later\n" + "C: RSET\nS: 250 Ok\n" + quit,
			"connected greeted ready mail rcpt rcpt ready "},
		{"refused RCPT changes nothing", greet + hello + mail + "C: RCPT TO:<x@example.org>\nS: 550 no\n" + quit, "connected greeted ready mail mail "},
		{"rejected EHLO keeps the envelope",
			greet + hello + mail + rcpt + "C: EHLO x\nS: 501 5.5.4 no\n" + quit, "connected greeted ready mail rcpt rcpt "},
		{"accepted HELO clears the transaction",
			greet + hello + mail + rcpt + "C: HELO x\nS: 250 mx.example.org\n" + quit, "connected greeted ready mail rcpt ready "},
		{"STARTTLS goes back to the greeting",
			greet + hello + "C: STARTTLS\nS: 220 go\n" + hello + quit, "connected greeted ready greeted ready "},
		{"STARTTLS refused", greet + hello + "C: STARTTLS\nS: 454 no\n" + quit, "connected greeted ready ready "},
		{"421 closes", greet + hello + "C: NOOP\nS: 421 bye\nC: RSET\n", "connected greeted ready closed "},
		{"content refused ends the transaction",
			greet + hello + mail + rcpt + data + "C: x\nC: .\nS: 554 5.7.1 no\n" + quit, "connected greeted ready mail rcpt ready "},
		{"a log that begins late forbids nothing", rcpt + data + body + quit, "unknown rcpt ready "},
		{"QUIT without EHLO", greet + quit, "connected greeted "},
		{"a reply that is missing", greet + hello + "C: MAIL FROM:<alice@example.com>\n", "connected greeted ready "},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := phasesOf(example(t, c.text)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestStateForgetsAtSTARTTLS(t *testing.T) {
	s := example(t, greet+helloCRAM+"C: STARTTLS\nS: 220 go\n"+mail+quit)
	states := States(s)
	last := states[len(states)-1]
	if last.Hello != nil || last.StartTLS == nil {
		t.Errorf("after STARTTLS: %+v", last)
	}
}

func TestStatesOfALaterPart(t *testing.T) {
	s := example(t, greet+hello+mail)
	s.Part = 2
	if got := States(s)[0].Phase; got != PhaseUnknown {
		t.Errorf("part 2 begins in phase %d", got)
	}
}

func TestNormalThingsAreNoFindings(t *testing.T) {
	for name, text := range map[string]string{
		"second EHLO without STARTTLS": greet + hello + hello + mail + rcpt + data + field + body + quit,
		"lower case":                   greet + "C: ehlo [192.168.56.1]\nS: 250 mx.example.org\nC: mail FROM:<alice@example.com>\nS: 250 Ok\nC: rcpt TO:<bob@example.org>\nS: 250 Ok\nC: data\nS: 354 go\n" + field + body + "C: quit\nS: 221 Bye\n",
		"AUTH=LOGIN":                   greet + "C: EHLO x.example.com\nS: 250-mx.example.org\nS: 250-AUTH=LOGIN\nS: 250 AUTH LOGIN\n" + quit,
		"pipelined after refused MAIL": greet + "C: EHLO x.example.com\nS: 250-mx.example.org\nS: 250 PIPELINING\nC: MAIL FROM:<alice@example.com>\nC: RCPT TO:<bob@example.org>\nC: DATA\nS: 550 5.7.1 no\nS: 503 5.5.1 MAIL first\nS: 503 5.5.1 RCPT first\n" + quit,
		"QUIT after 421":               greet + hello + "C: NOOP\nS: 421 4.3.2 bye\nC: QUIT\n",
	} {
		t.Run(name, func(t *testing.T) {
			for _, f := range New(Options{}).Report(example(t, text)).Findings {
				t.Errorf("%s: %s", f.Code, f.Message.En)
			}
		})
	}
}
