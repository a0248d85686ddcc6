package decode

import (
	"strings"
	"testing"
	"time"
)

func TestDecodeHeader(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain",
		"=?utf-8?b?U01UUCDthYzsiqTtirgoU1RBUlRUTFMp?=":            "SMTP 테스트(STARTTLS)",
		"=?UTF-8?Q?=EA=B0=80_a?=":                                 "가 a",
		"=?euc-kr?B?sKGzqg==?=":                                   "가나",
		"=?ks_c_5601-1987?B?sKGzqg==?=":                           "가나",
		"=?cp949?B?sKGzqg==?=":                                    "가나",
		"=?iso-2022-kr?B?GyQpQw4wITMqDw==?=":                      "가나",
		"=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=":                      "日本",
		"=?shift_jis?B?k/qWew==?=":                                "日本",
		"=?gb18030?B?1tDOxA==?=":                                  "中文",
		"=?big5?B?pKSk5Q==?=":                                     "中文",
		"=?koi8-r?B?8NLJ18XU?=":                                   "Привет",
		"=?windows-1251?Q?=CF=F0=E8=E2=E5=F2?=":                   "Привет",
		"=?iso-8859-1?Q?caf=E9?=":                                 "café",
		"=?utf-7?Q?+rAA-x?=":                                      "가x",
		"=?utf-8*ko?Q?=EA=B0=80?=":                                "가",
		"a =?utf-8?q?b?= =?utf-8?q?c?= d":                         "a bc d",
		"=?utf-8?b?6rA=?= =?utf-8?b?gA==?=":                       "가", // cut in a character
		"=?x-mars?q?a?= =?utf-8?q?b?=":                            "=?x-mars?q?a?= b",
		"=?utf-8?q?b?= =?x-mars?q?a?=":                            "b =?x-mars?q?a?=",
		"=?utf-8?b?7YWM":                                          "=?utf-8?b?7YWM",
		"=?utf-8?b?7YWM7Iqk7Yq4?":                                 "=?utf-8?b?7YWM7Iqk7Yq4?",
		"=?utf-8?b?!!!?= x":                                       "=?utf-8?b?!!!?= x",
		"=?utf-8?b?7YWM7Iqk7Yq47A?=":                              "테스트�",
		"=?utf-8?x?abc?=":                                         "=?utf-8?x?abc?=",
		"=?=?=?=?=":                                               "=?=?=?=?=",
		"\xb0\xa1\xb3\xaa":                                        "가나",
		"\xff\xfe":                                                "�",
		"Gr\xfc\xdfe aus K\xf6ln":                                 "Grüße aus Köln",
		"\xd0\xd2\xcf\xd4\xcf\xcb\xcf\xcc":                        "протокол",
		"\xbb\xe1\xd2\xe9\xbc\xc7\xc2\xbc":                        "会议记录",
		"\xb7|\xc4\xb3\xb0O\xbf\xfd":                              "會議記錄",
		"\x89\xef\x8bc\x82\xcc\x8bc\x8e\x96\x98^\x82\xc5\x82\xb7": "会議の議事録です",
		"\x1b$B2q5D$N\x1b(B":                                      "会議の",
		"\xd1\xd0\xce\xd7\xcd\xce! \xd1\xf7\xb8\xf2 \xed\xe0 \xee\xef\xeb\xe0\xf2\xf3": "СРОЧНО! Счёт на оплату",
		"5 \x80 \x96 \x93best\x94":                           "5 € – “best”",
		"=?cp-1252?Q?Gr=FC=DFe?=":                            "Grüße",
		"=?unknown-8bit?Q?Gr=C3=BC=C3=9Fe?=":                 "Grüße",
		"=?default?Q?a_b?= =?x-unknown?B?Yw==?=":             "a bc",
		"=?utf-8?B?u+HS6bzHwrw=?=":                           "会议记录", // declared wrongly
		"=?utf-8?q?=ZZ=4?=":                                  "=ZZ=4",
		"Re: =?UTF-8?B?7YWM?=\t=?EUC-KR?B?sKE=?= =?UTF-8?Q?": "Re: 테가 =?UTF-8?Q?",
	} {
		if got := DecodeHeader(in); got != want {
			t.Errorf("DecodeHeader(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFilenames(t *testing.T) {
	for header, want := range map[string]string{
		`Content-Disposition: attachment; filename=test.txt`:                                                     "test.txt",
		"Content-Disposition: attachment;\nfilename*0=a-;\nfilename*1=b.zip":                                     "a-b.zip",
		"Content-Type: application/pdf;\nname=\"a;b.pdf\"":                                                       "a;b.pdf",
		`Content-Type: application/pdf name="a;b.pdf"`:                                                           "a;b.pdf",
		`Content-Type: application/pdf; filename=a.pdf`:                                                          "a.pdf",
		`Content-Disposition: attachment; name=a.pdf`:                                                            "a.pdf",
		`Content-Disposition: attachment; filename="%EA%B0%80.txt"`:                                              "가.txt",
		`Content-Disposition: attachment; filename="100%.txt"`:                                                   "100%.txt",
		"Content-Disposition: attachment\nContent-Description: a report.pdf":                                     "a report.pdf",
		"Content-Disposition: attachment\nContent-Description: The report of May":                                "",
		"Content-Type: image/png\nContent-ID: <image001.png@01D0ABCD.12345678>":                                  "image001.png",
		"Content-Type: image/png\nContent-ID: <part1.06090408.01060107@example.com>":                             "",
		"Content-Type: text/html\nContent-Location: http://www.example.com/index.html":                           "",
		"Content-Type: image/gif\nContent-Location: http://www.example.com/a/%20b.gif?c=d.e":                     " b.gif",
		`Content-Disposition: attachment; filename= test.txt`:                                                    "test.txt",
		`Content-Disposition: attachment; filename="a b.txt"`:                                                    "a b.txt",
		`Content-Disposition: attachment; filename=my report (1).pdf; x=y`:                                       "my report (1).pdf",
		`Content-Disposition: attachment; filename="=?utf-8?b?7YWM7Iqk7Yq4LnR4dA==?="`:                           "테스트.txt",
		`Content-Disposition: attachment; filename==?euc-kr?B?sKGzqi50eHQ=?=`:                                    "가나.txt",
		`Content-Disposition: attachment; filename="가나.txt"`:                                                     "가나.txt",
		"Content-Disposition: attachment; filename=\"\xb0\xa1\xb3\xaa.txt\"":                                     "가나.txt",
		`Content-Disposition: attachment; filename*=utf-8'ko'%EA%B0%80.txt`:                                      "가.txt",
		`Content-Disposition: attachment; filename*=euc-kr''%B0%A1.txt`:                                          "가.txt",
		`Content-Disposition: attachment; filename="x.txt"; filename*=utf-8''%EA%B0%80.txt`:                      "가.txt",
		`Content-Disposition: attachment; filename*0="long "; filename*1="name.txt"`:                             "long name.txt",
		"Content-Disposition: attachment;\n filename*0*=utf-8''%EA%B0;\n filename*1*=%80;\n filename*2=\".txt\"": "가.txt",
		`Content-Type: application/pdf; name="a.pdf"`:                                                            "a.pdf",
		`Content-Disposition: attachment; filename="C:\dir\a.txt"`:                                               `C:\dir\a.txt`,
		`Content-Disposition: attachment; filename="a\"b.txt"`:                                                   `a"b.txt`,
		`Content-Disposition: attachment; filename="../../etc/passwd"`:                                           "../../etc/passwd",
		`Content-Disposition: attachment; filename="open`:                                                        "open",
		`Content-Disposition: attachment; filename*=x-mars''%41.txt`:                                             "A.txt",
		`Content-Disposition: attachment; filename*999999999999999999999="x"`:                                    "",
		`Content-Disposition: attachment; filename="` + strings.Repeat("a", 5000) + `"`:                          strings.Repeat("a", maxFilename),
	} {
		m, err := ReadMessage(strings.NewReader(header+"\n\nx"), Options{})
		if err != nil || m.Root.Filename != want {
			t.Errorf("%q: %q, want %q", header, m.Root.Filename, want)
		}
	}
}

func TestAddresses(t *testing.T) {
	for _, c := range []struct {
		in    string
		want  []Address
		whole bool
	}{
		{"a@b.c", []Address{{"", "a@b.c"}}, true},
		{"Kim <a@b.c>, b@c.d", []Address{{"Kim", "a@b.c"}, {"", "b@c.d"}}, true},
		{`"Kim, A" <a@b.c>`, []Address{{"Kim, A", "a@b.c"}}, true},
		{`"a\"b" <a@b.c>`, []Address{{`a"b`, "a@b.c"}}, true},
		{"=?utf-8?q?Kim,_A?= <a@b.c>, x@y.z", []Address{{"Kim, A", "a@b.c"}, {"", "x@y.z"}}, true},
		{"=?cp949?B?sKGzqg==?= <a@b.c>", []Address{{"가나", "a@b.c"}}, true},
		{`"=?utf-8?b?6rCA?=" <a@b.c>`, []Address{{"가", "a@b.c"}}, true},
		{"=?x-mars?q?K?= <a@b.c>, b@c.d", []Address{{"=?x-mars?q?K?=", "a@b.c"}, {"", "b@c.d"}}, true},
		{"a@b.c, not an address, b@c.d", []Address{{"", "a@b.c"}, {"", "b@c.d"}}, false},
		{"undisclosed-recipients:;", nil, true},
		{"friends: a@b.c, Kim <b@c.d>;, x@y.z", []Address{{"", "a@b.c"}, {"Kim", "b@c.d"}, {"", "x@y.z"}}, true},
		{"a@b.c (comment, with comma)", []Address{{"comment, with comma", "a@b.c"}}, true},
		{"<a@b.c", []Address{{"", "a@b.c"}}, true},
		{"<>", nil, false},
		{"\"open <a@b.c>, b@c.d", []Address{{`"open`, "a@b.c"}, {"", "b@c.d"}}, true},
		{"가나 <a@한국.kr>", []Address{{"가나", "a@한국.kr"}}, true},
		{"", nil, true},
		{",,,", nil, true},
	} {
		got, whole := parseAddresses(nil, c.in)
		if len(got) != len(c.want) || whole != c.whole {
			t.Errorf("%q: %q %v, want %q %v", c.in, got, whole, c.want, c.whole)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q: %q, want %q", c.in, got, c.want)
			}
		}
	}
}

func TestDates(t *testing.T) {
	want := time.Date(2025, 9, 6, 10, 5, 26, 0, time.FixedZone("", 9*3600))
	for _, in := range []string{"Sat, 06 Sep 2025 10:05:26 +0900", "Sat, 6 Sep 2025 10:05:26 +0900 (KST)", "6 Sep 2025 10:05:26 +0900",
		"Sat, 6 Sep 2025 10:05:26 KST", "Sat, 6 Sep 2025 01:05:26 GMT", "6 Sep 25 01:05:26 UT", "2025-09-06T10:05:26+09:00", "2025-09-06 10:05:26 +0900", "Sat Sep  6 01:05:26 2025"} {
		if got, ok := parseDate(in); !ok || !got.Equal(want) {
			t.Errorf("%q: %v %v", in, got, ok)
		}
	}
	for _, in := range []string{"", "yesterday", "Sat, 36 Sep 2025 10:05:26 +0900", strings.Repeat("(", 1e5)} {
		if got, ok := parseDate(in); ok {
			t.Errorf("%.40q: %v", in, got)
		}
	}
}

// TestHostileHeaders holds that headers made to be slow are not.
func TestHostileHeaders(t *testing.T) {
	const n = 256 << 10
	for name, in := range map[string]string{
		"words without end": "Subject: " + strings.Repeat("=?a?b?", n/6),
		"words":             "Subject: " + strings.Repeat("=?euc-kr?q?a?= =?big5?q?a?=", n/27),
		"quotes":            "To: " + strings.Repeat(`"`, n-1),
		"angles":            "To: " + strings.Repeat("<", n),
		"comments":          "To: " + strings.Repeat("(", n),
		"colons":            "To: " + strings.Repeat(":", n),
		"commas":            "To: " + strings.Repeat("a@b,", n/4),
		"parameters":        "Content-Type: text/plain; " + strings.Repeat("a=b;", n/4),
		"pieces":            "Content-Disposition: x; " + strings.Repeat("filename*1=b;", n/13),
		"backslashes":       "Content-Disposition: x; filename=\"" + strings.Repeat(`\`, n),
		"folding":           "Subject: " + strings.Repeat("\n a", n/3),
		"date":              "Date: " + strings.Repeat("(a", n/2),
		"many To":           strings.Repeat("To: a@b.c\n", n/10),
	} {
		start := time.Now()
		if _, err := ReadMessage(strings.NewReader(in+"\n\nx"), Options{}); err != nil {
			t.Error(err)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%s: %v", name, d)
		} else {
			t.Logf("%s: %v", name, d)
		}
	}
}
