package decode

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

const (
	maxAuthLine  = 64 << 10 // octets of a line that are decoded; RFC 4954 allows 12288
	maxAuthShown = 320      // octets of an identity or fact
	maxFacts     = 64
	maxAuthSteps = 64 // lines of one exchange that are shown; those after are masked
)

// exchange is an AUTH exchange while it is being read. The zero value is ready.
type exchange struct {
	auth   *Auth
	block  *authBlock
	ends   []int  // where in hidden each secret ends
	steps  []step // parallel to auth.Lines
	gap    int    // lines of the client's are missing behind so many steps, plus one; 0 if none are
	hidden []byte // the secrets, one behind the other
	data   []byte // what the lines decode to
}

// authBlock holds an Auth and what nearly every one needs, so that they cost
// one allocation.
type authBlock struct {
	auth    Auth
	vault   vault
	ends    [6]int
	secrets [6]Secret
	lines   [2]LineMeaning
	remarks [2]Remark
}

// step is one line.
type step struct {
	server bool
	raw    string // without white space around it
	data   []byte // decoded, if state is decoded or partial
	state  lineState
	open   bool // nothing has been said about it yet
}

type lineState uint8

const (
	undecodable lineState = iota
	decoded
	partial   // the beginning was decoded, the end is missing
	emptyLine // nothing, or "="
	masked    // somebody put a mask in the place of the line
	cancel    // "*"
)

func (x *exchange) begin(block *authBlock, mechanism, initial string, hasInitial bool, lines []AuthLine) {
	n := len(lines) + b2i(hasInitial)
	for i := range lines {
		n -= b2i(lines[i].Missing)
	}
	x.auth, x.block, x.ends = &block.auth, block, block.ends[:0]
	if n <= len(block.lines) {
		x.auth.Lines = block.lines[:n:n]
	} else {
		x.auth.Lines = make([]LineMeaning, n)
	}
	if hasInitial {
		x.addStep(AuthLine{Text: initial})
	}
	for _, line := range lines {
		switch {
		case !line.Missing:
			x.addStep(line)
		case x.gap == 0:
			x.gap = len(x.steps) + 1
		}
	}
	name := strings.TrimSpace(mechanism)
	if isMechanismName(name) {
		x.auth.Mechanism = strings.ToUpper(name)
	} else if name != "" {
		x.auth.Mechanism = Mask
		x.hide([]byte(name))
	}
}

// isMechanismName follows RFC 4422, section 3.1, but lets lower case pass. A
// long name of mixed case is rather a password in the wrong place.
func isMechanismName(s string) bool {
	if s == "" || len(s) > 20 {
		return false
	}
	upper, lower := false, false
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			upper = true
		case c >= 'a' && c <= 'z':
			lower = true
		case c >= '0' && c <= '9' || c == '-' || c == '_':
		default:
			return false
		}
	}
	return !(upper && lower) || len(s) < 8 || isTitle(s)
}

func isTitle(s string) bool { return s[1:] == strings.ToLower(s[1:]) }

// addStep decodes a line as far as all mechanisms have in common.
func (x *exchange) addStep(line AuthLine) {
	i := len(x.steps)
	s := step{server: line.FromServer, raw: strings.TrimSpace(line.Text), open: true}
	switch {
	case s.raw == "" || s.raw == "=":
		s.state, s.open = emptyLine, false
		x.auth.Lines[i] = LineMeaning{RoleEmpty, ""}
	case s.raw == "*" && !s.server:
		s.state, s.open = cancel, false
		x.auth.Cancelled = true
		x.auth.Lines[i] = LineMeaning{RoleCancel, "*"}
	case len(s.raw) > maxAuthLine:
	case isMask(s.raw) && !(s.server && isPromptWord(s.raw)):
		s.state, s.open = masked, false
		role := RoleSecret
		if s.server {
			role = RoleChallenge
		}
		x.auth.Lines[i] = LineMeaning{role, Mask}
		x.remark(RemarkMasked)
	default:
		x.decodeStep(&s)
	}
	x.steps = append(x.steps, s)
}

func (x *exchange) decodeStep(s *step) {
	if data, strict, ok := x.base64(s.raw); ok {
		s.data, s.state = data, decoded
		if !s.server && !strict && (len(s.raw)%4 != 0 || strings.ContainsAny(s.raw, " \t\r\n-_")) {
			x.remark(RemarkRepairedBase64)
		}
		return
	}
	body, dots := cutEllipsis(s.raw)
	if !dots {
		// One octet too many is what a cut leaves.
		body = strings.TrimRight(body, "=")
		if len(body)%4 != 1 {
			return
		}
	}
	if data, _, ok := x.base64(body[:len(body)&^3]); ok && len(data) > 0 && (dots || isText(data)) {
		s.data, s.state = data, partial
		x.remark(RemarkTruncated)
		if !s.server {
			x.hide([]byte(body))
		}
	}
}

