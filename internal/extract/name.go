package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longestName is how many bytes a name may have; file systems allow 255, and
// something is put before and behind it.
const longestName = 150

// Name makes a file name of what a message calls a part: one that has no folder
// in it, means the same on all systems, and shows what it is. Nothing usable
// gives "".
func Name(s string) string {
	if i := strings.LastIndexAny(s, `/\`); i >= 0 {
		s = s[i+1:]
	}
	// What selects a variant goes first: two characters that it stood between may
	// compose.
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Variation_Selector, r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "_"))
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		switch {
		case unicode.IsSpace(r):
			r = ' '
		case !unicode.IsPrint(r), isBlank(r), strings.ContainsRune(`<>:"|?*`, r):
			r = '_'
		}
		b.WriteRune(r)
	}
	s = strings.Join(strings.Fields(b.String()), " ")
	// Hidden files begin with a dot, options with a hyphen; Windows drops dots and
	// spaces at the end.
	s = strings.TrimRight(strings.TrimLeft(s, " .-~"), " .")
	if isReserved(s) {
		s = "_" + s
	}
	s = shorten(s)
	if strings.Trim(s, "_. ") == "" {
		return "" // what there was to see may have been cut off
	}
	return s
}

// isBlank reports whether a character counts as one to print and shows nothing.
func isBlank(r rune) bool {
	switch r {
	case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0, 0xfffc, 0xfffd:
		return true
	}
	return false
}

// isReserved reports whether Windows takes the name for a device, whatever its
// extension.
func isReserved(s string) bool {
	stem, _, _ := strings.Cut(s, ".")
	stem = strings.ToUpper(strings.TrimRight(stem, " "))
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$":
		return true
	}
	digit, ok := strings.CutPrefix(stem, "COM")
	if !ok {
		digit, ok = strings.CutPrefix(stem, "LPT")
	}
	return ok && utf8.RuneCountInString(digit) == 1 && strings.Contains("0123456789¹²³", digit)
}

// shorten cuts a name that is too long, before its extension.
func shorten(s string) string {
	if len(s) <= longestName {
		return s
	}
	stem, extension := split(s)
	n := longestName - len(extension)
	for n > 0 && !utf8.RuneStart(stem[n]) {
		n--
	}
	return strings.TrimRight(stem[:n], " .") + extension
}

// split cuts a name before its extension, of which a sensible one is short.
func split(s string) (stem, extension string) {
	if i := strings.LastIndexByte(s, '.'); i > 0 && len(s)-i <= 20 {
		return s[:i], s[i:]
	}
	return s, ""
}

// extension is what the name of a part without a name ends in.
func extension(mediaType string) string {
	switch mediaType {
	case "text/plain":
		return ".txt"
	case "text/html":
		return ".html"
	case "text/calendar":
		return ".ics"
	case "text/csv":
		return ".csv"
	case "image/png":
		return ".png"
	case "image/jpeg":
		return ".jpg"
	case "image/gif":
		return ".gif"
	case "application/pdf":
		return ".pdf"
	case "application/zip":
		return ".zip"
	case "application/json":
		return ".json"
	case "message/rfc822", "message/global":
		return ".eml"
	}
	if strings.HasPrefix(mediaType, "text/") || strings.HasPrefix(mediaType, "message/") {
		return ".txt"
	}
	return ".bin"
}
