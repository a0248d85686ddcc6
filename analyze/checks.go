package analyze

// Checks lists the built-in checks, sorted by code. A check is one file,
// <code>.go, and one line here; see doc.go.
func Checks() []*Check {
	return []*Check{
		aut001, aut002, aut003,
		cod001, cod002, cod003, cod004, cod005, cod006, cod007, cod008, cod009, cod010, cod011, cod012, cod013,
		msg001, msg002, msg003, msg004,
		par001, par002, par003, par004, par005, par006, par007, par008, par009,
		seq001, seq002, seq003, seq004, seq005, seq006, seq007, seq008, seq009, seq010, seq011,
		seq012, seq013, seq014, seq015, seq016, seq017, seq018, seq019, seq020, seq021,
		siz001, siz002,
		syn001, syn002, syn003, syn004, syn005, syn006, syn007, syn008, syn009, syn010, syn011, syn012, syn013, syn014,
		syn015, syn016, syn017,
		tls001,
	}
}

// CheckByCode returns the check with that code, letter case aside.
func CheckByCode(code string) (*Check, bool) {
	for _, c := range Checks() {
		if equalFold(c.Code, code) {
			return c, true
		}
	}
	return nil, false
}

// Parts of the examples of checks.
const (
	greet = "S: 220 mx.example.org ESMTP\n"
	hello = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 HELP\n"
	mail  = "C: MAIL FROM:<alice@example.com>\nS: 250 2.1.0 Ok\n"
	rcpt  = "C: RCPT TO:<bob@example.org>\nS: 250 2.1.5 Ok\n"
	data  = "C: DATA\nS: 354 End data with <CR><LF>.<CR><LF>\n"
	field = "C: Date: Mon, 23 Nov 2026 10:00:00 +0000\nC: From: alice@example.com\n"
	body  = "C: Subject: hi\nC:\nC: hi\nC: .\nS: 250 2.0.0 Ok: queued as 4F2A\n"
	quit  = "C: QUIT\nS: 221 2.0.0 Bye\n"
)
