package decode

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestEnclosedFiles(t *testing.T) {
	const uu = "begin 644 cat.txt\n#0V%T\n`\nend\n"
	for _, c := range []struct{ name, message, want string }{
		{"uuencode", "Subject: a\n\nwords\n" + uu + "words\n", `1.1 cat.txt "Cat"`},
		{"two", "Subject: a\n\n" + uu + uu, `1.1 cat.txt "Cat", 1.2 cat.txt "Cat"`},
		{"not decoded by the transfer encoding", "Content-Transfer-Encoding: quoted-printable\n\nbegin 755 a =3D b\n#0V%T\n`\nend\n", `1.1 a = b "Cat"`},
		{"in a part", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + uu + "--b--\n", `1.1 cat.txt "Cat"`},
		{"blanks at the end lost", "Subject: a\n\nbegin 644 a\n\"\"@H\nend\n", `1.1 a "\n\n"`},
		{"no end", "Subject: a\n\nbegin 644 a\n#0V%T\n", `1.1 a "Cat"`},
		{"encoded name", "Subject: a\n\nbegin 644 =?utf-8?Q?=EA=B0=80?=\n#0V%T\n`\nend\n", `1.1 가 "Cat"`},
		{"yEnc", "Subject: a\n\n=ybegin part=1 line=128 size=5 name=a b.bin\n=ypart begin=1 end=5\nmno=}*\n=yend size=5\nmno\n", `1.1 a b.bin "CDE\x13\x00"`},
		{"words", "Subject: a\n\nbegin 644 this is what I type\nand then words\nbegin here\nbegin 999 a\n#0V%T\n", ``},
		{"an attached text", "Content-Disposition: attachment; filename=a.txt\n\n" + uu, ``},
		{"HTML", "Content-Type: text/html\n\n" + uu, ``},
		{"nothing behind it", "Subject: a\n\nbegin 644 cat.txt\n", ``},
	} {
		for _, r := range []io.Reader{strings.NewReader(c.message), iotest.OneByteReader(strings.NewReader(c.message))} {
			contents := map[*Part]*bytes.Buffer{}
			m, err := ReadMessage(r, Options{Body: func(p *Part) io.Writer { contents[p] = &bytes.Buffer{}; return contents[p] }})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range m.Leaves() {
				if p.Encoding != "x-uuencode" && p.Encoding != "x-yencode" {
					continue
				}
				data := contents[p].Bytes()
				got = append(got, fmt.Sprintf("%s %s %q", p.Path, p.Filename, data))
				if p.Size != int64(len(data)) || p.SHA256 != fmt.Sprintf("%x", sha256.Sum256(data)) || p.Disposition != "attachment" {
					t.Errorf("%s: %+v", c.name, p)
				}
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("%s: got %s, want %s", c.name, s, c.want)
			}
		}
	}
	many := "Subject: a\n\n" + strings.Repeat(uu, 30)
	if m, _ := ReadMessage(strings.NewReader(many), Options{Limits: Limits{Parts: 5}}); len(m.Leaves()) != 5 || len(m.Problems) != 1 {
		t.Errorf("%d leaves, problems %v", len(m.Leaves()), m.Problems)
	}
}
