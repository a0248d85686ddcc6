package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var siz004 = &Check{
	Code: "SIZ004", Severity: Warning, RFC: "RFC 5322 §2.1.1, RFC 5321 §4.5.3.1.7", Since: "0.1",
	Title: lang.T("very large header", "매우 큰 헤더"),
	Text: lang.T(
		"The standard sets no bound to the header as a whole, but servers do: Postfix cuts it at 100 KiB, others refuse the message or lose what is behind. Such headers come from hundreds of addresses in To and Cc, from long lists of References, or from a loop.",
		"표준에는 헤더 전체의 한도가 없지만 서버에는 있습니다. Postfix는 100KiB에서 자르고, 메시지를 거부하거나 뒷부분을 버리는 서버도 있습니다. To와 Cc에 주소가 수백 개 있거나, References가 길거나, 메시지가 맴돌 때 이렇게 커집니다."),
	Bad:  smtplibTo + "send: b'" + smtplibHead[:len(smtplibHead)-4] + longFields + "\\r\\none\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",
	Good: smtplibTo + "send: b'" + smtplibHead + "one\\r\\n.\\r\\n'\nreply: b'250 2.0.0 Ok: queued as 4F2A\\r\\n'\n",

	needs: hasBigHeader,
	Run:   runSIZ004,
}

const (
	bigHeader = 100 << 10 // octets; what Postfix keeps of a header
	longField = 8 << 10   // octets of one field; signatures and traces stay below
	longName  = 75        // octets of a field's name

	oneField   = "X-Note: " + long600 + "\\r\\n"
	tenFields  = oneField + oneField + oneField + oneField + oneField + oneField + oneField + oneField + oneField + oneField
	longFields = tenFields + tenFields + tenFields + tenFields + tenFields + tenFields + tenFields + tenFields + tenFields +
		tenFields + tenFields + tenFields + tenFields + tenFields + tenFields + tenFields + tenFields + tenFields
)

func runSIZ004(p *Pass) {
	for t := range p.messages() {
		size := 0
		for i := range t.Message.Header {
			size += len(t.Message.Header[i].Raw) + 2
		}
		_, cut := problem(t.Message, decode.ProblemHeaderLimit)
		if size <= bigHeader && !cut {
			continue
		}
		p.onMessage(t, lang.T(
			"header of %d octets or more: expected at most about %d",
			"헤더의 크기가 %d옥텟 이상임: %d옥텟 정도까지여야 함").Format(size, bigHeader),
			lang.T("name fewer recipients in the header", "헤더에 적는 수신자를 줄이십시오"))
	}
}