// cutEllipsis removes the dots a lesson puts in place of the rest of a line.
func cutEllipsis(s string) (body string, dots bool) {
	for _, mark := range [...]string{"...", "…", "[...]", "(...)"} {
		if i := strings.Index(s, mark); i >= 0 {
			return strings.TrimRight(s[:i], " ([."), true
		}
	}
	return s, false
}

func (x *exchange) meaning(i int) *LineMeaning { return &x.auth.Lines[i] }

// say gives line i a meaning.
func (x *exchange) say(i int, role LineRole, display string) {
	x.steps[i].open = false
	if i >= maxAuthSteps {
		display = Mask
	}
	x.auth.Lines[i] = LineMeaning{role, shown(display)}
}

// secret makes line i a secret: as sent and decoded.
func (x *exchange) secret(i int) {
	s := &x.steps[i]
	role := RoleSecret
	if s.server {
		role = RoleChallenge
	}
	if s.state == undecodable && !s.server && !x.inClear(i) {
		x.remark(RemarkNotBase64)
	}
	x.hide([]byte(s.raw))
	x.hide(s.data)
	x.say(i, role, Mask)
}

// inClear reports whether the transcript shows the exchange decoded, as swaks
// does if told to: the prompt before line i is no base64 either.
func (x *exchange) inClear(i int) bool {
	return i > 0 && x.steps[i-1].server && x.steps[i-1].state == undecodable && strings.HasSuffix(strings.TrimSpace(x.steps[i-1].raw), ":")
}

// carries makes line i, as sent, a secret, and shows display in its place.
func (x *exchange) carries(i int, display string) {
	x.hide([]byte(x.steps[i].raw))
	x.say(i, RoleSecret, display)
}

// hide adds to the secrets.
func (x *exchange) hide(b []byte) {
	if len(b) == 0 {
		return
	}
	const near = 16 // a double further back does no harm
	n := len(x.ends)
	for i := max(0, n-near); i < n; i++ {
		from := 0
		if i > 0 {
			from = x.ends[i-1]
		}
		if bytes.Equal(x.hidden[from:x.ends[i]], b) {
			return
		}
	}
	x.hidden = append(x.hidden, b...)
	x.ends = append(x.ends, len(x.hidden))
}

// lockUp makes the secrets of what was hidden.
func (x *exchange) lockUp() {
	n := len(x.ends)
	if n == 0 {
		return
	}
	v := &x.block.vault
	*v = vault{string(x.hidden), x.ends}
	secrets := x.block.secrets[:min(n, len(x.block.secrets)):min(n, len(x.block.secrets))]
	if n > len(secrets) {
		secrets = make([]Secret, n)
	}
	reveal := v.text
	for i := range secrets {
		secrets[i] = Secret{reveal, i}
	}
	x.auth.Secrets = secrets
}

// forget drops all that was read, and keeps the room for it if that is not much.
func (x *exchange) forget() {
	const most = 16 << 10
	clear(x.steps)
	clear(x.hidden)
	clear(x.data)
	*x = exchange{steps: x.steps[:0], hidden: x.hidden[:0], data: x.data[:0]}
	if cap(x.hidden) > most || cap(x.data) > most || cap(x.steps) > maxAuthSteps {
		*x = exchange{}
	}
}

// base64 is [looseBase64]; what it returns is good as long as x is.
func (x *exchange) base64(s string) (data []byte, strict, ok bool) {
	from := len(x.data)
	if data, strict, ok = appendBase64(x.data, s); !ok {
		return nil, false, false
	}
	x.data = data
	return data[from:len(data):len(data)], strict, true
}

func (x *exchange) fact(name, value string) {
	if value = shown(value); value != "" && len(x.auth.Facts) < maxFacts {
		x.auth.Facts = append(x.auth.Facts, Fact{name, value})
	}
}

func (x *exchange) remark(kind RemarkKind) {
	for _, r := range x.auth.Remarks {
		if r.Kind == kind {
			return
		}
	}
	if x.auth.Remarks == nil {
		x.auth.Remarks = x.block.remarks[:0]
	}
	x.auth.Remarks = append(x.auth.Remarks, Remark{kind, remarkText(kind)})
}

// shown bounds what may be printed.
func shown(s string) string {
	for len(s) > 0 && s[len(s)-1] == 0 {
		s = s[:len(s)-1]
	}
	if len(s) > maxAuthShown {
		s = s[:maxAuthShown]
	}
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// clients returns the indices of the client's lines.
func (x *exchange) clients() []int {
	out := make([]int, 0, len(x.steps))
	for i := range x.steps {
		if !x.steps[i].server {
			out = append(out, i)
		}
	}
	return out
}

// isText reports whether b can be what a person typed: UTF-8 without control
// characters, but for the NULs of PLAIN.
func isText(b []byte) bool {
	for _, c := range b {
		if c < ' ' && c != 0 || c == 0x7F {
			return false
		}
	}
	return utf8.Valid(b)
}

func hasNUL(b []byte) bool { return bytes.IndexByte(b, 0) >= 0 }
