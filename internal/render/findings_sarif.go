package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
)

// sarif writes a log in SARIF 2.1.0 (OASIS standard), result by result.
type sarif struct {
	w     io.Writer
	opts  FindingOptions
	rules map[string]int // index by code
	begun bool
	any   bool // a result was written
	seen  map[string]int
}

func newSARIF(w io.Writer, opts FindingOptions) *sarif {
	s := &sarif{w: w, opts: opts, rules: map[string]int{}, seen: map[string]int{}}
	for i, c := range opts.Checks {
		s.rules[c.Code] = i
	}
	return s
}

// maxSeen is how many different fingerprints are counted; it bounds memory.
const maxSeen = 100_000

func level(s analyze.Severity) string {
	switch s {
	case analyze.Error:
		return "error"
	case analyze.Warning:
		return "warning"
	case analyze.Info:
	}
	return "note"
}

// begin writes the tool and its rules.
func (s *sarif) begin() error {
	if s.begun {
		return nil
	}
	s.begun = true
	version := s.opts.Version
	if version == "" {
		version = "0"
	}
	dst := append([]byte(nil), `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"smtplog","version":`...)
	dst = appendString(dst, version)
	dst = append(dst, `,"informationUri":"https://github.com/smtplog/smtplog","rules":[`...)
	for i, c := range s.opts.Checks {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = s.rule(append(dst, '\n'), c)
	}
	dst = appendString(append(dst, "]}},\"language\":"...), map[lang.Lang]string{lang.English: "en-US", lang.Korean: "ko-KR"}[s.opts.Lang])
	dst = append(dst, `,"columnKind":"unicodeCodePoints","results":[`...)
	_, err := s.w.Write(dst)
	return err
}

func (s *sarif) rule(dst []byte, c *analyze.Check) []byte {
	title, text := c.Title.In(s.opts.Lang), c.Text.In(s.opts.Lang)
	field := func(name, value string) {
		dst = append(dst, `,"`+name+`":{"text":`...)
		dst = append(appendString(dst, value), '}')
	}
	dst = appendString(append(dst, `{"id":`...), c.Code)
	field("shortDescription", title)
	field("fullDescription", text)
	dst = appendString(append(dst, `,"help":{"text":`...), text+"\n\n"+c.RFC)
	markdown := text
	link := rfcURL(c.RFC)
	if link != "" {
		markdown += "\n\n[" + c.RFC + "](" + link + ")"
	}
	markdown += "\n\n" + lang.T("Found in:", "해당하는 예:").In(s.opts.Lang) + "\n\n```text\n" + analyze.Abridged(c.Bad) + "```\n\n" +
		lang.T("Not in:", "해당하지 않는 예:").In(s.opts.Lang) + "\n\n```text\n" + analyze.Abridged(c.Good) + "```\n"
	dst = append(appendString(append(dst, `,"markdown":`...), markdown), '}')
	if link != "" {
		dst = appendString(append(dst, `,"helpUri":`...), link)
	}
	dst = append(appendString(append(dst, `,"defaultConfiguration":{"level":`...), level(c.Severity)), '}')
	dst = appendString(append(dst, `,"properties":{"tags":[`...), c.Code[:3])
	dst = appendString(append(dst, `],"since":`...), c.Since)
	return append(dst, `}}`...)
}

// Findings writes a result for each finding.
func (s *sarif) Findings(source string, list []narrate.Finding) error {
	if err := s.begin(); err != nil {
		return err
	}
	var dst []byte
	for i := range list {
		if s.any {
			dst = append(dst, ',')
		}
		s.any = true
		dst = s.result(append(dst, '\n'), source, &list[i])
	}
	_, err := s.w.Write(dst)
	return err
}

