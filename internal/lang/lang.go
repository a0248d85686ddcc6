// Package lang holds sentences in the two languages smtplog speaks, English
// and Korean, and chooses between them.
//
// Every sentence a user can read is a [Text]; a test in this module fails when
// either language of one is empty.
package lang

import (
	"fmt"
	"slices"
	"strings"
)

// Lang is a language smtplog can answer in. The zero value is English.
type Lang uint8

// The languages.
const (
	English Lang = iota
	Korean
)

// All lists the languages in the order of their values.
func All() []Lang { return []Lang{English, Korean} }

// String returns the language's ISO 639-1 code, as --lang takes it.
func (l Lang) String() string {
	if l == Korean {
		return "ko"
	}
	return "en"
}

// Parse reads an ISO 639-1 code or a POSIX locale name ("ko", "ko_KR.UTF-8",
// "C"). A language smtplog does not speak gives English and false.
func Parse(s string) (Lang, bool) {
	code, _, _ := strings.Cut(strings.ToLower(s), ".")
	code, _, _ = strings.Cut(code, "@")
	if i := strings.IndexAny(code, "_-"); i >= 0 {
		code = code[:i]
	}
	switch code {
	case "en", "c", "posix":
		return English, true
	case "ko":
		return Korean, true
	}
	return English, false
}

// Text is one sentence, or a few, in every language smtplog speaks. It is a
// value: copy it freely and use it from any goroutine.
type Text struct {
	En string
	Ko string
}

// T makes a Text.
func T(en, ko string) Text { return Text{En: en, Ko: ko} }

// Same is a Text that reads the same in every language: a name, a code, or
// words quoted from the transcript.
func Same(s string) Text { return Text{En: s, Ko: s} }

// In returns the text in language l.
func (t Text) In(l Lang) string {
	if l == Korean {
		return t.Ko
	}
	return t.En
}

// IsZero reports whether t holds no words at all.
func (t Text) IsZero() bool { return t.En == "" && t.Ko == "" }

// Format fills the verbs of both languages with args, as fmt.Sprintf does. An
// argument that is itself a Text is put in its own language. Word order differs
// between the languages, so use explicit argument indexes (%[2]s) where needed. A
// Korean particle that is written in both forms behind a verb ("%s이(가)") gets the
// form that suits the value.
func (t Text) Format(args ...any) Text {
	return Text{En: t.FormatIn(English, args...), Ko: t.FormatIn(Korean, args...)}
}

// FormatIn is what Format gives in language l.
func (t Text) FormatIn(l Lang, args ...any) string {
	if l == Korean {
		return sprintf(t.Ko, in(Korean, args)...)
	}
	return fmt.Sprintf(t.En, in(English, args)...)
}

// Join puts texts one after another with sep between them, leaving out empty
// ones.
func Join(sep string, texts ...Text) Text {
	var en, ko []string
	for _, t := range texts {
		if t.En != "" {
			en = append(en, t.En)
		}
		if t.Ko != "" {
			ko = append(ko, t.Ko)
		}
	}
	return Text{En: strings.Join(en, sep), Ko: strings.Join(ko, sep)}
}

func in(l Lang, args []any) []any {
	if !slices.ContainsFunc(args, func(a any) bool { _, ok := a.(Text); return ok }) {
		return args
	}
	out := make([]any, len(args))
	for i, a := range args {
		if t, ok := a.(Text); ok {
			a = t.In(l)
		}
		out[i] = a
	}
	return out
}
