package disguise

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
)

// ErrTooMuch means that an input holds more than can be remembered of its
// messages. Nothing was written. Give it the input in parts.
var ErrTooMuch = errors.New("too many lines of messages in one input")

const (
	maxLate    = 200_000   // edits that came late
	maxCounted = 1_000_000 // stretches of counted octets
	editMemory = 8 << 20   // octets of edits in memory
)

// edit overwrites the octets from at on.
type edit struct {
	at     int64 // offset in the input
	octets []byte
}

func (e *edit) end() int64 { return e.at + int64(len(e.octets)) }

// edits are all edits of an input, nearly all of them in order. They are kept in
// memory, and above a limit in a temporary file that only its owner can read;
// those few that come late stay in memory.
type edits struct {
	memory bytes.Buffer
	file   *os.File
	out    *bufio.Writer
	last   int64 // where the last one in order ends
	late   []edit
	err    error
}

// add overwrites what stands at an offset.
func (e *edits) add(at int64, octets []byte) {
	switch {
	case len(octets) == 0 || e.err != nil:
	case at < e.last && len(e.late) >= maxLate:
		e.err = ErrTooMuch
	case at < e.last:
		e.late = append(e.late, edit{at, bytes.Clone(octets)})
	default:
		var head [12]byte
		binary.LittleEndian.PutUint64(head[:], uint64(at))
		binary.LittleEndian.PutUint32(head[8:], uint32(len(octets)))
		e.write(head[:])
		e.write(octets)
		e.last = at + int64(len(octets))
	}
}

func (e *edits) write(b []byte) {
	if e.err != nil {
		return
	}
	if e.file == nil && e.memory.Len()+len(b) <= editMemory {
		e.memory.Write(b)
		return
	}
	if e.file == nil {
		if e.file, e.err = os.CreateTemp("", "smtplog-redact-*"); e.err != nil {
			return
		}
		_ = os.Remove(e.file.Name()) // where the system lets us, nobody else can open it
		e.out = bufio.NewWriterSize(e.file, 64<<10)
	}
	_, e.err = e.out.Write(b)
}

// close frees what is held.
func (e *edits) close() {
	if e.file != nil {
		_ = e.file.Close()
		_ = os.Remove(e.file.Name()) // again, for systems that keep open files
	}
}

// finish ends the first pass.
func (e *edits) finish() error {
	if e.err == nil && e.out != nil {
		if e.err = e.out.Flush(); e.err == nil {
			_, e.err = e.file.Seek(0, io.SeekStart)
		}
	}
	slices.SortStableFunc(e.late, func(a, b edit) int { return cmp.Compare(a.at, b.at) })
	return e.err
}

// editor reads the input with the edits made.
type editor struct {
	r    io.Reader
	at   int64 // offset of what is read next
	from *bufio.Reader
	next edit // the next one in order; it has no octets behind the last one
	late []edit
	err  error
}

func (e *edits) editor(r io.Reader) *editor {
	var from io.Reader = bytes.NewReader(e.memory.Bytes())
	if e.file != nil {
		from = io.MultiReader(from, e.file)
	}
	ed := &editor{r: r, from: bufio.NewReaderSize(from, 64<<10), late: e.late}
	ed.load()
	return ed
}

// load reads the next edit.
func (r *editor) load() {
	var head [12]byte
	r.next.octets = r.next.octets[:0]
	if _, err := io.ReadFull(r.from, head[:]); err != nil {
		if err != io.EOF {
			r.err = err
		}
		return
	}
	r.next.at = int64(binary.LittleEndian.Uint64(head[:]))
	n := int(binary.LittleEndian.Uint32(head[8:]))
	r.next.octets = slices.Grow(r.next.octets, n)[:n]
	if _, err := io.ReadFull(r.from, r.next.octets); err != nil {
		r.err = err
	}
}

// Read implements io.Reader.
func (r *editor) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	from, to := r.at, r.at+int64(n)
	over := func(e *edit) {
		if e.end() > from {
			copy(p[max(0, e.at-from):n], e.octets[max(0, from-e.at):])
		}
	}
	for len(r.next.octets) > 0 && r.next.at < to && r.err == nil {
		over(&r.next)
		if r.next.end() > to {
			break
		}
		r.load()
	}
	for i := range r.late {
		if e := &r.late[i]; e.at >= to {
			break
		} else if e.end() > from {
			over(e)
		}
	}
	for len(r.late) > 0 && r.late[0].end() <= to {
		r.late = r.late[1:]
	}
	r.at = to
	if r.err != nil {
		return 0, r.err
	}
	return n, err
}
