package mask

import "strings"

// tokenForm is how the keys of a service look: they say themselves what they
// are. The services publish these beginnings so that keys are found where they
// should not be.
type tokenForm struct {
	begin string // in the case it has
	least int    // octets behind it
	marks string // that it holds besides letters and digits
}

func tokenForms() []tokenForm {
	return []tokenForm{
		{"SG.", 40, "._-"}, {"xsmtpsib-", 20, "-_"}, {"xkeysib-", 20, "-_"}, {"ya29.", 20, "._-"}, {"1//0", 20, "_-"},
		{"eyJ", 30, "._-"}, {"GOCSPX-", 16, "_-"}, {"key-", 30, ""}, {"mlsn.", 20, ""}, {"re_", 20, "_"}, {"ghp_", 30, ""},
		{"github_pat_", 30, "_"}, {"xoxb-", 20, "-"}, {"xoxp-", 20, "-"}, {"sk_live_", 16, ""}, {"md-", 20, "_-"}, {"AIza", 30, "_-"},
		{"EwA", 60, "/+="}, {"EwB", 60, "/+="},
	}
}

// token reads a key of a service.
func token(f tokenForm) func(s *shapes, t []byte, from, to int) {
	return func(s *shapes, t []byte, from, to int) {
		if wordBefore(t, from) || from > 0 && strings.IndexByte("-_./+", t[from-1]) >= 0 {
			return
		}
		digit := false
		end := to
		for end < len(t) && (isAlnum(t[end]) || strings.IndexByte(f.marks, t[end]) >= 0) {
			digit = digit || t[end] >= '0' && t[end] <= '9'
			end++
		}
		for end > to && t[end-1] == '.' {
			end--
		}
		if end-to < f.least || !digit || f.begin == "eyJ" && strings.Count(string(t[to:end]), ".") < 2 {
			return
		}
		s.take(KindToken, t, value{from: from, to: end, quoted: true})
	}
}

// keyName reads a setting that is named for a key: API_KEY, signingKey,
// x-api-key, but not a public one, nor one of a table.
func (s *shapes) keyName(t []byte, from, to int) {
	if to < len(t) && (isAlnum(t[to]) || t[to] == '_' || t[to] == '-') || from == 0 || !isAlnum(t[from-1]) && t[from-1] != '_' && t[from-1] != '-' {
		return
	}
	if isAlnum(t[from-1]) && !camel(t, from) && !strings.HasSuffix(strings.ToLower(string(t[max(0, from-8):from])), "api") {
		return // monkey
	}
	begin := from
	for begin > 0 && from-begin < 40 && (isAlnum(t[begin-1]) || t[begin-1] == '_' || t[begin-1] == '-') {
		begin--
	}
	name := strings.ToLower(string(t[begin:from]))
	for _, word := range [...]string{"public", "pub", "primary", "foreign", "host", "cache", "sort", "order", "partition", "registry", "group", "message", "idempotency", "map", "hot", "routing", "storage", "lookup", "temp", "search", "config", "object", "dict", "user", "domain", "signed"} {
		if strings.HasSuffix(strings.Trim(name, "_-"), word) {
			return
		}
	}
	at := to
	if n := quoteAt(t, at); n > 0 {
		at += n
	}
	if at < len(t) && t[at] == ']' {
		at++
	}
	at = skipBlank(t, at)
	n := separator(t, at)
	if n == 0 || t[at] == '>' {
		return
	}
	v := readValue(t, at+n)
	if word := string(t[v.from:v.to]); looksSecret(word) && hasBoth(word) && len(word) >= 8 {
		s.take(KindAssignment, t, v)
	}
}

// cookie reads the values of "Cookie:" and "Set-Cookie:".
func (s *shapes) cookie(t []byte, from, to int) {
	if to >= len(t) || t[to] != ':' {
		return
	}
	set := from >= 4 && hasFold(t[from-4:], "set-")
	for at := skipBlank(t, to+1); at < len(t); {
		name := at
		for at < len(t) && at-name < 80 && (isAlnum(t[at]) || strings.IndexByte("_-.", t[at]) >= 0) {
			at++
		}
		if at == name || at >= len(t) || t[at] != '=' {
			return
		}
		end := at + 1
		for end < len(t) && t[end] > ' ' && strings.IndexByte(";,'\"\\", t[end]) < 0 {
			end++
		}
		if end-at > 4 {
			s.take(KindHeader, t, value{from: at + 1, to: end, quoted: true})
		}
		if set || end >= len(t) || t[end] != ';' {
			return
		}
		at = skipBlank(t, end+1)
	}
}

// oneTime reads a code that is good for once: a number behind its name.
func (s *shapes) oneTime(t []byte, from, to int) {
	if wordBefore(t, from) {
		return
	}
	at := to
	for _, word := range [...]string{" code", " password", "코드", "번호"} {
		if hasFold(t[at:], word) {
			at += len(word)
		}
	}
	if n := quoteAt(t, at); n > 0 {
		at += n
	}
	at = skipBlank(t, at)
	if n := separator(t, at); n > 0 {
		at = skipBlank(t, at+n)
	} else if hasFold(t[at:], "is ") {
		at = skipBlank(t, at+3)
	} else {
		return
	}
	if n := quoteAt(t, at); n > 0 {
		at += n
	}
	end := at
	for end < len(t) && t[end] >= '0' && t[end] <= '9' {
		end++
	}
	if end-at >= 4 && end-at <= 8 && (end >= len(t) || !isAlnum(t[end])) {
		s.take(KindAssignment, t, value{from: at, to: end})
	}
}

// tlsSecret reads a secret of a TLS connection that openssl or a key log prints:
// with it the recorded traffic can be read.
func (s *shapes) tlsSecret(t []byte, _, to int) {
	at := to
	if at < len(t) && t[at] == ':' {
		at++
	}
	from := skipBlank(t, at)
	word := hexEnd(t, from)
	if next := skipBlank(t, word); word > from && next > word { // CLIENT_RANDOM, the random value, the secret
		if end := hexEnd(t, next); end-next >= 32 {
			from, word = next, end
		}
	}
	if word-from >= 32 {
		s.take(KindToken, t, value{from: from, to: word, quoted: true})
	}
}

func hexEnd(t []byte, at int) int {
	for at < len(t) {
		if _, ok := hexNumber(t, at, 1); !ok {
			return at
		}
		at++
	}
	return at
}
