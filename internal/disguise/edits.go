package disguise

import (
	"bufio"
	"errors"
	"io"
	"os"
	"sort"
)

// ErrTooMuch means that an input holds more lines of messages than can be
// remembered. Nothing was written. Give it the input in parts.
var ErrTooMuch = errors.New("too many lines of messages in one input")

// maxEdits bounds how many runs of content are remembered, at 24 bytes each.
const maxEdits = 2_000_000

// edit overwrites the octets from at on; the new ones stand in a spool.
type edit struct {
	at  int64 // offset in the input
	pos int64 // offset in the spool
	len int32
}

// edits are all edits of an input. Their octets are kept in memory, and above a
// limit in a temporary file that only its owner can read.
type edits struct {
	list   []edit
	memory []byte
	file   *os.File
	out    *bufio.Writer
	size   int64 // octets in the spool
	err    error
}

const editMemory = 8 << 20

// add overwrites what stands at an offset.
func (e *edits) add(at int64, octets []byte) {
	if len(octets) == 0 || e.err != nil {
		return
	}
	if len(e.list) >= maxEdits {
		e.err = ErrTooMuch
		return
	}
	e.list = append(e.list, edit{at: at, pos: e.size, len: int32(len(octets))})
	e.size += int64(len(octets))
	if e.file == nil && len(e.memory)+len(octets) <= editMemory {
		e.memory = append(e.memory, octets...)
		return
	}
	if e.file == nil {
		if e.file, e.err = os.CreateTemp("", "smtplog-redact-*"); e.err != nil {
			return
		}
		_ = os.Remove(e.file.Name()) // where the system lets us, nobody else can open it
		e.out = bufio.NewWriterSize(e.file, 64<<10)
	}
	if _, err := e.out.Write(octets); err != nil {
		e.err = err
	}
}

// close frees what is held.
func (e *edits) close() {
	if e.file != nil {
		_ = e.file.Close()
		_ = os.Remove(e.file.Name()) // again, for systems that keep open files
	}
}

// sort puts the edits in the order of the input.
func (e *edits) sort() error {
	if e.out != nil {
		if err := e.out.Flush(); err != nil {
			return err
		}
	}
	if !sort.SliceIsSorted(e.list, func(i, j int) bool { return e.list[i].at < e.list[j].at }) {
		sort.SliceStable(e.list, func(i, j int) bool { return e.list[i].at < e.list[j].at })
	}
	return e.err
}

// octets returns what an edit writes. It is good until the next call.
func (e *edits) octets(i int, buf []byte) ([]byte, error) {
	ed := e.list[i]
	if ed.pos+int64(ed.len) <= int64(len(e.memory)) {
		return e.memory[ed.pos : ed.pos+int64(ed.len)], nil
	}
	if cap(buf) < int(ed.len) {
		buf = make([]byte, ed.len)
	}
	buf = buf[:ed.len]
	_, err := e.file.ReadAt(buf, ed.pos-int64(len(e.memory)))
	return buf, err
}

// editor is a reader of the input with the edits made.
type editor struct {
	r    io.Reader
	e    *edits
	next int   // edit
	at   int64 // offset of what is read next
	buf  []byte
}

func (r *editor) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	from, to := r.at, r.at+int64(n)
	for i := r.next; i < len(r.e.list) && r.e.list[i].at < to; i++ {
		ed := r.e.list[i]
		end := ed.at + int64(ed.len)
		if end > from {
			octets, oops := r.e.octets(i, r.buf)
			if oops != nil {
				return 0, oops
			}
			skip := max(0, from-ed.at)
			copy(p[max(0, ed.at-from):n], octets[skip:])
			r.buf = octets[:0:0]
		}
		if end <= to && i == r.next {
			r.next++
		}
	}
	r.at = to
	return n, err
}
