package analyze

import (
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// at is [lang.T] for words that name a place: "line %d" is a packet where the
// session comes from a capture.
func (p *Pass) at(en, ko string) lang.Text {
	if p.Session().Flow != nil {
		en = strings.ReplaceAll(en, "on line %", "in packet %")
		en = strings.ReplaceAll(en, " line %", " packet %")
		en = strings.ReplaceAll(en, "(line %", "(packet %")
		ko = strings.ReplaceAll(ko, "d번째 줄", "d번째 패킷")
	}
	return lang.T(en, ko)
}
