package narrate

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// otherStep tells of commands beside the sending of mail, of words that are no
// commands, and of replies nobody asked for.
func (n *narrator) otherStep(c chapter) Step {
	s := n.begin(c)
	s.Tone = n.worst(c.exchanges)
	e := n.s.Exchanges[c.exchanges[0]]
	r := e.Final()
	if e.IsGreeting() && c.exchanges[0] == 0 {
		s.Title = n.say(lang.T("The answer to an earlier command", "앞선 명령에 대한 응답"))
		s.Text = append(s.Text, n.say(lang.T("The transcript begins after the session did: the command that %s (%s) answers is not in it.", "로그가 세션보다 늦게 시작하므로, 이 응답(%s: %s)을 받은 명령은 로그에 없습니다."), codes(r), registry.ReplyOrClass(int(r.Code)).Name))
		return s
	}
	if e.IsGreeting() {
		s.Title = n.say(lang.T("The server speaks unasked", "명령 없이 온 서버의 응답"))
		s.Text = append(s.Text, n.say(lang.T("No command asked for this reply (%s).", "어떤 명령에 대한 것도 아닌 응답입니다(%s)."), codes(r)))
		if r != nil && r.Code == 421 {
			s.Text = append(s.Text, n.say(lang.T("With 421 a server announces that it closes the connection.", "421은 서버가 연결을 닫겠다고 알리는 응답입니다.")))
		}
		return s
	}
	verb := e.Verb()
	v, known := registry.VerbByName(string(verb))
	if !known {
		s.Title = n.say(lang.T("A line that is no SMTP command", "SMTP 명령이 아닌 줄"))
		s.Text = append(s.Text, n.say(lang.T("The client sends something the protocol does not know.", "클라이언트가 프로토콜에 없는 내용을 보냅니다.")))
	} else {
		s.Title = n.titled(v.Title, string(verb))
		s.lesson(v, n.l)
	}
	switch {
	case verb == parser.VerbRSET && positive(r):
		s.Text = append(s.Text, n.say(lang.T("The client cancels the message begun so far, and the server agrees (%s).", "클라이언트가 지금까지 시작한 메일을 취소하고 서버가 받아들입니다(%s)."), codes(r)))
	case r == nil:
		s.Text = append(s.Text, n.say(lang.T("No answer to it is in the transcript.", "이에 대한 응답은 로그에 없습니다.")))
	default:
		s.Text = append(s.Text, n.say(lang.T("The server answers %s: %s.", "서버가 %s 코드로 응답합니다: %s."), codes(r), registry.ReplyOrClass(int(r.Code)).Name))
	}
	return s
}

// stoppedStep tells of an error of the program that wrote the transcript.
func (n *narrator) stoppedStep(c chapter) Step {
	s := n.begin(c)
	s.Tone = Bad
	s.Title = n.say(lang.T("The program reports an error", "프로그램이 오류를 알림"))
	last := c.notes[len(c.notes)-1]
	if last.Event != parser.NoEvent {
		return n.brokenStep(s, last)
	}
	name, detail := exception(n.noteText(last))
	switch {
	case name != "":
		s.Text = append(s.Text, n.say(lang.T("The program that was sending stopped with %s: %s", "메일을 보내던 프로그램이 %s 예외로 멈추었습니다: %s"), name, n.brief(strings.TrimSpace(detail), 300)))
	default:
		s.Text = append(s.Text, n.say(lang.T("This line was written by the program itself; it did not come from the server.", "이 줄은 서버가 보낸 것이 아니라 프로그램이 직접 남긴 것입니다.")))
	}
	return s
}

// exception takes "smtplib.SMTPDataError: (554, b'…')" to pieces.
func exception(text string) (name, detail string) {
	text = strings.TrimSpace(text)
	end := 0
	for end < len(text) && !strings.ContainsRune(" \t('\"", rune(text[end])) {
		if text[end] == ':' {
			if !strings.HasPrefix(text[end:], "::") {
				break
			}
			end++ // Ruby: Net::SMTPAuthenticationError
		}
		end++
	}
	if end >= len(text) || text[end] != ':' || !isException(text[:end]) {
		return "", ""
	}
	return text[:end], text[end+1:]
}

// isException reports whether a word is made like the name of an exception.
func isException(name string) bool {
	last := name[strings.LastIndexAny(name, `.:\$`)+1:]
	if strings.HasPrefix(last, "SMTP") {
		return true // of smtplib, which have all kinds of endings
	}
	for _, word := range []string{"Error", "Exception", "error", "Failure", "Timeout", "timeout", "Interrupt", "Exit"} {
		if strings.HasSuffix(last, word) {
			return true
		}
	}
	return false
}
