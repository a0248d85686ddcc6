package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var msg023 = &Check{
	Code: "MSG023", Severity: Warning, RFC: "RFC 2045 §6.2, RFC 3030 §3", Since: "0.1",
	Title: lang.T("Content-Transfer-Encoding that says less than is sent", "실제 내용보다 좁게 적은 Content-Transfer-Encoding"),
	Text: lang.T(
		"7bit, which also holds when nothing is said, promises octets below 128 and short lines; 8bit promises short lines; binary promises nothing and needs BODY=BINARYMIME with MAIL. Here the part holds more than it says. Servers on the way may convert or damage it.",
		"7bit(적지 않은 경우 포함)은 128보다 작은 옥텟과 짧은 줄을, 8bit는 짧은 줄을 뜻합니다. binary는 아무 제한이 없으며 MAIL에 BODY=BINARYMIME이 필요합니다. 여기서는 파트에 적힌 것보다 많은 것이 들어 있습니다. 중간의 서버가 변환하거나 망가뜨릴 수 있습니다."),
	Bad: greet + helloEightBit + "C: MAIL FROM:<alice@example.com> BODY=8BITMIME\nS: 250 2.1.0 Ok\n" + rcpt + data + field +
		"C: MIME-Version: 1.0\nC: Content-Type: text/plain; charset=utf-8\nC: Content-Transfer-Encoding: 7bit\nC:\nC: caf\u00e9\nC: .\nS: 250 2.0.0 Ok\n" + quit,
	Good: greet + helloEightBit + "C: MAIL FROM:<alice@example.com> BODY=8BITMIME\nS: 250 2.1.0 Ok\n" + rcpt + data + field +
		"C: MIME-Version: 1.0\nC: Content-Type: text/plain; charset=utf-8\nC: Content-Transfer-Encoding: 8bit\nC:\nC: caf\u00e9\nC: .\nS: 250 2.0.0 Ok\n" + quit,

	needs: hasMessage,
	Run:   runMSG023,
}

func runMSG023(p *Pass) {
	for t := range p.messages() {
		eightBit := t.Content.EightBit > 0 || len(t.Chunks) > 1
		part := narrowPart(t.Message.Root, eightBit && !undeclared(t), bodyIs(t, "BINARYMIME"))
		if part == nil {
			continue
		}
		if part.Encoding == "binary" {
			p.onMessage(t, lang.T(
				"Content-Transfer-Encoding: binary %s, but MAIL does not say BODY=BINARYMIME",
				"%s Content-Transfer-Encoding: binary라고 적혀 있지만 MAIL에 BODY=BINARYMIME이 없음").Format(partWords(part.Path)),
				lang.T("encode the part as base64", "파트를 Base64로 인코딩하십시오"))
			continue
		}
		p.onMessage(t, lang.T(
			"octets above 127 %s, which does not say Content-Transfer-Encoding: 8bit",
			"%s 127보다 큰 옥텟이 있지만 Content-Transfer-Encoding: 8bit라고 적혀 있지 않음").Format(partWords(part.Path)),
			lang.T("write 8bit, or encode the part", "8bit라고 적거나 파트를 인코딩하십시오"))
	}
}

// narrowPart finds the first leaf that holds more than it says.
func narrowPart(p *decode.Part, eightBit, binary bool) *decode.Part {
	if len(p.Parts) == 0 {
		switch p.Encoding {
		case "binary":
			if !binary {
				return p
			}
		case "", "7bit":
			// In these sets, letters are made of octets below 128.
			if set := p.Charset; eightBit && !isASCII(p.Text) && !strings.HasPrefix(set, "iso-2022-") && set != "utf-7" && set != "hz-gb-2312" {
				return p
			}
		}
		return nil
	}
	for _, child := range p.Parts { // no deeper than the decoder's limit
		if found := narrowPart(child, eightBit, binary); found != nil {
			return found
		}
	}
	return nil
}
