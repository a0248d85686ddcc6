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
