package analyze

import (
	"iter"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// contents goes through the transactions with a content, and through each chunk
// of one that came in chunks.
func (p *Pass) contents() iter.Seq2[*Transaction, *parser.Content] {
	return func(yield func(*Transaction, *parser.Content) bool) {
		for _, t := range p.Report.Transactions {
			if t.Data == nil || t.Data.Command == nil || t.elided {
				continue
			}
			if len(t.Chunks) < 2 {
				if t.Content != nil && !yield(t, t.Content) {
					return
				}
				continue
			}
			for _, e := range t.Chunks {
				if e.Content != nil && !yield(t, e.Content) {
					return
				}
			}
		}
	}
}

// messages goes through the transactions whose message the transcript holds to
// its end.
func (p *Pass) messages() iter.Seq[*Transaction] {
	return func(yield func(*Transaction) bool) {
		for _, t := range p.Report.Transactions {
			if t.Message != nil && whole(t) && t.Data.Command != nil && !yield(t) {
				return
			}
		}
	}
}

// onMessage adds a finding about the message of a transaction, which points at
// the command that sent it.
func (p *Pass) onMessage(t *Transaction, message, hint lang.Text, related ...Related) {
	p.onVerb(t.Data, message, hint, related...)
}

// onNote adds a finding about what the program said besides the dialogue.
func (p *Pass) onNote(n *parser.Note, message, hint lang.Text, related ...Related) {
	p.Add(&parser.Line{Span: n.Span, Text: n.Text, Raw: n.Text}, 0, 0, message, hint, related...)
}

// problem finds the first problem of one of those kinds.
func problem(m *decode.Message, kinds ...decode.ProblemKind) (decode.Problem, bool) {
	for _, found := range m.Problems {
		for _, kind := range kinds {
			if found.Kind == kind {
				return found, true
			}
		}
	}
	return decode.Problem{}, false
}

// partWords says in which part of a message something is.
func partWords(path string) lang.Text {
	if path == "" || path == "1" {
		return lang.T("in the message", "메시지에")
	}
	return lang.T("in part %s", "파트 %s에").Format(path)
}

// hidesBlankLines reports whether the program that wrote the transcript leaves out
// the line between header and body, so that nobody can tell where the body begins.
func (p *Pass) hidesBlankLines() bool {
	switch p.Session().Dialect {
	case "netsmtp", "roundcube", "pear":
		return true
	}
	return false
}

// isSubmission reports whether the session hands in a new message, so that the
// server may complete it (RFC 6409 section 8).
func (p *Pass) isSubmission() bool {
	for _, l := range p.Report.Logins {
		if l.OK() {
			return true
		}
	}
	port := p.Report.Server.Port
	return port == 587 || port == 465
}

// isLMTP reports whether the last hop of a delivery is spoken (RFC 2033).
func (p *Pass) isLMTP() bool {
	for _, e := range p.Session().Exchanges {
		if e.Verb() == parser.VerbLHLO {
			return true
		}
	}
	return false
}
