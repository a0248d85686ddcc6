package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg017 = &Check{
	Code: "MSG017", Severity: Warning, RFC: "RFC 7489 §3.1, §6.6", Since: "0.1",
	Title: lang.T("From of another organisation than the sender of the envelope", "봉투의 발신자와 다른 조직의 From"),
	Text: lang.T(
		"DMARC wants the domain in From to be that of a valid DKIM signature or of the reverse-path that SPF checked; a subdomain of the same organisation will do. Here the reverse-path is of another organisation, and no signature in the message is of the one in From. If the owner of that domain asks for it, receivers refuse the message (550 5.7.1, 5.7.26) or put it into spam. A server that signs on the way out solves it.",
		"DMARC는 From의 도메인이 유효한 DKIM 서명의 도메인이거나 SPF가 확인한 봉투 발신자의 도메인일 것을 요구하며, 같은 조직의 하위 도메인이면 됩니다. 여기서는 봉투 발신자가 다른 조직이고 메시지에 From의 조직이 한 서명도 없습니다. 그 도메인의 소유자가 요구하면 수신 측이 메시지를 거부하거나(550 5.7.1, 5.7.26) 스팸으로 분류합니다. 발신 서버가 나가는 길에 서명하면 해결됩니다."),
	Bad: greet + hello + "C: MAIL FROM:<bounces@example.net>\nS: 250 2.1.0 Ok\n" + rcpt + data + field + body + quit,
	Good: greet + hello + "C: MAIL FROM:<bounces@mail.example.com>\nS: 250 2.1.0 Ok\n" + rcpt + data + field + body +
		"C: MAIL FROM:<bounces@example.net>\nS: 250 2.1.0 Ok\n" + rcpt + data + "C: DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=a; h=from:date; bh=aGFzaA==; b=c2ln\n" + field + body + quit,

	needs: hasForeignFrom,
	Run:   runMSG017,
}

func runMSG017(p *Pass) {
	for t := range p.messages() {
		if len(t.Message.From) == 0 || t.ReversePath == "" {
			continue
		}
		from, path := domainOf(t.Message.From[0].Addr), domainOf(t.ReversePath)
		if organisation(from) == "" || organisation(path) == "" || aligned(from, path) || signedFor(t, from) {
			continue
		}
		p.onMessage(t, p.at(
			"From is of %[1]q and the reverse-path on line %[2]d of %[3]q, and no DKIM-Signature is of %[4]q: expected one of them to be of the same organisation",
			"From(%[1]q)과 %[2]d번째 줄의 봉투 발신자(%[3]q)가 다른 조직이고 %[4]q의 DKIM-Signature가 없음: 둘 중 하나는 같은 조직이어야 함").
			Format(clip(from), line(t.Mail), clip(path), clip(organisation(from))),
			lang.T("send with an envelope address of your own domain, or sign with its DKIM key", "봉투 발신자를 자기 도메인 주소로 하거나 그 도메인의 DKIM 키로 서명하십시오"),
			relatedCommand(t.Mail, lang.T("the reverse-path", "봉투 발신자")))
	}
}
