package disguise

import (
	"bytes"
	"fmt"
	"net/netip"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/registry"
)

// mail replaces the address around the @ at t[at]; from is where the run of
// name octets before it begins. It reports whether there is one.
func (f *finder) mail(t []byte, from, at int) bool {
	sign := 1
	if t[at] == '%' {
		sign = 3
	}
	end := nameEnd(t, at+sign, false)
	for end > at+sign && (t[end-1] == '.' || t[end-1] == '-' || t[end-1] == '_') {
		end--
	}
	domain := string(t[at+sign : end])
	begin := f.localPart(t, at)
	local := string(t[begin:at])
	if domain == "" || local == "" {
		if domain == "" && local != "" && end < len(t) && t[end] == '[' {
			f.replaceLocal(t, begin, at) // user@[192.0.2.1]: the literal comes next
			return true
		}
		return false
	}
	if !f.isDomain(t, begin, end, domain) {
		return false
	}
	if f.isCounted(int64(begin)) {
		f.replace(t, begin, end, "")
		return true
	}
	f.displayName(t, begin, at)
	f.replaceLocal(t, begin, at)
	if _, err := netip.ParseAddr(domain); err != nil {
		f.replace(t, at+sign, end, f.names.host(domain))
	} else {
		f.name(t, at+sign, end)
	}
	if f.wrote < end {
		f.out = append(f.out, t[f.wrote:end]...)
		f.wrote = end
	}
	return true
}

// replaceLocal replaces a local part, or the left side of a Message-ID.
func (f *finder) replaceLocal(t []byte, from, to int) {
	local := string(t[from:to])
	if f.isMessageID(t, from) {
		f.replace(t, from, to, f.names.id(local))
		return
	}
	f.replace(t, from, to, f.names.local(local))
}

// isMessageID reports whether the address at t[from] is a Message-ID: the line
// says so before it.
func (f *finder) isMessageID(t []byte, from int) bool {
	line := t[max(0, from-200):from]
	for _, end := range [...]string{"\n", `\n`} {
		if i := bytes.LastIndex(line, []byte(end)); i >= 0 {
			line = line[i+len(end):]
		}
	}
	lower := bytes.ToLower(line)
	for _, field := range [...]string{"message-id", "msgid", "in-reply-to", "references", "content-id"} {
		if i := bytes.LastIndex(lower, []byte(field)); i >= 0 && len(line)-i < 40 {
			return true
		}
	}
	return false
}

// localPart returns where the local part before t[at] begins.
func (f *finder) localPart(t []byte, at int) int {
	const longest = 160
	begin := at
	for begin > f.wrote && at-begin < longest {
		if before := nameBefore(t, begin); before < begin {
			begin = before
			continue
		}
		c := t[begin-1]
		if strings.IndexByte("!#$&*+=?^~%", c) >= 0 {
			begin--
			continue
		}
		if c != '\\' {
			break
		}
		// An escape: "\nalice@…" begins behind it, "\xec\x82\xac@…" has it within.
		n := escaped(t, begin, at)
		if n == 3 && t[begin+1] >= '8' {
			begin--
			continue
		}
		begin += n
		break
	}
	word := string(t[begin:at])
	// "from=alice@…", but not SRS0=…=alice@… nor prvs=…=alice@…
	if i := strings.LastIndexByte(word, '='); i >= 0 {
		lower := strings.ToLower(word)
		if !strings.HasPrefix(lower, "srs0") && !strings.HasPrefix(lower, "srs1") && !strings.HasPrefix(lower, "prvs=") && !strings.ContainsAny(word[:i], "+.") {
			begin += i + 1
		}
	}
	for begin < at && strings.IndexByte("=-.?&!%", t[begin]) >= 0 {
		begin++
	}
	return begin
}

// isDomain reports whether what follows an @ is a domain: the name of an object
// in a program may look alike.
func (f *finder) isDomain(t []byte, begin, end int, domain string) bool {
	if _, err := netip.ParseAddr(domain); err == nil {
		return true
	}
	i := strings.LastIndexByte(domain, '.')
	last := strings.ToLower(domain[i+1:])
	switch {
	case strings.Trim(last, "0123456789") == "":
		return false
	case i > 0, f.names.knownHosts[strings.ToLower(domain)], last == "localhost":
		return true
	}
	return begin > 0 && end < len(t) && t[begin-1] == '<' && t[end] == '>'
}

