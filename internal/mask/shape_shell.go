package mask

import (
	"bytes"
	"strings"
)

// optionOf are the options of programs whose names say too little.
func optionOf() map[string]string {
	return map[string]string{
		"-ap": "swaks", "-xp": "sendemail", "-pw": "blat",
		"-p": "testsaslauthd sshpass doveadm", "-w": "ldapsearch ldapmodify ldapwhoami",
	}
}

// shortOption reads the options of mail programs whose names say too little:
// swaks -ap, sendEmail -xp, blat -pw.
func (s *shapes) shortOption(t []byte, from, to int) {
	if from == 0 || to >= len(t) {
		return
	}
	list := t[from-1] == '"' || t[from-1] == '\''
	if !list && (t[from-1] > ' ' || t[to] != ' ' && t[to] != '=') || list && t[to] != t[from-1] {
		return
	}
	line, known := strings.ToLower(string(commandAt(t, from))), false
	for program := range strings.FieldsSeq(optionOf()[strings.ToLower(string(t[from:to]))]) {
		known = known || strings.Contains(line, program)
	}
	if !known {
		return
	}
	at := to + 1
	if list {
		for at < len(t) && (t[at] == ',' || t[at] == ' ') {
			at++
		}
	}
	if v := readValue(t, at); v.from < len(t) && t[v.from] != '-' {
		v.quoted = v.quoted || !strings.ContainsAny(string(t[v.from:v.to]), "/")
		s.take(KindOption, t, v)
	}
}

// userOption reads curl's -u user:password and --user user:password, also where
// nothing stands between -u and its value.
func (s *shapes) userOption(t []byte, from, to int) {
	if from == 0 || t[from-1] > ' ' || to >= len(t) {
		return
	}
	if !strings.Contains(strings.ToLower(string(commandAt(t, from))), "curl") {
		return
	}
	at := to
	if t[to] == ' ' || t[to] == '=' {
		at++
	} else if to-from > 2 {
		return
	}
	s.takePair(KindOption, t, readValue(t, at))
}

// takePair takes the second half of user:password.
func (s *shapes) takePair(k Kind, t []byte, v value) {
	i := bytes.IndexByte(t[v.from:v.to], ':')
	if i < 0 {
		return
	}
	v.from += i + 1
	v.quoted = true
	s.take(k, t, v)
}

// commandAt is lineAt for a command that goes on over lines which end with a
// backslash, a caret or a backtick.
func commandAt(t []byte, at int) []byte {
	from := max(0, at-2*shapeBack)
	line := t[from:at]
	for end := len(line); ; {
		i := bytes.LastIndexByte(line[:end], '\n')
		if i < 0 {
			return line
		}
		head := bytes.TrimRight(line[:i], " \r\t")
		if len(head) == 0 || strings.IndexByte("\\^`", head[len(head)-1]) < 0 {
			return line[i+1:]
		}
		end = i
	}
}

// authTest reads "doveadm auth test [options] user password".
func (s *shapes) authTest(t []byte, from, to int) {
	if from > 0 && isAlnum(t[from-1]) {
		return
	}
	words := 0
	for at := to; at < len(t); {
		at = skipBlank(t, at)
		v := readValue(t, at)
		if v.from >= v.to {
			return
		}
		option := t[v.from] == '-'
		if !option {
			words++
		}
		if words == 2 {
			v.quoted = true
			s.take(KindOption, t, v)
			return
		}
		at = v.to
		if v.quoted {
			at++
		}
		if option && v.to-v.from == 2 { // its value
			at = readValue(t, at).to
		}
	}
}

