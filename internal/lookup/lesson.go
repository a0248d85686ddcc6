package lookup

import (
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// terms finds a word of the lesson.
func terms(name string) []Entry {
	t, ok := registry.TermByName(name)
	if !ok {
		return nil
	}
	e := Entry{Kind: KindTerm, Name: t.Name, Meaning: t.Meaning, When: t.When, Do: t.Do, Example: t.Example, RFC: t.RFC}
	var also []string
	for _, a := range t.Aliases {
		if !strings.EqualFold(a, t.Name) {
			also = append(also, a)
		}
	}
	e.Title = lang.Same(strings.Join(also, ", "))
	return []Entry{e}
}

// limits finds the limits and timeouts whose names hold the words.
func limits(name string) []Entry {
	var out []Entry
	for _, l := range registry.Limits() {
		if strings.EqualFold(l.Name, name) {
			e := Entry{Kind: KindLimit, Name: l.Name, Title: lang.Same(strconv.Itoa(l.Value) + " " + l.Unit), Meaning: l.What, RFC: l.RFC}
			out = append(out, e)
		}
	}
	for _, t := range registry.Timeouts() {
		if strings.EqualFold(t.Step, name) || strings.EqualFold(t.Step+" timeout", name) {
			out = append(out, Entry{Kind: KindTimeout, Name: t.Step, Title: lang.Same(t.Minimum.String()), Meaning: t.What, RFC: t.RFC})
		}
	}
	return out
}

// outcomes finds the words that say how a session ended.
func outcomes(name string) []Entry {
	for _, o := range analyze.Outcomes() {
		if !strings.EqualFold(string(o), name) {
			continue
		}
		return []Entry{{Kind: KindOutcome, Name: string(o), Meaning: outcomeMeaning(o),
			When: lang.T("In the first line of an explanation, and as \"outcome\" in JSON.", "설명의 첫 줄과 JSON의 \"outcome\"에 나옵니다.")}}
	}
	return nil
}

func outcomeMeaning(o analyze.Outcome) lang.Text {
	switch o {
	case analyze.Accepted:
		return lang.T("At least one message was accepted, and no recipient refused. That is the server's promise, not yet delivery.", "메일이 한 통 이상 접수되었고 거부된 수신자가 없습니다. 서버가 배달을 약속한 것이지 배달이 끝난 것은 아닙니다.")
	case analyze.PartlyAccepted:
		return lang.T("A message was accepted, but not for every recipient, or not every message.", "메일이 일부 수신자에 대해서만, 또는 일부만 접수되었습니다.")
	case analyze.Deferred:
		return lang.T("A 4yz reply decided: not now, but perhaps later.", "4로 시작하는 응답으로 끝났습니다. 지금은 안 되지만 나중에는 될 수 있습니다.")
	case analyze.Rejected:
		return lang.T("A 5yz reply decided, or the greeting refused the connection.", "5로 시작하는 응답으로 끝났거나 인사말에서 연결이 거부되었습니다.")
	case analyze.AuthFailed:
		return lang.T("The login did not succeed, so that no mail could be sent.", "인증에 성공하지 못해 메일을 보낼 수 없었습니다.")
	case analyze.TLSFailed:
		return lang.T("The connection could not be encrypted, and the client gave up.", "연결을 암호화하지 못해 클라이언트가 중단했습니다.")
	case analyze.ConnectionFailed:
		return lang.T("There was no connection, or it was lost before the outcome.", "연결하지 못했거나 결과가 나오기 전에 연결이 끊겼습니다.")
	case analyze.ProtocolError:
		return lang.T("One side broke the rules of the protocol, or what answered is no SMTP server.", "한쪽이 프로토콜의 규칙을 어겼거나 응답한 쪽이 SMTP 서버가 아닙니다.")
	case analyze.Incomplete:
		return lang.T("The transcript ends before the outcome.", "결과가 나오기 전에 로그가 끝납니다.")
	case analyze.NoMail:
		return lang.T("Nothing was attempted, and nothing failed.", "메일을 보내려 하지 않았고 실패한 것도 없습니다.")
	}
	return lang.Text{}
}

// dialects finds a form of transcript.
func dialects(name string) []Entry {
	d, ok := parser.DialectByName(strings.ToLower(name))
	if !ok {
		return nil
	}
	return []Entry{{Kind: KindDialect, Name: d.Name, Title: registry.DialectTitle(d.Name, d.Title), Example: strings.Join(d.Samples, "\n"),
		Meaning: lang.T("A form in which programs print an SMTP session; smtplog reads it.", "프로그램이 SMTP 세션을 출력하는 형식의 하나이며, smtplog이 읽을 수 있습니다."),
		Do:      lang.T("Force it with --dialect %s where it is not recognised.", "자동으로 인식되지 않으면 --dialect %s(으)로 지정하십시오.").Format(d.Name)}}
}

// checks finds a check by its code, or a family by its letters.
func checks(name string) []Entry {
	if c, ok := analyze.CheckByCode(name); ok {
		e := Entry{Kind: KindCheck, Name: c.Code, Title: c.Title, Meaning: c.Text, Example: strings.TrimRight(c.Bad, "\n"), RFC: c.RFC}
		e.detail("severity", lang.T("Severity", "심각도"), lang.Same(c.Severity.String()))
		e.detail("since", lang.T("Since version", "도입 버전"), lang.Same(c.Since))
		e.detail("good", lang.T("Right", "올바른 예"), lang.Same(strings.TrimRight(c.Good, "\n")))
		return []Entry{e}
	}
	if len(name) != 3 {
		return nil
	}
	e := Entry{Kind: KindCheck, Name: strings.ToUpper(name), Title: familyTitle(strings.ToUpper(name))}
	for _, c := range analyze.Checks() {
		if strings.HasPrefix(c.Code, e.Name) {
			e.detail(c.Code, lang.Same(c.Code), c.Title)
		}
	}
	if len(e.Details) == 0 {
		return nil
	}
	e.Meaning = lang.T("A family of checks.", "점검 항목의 한 종류입니다.")
	return []Entry{e}
}

func familyTitle(family string) lang.Text {
	switch family {
	case "SEQ":
		return lang.T("sequence of commands", "명령의 순서")
	case "COD":
		return lang.T("reply codes", "응답 코드")
	case "SYN":
		return lang.T("syntax", "문법")
	case "PAR":
		return lang.T("parameters and advertised extensions", "매개변수와 확장 기능")
	case "TLS":
		return lang.T("encryption", "암호화")
	case "AUT":
		return lang.T("login", "인증")
	case "MSG":
		return lang.T("message format", "메시지 형식")
	case "SEC":
		return lang.T("security", "보안")
	case "SIZ":
		return lang.T("sizes and limits", "크기와 한도")
	case "TIM":
		return lang.T("timing", "시간")
	}
	return lang.Same(family)
}
