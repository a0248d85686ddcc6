package decode

import (
	"io"
	"time"
)

// Options says how to read a message. The zero value is the usual way.
type Options struct {
	Limits Limits
	// SkipBodies reads headers and structure only: leaves have no Size, SHA256
	// and Text, and Body is not called.
	SkipBodies bool
	// Body, if not nil, is called once for each leaf, when its header has been
	// read and before its content is, and for each file that is enclosed in its text.
	// The leaf's transfer-decoded octets are
	// written to what it returns, as they come and in pieces of any size; nil
	// means that nobody wants them. After an error the writer gets no more, and
	// a [Problem] says so; the reading goes on.
	Body func(*Part) io.Writer
}

// Message is an Internet message (RFC 5322) taken to pieces. It is the caller's
// to keep and change, and shares nothing with the [Decoder] that made it.
type Message struct {
	Header []Field // all fields in order
	// Subject is decoded as [DecodeHeader] does; MessageID is without brackets.
	Subject, MessageID string
	// The mailboxes of the fields of these names, as many as could be read.
	From, Sender, ReplyTo, To, Cc, Bcc []Address
	// Date is when the sender says it wrote, in the zone it says; zero when
	// absent or unreadable (then the field in Header still has the words).
	Date time.Time
	Root *Part // the message itself as a part; nil where only the header is known, as of one that a delivery report returns
	Size int64 // octets read, headers included
	// Problems are those of the message and of all its parts, in the order they
	// were found; at most 500.
	Problems []Problem
}

// Part is a node of a message's MIME tree (RFC 2045, section 2.5): a leaf with
// content, or a container (multipart, message/rfc822) with parts in it.
type Part struct {
	// Path is the section number IMAP has for the part (RFC 9051, section
	// 6.4.5.1): "1", "1.2". The root is "" when it is a multipart, else "1". A
	// multipart that is all of an attached message at 2 is "2.TEXT", and the
	// parts in it are "2.1", "2.2". No two parts of a message share a path.
	Path string
	// Type is the media type in lower case; text/plain when none is given or
	// the field cannot be read. Charset and Encoding are as declared, in lower
	// case, "" when not (RFC 2045: us-ascii, 7bit).
	Type, Charset, Encoding string
	// Disposition is "inline", "attachment" (also for words nobody knows, RFC
	// 2183, section 2.8) or "".
	Disposition string
	// Filename is decoded, at most 1024 octets, and not made safe: it can hold
	// "../" or control characters.
	Filename  string
	ContentID string // without brackets
	Boundary  string // of a multipart
	Header    []Field
	// Size is the number of transfer-decoded octets of a leaf, before any
	// charset conversion. Of a container it is the number of octets in it.
	Size int64
	// SHA256 is the hash of a leaf's transfer-decoded octets in hexadecimal; ""
	// for a container, and when they were not all decoded.
	SHA256 string
	// Text is the content of a text leaf in UTF-8, with the line endings it
	// came with, at most Limits.TextBytes octets. HTML stays source. It can hold
	// control characters.
	Text string
	// Truncated is true when a limit cut Text or the decoding.
	Truncated bool
	// Parts are the parts in a multipart, or the one message in a
	// message/rfc822.
	Parts []*Part
	// Enclosed are the files that stand in the text of a leaf, in uuencode or yEnc:
	// they have a name, an Encoding of "x-uuencode" or "x-yencode", and a Path under
	// the leaf's. Text has their lines, too.
	Enclosed []*Part
	Problems []Problem // those of this part alone
}

// ReadMessage reads one message from r to its end. The lines may end in CRLF or
// LF; SMTP's dot-stuffing and final dot must already be undone.
//
// Nothing in the content is an error: a message that is cut, broken, or no
// message at all gives a Message with Problems. The error is that of r alone,
// and what was read before it is returned too. Memory is bounded by the limits,
// whatever the message's size.
//
// A caller with many messages should keep a [Decoder].
func ReadMessage(r io.Reader, opts Options) (*Message, error) {
	return NewDecoder().ReadMessage(r, opts)
}

// Leaves returns the parts that hold no other parts, in order, and the files enclosed
// in them.
func (m *Message) Leaves() []*Part {
	var leaves []*Part
	if m.Root != nil {
		leaves = m.Root.appendLeaves(nil)
	}
	return leaves
}

// appendLeaves recurses no deeper than Limits.Depth.
func (p *Part) appendLeaves(leaves []*Part) []*Part {
	if len(p.Parts) == 0 {
		return append(append(leaves, p), p.Enclosed...)
	}
	for _, child := range p.Parts {
		leaves = child.appendLeaves(leaves)
	}
	return leaves
}
