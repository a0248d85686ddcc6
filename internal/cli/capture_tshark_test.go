package cli

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/smtplog/smtplog/internal/golden"
)

// tsharkWrong are the captures in which what tshark 4.0 prints is not what
// happened, with the reason.
var tsharkWrong = map[string]string{
	"kinds-exchange.pcap":      "a verb that it does not know ends after four letters",
	"kinds-logins.pcap":        "a verb that it does not know ends after four letters",
	"kinds-segments.pcap":      "a command in two segments is taken for two, and one that comes before the greeting for a message",
	"network-everything.pcap":  "replies that were sent again are counted twice",
	"one-way-client-auth.pcap": "the answers to the challenges of a login are taken for commands",
}

// overheard is what a program saw of a connection, in order.
type overheard struct {
	Commands []string `json:"commands"` // "MAIL from:<alice@example.com>"
	Codes    []string `json:"codes"`    // of each line
}

// tsharkPrinted is what tshark printed of each capture: the streams in which it saw
// SMTP. To start it takes a quarter of a second, so that it is started only where
// SMTPLOG_TSHARK=all asks for it, as CI does, and for captures that are not in the
// file yet; with -update it is started and the file written anew.
const tsharkPrinted = captureFolder + "/tshark.json"

// Every command, parameter and reply code that tshark prints is in our output, in
// the same order, in a session of ours for each stream of tshark's.
func TestCapturesAgainstTshark(t *testing.T) {
	var files []string
	for _, c := range captures(t) {
		if tsharkWrong[c.file] == "" {
			files = append(files, c.file)
		}
	}
	printed := map[string][]*overheard{}
	if b, err := os.ReadFile(tsharkPrinted); err != nil && !golden.Update() {
		t.Error(err)
	} else if err := json.Unmarshal(b, &printed); err != nil && !golden.Update() {
		t.Errorf("%s: %v", tsharkPrinted, err)
	}
	runTshark(t, files, printed)
	streams := 0
	for _, file := range files {
		_, sessions := explainCapture(t, file)
		rest := make([]overheard, len(sessions))
		for i := range sessions {
			rest[i] = sessions[i].overheard()
		}
		for _, theirs := range printed[file] {
			streams++
			found := false
			for i, ours := range rest {
				if found = within(theirs.Commands, ours.Commands, sameCommand) && within(theirs.Codes, ours.Codes, strings.EqualFold); found {
					rest = append(rest[:i:i], rest[i+1:]...)
					break
				}
			}
			if !found {
				t.Errorf("%s: no session with all of\n  %q %q\nonly\n  %q", file, theirs.Commands, theirs.Codes, rest)
			}
		}
	}
	if streams < 100 {
		t.Errorf("tshark printed only %d streams", streams)
	}
}

// runTshark puts in printed what tshark prints of the captures it has to be started
// for.
func runTshark(t *testing.T, files []string, printed map[string][]*overheard) {
	t.Helper()
	all := golden.Update() || os.Getenv("SMTPLOG_TSHARK") == "all"
	if _, err := exec.LookPath("tshark"); err != nil {
		t.Log("no tshark: only what it printed before is compared")
		return
	}
	if all {
		clear(printed)
	}
	todo := slices.DeleteFunc(slices.Clone(files), func(file string) bool { _, ok := printed[file]; return ok })
	outs, errs := make([]string, len(todo)), make([]error, len(todo))
	var wait sync.WaitGroup
	for worker := range runtime.NumCPU() {
		wait.Go(func() {
			for i := worker; i < len(todo); i += runtime.NumCPU() {
				outs[i], errs[i] = tshark(todo[i])
			}
		})
	}
	wait.Wait()
	for i, file := range todo {
		if errs[i] != nil {
			t.Errorf("%s: %v", file, errs[i])
		}
		printed[file] = overheardBy(t, outs[i])
	}
	if golden.Update() {
		b, err := json.MarshalIndent(printed, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		golden.Equal(t, tsharkPrinted, append(b, '\n'))
	}
}

// overheard brings a session into tshark's terms.
func (s *capturedSession) overheard() overheard {
	var d overheard
	for _, e := range s.Exchanges {
		if e.Command != nil {
			d.Commands = append(d.Commands, strings.TrimSpace(*e.Command+" "+text(e.Argument)))
		}
		for _, l := range e.Lines {
			d.Codes = append(d.Codes, l[:min(3, len(l))])
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
		for _, c := range withParameters(fields(f[1]), fields(f[2])) {
			if words := strings.Fields(c); len(words) > 2 && strings.EqualFold(words[0], "AUTH") {
				c = words[0] + " " + words[1] // a login is not written down
			}
			d.Commands = append(d.Commands, c)
		}
		d.Codes = append(d.Codes, fields(f[3])...)
	}
	return slices.SortedFunc(maps.Values(streams), func(a, b *overheard) int {
		return cmp.Or(len(b.Commands)-len(a.Commands), len(b.Codes)-len(a.Codes), slices.Compare(a.Commands, b.Commands))
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
