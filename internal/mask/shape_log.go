package mask

import (
	"bytes"
	"strings"
)

// saslText reads what Postfix writes of a SASL exchange where it is verbose, in
// clear: "uncoded initial reply: ?user?password", with "?" for each NUL.
func (s *shapes) saslText(t []byte, from, to int) {
	if !bytes.Contains(lineAt(t, from), []byte("sasl")) {
		return
	}
	at := to
	if at < len(t) && t[at] == ':' {
		at++
	}
	at = skipBlank(t, at)
	end := at
	for end < len(t) && t[end] != '\n' && t[end] != '\r' {
		end++
	}
	if i := bytes.LastIndexByte(t[at:end], '?'); i >= 0 {
		at += i + 1
	}
	s.take(KindAuth, t, value{from: at, to: end, quoted: true})
}

// saslLine is saslText behind a word that is cut short in its trigger.
func (s *shapes) saslLine(t []byte, from, to int) {
	for to < len(t) && t[to] >= 'a' && t[to] <= 'z' {
		to++
	}
	s.saslText(t, from, to)
}

// authInfo reads the password in a line of Sendmail's authinfo: "P:…", or "P=…"
// in base64.
func (s *shapes) authInfo(t []byte, from, to int) {
	if !bytes.Contains(lineAt(t, from), []byte("AuthInfo:")) {
		return
	}
	if end := closing(t, to, `"`); end > to {
		s.take(KindAssignment, t, value{from: to, to: end, quoted: true})
	}
}

// resp reads the answer of a login in what Dovecot's services say to each other:
// "resp=AGFs…", and "CONT <tab> 1 <tab> AGFs…". Tabs may be written as #011.
func (s *shapes) resp(t []byte, from, to int) {
	if wordBefore(t, from) && !hasFold(t[max(0, from-4):], "#011") {
		return
	}
	at := to
	if t[to-1] != '=' {
		fields := 0
		for at < len(t) && at-to < 24 && fields < 2 {
			switch {
			case t[at] == '\t':
				fields++
				at++
			case hasFold(t[at:], "#011"):
				fields++
				at += 4
			case t[at] >= '0' && t[at] <= '9':
				at++
			default:
				return
			}
		}
		if fields < 2 {
			return
		}
	}
	s.blobValue(t, at, true)
}

// blobValue takes a word of base64 and the last field of what it stands for.
func (s *shapes) blobValue(t []byte, at int, last bool) {
	v := value{from: at, to: blobEnd(t, at), quoted: true}
	data, ok := blob(t[v.from:v.to])
	if !ok {
		return
	}
	s.take(KindAuth, t, v)
	i := bytes.LastIndexByte(data, 0)
	if last && printable(data) && i+1 < len(data) {
		s.c.add(KindAuth, string(data[i+1:]))
	}
}

// compared reads the clear password in what Dovecot writes where it compares it:
// CRYPT(password) != '$6$…'. The hash is masked, too.
func (s *shapes) compared(t []byte, from, to int) {
	line := lineAt(t, from)
	open := bytes.LastIndexByte(line, '(')
	if open <= 0 || !isAlnum(line[open-1]) {
		return
	}
	at := from - len(line) + open + 1
	s.take(KindAuth, t, value{from: at, to: from, quoted: true})
	if end := closing(t, to, "'"); end > to {
		s.take(KindAuth, t, value{from: to, to: end, quoted: true})
	}
}

// eximVariable reads $auth1, $auth2, … of Exim's debugging output: the last one
// in a row is the password.
func (s *shapes) eximVariable(t []byte, _, to int) {
	if to >= len(t) || t[to] < '1' || t[to] > '4' {
		return
	}
	at := skipBlank(t, to+1)
	if at >= len(t) || t[at] != '=' {
		return
	}
	from := skipBlank(t, at+1)
	end := from
	for end < len(t) && t[end] != '\n' && t[end] != '\r' {
		end++
	}
	next := bytes.TrimLeft(t[end:], "\r\n")
	if i := bytes.IndexByte(next, '\n'); i >= 0 {
		next = next[:i]
	}
	if bytes.Contains(next, []byte("$auth")) {
		return
	}
	s.take(KindAuth, t, value{from: from, to: end, quoted: true})
}

// stored reads a password behind the name of its scheme, as it is stored:
// {PLAIN}…, {SSHA}….
func (s *shapes) stored(t []byte, from, to int) {
	end := to
	for end < len(t) && (isAlnum(t[end]) || t[end] == '-' || t[end] == '.') {
		end++
	}
	if end >= len(t) || t[end] != '}' {
		return
	}
	at := end + 1
	end = at
	for end < len(t) && t[end] > ' ' && strings.IndexByte(":\"',;<>", t[end]) < 0 {
		end++
	}
	if end-at < 4 || from > 0 && t[from-1] == '$' {
		return
	}
	s.take(KindAssignment, t, value{from: at, to: end, quoted: true})
}

// mailLogin reads the login of POP3 and IMAP, which people paste beside that of
// SMTP: PASS, LOGIN user password, APOP user digest.
func mailLogin(words int) func(s *shapes, t []byte, from, to int) {
	return func(s *shapes, t []byte, from, to int) {
		if t[from] < 'A' || t[from] > 'Z' || !beginsCommand(t, from) {
			return
		}
		end := to
		for end < len(t) && t[end] >= ' ' && (t[end] != '\\' || escapedBreak(t[end:]) == 0) {
			end++
		}
		rest := bytes.TrimRight(t[to:end], " '\"")
		if len(rest) < len(t[to:end]) && bytes.Count(t[to:end], []byte{'"'})%2 == 0 && bytes.HasSuffix(bytes.TrimSpace(t[to:end]), []byte{'"'}) {
			rest = t[to : end-1]
		}
		fields := bytes.Fields(rest)
		if len(fields) != words {
			return
		}
		v := value{to: to + len(rest), quoted: true}
		v.from = v.to - len(fields[words-1])
		if v.from < v.to && t[v.from] == '"' {
			v.from++
		}
		s.take(KindAuth, t, v)
	}
}

// beginsCommand reports whether nothing but the prefix of a log, or the tag of
// an IMAP command, stands before t[from] on its line.
func beginsCommand(t []byte, from int) bool {
	line := bytes.TrimRight(lineAt(t, from), " ")
	if len(line) == 0 {
		return true
	}
	if strings.IndexByte(":>'\"|]-", line[len(line)-1]) >= 0 {
		return true
	}
	fields := bytes.Fields(line)
	tag := fields[len(fields)-1]
	if string(tag) == "AUTHINFO" {
		return true
	}
	return len(tag) <= 8 && bytes.ContainsAny(tag, "0123456789") && (len(fields) == 1 || strings.IndexByte(":>'\"|]-", fields[len(fields)-2][len(fields[len(fields)-2])-1]) >= 0)
}
