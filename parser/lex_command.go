package parser

import "strings"

// lexCommand cuts a command line into tokens. It is total: what fits nowhere
// becomes TokenJunk up to the end of the line, and want says what was expected
// there.
func lexCommand(text string, toks []Token) (_ []Token, want SyntaxKind) {
	l := commandLexer{s: text, toks: toks}
	l.run()
	return l.toks, l.want
}

type commandLexer struct {
	s    string
	at   int
	toks []Token
	want SyntaxKind
}

func (l *commandLexer) add(kind TokenKind, start, end int) {
	l.toks = append(l.toks, Token{Kind: kind, Start: start, End: end})
}

func (l *commandLexer) junk(want SyntaxKind) {
	if l.want == "" {
		l.want = want
	}
	end := len(strings.TrimRight(l.s, " \t"))
	if end > l.at {
		l.add(TokenJunk, l.at, end)
	} else {
		l.add(TokenJunk, l.at, l.at)
	}
	l.at = len(l.s)
}

func (l *commandLexer) spaces() int {
	from := l.at
	for l.at < len(l.s) && (l.s[l.at] == ' ' || l.s[l.at] == '\t') {
		l.at++
	}
	return l.at - from
}

// kindOf is verbKind, and knows what may stand in the place of MAIL (RFC 821
// section 3.4).
func (l *commandLexer) kindOf(word string) TokenKind {
	kind := verbKind(word)
	if kind == TokenOther && len(word) == 4 && word[0]|0x20 == 's' {
		switch upperASCII(word) {
		case "SEND", "SOML", "SAML":
			if hasFoldPrefix([]byte(strings.TrimLeft(l.s[l.at:], " \t")), "FROM:") {
				return TokenMail
			}
		}
	}
	return kind
}

func (l *commandLexer) done() bool { return l.at >= len(l.s) }

func (l *commandLexer) run() {
	l.spaces()
	start := l.at
	for l.at < len(l.s) && l.s[l.at] != ' ' && l.s[l.at] != '\t' && l.s[l.at] != ':' {
		l.at++
	}
	if l.at == start && l.at < len(l.s) {
		l.at = len(l.s) // ":…": the whole line is one unknown word
	}
	kind := l.kindOf(l.s[start:l.at])
	if kind == TokenOther && l.at < len(l.s) && l.s[l.at] == ':' {
		// "Subject: x" or "MAILFROM:<x>": the word is no verb, colon or not.
		for l.at < len(l.s) && l.s[l.at] != ' ' && l.s[l.at] != '\t' {
			l.at++
		}
	}
	l.add(kind, start, l.at)
	gap := l.spaces()
	switch kind {
	case TokenHello:
		l.hello()
	case TokenMail:
		l.path(TokenFrom, "FROM", ExpectedFrom, gap)
	case TokenRcpt:
		l.path(TokenTo, "TO", ExpectedTo, gap)
	case TokenData, TokenStartTLS:
		if !l.done() {
			l.junk(ExpectedNothing)
		}
	case TokenBdat:
		l.bdat()
	case TokenAuth:
		l.auth()
	default:
		if !l.done() {
			l.add(TokenText, l.at, len(strings.TrimRight(l.s, " \t")))
		}
	}
}

func (l *commandLexer) hello() {
	if l.done() {
		l.junk(ExpectedArgument)
		return
	}
	start := l.at
	if l.s[l.at] == '[' {
		if i := strings.IndexByte(l.s[l.at:], ']'); i > 0 {
			l.at += i + 1
			l.add(TokenLiteral, start, l.at)
		}
	}
	if l.at == start {
		l.word()
		l.add(TokenDomain, start, l.at)
	}
	l.spaces()
	if !l.done() {
		l.junk(ExpectedNothing)
	}
}

// word moves behind the next run of anything but white space.
func (l *commandLexer) word() {
	for l.at < len(l.s) && l.s[l.at] != ' ' && l.s[l.at] != '\t' {
		l.at++
	}
}

func (l *commandLexer) path(kind TokenKind, word string, want SyntaxKind, gap int) {
	n := len(word)
	if gap == 0 || len(l.s)-l.at < n || !strings.EqualFold(l.s[l.at:l.at+n], word) {
		l.junk(want)
		return
	}
	start := l.at
	l.at += n
	spaced := l.spaces() > 0
	if l.done() || l.s[l.at] != ':' {
		l.at = start
		l.junk(want)
		return
	}
	l.at++
	l.add(kind, start, l.at)
	if l.spaces() > 0 || spaced {
		l.add(TokenGap, l.at-1, l.at)
	}
	if l.done() {
		l.junk(ExpectedPath)
		return
	}
	if l.s[l.at] == '<' {
		l.add(TokenOpen, l.at, l.at+1)
		l.at++
		l.spaces()
		l.route()
		if !l.done() && l.s[l.at] == '>' {
			l.add(TokenClose, l.at, l.at+1)
			l.at++
		} else {
			if !l.mailbox(true) {
				return
			}
			l.spaces()
			if l.done() || l.s[l.at] != '>' {
				l.junk(ExpectedClose)
				return
			}
			l.add(TokenClose, l.at, l.at+1)
			l.at++
		}
	} else if !l.mailbox(false) {
		return
	}
	l.params()
}

