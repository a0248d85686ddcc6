package docs

import (
	"regexp"
	"strings"

	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/internal/lang"
)

// Causes returns the page of the causes in a language.
func Causes(l lang.Lang) string {
	p := &page{lang: l}
	p.generated()
	p.f("# %s\n\n", lang.T("Causes", "원인"))
	p.other("causes")
	p.t("Why mail was not accepted, as `smtplog explain` tells it (in JSON, `cause`). The first entry that fits is the cause. Where none does, the words come from the registries of the standards, by enhanced status code, reply code or first digit, and the ID says so: `enhanced-5.7.8`, `code-535`, `class-5`. The reason is the class of the refusal in the vocabulary of Sisimai. Names in braces stand for what the transcript says.",
		"메일이 접수되지 않은 이유로, `smtplog explain`이 알려 주는 내용입니다(JSON에서는 `cause`). 맞는 항목 가운데 첫째가 원인입니다. 맞는 항목이 없으면 확장 상태 코드, 응답 코드, 첫 자리 순으로 표준의 설명을 쓰며 ID에 그 사실이 드러납니다(`enhanced-5.7.8`, `code-535`, `class-5`). 분류는 Sisimai의 용어로 나타낸 거부의 종류입니다. 중괄호 안의 이름은 로그에 있는 값을 나타냅니다.")
	all := causes.All()
	p.f("| ID | %s | %s | %s | %s |\n|---|---|---|---|---|\n", lang.T("reason", "분류"), lang.T("on whose side", "원인이 있는 곳"), lang.T("retry", "재시도"), lang.T("what it is", "내용"))
	for _, e := range all {
		p.f("| [%s](#%s) | %s | %s | %s | %s |\n", e.ID, anchor(e.ID), e.Reason, whose(e.Whose), retry(e.Retry), p.words(e.Title))
	}
	p.f("\n")
	for _, e := range all {
		p.cause(e)
	}
	return strings.TrimSuffix(p.String(), "\n")
}

func (p *page) cause(e *causes.Entry) {
	p.f("## %s\n\n", e.ID)
	p.f("**%s**\n\n", p.words(e.Title))
	p.f("%s: %s. %s: %s. %s: %s. %s: %s.\n\n", lang.T("Reason", "분류"), e.Reason, lang.T("on whose side", "원인이 있는 곳"), whose(e.Whose),
		lang.T("retry", "재시도"), retry(e.Retry), lang.T("certainty", "확실성"), certainty(e.Certainty))
	for _, t := range []lang.Text{e.Detail, e.Misleading, e.Fix} {
		if !t.IsZero() {
			p.f("%s\n\n", p.words(t))
		}
	}
	for _, o := range e.Options {
		p.f("- %s: %s\n", o.Library, p.words(o.Use))
	}
	if len(e.Options) > 0 {
		p.f("\n")
	}
	if len(e.Matches) > 0 {
		p.f("%s\n\n", lang.T("An example:", "예:"))
		p.block(e.Matches[0])
	}
}

// fact is a fact that a text quotes, perhaps with words for where it is not known.
var fact = regexp.MustCompile(`\{([a-z]+)\|([^}]*)\}`)

// words are a text of an entry, safe in a paragraph.
func (p *page) words(t lang.Text) string { return text(fact.ReplaceAllString(t.In(p.lang), "$2")) }

func whose(s string) lang.Text {
	switch s {
	case "client":
		return lang.T("the sending program", "보내는 프로그램")
	case "sender":
		return lang.T("the sender", "발신자")
	case "recipient":
		return lang.T("the recipient", "수신자")
	case "network":
		return lang.T("the network", "네트워크")
	case "client-network":
		return lang.T("the sender's network", "발신 측의 네트워크")
	case "server":
		return lang.T("the server", "수신 서버")
	case "nobody":
		return lang.T("nobody", "없음")
	}
	return lang.Same(s)
}

func retry(s string) lang.Text {
	switch s {
	case "no":
		return lang.T("no", "안 됨")
	case "yes":
		return lang.T("yes", "됨")
	case "later":
		return lang.T("later", "나중에")
	}
	return lang.Same(s)
}

func certainty(s string) lang.Text {
	switch s {
	case "sure":
		return lang.T("sure", "확실함")
	case "likely":
		return lang.T("likely", "가능성 높음")
	case "possible":
		return lang.T("possible", "추정")
	}
	return lang.Same(s)
}
