package render

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/mask"
)

// SessionEncoder is [AppendSession] for many sessions. It remembers how to mask
// the secrets of the last few, and uses its memory again. The zero value is
// ready; only one goroutine may use it at a time.
type SessionEncoder struct {
	masks mask.Cache
	room  []byte
}

// Append appends the session's object to dst, without a newline.
func (enc *SessionEncoder) Append(dst []byte, r *analyze.Report, mode JSONMode) []byte {
	o := object{dst: dst, r: r, mode: mode, room: enc.room}
	if len(r.Secrets) > 0 {
		o.veil = enc.masks.Masker(r.Secrets)
	}
	o.session()
	enc.room = o.room
	return o.dst
}
