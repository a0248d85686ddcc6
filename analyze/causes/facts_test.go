package causes

import (
	"testing"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

func TestOddHello(t *testing.T) {
	for _, c := range []struct{ verb, name, want string }{
		{"", "", ""}, {"EHLO", "", "empty"}, {"EHLO", "localhost", "localhost"}, {"EHLO", "localhost.localdomain", "localhost"},
		{"EHLO", "[127.0.0.1]", "localhost"}, {"EHLO", "[192.0.2.7]", "address"}, {"HELO", "192.0.2.7", "address"}, {"EHLO", "[IPv6:2001:db8::7]", "address"},
		{"EHLO", "my_host.example.com", "underscore"}, {"EHLO", "a1b2c3d4e5f6", "bare"}, {"EHLO", "client.example.com", ""}, {"EHLO", "client.example.com.", "dot"}, {"EHLO", "[IPv6:::ffff:192.0.2.7]", "mapped"},
	} {
		if got := (&Facts{HelloVerb: c.verb, Hello: c.name}).OddHello(); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.verb, c.name, got, c.want)
		}
	}
}

func TestRedirected(t *testing.T) {
	for _, c := range []struct {
		target, banner string
		want           bool
	}{
		{"smtp.example.com", "mx7.example.com", false}, {"smtp.example.com", "mail.example.net", true}, {"Smtp.Example.com", "smtp.example.com", false},
		{"192.0.2.7", "mail.example.net", false}, {"localhost", "mail.example.net", false}, {"", "mail.example.net", false}, {"smtp.example.com", "", false},
	} {
		if got := (&Facts{Target: c.target, Banner: c.banner}).Redirected(); got != c.want {
			t.Errorf("%q, %q: got %t", c.target, c.banner, got)
		}
	}
}

func TestWords(t *testing.T) {
	reply := func(lines ...string) *parser.Reply {
		r := &parser.Reply{Code: 550, Enhanced: parser.EnhancedCode{Class: 5, Subject: 7, Detail: 26}}
		for _, l := range lines {
			r.Lines = append(r.Lines, parser.ReplyLine{Line: parser.Line{Text: l}, Code: 550})
		}
		return r
	}
	for _, c := range []struct {
		reply *parser.Reply
		want  string
	}{
		{nil, ""},
		{reply("This  Mail", "is BLOCKED"), "this mail is blocked"},
		{reply("This mail 550-5.7.26 is blocked 550 5.7.26 for ever 5.7.26 and 550 times"), "this mail is blocked for ever and 550 times"},
		{reply("<bob@example.org>: no alice@example.com, and @ alone"), "<@> no @ and @ alone"},
	} {
		if got := Words(c.reply); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestExpand(t *testing.T) {
	f := &Facts{Sender: "alice@example.com", Code: 550, Target: "mx.example.org", Port: 25}
	for _, c := range []struct {
		text, want string
		known      bool
	}{
		{"plain", "plain", true}, {"{sender} at {target}: {code}", "alice@example.com at mx.example.org:25: 550", true},
		{"{recipient|somebody}.", "somebody.", false}, {"{recipient}", "", false}, {"{nothing}{", "{", false}, {"a } b", "a } b", true},
	} {
		got, known := f.fillIn(lang.Same(c.text))
		if got != lang.Same(c.want) || known != c.known {
			t.Errorf("%q: got %q, %t", c.text, got.En, known)
		}
	}
}
