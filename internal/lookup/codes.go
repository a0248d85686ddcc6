package lookup

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
)

// The labels of details.
var (
	labelPairs    = lang.T("Goes with", "함께 쓰는 응답 코드")
	labelClass    = lang.T("Class", "첫 숫자의 뜻")
	labelOwner    = lang.T("Used by", "사용하는 곳")
	labelRetry    = lang.T("Try again?", "재시도")
	labelStandard = lang.T("Standard", "표준")
	labelMismatch = lang.T("Beware", "주의")
)

// codes finds reply codes ("550", "5xx") and enhanced codes ("5.7.1", "5.7").
func codes(name string) []Entry {
	if class, ok := strings.CutSuffix(strings.ToLower(name), "xx"); ok {
		name = class
	} else if class, ok := strings.CutSuffix(strings.ToLower(name), "yz"); ok {
		name = class
	}
	if n, err := strconv.Atoi(name); err == nil && n > 0 && name[0] != '+' {
		switch {
		case n < 10 && len(name) == 1:
			return replyClass(n)
		case len(name) == 3 && n >= 100 && n < 600:
			return []Entry{replyCode(n)}
		}
		return nil
	}
	if e, ok := readEnhanced(strings.TrimPrefix(name, "#")); ok {
		return e.entries()
	}
	return nil
}

func replyClass(digit int) []Entry {
	name, meaning := registry.ReplyClass(digit)
	if digit < 2 || digit > 5 {
		return nil
	}
	e := Entry{Kind: KindReplyCode, Name: strconv.Itoa(digit) + "yz", Title: name, Meaning: meaning, Do: adviceForClass(digit), RFC: "RFC 5321 §4.2.1"}
	for _, r := range registry.ReplyCodes() {
		if r.Code/100 == digit && r.Standard {
			e.See = append(e.See, strconv.Itoa(r.Code))
		}
	}
	return []Entry{e}
}

// replyCode describes any code from 100 to 599, known or not.
func replyCode(code int) Entry {
	r := registry.ReplyOrClass(code)
	_, known := registry.Reply(code)
	e := Entry{Kind: KindReplyCode, Name: strconv.Itoa(code), Title: r.Name, Meaning: r.Meaning, RFC: r.RFC, Do: adviceForReply(code), When: replyWhen(code)}
	switch {
	case !known:
		e.detail("standard", labelStandard, lang.T("No document defines this code; this is what its first two digits say.", "이 코드를 정의한 문서는 없습니다. 여기 적은 것은 앞의 두 자리가 뜻하는 내용입니다."))
	case !r.Standard:
		e.detail("standard", labelStandard, lang.T("No standard defines this code; real servers send it all the same.", "표준에 없는 코드이지만 실제로 쓰는 서버가 있습니다."))
	}
	var pairs []string
	class := code / 100
	for _, x := range registry.EnhancedCodes() {
		if slices.Contains(x.Basic, code) {
			full := fmt.Sprintf("%d.%d.%d", class, x.Subject, x.Detail)
			pairs = append(pairs, full)
			if e.Example == "" {
				e.Example = fmt.Sprintf("S: %d %s %s", code, full, x.Name.En)
			}
		}
	}
	if e.Example == "" && known {
		e.Example = fmt.Sprintf("S: %d %s", code, r.Name.En)
	}
	e.See = pairs[:min(len(pairs), 12)]
	return e
}

// replyWhen says which commands a code answers.
func replyWhen(code int) lang.Text {
	switch code {
	case 220:
		return lang.T("As the greeting of the server, and as the go-ahead after STARTTLS.", "서버의 첫 인사말로, 그리고 STARTTLS에 대한 응답으로 옵니다.")
	case 421:
		return lang.T("At any time, as the answer to any command or unasked: the server closes the connection.", "어느 때든, 어떤 명령에 대해서든, 또는 명령 없이도 올 수 있습니다. 서버가 연결을 닫습니다.")
	case 500, 501:
		return lang.T("As the answer to any command.", "어떤 명령에 대해서든 올 수 있습니다.")
	case 554:
		return lang.T("As the greeting, when the server refuses the connection; as the answer to MAIL, RCPT and DATA; most often after the message itself.", "인사말로 오면 연결을 거부하는 것이고, MAIL, RCPT, DATA에 대한 응답으로도 옵니다. 메시지를 보낸 뒤에 가장 자주 옵니다.")
	}
	var names []string
	for _, v := range registry.Verbs() {
		if !v.Obsolete && (slices.Contains(v.Success, code) || slices.Contains(v.Intermediate, code) || slices.Contains(v.Failure, code)) {
			names = append(names, v.Name)
		}
	}
	if len(names) == 0 {
		return lang.Text{}
	}
	list := strings.Join(names, ", ")
	return lang.T("As the answer to "+list+".", list+" 명령에 대한 응답으로 옵니다.")
}

