package capture

import (
	"io"
	"os"
)

// arena is the memory that connections keep what was said in. It is cut into
// chunks, so that many small connections cost little, and above a budget full
// chunks go to a temporary file.
type arena struct {
	slabs  [][]byte
	free   []uint32
	next   uint32 // the first chunk never used
	budget int    // chunks in memory
	used   int

	file     *os.File
	fileFree []uint32
	fileNext uint32
	failed   bool // there is no room for a file: memory it is, then
}

const (
	chunkSize  = 512
	slabChunks = 2048
	onFile     = 1 << 31 // in the number of a chunk: it is in the file
)

// chain is what one connection keeps.
type chain struct {
	chunks []uint32
	size   int
}

func (a *arena) chunk(i uint32) []byte {
	at := int(i%slabChunks) * chunkSize
	return a.slabs[i/slabChunks][at : at+chunkSize : at+chunkSize]
}

func (a *arena) get() uint32 {
	a.used++
	if n := len(a.free); n > 0 {
		i := a.free[n-1]
		a.free = a.free[:n-1]
		return i
	}
	if int(a.next) >= len(a.slabs)*slabChunks {
		a.slabs = append(a.slabs, make([]byte, slabChunks*chunkSize))
	}
	a.next++
	return a.next - 1
}

// append adds data to a chain.
func (a *arena) append(c *chain, data []byte) {
	for len(data) > 0 {
		at := c.size % chunkSize
		if at == 0 {
			a.extend(c)
		}
		n := copy(a.chunk(c.chunks[len(c.chunks)-1])[at:], data)
		c.size += n
		data = data[n:]
	}
}

// extend adds a chunk to a chain. Above the budget it is the memory of the last
// one, which goes to the file.
func (a *arena) extend(c *chain) {
	if n := len(c.chunks); n > 0 && a.used >= a.budget && c.chunks[n-1]&onFile == 0 {
		if place, ok := a.spill(c.chunks[n-1]); ok {
			last := c.chunks[n-1]
			c.chunks[n-1] = place | onFile
			c.chunks = append(c.chunks, last)
			return
		}
	}
	c.chunks = append(c.chunks, a.get())
}

func (a *arena) spill(i uint32) (uint32, bool) {
	if a.failed {
		return 0, false
	}
	if a.file == nil {
		f, err := os.CreateTemp("", "smtplog-capture-*")
		if err != nil {
			a.failed = true
			return 0, false
		}
		// Where an open file may lose its name, nothing is left behind.
		_ = os.Remove(f.Name())
		a.file = f
	}
	var place uint32
	if n := len(a.fileFree); n > 0 {
		place = a.fileFree[n-1]
		a.fileFree = a.fileFree[:n-1]
	} else {
		place = a.fileNext
		a.fileNext++
	}
	if _, err := a.file.WriteAt(a.chunk(i), int64(place)*chunkSize); err != nil || place&onFile != 0 {
		a.failed = true
		return 0, false
	}
	return place, true
}

// read appends what a chain holds to buf. A chunk that cannot be read back is all
// zeros.
func (a *arena) read(c *chain, buf []byte) []byte {
	left := c.size
	for _, i := range c.chunks {
		n := min(left, chunkSize)
		left -= n
		if i&onFile == 0 {
			buf = append(buf, a.chunk(i)[:n]...)
			continue
		}
		var room [chunkSize]byte
		if _, err := a.file.ReadAt(room[:n], int64(i&^onFile)*chunkSize); err != nil && err != io.EOF {
			clear(room[:n])
		}
		buf = append(buf, room[:n]...)
	}
	return buf
}

// release gives the memory of a chain back.
func (a *arena) release(c *chain) {
	for _, i := range c.chunks {
		if i&onFile != 0 {
			a.fileFree = append(a.fileFree, i&^onFile)
			continue
		}
		a.free = append(a.free, i)
		a.used--
	}
	*c = chain{}
}

func (a *arena) close() {
	if a.file != nil {
		name := a.file.Name()
		_ = a.file.Close()
		_ = os.Remove(name) // where it could not be removed while it was open
	}
}
