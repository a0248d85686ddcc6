package decode

import (
	"cmp"
	"strings"
)

// describe fills in what a part's header says of it, and reports whether it is
// a multipart or an attached message.
func (p *Part) describe(h *header) (isMultipart, isMessage bool) {
	p.Header = h.fields
	var name, number, elsewhere param
	if p.Type == "" || h.contentType != "" {
		p.Type = "text/plain"
	}
	if h.contentType != "" {
		var boundary, charset param
		mediaType, rest := splitParams(h.contentType)
		if valid, ok := mediaTypeOf(mediaType); ok {
			p.Type = valid
		} else {
			h.badType = true
		}
		for {
			key, value, ok := rest.next()
			if !ok {
				break
			}
			boundary.add("boundary", key, value)
			charset.add("charset", key, value)
			name.add("name", key, value)
			number.add("number", key, value)
			elsewhere.add("filename", key, value)
		}
		h.twiceParam = boundary.twice || charset.twice || name.twice
		p.Charset, _ = charset.value()
		p.Charset = lowerWord(p.Charset)
		if isMultipart = strings.HasPrefix(p.Type, "multipart/"); isMultipart {
			if b, _ := boundary.value(); len(b) <= maxBoundary {
				p.Boundary = trimBlanksRight(b)
			}
		}
	}
	var filename param
	if h.disposition != "" {
		kind, rest := splitParams(h.disposition)
		switch {
		case strings.EqualFold(kind, "inline"):
			p.Disposition = "inline"
		case kind != "":
			p.Disposition = "attachment"
		}
		for {
			key, value, ok := rest.next()
			if !ok {
				break
			}
			filename.add("filename", key, value)
			elsewhere.add("name", key, value)
		}
		h.twiceParam = h.twiceParam || filename.twice
	}
	var unknown string
	for _, given := range [...]*param{&filename, &name, &elsewhere} {
		if p.Filename == "" {
			p.Filename, unknown = given.value()
		}
	}
	if unknown != "" && h.unknownSet == "" {
		h.unknownSet = unknown
	}
	if isMultipart {
		p.Filename = cutText(p.Filename, maxFilename)
	} else {
		p.Filename = cutText(cmp.Or(p.Filename, p.otherName(h)), maxFilename)
	}
	p.ContentID = cutText(trimBrackets(h.contentID), maxToken)
	if transferOf(h.encoding) != unknownTransfer {
		p.Encoding = h.encoding // as nearly all write it
	} else {
		encoding := strings.Trim(dropComments(h.encoding), " \t\"';")
		encoding, _, _ = strings.Cut(encoding, " ")
		p.Encoding = lowerWord(strings.TrimRight(encoding, ";,"))
	}
	switch p.Type {
	case "message/rfc822", "message/global":
		isMessage = transferOf(p.Encoding) == identity
	case "message/partial": // only the first fragment begins with a header (RFC 2046, section 5.2.2)
		isMessage = (!number.set || number.plain == "1") && transferOf(p.Encoding) == identity
	}
	return isMultipart, isMessage
}

// mediaTypeOf checks a media type and puts it into lower case. A type without
// a subtype is what mail was before MIME ("text"), or not readable.
func mediaTypeOf(s string) (string, bool) {
	// The usual ones cost no memory.
	for _, usual := range [...]string{"text/plain", "text/html", "multipart/mixed", "multipart/alternative", "multipart/related"} {
		if strings.EqualFold(s, usual) {
			return usual, true
		}
	}
	major, minor, ok := strings.Cut(s, "/")
	if !ok || len(s) > maxToken || !isMIMEToken(major) || !isMIMEToken(minor) {
		return "", false
	}
	return strings.ToLower(s), true
}

func isMIMEToken(s string) bool {
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= 0x7F || strings.IndexByte(`()<>@,;:\"/[]?=`, c) >= 0 {
			return false
		}
	}
	return s != ""
}

func lowerWord(s string) string {
	return strings.ToLower(cutText(s, maxToken))
}

// cutText cuts s to at most limit octets of valid UTF-8.
func cutText(s string, limit int) string {
	if len(s) > limit {
		s = s[:limit]
	}
	return validHeader(s, "")
}
