package lookup

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
)

// reply is a line a server answered with, or a part of one.
type reply struct {
	code     int // 0 if the line has an enhanced code only
	enhanced enhanced
	hasEnh   bool
	text     string
}

// A line begins with a code, or has one behind the words of a program:
// "smtplib.SMTPDataError: (554, b'5.7.1 …')", "said: 550 5.1.1 …".
var (
	replyShape = regexp.MustCompile(`(?:^|[\s(:'"])([2-5][0-9]{2})(?:[ \-,]|$)[\s'"b]*(?:#?([245]\.[0-9]{1,3}\.[0-9]{1,3})\b)?[:,]?\s*(.*)$`)
	bareShape  = regexp.MustCompile(`^#?([245]\.[0-9]{1,3}\.[0-9]{1,3})[ :,]+(.*)$`)
)

// readReply reads a line of a server. It wants more than a code alone: that is
// a name.
func readReply(s string) (reply, bool) {
	var r reply
	if m := replyShape.FindStringSubmatch(s); m != nil {
		r.code, _ = strconv.Atoi(m[1])
		r.enhanced, r.hasEnh = readEnhanced(m[2])
		r.text = m[3]
	} else if m := bareShape.FindStringSubmatch(s); m != nil {
		r.enhanced, r.hasEnh = readEnhanced(m[1])
		r.text = m[2]
	} else {
		return reply{}, false
	}
	// The same codes again in front of each line of a long reply.
	for _, again := range []string{"-", " "} {
		if r.code != 0 && r.hasEnh {
			r.text = strings.ReplaceAll(r.text, " "+strconv.Itoa(r.code)+again+r.enhanced.String()+" ", " ")
		}
	}
	r.text = strings.TrimSpace(strings.TrimRight(r.text, `'")\`))
	return r, true
}

// entries describes what a line consists of, and the causes it fits.
func (r reply) entries() []Entry {
	var out []Entry
	if r.code != 0 {
		e := replyCode(r.code)
		if r.hasEnh {
			e.See, e.Example = nil, ""
			e.detail("pair", labelMismatch, r.mismatch())
		}
		out = append(out, e)
	}
	if r.hasEnh {
		for _, e := range r.enhanced.entries() {
			if r.code != 0 && e.Kind == KindEnhancedCode {
				e.Example = "S: " + strconv.Itoa(r.code) + " " + r.enhanced.String() + " " + e.Title.En
			}
			out = append(out, e)
		}
	}
	if r.text != "" || r.hasEnh {
		out = append(out, causesOf(r)...)
	}
	return out
}

// mismatch says what is odd about the two codes together.
func (r reply) mismatch() lang.Text {
	if r.enhanced.class != r.code/100 {
		return lang.T("The two codes contradict each other: their first digits differ. The three-digit code counts.",
			"두 코드의 첫 숫자가 서로 다릅니다. 이때는 세 자리 코드가 기준입니다.")
	}
	reg, known := registry.Enhanced(r.enhanced.subject, r.enhanced.detail)
	if known && len(reg.Basic) > 0 && !slices.Contains(reg.Basic, r.code) {
		list := numbers(reg.Basic)
		return lang.T("The registry pairs %s with %s; servers are free about it.",
			"공식 목록에서 %s은(는) %s와(과) 함께 쓰지만, 서버마다 다를 수 있습니다.").Format(r.enhanced, list)
	}
	return lang.Text{}
}
