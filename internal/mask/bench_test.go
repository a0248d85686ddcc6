package mask

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/loggen"
)

func sampleLog(b *testing.B) []byte {
	b.Helper()
	var out bytes.Buffer
	if err := loggen.Write(&out, 16<<20, 1, loggen.Options{}); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

func BenchmarkMasker(b *testing.B) {
	log := sampleLog(b)
	for _, n := range []int{0, 1, 3, 100, 10_000} {
		b.Run(fmt.Sprintf("secrets=%d", n), func(b *testing.B) {
			var secrets []decode.Secret
			for i := range n {
				secrets = append(secrets, decode.NewSecret(fmt.Appendf(nil, "%xq!%x", uint32(i+1)*2654435769, uint32(i)*1540483477)))
			}
			m := New(secrets)
			b.SetBytes(int64(len(log)))
			for b.Loop() {
				if _, err := stream(io.Discard, bytes.NewReader(log), m, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	one := []decode.Secret{decode.NewSecret([]byte("correct horse battery staple"))}
	for b.Loop() {
		New(one)
	}
}

func BenchmarkRedact(b *testing.B) {
	log := sampleLog(b)
	b.SetBytes(int64(len(log)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Redact(io.Discard, bytes.NewReader(log), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCache makes a Masker of secrets it has not met, and searches the
// words of a small session.
func BenchmarkCache(b *testing.B) {
	words := []string{
		"client31.example.com", "smtp.example.net", "Ok: queued as 00000272CDC", "the server accepted the message and queued it as 00000272CDC",
		"The 250 reply to the content is the server's promise to deliver the message or to report a failure. It proves that it was handed over, not that it is in the recipient's inbox: later servers may still filter, delay or return it.",
		"Nothing has to be changed. If the message does not arrive, look in the inbox and in spam, and watch for a bounce to the sender's address. Then ask the server's administrator for the message with this queue ID.",
		"PIPELINING", "SIZE 52428800", "8BITMIME", "AUTH PLAIN LOGIN CRAM-MD5", "ENHANCEDSTATUSCODES", "SMTPUTF8", "PLAIN", "bob@example.com",
		"erin@example.com", "grace622@example.net", "Ok", "ivan237@example.com", "Ok", "Report", "473498822.4977333@example.com", "text/plain", "utf-8", "7bit",
		"declared size 14251, but the content on line 37 has 1475 octets",
	}
	bytes := 0
	for _, w := range words {
		bytes += len(w)
	}
	for _, n := range []int{1, 3} {
		sets := make([][]decode.Secret, 64)
		for i := range sets {
			for k := range n {
				s := fmt.Sprintf("made-up-%06d", 64*k+i)
				if k == 2 {
					s = "AGJvYkBleGFtcGxlLmNvbQBtYWRlLXVwLTAwMDAyOA=="[:40-i%2*4] + fmt.Sprint(1000+i)
				}
				sets[i] = append(sets[i], decode.NewSecret([]byte(s)))
			}
		}
		b.Run(fmt.Sprintf("secrets=%d/make", n), func(b *testing.B) {
			b.ReportAllocs()
			var c Cache
			i := 0
			for b.Loop() {
				c.Masker(sets[i%len(sets)])
				i++
			}
		})
		b.Run(fmt.Sprintf("secrets=%d/search", n), func(b *testing.B) {
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			var c Cache
			m := c.Masker(sets[0])
			for b.Loop() {
				for _, w := range words {
					m.String(w)
				}
			}
		})
	}
}
