package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// spellingOf guesses the character set of what was said, where that is not UTF-8.
func spellingOf(s *parser.Session) decode.Spelling {
	if allASCII(s) {
		return decode.Spelling{}
	}
	return decode.GuessSpelling(func(yield func(string) bool) {
		for _, e := range s.Exchanges {
			if !yield(e.Line.Text) {
				return
			}
			for _, r := range e.Replies {
				for i := range r.Lines {
					if !yield(r.Lines[i].Line.Text) {
						return
					}
				}
			}
		}
		for i := range s.Notes {
			if !yield(s.Notes[i].Text) {
				return
			}
		}
	})
}

// allASCII reports whether there is nothing to guess, as nearly always.
func allASCII(s *parser.Session) bool {
	for _, e := range s.Exchanges {
		if !isASCII(e.Line.Text) {
			return false
		}
		for _, r := range e.Replies {
			for i := range r.Lines {
				if !isASCII(r.Lines[i].Line.Text) {
					return false
				}
			}
		}
	}
	for i := range s.Notes {
		if !isASCII(s.Notes[i].Text) {
			return false
		}
	}
	return true
}
