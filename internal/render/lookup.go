package render

import (
	"io"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/lookup"
)

// Lookup writes what was found for a question, every meaning of it.
func Lookup(w io.Writer, r lookup.Result, l lang.Lang, opts TextOptions) error {
	if opts.Width <= 0 {
		opts.Width = 80
	}
	p := &page{color: opts.Color, width: min(max(opts.Width, 40), 110)}
	for i := range r.Entries {
		if i > 0 {
			p.end()
		}
		p.lookupEntry(&r.Entries[i], l)
	}
	_, err := w.Write(p.buf.Bytes())
	return err
}

func (p *page) lookupEntry(e *lookup.Entry, l lang.Lang) {
	p.put(bold+";"+cyan, e.Name)
	p.put(dim, "  "+e.Kind.Title().In(l))
	p.end()
	p.paragraph(2, bold, e.Title.In(l))
	p.paragraph(2, plain, e.Meaning.In(l))
	var rows []row
	add := func(label lang.Text, text string) {
		if text != "" {
			rows = append(rows, row{label: label.In(l), text: text, labelStyle: bold})
		}
	}
	add(lang.T("When", "언제"), e.When.In(l))
	var samples []lookup.Detail
	for _, d := range e.Details {
		if strings.Contains(d.Text.En, "\n") {
			samples = append(samples, d)
			continue
		}
		add(d.Label, d.Text.In(l))
	}
	add(lang.T("What to do", "할 일"), e.Do.In(l))
	add(lang.Same("RFC"), strings.TrimPrefix(e.RFC, "RFC "))
	add(lang.T("See also", "관련 항목"), strings.Join(e.See, ", "))
	if len(rows) > 0 {
		p.end()
		p.list(2, rows)
	}
	if e.Example != "" {
		p.sample(lang.T("Example", "예"), e.Example, l)
	}
	for _, d := range samples {
		p.sample(d.Label, d.Text.In(l), l)
	}
}

// sample writes lines of a transcript beneath a label.
func (p *page) sample(label lang.Text, text string, l lang.Lang) {
	p.end()
	p.put(bold, "  "+label.In(l))
	p.end()
	for line := range strings.SplitSeq(text, "\n") {
		st := plain
		if strings.HasPrefix(line, "C: ") {
			st = cyan
		}
		p.hanging(4, "", plain, st, line)
	}
}

// LookupJSON writes the answer as an object:
//
//	{"smtplog": 1, "query": "550", "entries": [{"kind": "reply-code", "name": "550",
//	 "title": "…", "meaning": "…", "when": "…", "do": "…", "example": ["S: 550 …"],
//	 "rfc": "RFC 5321 §4.2.3", "details": {"…": "…"}, "see": ["…"]}], "suggestions": []}
//
// The words are in the language l. What does not apply is null or empty.
func LookupJSON(w io.Writer, r lookup.Result, l lang.Lang) error {
	b := appendString([]byte(`{"smtplog":1,"query":`), r.Query)
	b = append(b, `,"entries":[`...)
	for i := range r.Entries {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendLookup(append(b, '\n'), &r.Entries[i], l)
	}
	b = append(b, `],"suggestions":`...)
	b = appendStrings(b, r.Suggestions)
	_, err := w.Write(append(b, "}\n"...))
	return err
}

func appendLookup(b []byte, e *lookup.Entry, l lang.Lang) []byte {
	b = appendString(append(b, `{"kind":`...), string(e.Kind))
	b = appendString(append(b, `,"name":`...), e.Name)
	for _, f := range [...]struct{ key, text string }{
		{"title", e.Title.In(l)}, {"meaning", e.Meaning.In(l)}, {"when", e.When.In(l)}, {"do", e.Do.In(l)}, {"rfc", e.RFC},
	} {
		b = append(append(append(b, `,"`...), f.key...), `":`...)
		if f.text == "" {
			b = append(b, "null"...)
		} else {
			b = appendString(b, f.text)
		}
	}
	var lines []string
	if e.Example != "" {
		lines = strings.Split(e.Example, "\n")
	}
	b = appendStrings(append(b, `,"example":`...), lines)
	b = append(b, `,"details":{`...)
	for i, d := range e.Details {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, d.Key)
		b = appendString(append(b, ':'), d.Text.In(l))
	}
	b = appendStrings(append(b, `},"see":`...), e.See)
	return append(b, '}')
}

// appendStrings appends a list of strings.
func appendStrings(b []byte, list []string) []byte {
	b = append(b, '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, s)
	}
	return append(b, ']')
}
