package source

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
)

// Limits of unpacking.
const (
	maxRatio   = 200      // times the packed size …
	freeOutput = 64 << 20 // … that are only asked about above so many bytes
	maxWindow  = 32 << 20 // of memory for what zstd and xz look back at
)

// packing recognises a packing by its first bytes.
func packing(start []byte) (string, func(io.Reader) (io.Reader, error)) {
	switch {
	case bytes.HasPrefix(start, []byte{0x1f, 0x8b, 8}):
		return "gzip", func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }
	case len(start) >= 10 && bytes.HasPrefix(start, []byte("BZh")) && start[3] >= '1' && start[3] <= '9' &&
		(bytes.Equal(start[4:10], []byte("1AY&SY")) || bytes.Equal(start[4:10], []byte("\x17rE8P\x90"))):
		return "bzip2", func(r io.Reader) (io.Reader, error) { return bzip2.NewReader(r), nil }
	case bytes.HasPrefix(start, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		// One goroutine and a bounded window: a hostile header may ask for gigabytes.
		return "zstd", func(r io.Reader) (io.Reader, error) {
			return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderLowmem(true))
		}
	case bytes.HasPrefix(start, []byte{0xfd, '7', 'z', 'X', 'Z', 0}):
		return "xz", func(r io.Reader) (io.Reader, error) {
			return xz.ReaderConfig{DictCap: maxWindow}.NewReader(r)
		}
	}
	return "", nil
}

// isCapture recognises pcap in either byte order, with microseconds or
// nanoseconds or as Kuznetzov changed it, and pcapng.
func isCapture(start []byte) bool {
	if len(start) < 4 {
		return false
	}
	switch [4]byte(start) {
	case [4]byte{0xa1, 0xb2, 0xc3, 0xd4}, [4]byte{0xd4, 0xc3, 0xb2, 0xa1}, [4]byte{0xa1, 0xb2, 0x3c, 0x4d}, [4]byte{0x4d, 0x3c, 0xb2, 0xa1},
		[4]byte{0xa1, 0xb2, 0xcd, 0x34}, [4]byte{0x34, 0xcd, 0xb2, 0xa1}, [4]byte{0x0a, 0x0d, 0x0d, 0x0a}:
		return true
	}
	return false
}

// unpacker unpacks, and stops where a small file would become a huge one.
type unpacker struct {
	name, packing string
	open          func(io.Reader) (io.Reader, error)
	packed        *counter
	r             io.Reader // nil before the first Read
	out           int64
	err           error
}

func newUnpacker(name, packing string, open func(io.Reader) (io.Reader, error), packed io.Reader) *unpacker {
	return &unpacker{name: name, packing: packing, open: open, packed: &counter{r: bufio.NewReader(packed)}}
}

// Read returns an [*Error] for damaged data and for a ratio above maxRatio.
func (u *unpacker) Read(p []byte) (int, error) {
	if u.err != nil {
		return 0, u.err
	}
	if u.r == nil {
		if u.r, u.err = u.open(u.packed); u.err != nil {
			u.err = u.failed(u.err)
			return 0, u.err
		}
	}
	n, err := u.r.Read(p)
	u.out += int64(n)
	switch {
	case err != nil && err != io.EOF:
		u.err = u.failed(err)
	case u.out > freeOutput && u.out > maxRatio*u.packed.n:
		u.err = denseError(u.name, u.packing, maxRatio)
	default:
		u.err = err
	}
	return n, u.err
}

func (u *unpacker) failed(err error) error {
	var known *Error
	if errors.As(err, &known) {
		return err // of the file itself
	}
	return packingError(u.name, u.packing, err)
}

// counter counts what is read. It is an io.ByteReader, so that the unpackers do
// not put another buffer around it.
type counter struct {
	r *bufio.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counter) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}
