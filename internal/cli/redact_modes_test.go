package cli

import (
	"os"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/source"
	"github.com/smtplog/smtplog/parser"
)

// redactModes are the ways to redact.
func redactModes() [][]string {
	return [][]string{{}, {"--identities"}, {"--content"}, {"--identities", "--content"}}
}

// packetDumps cannot be redacted in place: their octets are spelled as digits or
// counted. Redact says so and writes nothing.
func isPacketDump(path string) bool {
	return strings.HasPrefix(path, "testdata/logs/tcpdump/") ||
		strings.HasPrefix(path, "testdata/logs/tshark/") && !strings.HasSuffix(path, "-summary.log") ||
		strings.HasPrefix(path, "testdata/logs/curl/") && strings.HasSuffix(path, "-trace.log") ||
		strings.HasPrefix(path, "testdata/logs/tcpflow/") && strings.HasSuffix(path, "-hex.log") ||
		strings.HasPrefix(path, "testdata/logs/capture/")
}

// However a recording is redacted, it explains to the same outcome and cause,
// and redacting it again changes nothing.
func TestRedactedRecordingsExplainTheSame(t *testing.T) {
	p := parser.New(parser.Options{})
	for _, path := range recordings(t) {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			text := private(string(b))
			before := verdicts(t, p, text)
			for _, mode := range redactModes() {
				args := append([]string{"redact", "--quiet"}, mode...)
				status, safe, errs := run(t, text, args...)
				if isPacketDump(path) {
					if status != ExitInput || safe != "" || !strings.Contains(errs, "packet dump") {
						t.Errorf("%s %v: status %d, %d bytes, %s", path, mode, status, len(safe), errs)
					}
					continue
				}
				if status != ExitOK || errs != "" {
					t.Errorf("%s %v: status %d: %s", path, mode, status, errs)
				}
				after := verdicts(t, p, safe)
				if credentialCauses()[path] {
					before, after = withoutCause(before), withoutCause(after)
				}
				if strings.Join(after, "\n") != strings.Join(before, "\n") {
					t.Errorf("%s %v:\n%s\nbecame\n%s", path, mode, strings.Join(before, "\n"), strings.Join(after, "\n"))
				}
				if len(mode) == 1 {
					continue // both together show it
				}
				if _, again, _ := run(t, safe, args...); again != safe {
					t.Errorf("%s %v: redacting it again changes it: %s", path, mode, firstDifference(safe, again))
				}
				if len(mode) > 0 && mode[0] == "--identities" && !certificates()[path] {
					for _, name := range []string{"acmewid", "bolting", "gadgets", "193.0.2.", "197.51.100.", "204.0.113.", "2001:da8"} {
						if i := strings.Index(safe, name); i >= 0 {
							t.Errorf("%s: %q is still there: %q", path, name, safe[max(0, i-60):min(len(safe), i+40)])
							break
						}
					}
				}
			}
		})
	}
}

// credentialCauses are recordings of which the cause is what the credentials look
// like, which a mask cannot show.
func credentialCauses() map[string]bool {
	return map[string]bool{
		"testdata/logs/swaks/refused-login-plaintext.log": true, // NULs written as \0
		"testdata/logs/smtplib/sender-not-owned.log":      true, // that the login is another than the sender is masked with it
	}
}

// certificates are recordings that show the octets of a TLS handshake as text:
// the names in a certificate run into other octets there.
func certificates() map[string]bool {
	return map[string]bool{
		"testdata/logs/curl/refused-login-trace-ascii.log": true,
		"testdata/logs/curl/refused-login-trace-time.log":  true,
	}
}

func withoutCause(list []string) []string {
	out := make([]string, len(list))
	for i, v := range list {
		words := strings.Fields(v)
		out[i] = strings.Join(words[:min(3, len(words))], " ")
	}
	return out
}

// private makes the names of a recording, which are nobody's, look like
// somebody's.
func private(text string) string {
	return strings.NewReplacer("example.com", "acmewid.com", "example.org", "bolting.org", "example.net", "gadgets.net",
		"192.0.2.", "193.0.2.", "198.51.100.", "197.51.100.", "203.0.113.", "204.0.113.", "2001:db8:", "2001:da8:").Replace(text)
}

func firstDifference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return "…" + a[max(0, i-40):min(len(a), i+40)] + "… and …" + b[max(0, i-40):min(len(b), i+40)] + "…"
}

// verdicts are what the sessions of a text come to. One parser serves for all
// texts: to make it costs more than to read one.
func verdicts(t testing.TB, p *parser.Parser, text string) []string {
	t.Helper()
	var list []string
	a := analyze.New(analyze.Options{})
	in, err := source.Open("-", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	for s, err := range p.Sessions(in, "log") {
		if err != nil {
			t.Fatal(err)
		}
		r := a.Report(s)
		v := s.Dialect + " " + string(r.Outcome) + " at:" + string(r.FailedAt) + " " + r.Cause.ID
		if r.Reply != nil {
			v += " " + string(rune('0'+r.Reply.Code.Class()))
		}
		list = append(list, v)
		_ = s.Close()
	}
	return list
}
