package render

import (
	"io"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/narrate"
)

// findingJSON writes one JSON object: {"smtplog":1,"findings":[…],"errors":n,
// "warnings":n,"infos":n}.
type findingJSON struct {
	w      io.Writer
	any    bool
	counts [analyze.Error + 1]int
}

// Findings writes an object for each finding.
func (j *findingJSON) Findings(source string, list []narrate.Finding) error {
	var dst []byte
	for i := range list {
		f := &list[i]
		j.counts[f.Severity]++
		if j.any {
			dst = append(dst, ",\n"...)
		} else {
			dst = append(dst, `{"smtplog":1,"findings":[`+"\n"...)
		}
		j.any = true
		dst = appendFinding(dst, source, f)
	}
	_, err := j.w.Write(dst)
	return err
}

func appendFinding(dst []byte, source string, f *narrate.Finding) []byte {
	field := func(name, value string) {
		dst = appendString(append(append(append(dst, `,"`...), name...), `":`...), value)
	}
	number := func(name string, value int) {
		dst = appendIntOrNull(append(append(append(dst, `,"`...), name...), `":`...), value)
	}
	dst = appendString(append(dst, `{"source":`...), source)
	number("line", f.Line)
	number("column", f.Column)
	field("code", f.Code)
	field("severity", f.Severity.String())
	field("message", f.Message)
	field("hint", f.Hint)
	field("rfc", f.RFC)
	dst = append(dst, `,"excerpt":`...)
	if x := f.Excerpt; x == nil {
		dst = append(dst, "null"...)
	} else {
		dst = appendString(dst, x.Text)
	}
	dst = append(dst, `,"related":[`...)
	for i, r := range f.Related {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendIntOrNull(append(dst, `{"line":`...), r.Line)
		number("column", r.Column)
		field("message", r.Message)
		dst = append(dst, '}')
	}
	return append(dst, `]}`...)
}

// Close ends the object with the totals.
func (j *findingJSON) Close() error {
	var dst []byte
	if !j.any {
		dst = append(dst, `{"smtplog":1,"findings":[`...)
	}
	dst = append(dst, "\n],\"errors\":"...)
	dst = appendInt(dst, j.counts[analyze.Error])
	dst = appendInt(append(dst, `,"warnings":`...), j.counts[analyze.Warning])
	dst = appendInt(append(dst, `,"infos":`...), j.counts[analyze.Info])
	_, err := j.w.Write(append(dst, "}\n"...))
	return err
}
