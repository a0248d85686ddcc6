package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var seq021 = &Check{
	Code: "SEQ021", Severity: Warning, RFC: "RFC 2920 §3.1", Since: "0.1",
	Title: lang.T("very many commands without waiting for a reply", "응답을 기다리지 않고 보낸 지나치게 많은 명령"),
	Text: lang.T(
		"Pipelining saves waiting, but the server's replies must fit into the buffers of the connection; a client that sends thousands of commands and reads nothing can bring both sides to a standstill. Programs that ignore the replies, and floods, look like this.",
		"파이프라이닝은 기다리는 시간을 줄여 주지만, 서버의 응답이 연결의 버퍼에 들어갈 만큼만 보내야 합니다. 수천 개의 명령을 보내면서 응답을 읽지 않으면 양쪽이 모두 멈출 수 있습니다. 응답을 무시하는 프로그램이나 대량 공격에서 나타나는 모습입니다."),
	Bad:   greet + helloPipe + strings.Repeat("C: RSET\n", groupMax+1) + strings.Repeat("S: 250 2.0.0 Ok\n", groupMax+1),
	Good:  greet + helloPipe + strings.Repeat("C: RSET\n", 5) + strings.Repeat("S: 250 2.0.0 Ok\n", 5) + quit,
	needs: hasPipelining,
	Run:   runSEQ021,
}

const (
	groupMax  = 1000
	helloPipe = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 PIPELINING\n"
)

func runSEQ021(p *Pass) {
	n := 1
	var first *parser.Exchange
	for _, e := range p.Session().Exchanges {
		if !e.Pipelined || e.Command == nil {
			n, first = 1, e
			continue
		}
		if n++; n > groupMax && first != nil && first.Command != nil {
			p.onVerb(e, p.at(
				"more than %d commands since line %d without waiting for a reply",
				"%[2]d번째 줄부터 %[1]d개가 넘는 명령을 응답 없이 보냄").Format(groupMax, line(first)),
				lang.T("read the replies as they come", "응답을 그때그때 읽으십시오"))
			return
		}
	}
}
