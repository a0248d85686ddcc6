package mask

import "bytes"

// dump follows the lines of a hex dump, as xxd, hexdump -C and Wireshark print
// it: a word is spread over their columns, so that all of the lines a login is
// on are masked.
type dump struct {
	octets []byte // those before, of which the last few count
	live   bool   // the lines belong to a login
	left   int    // line ends until it is over
}

// dumpKept is how many octets before a line are looked at: the longest word that
// begins a login.
const dumpKept = 16

// dumpLine reads a line that may be one of a dump, and reports whether it is.
func (s *shapes) dumpLine(t []byte, from int) bool {
	hex, end, octets := dumpColumns(t, from)
	if len(octets) == 0 {
		s.dump = dump{octets: s.dump.octets[:0]}
		return false
	}
	d := &s.dump
	before := len(d.octets)
	d.octets = append(d.octets, octets...)
	lower := bytes.ToLower(d.octets)
	ends := bytes.Count(octets, []byte{'\n'})
	for _, w := range [...]struct {
		word string
		ends int
	}{{"auth plain", 3}, {"auth login", 5}, {"auth xoauth2", 3}, {"auth cram", 3}, {"auth ntlm", 5}, {"auth oauth", 3}, {"334 ugfzc3dvcmq", 2}, {"334 vxnlcm5hbwu6", 4}} {
		i := bytes.LastIndex(lower, []byte(w.word))
		if i < 0 || i+len(w.word) <= before || i >= 4 && (bytes.HasPrefix(lower[i-4:], []byte("250-")) || bytes.HasPrefix(lower[i-4:], []byte("250 "))) {
			continue
		}
		d.live, d.left = true, w.ends
	}
	if d.live {
		s.c.force(s.base+int64(hex), s.base+int64(end))
		if d.left -= ends; d.left <= 0 {
			d.live = false
		}
	}
	if n := len(d.octets) - dumpKept; n > 0 {
		d.octets = append(d.octets[:0], d.octets[n:]...)
	}
	return true
}

// dumpColumns reads a line of a dump: the offset, the octets in hexadecimal and
// the same as text. It returns where the second begins and the third ends.
func dumpColumns(t []byte, from int) (hex, end int, octets []byte) {
	at := skipBlank(t, from)
	at += tail(t[at:], "0x")
	digits := hexEnd(t, at)
	if digits-at < 4 || digits-at > 8 {
		return 0, 0, nil
	}
	at = digits
	if at < len(t) && t[at] == ':' {
		at++
	}
	if hex = skipBlank(t, at); hex == at {
		return 0, 0, nil
	}
	at = hex
	for at < len(t) && len(octets) < 32 {
		run := hexEnd(t, at)
		if n := run - at; n == 0 || n%2 != 0 || n > 8 {
			break
		}
		for ; at < run; at += 2 {
			v, _ := hexNumber(t, at, 2)
			octets = append(octets, byte(v))
		}
		next := skipBlank(t, at)
		if next == at || next-at > 1 && len(octets)%8 != 0 {
			break
		}
		at = next
	}
	end = at
	for end < len(t) && t[end] != '\n' && t[end] != '\r' {
		end++
	}
	if len(octets) < 4 && end-at > 20 {
		return 0, 0, nil // a line that begins like one
	}
	return hex, end, octets
}
