package narrate

import (
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// commandNotes explains the tokens of a command line.
func (n *narrator) commandNotes(e *parser.Exchange) []tokenNote {
	head := e.Command.Head()
	if isHello(e) && n.secured && n.hellos > 0 && head.Err == nil {
		return nil // told at the first greeting
	}
	var out []tokenNote
	add := func(start, end int, role Role, note string) {
		if note != "" || role == RoleSecret {
			out = append(out, tokenNote{start, end, role, note})
		}
	}
	toks := e.Tokens()
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		switch t.Kind {
		case parser.TokenHello, parser.TokenMail, parser.TokenRcpt, parser.TokenData, parser.TokenBdat,
			parser.TokenAuth, parser.TokenStartTLS, parser.TokenPlain:
			end := t.End
			if i+1 < len(toks) && (toks[i+1].Kind == parser.TokenFrom || toks[i+1].Kind == parser.TokenTo) {
				end = toks[i+1].End
				i++
			}
			add(t.Start, end, RoleVerb, n.verbNote(head.Verb))
		case parser.TokenOther:
			add(t.Start, t.End, RoleWrong, n.otherVerbNote(head.Verb))
		case parser.TokenGap:
			add(t.Start, t.End, RoleWrong, n.say(lang.T("a space that does not belong here", "여기에 있으면 안 되는 공백")))
		case parser.TokenOpen, parser.TokenRoute, parser.TokenLocal:
			end, next := pathEnd(toks, i)
			add(t.Start, end, RoleArgument, n.pathNote(e.Command))
			i = next
		case parser.TokenDomain, parser.TokenLiteral:
			add(t.Start, t.End, RoleArgument, n.helloNameNote(t.Kind == parser.TokenLiteral))
		case parser.TokenKeyword:
			end, value, has := t.End, "", false
			if i+1 < len(toks) && toks[i+1].Kind == parser.TokenEquals {
				end, has = toks[i+1].End, true
				i++
				if i+1 < len(toks) && toks[i+1].Kind == parser.TokenValue {
					end, value = toks[i+1].End, e.Line.Text[toks[i+1].Start:toks[i+1].End]
					i++
				}
			}
			add(t.Start, end, RoleParameter, n.paramNote(head.Verb, e.Line.Text[t.Start:t.End], value, has))
		case parser.TokenNumber:
			if size, err := strconv.ParseInt(e.Line.Text[t.Start:t.End], 10, 64); err == nil {
				add(t.Start, t.End, RoleArgument, n.say(lang.T("the size of this piece: %s", "이번 조각의 크기: %s"), n.bytes(size)))
			}
		case parser.TokenLast:
			add(t.Start, t.End, RoleParameter, n.say(lang.T("this is the last piece", "마지막 조각이라는 표시")))
		case parser.TokenMechanism:
			add(t.Start, t.End, RoleArgument, n.mechanismNote(e.Line.Text[t.Start:t.End]))
		case parser.TokenInitial:
			add(t.Start, t.End, RoleSecret, n.authLineNote(e, -1))
		case parser.TokenText:
			add(t.Start, t.End, RoleText, n.argumentNote(head.Verb))
		case parser.TokenJunk:
			if t.End == t.Start {
				continue
			}
			role, note := RoleWrong, n.junkNote(head.Err)
			if _, login := e.Command.(*parser.AuthCommand); login {
				role = RoleSecret
			}
			add(t.Start, t.End, role, note)
		}
	}
	return out
}

// pathEnd returns where a path that begins at token i ends, and its last token.
func pathEnd(toks []parser.Token, i int) (end, last int) {
	end, last = toks[i].End, i
	for j := i + 1; j < len(toks); j++ {
		switch toks[j].Kind {
		case parser.TokenRoute, parser.TokenLocal, parser.TokenAt, parser.TokenDomain, parser.TokenLiteral:
			end, last = toks[j].End, j
			continue
		case parser.TokenClose:
			return toks[j].End, j
		}
		break
	}
	return end, last
}

