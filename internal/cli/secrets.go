package cli

import (
	"bytes"
	"io"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/mask"
	"github.com/smtplog/smtplog/internal/source"
	"github.com/smtplog/smtplog/parser"
)

const (
	// Files up to this size are searched for secrets before they are read.
	searchedBytes = 1 << 20
	// So many secrets of one file are masked in all of its sessions.
	sharedSecrets = 256
	// So much of a text of a message is searched.
	searchedText = 64 << 10
)

// search finds the secrets of a file of ordinary size, so that each is masked in
// every session, also before it is used, and where only its surroundings show
// it. What to read then is returned. A pipe is not read ahead: what comes from it
// is shown as it comes.
func search(in *source.Input, r io.Reader, p *parser.Parser) (io.Reader, []decode.Secret) {
	if in.Capture || !in.Stored() {
		return r, nil
	}
	head, err := io.ReadAll(io.LimitReader(r, searchedBytes+1))
	again := io.MultiReader(bytes.NewReader(head), errorAfter{r, err})
	if err != nil || len(head) > searchedBytes {
		return again, nil
	}
	found, err := mask.Collect(bytes.NewReader(head), mask.Options{Name: in.Name, Parser: p, MaxSecrets: sharedSecrets})
	if err != nil {
		return again, nil // each session still has its own
	}
	return again, found
}

// errorAfter returns an error that was met before, instead of reading on.
type errorAfter struct {
	r   io.Reader
	err error
}

func (e errorAfter) Read(p []byte) (int, error) {
	if e.err != nil {
		return 0, e.err
	}
	return e.r.Read(p)
}

// veiler adds to reports the secrets that no login in the session shows. Only
// one goroutine may use it at a time.
type veiler struct {
	finder *mask.Finder
	brief  bool // only what was refused is shown of a session
}

// report adds what is known of the whole input and what the session's own texts
// show.
func (v *veiler) report(r *analyze.Report, known []decode.Secret) *analyze.Report {
	if v.finder == nil {
		v.finder = mask.NewFinder()
	}
	for _, e := range r.Session.Exchanges {
		if v.brief && !odd(e) {
			continue
		}
		_, other := e.Command.(*parser.OtherCommand)
		v.finder.Look(e.Line.Text, other)
		for _, reply := range e.Replies {
			for i := range reply.Lines {
				v.finder.Look(reply.Lines[i].Text, false)
			}
		}
	}
	for _, t := range r.Transactions {
		switch {
		case t.Message == nil:
		case v.brief:
			v.finder.Look(t.Message.Subject, false)
		default:
			v.message(t.Message)
		}
	}
	found := v.finder.Found()
	if n := len(r.Secrets); len(found)+len(known) > 0 {
		r.Secrets = append(append(r.Secrets[:n:n], found...), known...)
	}
	return r
}

// odd reports whether the server refused a command, or does not know it.
func odd(e *parser.Exchange) bool {
	if _, other := e.Command.(*parser.OtherCommand); other {
		return true
	}
	final := e.Final()
	return final != nil && final.Class() >= 4
}

// message searches what is shown of a message, decoded.
func (v *veiler) message(m *decode.Message) {
	for _, f := range m.Header {
		v.finder.Look(f.Name+": "+f.Value, false)
	}
	for _, p := range m.Leaves() {
		v.finder.Look(p.Filename, false)
		v.finder.Look(p.Text[:min(len(p.Text), searchedText)], false)
	}
}