// secureString reads PowerShell's ConvertTo-SecureString, whose value stands
// behind it, behind one of its options, or before it in a pipe.
func (s *shapes) secureString(t []byte, from, to int) {
	line := bytes.TrimRight(lineAt(t, from), " ")
	if hasFold(t[max(0, from-10):], "convertto-") {
		line = bytes.TrimRight(lineAt(t, from-10), " ")
	}
	if n := len(line); n > 0 && line[n-1] == '|' {
		line = bytes.TrimRight(line[:n-1], " ")
		if n := len(line); n > 2 && (line[n-1] == '"' || line[n-1] == '\'') {
			if i := bytes.LastIndexByte(line[:n-1], line[n-1]); i >= 0 {
				at := bytes.LastIndex(t[:from], line) + i + 1
				s.take(KindOption, t, value{from: at, to: at + n - i - 2, quoted: true})
			}
			return
		}
	}
	for at := to; at < len(t) && at-to < 200; {
		v := readValue(t, at)
		if v.from >= v.to || !v.spaced {
			return
		}
		if v.quoted || t[v.from] != '-' {
			s.take(KindOption, t, v)
			return
		}
		at = v.to
	}
}

// piped reads what a command line encodes in base64: echo … | base64,
// base64 <<< "…". It may be a name; then it is masked only there.
func (s *shapes) piped(t []byte, from, to int) {
	line := commandAt(t, from)
	if at := skipBlank(t, to); hasFold(t[at:], "<<<") {
		s.encodes(t, readValue(t, at+3))
		return
	}
	bar := bytes.LastIndexByte(line, '|')
	if bar < 0 || len(bytes.Fields(line[bar+1:])) > 3 {
		return
	}
	head := bytes.TrimRight(line[:bar], " ")
	begin := -1
	for _, word := range [...]string{"echo ", "printf ", "print "} {
		begin = max(begin, bytes.LastIndex(head, []byte(word)))
	}
	if begin < 0 {
		return
	}
	base := from - len(line)
	begin += bytes.IndexByte(head[begin:], ' ')
	for at := base + begin; ; {
		at = skipBlank(t, at)
		if at < len(t) && t[at] == '-' {
			for at < len(t) && t[at] > ' ' {
				at++
			}
			continue
		}
		if v := readValue(t, at); v.to <= base+len(head) {
			s.encodes(t, v)
		}
		return
	}
}

// encodeCall reads the argument of a function that encodes in base64.
func (s *shapes) encodeCall(t []byte, _, to int) {
	if v := readValue(t, to); v.quoted {
		s.encodes(t, v)
	}
}

// encodes takes a text that is to be encoded for a login: what follows the last
// NUL in it, or all of it.
func (s *shapes) encodes(t []byte, v value) {
	text := string(t[v.from:v.to])
	for _, nul := range [...]string{`\000`, `\x00`, `\u0000`, `\0`} {
		if i := strings.LastIndex(text, nul); i >= 0 {
			v.from += i + len(nul)
			v.quoted = true
			s.take(KindOption, t, v)
			return
		}
	}
	v.quoted = looksSecret(text) && hasBoth(text)
	if !strings.Contains(text, "@") {
		s.take(KindOption, t, v)
	}
}

// passwordEval reads the command that prints a password, if it prints a word of
// its own: passwordeval "echo secret".
func (s *shapes) passwordEval(t []byte, _, to int) {
	for to < len(t) && strings.IndexByte(" \t=\"'", t[to]) >= 0 {
		to++
	}
	for _, word := range [...]string{"echo ", "printf "} {
		if hasFold(t[to:], word) {
			v := readValue(t, to+len(word))
			v.quoted = v.from < v.to && t[v.from] != '$' && t[v.from] != '-'
			s.take(KindOption, t, v)
		}
	}
}

// lookedUp reads what "postmap -q" found in Postfix's sasl_passwd: a line of
// user:password alone.
func (s *shapes) lookedUp(t []byte, from, to int) {
	if !bytes.Contains(lineAt(t, from), []byte("postmap ")) {
		return
	}
	i := bytes.IndexByte(t[to:], '\n')
	if i < 0 || len(bytes.TrimSpace(t[to:to+i])) > 0 {
		return
	}
	end := to + i + 1
	for end < len(t) && t[end] != '\n' && t[end] != '\r' {
		end++
	}
	if v := (value{from: to + i + 1, to: end}); bytes.IndexByte(t[v.from:v.to], ' ') < 0 {
		s.takePair(KindAssignment, t, v)
	}
}