func (n *narrator) verbNote(verb parser.Verb) string {
	switch verb {
	case parser.VerbMAIL:
		return n.say(lang.T("begins a message and names its sender", "메일 한 통을 시작하며 발신자를 지정"))
	case parser.VerbRCPT:
		return n.say(lang.T("names one recipient", "수신자를 한 명 지정"))
	case parser.VerbDATA:
		return n.say(lang.T("asks to send the message itself", "메일 내용을 보내겠다는 요청"))
	case parser.VerbEHLO:
		return n.say(lang.T("the client greets and asks what the server can do", "클라이언트의 인사이자 서버의 기능을 묻는 명령"))
	case parser.VerbQUIT:
		return n.say(lang.T("the client is done and asks to close the connection", "할 일을 마쳤으니 연결을 끝내자는 요청"))
	case parser.VerbRSET:
		return n.say(lang.T("throws away the message begun so far", "지금까지 시작한 메일을 취소하고 처음 상태로 되돌림"))
	case parser.VerbNOOP:
		return n.say(lang.T("does nothing but check that the server answers", "아무 일도 하지 않고 서버가 응답하는지만 확인"))
	}
	if v, ok := registry.VerbByName(string(verb)); ok {
		return v.Title.In(n.l)
	}
	return ""
}

func (n *narrator) otherVerbNote(verb parser.Verb) string {
	if v, ok := registry.VerbByName(string(verb)); ok {
		return v.Title.In(n.l)
	}
	return n.say(lang.T("no command that SMTP knows", "SMTP에 없는 명령"))
}

func (n *narrator) argumentNote(verb parser.Verb) string {
	switch verb {
	case parser.VerbVRFY, parser.VerbEXPN:
		return n.say(lang.T("the name or address that is asked about", "확인하려는 이름 또는 주소"))
	case parser.VerbHELP:
		return n.say(lang.T("the subject of the question", "도움말을 요청한 주제"))
	}
	return ""
}

func (n *narrator) helloNameNote(literal bool) string {
	if literal {
		return n.say(lang.T("the client gives its IP address in place of a name", "이름 대신 알린 클라이언트의 IP 주소"))
	}
	return n.say(lang.T("the name by which the client introduces itself", "클라이언트가 알린 자신의 이름"))
}

func (n *narrator) pathNote(c parser.Command) string {
	switch c := c.(type) {
	case *parser.MailCommand:
		if c.ReversePath.Null {
			return n.say(lang.T("the empty sender: bounces and automatic notices use it, so that nobody answers them", "빈 발신자: 반송 메일이나 자동 알림처럼 답장이 가면 안 되는 메일에 사용"))
		}
		if c.ReversePath.Address() == "" {
			return n.orUnknown("")
		}
		return n.say(lang.T("the sender's address on the envelope; error reports go back to it", "봉투에 적는 발신자 주소. 배달에 실패하면 이 주소로 알림이 돌아옴"))
	case *parser.RcptCommand:
		if c.ForwardPath.Address() == "" {
			return n.orUnknown("")
		}
		return n.say(lang.T("the recipient's address on the envelope; the mail goes here, whatever the To: line says", "봉투에 적는 수신자 주소. To: 헤더와 상관없이 메일은 이 주소로 감"))
	case *parser.HelloCommand, *parser.DataCommand, *parser.BdatCommand, *parser.AuthCommand, *parser.StartTLSCommand, *parser.PlainCommand, *parser.OtherCommand:
	}
	return ""
}

func (n *narrator) paramNote(verb parser.Verb, keyword, value string, has bool) string {
	find := registry.MailParameter
	if verb == parser.VerbRCPT {
		find = registry.RcptParameter
	}
	if strings.EqualFold(keyword, "SIZE") && verb == parser.VerbMAIL && has {
		if size, err := strconv.ParseInt(value, 10, 64); err == nil {
			return n.say(lang.T("the client announces a message of %s", "클라이언트가 미리 알린 메시지 크기: %s"), n.bytes(size))
		}
	}
	p, ok := find(keyword)
	if !ok {
		return n.say(lang.T("a parameter that no standard knows", "표준에 없는 매개변수"))
	}
	if !p.Valid(value, has) {
		return n.say(lang.T("%s; its value is not written as the standard wants", "%s. 값의 형식이 표준과 다름"), p.Name)
	}
	return p.Name.In(n.l)
}

func (n *narrator) mechanismNote(name string) string {
	m, ok := registry.MechanismByName(name)
	if !ok {
		return n.say(lang.T("a way of logging in that is not registered", "등록되지 않은 인증 방식"))
	}
	switch m.Strength {
	case registry.StrengthClear:
		return n.say(lang.T("the way of logging in: the password itself is sent, only base64-encoded", "인증 방식: 비밀번호를 Base64로 바꾸기만 해서 그대로 보냄"))
	case registry.StrengthDigest:
		return n.say(lang.T("the way of logging in: a value computed from the password is sent, not the password", "인증 방식: 비밀번호 대신 비밀번호로 계산한 값을 보냄"))
	case registry.StrengthToken:
		return n.say(lang.T("the way of logging in: a token that another service has issued replaces the password", "인증 방식: 비밀번호 대신 다른 서비스에서 발급받은 토큰을 보냄"))
	case registry.StrengthCertificate:
		return n.say(lang.T("the way of logging in: by certificate or key", "인증 방식: 인증서나 키로 증명"))
	case registry.StrengthKerberos:
		return n.say(lang.T("the way of logging in: by Kerberos ticket", "인증 방식: 커버로스(Kerberos) 티켓으로 증명"))
	}
	return n.say(lang.T("the way of logging in", "인증 방식"))
}

