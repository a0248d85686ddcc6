package decode

import (
	"strings"
	"time"

	"github.com/emersion/go-message/mail"
)

// parseDate reads a Date field (RFC 5322, section 3.3). The usual form is read
// here, the standard's other ones by go-message, and then some that programs
// write who never saw the standard. It reports false when nothing fits.
func parseDate(s string) (time.Time, bool) {
	const longest = 128
	if len(s) > longest {
		s = s[:longest]
	}
	s = strings.Trim(s, " \t")
	// In UTC, not locally: the same message must give the same value anywhere.
	if t, err := time.ParseInLocation("Mon, 2 Jan 2006 15:04:05 -0700", s, time.UTC); err == nil {
		return t, true
	}
	s = namedZone(strings.Trim(dropComments(s), " \t"))
	var h mail.Header
	h.Set("Date", s)
	if t, err := h.Date(); err == nil && !t.IsZero() {
		_, offset := t.Zone()
		if offset == 0 {
			return t.UTC(), true
		}
		return t.In(time.FixedZone("", offset)), true
	}
	for _, layout := range [...]string{
		"Monday, 2 January 2006 15:04:05 -0700", "Monday, 2-Jan-06 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05",
		"2 Jan 2006 15:04:05", "Mon Jan _2 15:04:05 2006", "Mon Jan _2 15:04:05 -0700 2006",
		"Mon, Jan 2 2006 15:04:05 -0700", time.RFC3339, "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05",
	} {
		if t, err := time.ParseInLocation(layout, s, time.UTC); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// namedZone puts a number in place of a zone's name (RFC 5322, section 4.3, and
// the two that Korean and Japanese programs write).
func namedZone(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return s
	}
	var zone string
	switch strings.ToUpper(s[i+1:]) {
	case "UT", "UTC", "GMT", "Z":
		zone = "+0000"
	case "KST", "JST":
		zone = "+0900"
	case "EST", "CDT":
		zone = "-0500"
	case "EDT":
		zone = "-0400"
	case "CST", "MDT":
		zone = "-0600"
	case "MST", "PDT":
		zone = "-0700"
	case "PST":
		zone = "-0800"
	default:
		return s
	}
	return s[:i+1] + zone
}
