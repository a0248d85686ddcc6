package analyze

import (
	"strconv"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var siz001 = &Check{
	Code: "SIZ001", Severity: Error, RFC: "RFC 1870 §6", Since: "0.1",
	Title: lang.T("message larger than the server takes", "서버의 허용 크기를 넘은 메시지"),
	Text: lang.T(
		"The server said with SIZE how many octets it takes, and the message has more: it will be refused with 552. Attachments grow by about 37 % when they are encoded, so a limit of 25 MB leaves room for some 18 MB of files. Send a link instead, or split the message.",
		"서버가 SIZE로 받을 수 있는 크기를 알렸는데 메시지가 그보다 커서 552로 거부됩니다. 첨부 파일은 인코딩하면 약 37% 커지므로 25MB 제한이면 실제 파일은 18MB 정도까지만 보낼 수 있습니다. 링크로 보내거나 나누어 보내십시오."),
	Bad:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 SIZE 1000000\nC: MAIL FROM:<alice@example.com> SIZE=5000000\nS: 552 5.3.4 Message size exceeds fixed limit\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 SIZE 0\nC: MAIL FROM:<alice@example.com> SIZE=5000000\nS: 250 2.1.0 Ok\n" + quit,
	Run:  runSIZ001,
}

func runSIZ001(p *Pass) {
	at := 0 // transactions are in the order of the exchanges
	for _, t := range p.Report.Transactions {
		if t.Mail == nil || t.DeclaredSize == nil && t.ActualSize == nil {
			continue
		}
		for p.Session().Exchanges[at] != t.Mail {
			at++
		}
		h, limit := sizeLimit(p.States[at])
		if limit <= 0 {
			continue
		}
		where := func() Related {
			return relatedCommand(h, lang.T("the server announced its limit here", "서버가 여기서 제한을 알림"))
		}
		hint := lang.T("make the message smaller, or send a link", "메시지를 줄이거나 링크로 보내십시오")
		switch {
		case t.DeclaredSize != nil && *t.DeclaredSize > limit:
			at := 0
			if c, ok := t.Mail.Command.(*parser.MailCommand); ok {
				if param, ok := c.Param("SIZE"); ok {
					at = param.At
				}
			}
			p.Add(&t.Mail.Line, at, len("SIZE"), p.at(
				"declared size %d: the server takes at most %d octets (line %d)",
				"예고한 크기가 %d옥텟임: 서버는 %d옥텟까지만 받음(%d번째 줄)").Format(*t.DeclaredSize, limit, line(h)), hint, where())
		case t.ActualSize != nil && *t.ActualSize > limit:
			p.onVerb(t.Data, p.at(
				"content of %d octets: the server takes at most %d (line %d)",
				"내용이 %d옥텟임: 서버는 %d옥텟까지만 받음(%d번째 줄)").Format(*t.ActualSize, limit, line(h)), hint, where())
		}
	}
}

// sizeLimit is the limit the server announced, 0 if there is none, and where.
func sizeLimit(st State) (*parser.Exchange, int64) {
	caps, _ := offers(st)
	c, ok := capability(caps, "SIZE")
	if !ok || len(c.Params) == 0 {
		return nil, 0
	}
	n, err := strconv.ParseInt(c.Params[0], 10, 64)
	if err != nil {
		return nil, 0
	}
	return st.Hello, n
}