// route reads the obsolete source route "@a,@b:".
func (l *commandLexer) route() {
	if l.done() || l.s[l.at] != '@' {
		return
	}
	i := strings.IndexByte(l.s[l.at:], ':')
	if i < 0 {
		return
	}
	l.add(TokenRoute, l.at, l.at+i+1)
	l.at += i + 1
}

// mailbox reads local-part@domain. Inside brackets it takes what real clients
// write, up to the bracket; the checks say what is wrong with it.
func (l *commandLexer) mailbox(bracketed bool) bool {
	start := l.at
	if !l.done() && l.s[l.at] == '"' {
		l.at++
		for l.at < len(l.s) && l.s[l.at] != '"' {
			if l.s[l.at] == '\\' {
				l.at++
			}
			l.at++
		}
		l.at = min(l.at+1, len(l.s))
	}
	for l.at < len(l.s) {
		c := l.s[l.at]
		if c == '@' || c == '>' || c == ' ' || c == '\t' || c == '<' || c == ',' || c == ';' {
			break
		}
		l.at++
	}
	if l.at == start {
		l.junk(ExpectedMailbox)
		return false
	}
	l.add(TokenLocal, start, l.at)
	if l.done() || l.s[l.at] != '@' {
		if !bracketed && !l.done() && l.s[l.at] != ' ' && l.s[l.at] != '\t' {
			l.junk(ExpectedPath)
			return false
		}
		return true
	}
	l.add(TokenAt, l.at, l.at+1)
	l.at++
	start = l.at
	if !l.done() && l.s[l.at] == '[' {
		i := strings.IndexByte(l.s[l.at:], ']')
		if i < 0 {
			l.junk(ExpectedDomain)
			return false
		}
		l.at += i + 1
		l.add(TokenLiteral, start, l.at)
		return true
	}
	for l.at < len(l.s) {
		c := l.s[l.at]
		if c == '>' || c == ' ' || c == '\t' || c == '<' || c == '@' || c == ',' || c == ';' {
			break
		}
		l.at++
	}
	if l.at == start {
		l.junk(ExpectedDomain)
		return false
	}
	l.add(TokenDomain, start, l.at)
	if !l.done() && (l.s[l.at] == '@' || l.s[l.at] == ',' || l.s[l.at] == ';' || !bracketed && (l.s[l.at] == '<' || l.s[l.at] == '>')) {
		l.junk(ExpectedClose)
		return false
	}
	return true
}

func (l *commandLexer) params() {
	for {
		gap := l.spaces()
		if l.done() {
			return
		}
		if gap == 0 {
			l.junk(ExpectedParam)
			return
		}
		start := l.at
		for l.at < len(l.s) && isKeywordByte(l.s[l.at]) {
			l.at++
		}
		if l.at == start || l.at < len(l.s) && l.s[l.at] != '=' && l.s[l.at] != ' ' && l.s[l.at] != '\t' {
			l.at = start
			l.junk(ExpectedParam)
			return
		}
		l.add(TokenKeyword, start, l.at)
		if l.done() || l.s[l.at] != '=' {
			continue
		}
		l.add(TokenEquals, l.at, l.at+1)
		l.at++
		start = l.at
		l.word()
		l.add(TokenValue, start, l.at)
	}
}

func isKeywordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '-'
}

func (l *commandLexer) bdat() {
	start := l.at
	for l.at < len(l.s) && isDigit(l.s[l.at]) {
		l.at++
	}
	if l.at == start || l.at-start > 18 || l.at < len(l.s) && l.s[l.at] != ' ' && l.s[l.at] != '\t' {
		l.at = start
		l.junk(ExpectedNumber)
		return
	}
	l.add(TokenNumber, start, l.at)
	l.spaces()
	if l.done() {
		return
	}
	start = l.at
	l.word()
	if !strings.EqualFold(l.s[start:l.at], "LAST") {
		l.at = start
		l.junk(ExpectedLast)
		return
	}
	l.add(TokenLast, start, l.at)
	l.spaces()
	if !l.done() {
		l.junk(ExpectedNothing)
	}
}

func (l *commandLexer) auth() {
	if l.done() {
		l.junk(ExpectedMechanism)
		return
	}
	start := l.at
	l.word()
	l.add(TokenMechanism, start, l.at)
	l.spaces()
	if !l.done() {
		// Everything behind the mechanism is secret, also what does not belong there.
		l.add(TokenInitial, l.at, len(strings.TrimRight(l.s, " \t")))
		l.at = len(l.s)
	}
}

// verbKind tells the grammar's alternative for a verb.
func verbKind(word string) TokenKind {
	switch len(word) {
	case 4:
		var up [4]byte
		for i := range up {
			c := word[i]
			if c >= 'a' && c <= 'z' {
				c -= 'a' - 'A'
			}
			up[i] = c
		}
		switch string(up[:]) {
		case "EHLO", "HELO", "LHLO":
			return TokenHello
		case "MAIL":
			return TokenMail
		case "RCPT":
			return TokenRcpt
		case "DATA":
			return TokenData
		case "BDAT":
			return TokenBdat
		case "AUTH":
			return TokenAuth
		case "RSET", "NOOP", "QUIT", "VRFY", "EXPN", "HELP":
			return TokenPlain
		}
	case 6:
		if strings.EqualFold(word, "X-EXPS") { // Exchange's AUTH: the same dialogue, and the same secrets
			return TokenAuth
		}
	case 8:
		if strings.EqualFold(word, "STARTTLS") {
			return TokenStartTLS
		}
	}
	return TokenOther
}
