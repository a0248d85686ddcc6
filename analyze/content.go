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

// read decodes the message of the transaction.
func (t *Transaction) read(a *Analyzer) {
	// What is left of a message that a capture holds with gaps is read all the same.
	if t.Content == nil || t.elided && a.flow == nil {
		return
	}
	var src io.Reader
	if len(t.Chunks) > 1 {
		var parts []io.Reader
		for _, e := range t.Chunks {
			if e.Content != nil {
				parts = append(parts, e.Content.Open())
			}
		}
		src = io.MultiReader(parts...)
	} else {
		if t.Content.Kept() == 0 {
			return
		}
		if b, ok := t.Content.Bytes(); ok {
			a.kept.Reset(b)
			src = &a.kept
		} else {
			src = t.Content.Open()
		}
	}
	// An error of the spool leaves what was read before it.
	t.Message, _ = a.decoder.ReadMessage(src, decode.Options{Limits: a.opts.Limits, Body: a.bodyOf(t)})
	a.kept.Reset(nil)
	t.fields.count(t.Message.Header)
}
