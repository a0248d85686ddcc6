package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/decode"
)

// mailField is a field of a message's header that checks look at.
type mailField uint8

const (
	otherField mailField = iota
	fieldDate
	fieldFrom
	fieldSender
	fieldReplyTo
	fieldTo
	fieldCc
	fieldBcc
	fieldMessageID
	fieldInReplyTo
	fieldReferences
	fieldSubject
	fieldMIMEVersion
	fieldContent // Content-Type, Content-Transfer-Encoding, …
	fieldReceived
	fieldReturnPath
	fieldDKIM
	mailFields // how many there are
)

// fieldCounts says how often each field stands in the header of a message.
type fieldCounts [mailFields]uint16

func (c *fieldCounts) count(header []decode.Field) {
	for i := range header {
		if f := mailFieldOf(header[i].Name); c[f] < 1<<16-1 {
			c[f]++
		}
	}
}

// mailFieldOf recognises a field by its name, letter case aside. It is asked for
// every field of every message.
func mailFieldOf(name string) mailField {
	is := func(want string, f mailField) mailField {
		if strings.EqualFold(name, want) {
			return f
		}
		return otherField
	}
	switch len(name) {
	case 2:
		return max(is("To", fieldTo), is("Cc", fieldCc))
	case 3:
		return is("Bcc", fieldBcc)
	case 4:
		return max(is("From", fieldFrom), is("Date", fieldDate))
	case 6:
		return is("Sender", fieldSender)
	case 7:
		return is("Subject", fieldSubject)
	case 8:
		return max(is("Received", fieldReceived), is("Reply-To", fieldReplyTo))
	case 10:
		return max(is("Message-ID", fieldMessageID), is("References", fieldReferences))
	case 11:
		return max(is("In-Reply-To", fieldInReplyTo), is("Return-Path", fieldReturnPath))
	case 12:
		return max(is("MIME-Version", fieldMIMEVersion), is("Content-Type", fieldContent))
	case 14:
		return is("DKIM-Signature", fieldDKIM)
	case 19, 25:
		return max(is("Content-Disposition", fieldContent), is("Content-Transfer-Encoding", fieldContent))
	}
	return otherField
}

// fieldsNamed are the fields of a message with that meaning.
func fieldsNamed(m *decode.Message, f mailField) []decode.Field {
	var out []decode.Field
	for i := range m.Header {
		if mailFieldOf(m.Header[i].Name) == f {
			out = append(out, m.Header[i])
		}
	}
	return out
}

// onceOnly are the fields a message may have once at most (RFC 5322 section 3.6).
var onceOnly = [...]mailField{
	fieldDate, fieldFrom, fieldSender, fieldReplyTo, fieldTo, fieldCc, fieldBcc,
	fieldMessageID, fieldInReplyTo, fieldReferences, fieldSubject, fieldMIMEVersion,
}
