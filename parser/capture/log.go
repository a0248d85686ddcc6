package capture

import (
	"os"
	"slices"
)

// arena is the memory that connections keep what was said in. It is cut into
// chunks, so that many small connections cost little, and above a budget full
// chunks go to a temporary file, many at a time.
type arena struct {
	slabs  [][]byte
	free   []uint32
	next   uint32 // the first chunk never used
	budget int    // chunks in memory
	used   int
	grown  func(octets int) // told when memory grows

	file   *os.File
	extent uint32  // of the file, that is being filled
	room   []byte  // what is in it so far
	living []uint8 // chunks in use of each extent
	empty  []uint32
	failed bool // there is no room for a file: memory it is, then
}

const (
	chunkSize    = 512
	slabChunks   = 2048
	extentChunks = 128
	onFile       = 1 << 31 // in the number of a chunk: it is in the file
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
		if a.grown != nil {
			a.grown(slabChunks * chunkSize)
		}
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

// spill moves a chunk to the file and returns its number there.
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
		a.file, a.living = f, []uint8{0}
		a.room = make([]byte, 0, extentChunks*chunkSize)
	}
	if len(a.room) == cap(a.room) && !a.flush() {
		return 0, false
	}
	place := a.extent*extentChunks + uint32(len(a.room)/chunkSize)
	a.room = append(a.room, a.chunk(i)...)
	a.living[a.extent]++
	return place, true
}

// flush writes the extent that is full, and begins another one.
func (a *arena) flush() bool {
	if _, err := a.file.WriteAt(a.room, int64(a.extent)*extentChunks*chunkSize); err != nil || len(a.living) >= onFile/extentChunks {
		a.failed = true
		return false
	}
	if a.living[a.extent] == 0 {
		a.empty = append(a.empty, a.extent)
	}
	if n := len(a.empty); n > 0 {
		a.extent = a.empty[n-1]
		a.empty = a.empty[:n-1]
	} else {
		a.extent = uint32(len(a.living))
		a.living = append(a.living, 0)
	}
	a.room = a.room[:0]
	return true
}

// load reads chunks of the file that stand together in an extent; what cannot be
// read is all zeros.
func (a *arena) load(place uint32, to []byte) {
	if place/extentChunks == a.extent {
		copy(to, a.room[place%extentChunks*chunkSize:])
		return
	}
	if _, err := a.file.ReadAt(to, int64(place)*chunkSize); err != nil {
		clear(to)
	}
}

// read appends about n octets of a chain to buf, from chunk *from on, and reports
// whether there are more. Chunks that stand together in the file are read at once.
func (a *arena) read(c *chain, from *int, buf []byte, n int) ([]byte, bool) {
	for *from < len(c.chunks) && n > 0 {
		i := c.chunks[*from]
		run := 1
		if i&onFile != 0 {
			for *from+run < len(c.chunks) && run*chunkSize < n && c.chunks[*from+run] == i+uint32(run) && (i&^onFile+uint32(run))%extentChunks != 0 {
				run++
			}
		}
		size := min(c.size-*from*chunkSize, run*chunkSize)
		n -= size
		*from += run
		if i&onFile == 0 {
			buf = append(buf, a.chunk(i)[:size]...)
			continue
		}
		at := len(buf)
		buf = slices.Grow(buf, size)[:at+size]
		a.load(i&^onFile, buf[at:])
	}
	return buf, *from < len(c.chunks)
}

// release gives the memory of a chain back.
func (a *arena) release(c *chain) {
	for _, i := range c.chunks {
		if i&onFile != 0 {
			extent := i &^ onFile / extentChunks
			if a.living[extent]--; a.living[extent] == 0 && extent != a.extent {
				a.empty = append(a.empty, extent)
			}
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
