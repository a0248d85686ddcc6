package docs

import (
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
)

// familyTitle says what the checks of a family look at.
func familyTitle(family string) lang.Text {
	switch family {
	case "AUT":
		return lang.T("login", "인증")
	case "COD":
		return lang.T("reply codes", "응답 코드")
	case "MSG":
		return lang.T("format of the message", "메시지 형식")
	case "PAR":
		return lang.T("parameters and extensions", "매개변수와 확장 기능")
	case "SEC":
		return lang.T("security", "보안")
	case "SEQ":
		return lang.T("order of the dialogue", "명령의 순서")
	case "SIZ":
		return lang.T("sizes and limits", "크기와 한도")
	case "SYN":
		return lang.T("syntax", "문법")
	case "TIM":
		return lang.T("timing", "시간")
	case "TLS":
		return lang.T("encryption", "암호화")
	}
	return lang.Same(family)
}

func severityName(s analyze.Severity) lang.Text {
	switch s {
	case analyze.Error:
		return lang.T("error", "오류")
	case analyze.Warning:
		return lang.T("warning", "경고")
	case analyze.Info:
	}
	return lang.T("info", "정보")
}

// Checks returns the page of the checks in a language.
func Checks(l lang.Lang) string {
	p := &page{lang: l}
	p.generated()
	p.f("# %s\n\n", lang.T("Checks", "점검"))
	p.other("checks")
	p.t("`smtplog check` and `smtplog explain` run these checks. An error is against the standard or the cause of a failure; a warning is allowed, or harmless here, but makes trouble elsewhere; an info is worth knowing. `--select` and `--ignore` take codes and families. Each check finds what it is for in its first example, and nothing in its second one; a test runs them.",
		"`smtplog check`와 `smtplog explain`은 아래의 점검을 합니다. 오류는 표준에 어긋나거나 실패의 원인이 되는 것이고, 경고는 허용되거나 여기서는 문제가 없지만 다른 곳에서 문제가 될 수 있는 것이며, 정보는 알아 둘 만한 것입니다. `--select`와 `--ignore`에는 코드와 종류를 쓸 수 있습니다. 점검마다 첫째 예에서는 문제를 찾고 둘째 예에서는 아무것도 찾지 않는다는 것을 테스트로 확인합니다.")
	checks := analyze.Checks()
	p.f("| %s | %s | %s |\n|---|---|---|\n", lang.T("code", "코드"), lang.T("severity", "심각도"), lang.T("what it finds", "찾는 것"))
	for _, c := range checks {
		p.f("| [%s](#%s) | %s | %s |\n", c.Code, anchor(c.Code), severityName(c.Severity), text(c.Title.In(l)))
	}
	p.f("\n")
	family := ""
	for _, c := range checks {
		if f := strings.TrimRight(c.Code, "0123456789"); f != family {
			family = f
			p.f("## %s: %s\n\n", family, familyTitle(family))
		}
		p.check(c)
	}
	p.equivalents()
	return strings.TrimSuffix(p.String(), "\n")
}

func (p *page) check(c *analyze.Check) {
	p.f("### %s\n\n", c.Code)
	p.f("**%s** (%s, %s, %s %s)\n\n", text(c.Title.In(p.lang)), severityName(c.Severity), c.RFC, lang.T("since", "도입 버전"), c.Since)
	p.f("%s\n\n", text(c.Text.In(p.lang)))
	p.f("%s\n\n", lang.T("Found in:", "문제를 찾는 예:"))
	p.block(analyze.Abridged(c.Bad))
	p.f("%s\n\n", lang.T("Not in:", "문제가 없는 예:"))
	p.block(analyze.Abridged(c.Good))
}

// equivalents writes the table of what other programs call the same things.
func (p *page) equivalents() {
	p.f("## %s\n\n", lang.T("What other programs report", "다른 프로그램의 알림"))
	p.t("The events that these programs have about SMTP, and the checks that find the same; which of them depends on the case. “(partly)” marks an event that covers more than the checks do.",
		"다른 프로그램이 SMTP에 대해 알리는 이벤트와 같은 문제를 찾는 점검입니다. 어느 점검이 찾는지는 경우에 따라 다릅니다. “(일부)”는 이벤트의 범위가 점검보다 넓다는 표시입니다.")
	p.f("| %s | %s | %s | %s |\n|---|---|---|---|\n", lang.T("program", "프로그램"), lang.T("event", "이벤트"), lang.T("checks", "점검"), lang.T("standard", "표준"))
	for _, e := range analyze.Equivalents() {
		var codes []string
		for _, code := range e.Codes {
			codes = append(codes, "["+code+"](#"+anchor(code)+")")
		}
		partly := lang.Text{}
		if e.Partly {
			partly = lang.T(" (partly)", " (일부)")
		}
		p.f("| %s | %s | %s%s | %s |\n", e.Program, text(e.Event), strings.Join(codes, ", "), partly, e.RFC)
	}
	p.f("\n")
}
