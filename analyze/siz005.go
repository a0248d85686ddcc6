package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var siz005 = &Check{
	Code: "SIZ005", Severity: Warning, RFC: "RFC 5322 §2.1.1, RFC 5321 §4.5.3.1.7, RFC 2046 §5.1.1", Since: "0.1",
	Title: lang.T("over-long header, or something over-long in it", "지나치게 긴 헤더나 헤더 안의 값"),
	Text: lang.T(
		"A header of more than 100 KiB, a field name of more than 75 octets, a field of more than 8 KiB, a boundary of more than 70 or a file name of more than 255 characters. Some of it is forbidden, all of it is more than programs make on purpose: servers cut it (Postfix keeps 100 KiB of a header), and scanners for attacks look for it.",
		"100KiB가 넘는 헤더, 75옥텟이 넘는 필드 이름, 8KiB가 넘는 필드, 70자가 넘는 경계 문자열(boundary), 255자가 넘는 파일 이름 가운데 하나가 있습니다. 일부는 금지된 것이고, 모두 정상적인 프로그램이라면 만들지 않을 길이입니다. 서버가 자르기도 하고(Postfix는 헤더를 100KiB까지만 둠) 공격을 찾는 도구가 살펴보기도 합니다."),
	Bad:  greet + hello + mail + rcpt + data + field + "C: X-" + long50 + long50 + ": 1\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + field + "C: X-" + long50 + ": 1\n" + body + quit,

	needs: hasBigHeader | hasMessageFault,
	Run:   runSIZ005,
}

const (
	bigHeader    = 100 << 10 // octets; what Postfix keeps of a header
	longField    = 8 << 10   // octets of one field; signatures and traces stay below
	longName     = 75        // octets of a field's name
	longBoundary = 70        // RFC 2046 section 5.1.1
	longFilename = 255
)

func runSIZ005(p *Pass) {
	for t := range p.messages() {
		size := 0
		for i := range t.Message.Header {
			size += len(t.Message.Header[i].Raw) + 2
		}
		if _, cut := problem(t.Message, decode.ProblemHeaderLimit); cut || size > bigHeader {
			p.onMessage(t, lang.T("header of %d octets or more: expected at most about %d", "헤더의 크기가 %d옥텟 이상임: %d옥텟 정도까지여야 함").Format(size, bigHeader),
				lang.T("name fewer recipients in the header", "헤더에 적는 수신자를 줄이십시오"))
			continue
		}
		for i := range t.Message.Header {
			f := &t.Message.Header[i]
			if len(f.Name) > longName {
				p.onMessage(t, lang.T("field name of %d octets: %q", "필드 이름의 길이가 %d옥텟임: %q").Format(len(f.Name), clip(f.Name)), lang.Text{})
				break
			}
			if len(f.Raw) > longField {
				p.onMessage(t, lang.T("field %s of %d octets", "%s 필드의 길이가 %d옥텟임").Format(f.Name, len(f.Raw)), lang.Text{})
				break
			}
		}
		if part := longPart(t.Message.Root); part != nil {
			if n := len(part.Boundary); n > longBoundary {
				p.onMessage(t, lang.T("boundary of %d characters: expected at most %d", "경계 문자열(boundary)의 길이가 %d자임: %d자까지 허용됨").Format(n, longBoundary), lang.Text{})
				continue
			}
			p.onMessage(t, lang.T("file name of %d octets", "파일 이름의 길이가 %d옥텟임").Format(len(part.Filename)), lang.Text{})
		}
	}
}

// longPart finds the first part with an over-long boundary or file name.
func longPart(p *decode.Part) *decode.Part {
	if p == nil {
		return nil
	}
	if len(p.Boundary) > longBoundary || len(p.Filename) > longFilename {
		return p
	}
	for _, child := range p.Parts { // no deeper than the decoder's limit
		if found := longPart(child); found != nil {
			return found
		}
	}
	return nil
}
