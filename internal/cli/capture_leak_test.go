package cli

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// capturedSecrets are the passwords and tokens of the scenes, as they go over the
// wire and as they were chosen.
func capturedSecrets() []string {
	var all []string
	for _, password := range []string{"correct-horse-42", "wrong-horse-42"} {
		all = append(all, password, base64.StdEncoding.EncodeToString([]byte(password)))
		for _, user := range []string{"alice@example.org", "alice@example.com"} {
			all = append(all, base64.StdEncoding.EncodeToString([]byte("\x00"+user+"\x00"+password)))
		}
	}
	for _, token := range []string{"ya29.not-a-real-token", "not-a-real-token", "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=", "d388dad90d4bbd760a152321f2143af7",
		"made-up-token-4711", "0123456789abcdef0123456789abcdef"} {
		// Inside a longer text base64 comes out in three ways.
		for shift := range 3 {
			padded := base64.RawStdEncoding.EncodeToString([]byte(strings.Repeat("x", shift) + token))
			all = append(all, padded[4:len(padded)-3])
		}
		all = append(all, token)
	}
	return all
}

// No secret of a captured login is in any output, whichever packet of the login is
// lost.
func TestCapturesLeakNothing(t *testing.T) {
	captures(t)
	outputs := [][]string{
		{"explain"}, {"explain", "--lang", "ko"}, {"explain", "--format", "json"}, {"explain", "--format", "markdown"},
		{"sessions"}, {"sessions", "--format", "ndjson"}, {"summary"}, {"summary", "--format", "json"}, {"convert", "--to", "text"}, {"redact"},
	}
	secrets := capturedSecrets()
	files, _ := filepath.Glob(captureFolder + "/*auth*.pcap")
	if len(files) < 15 {
		t.Fatalf("only %d captures with logins", len(files))
	}
	planted := 0
	for _, file := range append(files, captureFolder+"/kinds-logins.pcap") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range secrets {
			planted += strings.Count(string(data), s)
		}
		records := pcapRecords(data)
		for i := -1; i < len(records); i++ {
			kept := records
			args := outputs
			if i >= 0 {
				if strings.Contains(file, "kinds-") {
					break // thirty logins in one capture: whole is enough
				}
				if tcpPayload(records[i][16:]) == "" {
					continue
				}
				kept = slices.Delete(slices.Clone(records), i, i+1)
				args = [][]string{{"explain"}, {"explain", "--format", "json"}}
			}
			name, shown := fmt.Sprint(filepath.Base(file), " ", i+1), ""
			capture := string(slices.Concat(data[:24], slices.Concat(kept...)))
			for _, a := range args {
				_, out, errs := run(t, capture, a...)
				for n, s := range secrets {
					if strings.Contains(out, s) || strings.Contains(errs, s) {
						shown += fmt.Sprintf(" %v: secret %d", a, n)
					}
				}
			}
			if shown != "" {
				t.Errorf("without packet %s:%s", name, shown)
			}
		}
	}
	if planted < 10 {
		t.Errorf("only %d secrets in the captures: the test shows nothing", planted)
	}
}
