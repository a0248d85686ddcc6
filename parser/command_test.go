package parser

import (
	"strings"
	"testing"
)

func parseLine(text string) Command {
	var s scratch
	return newGrammars().parseCommand(&Line{Text: text}, &s)
}

func TestMailCommand(t *testing.T) {
	tests := []struct {
		text, address, params string
		null, bracketed       bool
		err                   SyntaxKind
	}{
		{"MAIL FROM:<alice@example.com>", "alice@example.com", "", false, true, ""},
		{"mail from:<alice@example.com> SIZE=429 body=8BITMIME SMTPUTF8", "alice@example.com", "SIZE=429 BODY=8BITMIME SMTPUTF8", false, true, ""},
		{"MAIL FROM:<>", "", "", true, true, ""},
		{"MAIL FROM: <alice@example.com>", "alice@example.com", "", false, true, ""},
		{"MAIL FROM:alice@example.com", "alice@example.com", "", false, false, ""},
		{`MAIL FROM:<"a b\"c"@example.com>`, `"a b\"c"@example.com`, "", false, true, ""},
		{"MAIL FROM:<alice@[192.0.2.1]>", "alice@[192.0.2.1]", "", false, true, ""},
		{"MAIL FROM:<alice@[IPv6:2001:db8::1]> RET=HDRS ENVID=a+2Bb", "alice@[IPv6:2001:db8::1]", "RET=HDRS ENVID=a+2Bb", false, true, ""},
		{"MAIL FROM:<@a.example,@b.example:alice@example.com>", "alice@example.com", "", false, true, ""},
		{"MAIL FROM:<jörg@exämple.com> SMTPUTF8", "jörg@exämple.com", "SMTPUTF8", false, true, ""},
		{"MAIL FROM:<alice@example.com> AUTH=<>", "alice@example.com", "AUTH=<>", false, true, ""},

		{"MAIL", "", "", false, false, ExpectedFrom},
		{"MAIL TO:<alice@example.com>", "alice@example.com", "", false, true, ExpectedFrom},
		{"MAIL FROM", "", "", false, false, ExpectedFrom},
		{"MAIL FROM:", "", "", false, false, ExpectedPath},
		{"MAIL FROM:<alice@example.com", "alice@example.com", "", false, false, ExpectedClose},
		{"MAIL FROM:<alice@>", "alice", "", false, true, ExpectedDomain},
		{"MAIL FROM:<@example.com>", "@example.com", "", false, true, ExpectedMailbox},
		{"MAIL FROM:Alice <alice@example.com>", "alice@example.com", "", false, true, ExpectedParam},
		{`MAIL FROM:<"Alice" <alice@example.com>>`, "alice@example.com", "", false, true, ExpectedClose},
		{"MAIL FROM:<a@example.com,b@example.com>", "a@example.com,b@example.com", "", false, true, ExpectedClose},
		{"MAIL FROM:<alice@example.com>SIZE=1", "alice@example.com", "", false, true, ExpectedParam},
		{"MAIL FROM:<alice@example.com> =1", "alice@example.com", "", false, true, ExpectedParam},
		{"MAIL FROM:<alice@[192.0.2.1>", "alice@[192.0.2.1", "", false, true, ExpectedDomain},
	}
	for _, tt := range tests {
		c, ok := parseLine(tt.text).(*MailCommand)
		if !ok {
			t.Errorf("%q is a %T", tt.text, parseLine(tt.text))
			continue
		}
		var err SyntaxKind
		if c.Err != nil {
			err = c.Err.Kind
		}
		if err != tt.err {
			t.Errorf("%q: error %q, want %q", tt.text, err, tt.err)
		}
		if tt.err == ExpectedFrom && tt.address == "" || tt.err == ExpectedPath {
			continue
		}
		var params []string
		for _, p := range c.Params {
			s := p.Keyword
			if p.HasValue {
				s += "=" + p.Value
			}
			params = append(params, s)
		}
		p := c.ReversePath
		got := p.Address()
		if tt.err == ExpectedClose && !p.Bracketed {
			got = strings.TrimPrefix(got, "<")
		}
		if got != tt.address || p.Null != tt.null || strings.Join(params, " ") != tt.params || tt.err == "" && p.Bracketed != tt.bracketed {
			t.Errorf("%q: %q null=%v bracketed=%v params %q", tt.text, got, p.Null, p.Bracketed, params)
		}
		if tt.err == "" && tt.text[p.At:p.At+len(p.Text)] != p.Text {
			t.Errorf("%q: the path is not at %d", tt.text, p.At)
		}
	}
}

