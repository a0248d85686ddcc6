package decode

import (
	"strings"
)

// Field is one field of a header (RFC 5322, section 2.2). Fields share the
// memory of their header.
type Field struct {
	// Name is the name as it was written.
	Name string
	// Raw is the whole field as it came, name and folding included, without the
	// last line ending. It can hold any octet.
	Raw string
	// Value is unfolded, with encoded words decoded as [DecodeHeader] does. It
	// is valid UTF-8 and can hold control characters.
	Value string
}

// header is one header taken to pieces: the fields, and the unfolded values of
// those this package acts on. Of a field that is there twice the first counts.
//
// go-message's textproto.ReadHeader is not used: measured, it ends at the first
// line that is no field, rewrites line endings and names (so the raw field is
// lost), wants a reader of its own to be bounded, and takes four times as long.
// A test holds that both agree on headers that are right.
type header struct {
	fields                                []Field
	contentType, encoding, disposition    string
	contentID, description, location      string
	subject, subjectText, messageID, date string
	from, sender, replyTo, to, cc, bcc    string
	unreadable                            int    // lines that are no field
	missing, cut, badType, twiceParam     bool   // there is no header; the input ends in it
	mbox, eightBit, twice, over           bool   // what was noticed
	unknownSet                            string // the first unknown character set
	hint                                  string // the character set it declares, where it has octets outside ASCII
}

// parse reads a header block, which must not hold the blank line. The fields go
// into room if they fit, and it returns what is left of that.
func (h *header) parse(block string, maxFields int, room []Field) (left []Field) {
	if strings.HasPrefix(block, "From ") || strings.HasPrefix(block, ">From ") {
		_, block, _ = strings.Cut(block, "\n")
		h.mbox = true
	}
	if h.eightBit = !isASCII(block); h.eightBit {
		h.hint = declaredCharset(block)
	}
	n := min(strings.Count(block, "\n")+b2i(!strings.HasSuffix(block, "\n")), 32, maxFields)
	if cap(room) < n {
		room = make([]Field, 0, n+roomForParts)
	}
	h.fields, left = room[:0:n], room[n:n]
	for block != "" {
		raw, folded, unindented := cutField(block)
		block = block[len(raw):]
		name, value, ok := splitField(raw)
		h.unreadable += unindented
		switch {
		case !ok:
			h.unreadable++
		case len(h.fields) >= maxFields:
			h.over = true
			return left
		default:
			h.add(name, trimEnding(raw), unfold(value, folded))
		}
	}
	return left
}

// roomForParts is how many fields more than a header has there is made room
// for at once: the headers of parts are short.
const roomForParts = 4

func (h *header) add(name, raw, value string) {
	if slot := h.slot(name); slot != nil {
		switch {
		case *slot == "":
			*slot = value
		case slot != &h.to && slot != &h.cc && slot != &h.bcc:
			h.twice = true
		case len(*slot)+len(value) < 1<<20:
			*slot += ", " + value // forbidden, but nobody should be lost
			h.twice = true
		}
	}
	decoded, unknown := value, ""
	if h.eightBit || strings.IndexByte(value, '?') >= 0 || strings.IndexByte(value, 0x1B) >= 0 {
		decoded, unknown = decodeWords(value, h.hint)
	}
	if len(name) == len("Subject") && h.subject == value && strings.EqualFold(name, "Subject") {
		h.subjectText = strings.TrimPrefix(decoded, "\uFEFF")
	}
	if unknown != "" && h.unknownSet == "" {
		h.unknownSet = unknown
	}
	h.fields = append(h.fields, Field{Name: name, Raw: raw, Value: decoded})
}

// slot returns where the value of a field this package acts on is kept.
func (h *header) slot(name string) *string {
	switch len(name) {
	case 2:
		if strings.EqualFold(name, "To") {
			return &h.to
		}
		if strings.EqualFold(name, "Cc") {
			return &h.cc
		}
	case 3:
		if strings.EqualFold(name, "Bcc") {
			return &h.bcc
		}
	case 4:
		if strings.EqualFold(name, "From") {
			return &h.from
		}
		if strings.EqualFold(name, "Date") {
			return &h.date
		}
	case 6:
		if strings.EqualFold(name, "Sender") {
			return &h.sender
		}
	case 7:
		if strings.EqualFold(name, "Subject") {
			return &h.subject
		}
	case 8:
		if strings.EqualFold(name, "Reply-To") {
			return &h.replyTo
		}
	case 10:
		if strings.EqualFold(name, "Message-ID") {
			return &h.messageID
		}
		if strings.EqualFold(name, "Content-ID") {
			return &h.contentID
		}
	case 12:
		if strings.EqualFold(name, "Content-Type") {
			return &h.contentType
		}
	case 16:
		if strings.EqualFold(name, "Content-Location") {
			return &h.location
		}
	case 19:
		if strings.EqualFold(name, "Content-Description") {
			return &h.description
		}
		if strings.EqualFold(name, "Content-Disposition") {
			return &h.disposition
		}
	case 25:
		if strings.EqualFold(name, "Content-Transfer-Encoding") {
			return &h.encoding
		}
	}
	return nil
}

