package mask

import (
	"bytes"
	"strings"
)

// The window a shape is read in, in bytes.
const (
	shapeAhead = 4096 // behind its trigger
	shapeBack  = 256  // before it
	shapeChunk = 64 << 10
)

// trigger is a word at which a shape may stand, and what reads the shape. Its
// small letters stand for capitals, too; its capitals only for themselves. read gets the text and the places where the word begins and ends.
type trigger struct {
	word string
	read func(s *shapes, t []byte, from, to int)
}

// triggers are all of them. A read must be cheap: words such as "pass" are in
// every other line of some inputs.
func triggers() []trigger {
	out := []trigger{
		{"pass", (*shapes).passKey}, {"pwd", (*shapes).pwdKey}, {"pw", (*shapes).pwKey}, {"secret", (*shapes).key}, {"token", (*shapes).key},
		{"api_key", (*shapes).key}, {"apikey", (*shapes).key}, {"api-key", (*shapes).key}, {"accesskey", (*shapes).key},
		{"key", (*shapes).keyName}, {"credential", (*shapes).credentials}, {"smtp_auth", (*shapes).credentials}, {"userpwd", (*shapes).credentials},
		{"oauth2-bearer", (*shapes).key}, {"oauth2_bearer", (*shapes).key},
		{"://", (*shapes).url}, {`:\/\/`, (*shapes).url}, {"%3a%2f%2f", (*shapes).encodedURL},
		{"bearer", (*shapes).bearer}, {";urlauth=", (*shapes).urlauth}, {"authorization", (*shapes).basic}, {"cookie", (*shapes).cookie},
		{"-ap", (*shapes).shortOption}, {"-xp", (*shapes).shortOption}, {"-pw", (*shapes).shortOption}, {"-p", (*shapes).shortOption}, {"-w", (*shapes).shortOption},
		{"-u", (*shapes).userOption}, {"--user", (*shapes).userOption}, {"--proxy-user", (*shapes).userOption},
		{"auth test ", (*shapes).authTest}, {"base64", (*shapes).piped}, {"saslpasswd2", (*shapes).piped}, {"passwordeval", (*shapes).passwordEval}, {"sasl_passwd", (*shapes).lookedUp},
		{"&sig", (*shapes).key}, {"?sig", (*shapes).key}, {"dXNlcj", (*shapes).blobAlone},
		{"AD", (*shapes).blobAlone}, {"AE", (*shapes).blobAlone}, {"AF", (*shapes).blobAlone}, {"AG", (*shapes).blobAlone}, {"AH", (*shapes).blobAlone},
		{"]:", (*shapes).passwordMap}, {"securestring", (*shapes).secureString},
		{"auth", (*shapes).initial}, {"ugfzc3dvcmq", (*shapes).answer}, {"cgfzc3dvcmq", (*shapes).answer},
		{"coded initial re", (*shapes).saslLine}, {"coded client response", (*shapes).saslText}, {"decoded response", (*shapes).saslText},
		{"resp=", (*shapes).resp}, {"cont", (*shapes).resp}, {") != '", (*shapes).compared}, {"$auth", (*shapes).eximVariable},
		{`"p:`, (*shapes).authInfo}, {`"p=`, (*shapes).authInfo},
		{"otp", (*shapes).oneTime}, {"one-time", (*shapes).oneTime}, {"verification code", (*shapes).oneTime}, {"2fa code", (*shapes).oneTime}, {"인증", (*shapes).oneTime},
		{"resumption psk", (*shapes).tlsSecret}, {"master-key", (*shapes).tlsSecret}, {"client_random", (*shapes).tlsSecret}, {"_traffic_secret_0", (*shapes).tlsSecret},
		{"private key-----", (*shapes).privateKey},
		{"pass ", mailLogin(1)}, {"login ", mailLogin(2)}, {"apop ", mailLogin(2)},
	}
	for _, word := range [...]string{"비밀번호", "암호", "패스워드", "kennwort", "mot de passe", "contraseña", "senha", "wachtwoord", "hasło", "пароль", "Пароль", "パスワード", "密码", "密碼"} {
		out = append(out, trigger{word, (*shapes).key})
	}
	for _, scheme := range [...]string{"plain", "clear", "crypt", "cram-md5", "digest-md5", "md5", "sha", "ssha", "smd5", "blf-crypt", "argon2", "pbkdf2"} {
		out = append(out, trigger{"{" + scheme, (*shapes).stored})
	}
	for _, f := range tokenForms() {
		out = append(out, trigger{f.begin, token(f)})
	}
	for name, argument := range secretCalls() {
		out = append(out, trigger{name, call(argument)})
	}
	for _, name := range [...]string{"base64_encode(", "encode_base64(", "b64encode(", "buffer.from(", "getbytes(", "btoa("} {
		out = append(out, trigger{name, (*shapes).encodeCall})
	}
	return out
}

