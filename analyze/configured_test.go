package analyze

import (
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// The server is read off settings, and off nothing that only looks like them.
func TestConfiguredServer(t *testing.T) {
	for _, c := range []struct {
		lines []string
		host  string
		port  int
	}{
		{[]string{"$mail->Host = \"smtp.example.com\";", "$mail->Port = 587; // or 465"}, "smtp.example.com", 587},
		{[]string{"MAIL_HOST=mail.example.com", "MAIL_PORT=465"}, "mail.example.com", 465},
		{[]string{"Host: smtp.example.com", "Port: 25"}, "smtp.example.com", 25},
		{[]string{"'smtp_host' => 'ssl://smtp.example.com',"}, "smtp.example.com", 0},
		{[]string{"//$mail->Host = 'smtp.example.com';"}, "", 0},
		{[]string{"Host: www.example.com"}, "", 0},
		{[]string{"MAIL_HOST=mail.example.com", "$mail->Host = 'smtp.example.net';"}, "", 0},
		{[]string{"MAIL_HOST=192.0.2.25"}, "", 0},
		{[]string{"The host I wanted to reach is this: smtp.example.com"}, "", 0},
		{[]string{"$mail->Hostname = 'web.example.com';"}, "", 0},
	} {
		s := &parser.Session{}
		for _, l := range c.lines {
			s.Notes = append(s.Notes, parser.Note{Kind: parser.LineNoise, Text: l})
		}
		if host, port := configuredServer(s); host != c.host || port != c.port {
			t.Errorf("%q: %q, %d", c.lines, host, port)
		}
	}
}
