package parser

import (
	"math/bits"
	"sync"
)

// contentBuffers lends the memory of messages, in sizes that double: a message
// that grows swaps its buffer for the next larger one, and the smaller one serves
// another message. The nil value allocates. It may be used concurrently.
type contentBuffers struct {
	sizes [largestBuffer - smallestBuffer + 1]sync.Pool
}

// The sizes of buffers that are lent, as powers of two; larger ones are left to
// the collector.
const (
	smallestBuffer = 12
	largestBuffer  = 20
)

// grow returns b with room for n more octets. b must not be used any more.
func (p *contentBuffers) grow(b []byte, n int) []byte {
	if cap(b)-len(b) >= n {
		return b
	}
	size := max(bits.Len(uint(len(b)+n-1)), smallestBuffer)
	var larger []byte
	if p != nil && size <= largestBuffer {
		if lent, ok := p.sizes[size-smallestBuffer].Get().(*[]byte); ok {
			larger = *lent
		}
	}
	if larger == nil {
		larger = make([]byte, 0, 1<<size)
	}
	larger = append(larger, b...)
	p.giveBack(b)
	return larger
}

// giveBack takes a buffer that nobody uses any more, from grow or elsewhere.
func (p *contentBuffers) giveBack(b []byte) {
	size := bits.Len(uint(cap(b))) - 1
	if p == nil || size < smallestBuffer || size > largestBuffer {
		return
	}
	b = b[:0]
	p.sizes[size-smallestBuffer].Put(&b)
}