// base64 replaces the user of a login in base64.
func (f *finder) base64(t []byte, from, end int) bool {
	if len(f.names.encoded) == 0 {
		return false
	}
	// Base64 has signs that names have not.
	begin, to := from, end
	for begin > f.wrote && (t[begin-1] == '+' || t[begin-1] == '/') {
		begin--
	}
	for to < len(t) && (t[to] == '+' || t[to] == '/' || t[to] == '=' || isName(t[to])) {
		to++
	}
	with, ok := f.names.inBase64(string(t[begin:to]))
	if ok {
		f.replace(t, begin, to, with)
		f.skip(t, to)
	}
	return ok
}

// skip copies what is before a place as it is.
func (f *finder) skip(t []byte, to int) {
	if f.wrote < to {
		f.out = append(f.out, t[f.wrote:to]...)
		f.wrote = to
	}
}

// ipv6 replaces an IPv6 address, with or without "IPv6:" before it.
func (f *finder) ipv6(t []byte, from, end int) bool {
	word := t[from:end]
	if bytes.Count(word, []byte(":")) < 2 {
		return false
	}
	if len(word) > 5 && strings.EqualFold(string(word[:5]), "IPv6:") {
		from, word = from+5, word[5:]
	}
	text := strings.TrimRight(string(word), ".:")
	if strings.HasSuffix(string(word), "::") {
		text = string(word)
	}
	ip, err := netip.ParseAddr(text)
	if err != nil || !ip.Is6() || !strings.ContainsAny(text, "0123456789") {
		return false
	}
	if made := f.names.ip(ip); made != ip {
		f.replace(t, from, from+len(text), made.String())
	}
	f.skip(t, from+len(text))
	return true
}

// name replaces a word that is an IPv4 address, a host or a known user.
func (f *finder) name(t []byte, from, to int) {
	for from < to && (t[from] == '.' || t[from] == '-') {
		from++
	}
	for to > from && (t[to-1] == '.' || t[to-1] == '-' || t[to-1] == '_') {
		to--
	}
	if to-from < 2 || from < f.wrote {
		return
	}
	if to-from > 4 && replyCode(t[from:]) { // 250-mx.example.org
		from += 4
	}
	word := string(t[from:to])
	switch {
	case f.ipv4(t, from, word):
	case f.isHost(t, from, to, word):
		f.replace(t, from, to, f.names.host(word))
	case f.isUser(t, from, to, word):
		f.replace(t, from, to, f.names.local(word))
	case f.prefixedIPv4(t, from, word):
	case len(word) < 512 && strings.Contains(word, "."):
		f.within(t, from, word)
	}
}

func replyCode(t []byte) bool {
	return t[0] >= '2' && t[0] <= '5' && t[1] >= '0' && t[1] <= '9' && t[2] >= '0' && t[2] <= '9' && t[3] == '-'
}

// within replaces a host known from the dialogue that something else is glued
// to: "mx.example.org250-SIZE".
func (f *finder) within(t []byte, from int, word string) {
	if i := strings.Index(word, ".."); i >= 0 { // as dumps write octets that are no text
		f.name(t, from, from+i)
		f.name(t, from+i+2, from+len(word))
		return
	}
	lower := strings.ToLower(word)
	for at := 0; at < len(lower); at++ {
		if at > 0 && lower[at-1] != '.' && lower[at-1] != '-' {
			continue
		}
		for end := len(lower); end > at+3; end-- {
			part := lower[at:end]
			if strings.Contains(part, ".") && !strings.Contains(part, "..") && part[0] != '.' && part[end-at-1] != '.' && f.known(part) {
				f.replace(t, from+at, from+end, f.names.host(part))
				f.skip(t, from+end)
				at = end
				break
			}
		}
	}
}

