package parser

import (
	"bytes"
	"strings"
)

// phpKind is what the words at the start of a record of PHPMailer's mean.
type phpKind uint8

const (
	phpNone    phpKind = iota
	phpClient          // CLIENT -> SERVER:
	phpServer          // SERVER -> CLIENT:
	phpOld             // SMTP -> FROM SERVER:, of the versions that do not print commands
	phpInbound         // SMTP INBOUND: "…", a line of the reply that follows as a whole
	phpLines           // SMTP -> get_lines(): the same in version 5
	phpError           // SMTP ERROR: …: repeats a reply
	phpFailed          // what went wrong, in PHPMailer's own words
	phpTarget          // Connection: opening to …
	phpClosed          // Connection: closed
	phpNote
)

// phpWords are all of them. In a web page "->" is written "-&gt;".
var phpWords = [...]struct {
	words string
	kind  phpKind
	claim int
}{
	{"CLIENT -> SERVER:", phpClient, claimStrong},
	{"CLIENT -> SMTP:", phpClient, claimStrong},
	{"SERVER -> CLIENT:", phpServer, claimStrong},
	{"SMTP -> FROM SERVER:", phpOld, claimStrong},
	{"SMTP INBOUND:", phpInbound, claimStrong},
	{"SMTP -> get_lines():", phpLines, claimStrong},
	{"SMTP -> ERROR:", phpError, claimStrong},
	{"SMTP ERROR:", phpError, claimStrong},
	{"SMTP -> NOTICE:", phpFailed, claimStrong},
	{"SMTP NOTICE:", phpFailed, claimStrong},
	{"SMTP Error:", phpFailed, claimFair},
	{"SMTP connect() failed", phpFailed, claimFair},
	{"Connection failed. Error #", phpFailed, claimStrong},
	{"Connection: failed", phpFailed, claimFair},
	{"Connection: opening to ", phpTarget, claimStrong},
	{"Connection: opened", phpNote, claimFair},
	{"Connection: clos", phpClosed, claimWeak},
	{"Auth method", phpNote, claimWeak},
	{"Requested auth method", phpNote, claimWeak},
}

// phpMark is where a record begins in a line.
type phpMark struct {
	kind  phpKind
	claim int
	start int // of the record, with its stamp
	at    int // of the mark
	words int // what it says
	html  bool
}

// matchPHP reads the mark that b begins with.
func matchPHP(b []byte) (m phpMark, ok bool) {
	if len(b) < 10 {
		return m, false
	}
	switch b[0] {
	case 'A', 'C', 'R', 'S':
	default:
		return m, false
	}
	for i := range phpWords {
		w := &phpWords[i]
		if b[0] != w.words[0] || b[1] != w.words[1] {
			continue
		}
		m = phpMark{kind: w.kind, claim: w.claim, words: len(w.words)}
		if hasPrefix(b, w.words) {
			return m, true
		}
		if before, after, arrow := strings.Cut(w.words, "->"); arrow && hasPrefix(b, before) && hasPrefix(b[len(before):], "-&gt;"+after) {
			m.words += len("-&gt;") - len("->")
			m.html = true
			return m, true
		}
	}
	return m, false
}

// firstPHP finds the first record of a line. Anything may stand before it that
// does not read as the words of a sentence.
func firstPHP(line []byte) (m phpMark, ok bool) {
	const reach = 400 // a logger's prefix is not longer
	for i := 0; i < len(line) && i < reach; i++ {
		if i > 0 && isNameByte(line[i-1]) {
			continue
		}
		if m, ok = matchPHP(line[i:]); !ok {
			continue
		}
		if !introducesPHP(line[:i]) {
			return m, false
		}
		m.at, m.words = i, i+m.words
		return m, true
	}
	return m, false
}

// introducesPHP reports whether what stands before a mark may be a logger's.
func introducesPHP(before []byte) bool {
	rest := bytes.TrimRight(before, " \t")
	if len(rest) == 0 {
		return true
	}
	switch c := rest[len(rest)-1]; {
	case isDigit(c), c == ':', c == ']', c == '>', c == ')', c == '|', c == '}', c == '"', c == '\'', c == '`', c == '*', c == ';', c == '-', c == '=', c == 'Z':
		return true
	}
	var p prefix
	p.find(before)
	return p.n > 0 && p.ends[p.n-1] == len(before) && !p.stamp.IsZero()
}

// nextPHP finds the next record of a line whose line breaks are lost. Where the
// first one has a stamp, so have all others.
func nextPHP(line []byte, from int, stamped bool) (m phpMark, ok bool) {
	for i := from; i < len(line); i++ {
		if i > 0 && isNameByte(line[i-1]) {
			continue
		}
		if m, ok = matchPHP(line[i:]); !ok {
			continue
		}
		m.start = i
		if at := stampBefore(line[from:i]); at >= 0 {
			m.start = from + at
		} else if stamped {
			continue
		}
		m.at, m.words = i, i+m.words
		return m, true
	}
	return m, false
}

// stampBefore returns where the stamp "2026-11-23 03:41:11" begins that b ends
// with, or -1.
func stampBefore(b []byte) int {
	b = bytes.TrimRight(b, " \t\xc2\xa0")
	if len(b) < 19 {
		return -1
	}
	if _, n := readDate(b[len(b)-19:]); n == 19 {
		return len(b) - 19
	}
	return -1
}

// gluedStamp returns the head of the next record that an application's log put
// right behind the words of a record, without a line break: GLPI's
// "2026-11-23 03:41:11 [7@web1]".
func gluedStamp(words []byte) []byte {
	if len(words) < 23 || words[len(words)-1] != ']' {
		return nil
	}
	open := bytes.LastIndexByte(words, '[')
	if open < 20 || words[open-1] != ' ' || !isDigit(words[min(open+1, len(words)-1)]) || bytes.IndexByte(words[open:], '@') < 0 {
		return nil
	}
	if _, n := readDate(words[open-20 : open]); n != 19 {
		return nil
	}
	return words[open-20:]
}

// lostPHP recognises what is left of a line that was not valid UTF-8 when PHP
// made a web page of it: a stamp with nothing behind it.
func lostPHP(line []byte) bool {
	_, n := readDate(line)
	return n == 19 && string(bytes.TrimSpace(line[n:])) == "<br>"
}
