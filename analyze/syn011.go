package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var syn011 = &Check{
	Code: "SYN011", Severity: Warning, RFC: "RFC 5321 §4.1.4, §2.3.5", Since: "0.1",
	Title: lang.T("EHLO name refused or doubted for lack of a domain", "도메인이 없어 거부되거나 의심받는 EHLO 이름"),
	Text: lang.T(
		"A name without a dot, such as localhost or DESKTOP-1, is no name on the Internet. Mail programs that log in may use one; a server that takes mail from strangers often refuses it (504, 550, 554). A mail server should give its full name, which its address also has in DNS.",
		"localhost나 DESKTOP-1처럼 점이 없는 이름은 인터넷에서 통하는 이름이 아닙니다. 인증하는 메일 프로그램은 써도 되지만, 외부에서 메일을 받는 서버는 이런 이름을 거부하는 일이 많습니다(504, 550, 554). 메일 서버라면 DNS에 등록된 전체 이름을 써야 합니다."),
	Bad:   greet + "C: EHLO localhost\nS: 504 5.5.2 localhost: Helo command rejected: need fully-qualified hostname\n" + quit,
	Good:  greet + "C: EHLO localhost\nS: 250 mx.example.org\n" + quit,
	needs: hasOddName,
	Run:   runSYN011,
}

func runSYN011(p *Pass) {
	es := p.Session().Exchanges
	for i, e := range es {
		c := helloOf(e)
		if c == nil || c.Literal || c.Verb == parser.VerbLHLO || c.Domain == "" || strings.Contains(strings.TrimSuffix(c.Domain, "."), ".") {
			continue
		}
		if !hostFault(c.Domain).IsZero() || isInternational(c.Domain) {
			continue // SYN010
		}
		r := blames(es[i:], c.Domain)
		if r == nil {
			continue
		}
		p.Add(&e.Line, nameAt(e), len(c.Domain), p.at(
			"name %q without a domain: the server answered %s on line %d",
			"이름 %q에 도메인이 없음: 서버가 %[3]d번째 줄에서 %[2]s(으)로 응답함").Format(clip(c.Domain), replyWords(r), line(r)),
			lang.T("give the full host name, such as mail.example.com", "mail.example.com처럼 전체 호스트 이름을 쓰십시오"),
			relatedCommand(r, lang.T("the refusal", "거부한 곳")))
		return
	}
}

// blames returns the exchange whose refusal speaks of the client's name, or nil:
// many servers take any name and refuse the recipient because of it.
func blames(es []*parser.Exchange, name string) *parser.Exchange {
	for _, e := range es {
		if !refused(e) {
			continue
		}
		switch e.Verb() {
		case parser.VerbEHLO, parser.VerbHELO:
			if code := e.Final().Code; code == 501 || code == 504 {
				return e
			}
		case parser.VerbMAIL, parser.VerbRCPT:
		default:
			continue
		}
		words := e.Final().Text()
		if containsFold(words, "helo") && strings.Contains(words, name) || containsFold(words, "fully-qualified") {
			return e
		}
	}
	return nil
}