// shapes looks, in a text that comes piece by piece, for secrets that only their
// surroundings show. It is an io.Writer that never fails.
type shapes struct {
	c     *collector
	buf   []byte
	base  int64 // offset of buf[0] in the text
	at    int   // places before it were looked at
	words []trigger
	inKey bool // the lines are those of a private key
	dump  dump
	// first has the triggers by the hash of their first two bytes.
	first [1024][]uint8
}

func newShapes(c *collector) *shapes {
	s := &shapes{c: c, words: triggers()}
	for i, w := range s.words {
		h := pairHash(w.word[0], w.word[1])
		s.first[h] = append(s.first[h], uint8(i))
	}
	return s
}

// pairHash is the same for letters of either case.
func pairHash(a, b byte) uint32 {
	return ((uint32(a|0x20) | uint32(b|0x20)<<8) * 0x9E3779B1) >> 22
}

// Write takes the next piece.
func (s *shapes) Write(p []byte) (int, error) {
	s.buf = append(s.buf, p...)
	if len(s.buf)-s.at >= shapeAhead+shapeChunk {
		s.look(len(s.buf) - shapeAhead)
		if cut := s.at - shapeBack; cut > 0 {
			n := copy(s.buf, s.buf[cut:])
			s.buf, s.base, s.at = s.buf[:n], s.base+int64(cut), s.at-cut
		}
	}
	return len(p), nil
}

// close looks at the rest.
func (s *shapes) close() { s.look(len(s.buf)) }

func (s *shapes) look(limit int) {
	t := s.buf
	if s.base == 0 && s.at == 0 && len(t) > 0 {
		s.line(t[:min(len(t), shapeAhead)], 0)
	}
	for i := s.at; i < min(limit, len(t)-1); i++ {
		if t[i] == '\n' && i+1 < len(t) {
			s.line(t[:min(len(t), i+shapeAhead)], i+1)
		}
		found := s.first[pairHash(t[i], t[i+1])]
		if len(found) == 0 {
			continue
		}
		for _, k := range found {
			if w := &s.words[k]; w.begins(t[i:]) {
				end := min(len(t), i+shapeAhead)
				w.read(s, t[:end], i, i+len(w.word))
			}
		}
	}
	s.at = max(s.at, limit)
}

// begins reports whether a text begins with the word.
func (w *trigger) begins(t []byte) bool {
	if len(t) < len(w.word) {
		return false
	}
	for i := 0; i < len(w.word); i++ {
		c := t[i]
		if c >= 'A' && c <= 'Z' && w.word[i] >= 'a' && w.word[i] <= 'z' {
			c |= 0x20
		}
		if c != w.word[i] {
			return false
		}
	}
	return true
}

// hasFold reports whether t begins with word, in letters of either case.
func hasFold(t []byte, word string) bool {
	return len(t) >= len(word) && (t[0]|0x20 == word[0]|0x20) && strings.EqualFold(string(t[:len(word)]), word)
}

// lineAt returns the part of t's line that lies before at, at most shapeBack
// bytes of it.
func lineAt(t []byte, at int) []byte {
	line := t[max(0, at-shapeBack):at]
	if i := bytes.LastIndexByte(line, '\n'); i >= 0 {
		line = line[i+1:]
	}
	return line
}

// take takes the value at t[from:to]. Where it stands it is masked in any case;
// elsewhere only if it can hardly be anything but a secret.
func (s *shapes) take(k Kind, t []byte, v value) {
	if v.from >= v.to || v.placeholder(t) {
		return
	}
	s.c.force(s.base+int64(v.from), s.base+int64(v.to))
	raw := string(t[v.from:v.to])
	text := unescape(raw)
	if !v.quoted && !looksSecret(text) {
		s.c.count(k, text)
		return
	}
	s.c.add(k, text)
	if text != raw {
		s.c.add(k, raw)
	}
	if p := unpercent(text); p != text && k == KindURL {
		s.c.add(k, p)
	}
}

// looksSecret reports whether an unquoted word is no ordinary one.
func looksSecret(s string) bool {
	if len(s) < sure {
		return false
	}
	lower, upper, other := false, false, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
			lower = true
		case c >= 'A' && c <= 'Z':
			upper = upper || i > 0
		default:
			other = true
		}
	}
	return other || lower && upper || len(s) >= 16
}
