package decode

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzReadMessage(f *testing.F) {
	for _, c := range messageTests {
		f.Add([]byte(c.in))
	}
	f.Add([]byte(sampleMessage))
	f.Add([]byte("Subject: =?iso-2022-kr?B?GyQpQw4wITMqDw==?=\nTo: \"a, b\" <c@d.e>, =?x?q?y?= z@a\nDate: 6 Sep 25 01:05 UT\n\nx"))
	f.Add([]byte("Content-Disposition: attachment; filename*0*=euc-kr''%B0; filename*1*=%A1\n\nx"))
	limits := Limits{Depth: 4, Parts: 12, HeaderBytes: 300, DecodedBytes: 400, TextBytes: 40}
	d := NewDecoder()
	f.Fuzz(func(t *testing.T, in []byte) {
		for _, limits := range []Limits{{}, limits} {
			m, err := ReadMessage(strings.NewReader(string(in)), Options{Limits: limits})
			if err != nil {
				t.Fatal(err)
			}
			again, _ := d.ReadMessage(oneByOne{strings.NewReader(string(in))}, Options{Limits: limits})
			if !reflect.DeepEqual(m, again) {
				t.Fatalf("not the same again, octet by octet:\n%+v\n%+v", tree(m), tree(again))
			}
			checkMessage(t, m, limits.withDefaults(), len(in))
		}
	})
}

// oneByOne gives one octet at a time and hides how many there are.
type oneByOne struct{ r *strings.Reader }

func (o oneByOne) Read(b []byte) (int, error) { return o.r.Read(b[:min(1, len(b))]) }

func checkMessage(t *testing.T, m *Message, limits Limits, size int) {
	if m.Root == nil || m.Size != int64(size) {
		t.Fatalf("Root %v, Size %d, want %d", m.Root, m.Size, size)
	}
	paths := map[string]bool{}
	parts, decoded := 0, int64(0)
	var walk func(p *Part, depth int)
	walk = func(p *Part, depth int) {
		parts++
		if paths[p.Path] {
			t.Errorf("two parts at %q", p.Path)
		}
		paths[p.Path] = true
		if depth > limits.Depth {
			t.Errorf("depth %d", depth)
		}
		if int64(len(p.Text)) > limits.TextBytes {
			t.Errorf("%d octets of text", len(p.Text))
		}
		for _, s := range []string{p.Path, p.Type, p.Charset, p.Encoding, p.Filename, p.ContentID, p.Text} {
			if !utf8.ValidString(s) {
				t.Errorf("not UTF-8: %q", s)
			}
		}
		header := 0
		for _, field := range p.Header {
			header += len(field.Raw)
			if !utf8.ValidString(field.Value) || !utf8.ValidString(field.Name) {
				t.Errorf("not UTF-8: %q", field)
			}
		}
		if int64(header) > limits.HeaderBytes {
			t.Errorf("%d octets of header", header)
		}
		if len(p.Parts) == 0 {
			decoded += p.Size
		}
		for _, child := range p.Parts {
			walk(child, depth+1)
		}
	}
	walk(m.Root, 0)
	if parts > limits.Parts || len(m.Problems) > maxProblems {
		t.Errorf("%d parts, %d problems", parts, len(m.Problems))
	}
	if decoded > limits.DecodedBytes && decoded > int64(size) {
		t.Errorf("%d octets decoded", decoded)
	}
	for _, p := range m.Problems {
		if !paths[p.Path] || p.Text.En == "" || p.Text.Ko == "" || !utf8.ValidString(p.Text.En) {
			t.Errorf("bad problem %+v", p)
		}
	}
	for _, a := range append(append(m.From, m.To...), m.Cc...) {
		if !utf8.ValidString(a.Name) || !utf8.ValidString(a.Addr) || a.Addr == "" {
			t.Errorf("bad address %q", a)
		}
	}
	if _, err := json.Marshal(m); err != nil {
		t.Error(err)
	}
}

