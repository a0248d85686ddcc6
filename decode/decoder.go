package decode

import (
	"hash"
	"io"
	"strconv"
)

// Decoder reads messages and AUTH exchanges one after another and uses its
// buffers again. It must not be used by two goroutines at once. The zero value
// is ready.
type Decoder struct {
	src        source
	leaf       leaf
	sum        hash.Hash
	msg        *Message
	opts       Options
	boundaries []string // of the open multiparts, outermost first
	block      []byte   // scratch: the header being collected
	exchange   exchange // scratch: the AUTH exchange being read
	parts      int      // how many parts there are
	headerLeft int64    // octets of headers that may still be kept
	fieldsLeft int
	fields     []Field   // room for those of the headers to come
	addresses  []Address // room for mailboxes
	bodyLeft   int64     // octets that may still be decoded
	textLeft   int64     // octets of text that may still be kept
}

// NewDecoder returns a Decoder.
func NewDecoder() *Decoder { return new(Decoder) }

// ReadMessage is [ReadMessage] with the buffers of d.
func (d *Decoder) ReadMessage(r io.Reader, opts Options) (*Message, error) {
	opts.Limits = opts.Limits.withDefaults()
	d.opts = opts
	d.src.reset(r)
	d.boundaries = d.boundaries[:0]
	d.parts = 1
	d.headerLeft = 8 * opts.Limits.HeaderBytes
	d.fieldsLeft = maxAllFields
	d.bodyLeft = opts.Limits.DecodedBytes
	d.textLeft = 64 * opts.Limits.TextBytes
	whole := &struct {
		m         Message
		root      Part
		addresses [2]Address // one From and one To have nearly all
	}{}
	d.addresses = whole.addresses[:0]
	m := &whole.m
	m.Root = &whole.root
	d.msg = m
	d.entity(m.Root, "", 0, true)
	m.Size = d.src.read
	m.Header = m.Root.Header
	err := d.src.err
	// Nothing of the caller's is kept.
	d.msg, d.opts, d.src.r, d.leaf.w, d.leaf.part, d.fields, d.addresses = nil, Options{}, nil, nil, nil, nil, nil
	return m, err
}

// stop says what ended the reading of a part: the delimiter of the open
// multipart at level, or the end of the input (noLevel).
type stop struct {
	level int
	final bool // the closing delimiter: "--boundary--"
}

const noLevel = -1

// entity reads one part: its header, and all that is in it. prefix is the path
// of what it is in; message is true for the root of a message, top or attached.
// It recurses no deeper than Limits.Depth.
func (d *Decoder) entity(p *Part, prefix string, depth int, message bool) stop {
	var h header
	raw, end, ended := d.readHeader(&h, message)
	begin := d.offset()
	isMultipart, isMessage := p.describe(&h)
	container := isMultipart && p.Boundary != "" || isMessage
	guessed := false
	if isMultipart && p.Boundary == "" && !ended {
		p.Boundary = d.guessBoundary()
		guessed = p.Boundary != ""
		container = guessed
	}
	deep := container && depth >= d.opts.Limits.Depth
	container = container && !deep
	switch {
	case !message: // the multipart it is in gave it its path
		prefix = p.Path
	case container && isMultipart:
		p.Path = prefix
		if prefix != "" {
			p.Path += ".TEXT"
		}
	default:
		p.Path = joinPath(prefix, 1)
		prefix = p.Path
	}
	if depth == 0 {
		d.envelope(&h)
	}
	d.headerProblems(p, &h)
	switch {
	case deep:
		d.problem(p, ProblemDepthLimit)
	case guessed:
		d.problem(p, ProblemNoBoundary, problemGuessed)
	case isMultipart && p.Boundary == "":
		d.problem(p, ProblemNoBoundary)
	case container && p.Encoding != "" && transferOf(p.Encoding) != identity:
		// RFC 2045, section 6.4 forbids it; the encoding is then nearly always
		// a lie, as go-message holds, too.
		d.problem(p, ProblemContainerEncoded)
	}
	switch {
	case !container:
		return d.readLeaf(p, raw, end, ended)
	case ended:
		d.problem(p, ProblemCutShort)
		return end
	case isMessage:
		child := d.addPart(p)
		if child == nil {
			end = d.skip()
		} else {
			end = d.entity(child, prefix, depth+1, true)
		}
	default:
		end = d.multipart(p, prefix, depth)
	}
	p.Size = d.offset() - begin
	return end
}

