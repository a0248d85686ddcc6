package source

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/smtplog/smtplog/internal/lang"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
)

const log = "send: 'ehlo me\\r\\n'\nreply: b'250 안녕 😀\\r\\n'\r\n"

func utf16Of(s string, big bool, mark bool) []byte {
	if mark {
		s = "\ufeff" + s
	}
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func gzipOf(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(b)
	_ = w.Close()
	return out.Bytes()
}

func zstdOf(t *testing.T, b []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(b, nil)
}

func xzOf(t *testing.T, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := xz.NewWriter(&out)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// "hello\n" by bzip2.
func bzip2Hello(t *testing.T) []byte {
	b, err := base64.StdEncoding.DecodeString("QlpoOTFBWSZTWcHAgOIAAAFBAAAQAkSgADDNAMNGKZcXckU4UJDBwIDi")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestOpen(t *testing.T) {
	big := strings.Repeat(log, 5000)
	binary := "\x00\x01\xff\xfe\x00\x00\x80" + strings.Repeat("\x00\xa0\r", 100)
	for _, tt := range []struct {
		name    string
		in      []byte
		want    string
		decoded string
	}{
		{"plain", []byte(log), log, ""},
		{"mark", []byte("\xef\xbb\xbf" + log), log, "BOM"},
		{"UTF-16LE", utf16Of(big, false, true), big, "UTF-16LE"},
		{"UTF-16BE", utf16Of(big, true, true), big, "UTF-16BE"},
		{"UTF-16LE without mark", utf16Of(big, false, false), big, "UTF-16LE"},
		{"UTF-16BE without mark", utf16Of(big, true, false), big, "UTF-16BE"},
		{"UTF-16 cut", append(utf16Of(log, false, true), 'x'), log + "\ufffd", "UTF-16LE"},
		{"UTF-16 half a pair", []byte("\xff\xfea\x00\x3d\xd8"), "a\ufffd", "UTF-16LE"},
		{"UTF-16 half a pair inside", []byte("\xff\xfea\x00\x3d\xd8b\x00"), "a\ufffdb", "UTF-16LE"},
		{"gzip", gzipOf([]byte(big)), big, "gzip"},
		{"gzip twice", gzipOf(gzipOf([]byte(log))), log, "gzip, gzip"},
		{"gzip, two members", append(gzipOf([]byte(log)), gzipOf([]byte(log))...), log + log, "gzip"},
		{"gzip, UTF-16", gzipOf(utf16Of(log, false, true)), log, "gzip, UTF-16LE"},
		{"bzip2", bzip2Hello(t), "hello\n", "bzip2"},
		{"zstd", zstdOf(t, []byte(big)), big, "zstd"},
		{"xz", xzOf(t, []byte(big)), big, "xz"},
		{"CR only", []byte("a\rb\rc"), "a\nb\nc", "CR"},
		{"one line with CR", []byte("a\r"), "a\n", "CR"},
		{"CRLF", []byte("a\r\nb\r\n"), "a\r\nb\r\n", ""},
		{"binary", []byte(binary), binary, ""},
		{"a byte", []byte("x"), "x", ""},
		{"begins like bzip2", []byte("BZh9 is a name"), "BZh9 is a name", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "session.log")
			if err := os.WriteFile(path, tt.in, 0o600); err != nil {
				t.Fatal(err)
			}
			for _, stdin := range []io.Reader{nil, bytes.NewReader(tt.in), iotest.OneByteReader(bytes.NewReader(tt.in)), iotest.HalfReader(bytes.NewReader(tt.in)), iotest.DataErrReader(bytes.NewReader(tt.in))} {
				name := path
				if stdin != nil {
					name = Stdin
				}
				in, err := Open(name, stdin)
				if err != nil {
					t.Fatal(err)
				}
				got, err := io.ReadAll(in)
				if err != nil || string(got) != tt.want {
					t.Fatalf("got %.80q (%d bytes), %v\nwant %.80q (%d bytes)", got, len(got), err, tt.want, len(tt.want))
				}
				if in.Decoded != tt.decoded {
					t.Errorf("Decoded %q, want %q", in.Decoded, tt.decoded)
				}
				if in.Name != name || (in.File() != nil) != (tt.decoded == "" && stdin == nil) {
					t.Errorf("Name %q, File %v", in.Name, in.File())
				}
				if err := in.Close(); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func kind(err error) ErrorKind {
	var e *Error
	if !errors.As(err, &e) {
		return ""
	}
	for _, l := range lang.All() {
		if s := e.In(l); !strings.HasPrefix(s, e.Name+": ") || e.Text.In(l) == "" || strings.Contains(s, "%!") {
			return ErrorKind("bad text: " + s)
		}
	}
	return e.Kind
}

func TestOpenErrors(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, b []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("session.log", []byte(log))
	check := func(name string, want ErrorKind) *Error {
		t.Helper()
		in, err := Open(name, nil)
		if err == nil {
			_, err = io.Copy(io.Discard, in)
			_ = in.Close()
		}
		if got := kind(err); got != want {
			t.Errorf("%s: %v (%s), want %s", name, err, got, want)
		}
		var e *Error
		errors.As(err, &e)
		return e
	}
	if e := check(filepath.Join(dir, "sesion.log"), NotFound); !strings.Contains(e.Error(), "did you mean "+filepath.Join(dir, "session.log")) {
		t.Errorf("no suggestion: %v", e)
	}
	if e := check(filepath.Join(dir, "session"), NotFound); e.Fix.IsZero() {
		t.Errorf("no suggestion: %v", e)
	}
	if e := check(filepath.Join(dir, "quite-another-name.txt"), NotFound); strings.Contains(e.Error(), "did you mean") {
		t.Errorf("a suggestion: %v", e)
	}
	check(filepath.Join(dir, "no", "such", "folder"), NotFound)
	check(dir, IsFolder)
	check(write("empty", nil), Empty)
	check(write("empty.gz", gzipOf(nil)), Empty)
	check(write("cut.gz", gzipOf([]byte(log))[:20]), BadPacking)
	check(write("bad.gz", []byte("\x1f\x8b\x08nonsense that is no gzip")), BadPacking)
	check(write("bad.bz2", []byte("BZh91AY&SYnonsense")), BadPacking)
	check(write("bomb.gz", gzipOf(make([]byte, freeOutput+(1<<20)))), TooDense)
	if runtime.GOOS != "windows" {
		check("/dev/null", NotAFile)
		denied := write("denied", []byte("x"))
		if err := os.Chmod(denied, 0); err == nil && os.Getuid() != 0 {
			check(denied, Denied)
		}
	}
	check(Stdin, Empty)
	_, err := Open(Stdin, iotest.ErrReader(errors.New("broken")))
	if kind(err) != Unreadable {
		t.Error(err)
	}
	in, err := Open(Stdin, io.MultiReader(strings.NewReader(log), iotest.ErrReader(errors.New("broken"))))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(in); string(got) != log || kind(err) != Unreadable {
		t.Errorf("%q, %v", got, err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte(log))
	f.Add(utf16Of(log, false, true))
	f.Add(gzipOf([]byte(log)))
	f.Add([]byte("BZh91AY&SY"))
	f.Add([]byte("a\rb\rc"))
	f.Fuzz(func(t *testing.T, b []byte) {
		in, err := Open(Stdin, bytes.NewReader(b))
		if err != nil {
			if kind(err) == "" {
				t.Fatal(err)
			}
			return
		}
		got, err := io.ReadAll(io.LimitReader(in, 1<<20))
		if err != nil && kind(err) == "" {
			t.Fatal(err)
		}
		if in.Decoded == "" && !bytes.Equal(got, b) {
			t.Fatalf("%q became %q", b, got)
		}
		if strings.HasSuffix(in.Decoded, "E") && !utf8.Valid(got) {
			t.Fatalf("no UTF-8: %q", got)
		}
	})
}

func BenchmarkUTF16(b *testing.B) {
	text := utf16Of(strings.Repeat(log, 20000), false, true)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		in, err := Open(Stdin, bytes.NewReader(text))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, in); err != nil {
			b.Fatal(err)
		}
	}
}

// A packet capture is left as it is, however it is packed and whatever its octets
// look like.
func TestCapture(t *testing.T) {
	looksWide := bytes.Repeat([]byte("a\x00"), 4000)
	for _, magic := range []string{"\xd4\xc3\xb2\xa1", "\xa1\xb2\xc3\xd4", "\x4d\x3c\xb2\xa1", "\xa1\xb2\x3c\x4d", "\x34\xcd\xb2\xa1", "\xa1\xb2\xcd\x34", "\x0a\x0d\x0d\x0a"} {
		file := append([]byte(magic), looksWide...)
		for _, packed := range [][]byte{file, gzipOf(file)} {
			in, err := Open(Stdin, bytes.NewReader(packed))
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(in)
			if err != nil || !in.Capture || !bytes.Equal(got, file) {
				t.Errorf("%x: capture %v, %d octets of %d, %v", magic, in.Capture, len(got), len(file), err)
			}
		}
	}
	in, err := Open(Stdin, bytes.NewReader(looksWide))
	if err != nil || in.Capture || in.Decoded != "UTF-16LE" {
		t.Errorf("text: capture %v, decoded %q, %v", in.Capture, in.Decoded, err)
	}
}
