package extract

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/decode"
)

// letter is a message with attachments of these names; an empty name stands for
// a part without one.
func letter(names ...string) string {
	var b strings.Builder
	b.WriteString("Subject: x\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\nthe text\r\n")
	for _, name := range names {
		b.WriteString("--B\r\nContent-Type: application/octet-stream\r\n")
		if name != "" {
			b.WriteString("Content-Disposition: attachment; filename=\"" + strings.ReplaceAll(name, `\`, `\\`) + "\"\r\n")
		}
		b.WriteString("\r\ncontent of " + name + "\r\n")
	}
	b.WriteString("--B--\r\n")
	return b.String()
}

func save(t *testing.T, f *Folder, text string) (*Message, error) {
	t.Helper()
	m, err := f.Message(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	if _, err := decode.ReadMessage(strings.NewReader(text), decode.Options{Body: m.Body}); err != nil {
		t.Fatal(err)
	}
	return m, m.Close()
}

func open(t *testing.T, dir string, limits Limits) *Folder {
	t.Helper()
	f, err := Open(dir, limits)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func list(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func TestMessage(t *testing.T) {
	above := t.TempDir()
	dir := filepath.Join(above, "new", "folder")
	f := open(t, dir, Limits{})
	text := letter("a.txt", "A.TXT", "../../escape.txt", "/etc/passwd", "", "..", "a.txt")
	m, err := save(t, f, text)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"message-0001-A-2.TXT", "message-0001-a-3.txt", "message-0001-a.txt", "message-0001-escape.txt",
		"message-0001-part-6.bin", "message-0001-part-7.bin", "message-0001-passwd", "message-0001.eml",
	}
	slices.Sort(want)
	got := list(t, dir)
	if !slices.Equal(got, want) {
		t.Errorf("files %q, want %q", got, want)
	}
	if here := list(t, above); len(here) != 1 {
		t.Errorf("files beside the folder: %q", here)
	}
	if b, err := os.ReadFile(filepath.Join(dir, m.Name)); err != nil || string(b) != text {
		t.Errorf("the message became %q, %v", b, err)
	}
	if len(m.Parts) != 7 {
		t.Errorf("%d parts", len(m.Parts))
	}
	for p, name := range m.Parts {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || string(b) != "content of "+p.Filename || int64(len(b)) != p.Size {
			t.Errorf("%s (%q): %q, %v", name, p.Filename, b, err)
		}
	}
	if files, bytes := f.Written(); files != 8 || bytes < int64(len(text)) {
		t.Errorf("%d files, %d bytes", files, bytes)
	}
	for _, name := range got {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
	// Another run goes on behind what is there.
	if m, err = save(t, open(t, dir, Limits{}), text); err != nil || m.Name != "message-0002.eml" {
		t.Errorf("the second run wrote %v, %v", m, err)
	}
}

// What stands where a file should go is left alone, also a link that leads out of
// the folder.
func TestNothingIsReplaced(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "target")
	f := open(t, dir, Limits{})
	// They appear after the folder was looked at.
	for name, to := range map[string]string{"message-0001.eml": outside, "message-0001-2-a.txt": outside} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "message-0001-2-b.txt"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	m, err := save(t, f, letter("a.txt", "b.txt"))
	if err != nil || m.Name != "message-0001-2.eml" {
		t.Fatal(m, err)
	}
	if _, err := os.Lstat(outside); !errors.Is(err, os.ErrNotExist) {
		t.Error("a link was followed", err)
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "message-0001-2-b.txt")); string(b) != "mine" {
		t.Errorf("a file was replaced: %q", b)
	}
	if got := list(t, dir); !slices.Contains(got, "message-0001-2-a-2.txt") || !slices.Contains(got, "message-0001-2-b-2.txt") {
		t.Errorf("files %q", got)
	}
}

// Past a limit nothing more is written, and nothing half.
func TestLimits(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir, Limits{Files: 3})
	m, err := save(t, f, letter("a", "b", "c"))
	if !errors.Is(err, ErrFull) || len(m.Parts) != 2 || !f.Full() || len(list(t, dir)) != 3 {
		t.Errorf("%v, %d parts, %q", err, len(m.Parts), list(t, dir))
	}
	if _, err := save(t, f, letter()); !errors.Is(err, ErrFull) {
		t.Error(err)
	}
	dir = t.TempDir()
	text := letter("a", "b")
	f = open(t, dir, Limits{Bytes: int64(len(text)) + 14})
	m, err = save(t, f, text)
	if !errors.Is(err, ErrFull) || len(m.Parts) != 1 || len(list(t, dir)) != 2 {
		t.Errorf("%v, %d parts, %q", err, len(m.Parts), list(t, dir))
	}
	dir = t.TempDir()
	f = open(t, dir, Limits{Bytes: 10})
	if _, err := save(t, f, text); !errors.Is(err, ErrFull) || len(list(t, dir)) != 0 {
		t.Errorf("%v, %q", err, list(t, dir))
	}
}

// broken fails in the middle.
type broken struct{ r *strings.Reader }

var errBroken = errors.New("broken")

func (b broken) Read(p []byte) (int, error) {
	if b.r.Len() == 0 {
		return 0, errBroken
	}
	return b.r.Read(p)
}

func TestUnreadableContentLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir, Limits{})
	if _, err := f.Message(broken{strings.NewReader("Subject: x\r\n")}); !errors.Is(err, errBroken) || len(list(t, dir)) != 0 {
		t.Errorf("%v, %q", err, list(t, dir))
	}
}