func FuzzDecodeAuth(f *testing.F) {
	for _, c := range authTests {
		var script strings.Builder
		for _, line := range c.lines {
			script.WriteString(map[bool]string{true: "S", false: "C"}[line.FromServer] + line.Text + "\n")
		}
		f.Add(c.mechanism, c.initial, script.String())
	}
	f.Fuzz(func(t *testing.T, mechanism, initial, script string) {
		var lines []AuthLine
		for line := range strings.SplitSeq(script, "\n") {
			if line != "" {
				lines = append(lines, AuthLine{FromServer: line[0] == 'S', Text: line[1:]})
			}
		}
		a := DecodeAuth(mechanism, initial, initial != noInitial, lines)
		if b := DecodeAuth(mechanism, initial, initial != noInitial, lines); fmt.Sprintf("%#v", a.Lines) != fmt.Sprintf("%#v", b.Lines) || len(a.Secrets) != len(b.Secrets) {
			t.Fatal("not the same again")
		}
		if len(a.Lines) != len(lines)+b2i(initial != noInitial) {
			t.Fatalf("%d meanings for %d lines", len(a.Lines), len(lines))
		}
		checkSealed(t, a)
		// The texts of remarks are constant: without them, nothing printed may
		// show a secret.
		bare := *a
		bare.Remarks = nil
		j, err := json.Marshal(bare)
		if err != nil {
			t.Fatal(err)
		}
		printed := string(j) + fmt.Sprintf("%v %+v %#v", bare, bare, bare)
		for _, s := range a.Secrets {
			secret := string(s.Reveal())
			if len(secret) >= 24 && strings.Trim(secret, "*") != "" && strings.Contains(printed, secret) {
				t.Errorf("%q is printed", secret)
			}
		}
		for i, l := range a.Lines {
			if !utf8.ValidString(l.Display) || len(l.Display) > 3*maxAuthShown {
				t.Errorf("line %d shows %q", i, l.Display)
			}
		}
		kinds := map[RemarkKind]bool{}
		for _, r := range a.Remarks {
			if kinds[r.Kind] || r.Text.En == "" || r.Text.Ko == "" {
				t.Errorf("bad remark %+v", r)
			}
			kinds[r.Kind] = true
		}
	})
}

// TestSecretsStayHidden plants a password in every mechanism and prints all.
func TestSecretsStayHidden(t *testing.T) {
	const planted = "Pl4nted-Pa55word"
	for _, m := range []string{"PLAIN", "LOGIN", "CRAM-MD5", "XOAUTH2", "OAUTHBEARER", "NTLM", "SCRAM-SHA-1", "DIGEST-MD5", "EXTERNALS", "GSSAPI", "", planted} {
		for _, text := range []string{planted, b64(planted), b64("\x00a@b.co\x00" + planted), b64("a@b.co\x00" + planted), b64("user=a@b.co\x01auth=Bearer " + planted + "\x01\x01"),
			b64("n,a=a@b.co,\x01auth=Bearer " + planted + "\x01\x01"), b64("auth=" + planted), b64("n,,n=u,r=" + planted), b64("response=" + planted + ",username=u"), b64("u " + planted)} {
			for _, lines := range [][]AuthLine{nil, {server("VXNlcm5hbWU6"), client(b64("a@b.co")), server("UGFzc3dvcmQ6"), client(text)},
				{server(""), client(b64("\x00a@b.co\x00x")), client(text)}} {
				for _, initial := range []bool{false, true} {
					if m == "LOGIN" && initial && len(lines) > 0 && lines[0].Text != "" || m == "LOGIN" && initial {
						continue // there a client would put the user's name
					}
					a := DecodeAuth(m, text, initial, lines)
					if printed := everyPrint(t, a) + everyPrint(t, *a); strings.Contains(printed, planted) || strings.Contains(printed, b64(planted)) {
						t.Errorf("%s %q (%v) %v prints the password: %+v", m, text, initial, lines, a)
					}
				}
			}
		}
	}
}
