package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var siz009 = &Check{
	Code: "SIZ009", Severity: Warning, RFC: "RFC 3030 §2, RFC 1870 §6", Since: "0.1",
	Title: lang.T("chunk larger than the server takes", "서버의 허용 크기를 넘은 조각"),
	Text: lang.T(
		"BDAT announces a chunk larger than the whole message may be by the server's SIZE, or larger than 2 GiB, which old programs cannot count. The server will refuse it after having read it all. An absurd number is also a way to try out a server.",
		"BDAT가 알린 조각이 서버가 SIZE로 알린 메시지 전체의 한도보다 크거나, 옛 프로그램이 셀 수 없는 2GiB보다 큽니다. 서버는 다 읽은 뒤에 거부합니다. 터무니없는 숫자는 서버를 시험해 보는 방법이기도 합니다."),
	Bad:  greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-SIZE 1000000\nS: 250 CHUNKING\n" + mail + rcpt + "C: BDAT 5000000 LAST\nS: 552 5.3.4 Message too big\n" + quit,
	Good: greet + "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-SIZE 1000000\nS: 250 CHUNKING\n" + mail + rcpt + "C: BDAT 500000 LAST\nS: 250 2.0.0 Ok\n" + quit,

	needs: hasBDAT,
	Run:   runSIZ009,
}

const hugeChunk = 2 << 30

func runSIZ009(p *Pass) {
	for i, e := range p.Session().Exchanges {
		c, ok := e.Command.(*parser.BdatCommand)
		if !ok {
			continue
		}
		h, limit := sizeLimit(p.States[i])
		switch {
		case limit > 0 && c.Size > limit:
			p.onVerb(e, p.at(
				"chunk of %d octets: the server takes messages of at most %d (line %d)",
				"조각의 크기가 %d옥텟임: 서버는 메시지를 %d옥텟까지만 받음(%d번째 줄)").Format(c.Size, limit, line(h)), lang.Text{},
				relatedCommand(h, lang.T("the server announced its limit here", "서버가 여기서 제한을 알림")))
		case c.Size > hugeChunk:
			p.onVerb(e, lang.T("chunk of %d octets: more than 2 GiB", "조각의 크기가 %d옥텟임: 2GiB를 넘음").Format(c.Size), lang.Text{})
		}
	}
}
