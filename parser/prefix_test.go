package parser

import "testing"

func TestPrefix(t *testing.T) {
	tests := []struct{ line, rest, stamp string }{
		{"C: EHLO x", "EHLO x", ""},
		{"mailer-1  | C: EHLO x", "EHLO x", ""},
		{"Nov 23 02:14:45 mx postfix/smtpd[77]: S: 250 ok", "250 ok", "0000-01-01T02:14:45Z"},
		{"2024-07-03T17:18:06.604077805Z app-1  | C: EHLO x", "EHLO x", "2024-07-03T17:18:06.604077805Z"},
		{"2020-03-02 07:32:28,607 DEBUG {w:125} S: 220 ok", "220 ok", "2020-03-02T07:32:28.607Z"},
		{"[2020-03-02 07:32:28] [info] S: 220 ok", "220 ok", "2020-03-02T07:32:28Z"},
		{"> > S: 220 ok", "220 ok", ""},
		{"\x1b[32mS: 220 ok", "220 ok", ""},
		{"19:37:31:628\tC: QUIT", "QUIT", "0000-01-01T19:37:31.628Z"},
		{"2024-05-04 10:00:01 +0900 C: QUIT", "QUIT", "2024-05-04T10:00:01+09:00"},
	}
	for _, tt := range tests {
		var p prefix
		p.find([]byte(tt.line))
		found := ""
		for at := 0; ; at++ {
			from := 0
			if at > 0 {
				from = p.ends[at-1]
			}
			if role, skip := rfcMarker([]byte(tt.line[from:])); role != noRole {
				found = tt.line[from+skip:]
				break
			}
			if at >= p.n {
				break
			}
		}
		if found != tt.rest {
			t.Errorf("%q: found %q, want %q (%v)", tt.line, found, tt.rest, p.ends[:p.n])
		}
		got := ""
		if !p.stamp.IsZero() {
			got = p.stamp.Format("2006-01-02T15:04:05.999999999Z07:00")
		}
		if got != tt.stamp {
			t.Errorf("%q: stamp %q, want %q", tt.line, got, tt.stamp)
		}
	}
}