// enhanced is X.subject.detail; detail is -1 for all of a subject.
type enhanced struct{ class, subject, detail int }

var enhancedShape = regexp.MustCompile(`^([245])\.(\d{1,3})(?:\.(\d{1,3}))?$`)

func readEnhanced(s string) (enhanced, bool) {
	m := enhancedShape.FindStringSubmatch(s)
	if m == nil {
		return enhanced{}, false
	}
	e := enhanced{detail: -1}
	e.class, _ = strconv.Atoi(m[1])
	e.subject, _ = strconv.Atoi(m[2])
	if m[3] != "" {
		e.detail, _ = strconv.Atoi(m[3])
	}
	return e, true
}

func (x enhanced) String() string {
	if x.detail < 0 {
		return fmt.Sprintf("%d.%d", x.class, x.subject)
	}
	return fmt.Sprintf("%d.%d.%d", x.class, x.subject, x.detail)
}

// entries describes an enhanced code by the registry, and as providers use it.
func (x enhanced) entries() []Entry {
	subject := registry.EnhancedSubject(x.subject)
	if subject.IsZero() {
		subject = lang.T("a subject nobody has defined", "정의되지 않은 분야")
	}
	e := Entry{Kind: KindEnhancedCode, Name: x.String(), RFC: "RFC 3463", Do: adviceForEnhanced(x)}
	reg, known := registry.Enhanced(x.subject, x.detail)
	class := registry.EnhancedClass(x.class)
	e.detail("class", labelClass, class)
	switch {
	case x.detail < 0:
		e.Title = subject
		e.Meaning = lang.T("The second number names the subject: "+subject.En+".", "두 번째 숫자는 분야를 나타냅니다: "+subject.Ko+".")
		for _, c := range registry.EnhancedCodes() {
			if c.Subject == x.subject {
				e.See = append(e.See, enhanced{x.class, c.Subject, c.Detail}.String())
			}
		}
		return []Entry{e}
	case known:
		e.Title, e.Meaning, e.RFC = reg.Name, reg.Meaning, reg.RFC
		if len(reg.Basic) > 0 {
			e.detail("reply_codes", labelPairs, lang.Same(numbers(reg.Basic)))
			for _, code := range reg.Basic {
				if e.Example == "" && code/100 == x.class {
					e.Example = fmt.Sprintf("S: %d %s %s", code, x, reg.Name.En)
				}
			}
		}
		if e.Example == "" {
			e.Example = fmt.Sprintf("S: %d50 %s %s", x.class, x, reg.Name.En)
		}
	default:
		e.Title = lang.T("not registered: "+subject.En, "등록되지 않은 코드: "+subject.Ko)
		e.Meaning = lang.T("The registry has no such code; its second number speaks of "+subject.En+".", "공식 목록에 없는 코드이며, 두 번째 숫자는 '"+subject.Ko+"' 분야를 뜻합니다.")
	}
	out := []Entry{e}
	if p, ok := registry.Provider(x.String()); ok {
		pe := Entry{Kind: KindProviderCode, Name: x.String(), Title: p.Name, Meaning: p.Meaning, Do: e.Do}
		pe.detail("class", labelClass, class)
		pe.detail("owner", labelOwner, lang.Same(p.Owner))
		if p.Last != "" {
			pe.detail("range", lang.T("Range", "범위"), lang.Same(p.Code+"–"+p.Last))
		}
		if !known {
			return []Entry{pe} // the registry has nothing to add
		}
		out = append(out, pe)
	}
	return out
}

func numbers(list []int) string {
	words := make([]string, len(list))
	for i, n := range list {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, ", ")
}
