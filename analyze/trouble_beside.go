package analyze

import "github.com/smtplog/smtplog/parser"

// judgeBeside decides a conversation somebody typed to test the server ("but with
// telnet it works") by what the mail program had reported before it: that is what
// failed. The test itself refused nothing and sent no mail.
func judgeBeside(r *Report) (verdict, bool) {
	s := r.Session
	if s.Dialect != "raw" || len(s.Exchanges) == 0 {
		return verdict{}, false
	}
	for _, e := range s.Exchanges {
		if e.Verb() == parser.VerbMAIL {
			return verdict{}, false
		}
	}
	start := s.Exchanges[0].Span.Start.Offset
	best, at := noTrouble, (*parser.Note)(nil)
	for i := range s.Notes {
		n := &s.Notes[i]
		if n.Span.Start.Offset >= start || !reportsError(n.Text) {
			continue
		}
		switch t := troubleIn(n.Text); {
		case !t.TLS() && t != troubleHost && t != troubleRefused && t != troubleUnreachable && t != troubleForbidden && t != troubleReset && t != troubleTimeout && t != troubleNoConnection:
		case best == noTrouble || t < best:
			best, at = t, n
		}
	}
	switch {
	case at == nil:
		return verdict{}, false
	case best.TLS():
		return verdict{outcome: TLSFailed, step: StepConnect, trouble: best, note: at}, true
	}
	return verdict{outcome: ConnectionFailed, step: StepConnect, trouble: best, note: at}, true
}

// reportsError tells the words of a program from those of a person, who writes of
// time-outs, too.
func reportsError(text string) bool {
	return containsAny(text, "SMTP ERROR", "SMTP -> ERROR", "Error: ", "Exception", "stream_socket_", "fsockopen", "ETIMEDOUT", "ECONN", "ENOTFOUND", "[Errno ", "dial tcp ", "Connection could not be established with host")
}
