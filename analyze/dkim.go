package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/decode"
)

// dkimTags are the tags of a DKIM-Signature that checks look at (RFC 6376 section
// 3.5).
type dkimTags struct {
	domain    string // d=
	selector  string // s=
	algorithm string // a=
	fields    string // h=
	missing   string // the first tag that must be there and is not
}

func readDKIM(f *decode.Field) dkimTags {
	var tags dkimTags
	var hash, signature string
	for tag := range strings.SplitSeq(f.Value, ";") {
		name, value, ok := strings.Cut(tag, "=")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(name) {
		case "d":
			tags.domain = strings.TrimSuffix(value, ".")
		case "s":
			tags.selector = value
		case "a":
			tags.algorithm = value
		case "h":
			tags.fields = value
		case "bh":
			hash = value
		case "b":
			signature = value
		}
	}
	for _, must := range [...]struct{ tag, value string }{
		{"a=", tags.algorithm}, {"b=", signature}, {"bh=", hash}, {"d=", tags.domain}, {"h=", tags.fields}, {"s=", tags.selector},
	} {
		if must.value == "" {
			tags.missing = must.tag
			break
		}
	}
	return tags
}

// signs reports whether the signature covers a field.
func (t *dkimTags) signs(name string) bool {
	for signed := range strings.SplitSeq(t.fields, ":") {
		if equalFold(strings.TrimSpace(signed), name) {
			return true
		}
	}
	return false
}

// signedFor reports whether a signature is of the domain's organisation.
func signedFor(t *Transaction, domain string) bool {
	if t.fields[fieldDKIM] == 0 {
		return false
	}
	for _, f := range fieldsNamed(t.Message, fieldDKIM) {
		if tags := readDKIM(&f); tags.missing == "" && aligned(tags.domain, domain) {
			return true
		}
	}
	return false
}
