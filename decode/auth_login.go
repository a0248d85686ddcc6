package decode

import "strings"

// loginAsks is what a prompt of LOGIN asks for.
type loginAsks uint8

const (
	asksUnknown loginAsks = iota // no prompt was seen, or nobody can read it
	asksUser
	asksPassword
)

// decodeLogin reads LOGIN (no RFC; draft-murchison-sasl-login): the server asks
// "Username:", then "Password:". The order is only custom, some servers ask in
// another one or with empty words, so a line is the user's name only when that
// is certain; every line after it is a secret in any case. Behind
// a line that is missing nothing is certain.
func decodeLogin(x *exchange) {
	asked, initial := asksUnknown, true
	userSeen, certain := false, false
	clients := x.clients()
	for i := range x.steps {
		s := &x.steps[i]
		behindGap := x.gap > 0 && i >= x.gap-1
		userSeen = userSeen || behindGap
		if s.server {
			asked, initial = asksUnknown, false
			if s.open {
				asked = x.loginPrompt(i)
			}
			continue
		}
		first := i == clients[0]
		switch {
		case s.state == cancel:
		case s.state == emptyLine:
			switch {
			case first || asked == asksUser:
				// "AUTH LOGIN =" says nothing yet; an empty answer does.
				if !initial {
					x.remark(RemarkEmptyIdentity)
				}
				userSeen = userSeen || !initial
			default:
				x.remark(RemarkEmptyPassword)
			}
		case s.state == masked:
			userSeen = true
		case asked == asksUser && !userSeen:
			userSeen, certain = true, true
			x.loginUser(i)
		case asked == asksUser && certain && string(s.data) == x.auth.Identity && s.state == decoded:
			x.say(i, RoleIdentity, x.auth.Identity) // asked again, answered again
		case first && initial && i == 0 && asked != asksPassword && len(x.steps) > 1 && x.steps[1].server,
			first && !behindGap && asked == asksUnknown && (len(clients) > 1 || initial && i == 0) && isAddress(string(s.data)):
			// The initial response is the user's name; and so is a first line
			// that is an address, when a second follows or when it came with the
			// command and the server refused at once.
			userSeen, certain = true, true
			x.loginUser(i)
		default:
			if first && len(clients) > 1 || !userSeen {
				x.remark(RemarkPromptOrder)
			}
			userSeen = true
			x.loginPassword(i)
		}
	}
}

// loginUser takes line i as the user's name, unless it cannot be one: then it
// may be anything, a whole PLAIN response among others.
func (x *exchange) loginUser(i int) {
	s := &x.steps[i]
	switch {
	case s.state == undecodable && isAddress(s.raw):
		// Typed by hand, as it is: an address is asked for, and this is one.
		x.remark(RemarkNotBase64)
		x.identity([]byte(s.raw))
		x.say(i, RoleIdentity, x.auth.Identity)
	case s.state == undecodable:
		x.secret(i)
	case hasNUL(s.data):
		x.remark(RemarkWrongShape)
		x.secret(i)
	case !isText([]byte(strings.TrimRight(string(s.data), "\r\n"))):
		// Typed without base64, a name like "user" still decodes to something.
		x.remark(RemarkNotBase64)
		x.secret(i)
	default:
		x.identity(s.data)
		x.say(i, RoleIdentity, x.auth.Identity)
	}
}

func (x *exchange) loginPassword(i int) {
	s := &x.steps[i]
	if s.state == decoded {
		x.password(s.data)
	}
	x.secret(i)
}

// loginPrompt shows a prompt and says what it asks for.
func (x *exchange) loginPrompt(i int) loginAsks {
	x.prompt(i)
	if x.meaning(i).Role != RolePrompt {
		return asksUnknown
	}
	text := strings.ToLower(x.meaning(i).Display)
	for _, word := range [...]string{"pass", "pwd", "kennwort", "contrase", "senha", "mot de passe", "비밀번호", "암호", "パスワード", "密码"} {
		if strings.Contains(text, word) {
			return asksPassword
		}
	}
	for _, word := range [...]string{"user", "login", "name", "account", "e-mail", "email", "benutzer", "사용자", "아이디", "ユーザ", "用户"} {
		if strings.Contains(text, word) {
			return asksUser
		}
	}
	return asksUnknown
}
