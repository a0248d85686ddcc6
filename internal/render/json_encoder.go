package render

import (
	"strings"
	"sync"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/mask"
)

// SessionEncoder is [AppendSession] for many sessions. It remembers how to mask
// the secrets it has met, since those of one log are mostly the same, and which
// words were found clean of them. The zero value is ready; any number of
// goroutines may use it at once.
type SessionEncoder struct {
	mu    sync.RWMutex
	veils map[string]*veil // by the secrets, one after another
}

// veil masks one set of secrets. SessionEncoder.mu guards clean.
type veil struct {
	mask  *mask.Masker
	clean map[string]struct{} // words that hold none of them
}

// What an encoder remembers is bounded: some 150 KB for each set of secrets.
const (
	maxVeils     = 64
	maxClean     = 512
	shortestKept = 12
	longestKept  = 1 << 10
)

// Append appends the session's object to dst, without a newline.
func (enc *SessionEncoder) Append(dst []byte, r *analyze.Report, mode JSONMode) []byte {
	o := object{dst: dst, r: r, mode: mode}
	if len(r.Secrets) > 0 {
		o.veil = enc.veil(r)
		enc.mu.RLock()
		o.room = maxClean - len(o.veil.clean)
	}
	o.session()
	if o.veil == nil {
		return o.dst
	}
	enc.mu.RUnlock()
	if len(o.fresh) > 0 {
		enc.mu.Lock()
		for _, s := range o.fresh {
			o.veil.clean[strings.Clone(s)] = struct{}{} // not the transcript around it
		}
		enc.mu.Unlock()
	}
	return o.dst
}

func (enc *SessionEncoder) veil(r *analyze.Report) *veil {
	var room [512]byte
	key := room[:0]
	for _, s := range r.Secrets {
		b := s.Reveal()
		key = append(key, byte(len(b)>>24), byte(len(b)>>16), byte(len(b)>>8), byte(len(b)))
		key = append(key, b...)
	}
	enc.mu.RLock()
	v, ok := enc.veils[string(key)]
	enc.mu.RUnlock()
	if ok {
		return v
	}
	v = &veil{mask: mask.New(r.Secrets), clean: map[string]struct{}{}}
	enc.mu.Lock()
	defer enc.mu.Unlock()
	if enc.veils == nil || len(enc.veils) >= maxVeils {
		enc.veils = map[string]*veil{}
	}
	enc.veils[string(key)] = v
	return v
}

// masked returns s without the session's secrets.
func (o *object) masked(s string) string {
	if o.veil == nil || s == "" {
		return s
	}
	if _, ok := o.veil.clean[s]; ok {
		return s
	}
	out := o.veil.mask.String(s)
	if len(out) == len(s) && out == s && len(s) >= shortestKept && len(s) <= longestKept && len(o.fresh) < o.room {
		o.fresh = append(o.fresh, s)
	}
	return out
}
