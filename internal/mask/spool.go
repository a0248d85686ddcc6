package mask

import (
	"bytes"
	"io"
	"os"
)

// twofold is an input that can be read twice.
type twofold struct {
	seeker io.ReadSeeker // what r was, if it can seek
	start  int64

	memory bytes.Buffer
	file   *os.File // what did not go to memory; nil if all did
}

// twice makes r readable twice.
func twice(r io.Reader, memory int64) (*twofold, error) {
	if s, ok := r.(io.ReadSeeker); ok {
		// A pipe is an *os.File, too, but cannot seek.
		if at, err := s.Seek(0, io.SeekCurrent); err == nil {
			return &twofold{seeker: s, start: at}, nil
		}
	}
	t := &twofold{}
	_, err := io.CopyN(&t.memory, r, memory)
	if err == io.EOF {
		return t, nil
	}
	if err != nil {
		return nil, err
	}
	if t.file, err = os.CreateTemp("", "smtplog-redact-*"); err != nil {
		return nil, err
	}
	// Where the system lets us, the name goes at once: nobody else can open it,
	// and it is gone even if this process is killed.
	_ = os.Remove(t.file.Name())
	if _, err := io.Copy(t.file, r); err != nil {
		t.close()
		return nil, err
	}
	if _, err := t.file.Seek(0, io.SeekStart); err != nil {
		t.close()
		return nil, err
	}
	return t, nil
}

func (t *twofold) first() io.Reader {
	if t.seeker != nil {
		return t.seeker
	}
	return t.reader()
}

func (t *twofold) second() (io.Reader, error) {
	switch {
	case t.seeker != nil:
		_, err := t.seeker.Seek(t.start, io.SeekStart)
		return t.seeker, err
	case t.file != nil:
		if _, err := t.file.Seek(0, io.SeekStart); err != nil {
			return nil, err
		}
	}
	return t.reader(), nil
}

func (t *twofold) reader() io.Reader {
	head := bytes.NewReader(t.memory.Bytes())
	if t.file == nil {
		return head
	}
	return io.MultiReader(head, t.file)
}

// close removes the temporary file.
func (t *twofold) close() {
	if t.file != nil {
		_ = t.file.Close()
		_ = os.Remove(t.file.Name()) // again, for systems that keep open files
	}
}
