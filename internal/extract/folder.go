package extract

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Limits bound what is written into a folder in one run. A field that is 0 takes
// its default.
type Limits struct {
	Files int   // default 10 000
	Bytes int64 // default 4 GiB
}

// ErrFull means that a limit was reached. Nothing more is written.
var ErrFull = errors.New("limit reached")

// Folder is a folder that files are written into. It is for one goroutine.
type Folder struct {
	root   *os.Root
	limits Limits
	taken  map[string]bool // names that are used, folded: some file systems ignore case
	last   int             // number of the last message
	files  int
	bytes  int64
	full   bool

	// Veil hides in the name of an attachment what nobody shall see; nil hides
	// nothing.
	Veil func(name string) string
}

// Open opens a folder, and makes it if it does not exist. Close it in the end.
func Open(dir string, limits Limits) (*Folder, error) {
	if limits.Files <= 0 {
		limits.Files = 10_000
	}
	if limits.Bytes <= 0 {
		limits.Bytes = 4 << 30
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	f := &Folder{root: root, limits: limits, taken: map[string]bool{}}
	if err := f.list(); err != nil {
		_ = root.Close()
		return nil, err
	}
	return f, nil
}

// list notes the names that are there already.
func (f *Folder) list() error {
	d, err := f.root.Open(".")
	if err != nil {
		return err
	}
	defer d.Close()
	for {
		names, err := d.Readdirnames(1000)
		for _, name := range names {
			f.taken[fold(name)] = true
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// Close closes the folder. Files that are open stay so.
func (f *Folder) Close() error { return f.root.Close() }

// Written returns how many files were written, and their bytes.
func (f *Folder) Written() (files int, bytes int64) { return f.files, f.bytes }

// Full reports whether a limit was reached.
func (f *Folder) Full() bool { return f.full }

// fold makes names equal that a file system may take for the same.
func fold(name string) string { return strings.ToLower(strings.ToUpper(norm.NFC.String(name))) }

// create makes a new file of a name, or of that name with a number where it is
// taken.
func (f *Folder) create(name string) (*File, error) {
	if f.full || f.files >= f.limits.Files || f.bytes >= f.limits.Bytes {
		f.full = true
		return nil, ErrFull
	}
	stem, ext := split(name)
	for n := 1; n <= 10_000; n++ {
		if n > 1 {
			name = fmt.Sprintf("%s-%d%s", stem, n, ext)
		}
		if f.taken[fold(name)] {
			continue
		}
		// O_EXCL: a file that is there, or a link to one, is never opened.
		file, err := f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		f.taken[fold(name)] = true
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		f.files++
		return &File{Name: name, folder: f, file: file}, nil
	}
	return nil, fmt.Errorf("%s: %w", name, fs.ErrExist)
}

// File is a file that is being written. It is for one goroutine.
type File struct {
	Name   string // within the folder
	Size   int64  // bytes written
	folder *Folder
	file   *os.File
	err    error
}

// Write writes b, or fails with [ErrFull] if the folder holds enough.
func (w *File) Write(b []byte) (int, error) {
	switch f := w.folder; {
	case w.err != nil:
		return 0, w.err
	case f.full || int64(len(b)) > f.limits.Bytes-f.bytes:
		f.full = true
		w.err = ErrFull
		return 0, w.err
	}
	n, err := w.file.Write(b)
	w.Size += int64(n)
	w.folder.bytes += int64(n)
	if err != nil {
		w.err = err
	}
	return n, err
}

// Close ends the file. One that could not be written whole is removed, and its
// error returned.
func (w *File) Close() error {
	err := w.file.Close()
	if w.err == nil {
		w.err = err
	}
	if w.err == nil {
		return nil
	}
	w.folder.files--
	w.folder.bytes -= w.Size
	if err := w.folder.root.Remove(w.Name); err != nil {
		return errors.Join(w.err, err)
	}
	return w.err
}
