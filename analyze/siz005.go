package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var siz005 = &Check{
	Code: "SIZ005", Severity: Info, RFC: "RFC 5322 §2.1.1, RFC 2046 §5.1.1", Since: "0.1",
	Title: lang.T("over-long name or value in a header", "지나치게 긴 헤더의 이름이나 값"),
	Text: lang.T(
		"A field name of more than 75 octets, a field of more than 8 KiB, a boundary of more than 70 or a file name of more than 255 characters. Some of it is forbidden, all of it is more than programs make on purpose, and scanners for attacks look for it.",
		"75옥텟이 넘는 필드 이름, 8KiB가 넘는 필드, 70자가 넘는 boundary, 255자가 넘는 파일 이름이 있습니다. 일부는 금지된 것이고 모두 프로그램이 일부러 만들지 않을 만큼 길어서 공격을 찾는 도구가 살펴보는 것들입니다."),
	Bad:  greet + hello + mail + rcpt + data + field + "C: X-" + long50 + long50 + ": 1\n" + body + quit,
	Good: greet + hello + mail + rcpt + data + field + "C: X-" + long50 + ": 1\n" + body + quit,

	needs: hasBigHeader,
	Run:   runSIZ005,
}

const (
	longBoundary = 70 // RFC 2046 section 5.1.1
	longFilename = 255
)

func runSIZ005(p *Pass) {
	for t := range p.messages() {
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
				p.onMessage(t, lang.T("boundary of %d characters: expected at most %d", "boundary의 길이가 %d자임: %d자까지 허용됨").Format(n, longBoundary), lang.Text{})
				continue
			}
			p.onMessage(t, lang.T("file name of %d octets", "파일 이름의 길이가 %d옥텟임").Format(len(part.Filename)), lang.Text{})
		}
	}
}

// longPart finds the first part with an over-long boundary or file name.
func longPart(p *decode.Part) *decode.Part {
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
