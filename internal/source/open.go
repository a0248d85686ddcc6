package source

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/smtplog/smtplog/internal/lang"
)

// Input is one opened input. It is read by one goroutine at a time, and must be
// closed. Errors of Read are [*Error]s, [io.EOF] apart.
type Input struct {
	// Name is as it was given to [Open]; "-" for standard input.
	Name string
	// Decoded names what was undone, the outermost first: "gzip", "UTF-16LE",
	// "gzip, UTF-16LE"; "" if the text is as it stands in the file, but for a byte
	// order mark of UTF-8, which is "BOM".
	Decoded string
	// Capture is true if what it holds is a packet capture, pcap or pcapng, by its
	// first bytes; those are read as they are.
	Capture bool
	io.ReadCloser

	file   *os.File // the file itself, if nothing was undone
	stored bool     // see Stored
}

// Sniffed is how many bytes are looked at to tell the encoding.
const sniffed = 64 << 10

// Open opens the input of that name; [Stdin] is read from stdin, and is not
// closed by [Input.Close]. An input without a single byte is an error. An error is
// an [*Error]. Open may be called from any goroutine.
func Open(name string, stdin io.Reader) (*Input, error) {
	if name == Stdin {
		if stdin == nil {
			return nil, emptyError(name)
		}
		if f, ok := stdin.(*os.File); ok {
			return open(name, f, f, func() error { return nil })
		}
		return open(name, stdin, nil, func() error { return nil })
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, systemError(name, err)
	}
	if err := checkMode(name, info.Mode()); err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, systemError(name, err)
	}
	// What the name stands for may have changed in between.
	if info, err = f.Stat(); err != nil {
		_ = f.Close()
		return nil, systemError(name, err)
	}
	if err := checkMode(name, info.Mode()); err != nil {
		_ = f.Close()
		return nil, err
	}
	in, err := open(name, f, f, f.Close)
	if err != nil {
		_ = f.Close()
	}
	return in, err
}

func checkMode(name string, mode fs.FileMode) error {
	switch {
	case mode.IsDir():
		return folderError(name)
	case mode&fs.ModeCharDevice != 0 || mode&fs.ModeDevice != 0:
		return notAFileError(name, lang.T("a device", "장치"))
	case mode&fs.ModeSocket != 0:
		return notAFileError(name, lang.T("a socket", "소켓"))
	case mode.IsRegular() || mode&fs.ModeNamedPipe != 0:
		return nil
	}
	return notAFileError(name, lang.Same(mode.Type().String()))
}

// closer gives a reader the Close of what lies under it.
type closer struct {
	io.Reader
	close func() error
}

func (c closer) Close() error { return c.close() }

// open looks at the first bytes of r and undoes what is to be undone. file is r
// if that is a file.
func open(name string, r io.Reader, file *os.File, close func() error) (*Input, error) {
	in := &Input{Name: name}
	if file != nil {
		info, err := file.Stat()
		in.stored = err == nil && info.Mode().IsRegular()
	}
	checked := &named{name: name, r: r}
	head, err := peek(checked)
	if err != nil {
		return nil, err
	}
	if len(head.start) == 0 {
		return nil, emptyError(name)
	}
	undone := 0
	for ; undone < maxPacked; undone++ {
		packing, unpack := packing(head.start)
		if unpack == nil {
			break
		}
		in.note(packing)
		unpacked := newUnpacker(name, packing, unpack, head)
		if head, err = peek(unpacked); err != nil {
			return nil, err
		}
		if len(head.start) == 0 {
			return nil, emptyError(name)
		}
	}
	text, encoding := io.Reader(head), ""
	if in.Capture = isCapture(head.start); !in.Capture {
		text, encoding = textReader(head)
	}
	in.note(encoding)
	in.ReadCloser = closer{text, close}
	if in.Decoded == "" && rewind(file, len(head.start)) {
		in.file = file
		in.ReadCloser = closer{checked, close}
	}
	return in, nil
}

// maxPacked is how many packings inside one another are undone.
const maxPacked = 3

// rewind goes back to before the n bytes that were looked at, if f can.
func rewind(f *os.File, n int) bool {
	if f == nil {
		return false
	}
	_, err := f.Seek(int64(-n), io.SeekCurrent)
	return err == nil
}

// File returns the file that the input is read from, at the place where reading
// goes on, if the text is exactly its bytes and it can be read again; nil
// otherwise.
func (in *Input) File() *os.File { return in.file }

// Stored reports whether all of the input is there already, in a file, so that
// reading never waits for somebody who still writes.
func (in *Input) Stored() bool { return in.stored }

func (in *Input) note(what string) {
	switch {
	case what == "":
	case in.Decoded == "":
		in.Decoded = what
	default:
		in.Decoded += ", " + what
	}
}

// named makes Errors of a reader's errors.
type named struct {
	name string
	r    io.Reader
}

func (n *named) Read(p []byte) (int, error) {
	k, err := n.r.Read(p)
	if err != nil && err != io.EOF {
		err = systemError(n.name, err)
	}
	return k, err
}

// head is a reader whose first bytes were looked at.
type head struct {
	start []byte
	whole bool // there is no more than start
	io.Reader
}

// peek reads up to sniffed bytes of r ahead. A pipe may be slow: it waits for a
// line, not for all of them.
func peek(r io.Reader) (*head, error) {
	h := &head{}
	buf := make([]byte, sniffed)
	n := 0
	for n < len(buf) {
		k, err := r.Read(buf[n:])
		n += k
		if err != nil {
			if err != io.EOF {
				var e *Error
				if n == 0 || !errors.As(err, &e) {
					return nil, err
				}
				r = io.MultiReader(errorReader{err})
			} else {
				h.whole = true
			}
			break
		}
		if n >= 16 && bytes.IndexByte(buf[:n], '\n') >= 0 && k < 4096 && n < 4096 {
			break // somebody is typing, or a program writes line by line
		}
	}
	h.start = buf[:n]
	h.Reader = io.MultiReader(bytes.NewReader(h.start), r)
	return h, nil
}

type errorReader struct{ err error }

func (e errorReader) Read([]byte) (int, error) { return 0, e.err }
