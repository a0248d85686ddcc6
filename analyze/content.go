package analyze

import (
	"io"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/parser"
)

// content notes the content, or one more chunk of it.
func (t *Transaction) content(content *parser.Content) {
	if content == nil {
		return
	}
	first := t.Content == nil && len(t.Chunks) <= 1
	t.Content = content
	if content.Elided {
		t.ActualSize = nil
		t.elided = true
		return
	}
	switch {
	case t.elided:
	case first:
		t.ActualSize = &content.Size
	default:
		n := content.Size
		if t.ActualSize != nil {
			n += *t.ActualSize
		}
		t.ActualSize = &n
	}
}

// Open returns a reader over the content, of several chunks one after the other,
// as far as the transcript holds it; nil if it holds none or leaves some out. It
// is good until the session is closed.
func (t *Transaction) Open() io.Reader {
	if t.Content == nil || t.elided {
		return nil
	}
	if len(t.Chunks) > 1 {
		var parts []io.Reader
		for _, e := range t.Chunks {
			if e.Content != nil {
				parts = append(parts, e.Content.Open())
			}
		}
		return io.MultiReader(parts...)
	}
	if t.Content.Kept() == 0 {
		return nil
	}
	return t.Content.Open()
}

// inMemory returns the content if it is one piece in memory, as nearly all is.
func (t *Transaction) inMemory() ([]byte, bool) {
	if t.Content == nil || t.elided || len(t.Chunks) > 1 || t.Content.Kept() == 0 {
		return nil, false
	}
	return t.Content.Bytes()
}

// read decodes the message of the transaction.
func (t *Transaction) read(a *Analyzer) {
	var src io.Reader
	if b, ok := t.inMemory(); ok {
		a.kept.Reset(b)
		src = &a.kept
	} else if src = t.Open(); src == nil {
		return
	}
	// An error of the spool leaves what was read before it.
	t.Message, _ = a.decoder.ReadMessage(src, decode.Options{Limits: a.opts.Limits})
	a.kept.Reset(nil)
}
