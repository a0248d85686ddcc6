package decode

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// Problem is something wrong with a message. It did not stop the reading.
type Problem struct {
	// Path is the part's, as in [Part]: "" for a root that is a multipart.
	Path string
	Kind ProblemKind
	// Text is a sentence or two for people. It can quote a word of the message,
	// at most 40 octets of it.
	Text lang.Text
}

// ProblemKind names a kind of [Problem]. The words are stable.
type ProblemKind string

// The kinds of problem.
const (
	ProblemBadAddress         ProblemKind = "bad-address"
	ProblemBadBase64          ProblemKind = "bad-base64"
	ProblemBadContentType     ProblemKind = "bad-content-type"
	ProblemBadDate            ProblemKind = "bad-date"
	ProblemBadQuotedPrintable ProblemKind = "bad-quoted-printable"
	ProblemBoundaryMissing    ProblemKind = "boundary-missing"
	ProblemCharsetMismatch    ProblemKind = "charset-mismatch"
	ProblemContainerEncoded   ProblemKind = "container-encoded"
	ProblemCutShort           ProblemKind = "cut-short"
	ProblemDecodedLimit       ProblemKind = "decoded-limit"
	ProblemDepthLimit         ProblemKind = "depth-limit"
	ProblemDuplicateBoundary  ProblemKind = "duplicate-boundary"
	ProblemDuplicateField     ProblemKind = "duplicate-field"
	ProblemDuplicateParameter ProblemKind = "duplicate-parameter"
	ProblemHeaderLimit        ProblemKind = "header-limit"
	ProblemHeaderUnreadable   ProblemKind = "header-unreadable"
	ProblemLongEncodedLine    ProblemKind = "long-encoded-line"
	ProblemMboxLine           ProblemKind = "mbox-line"
	ProblemNoBoundary         ProblemKind = "no-boundary"
	ProblemNoCharset          ProblemKind = "no-charset"
	ProblemNoHeader           ProblemKind = "no-header"
	ProblemPartLimit          ProblemKind = "part-limit"
	ProblemRaw8BitHeader      ProblemKind = "raw-8bit-header"
	ProblemUnknownCharset     ProblemKind = "unknown-charset"
	ProblemUnknownEncoding    ProblemKind = "unknown-encoding"
	ProblemWriteFailed        ProblemKind = "write-failed"
)

// problem notes a problem of p, once for each kind. A detail is added to the
// text.
func (d *Decoder) problem(p *Part, kind ProblemKind, detail ...lang.Text) {
	if len(d.msg.Problems) >= maxProblems {
		return
	}
	for _, known := range p.Problems {
		if known.Kind == kind {
			return
		}
	}
	text := problemText(kind)
	for _, more := range detail {
		text = lang.Join(" ", text, more)
	}
	found := Problem{Path: p.Path, Kind: kind, Text: text}
	p.Problems = append(p.Problems, found)
	d.msg.Problems = append(d.msg.Problems, found)
}

// headerProblems notes what reading a header showed.
func (d *Decoder) headerProblems(p *Part, h *header) {
	for _, c := range [...]struct {
		found bool
		kind  ProblemKind
	}{
		{h.missing, ProblemNoHeader},
		{h.mbox, ProblemMboxLine},
		{h.unreadable > 0, ProblemHeaderUnreadable},
		{h.over, ProblemHeaderLimit},
		{h.cut, ProblemCutShort},
		{h.eightBit, ProblemRaw8BitHeader},
		{h.twice, ProblemDuplicateField},
		{h.badType, ProblemBadContentType},
		{h.twiceParam, ProblemDuplicateParameter},
	} {
		if c.found {
			d.problem(p, c.kind)
		}
	}
	if h.unknownSet != "" {
		d.problem(p, ProblemUnknownCharset, quoted(h.unknownSet))
	}
}

// quoted is a word of the message for the end of a problem's text.
func quoted(word string) lang.Text {
	const longest = 40
	return lang.Same("(" + strings.TrimRight(cutText(word, longest), "\uFFFD") + ")")
}

func charsetGuess(guess string) lang.Text {
	switch guess {
	case "utf-8":
		return lang.T("It was read as UTF-8, which fits.", "UTF-8로 읽었으며 잘 맞습니다.")
	case "euc-kr":
		return lang.T("It was read as EUC-KR (CP949), which fits.", "EUC-KR(CP949)로 읽었으며 잘 맞습니다.")
	case "":
	default:
		name := strings.ToUpper(guess)
		return lang.T("It was read as "+name+", which fits.", name+"(으)로 읽었으며 잘 맞습니다.")
	}
	return lang.T("No guess fits, so unreadable octets are shown as U+FFFD.", "맞는 문자 집합을 짐작할 수 없어 읽을 수 없는 옥텟을 U+FFFD로 나타냅니다.")
}
