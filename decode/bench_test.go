package decode

import (
	"bytes"
	"strings"
	"testing"
)

// sampleMessage is the message of testdata/logs/smtplib/gmail-starttls.log.
const sampleMessage = "Content-Type: multipart/mixed; boundary=\"===============4717853085368418245==\"\r\n" +
	"MIME-Version: 1.0\r\nFrom: exsender@gmail.com\r\nTo: reader@example.ac.kr\r\n" +
	"Subject: =?utf-8?b?U01UUCDthYzsiqTtirgoU1RBUlRUTFMp?=\r\n\r\n" +
	"--===============4717853085368418245==\r\nContent-Type: text/plain; charset=\"utf-8\"\r\nMIME-Version: 1.0\r\n" +
	"Content-Transfer-Encoding: base64\r\n\r\n7YWM7Iqk7Yq4IOuzuOusuOyeheuLiOuLpC4=\r\n\r\n" +
	"--===============4717853085368418245==--\r\n"

func BenchmarkReadMessage(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(sampleMessage)))
	r := strings.NewReader("")
	for b.Loop() {
		r.Reset(sampleMessage)
		if _, err := ReadMessage(r, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecoder(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(sampleMessage)))
	d := NewDecoder()
	r := strings.NewReader("")
	for b.Loop() {
		r.Reset(sampleMessage)
		if _, err := d.ReadMessage(r, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAttachment reads ten megabytes of one part in each encoding.
func BenchmarkAttachment(b *testing.B) {
	for _, c := range []struct{ name, encoding, line string }{
		{"base64", "base64", strings.Repeat("QUJD", 19) + "\r\n"},
		{"quoted-printable", "quoted-printable", strings.Repeat("=EA=B0=80 word ", 5) + "=\r\n"},
		{"8bit", "8bit", strings.Repeat("x", 76) + "\r\n"},
	} {
		b.Run(c.name, func(b *testing.B) {
			input := []byte("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/pdf\r\n" +
				"Content-Transfer-Encoding: " + c.encoding + "\r\n\r\n" + strings.Repeat(c.line, 10<<20/len(c.line)) + "--b--\r\n")
			d := NewDecoder()
			r := bytes.NewReader(nil)
			b.ReportAllocs()
			b.SetBytes(int64(len(input)))
			for b.Loop() {
				r.Reset(input)
				if _, err := d.ReadMessage(r, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDecodeAuth(b *testing.B) {
	b.ReportAllocs()
	d := NewDecoder()
	for b.Loop() {
		d.DecodeAuth("PLAIN", "AGV4c2VuZGVyQGdtYWlsLmNvbQBhYmNkIGVmZ2ggaWprbCBtbm9wIA==", true, nil)
	}
}
