package registry

import (
	"strings"
	"testing"
)

type valueRow struct {
	keyword string
	value   string
	has     bool
}

// validRows holds values that are right; of a value that is missing has is false.
func validRows() []valueRow {
	return []valueRow{
		{"SIZE", "429", true}, {"SIZE", "0", true}, {"SIZE", "12345678901234567890", true},
		{"BODY", "8BITMIME", true}, {"BODY", "7bit", true}, {"BODY", "BinaryMime", true},
		{"SMTPUTF8", "", false}, {"REQUIRETLS", "", false}, {"CONPERM", "", false}, {"CONNEG", "", false}, {"PRDR", "", false},
		{"AUTH", "<>", true}, {"AUTH", "e+3Dmc2@example.com", true}, {"AUTH", "user+40example.com", true},
		{"RET", "FULL", true}, {"RET", "hdrs", true},
		{"ENVID", "QQ314159", true}, {"ENVID", "with+20space", true}, {"ENVID", strings.Repeat("x", 100), true},
		{"NOTIFY", "NEVER", true}, {"NOTIFY", "SUCCESS,FAILURE,DELAY", true}, {"NOTIFY", "delay", true},
		{"ORCPT", "rfc822;Bob@Example.COM", true}, {"ORCPT", "x400;/S+3DSmith+2BCo", true},
		{"ORCPT", "utf-8;\\x{D55C}\\x{2B}a@example.kr", true}, {"ORCPT", "UTF-8;한글@example.kr", true}, {"ORCPT", "rfc822;" + strings.Repeat("a", 493), true},
		{"BY", "120;R", true}, {"BY", "-30;N", true}, {"BY", "+999999999;rt", true}, {"BY", "0;NT", true},
		{"HOLDFOR", "1", true}, {"HOLDFOR", "999999999", true},
		{"HOLDUNTIL", "2026-12-24T18:00:00Z", true}, {"HOLDUNTIL", "2026-12-24T18:00:00.5+09:00", true}, {"HOLDUNTIL", "2016-12-31t23:59:60z", true}, {"HOLDUNTIL", "2028-02-29T00:00:00-00:00", true},
		{"MT-PRIORITY", "0", true}, {"MT-PRIORITY", "-9", true}, {"MT-PRIORITY", "9", true},
		{"RRVS", "2014-04-03T23:01:00Z", true}, {"RRVS", "2014-04-03T23:01:00Z;C", true}, {"RRVS", "2014-04-03T23:01:00+01:00;r", true},
		{"MTRK", "QmFzZTY0/+", true}, {"MTRK", "abc:172800", true},
		{"SOLICIT", "net.example:ADV", true}, {"SOLICIT", "org.example:ADV:ADLT,net.x-1_2", true},
		{"SUBMITTER", "allison@example.com", true}, {"ALT-ADDRESS", "a@b", true},
		{"TRANSID", "<12345@claremont.edu>", true},
		{"XVERP", "", false}, {"XVERP", "+-", true}, {"XVERP", "+=", true},
	}
}

