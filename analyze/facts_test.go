package analyze

import (
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

func TestPortIn(t *testing.T) {
	for note, want := range map[string]int{
		"could not connect to smtp host: smtp.example.com, port: 465, response: -1": 465,
		"connect to mx.example.org[192.0.2.7]:25: connection timed out":             25,
		"dial tcp 192.0.2.7:587: i/o timeout":                                       587,
		"couldn't connect to host, port: smtp.example.com, 25; timeout -1":          25,
		"at 10:25:07 the time was over":                                             0,
		"error 2587":                                                                0,
		"":                                                                          0,
	} {
		if got := portIn(note); got != want {
			t.Errorf("%q: got %d, want %d", note, got, want)
		}
	}
}

func TestClaimsSuccess(t *testing.T) {
	for text, want := range map[string]bool{
		"E-Mail send successfully": true, "Your message has been sent.": true, "Message was not sent.": false,
		"Mail could not be sent successfully": false, "upload successful": false, "mail sent? no": false,
	} {
		s := &parser.Session{Notes: []parser.Note{{Kind: parser.LineNoise, Text: text}}}
		if got := claimsSuccess(s); got != want {
			t.Errorf("%q: got %t", text, got)
		}
	}
}

// TestClaimed reads the claim in a whole transcript, and that it is no success.
func TestClaimed(t *testing.T) {
	const log = "220 mx.example.org ESMTP\n250 mx.example.org\n250 2.1.0 Ok\n550 5.1.1 User unknown\n221 Bye\n"
	for end, want := range map[string]bool{"Mail sent successfully!\n": true, "done\n": false} {
		for s, err := range parser.Sessions(strings.NewReader(log+end), "x", parser.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			r := New(Options{}).Report(s)
			if got := strings.Contains(r.Cause.Detail.En, "although it was not"); got != want || r.Outcome != Rejected {
				t.Errorf("%q: got %t, %s, %q", end, got, r.Outcome, r.Cause.Detail.En)
			}
			_ = s.Close()
		}
	}
}

func TestMaskedExtensions(t *testing.T) {
	for keyword, want := range map[string]bool{"XXXA": true, "XXXXXXXA": true, "XXXX": true, "XFORWARD": false, "STARTTLS": false, "XXX": false} {
		if got := maskedExtensions([]parser.Capability{{Keyword: keyword}}); got != want {
			t.Errorf("%s: got %t", keyword, got)
		}
	}
}

func TestTaggedIMAP(t *testing.T) {
	for text, want := range map[string]bool{"a1 LOGIN alice secret": true, "A0001 capability": true, "AUTH LOGIN": false, "MAIL FROM:<a1@example.com>": false, "x LOGIN": false, "": false} {
		if got := taggedIMAP(text); got != want {
			t.Errorf("%q: got %t", text, got)
		}
	}
}