// ipv4 replaces 192.0.2.1, also with a port behind a fifth dot, with zeros
// before its numbers, and several with dashes between: captures write all this.
func (f *finder) ipv4(t []byte, from int, word string) bool {
	if word[0] > '9' {
		return false
	}
	head, tail, more := strings.Cut(word, "-")
	parts := strings.Split(head, ".")
	if len(parts) != 4 && (len(parts) != 5 || len(parts[4]) < 2) {
		return false
	}
	var b [4]byte
	padded := false
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil || n < 0 || len(p) > 5 || i < 4 && (n > 255 || len(p) > 3) {
			return false
		}
		if i < 4 {
			padded = padded || len(p) > 1 && p[0] == '0'
			b[i] = byte(n)
		}
	}
	if from > 0 && isName(t[from-1]) && t[from-1] != '-' && t[from-1] != '_' && escapedBefore(t, from) == 0 {
		return false
	}
	length := len(strings.Join(parts[:4], "."))
	made := f.names.ip(netip.AddrFrom4(b))
	text := made.String()
	if padded {
		v := made.As4()
		text = fmt.Sprintf("%03d.%03d.%03d.%03d", v[0], v[1], v[2], v[3])
	}
	f.replace(t, from, from+length, text)
	f.skip(t, from+length)
	if more && len(tail) > 1 {
		f.name(t, from+len(head)+1, from+len(word))
	}
	return true
}

func escapedBefore(t []byte, at int) int {
	for n := 1; n <= 5 && at-n > 0; n++ {
		if t[at-n-1] == '\\' {
			return escaped(t, at-n, at)
		}
	}
	return 0
}

// isHost reports whether a word is the name of a host or a domain.
func (f *finder) isHost(t []byte, from, to int, word string) bool {
	lower := strings.ToLower(word)
	if f.known(lower) {
		return strings.Contains(lower, ".") || f.standsAsHost(t, from, to, word)
	}
	labels := strings.Split(lower, ".")
	n := len(labels)
	if n < 2 || len(word) > 255 {
		return false
	}
	for _, l := range labels {
		if l == "" || len(l) > 63 {
			return false
		}
	}
	last := labels[n-1]
	ending, sure := registry.TopLevelDomain(last)
	if !ending || !sure && n < 3 {
		return false
	}
	if end := word[len(word)-len(last):]; end != last && (word != strings.ToUpper(word) || n < 3) {
		return false // System.Net
	}
	switch labels[0] {
	case "com", "org", "net", "java", "javax", "jakarta", "self", "this", "system":
		return false // a package of a program
	}
	if to < len(t) && (t[to] == '(' || t[to] == '=' && n == 2) {
		return false // a call, or a setting
	}
	return true
}

// known reports whether a name, or a domain it lies in, is known from the
// dialogue.
func (f *finder) known(lower string) bool {
	for d := lower; d != ""; {
		if f.names.knownHosts[d] && (d == lower || strings.Contains(d, ".")) {
			return true
		}
		i := strings.IndexByte(d, '.')
		if i < 0 {
			return false
		}
		d = d[i+1:]
	}
	return false
}

// standsAsHost reports whether a name without a dot stands where a host does,
// or can hardly be anything else.
func (f *finder) standsAsHost(t []byte, from, to int, word string) bool {
	if everyday(word) || strings.Trim(word, "0123456789") == "" {
		return f.afterHello(t, from)
	}
	if f.afterHello(t, from) || strings.ContainsAny(word, "0123456789-_") {
		return true
	}
	before, after := byte(' '), byte(' ')
	if from > 0 {
		before = t[from-1]
	}
	if to < len(t) {
		after = t[to]
	}
	return strings.IndexByte("[(<'\"=/", before) >= 0 || strings.IndexByte("[:)", after) >= 0 || word != strings.ToLower(word) && len(word) > 5
}

// afterHello reports whether EHLO, HELO or LHLO stands just before a place.
func (f *finder) afterHello(t []byte, from int) bool {
	if from < 5 || t[from-1] != ' ' {
		return false
	}
	switch strings.ToLower(string(t[from-5 : from-1])) {
	case "ehlo", "helo", "lhlo":
		return true
	}
	return false
}

// isUser reports whether a word is the name of a known user and stands as one.
func (f *finder) isUser(t []byte, from, to int, word string) bool {
	if !f.names.knownUsers[word] {
		return false
	}
	if from > 0 && strings.IndexByte("='\"<([/:\\", t[from-1]) >= 0 {
		return true
	}
	return strings.ContainsAny(word, "0123456789._-") || len(word) >= 7
}
