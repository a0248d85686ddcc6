package decode

// Limits bounds what [ReadMessage] does with one message. A field that is zero
// or negative takes its default. Past a limit the reading goes on, and a
// [Problem] says what was left out.
type Limits struct {
	// Depth is how many containers (multipart, message/rfc822) may stand inside
	// one another; a container below that is read as a leaf. Default 20.
	Depth int
	// Parts is how many nodes the tree may have. Default 1000.
	Parts int
	// HeaderBytes is how many octets of one header are kept. Default 256 KiB.
	// All headers of a message together keep at most eight times as much, but
	// never less than 4 KiB each.
	HeaderBytes int64
	// DecodedBytes is how many transfer-decoded octets are produced from all
	// leaves together. Default 256 MiB.
	DecodedBytes int64
	// TextBytes is how many octets of decoded text are kept for each text part.
	// Default 64 KiB. All parts together keep at most 64 times as much.
	TextBytes int64
}

// Limits that have no knob: they keep a hostile message from costing many
// times its own size.
const (
	maxFields      = 1000  // fields of one header
	maxAllFields   = 20000 // fields of all headers
	maxProblems    = 500   // problems of one message
	maxAddresses   = 5000  // mailboxes of one field
	maxBoundary    = 998   // octets of a boundary; RFC 2046 allows 70
	maxFilename    = 1024  // octets of a file name
	maxToken       = 256   // octets of a media type, charset, encoding, Content-ID
	maxEncodedLine = 78    // characters of a line of base64 or quoted-printable; RFC 2045 allows 76, Python writes 78
	measuredOctets = 16384 // octets of an encoded part whose lines are measured
	minHeaderKept  = 4096  // octets of a header kept although the total is used up
)

func (l Limits) withDefaults() Limits {
	if l.Depth <= 0 {
		l.Depth = 20
	}
	if l.Parts <= 0 {
		l.Parts = 1000
	}
	if l.HeaderBytes <= 0 {
		l.HeaderBytes = 256 << 10
	}
	if l.DecodedBytes <= 0 {
		l.DecodedBytes = 256 << 20
	}
	if l.TextBytes <= 0 {
		l.TextBytes = 64 << 10
	}
	return l
}
