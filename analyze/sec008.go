package analyze

import (
	"net/netip"
	"slices"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

var sec008 = &Check{
	Code: "SEC008", Severity: Info, RFC: "RFC 5321 §7.1, RFC 2505 §2.1", Since: "0.1",
	Title: lang.T("server that may relay for anybody", "아무에게나 중계해 줄 수 있는 서버"),
	Text: lang.T(
		"Without a login the server accepted recipients of several organisations that have nothing to do with its own name, or an address that asks it to pass the message on (user%domain@server, @server:user@domain). A server on the open Internet that does so is an open relay and is soon blocked everywhere. It is no fault where the client is in the server's own network, or where the server takes mail for all these domains.",
		"인증하지 않았는데 서버가 자신의 이름과 관계없는 여러 조직의 수신자를 받아들였거나, 다른 곳으로 넘겨 달라는 형식의 주소(user%domain@server, @server:user@domain)를 받아들였습니다. 인터넷에 열린 서버가 그렇게 하면 오픈 릴레이가 되어 곧 모든 곳에서 차단됩니다. 클라이언트가 서버와 같은 네트워크에 있거나 서버가 실제로 이 도메인들의 메일을 받는 곳이라면 문제가 아닙니다."),
	Bad:  greet + hello + mail + "C: RCPT TO:<bob%example.com@mx.example.org>\nS: 250 2.1.5 Ok\n" + quit,
	Good: greet + hello + mail + rcpt + quit,

	needs: hasManyRcpt | hasOddCommand | hasOddPath,
	Run:   runSEC008,
}

const unrelated = 4 // organisations that one server hardly takes mail for in one message

func runSEC008(p *Pass) {
	for _, l := range p.Report.Logins {
		if l.OK() {
			return
		}
	}
	own := organisation(p.Report.Server.Name)
	if own == "" || p.isLMTP() || isPrivate(p.Report.Server.Addr) {
		return
	}
	var orgs []string
	for _, t := range p.Report.Transactions {
		orgs = orgs[:0]
		for _, r := range t.Recipients {
			c, ok := r.Exchange.Command.(*parser.RcptCommand)
			if !ok || !accepted(r.Exchange) {
				continue
			}
			if asksToPassOn(&c.ForwardPath) {
				p.Add(&r.Exchange.Line, c.ForwardPath.At, len(c.ForwardPath.Text), lang.T(
					"%q was accepted without a login: the address asks the server to pass the message on",
					"인증 없이 %q이(가) 받아들여짐: 메시지를 다른 곳으로 넘겨 달라는 주소임").Format(clip(c.ForwardPath.Text)),
					lang.T("let the server refuse such addresses", "서버가 이런 주소를 거부하도록 설정하십시오"))
				return
			}
			org := organisation(domainOf(r.ForwardPath))
			if org == "" || org == own || slices.Contains(orgs, org) {
				continue
			}
			if orgs = append(orgs, org); len(orgs) == unrelated {
				p.onVerb(r.Exchange, lang.T(
					"recipients of %[1]d organisations were accepted without a login, none of them that of %[2]q",
					"%[2]q과(와) 관계없는 조직 %[1]d곳의 수신자가 인증 없이 받아들여짐").Format(unrelated, clip(p.Report.Server.Name)),
					lang.T("see whether the server relays for anybody", "서버가 아무에게나 중계하는지 확인하십시오"))
				return
			}
		}
	}
}

// asksToPassOn reports whether a forward-path has a second destination in it.
func asksToPassOn(p *parser.Path) bool {
	local := strings.Trim(p.Local, `"`)
	if i := strings.LastIndexByte(local, '%'); i > 0 && strings.IndexByte(local[i:], '.') > 0 {
		return true
	}
	if i := strings.IndexByte(local, '!'); i > 0 && strings.IndexByte(local[:i], '.') > 0 {
		return true
	}
	return strings.IndexByte(local, '@') > 0 || p.Route != ""
}

func isPrivate(addr string) bool {
	ip, err := netip.ParseAddr(addr)
	return err == nil && (ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast())
}
