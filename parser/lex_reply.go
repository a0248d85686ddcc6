package parser

// lexReply cuts one line of a reply into tokens; it is total.
func lexReply(s string, toks []Token) []Token {
	if len(s) < 3 || s[0] < '1' || s[0] > '9' || !isDigit(s[1]) || !isDigit(s[2]) || len(s) > 3 && s[3] != ' ' && s[3] != '-' && s[3] != '\t' {
		if s == "" {
			return append(toks, Token{Kind: TokenGap})
		}
		return append(toks, Token{Kind: TokenText, End: len(s)})
	}
	toks = append(toks, Token{Kind: TokenCode, End: 3})
	if len(s) == 3 {
		return toks
	}
	kind := TokenSpace
	if s[3] == '-' {
		kind = TokenDash
	}
	toks = append(toks, Token{Kind: kind, Start: 3, End: 4})
	at := 4
	if n := enhancedLen(s[at:]); n > 0 {
		toks = append(toks, Token{Kind: TokenEnhanced, Start: at, End: at + n})
		at += n
		for at < len(s) && s[at] == ' ' {
			at++
		}
	}
	if at < len(s) {
		toks = append(toks, Token{Kind: TokenText, Start: at, End: len(s)})
	}
	return toks
}

// enhancedLen returns the length of the enhanced status code s begins with (RFC
// 3463 section 2: class "." subject "." detail), or 0.
func enhancedLen(s string) int {
	if len(s) < 5 || s[0] != '2' && s[0] != '4' && s[0] != '5' || s[1] != '.' {
		return 0
	}
	n := 2
	for part := 0; part < 2; part++ {
		digits := 0
		for n < len(s) && isDigit(s[n]) {
			n++
			digits++
		}
		if digits == 0 || digits > 3 {
			return 0
		}
		if part == 0 {
			if n >= len(s) || s[n] != '.' {
				return 0
			}
			n++
		}
	}
	if n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n
}

// ParseEnhancedCode reads an enhanced status code and nothing else.
func ParseEnhancedCode(s string) (EnhancedCode, bool) {
	if enhancedLen(s) != len(s) || s == "" {
		return EnhancedCode{}, false
	}
	return readEnhanced(s), true
}

func readEnhanced(s string) EnhancedCode {
	var v [3]int
	part := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '.' {
			part++
			continue
		}
		v[part] = v[part]*10 + int(s[i]-'0')
	}
	return EnhancedCode{Class: v[0], Subject: v[1], Detail: v[2]}
}

// lexCapability cuts the words of an EHLO keyword line into tokens. Offsets are
// those of the whole line.
func lexCapability(s string, at int, toks []Token) []Token {
	for at < len(s) && s[at] == ' ' {
		at++
	}
	start := at
	for at < len(s) && s[at] != ' ' && s[at] != '\t' && s[at] != '=' {
		at++
	}
	if at == start {
		return append(toks, Token{Kind: TokenJunk, Start: start, End: len(s)})
	}
	toks = append(toks, Token{Kind: TokenKeyword, Start: start, End: at})
	if at < len(s) && s[at] == '=' {
		toks = append(toks, Token{Kind: TokenEquals, Start: at, End: at + 1})
		at++
	}
	for at < len(s) {
		if s[at] == ' ' || s[at] == '\t' {
			at++
			continue
		}
		start = at
		for at < len(s) && s[at] != ' ' && s[at] != '\t' {
			at++
		}
		toks = append(toks, Token{Kind: TokenValue, Start: start, End: at})
	}
	return toks
}
