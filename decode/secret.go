package decode

import (
	"fmt"
	"io"
	"log/slog"
)

// Mask is what stands in the place of a secret wherever one would be printed.
// Its length is fixed, so that it tells nothing about the secret's.
const Mask = "********"

// Secret holds bytes that must not be shown: a password, a token, a digest, or
// a line of a transcript that carries one.
//
// It cannot print itself: every way fmt, log/slog, encoding/json and the other
// encoders of the standard library have of turning a value into text gives
// [Mask], also when the Secret is a field or an element of something else. The
// zero value holds nothing, and prints as Mask too.
//
// A Secret is a value that is never changed after it was made; copies share
// the bytes, and any goroutine may use it.
type Secret struct {
	// A closure, not a slice: fmt reads unexported fields by reflection when it
	// prints the struct around them (it may not call methods on those), and of
	// a func all it can print is an address. The secrets of one exchange share
	// one, which is asked for the one at index: that may be printed, too, and
	// tells nothing.
	reveal func(index int) string
	index  int
}

// NewSecret makes a Secret of a copy of b.
func NewSecret(b []byte) Secret {
	if len(b) == 0 {
		return Secret{}
	}
	s := string(b)
	return Secret{reveal: func(int) string { return s }}
}

// Reveal returns a copy of the bytes, which the caller owns. It is there for
// one purpose: to search for the secret elsewhere in the input and mask it
// there too. Never print or store what it returns.
func (s Secret) Reveal() []byte {
	if s.reveal == nil {
		return nil
	}
	return []byte(s.reveal(s.index))
}

// text is Reveal without a copy, for this package.
func (s Secret) text() string {
	if s.reveal == nil {
		return ""
	}
	return s.reveal(s.index)
}

// IsZero reports whether s holds no bytes. An empty password is a zero Secret.
func (s Secret) IsZero() bool { return s.reveal == nil }

// String returns [Mask].
func (s Secret) String() string { return Mask }

// GoString returns [Mask].
func (s Secret) GoString() string { return Mask }

// Format writes [Mask] whatever the verb and the flags are.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, Mask) }

// MarshalJSON returns [Mask] as a JSON string.
func (s Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + Mask + `"`), nil }

// MarshalText returns [Mask].
func (s Secret) MarshalText() ([]byte, error) { return []byte(Mask), nil }

// LogValue returns [Mask].
func (s Secret) LogValue() slog.Value { return slog.StringValue(Mask) }

// vault holds the secrets of one exchange, one behind the other.
type vault struct {
	all  string
	ends []int // where in all each one ends
}

func (v *vault) text(i int) string {
	from := 0
	if i > 0 {
		from = v.ends[i-1]
	}
	return v.all[from:v.ends[i]]
}
