package analyze

import (
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// A reply in a character set of its country is read, whatever stands in the log.
func TestSpelling(t *testing.T) {
	for name, c := range map[string]struct{ log, want, cause string }{
		"GBK":         {"S: 535 \xc7\xeb\xca\xb9\xd3\xc3\xca\xda\xc8\xa8\xc2\xeb\xb5\xc7\xc2\xbc", "请使用授权码登录", "mailbox-authorization-code"},
		"mojibake":    {"S: 535 ÇëÊ¹ÓÃÊÚÈ¨ÂëµÇÂ¼", "请使用授权码登录", "mailbox-authorization-code"},
		"EUC-KR":      {"S: 535 \xc0\xce\xc1\xf5\xbf\xa1 \xbd\xc7\xc6\xd0\xc7\xdf\xbd\xc0\xb4\xcf\xb4\xd9", "인증에 실패했습니다", ""},
		"only a note": {"S: 535 no\nC: QUIT\nError: \xc0\xce\xc1\xf5\xbf\xa1 \xbd\xc7\xc6\xd0\xc7\xdf\xbd\xc0\xb4\xcf\xb4\xd9", "no", ""},
	} {
		log := "S: 220 mx\nC: EHLO c\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGEAYg==\n" + c.log + "\n"
		for s, err := range parser.Sessions(strings.NewReader(log), name, parser.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			r := New(Options{}).Report(s)
			if got := r.Spelling.Legible(r.Reply.Text()); got != c.want || r.Spelling.IsZero() {
				t.Errorf("%s: %q", name, got)
			}
			if c.cause != "" && !strings.Contains(r.Cause.ID, "authorization-code") && !strings.Contains(r.Cause.Detail.En, "authorization") {
				t.Errorf("%s: cause %s", name, r.Cause.ID)
			}
		}
	}
}
