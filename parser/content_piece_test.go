package parser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Content is told of as it crossed the wire, each piece with the line it stands
// in.
func TestContentPieces(t *testing.T) {
	const message = "Subject: hi\r\n\r\n..dot\r\n.\r\n"
	for name, text := range map[string]string{
		"rfc":     "C: DATA\nS: 354 go\nC: Subject: hi\nC:\nC: ..dot\nC: .\nS: 250 ok\n",
		"smtplib": "send: 'data\\r\\n'\nreply: b'354 go\\r\\n'\nsend: b'Subject: hi\\r\\n\\r\\n..dot\\r\\n.\\r\\n'\nreply: b'250 ok\\r\\n'\n",
		"swaks":   " -> DATA\n<-  354 go\n -> Subject: hi\n -> \n -> ..dot\n -> .\n<-  250 ok\n",
	} {
		var data strings.Builder
		var messages []*Content
		opts := Options{Content: func(p ContentPiece) {
			data.Write(p.Data)
			if len(messages) == 0 || messages[len(messages)-1] != p.Message {
				messages = append(messages, p.Message)
			}
			line := text[p.Span.Start.Offset:p.Span.End.Offset]
			if word := strings.TrimSpace(strings.SplitN(string(p.Data), "\r\n", 2)[0]); !strings.Contains(line, word) {
				t.Errorf("%s: %q is said to stand in %q", name, p.Data, line)
			}
		}}
		for _, err := range Sessions(strings.NewReader(text), name, opts) {
			if err != nil {
				t.Fatal(err)
			}
		}
		if data.String() != message || len(messages) != 1 {
			t.Errorf("%s: %d messages, %q", name, len(messages), data.String())
		}
	}
}

// Dumps say that they are.
func TestDumps(t *testing.T) {
	for file, want := range map[string][2]bool{
		"tshark/success.log":           {true, false},
		"tshark/success-hex.log":       {true, false},
		"tshark/success-raw.log":       {true, false},
		"tshark/success-summary.log":   {false, false},
		"tcpflow/success-hex.log":      {true, false},
		"tcpflow/success.log":          {false, false},
		"tcpdump/success.log":          {true, false},
		"curl/success-trace.log":       {true, false},
		"curl/success-trace-ascii.log": {false, true},
		"smtplib/plain.log":            {false, false},
		"swaks/refused-recipient.log":  {false, false},
		"postfix-smtp/payload.log":     {false, false},
		"phpmailer/success-html.log":   {false, false},
		"curl/refused-recipient.log":   {false, false},
	} {
		f, err := os.Open(filepath.Join("..", "testdata", "logs", filepath.FromSlash(file)))
		if os.IsNotExist(err) {
			continue // recorded under another name
		}
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		var got [2]bool
		for s, err := range Sessions(f, file, Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			got[0], got[1] = got[0] || s.Dump, got[1] || s.Counted
		}
		if got != want {
			t.Errorf("%s: dump, counted = %v", file, got)
		}
	}
}
