package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// spellingOf guesses the character set of what was said, where that is not UTF-8.
func spellingOf(s *parser.Session) decode.Spelling {
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