// invalidRows holds values that are not right.
func invalidRows() []valueRow {
	return []valueRow{
		{"SIZE", "", false}, {"SIZE", "", true}, {"SIZE", "-1", true}, {"SIZE", "+1", true}, {"SIZE", "1k", true}, {"SIZE", " 1", true},
		{"SIZE", "0x10", true}, {"SIZE", "123456789012345678901", true}, {"SIZE", "１２", true}, {"SIZE", "1\x00", true},
		{"BODY", "", false}, {"BODY", "", true}, {"BODY", "8BIT", true}, {"BODY", "7BITMIME", true}, {"BODY", "BINARY", true}, {"BODY", "8BITMIME ", true},
		{"SMTPUTF8", "", true}, {"SMTPUTF8", "yes", true}, {"REQUIRETLS", "1", true}, {"CONPERM", "", true}, {"CONNEG", "x", true}, {"PRDR", "x", true},
		{"AUTH", "", false}, {"AUTH", "", true}, {"AUTH", "<user@example.com>x y", true}, {"AUTH", "user", true}, {"AUTH", "@example.com", true}, {"AUTH", "user@", true},
		{"AUTH", "e=mc2@example.com", true}, {"AUTH", "e+3dmc2@example.com", true}, {"AUTH", "e+3", true}, {"AUTH", "e+", true}, {"AUTH", "한글@example.com", true},
		{"AUTH", "a+00@example.com", true}, {"AUTH", strings.Repeat("a", 500) + "@b", true}, {"AUTH", "<>", false},
		{"RET", "", false}, {"RET", "", true}, {"RET", "HEADERS", true}, {"RET", "BODY", true}, {"RET", "FULL,HDRS", true},
		{"ENVID", "", false}, {"ENVID", "", true}, {"ENVID", strings.Repeat("x", 101), true}, {"ENVID", "a=b", true}, {"ENVID", "a b", true}, {"ENVID", "a+0Ab", true}, {"ENVID", "a+zz", true}, {"ENVID", "a+", true}, {"ENVID", "é", true},
		{"NOTIFY", "", false}, {"NOTIFY", "", true}, {"NOTIFY", "NEVER,SUCCESS", true}, {"NOTIFY", "SUCCESS,", true}, {"NOTIFY", ",SUCCESS", true}, {"NOTIFY", "SUCCESS,,DELAY", true}, {"NOTIFY", "ALWAYS", true}, {"NOTIFY", "SUCCESS, DELAY", true}, {"NOTIFY", "SUCCESS,NEVER", true},
		{"ORCPT", "", false}, {"ORCPT", "", true}, {"ORCPT", "bob@example.com", true}, {"ORCPT", ";bob@example.com", true}, {"ORCPT", "rfc822;", true}, {"ORCPT", "rfc 822;bob", true}, {"ORCPT", "rfc822;a=b", true},
		{"ORCPT", "rfc822;한글@example.kr", true}, {"ORCPT", "rfc822;a+4", true}, {"ORCPT", "r@c;x", true}, {"ORCPT", "rfc822;" + strings.Repeat("a", 494), true},
		{"ORCPT", "utf-8;a+2Bb", true}, {"ORCPT", "utf-8;\\x{41}", true}, {"ORCPT", "utf-8;\\x{D800}", true}, {"ORCPT", "utf-8;\\x{00AC}", true}, {"ORCPT", "utf-8;\\x{AC", true}, {"ORCPT", "utf-8;\\xAC", true}, {"ORCPT", "utf-8;\xff", true}, {"ORCPT", "utf-8;\\x{1100000}", true}, {"ORCPT", "utf-8;\\x{}", true}, {"ORCPT", "utf-8;\\x{ac}", true},
		{"BY", "", false}, {"BY", "", true}, {"BY", "120", true}, {"BY", ";R", true}, {"BY", "120;", true}, {"BY", "0;R", true}, {"BY", "-1;R", true}, {"BY", "-000;RT", true}, {"BY", "1234567890;N", true}, {"BY", "12;T", true}, {"BY", "12;NR", true}, {"BY", "12;N;T", true}, {"BY", "--1;N", true}, {"BY", "-;N", true},
		{"HOLDFOR", "", false}, {"HOLDFOR", "", true}, {"HOLDFOR", "1234567890", true}, {"HOLDFOR", "-1", true}, {"HOLDFOR", "1h", true},
		{"HOLDUNTIL", "", false}, {"HOLDUNTIL", "", true}, {"HOLDUNTIL", "2026-12-24", true}, {"HOLDUNTIL", "2026-12-24T18:00Z", true}, {"HOLDUNTIL", "2026-12-24 18:00:00Z", true}, {"HOLDUNTIL", "2026-12-24T18:00:00", true}, {"HOLDUNTIL", "2026-13-24T18:00:00Z", true}, {"HOLDUNTIL", "2026-02-30T18:00:00Z", true},
		{"HOLDUNTIL", "2026-12-24T18:00:00,5Z", true}, {"HOLDUNTIL", "2026-12-24T8:00:00Z", true}, {"HOLDUNTIL", "2026-12-24T18:00:00+9:00", true}, {"HOLDUNTIL", "2026-12-24T24:00:00Z", true}, {"HOLDUNTIL", "2026-12-24T18:00:61Z", true}, {"HOLDUNTIL", "1766599200", true}, {"HOLDUNTIL", "2026-12-24T18:00:00.Z", true}, {"HOLDUNTIL", "2026-12-24T18:00:00.5", true},
		{"HOLDUNTIL", "2026-02-29T18:00:00Z", true}, {"HOLDUNTIL", "2100-02-29T18:00:00Z", true}, {"HOLDUNTIL", "2026-04-31T18:00:00Z", true}, {"HOLDUNTIL", "2026-00-10T18:00:00Z", true}, {"HOLDUNTIL", "2026-12-24T18:60:00Z", true}, {"HOLDUNTIL", "2026-12-24T18:00:00+24:00", true}, {"HOLDUNTIL", "2026-12-24T18:00:00+09:60", true}, {"HOLDUNTIL", "2026-12-24T18:00:00+0900", true}, {"HOLDUNTIL", "2026-12-24T18:00:00ZZ", true},
		{"MT-PRIORITY", "", false}, {"MT-PRIORITY", "", true}, {"MT-PRIORITY", "10", true}, {"MT-PRIORITY", "-10", true}, {"MT-PRIORITY", "+3", true}, {"MT-PRIORITY", "-0", true}, {"MT-PRIORITY", "--3", true}, {"MT-PRIORITY", "high", true}, {"MT-PRIORITY", "03", true}, {"MT-PRIORITY", "-", true},
		{"RRVS", "", false}, {"RRVS", "", true}, {"RRVS", "2014-04-03", true}, {"RRVS", "2014-04-03T23:01:00Z;", true}, {"RRVS", "2014-04-03T23:01:00Z;X", true}, {"RRVS", ";C", true},
		{"MTRK", "", false}, {"MTRK", "", true}, {"MTRK", ":10", true}, {"MTRK", "abc:", true}, {"MTRK", "abc:1234567890", true}, {"MTRK", "a-b", true}, {"MTRK", "abc==", true}, {"MTRK", "abc:1:2", true},
		{"SOLICIT", "", false}, {"SOLICIT", "", true}, {"SOLICIT", "1adv", true}, {"SOLICIT", "adv,", true}, {"SOLICIT", ",adv", true}, {"SOLICIT", "a,,b", true}, {"SOLICIT", "a b", true}, {"SOLICIT", "a=b", true}, {"SOLICIT", strings.Repeat("a", 1001), true},
		{"SUBMITTER", "", false}, {"SUBMITTER", "", true}, {"SUBMITTER", "allison", true}, {"SUBMITTER", "<>", true}, {"SUBMITTER", "a+@b", true}, {"ALT-ADDRESS", "", true},
		{"TRANSID", "", false}, {"TRANSID", "", true}, {"TRANSID", "<>", true}, {"TRANSID", "abc", true}, {"TRANSID", "<a b>", true}, {"TRANSID", "<a>b>", true}, {"TRANSID", "<" + strings.Repeat("a", 79) + ">", true},
		{"XVERP", "", true}, {"XVERP", "+", true}, {"XVERP", "ab", true}, {"XVERP", "+-=", true},
	}
}

