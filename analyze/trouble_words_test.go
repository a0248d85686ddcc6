package analyze

import (
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// What a program reports of a failure is found in running text, too, where no
// dialogue is: whatever phrase this package understands, the parser takes for a
// report.
func TestTroubleWordsAreReports(t *testing.T) {
	// These are too common in text that is not about SMTP, or are understood only
	// beside a dialogue.
	beside := map[string]bool{
		"No such file or directory": true, "RENEGOTIATING": true, "'Line too long.'": true, "[SSL": true, "[EOF]": true, "perform the SSL/TLS handshake": true,
		"UnicodeEncodeError": true, "[Errno 13] Permission denied": true, "[Errno 1] Operation not permitted": true,
	}
	for _, list := range [][]troubleWord{tlsTroubleWords, connectionTroubleWords} {
		for _, w := range list {
			if beside[w.words] {
				continue
			}
			found := 0
			for _, err := range parser.Sessions(strings.NewReader("The mail was not sent, "+w.words+" (smtp)\n"), "report.txt", parser.Options{}) {
				if err != nil {
					t.Fatal(err)
				}
				found++
			}
			if found == 0 {
				t.Errorf("%q: no session", w.words)
			}
		}
	}
}
