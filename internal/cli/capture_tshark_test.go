package cli

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

// tsharkWrong are the captures in which what tshark 4.0 prints is not what
// happened, with the reason.
var tsharkWrong = map[string]string{
	"network-everything.pcap":  "replies that were sent again are counted twice",
	"one-way-client-auth.pcap": "the answers to the challenges of a login are taken for commands",
}

// overheard is what a program saw of a connection, in order.
type overheard struct {
	commands []string // "MAIL from:<alice@example.com>"
	codes    []string // of each line
}

// Every command, parameter and reply code that tshark prints is in our output, in
// the same order, in a session of ours for each stream of tshark's. Captures that
// are the same as another are compared only with SMTPLOG_TSHARK=all, as CI does:
// starting tshark takes a quarter of a second, and TestCapturesSameAs compares them
// with the other.
func TestCapturesAgainstTshark(t *testing.T) {
	if _, err := exec.LookPath("tshark"); err != nil {
		t.Skip("no tshark")
	}
	var files []string
	for _, c := range captures(t) {
		if tsharkWrong[c.file] == "" && (c.sameAs == "" || os.Getenv("SMTPLOG_TSHARK") == "all") {
			files = append(files, c.file)
		}
	}
	printed := make([]string, len(files))
	errs := make([]error, len(files))
	var wait sync.WaitGroup
	for worker := range runtime.NumCPU() {
		wait.Go(func() {
			for i := worker; i < len(files); i += runtime.NumCPU() {
				printed[i], errs[i] = tshark(files[i])
			}
		})
	}
	wait.Wait()
	streams := 0
	for i, file := range files {
		if errs[i] != nil {
			t.Errorf("%s: %v", file, errs[i])
		}
		_, sessions := explainCapture(t, file)
		rest := make([]overheard, len(sessions))
		for i := range sessions {
			rest[i] = sessions[i].overheard()
		}
		for _, theirs := range overheardBy(t, printed[i]) {
			streams++
			found := false
			for i, ours := range rest {
				if found = within(theirs.commands, ours.commands, sameCommand) && within(theirs.codes, ours.codes, strings.EqualFold); found {
					rest = append(rest[:i:i], rest[i+1:]...)
					break
				}
			}
			if !found {
				t.Errorf("%s: no session with all of\n  %q %q\nonly\n  %q", file, theirs.commands, theirs.codes, rest)
			}
		}
	}
	if streams < 100 {
		t.Errorf("tshark printed only %d streams", streams)
	}
}

// overheard brings a session into tshark's terms.
func (s *capturedSession) overheard() overheard {
	var d overheard
	for _, e := range s.Exchanges {
		if e.Command != nil {
			d.commands = append(d.commands, strings.TrimSpace(*e.Command+" "+text(e.Argument)))
		}
		for _, l := range e.Lines {
			d.codes = append(d.codes, l[:min(3, len(l))])
		}
	}
	return d
}

// tshark runs it over a capture. It may complain of a capture that is cut.
func tshark(file string) (string, error) {
	args := []string{"-n", "-r", captureFolder + "/" + file, "-Y", "smtp", "-T", "fields", "-E", "occurrence=a", "-E", "aggregator=^",
		"-e", "tcp.stream", "-e", "smtp.req.command", "-e", "smtp.req.parameter", "-e", "smtp.response.code"}
	for _, ports := range []string{"24", "12525", "2600-2609", "2611-2612"} {
		args = append(args, "-d", "tcp.port=="+ports+",smtp")
	}
	var errs bytes.Buffer
	cmd := exec.Command("tshark", args...)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil && !strings.HasPrefix(file, "cut-") {
		return "", fmt.Errorf("tshark: %w: %s", err, errs.String())
	}
	return string(out), nil
}

// overheardBy reads what tshark printed: a dialogue for each stream in which it saw
// SMTP, the longest first.
func overheardBy(t *testing.T, printed string) []*overheard {
	t.Helper()
	streams := map[string]*overheard{}
	for line := range strings.Lines(printed) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 4 {
			t.Fatalf("tshark printed %q", line)
		}
		d := streams[f[0]]
		if d == nil {
			d = &overheard{}
			streams[f[0]] = d
		}
		d.commands = append(d.commands, withParameters(fields(f[1]), fields(f[2]))...)
		d.codes = append(d.codes, fields(f[3])...)
	}
	return slices.SortedFunc(maps.Values(streams), func(a, b *overheard) int {
		return cmp.Or(len(b.commands)-len(a.commands), len(b.codes)-len(a.codes), slices.Compare(a.commands, b.commands))
	})
}

// withParameters puts the commands of a packet and their parameters together.
// Commands without any leave no trace among the parameters; if it is not certain
// which belongs to which, the parameters are left out.
func withParameters(verbs, parameters []string) []string {
	bare := func(verb string) bool {
		switch strings.ToUpper(verb) {
		case "DATA", "QUIT", "RSET", "STARTTLS":
			return true
		}
		return false
	}
	others := 0
	for _, v := range verbs {
		if !bare(v) {
			others++
		}
	}
	var out []string
	for _, v := range verbs {
		if !bare(v) && others == len(parameters) {
			v += " " + parameters[0]
			parameters, others = parameters[1:], others-1
		}
		out = append(out, strings.TrimSpace(v))
	}
	return out
}

func fields(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "^")
}

// sameCommand compares a command of tshark's, which may have no parameter, with one
// of ours. tshark makes STAR and TLS of STARTTLS, and rubbish of bytes that are not
// ASCII; we mask what stands behind the mechanism of AUTH.
func sameCommand(theirs, ours string) bool {
	verb, parameter, _ := strings.Cut(theirs, " ")
	our, argument, _ := strings.Cut(ours, " ")
	if rest, ok := strings.CutPrefix(parameter, "TLS"); ok && strings.EqualFold(verb, "STAR") {
		verb, parameter = "STARTTLS", rest
	}
	if strings.EqualFold(verb, "AUTH") {
		parameter, _, _ = strings.Cut(parameter, " ")
		argument, _, _ = strings.Cut(argument, " ")
	}
	return strings.EqualFold(verb, our) && (parameter == "" || strings.EqualFold(asciiOnly(parameter), asciiOnly(argument)))
}

func asciiOnly(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r >= 0x80 {
			return -1
		}
		return r
	}, s))
}

// within reports whether all of the first are among the second, in order.
func within(some, all []string, same func(a, b string) bool) bool {
	for _, s := range some {
		for len(all) > 0 && !same(s, all[0]) {
			all = all[1:]
		}
		if len(all) == 0 {
			return false
		}
		all = all[1:]
	}
	return true
}