func check(keyword, value string, has bool) bool {
	p, ok := MailParameter(keyword)
	if !ok {
		p, ok = RcptParameter(keyword)
	}
	return ok && p.Valid(value, has)
}

func TestValid(t *testing.T) {
	for _, row := range validRows() {
		if !check(row.keyword, row.value, row.has) {
			t.Errorf("%s=%q (%v) is valid", row.keyword, row.value, row.has)
		}
	}
	for _, row := range invalidRows() {
		if check(row.keyword, row.value, row.has) {
			t.Errorf("%s=%q (%v) is not valid", row.keyword, row.value, row.has)
		}
	}
	if bad, good := len(invalidRows()), len(validRows()); bad <= good {
		t.Errorf("%d negative rows, %d positive", bad, good)
	}
}

// TestParameters checks that each parameter hangs together and has rows above.
func TestParameters(t *testing.T) {
	tested := map[string]bool{}
	for _, row := range validRows() {
		tested[row.keyword] = true
	}
	for _, p := range Parameters() {
		if p.Valid == nil || !tested[p.Keyword] {
			t.Errorf("%s: no value tested", p.Keyword)
		}
		e, ok := ExtensionByKeyword(p.Extension)
		if !ok {
			t.Errorf("%s: no extension %q", p.Keyword, p.Extension)
		}
		lookup, params := MailParameter, e.MailParams
		if p.On == "RCPT" {
			lookup, params = RcptParameter, e.RcptParams
		} else if p.On != "MAIL" {
			t.Errorf("%s: on %q", p.Keyword, p.On)
		}
		if got, ok := lookup(strings.ToLower(p.Keyword)); !ok || got.Keyword != p.Keyword || got.On != p.On {
			t.Errorf("%s: looked up as %q, %v", p.Keyword, got.Keyword, ok)
		}
		found := false
		for _, keyword := range params {
			found = found || keyword == p.Keyword
		}
		if !found {
			t.Errorf("%s: the extension %s does not list it", p.Keyword, p.Extension)
		}
		if (p.ValueHint == "") != p.Valid("", false) && p.Keyword != "XVERP" {
			t.Errorf("%s: hint %q does not fit Valid", p.Keyword, p.ValueHint)
		}
		if (p.RFC == "") != e.Private {
			t.Errorf("%s: RFC %q, private %v", p.Keyword, p.RFC, e.Private)
		}
	}
	for _, keyword := range []string{"", "SIZ", "SIZE=", "NOTIFY", "ORCPT", "FOO"} {
		if p, ok := MailParameter(keyword); ok {
			t.Errorf("MailParameter(%q) = %q", keyword, p.Keyword)
		}
	}
	for _, keyword := range []string{"", "SIZE", "RET", "ENVID", "NOTIF", "FOO"} {
		if p, ok := RcptParameter(keyword); ok {
			t.Errorf("RcptParameter(%q) = %q", keyword, p.Keyword)
		}
	}
}

func FuzzValid(f *testing.F) {
	for _, row := range validRows() {
		f.Add(row.value)
	}
	for _, row := range invalidRows() {
		f.Add(row.value)
	}
	all := Parameters()
	f.Fuzz(func(t *testing.T, value string) {
		for _, p := range all {
			if !p.Valid(value, true) {
				continue
			}
			// Whatever is valid is an esmtp-value of RFC 5321 section 4.1.2
			// (or, in UTF-8, of RFC 6531), but for the delimiters of XVERP and
			// the <> that AUTH and TRANSID allow themselves.
			if value == "" || strings.ContainsAny(value, " \r\n\x00") || p.Keyword != "XVERP" && strings.Contains(value, "=") {
				t.Errorf("%s=%q is taken for valid", p.Keyword, value)
			}
		}
	})
}
