package analyze

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

var cod006 = &Check{
	Code: "COD006", Severity: Info, RFC: "RFC 5321 §4.3.2", Since: "0.1",
	Title: lang.T("refusal with the code of another command", "다른 명령에 쓰는 코드로 온 거부 응답"),
	Text: lang.T(
		"Some codes were made for one command, such as 535 for AUTH or 458 for ETRN. Elsewhere they still mean no, since only the first digit counts, but the words tell the reason better than the code; and if it is not a habit of this server, command and reply may be out of step.",
		"AUTH의 535나 ETRN의 458처럼 특정 명령을 위해 정한 코드가 있습니다. 다른 명령에 와도 첫 자리가 같으면 거부라는 뜻은 같지만, 이유는 코드보다 문구를 보아야 합니다. 이 서버의 습관이 아니라면 명령과 응답의 짝이 어긋난 것일 수 있습니다."),
	Bad:   greet + hello + "C: MAIL FROM:<alice@example.com>\nS: 535 5.7.8 Log in first\n" + quit,
	Good:  greet + hello + "C: MAIL FROM:<alice@example.com>\nS: 530 5.7.0 Log in first\n" + quit,
	needs: hasRefusal,
	Run:   runCOD006,
}

func runCOD006(p *Pass) {
	for _, e := range p.Session().Exchanges {
		if e.Command == nil {
			continue
		}
		r := e.Final()
		if r == nil || r.Restated || len(r.Lines) == 0 {
			continue
		}
		owner := ownerOf(r.Code)
		if owner == "" || owner == e.Verb() {
			continue
		}
		if v, ok := registry.VerbByName(string(e.Verb())); !ok || slices.Contains(v.Failure, int(r.Code)) {
			continue
		}
		p.onReply(r, len(r.Lines)-1, lang.T(
			"reply %d to %s: this code was made for %s",
			"%[2]s에 대한 응답이 %[1]d임: %[3]s 명령을 위한 코드임").Format(int(r.Code), e.Verb(), owner),
			lang.T("go by the words of the reply", "응답의 문구를 보고 판단하십시오"))
	}
}

// ownerOf returns the command for which alone a code was made, or "". 454 is not
// here: many servers refuse relaying with it.
func ownerOf(c parser.Code) parser.Verb {
	switch c {
	case 432, 534, 535, 538:
		return parser.VerbAUTH
	case 453:
		return verbATRN
	case 458, 459:
		return verbETRN
	case 551, 556:
		return parser.VerbRCPT
	}
	return ""
}
