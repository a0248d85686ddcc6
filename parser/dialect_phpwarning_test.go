package parser

import (
	"strings"
	"testing"
)

// PHP's own warning, between the records of an old PHPMailer, is what went wrong.
func TestPHPWarning(t *testing.T) {
	const head = "2026-11-23 02:36:45\tCLIENT -> SERVER: STARTTLS\n2026-11-23 02:36:45\tSERVER -> CLIENT: 220 TLS go ahead\n"
	for _, test := range []struct {
		line string
		want bool
	}{
		{"<b>Warning</b>:  stream_socket_enable_crypto(): Peer certificate CN=`web.example.net' did not match expected CN=`mail.example.com' in <b>class.smtp.php</b> on line <b>344</b><br />", true},
		{"I read about stream_socket_enable_crypto(), and there was no Warning", false},
	} {
		s := read(t, head+test.line+"\n2026-11-23 02:36:45\tSMTP Error: Could not connect to SMTP host.\n", Options{})[0]
		found := false
		for _, n := range s.Notes {
			found = found || n.Kind == LineError && strings.Contains(n.Text, "stream_socket_enable_crypto")
		}
		if found != test.want {
			t.Errorf("%q: error noted %v, want %v", test.line, found, test.want)
		}
	}
}
