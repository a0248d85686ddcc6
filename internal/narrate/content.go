package narrate

import (
	"bufio"
	"io"
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

const (
	headerPeek  = 64 << 10 // octets of the content that are looked at for its header
	headerShown = 10       // fields that are shown
)

// contentLines shows the beginning of the message as the client sent it: the
// header fields a reader knows, a note of what is left out, and the final dot.
func (n *narrator) contentLines(e *parser.Exchange) []Line {
	c := e.Content
	at := c.Span.Start.Line
	fields, more := n.headerLines(c)
	var out []Line
	for i, f := range fields {
		f.Side = parser.Client
		if i == 0 {
			f.Number = at
		}
		out = append(out, f)
	}
	size := n.bytes(c.Size)
	gap := Line{Side: parser.Client, Gap: true}
	switch {
	case c.Elided:
		gap.Text = n.say(lang.T("the transcript leaves out the message, or a part of it", "로그에 메일 내용이 생략되어 있습니다(전체 또는 일부)"))
	case more:
		gap.Text = n.say(count(c.Lines,
			lang.T("the rest of the message: %[1]s in %[2]s line altogether, decoded below", "이하 생략: 전체 %[1]s, %[2]s줄. 디코딩한 내용은 아래에 있습니다"),
			lang.T("the rest of the message: %[1]s in %[2]s lines altogether, decoded below", "이하 생략: 전체 %[1]s, %[2]s줄. 디코딩한 내용은 아래에 있습니다")), size, digits(c.Lines))
	default:
		gap.Text = n.say(lang.T("%s altogether", "전체 %s"), size)
	}
	if len(out) == 0 {
		gap.Number = at
	}
	out = append(out, gap)
	_, bdat := e.Command.(*parser.BdatCommand)
	switch {
	case c.Terminated && !bdat:
		out = append(out, Line{Number: c.Span.End.Line, Side: parser.Client, Text: ".",
			Marks: []Mark{{0, 1, RoleSeparator, n.say(lang.T("a dot alone on a line: the message ends here", "점(.) 하나만 있는 줄: 메일이 여기서 끝난다는 표시"))}}})
	case !c.Terminated && !bdat && !c.Elided:
		out = append(out, Line{Side: parser.Client, Gap: true, Tone: Doubtful,
			Text: n.say(lang.T("the final dot that ends a message is missing", "메일의 끝을 알리는 점(.)이 없습니다"))})
	}
	return out
}

// headerLines returns the fields of the message's header that a reader knows,
// as they were sent, and whether anything else follows.
func (n *narrator) headerLines(c *parser.Content) (lines []Line, more bool) {
	br := bufio.NewReader(io.LimitReader(c.Open(), headerPeek))
	for {
		text, err := br.ReadString('\n')
		text = strings.TrimRight(text, "\r\n")
		if text == "" {
			return lines, more || err == nil
		}
		name, value, ok := strings.Cut(text, ":")
		if !ok || text[0] == ' ' || text[0] == '\t' || len(lines) == headerShown {
			more = true
			if err != nil {
				return lines, more
			}
			continue
		}
		note, known := n.fieldNote(name, value)
		if !known {
			more = true
		} else {
			pl := parser.Line{Side: parser.Client, Text: text}
			var notes []tokenNote
			if note != "" {
				notes = []tokenNote{{0, len(name) + 1, RoleArgument, note}}
			}
			lines = append(lines, n.line(&pl, notes))
		}
		if err != nil {
			return lines, more
		}
	}
}

// fieldNote explains a header field; known is false for one that is not shown.
func (n *narrator) fieldNote(name, value string) (note string, known bool) {
	value = strings.TrimSpace(value)
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "from":
		return n.say(lang.T("the sender as the reader will see it; nobody compares it with MAIL FROM here", "받는 사람에게 보이는 보낸 사람. 이 단계에서 MAIL FROM과 같은지 확인하지는 않음")), true
	case "to", "cc":
		return n.say(lang.T("the recipients as the reader will see them; where the mail goes was decided by RCPT TO", "받는 사람에게 보이는 수신자. 실제로 어디로 갈지는 RCPT TO에서 이미 정해짐")), true
	case "subject":
		if decoded := decode.DecodeHeader(value); decoded != value {
			return n.say(lang.T("the subject, encoded because it is not plain ASCII; it reads: %s", "ASCII가 아니어서 인코딩된 제목. 디코딩하면: %s"), n.brief(decoded, 200)), true
		}
		return n.say(lang.T("the subject", "제목")), true
	case "date":
		return n.say(lang.T("when the sender says it was written", "보낸 쪽이 적은 작성 시각")), true
	case "content-type":
		kind, _, _ := strings.Cut(value, ";")
		if strings.HasPrefix(strings.ToLower(kind), "multipart/") {
			return n.say(lang.T("the message has several parts; the boundary separates them", "여러 부분(파트)으로 이루어진 메일. boundary 값이 각 부분을 구분함")), true
		}
		return n.say(lang.T("the kind of content", "본문의 종류")), true
	}
	return "", false
}
