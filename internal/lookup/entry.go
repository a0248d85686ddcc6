package lookup

import (
	"slices"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// Kind says what an entry is. The words are stable.
type Kind string

// The kinds, in the order in which the meanings of one word are listed.
const (
	KindReplyCode    Kind = "reply-code"
	KindEnhancedCode Kind = "enhanced-code"
	KindProviderCode Kind = "provider-code"
	KindCommand      Kind = "command"
	KindExtension    Kind = "extension"
	KindParameter    Kind = "parameter"
	KindMechanism    Kind = "mechanism"
	KindTerm         Kind = "term"
	KindCheck        Kind = "check"
	KindCause        Kind = "cause"
	KindReason       Kind = "reason"
	KindOutcome      Kind = "outcome"
	KindLimit        Kind = "limit"
	KindTimeout      Kind = "timeout"
	KindDialect      Kind = "dialect"
)

// Title names the kind for people.
func (k Kind) Title() lang.Text {
	switch k {
	case KindReplyCode:
		return lang.T("reply code", "응답 코드")
	case KindEnhancedCode:
		return lang.T("enhanced status code", "확장 상태 코드")
	case KindProviderCode:
		return lang.T("enhanced status code as one provider uses it", "특정 서비스의 확장 상태 코드")
	case KindCommand:
		return lang.T("command", "명령")
	case KindExtension:
		return lang.T("service extension (EHLO keyword)", "확장 기능(EHLO 키워드)")
	case KindParameter:
		return lang.T("parameter", "매개변수")
	case KindMechanism:
		return lang.T("SASL mechanism", "SASL 인증 방식")
	case KindTerm:
		return lang.T("term", "용어")
	case KindCheck:
		return lang.T("check of smtplog", "smtplog의 점검 항목")
	case KindCause:
		return lang.T("cause", "원인")
	case KindReason:
		return lang.T("class of refusals", "거부의 분류")
	case KindOutcome:
		return lang.T("outcome of a session", "세션의 결과")
	case KindLimit:
		return lang.T("limit", "한도")
	case KindTimeout:
		return lang.T("timeout", "제한 시간")
	case KindDialect:
		return lang.T("form of transcript", "로그 형식")
	}
	return lang.Same(string(k))
}

// Entry is one meaning of a word. What does not apply is empty.
type Entry struct {
	Kind    Kind
	Name    string    // as it is usually written: "550", "STARTTLS"
	Title   lang.Text // in a few words
	Meaning lang.Text
	When    lang.Text // where one meets it
	Do      lang.Text // what to do
	Example string    // lines, mostly of a transcript
	RFC     string
	// Details are further facts, in order.
	Details []Detail
	// See are names that lookup knows, too, and that belong to this one.
	See []string
}

// Detail is a labelled fact of an entry.
type Detail struct {
	Key   string // stable, for programs: "severity"
	Label lang.Text
	Text  lang.Text
}

func (e *Entry) detail(key string, label, text lang.Text) {
	if !text.IsZero() {
		e.Details = append(e.Details, Detail{key, label, text})
	}
}

// Result is the answer to one question.
type Result struct {
	Query   string
	Entries []Entry // all meanings; none if nothing was found
	// Suggestions are names spelled alike, best first, if there is no entry.
	Suggestions []string
}

// Find looks a question up: one word, several, or a line of a server.
func Find(query string) Result {
	query = clean(query)
	r := Result{Query: query}
	if query == "" {
		return r
	}
	add := func(found []Entry) {
		for _, e := range found {
			if !slices.ContainsFunc(r.Entries, func(o Entry) bool { return o.Kind == e.Kind && o.Name == e.Name && o.Title == e.Title }) {
				r.Entries = append(r.Entries, e)
			}
		}
	}
	add(named(query))
	if len(r.Entries) > 0 {
		return r
	}
	if reply, ok := readReply(query); ok {
		add(reply.entries())
		return r
	}
	words := strings.Fields(query)
	if len(words) > 1 {
		// "SPF DKIM", "MAIL SIZE": each word for itself, if all of them are known.
		var each []Entry
		for _, w := range words {
			found := named(strings.Trim(w, ",;"))
			if len(found) == 0 {
				each = nil
				break
			}
			each = append(each, found...)
		}
		add(each)
		if len(r.Entries) == 0 {
			add(causesSaid(query))
		}
	}
	if len(r.Entries) == 0 {
		r.Suggestions = suggest(query)
	}
	return r
}

// clean takes away what stands around a question that was pasted.
func clean(query string) string {
	query = strings.Join(strings.Fields(query), " ")
	if len(query) > maxQuery {
		query = strings.ToValidUTF8(query[:maxQuery], "")
	}
	for _, mark := range [...]string{"S: ", "C: ", "<- ", "-> ", "reply: ", "b'", "'", "\"", "`"} {
		query = strings.TrimPrefix(query, mark)
	}
	return strings.TrimRight(query, "'\"`")
}

// maxQuery is how many bytes of a question are read.
const maxQuery = 2000

// named finds all entries with exactly that name, letter case aside.
func named(name string) []Entry {
	var out []Entry
	for _, find := range []func(string) []Entry{codes, commands, extensions, parameters, mechanisms, terms, checks, causeNames, reasons, outcomes, limits, dialects} {
		out = append(out, find(name)...)
	}
	return out
}
