package mask

// The limits of one search from one place.
const (
	maxMatch  = 960           // bytes of text that one pattern may cover
	lookAhead = maxMatch + 64 // bytes behind a place that decide what is found there
	lookBack  = 16            // bytes before a place that do
	maxSteps  = 4096          // steps of one search …
	paidSteps = 16            // … and of all searches, for each byte of text; see walker.purse
	maxBreaks = 8             // line breaks inside one occurrence
	breakable = 12            // bytes of a pattern that may be broken by a line break
)

// span is a half-open run of bytes.
type span struct{ from, to int }

// walker looks for the longest pattern at one place.
type walker struct {
	text  []byte
	set   *set
	kind  kind
	start int
	end   int // of the text that may be looked at
	final bool

	steps int
	// purse is how many steps are left in all, so that text and secrets made to be
	// read in a thousand ways cannot stop the machine. Where it is empty, only the
	// plain reading is followed, until more text has filled it again.
	purse  int
	skip   int // where a line break or a separator ends that was just passed over
	breaks [maxBreaks]span
	broken int

	found       bool
	best        span
	bestBreaks  [maxBreaks]span
	bestBroken  int
	bestPattern *pattern
}

// find searches at text[start:].
func (w *walker) find(start int) bool {
	w.start, w.end = start, min(len(w.text), start+maxMatch)
	w.steps, w.skip, w.broken, w.found = maxSteps, -1, 0, false
	w.walk(w.set.root(), start)
	return w.found
}

// walk follows all readings of the text from at on; n is what was read so far.
func (w *walker) walk(n node, at int) {
	for {
		w.purse--
		if w.steps--; w.steps < 0 {
			return
		}
		if p := w.set.ends(n); p != nil && at != w.skip {
			w.accept(p, at)
		}
		if n.hi-n.lo == 1 && int(n.depth) == len(w.set.patterns[n.lo].text) {
			return
		}
		if at >= w.end {
			return
		}
		c := w.text[at]
		if !isAlnum(c) && w.purse > 0 {
			w.other(n, at)
		}
		switch w.kind {
		case encoded:
			if c == '-' {
				c = '+'
			} else if c == '_' {
				c = '/'
			}
		case digits:
			if c >= 'A' && c <= 'F' {
				c |= 0x20
			}
		}
		n = w.set.step(n, c)
		if n.lo >= n.hi {
			return
		}
		at++
	}
}

// other follows the readings besides the plain one.
func (w *walker) other(n node, at int) {
	rest := w.text[at:w.end]
	if n.depth > 0 && w.broken < maxBreaks {
		if k := lineBreak(rest); k > 0 {
			w.breaks[w.broken] = span{at, at + k}
			w.broken++
			w.pass(n, at+k)
			w.broken--
		}
	}
	if w.kind == digits {
		if c := rest[0]; n.depth > 0 && n.depth%2 == 0 && (c == ' ' || c == ':' || c == '-') {
			w.pass(n, at+1)
		}
		return
	}
	var us [maxUnits]unit
	for i := range units(rest, &us) {
		u := &us[i]
		to := n
		for _, c := range u.b[:u.n] {
			if to = w.set.step(to, c); to.lo >= to.hi {
				break
			}
		}
		if to.lo < to.hi {
			w.walk(to, at+u.used)
		}
	}
}

// pass goes on at a place behind something that does not count. No pattern ends
// there: it has ended before.
func (w *walker) pass(n node, at int) {
	old := w.skip
	w.skip = at
	w.walk(n, at)
	w.skip = old
}

// accept takes p, which was read up to the place end, if it stands where it
// counts.
func (w *walker) accept(p *pattern, end int) {
	if w.broken > 0 && len(p.text) < breakable {
		return
	}
	t, start := w.text, w.start
	switch {
	case p.flags&alone != 0:
		if !w.standsAlone(start, end) {
			return
		}
	case p.flags&word != 0:
		if isWord(p.text[0]) && wordBefore(t, start) || isWord(p.text[len(p.text)-1]) && end < len(t) && isWord(t[end]) {
			return
		}
	}
	if p.flags&before != 0 && start > 0 && isBase64(t[start-1]) && !escapeEnds(t, start) {
		start--
	}
	if p.flags&after != 0 && end < len(t) && isBase64(t[end]) {
		end++
	}
	for i := 0; p.flags&padding != 0 && i < 2 && end < len(t) && t[end] == '='; i++ {
		end++
	}
	if w.found && end <= w.best.to {
		return
	}
	w.found, w.best, w.bestPattern = true, span{start, end}, p
	w.bestBreaks, w.bestBroken = w.breaks, w.broken
}