func TestCommands(t *testing.T) {
	tests := []struct {
		text, want string
		err        SyntaxKind
	}{
		{"ehlo [192.168.56.1]", "EHLO [192.168.56.1] literal", ""},
		{"EHLO client.example.com", "EHLO client.example.com", ""},
		{"HELO", "HELO", ExpectedArgument},
		{"EHLO a b", "EHLO a b", ExpectedNothing},
		{"LHLO x", "LHLO x", ""},
		{"RCPT TO:<bob@example.org> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;bob@example.org", "RCPT bob@example.org", ""},
		{"RCPT TO:<Postmaster>", "RCPT Postmaster", ""},
		{"rcpt to:", "RCPT", ExpectedPath},
		{"DATA", "DATA", ""},
		{"DATA now", "DATA", ExpectedNothing},
		{"BDAT 86 LAST", "BDAT 86 last", ""},
		{"BDAT 0", "BDAT 0", ""},
		{"BDAT x", "BDAT -1", ExpectedNumber},
		{"BDAT 12 FIRST", "BDAT 12", ExpectedLast},
		{"BDAT 99999999999999999999", "BDAT -1", ExpectedNumber},
		{"AUTH PLAIN AGEAYg==", "AUTH PLAIN initial", ""},
		{"auth login", "AUTH LOGIN", ""},
		{"AUTH XOAUTH2 =", "AUTH XOAUTH2 initial", ""},
		{"AUTH", "AUTH", ExpectedMechanism},
		{"STARTTLS", "STARTTLS", ""},
		{"STARTTLS x", "STARTTLS", ExpectedNothing},
		{"quit", "QUIT", ""},
		{"NOOP whatever", "NOOP whatever", ""},
		{"VRFY <bob>", "VRFY <bob>", ""},
		{"GET / HTTP/1.1", "other GET", ""},
		{"MAILFROM:<a@example.com>", "other MAILFROM:<A@EXAMPLE.COM>", ""},
		{"Subject: hello", "other SUBJECT:", ""},
		{"", "other ", ""},
		{"\x16\x03\x01", "other \x16\x03\x01", ""},
	}
	for _, tt := range tests {
		c := parseLine(tt.text)
		got := string(c.Head().Verb)
		add := func(s string) {
			if s != "" {
				got += " " + s
			}
		}
		switch c := c.(type) {
		case *HelloCommand:
			add(c.Domain)
			if c.Literal {
				add("literal")
			}
		case *MailCommand:
			add(c.ReversePath.Address())
		case *RcptCommand:
			add(c.ForwardPath.Address())
		case *BdatCommand:
			if c.Size < 0 {
				add("-1")
			} else {
				add(strings.Fields(tt.text)[1])
			}
			if c.Last {
				add("last")
			}
		case *AuthCommand:
			add(c.Mechanism)
			if c.HasInitial {
				add("initial")
			}
		case *PlainCommand:
			add(c.Argument)
		case *OtherCommand:
			got = "other " + got
		case *DataCommand, *StartTLSCommand:
		}
		var err SyntaxKind
		if c.Head().Err != nil {
			err = c.Head().Err.Kind
		}
		if got != tt.want || err != tt.err {
			t.Errorf("%q: %q error %q, want %q error %q", tt.text, got, err, tt.want, tt.err)
		}
	}
}

func TestParseCode(t *testing.T) {
	for _, s := range []string{"", "2", "25", "2500", "025", "0x1", "２５０", "25O", " 25", "+25", "-25", "2 5", "25\n"} {
		if c, ok := ParseCode(s); ok {
			t.Errorf("%q is read as %d", s, c)
		}
	}
	for s, want := range map[string]Code{"220": 220, "554": 554, "999": 999, "150": 150} {
		if c, ok := ParseCode(s); !ok || c != want {
			t.Errorf("%q is read as %d, %v", s, c, ok)
		}
	}
}

func TestParseEnhancedCode(t *testing.T) {
	for _, s := range []string{"", "5", "5.1", "5.1.", "5..1", "3.1.1", "5.1.1.1", "5.1.1234", "5.1.x", "５.1.1", "5,1,1", " 5.1.1"} {
		if c, ok := ParseEnhancedCode(s); ok {
			t.Errorf("%q is read as %s", s, c)
		}
	}
	if c, ok := ParseEnhancedCode("5.7.139"); !ok || c.String() != "5.7.139" {
		t.Errorf("5.7.139 is read as %s, %v", c, ok)
	}
}

func TestReplyLines(t *testing.T) {
	tests := []struct {
		text      string
		code      Code
		separator byte
		enhanced  string
		words     string
	}{
		{"250 ok", 250, ' ', "", "ok"},
		{"250-2.1.0 Ok", 250, '-', "2.1.0", "Ok"},
		{"250", 250, 0, "", ""},
		{"250 ", 250, ' ', "", ""},
		{"334 VXNlcm5hbWU6", 334, ' ', "", "VXNlcm5hbWU6"},
		{"550 5.1.1", 550, ' ', "5.1.1", ""},
		{"550 5.1.1x no", 550, ' ', "", "5.1.1x no"},
		{"250\tok", 250, ' ', "", "ok"},
		{"2500 ok", 0, 0, "", "2500 ok"},
		{"* OK IMAP4rev1", 0, 0, "", "* OK IMAP4rev1"},
		{"", 0, 0, "", ""},
		{"025 x", 0, 0, "", "025 x"},
	}
	for _, tt := range tests {
		var s scratch
		var l ReplyLine
		newGrammars().parseReplyLine(&Line{Text: tt.text}, &l, &s)
		if l.Code != tt.code || l.Separator != tt.separator || l.Enhanced.String() != tt.enhanced || l.Words() != tt.words {
			t.Errorf("%q: %d %q %q %q", tt.text, l.Code, l.Separator, l.Enhanced, l.Words())
		}
	}
}