func (s *sarif) result(dst []byte, source string, f *narrate.Finding) []byte {
	dst = appendString(append(dst, `{"ruleId":`...), f.Code)
	if i, ok := s.rules[f.Code]; ok {
		dst = appendInt(append(dst, `,"ruleIndex":`...), i)
	}
	dst = appendString(append(dst, `,"level":`...), level(f.Severity))
	message := f.Message
	if f.Hint != "" {
		message += "\n" + f.Hint
	}
	dst = appendString(append(dst, `,"message":{"text":`...), message)
	dst = append(dst, `},"locations":[`...)
	column, end := columns(f)
	dst = appendLocation(dst, source, f.Line, column, end, f.Excerpt, "")
	dst = append(dst, ']')
	if len(f.Related) > 0 {
		dst = append(dst, `,"relatedLocations":[`...)
		for i, r := range f.Related {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = appendLocation(dst, source, r.Line, 0, 0, nil, r.Message)
		}
		dst = append(dst, ']')
	}
	dst = appendString(append(dst, `,"partialFingerprints":{"finding/v1":`...), s.fingerprint(source, f))
	return append(dst, `}}`...)
}

// appendLocation appends a location object. A column of 0 is not known, and then
// the whole line is meant.
func appendLocation(dst []byte, source string, line, column, end int, x *narrate.Excerpt, message string) []byte {
	dst = appendString(append(dst, `{"physicalLocation":{"artifactLocation":{"uri":`...), artifactURI(source))
	dst = append(dst, '}')
	if line > 0 {
		dst = appendInt(append(dst, `,"region":{"startLine":`...), line)
		if column > 0 {
			dst = appendInt(append(dst, `,"startColumn":`...), column)
			if end > column {
				dst = appendInt(append(dst, `,"endColumn":`...), end)
			}
		}
		dst = append(dst, '}')
		if x != nil {
			dst = appendInt(append(dst, `,"contextRegion":{"startLine":`...), line)
			dst = append(appendString(append(dst, `,"snippet":{"text":`...), x.Text), "}}"...)
		}
	}
	dst = append(dst, '}')
	if message != "" {
		dst = append(appendString(append(dst, `,"message":{"text":`...), message), '}')
	}
	return append(dst, '}')
}

// fingerprint names a finding by what it says of which line, and not by the
// line's number, so that it stays the same when the file grows.
func (s *sarif) fingerprint(source string, f *narrate.Finding) string {
	h := sha256.New()
	text := ""
	if f.Excerpt != nil {
		text = f.Excerpt.Text
	}
	fmt.Fprintf(h, "%q %q %q", f.Code, filepath.ToSlash(source), text)
	sum := hex.EncodeToString(h.Sum(nil)[:16])
	n := s.seen[sum]
	if n > 0 || len(s.seen) < maxSeen {
		s.seen[sum] = n + 1
	}
	return fmt.Sprintf("%s:%d", sum, n+1)
}

// Close ends the log.
func (s *sarif) Close() error {
	if err := s.begin(); err != nil {
		return err
	}
	_, err := io.WriteString(s.w, "\n]}]}\n")
	return err
}

// artifactURI makes a URI of an input's name: relative to the folder the program
// runs in, unless the name is absolute.
func artifactURI(name string) string {
	if name == "-" {
		return "stdin"
	}
	path := filepath.ToSlash(name)
	u := url.URL{Path: path}
	switch {
	case strings.HasPrefix(path, "/"):
		u.Scheme = "file"
	case filepath.IsAbs(name): // a drive letter
		u.Scheme, u.Path = "file", "/"+path
	}
	return u.String()
}

// rfcURL is where the section stands that "RFC 5321 §4.1.4" names, "" if it names
// none.
func rfcURL(rfc string) string {
	words := strings.Fields(strings.NewReplacer(",", " ", ";", " ").Replace(rfc))
	if len(words) < 2 || words[0] != "RFC" || strings.Trim(words[1], "0123456789") != "" {
		return ""
	}
	link := "https://www.rfc-editor.org/rfc/rfc" + words[1]
	if len(words) > 2 {
		if section, ok := strings.CutPrefix(words[2], "§"); ok && section != "" {
			link += "#section-" + section
		}
	}
	return link
}
