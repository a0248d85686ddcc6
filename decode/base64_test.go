package decode

import (
	"bytes"
	"encoding/base64"
	"math/rand/v2"
	"testing"
)

// TestBase64Stream holds that the quick ways through a body give what the
// standard decoder on joined lines gives, and that what reading octet by octet
// does, wherever it is cut into pieces.
func TestBase64Stream(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		plain := make([]byte, random.IntN(200))
		for i := range plain {
			plain[i] = byte(random.IntN(256))
		}
		text := base64.StdEncoding.EncodeToString(plain)
		width := []int{4, 19, 60, 64, 73, 76}[random.IntN(6)]
		ending := []string{"\r\n", "\n", " \r\n", "\r\n\r\n"}[random.IntN(4)]
		var body []byte
		for len(text) > 0 {
			n := min(width, len(text))
			body = append(append(body, text[:n]...), ending...)
			text = text[n:]
		}
		for range random.IntN(3) { // now and then damaged
			if len(body) > 0 {
				body[random.IntN(len(body))] = "=-_ \t\r\nA!\x80"[random.IntN(10)]
			}
		}
		var quick, joined, octets base64Stream
		var got, want, slow []byte
		for rest := body; len(rest) > 0; {
			n := min(1+random.IntN(300), len(rest))
			if i := bytes.LastIndexByte(rest[:n], '\n'); i >= 0 { // as source cuts
				n = i + 1
			}
			got = append(got, quick.decode(rest[:n])...)
			if joined.padded {
				want = append(want, joined.slow(nil, rest[:n])...)
			} else {
				want = append(want, joined.rest(make([]byte, 0, n+16), rest[:n])...)
			}
			slow = append(slow, octets.slow(nil, rest[:n])...)
			rest = rest[n:]
		}
		got, want, slow = append(got, quick.finish()...), append(want, joined.finish()...), append(slow, octets.finish()...)
		if !bytes.Equal(got, want) || !bytes.Equal(got, slow) || quick.bad != joined.bad {
			t.Fatalf("%q:\nquick  %q, bad %v\njoined %q, bad %v\noctets %q", body, got, quick.bad, want, joined.bad, slow)
		}
	}
}

// TestDecoderForgets holds that a Decoder reads each exchange as if it were its
// first, and that what it handed out before stays as it was.
func TestDecoderForgets(t *testing.T) {
	d := NewDecoder()
	first := d.DecodeAuth("PLAIN", "AGFsaWNlAGNvcnJlY3QtaG9yc2UtNDI=", true, nil)
	for range 3 {
		d.DecodeAuth("LOGIN", "", false, []AuthLine{server("VXNlcm5hbWU6"), client("Ym9i"), server("UGFzc3dvcmQ6"), client("aHVudGVyMi1hbmQtbW9yZQ==")})
		again := d.DecodeAuth("PLAIN", "AGFsaWNlAGNvcnJlY3QtaG9yc2UtNDI=", true, nil)
		for _, a := range []*Auth{first, again} {
			if a.Identity != "alice" || len(a.Lines) != 1 || len(a.Secrets) != 3 || string(a.Secrets[0].Reveal()) != "correct-horse-42" {
				t.Fatalf("%+v", a)
			}
		}
	}
	if x := &d.exchange; x.auth != nil || x.block != nil || bytes.Contains(x.hidden[:cap(x.hidden)], []byte("horse")) || bytes.Contains(x.data[:cap(x.data)], []byte("horse")) {
		t.Error("the decoder keeps an exchange")
	}
}

// TestRepairedBase64 holds that a line ending inside a line is noticed, which
// the standard decoder skips in silence.
func TestRepairedBase64(t *testing.T) {
	for text, want := range map[string]bool{
		"AGFsaWNlAGNvcnJlY3QtaG9yc2UtNDI=":         false,
		"AGFsaWNl\r\nAGNvcnJlY3QtaG9yc2UtNDI=":     true,
		"AGFsaWNl\r\n\r\nAGNvcnJlY3QtaG9yc2UtNDI=": true,
		"AGFsaWNl AGNvcnJlY3QtaG9yc2UtNDI=":        true,
		"AGFsaWNlAGNvcnJlY3QtaG9yc2UtNDI":          true,
	} {
		got := false
		for _, r := range DecodeAuth("PLAIN", text, true, nil).Remarks {
			got = got || r.Kind == RemarkRepairedBase64
		}
		if got != want {
			t.Errorf("%q: repaired %v, want %v", text, got, want)
		}
	}
}
