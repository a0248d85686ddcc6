package loggen

import (
	"io"
	"math/rand/v2"
)

// Options choose what is written. The zero value is a mix of all there is.
type Options struct {
	// Text leaves out attachments: sessions of few kilobytes, as in most logs.
	Text bool
	// Python2 is the share of sessions in the form of Python 2.7, in percent; 0
	// stands for 10, a negative number for none.
	Python2 int
	// Stamps is the share of sessions with time stamps (debug level 2), in percent;
	// 0 stands for 20, a negative number for none.
	Stamps int
}

func (o Options) withDefaults() Options {
	def := func(v *int, d int) {
		if *v == 0 {
			*v = d
		} else if *v < 0 {
			*v = 0
		}
	}
	def(&o.Python2, 10)
	def(&o.Stamps, 20)
	return o
}

// Write writes whole sessions to w until there are at least size bytes. It
// returns the first error of w. Calls may run concurrently.
func Write(w io.Writer, size int64, seed uint64, opts Options) error {
	const chunk = 256 << 10
	g := &generator{
		rng:  rand.New(rand.NewPCG(seed, 0x736d7470)),
		opts: opts.withDefaults(),
		out:  make([]byte, 0, chunk+(1<<20)),
		day:  9 * 3600 * 1e6,
	}
	g.material()
	for written := int64(0); written < size; {
		g.out = g.out[:0]
		for len(g.out) < chunk && written+int64(len(g.out)) < size {
			g.session()
		}
		n, err := w.Write(g.out)
		written += int64(n)
		if err != nil {
			return err
		}
	}
	return nil
}