// multipart reads the parts of p.
func (d *Decoder) multipart(p *Part, prefix string, depth int) stop {
	level := len(d.boundaries)
	for _, outer := range d.boundaries {
		if outer == p.Boundary {
			d.problem(p, ProblemDuplicateBoundary)
		}
	}
	d.boundaries = append(d.boundaries, p.Boundary)
	// What stands in front of the first delimiter matters only if there never
	// is one.
	d.leaf.start(d, p, identity, nil, false)
	end := d.copyLeaf()
	if end.level != level {
		if end.level == noLevel {
			d.leaf.release()
		}
		d.leaf.finish()
		d.problem(p, ProblemBoundaryMissing)
	}
	for n := 1; end.level == level && !end.final; n++ {
		child := d.addPart(p)
		if child == nil {
			for end.level == level && !end.final {
				end = d.skip()
			}
			break
		}
		child.Path = joinPath(prefix, n)
		if p.Type == "multipart/digest" {
			child.Type = "message/rfc822" // unless it says another one (RFC 2046, section 5.1.5)
		}
		end = d.entity(child, child.Path, depth+1, false)
	}
	d.boundaries = d.boundaries[:level]
	switch {
	case end.level == level:
		end = d.skip() // what follows the last part is for nobody
	case len(p.Parts) > 0:
		d.problem(p, ProblemCutShort)
	}
	return end
}

// addPart returns a new part of p, or nil when there are too many.
func (d *Decoder) addPart(p *Part) *Part {
	if d.parts >= d.opts.Limits.Parts {
		d.problem(p, ProblemPartLimit)
		return nil
	}
	d.parts++
	if p.Parts != nil {
		child := &Part{}
		p.Parts = append(p.Parts, child)
		return child
	}
	first := &struct {
		part Part
		list [2]*Part
	}{}
	p.Parts = append(first.list[:0], &first.part)
	return &first.part
}

// readLeaf reads the content of a leaf; raw are lines already taken for a
// header that turned out to be content.
func (d *Decoder) readLeaf(p *Part, raw []byte, end stop, ended bool) stop {
	how := transferOf(p.Encoding)
	if how == unknownTransfer {
		d.problem(p, ProblemUnknownEncoding, quoted(p.Encoding))
		how = identity
	}
	if d.opts.SkipBodies {
		if !ended {
			end = d.skip()
		}
		return end
	}
	var w io.Writer
	if d.opts.Body != nil {
		w = d.opts.Body(p)
	}
	d.leaf.start(d, p, how, w, true)
	d.leaf.write(raw)
	if !ended {
		end = d.copyLeaf()
	}
	if end.level == noLevel {
		d.leaf.release()
	}
	d.leaf.finish()
	return end
}

// copyLeaf gives all lines up to the next delimiter to d.leaf.
func (d *Decoder) copyLeaf() stop {
	for {
		b, kind := d.src.next(len(d.boundaries) > 0)
		switch kind {
		case chunkEOF:
			return stop{level: noLevel}
		case chunkDash:
			if end, ok := d.delimiter(b); ok {
				return end
			}
		}
		d.leaf.write(b)
	}
}

// skip reads to the next delimiter.
func (d *Decoder) skip() stop {
	for {
		b, kind := d.src.next(len(d.boundaries) > 0)
		switch kind {
		case chunkEOF:
			return stop{level: noLevel}
		case chunkDash:
			if end, ok := d.delimiter(b); ok {
				return end
			}
		}
	}
}

// offset is how many octets of the input have been used.
func (d *Decoder) offset() int64 { return d.src.read - int64(d.src.end-d.src.pos) }

func joinPath(prefix string, n int) string {
	if prefix == "" {
		return strconv.Itoa(n)
	}
	return prefix + "." + strconv.Itoa(n)
}