// cutField returns the first field of block with its folded lines. Some programs
// forget the blank in front of a line with a parameter; such lines are the field's,
// too, and unindented counts them.
func cutField(block string) (raw string, folded bool, unindented int) {
	end := 0
	for {
		i := strings.IndexByte(block[end:], '\n')
		if i < 0 {
			return block, folded, unindented
		}
		end += i + 1
		switch {
		case end == len(block):
			return block, folded, unindented
		case block[end] == ' ' || block[end] == '\t':
		case isParameter(block[:end], block[end:]):
			unindented++
		default:
			return block[:end], folded, unindented
		}
		folded = true
	}
}

// isParameter reports whether next begins with a parameter, and the field in front
// of it ends as if one were to come.
func isParameter(field, next string) bool {
	if !strings.HasSuffix(strings.TrimRight(field, " \t\r\n"), ";") {
		return false
	}
	i := strings.IndexAny(next, "=: \t\n")
	return i > 0 && next[i] == '=' && isMIMEToken(strings.ReplaceAll(next[:i], "*", "")) && isMailField(field[:max(strings.IndexByte(field, ':'), 0)])
}

// declaredCharset finds the first character set that a header names: there is none
// in many, and it says nothing of the octets of other fields, but is the best guess
// there is.
func declaredCharset(block string) string {
	const key = "charset="
	for at := 0; ; {
		i := strings.IndexByte(block[at:], '=')
		if i < 0 {
			return ""
		}
		at += i + 1
		if at < len(key) || !strings.EqualFold(block[at-len(key):at], key) {
			continue
		}
		value := strings.Trim(block[at:min(at+64, len(block))], "\"' ")
		end := strings.IndexAny(value, "\"'; \t\r\n")
		if end < 0 {
			end = len(value)
		}
		return value[:end]
	}
}

// splitField separates name and value. White space in front of the colon is
// wrong, but nobody means anything else by it.
func splitField(raw string) (name, value string, ok bool) {
	i := strings.IndexByte(raw, ':')
	if i <= 0 {
		return "", "", false
	}
	name = trimBlanksRight(raw[:i])
	for k := range len(name) {
		if name[k] <= ' ' || name[k] > '~' {
			return "", "", false
		}
	}
	return name, raw[i+1:], name != ""
}

// unfold joins the lines of a value with one space, as go-message does.
func unfold(value string, folded bool) string {
	if !folded {
		return trimWhite(value)
	}
	var b strings.Builder
	b.Grow(len(value))
	for line := range strings.SplitSeq(value, "\n") {
		if line = strings.Trim(line, " \t\r"); line != "" {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(line)
		}
	}
	return b.String()
}

// looksLikeHeader reports whether a block of lines is a header and not the
// start of a body that has none: its first line is a field, or a later one has
// a name that mail headers have.
func looksLikeHeader(block string) bool {
	if strings.HasPrefix(block, "From ") || strings.HasPrefix(block, ">From ") {
		return true
	}
	first := true
	for block != "" {
		raw, _, _ := cutField(block)
		block = block[len(raw):]
		name, _, ok := splitField(raw)
		if ok && (first || isMailField(name)) {
			return true
		}
		first = false
	}
	return false
}

func isMailField(name string) bool {
	if len(name) > 8 && strings.EqualFold(name[:8], "Content-") {
		return true
	}
	for _, known := range [...]string{"From", "To", "Cc", "Subject", "Date", "Message-ID", "MIME-Version",
		"Received", "Return-Path", "Sender", "Reply-To", "Delivered-To", "DKIM-Signature", "X-Mailer"} {
		if strings.EqualFold(name, known) {
			return true
		}
	}
	return false
}
