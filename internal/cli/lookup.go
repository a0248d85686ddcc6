package cli

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/lookup"
	"github.com/smtplog/smtplog/internal/render"
)

func lookupCommand() *subcommand {
	return &subcommand{
		name:    "lookup",
		summary: lang.T("what a code, command, keyword, check, cause or term means", "코드, 명령, 키워드, 점검 항목, 원인, 용어의 뜻을 알려 줍니다"),
		usage:   lang.T("[options] word…", "[옵션] 낱말…"),
		help: lang.T(
			`Says what a word means: a reply code, an enhanced status code, a command, an EHLO
keyword, a parameter, a SASL mechanism, one of smtplog's checks or causes, or a
term of the mail world. A whole reply is looked up by its codes and by what its
words say. Words spelled almost right are suggested; then the exit status is 3.

  smtplog lookup 550 5.7.1
  smtplog lookup STARTTLS
  smtplog lookup greylisting
  smtplog lookup "535-5.7.8 Username and Password not accepted"`,
			`낱말의 뜻을 알려 줍니다. 응답 코드, 확장 상태 코드, 명령, EHLO 키워드, 매개변수, SASL
인증 방식, smtplog의 점검 항목과 원인, 메일 용어를 찾을 수 있습니다. 응답 한 줄 전체를
주면 코드와 문구로 찾습니다. 철자가 조금 틀리면 비슷한 것을 제안하고 종료 상태 3으로 끝냅니다.

  smtplog lookup 550 5.7.1
  smtplog lookup STARTTLS
  smtplog lookup 그레이리스팅
  smtplog lookup "535-5.7.8 Username and Password not accepted"`),
		run:   (*Command).lookup,
		flags: []string{"format=text|json", "color", "width"},
	}
}

func (c *Command) lookup(o *options) int {
	query := strings.Join(o.files, " ")
	if strings.TrimSpace(query) == "" {
		c.errorf(lang.T("lookup needs a word to look up", "찾을 낱말이 필요합니다"))
		c.hint(lang.T("for example: smtplog lookup 550 5.7.1", "예: smtplog lookup 550 5.7.1"))
		return ExitUsage
	}
	r := lookup.Find(query)
	if o.format == "json" {
		if err := render.LookupJSON(c.Stdout, r, c.lang); err != nil {
			return c.outputFailed(err)
		}
	} else if err := render.Lookup(c.Stdout, r, c.lang, render.TextOptions{Color: o.color, Width: o.width}); err != nil {
		return c.outputFailed(err)
	}
	if len(r.Entries) > 0 {
		return ExitOK
	}
	if o.format != "json" {
		c.errorf(lang.T("nothing is known of %q", "%q에 대해 아는 것이 없습니다"), r.Query)
		if len(r.Suggestions) > 0 {
			c.hint(lang.T("did you mean %s?", "%s을(를) 찾으셨습니까?"), strings.Join(r.Suggestions, ", "))
		}
	}
	return ExitInput
}
