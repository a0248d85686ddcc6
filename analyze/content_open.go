package analyze

import (
	"io"

	"github.com/smtplog/smtplog/decode"
)

// Open returns a reader over what the transcript holds of the content, of
// several chunks one after the other; nil if it holds nothing. It is good until
// the session is closed. The reader need not be closed.
func (t *Transaction) Open() io.Reader {
	if len(t.Chunks) > 1 {
		var parts []io.Reader
		for _, e := range t.Chunks {
			if e.Content != nil {
				parts = append(parts, e.Content.Open())
			}
		}
		return io.MultiReader(parts...)
	}
	if t.Content == nil || t.Content.Kept() == 0 {
		return nil
	}
	return t.Content.Open()
}

// bodyOf says where the parts of a message go, see [Options.Body].
func (a *Analyzer) bodyOf(t *Transaction) func(*decode.Part) io.Writer {
	if a.opts.Body == nil {
		return nil
	}
	return a.opts.Body(t)
}
