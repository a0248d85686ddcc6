package cli

import (
	"bytes"
	"io"
	"os"
)

// spool keeps what is written to it, in memory and above a limit in a temporary
// file that only its owner can read.
type spool struct {
	memory bytes.Buffer
	file   *os.File
}

const spoolMemory = 8 << 20

// Write implements io.Writer.
func (s *spool) Write(p []byte) (int, error) {
	if s.file == nil && s.memory.Len()+len(p) <= spoolMemory {
		return s.memory.Write(p)
	}
	if s.file == nil {
		f, err := os.CreateTemp("", "smtplog-redact-*")
		if err != nil {
			return 0, err
		}
		_ = os.Remove(f.Name()) // where the system lets us: nobody else can open it
		s.file = f
		if _, err := f.Write(s.memory.Bytes()); err != nil {
			return 0, err
		}
		s.memory = bytes.Buffer{}
	}
	return s.file.Write(p)
}

// reader returns all that was written, from its start.
func (s *spool) reader() (io.ReadSeeker, error) {
	if s.file == nil {
		return bytes.NewReader(s.memory.Bytes()), nil
	}
	_, err := s.file.Seek(0, io.SeekStart)
	return s.file, err
}

// close removes the file.
func (s *spool) close() {
	if s.file != nil {
		_ = s.file.Close()
		_ = os.Remove(s.file.Name()) // again, for systems that keep open files
	}
}
