package mask

import "github.com/smtplog/smtplog/decode"

// scan searches a text, which may come piece by piece, and writes it with its
// secrets masked. Occurrences that overlap or touch become one mask.
type scan struct {
	m     *Masker // may be nil: only forced spans are masked
	buf   []byte  // the piece at hand
	base  int64   // offset of buf[0] in the whole text
	final bool    // nothing comes after buf
	dst   []byte  // the masked text so far

	at   int // places of buf before it were searched
	done int // bytes of buf before it were written, or belong to the open mask

	open   bool   // a mask is being collected
	from   int    // … that begins here; maybe before buf[0]
	to     int    // … and ends here at the earliest; maybe behind buf
	breaks []span // line breaks inside it, in order, that are kept
	broken int    // where the last one so far ends
	masked int    // masks so far

	walker walker
	paid   int64 // offset in the whole text up to which the walker was paid

	forced []Range // what is masked whatever stands there, in order
}

// Range is a run of bytes of the whole text.
type Range struct{ From, To int64 }

// advance searches the places before limit.
func (s *scan) advance(limit int) {
	for s.at < limit {
		next := limit
		if len(s.forced) > 0 {
			from := s.forced[0].From - s.base
			if from <= int64(s.at) {
				s.add(span{max(int(from), s.done), int(s.forced[0].To - s.base)}, nil)
				s.forced = s.forced[1:]
				continue
			}
			if from < int64(next) {
				next = int(from)
			}
		}
		s.search(next)
		s.at = next
	}
}

// search looks at the places from s.at to limit.
func (s *scan) search(limit int) {
	if s.m.Empty() {
		return
	}
	if f := s.m.sieve; f != nil {
		for i := f.next(s.buf, s.at, limit); i < limit; i = f.next(s.buf, i+1, limit) {
			s.try(i, allKinds)
		}
		return
	}
	f, t := s.m.filter, s.buf
	pairs := min(limit, len(t)-1)
	for i := s.at; i < pairs; i++ {
		bits := f.pair[int(t[i])<<8|int(t[i+1])] & allKinds
		if bits == 0 {
			continue
		}
		if bits = f.allows(t, i, bits); bits != 0 {
			s.try(i, bits)
		}
	}
	if limit == len(t) && limit > s.at {
		s.try(limit-1, allKinds)
	}
}

// try looks for patterns of the kinds in bits at one place.
func (s *scan) try(at int, bits uint8) {
	const full = 1 << 16 // steps; enough for any honest text
	w := &s.walker
	if here := s.base + int64(at); s.paid == 0 {
		w.purse, s.paid = full, here+1
	} else {
		w.purse, s.paid = int(min(full, int64(w.purse)+paidSteps*(here+1-s.paid))), here+1
	}
	w.text, w.final = s.buf, s.final && s.base == 0
	sets := s.m.all()
	for k := range kinds {
		if bits>>k&1 == 0 || len(sets[k].patterns) == 0 {
			continue
		}
		w.set, w.kind = &sets[k], k
		if w.find(at) {
			s.add(w.best, w.bestBreaks[:w.bestBroken])
		}
	}
}

// add masks sp, too. Calls come in the order of the places where the search
// began, so that a span reaches at most one byte before the one ahead of it.
func (s *scan) add(sp span, breaks []span) {
	if s.open && sp.from > s.to {
		s.close()
	}
	if !s.open {
		s.open, s.from, s.to = true, max(sp.from, s.done), sp.to
		s.breaks, s.broken = s.breaks[:0], s.from
		s.dst = append(s.dst, s.buf[s.done:s.from]...)
		s.done = s.from
		s.masked++
	}
	s.to = max(s.to, sp.to)
	for _, b := range breaks {
		if s.broken <= b.from {
			s.breaks = append(s.breaks, b)
			s.broken = b.to
		}
	}
}

// close writes the mask that is open. Line breaks within it stay, so that the
// text keeps its lines.
func (s *scan) close() {
	s.dst = append(s.dst, decode.Mask...)
	for _, b := range s.breaks {
		s.dst = append(s.dst, s.buf[b.from:b.to]...)
		s.dst = append(s.dst, decode.Mask...)
	}
	s.open, s.done = false, s.to
}

// flush writes what is before limit and decided: all of it if nothing follows.
func (s *scan) flush(limit int) {
	if s.open && (s.to < limit || s.final) {
		s.to = min(s.to, len(s.buf))
		s.close()
	}
	if !s.open && s.done < limit {
		s.dst = append(s.dst, s.buf[s.done:limit]...)
		s.done = limit
	}
}