func (n *narrator) junkNote(err *parser.SyntaxError) string {
	if err == nil {
		return n.say(lang.T("this does not belong here", "여기에 있으면 안 되는 내용"))
	}
	switch err.Kind {
	case parser.ExpectedFrom:
		return n.say(lang.T("expected here: FROM:", "여기에는 FROM:이 있어야 함"))
	case parser.ExpectedTo:
		return n.say(lang.T("expected here: TO:", "여기에는 TO:가 있어야 함"))
	case parser.ExpectedPath, parser.ExpectedMailbox, parser.ExpectedDomain, parser.ExpectedClose:
		return n.say(lang.T("no address of the form <name@domain>", "<이름@도메인> 형식의 주소가 아님"))
	case parser.ExpectedParam:
		return n.say(lang.T("no parameter of the form KEYWORD=value", "키워드=값 형식의 매개변수가 아님"))
	case parser.ExpectedNothing:
		return n.say(lang.T("this command takes nothing more", "이 명령 뒤에는 아무것도 올 수 없음"))
	case parser.ExpectedNumber:
		return n.say(lang.T("expected here: the size of the piece as a number", "여기에는 조각의 크기를 나타내는 숫자가 있어야 함"))
	case parser.ExpectedLast:
		return n.say(lang.T("expected here: LAST or nothing", "여기에는 LAST가 오거나 아무것도 없어야 함"))
	case parser.ExpectedArgument, parser.ExpectedMechanism, parser.ExpectedCode, parser.ExpectedTurn:
	}
	return n.say(lang.T("this does not belong here", "여기에 있으면 안 되는 내용"))
}

// authLineNote says what a line of an AUTH dialogue is: line -1 is the initial
// response, 0 the first line after the command.
func (n *narrator) authLineNote(e *parser.Exchange, line int) string {
	auth := n.authOf(e)
	if auth == nil {
		return n.say(lang.T("login data, masked", "인증 정보(가려서 표시)"))
	}
	if c, ok := e.Command.(*parser.AuthCommand); ok && c.HasInitial {
		line++
	}
	if line < 0 || line >= len(auth.Lines) {
		return n.say(lang.T("login data, masked", "인증 정보(가려서 표시)"))
	}
	meaning := auth.Lines[line]
	switch meaning.Role {
	case decode.RoleIdentity:
		return n.say(lang.T("the user name, in base64: %s", "사용자 이름(Base64): %s"), meaning.Display)
	case decode.RoleSecret:
		if auth.Identity != "" && auth.Mechanism != "LOGIN" {
			return n.say(lang.T("user name %s and the proof (password, digest or token), in base64; masked", "사용자 이름(%s)과 증명(비밀번호, 계산값 또는 토큰)을 담은 Base64(가려서 표시)"), auth.Identity)
		}
		return n.say(lang.T("the password or token, in base64; masked", "비밀번호 또는 토큰을 담은 Base64(가려서 표시)"))
	case decode.RolePrompt:
		return n.say(lang.T("base64: the server asks %q", "Base64를 풀면 서버의 질문: %q"), meaning.Display)
	case decode.RoleChallenge:
		return n.say(lang.T("the server's challenge, from which the answer is computed", "답을 계산하는 데 쓸 서버의 질문(챌린지)"))
	case decode.RoleServerError:
		return n.say(lang.T("a refusal in base64: %s", "거부 사유(Base64): %s"), meaning.Display)
	case decode.RoleCancel:
		return n.say(lang.T("the client gives up the login", "클라이언트가 인증을 포기함"))
	case decode.RoleEmpty:
		return n.say(lang.T("an empty line", "빈 줄"))
	case decode.RoleUnknown:
	}
	return n.say(lang.T("login data, masked", "인증 정보(가려서 표시)"))
}

// authOf returns what is known of the login an exchange tried.
func (n *narrator) authOf(e *parser.Exchange) *decode.Auth {
	for _, l := range n.r.Logins {
		if l.Exchange == e {
			return l.Auth
		}
	}
	return nil
}
