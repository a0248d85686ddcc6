package analyze

import (
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

var syn002 = &Check{
	Code: "SYN002", Severity: Warning, RFC: "RFC 5321 §4.5.3.1.4, §4.5.3.1.5, RFC 4954 §4", Since: "0.1",
	Title: lang.T("line over the limit", "길이 제한을 넘은 줄"),
	Text: lang.T(
		"A command or a reply has at most 512 octets with its line ending; extensions allow more for MAIL and RCPT. In a login only challenges and answers may be longer; an initial response for which there is no room behind AUTH has to wait for the 334. Many servers take it all the same: unless it is refused that is no more than a remark. A server answers 500 to a longer command, and a client may give up on a longer reply.",
		"명령과 응답의 한 줄은 줄바꿈을 포함해 512옥텟까지입니다. 확장 기능에 따라 MAIL과 RCPT는 더 길 수 있습니다. 인증에서는 서버의 요구와 그에 대한 응답만 더 길 수 있으며, AUTH 뒤에 다 들어가지 않는 초기 응답은 334를 받은 뒤에 보내야 합니다. 그래도 받아 주는 서버가 많으므로 거부되지 않았다면 참고 사항에 그칩니다. 더 긴 명령에는 서버가 500으로 응답하고, 더 긴 응답을 받으면 클라이언트가 포기할 수 있습니다."),
	Bad:   greet + hello + "C: NOOP " + long600 + "\nS: 500 5.5.2 Line too long\n" + quit,
	Good:  greet + hello + "C: NOOP\nS: 250 2.0.0 Ok\n" + quit,
	needs: hasLongLine,
	Run:   runSYN002,
}

const (
	lineMax = 512   // RFC 5321 section 4.5.3.1.4, with CRLF
	authMax = 12288 // of a challenge, RFC 4954 section 4

	long50  = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
	long200 = long50 + long50 + long50 + long50
	long600 = long200 + long200 + long200
)

func runSYN002(p *Pass) {
	for i, e := range p.Session().Exchanges {
		if len(e.Line.Text)+2 > lineMax {
			if limit := commandMax(e, p.States[i]); len(e.Line.Text)+2 > limit {
				p.onVerb(e, lang.T(
					"command of %d octets: expected at most %d with the line ending",
					"명령의 길이가 %d옥텟임: 줄바꿈을 포함해 %d옥텟까지 허용됨").Format(len(e.Line.Text)+2, limit), hintTooLong(e))
				if _, login := e.Command.(*parser.AuthCommand); login && !refusedForForm(e) {
					p.found[len(p.found)-1].Severity = Info
				}
			}
		}
		for _, r := range e.Replies {
			for j := range r.Lines {
				n := len(r.Lines[j].Line.Text) + 2
				if n <= lineMax || e.Verb() == parser.VerbAUTH && n <= authMax {
					continue
				}
				p.onReply(r, j, lang.T(
					"reply line of %d octets: expected at most %d with the line ending",
					"응답 한 줄의 길이가 %d옥텟임: 줄바꿈을 포함해 %d옥텟까지 허용됨").Format(n, lineMax), lang.Text{})
				break
			}
		}
	}
}

// hintTooLong says what to do about a command that is too long.
func hintTooLong(e *parser.Exchange) lang.Text {
	if c, ok := e.Command.(*parser.AuthCommand); ok && c.HasInitial {
		return lang.T("send AUTH without an initial response, and that after the 334", "초기 응답 없이 AUTH만 보내고 334를 받은 뒤에 응답을 보내십시오")
	}
	return lang.Text{}
}

// commandMax is how long a command may be with the extensions that were offered.
func commandMax(e *parser.Exchange, st State) int {
	limit := lineMax
	switch e.Verb() {
	case parser.VerbMAIL, parser.VerbRCPT:
		caps, known := offers(st)
		if !known {
			caps = nil
			limit += 1024 // any extension may have been offered
		}
		for _, c := range caps {
			if x, ok := registry.ExtensionByKeyword(c.Keyword); ok {
				if e.Verb() == parser.VerbMAIL {
					limit += x.MailExtra
				} else {
					limit += x.RcptExtra
				}
			}
			if c.Keyword == "DSN" {
				limit = max(limit, 1036) // RFC 3461 section 5.4
			}
		}
	}
	return limit
}
