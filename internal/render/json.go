package render

import (
	"io"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
)

// JSONMode chooses what [AppendSession] writes.
type JSONMode struct {
	Full bool      // with exchanges and steps
	Lang lang.Lang // of the cause, the steps and the findings
}

// AppendSession appends the session's object to dst, without a newline. Who has
// many sessions should use a [SessionEncoder].
func AppendSession(dst []byte, r *analyze.Report, mode JSONMode) []byte {
	var enc SessionEncoder
	return enc.Append(dst, r, mode)
}

// SessionNDJSON writes a session's object without exchanges and steps as one
// line.
func SessionNDJSON(w io.Writer, r *analyze.Report, l lang.Lang) error {
	_, err := w.Write(append(AppendSession(nil, r, JSONMode{Lang: l}), '\n'))
	return err
}

// JSON writes the whole answer of "explain --format json".
func JSON(w io.Writer, reports []*analyze.Report, l lang.Lang) error {
	j := NewJSONWriter(w, l)
	for _, r := range reports {
		if err := j.Session(r); err != nil {
			return err
		}
	}
	return j.Close()
}

// JSONWriter writes the same object as [JSON], session by session.
type JSONWriter struct {
	w    io.Writer
	mode JSONMode
	enc  SessionEncoder
	buf  []byte
	any  bool // a session was written
}

// NewJSONWriter returns a writer of one JSON object.
func NewJSONWriter(w io.Writer, l lang.Lang) *JSONWriter {
	return &JSONWriter{w: w, mode: JSONMode{Full: true, Lang: l}}
}

const jsonHead = `{"smtplog":1,"sessions":[`

// Session writes one session.
func (j *JSONWriter) Session(r *analyze.Report) error {
	j.buf = j.buf[:0]
	if j.any {
		j.buf = append(j.buf, ',')
	} else {
		j.buf = append(j.buf, jsonHead...)
	}
	j.any = true
	j.buf = j.enc.Append(append(j.buf, '\n'), r, j.mode)
	_, err := j.w.Write(j.buf)
	return err
}

// Close ends the object. It does not close the underlying writer.
func (j *JSONWriter) Close() error {
	end := "\n]}\n"
	if !j.any {
		end = jsonHead + "]}\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
}
