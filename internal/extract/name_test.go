package extract

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestName(t *testing.T) {
	for in, want := range map[string]string{
		"report.pdf":                        "report.pdf",
		"회의록 2024.txt":                      "회의록 2024.txt",
		"../../etc/passwd":                  "passwd",
		`..\..\windows\system.ini`:          "system.ini",
		"/etc/shadow":                       "shadow",
		`C:\autoexec.bat`:                   "autoexec.bat",
		"C:x.txt":                           "C_x.txt",
		"a.txt:stream":                      "a.txt_stream",
		"..":                                "",
		".":                                 "",
		"":                                  "",
		"...":                               "",
		"a/..":                              "",
		"a/":                                "",
		".bashrc":                           "bashrc",
		"-rf":                               "rf",
		"--.txt":                            "txt",
		"~root":                             "root",
		"trailing. . ":                      "trailing",
		"con":                               "_con",
		"CON.tar.gz":                        "_CON.tar.gz",
		"nul .txt":                          "_nul .txt",
		"com1":                              "_com1",
		"LPT¹.txt":                          "_LPT¹.txt",
		"COM10":                             "COM10",
		"common.txt":                        "common.txt",
		"a\x00b\x1b[31m\n.txt":              "a_b_[31m .txt",
		"invoice\u202efdp.exe":              "invoice_fdp.exe",
		"zero\u200bwidth.txt":               "zero_width.txt",
		"\u3164.txt":                        "_.txt",
		"\xff\xfe.bin":                      "_.bin",
		"e\u0301.txt":                       "\u00e9.txt",
		"\u2764\ufe0f.png":                  "\u2764.png",
		"e\ufe0f\u0301.txt":                 "\u00e9.txt",
		strings.Repeat("\x12", 200) + "aaa": "",
		"what?*<>|\".txt":                   "what______.txt",
		"a\u00a0\t b":                       "a b",
		strings.Repeat("가", 200) + ".pdf":   strings.Repeat("가", 48) + ".pdf",
		"x." + strings.Repeat("y", 300):     "x." + strings.Repeat("y", 148),
		strings.Repeat("a", 300):            strings.Repeat("a", 150),
		strings.Repeat("a", 145) + " .jpeg": strings.Repeat("a", 145) + ".jpeg",
	} {
		if got := Name(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// FuzzName holds that no name leaves the folder, hides, or shows what it is not.
func FuzzName(f *testing.F) {
	f.Add("../a\\b/c:d\x00\u202e.txt")
	f.Add("con .  ")
	f.Add(strings.Repeat("é.", 200))
	f.Fuzz(func(t *testing.T, in string) {
		name := Name(in)
		if name == "" {
			return
		}
		if !filepath.IsLocal(name) || filepath.Base(name) != name || strings.ContainsAny(name, `/\:*?"<>|`) || name[0] == '.' || name[0] == '-' {
			t.Errorf("%q gives %q", in, name)
		}
		if len(name) > longestName+1 || !utf8.ValidString(name) || strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") || isReserved(name) {
			t.Errorf("%q gives %q", in, name)
		}
		for _, r := range name {
			if !unicode.IsPrint(r) || isBlank(r) {
				t.Errorf("%q gives %q with %U", in, name, r)
			}
		}
		if again := Name(name); again != name {
			t.Errorf("%q gives %q, and that gives %q", in, name, again)
		}
	})
}
