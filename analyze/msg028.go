package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var msg028 = &Check{
	Code: "MSG028", Severity: Error, RFC: "RFC 5321 §4.5.2", Since: "0.1",
	Title: lang.T("message that a lone dot ended too early", "점 하나만 있는 줄 때문에 일찍 끝난 메시지"),
	Text: lang.T(
		"The message holds a line of a single dot that the client did not double. The server took it for the end, and the rest of the message for commands. The recipient gets half a message, and whoever writes the text can put commands into it. Double every dot at the start of a line; mail libraries do.",
		"메시지에 점 하나만 있는 줄이 있는데 클라이언트가 점을 두 번 적지 않았습니다. 서버는 거기서 메시지가 끝났다고 보고 나머지를 명령으로 읽었습니다. 받는 사람은 반쪽짜리 메시지를 받고, 글을 쓰는 사람이 명령을 넣을 수도 있습니다. 줄 첫머리의 점은 모두 두 번 적으십시오. 메일 라이브러리는 그렇게 합니다."),
	Bad:  smtplibTo + "send: b'" + smtplibHead + "one\\r\\n.\\r\\ntwo\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",
	Good: smtplibTo + "send: b'" + smtplibHead + "one\\r\\n..\\r\\ntwo\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",

	needs: hasOddContent | hasOddCommand,
	Run:   runMSG028,
}

func runMSG028(p *Pass) {
	hint := lang.T("double every dot at the start of a line", "줄 첫머리의 점을 모두 두 번 적으십시오")
	for t, c := range p.contents() {
		if c.After > 0 {
			p.onMessage(t, lang.T(
				"%d octets more were sent at once behind the line with the lone dot, which ended the message",
				"메시지를 끝내는 점 뒤에 %d옥텟을 이어서 보냄").Format(c.After), hint)
		}
	}
	const few = 2 // lines that somebody may have mistyped
	es := p.Session().Exchanges
	for i := 0; i < len(es); i++ {
		if es[i].Content == nil || !es[i].Content.Terminated || es[i].Verb() != parser.VerbDATA {
			continue
		}
		n := 0
		for i+n+1 < len(es) && isText(es[i+n+1]) {
			n++
		}
		if n <= few {
			continue
		}
		p.onVerb(es[i+1], p.at(
			"%d lines behind the message on line %d were refused as unknown commands: they are its text, behind a lone dot",
			"%[2]d번째 줄의 메시지 뒤에 이어진 %[1]d줄이 모르는 명령으로 거부됨: 점 하나만 있는 줄 뒤의 본문임").Format(n, line(es[i])), hint,
			relatedCommand(es[i], lang.T("the message began here", "여기서 메시지가 시작됨")))
		i += n
	}
}

// isText reports whether a command is none, and was refused as such.
func isText(e *parser.Exchange) bool {
	if _, ok := e.Command.(*parser.OtherCommand); !ok {
		return false
	}
	r := e.Final()
	return r != nil && r.Code >= 500 && r.Code <= 503
}
