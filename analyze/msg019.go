package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
)

var msg019 = &Check{
	Code: "MSG019", Severity: Warning, RFC: "RFC 6376 §3.5, §5.4, RFC 8301 §3.1", Since: "0.1",
	Title: lang.T("DKIM signature that cannot hold", "유효할 수 없는 DKIM 서명"),
	Text: lang.T(
		"A DKIM-Signature must have the tags a, b, bh, d, h and s, must sign From, and must not use SHA-1, which verifiers no longer accept. Such a signature counts as none, whatever the key says. The rest of it cannot be checked here: that needs the key in DNS.",
		"DKIM-Signature에는 a, b, bh, d, h, s 태그가 있어야 하고, From에 서명해야 하며, 이제 받아들여지지 않는 SHA-1을 쓰면 안 됩니다. 이를 어긴 서명은 키와 관계없이 없는 것으로 취급됩니다. 나머지는 DNS에 있는 키가 필요하므로 여기서 확인할 수 없습니다."),
	Bad: greet + hello + mail + rcpt + data + "C: DKIM-Signature: v=1; a=rsa-sha1; d=example.com; s=a; h=from:date; bh=aGFzaA==; b=c2ln\n" +
		field + body + quit,
	Good: greet + hello + mail + rcpt + data + "C: DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=a; h=from:date; bh=aGFzaA==; b=c2ln\n" +
		field + body + quit,

	needs: hasSignature,
	Run:   runMSG019,
}

func runMSG019(p *Pass) {
	for t := range p.messages() {
		for _, f := range fieldsNamed(t.Message, fieldDKIM) {
			tags := readDKIM(&f)
			what := lang.Text{}
			switch {
			case tags.missing != "":
				what = lang.T("without the tag %q", "%q 태그가 없음").Format(tags.missing)
			case !tags.signs("From"):
				what = lang.T("that does not sign From", "From에 서명하지 않음")
			case equalFold(tags.algorithm, "rsa-sha1"):
				what = lang.T("made with SHA-1", "SHA-1로 만들어짐")
			default:
				continue
			}
			p.onMessage(t, lang.T("DKIM-Signature of %q %s: verifiers will not accept it", "%q의 DKIM-Signature가 %s: 수신 측이 인정하지 않음").Format(clip(tags.domain), what),
				lang.T("mend the set-up of the signing program", "서명 프로그램의 설정을 고치십시오"))
			break
		}
	}
}
