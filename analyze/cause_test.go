package analyze

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/lang"
)

// reasons are the words a cause may have as its reason.
var reasons = strings.Fields(`userunknown mailboxfull expired filtered rejected blocked hostunknown authfailure requireptr networkerror
	policyviolation systemerror spamdetected securityerror suspend notaccept mailererror norelaying contenterror mesgtoobig hasmoved
	exceedlimit onhold badreputation toomanyconn notcompliantrfc virusdetected syntaxerror speeding systemfull failedstarttls delivered undefined`)

func TestCauses(t *testing.T) {
	id := regexp.MustCompile(`^[a-z][a-z0-9-]+$`)
	words := map[string]string{}
	for _, family := range causeFamilies {
		for _, c := range family {
			if !id.MatchString(c.id) || c.when == nil {
				t.Errorf("%q: no ID, or no condition", c.id)
			}
			if was, ok := words[c.id]; ok && was != c.detail.En {
				t.Errorf("%s: one ID with two meanings", c.id)
			}
			words[c.id] = c.detail.En
			checkCause(t, Cause{ID: c.id, Reason: c.reason, Title: c.title, Detail: c.detail, Fix: c.fix, Whose: c.whose, Retry: c.retry, Certainty: c.certainty})
		}
	}
	for _, r := range enhancedReasons {
		if !slices.Contains(reasons, r.reason) {
			t.Errorf("%d.%d: %q is no reason", r.subject, r.detail, r.reason)
		}
	}
}

func checkCause(t *testing.T, c Cause) {
	t.Helper()
	if !slices.Contains(reasons, c.Reason) {
		t.Errorf("%s: %q is no reason", c.ID, c.Reason)
	}
	if !slices.Contains([]string{whoseClient, whoseSender, whoseRecipient, whoseNetwork, whoseClientNetwork, whoseServer, whoseNobody}, c.Whose) {
		t.Errorf("%s: whose is %q", c.ID, c.Whose)
	}
	if !slices.Contains([]string{retryNo, retryYes, retryLater}, c.Retry) || !slices.Contains([]string{sure, likely, possible}, c.Certainty) {
		t.Errorf("%s: retry %q, certainty %q", c.ID, c.Retry, c.Certainty)
	}
	for _, l := range lang.All() {
		title, detail, fix := c.Title.In(l), c.Detail.In(l), c.Fix.In(l)
		if title == "" || strings.HasSuffix(title, ".") || !strings.HasSuffix(detail, ".") || !strings.HasSuffix(fix, ".") {
			t.Errorf("%s in %s: %q, %q, %q", c.ID, l, title, detail, fix)
		}
	}
}

// TestFallback holds that every refusal gets a true and complete cause.
func TestFallback(t *testing.T) {
	for _, c := range []struct{ reply, id string }{
		{"550 5.7.1 no", "enhanced-5.7.1"},
		{"550 5.0.0 no", "code-550"},
		{"450 no", "code-450"},
		{"599 no", "class-5"},
		{"499 4.99.99 no", "class-4"},
	} {
		r := New(Options{}).Report(example(t, greet+hello+mail+"C: RCPT TO:<bob@example.org>\nS: "+c.reply+"\n"+quit))
		if r.Cause.ID != c.id {
			t.Errorf("%q: got %q, want %q", c.reply, r.Cause.ID, c.id)
		}
		checkCause(t, r.Cause)
	}
}

func TestCauseByLogin(t *testing.T) {
	gmail := "S: 220 smtp.gmail.com ESMTP x - gsmtp\nC: EHLO client.example.com\nS: 250-smtp.gmail.com at your service\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready\n" +
		"C: EHLO client.example.com\nS: 250-smtp.gmail.com at your service\nS: 250 AUTH PLAIN LOGIN\n"
	for _, c := range []struct{ text, id string }{
		{greet + helloPlainTLS + "C: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAA==\nS: 535 5.7.8 Invalid format\n", "login-empty-password"},
		{gmail + "C: AUTH PLAIN AGFsaWNlQGdtYWlsLmNvbQBjb3JyZWN0LWhvcnNlLTQy\nS: 535 5.7.8 Username and Password not accepted - gsmtp\n", "gmail-app-password-needed"},
		{greet + helloPlainTLS + "C: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 535 5.7.8 no\n", "login-refused"},
		{greet + hello + "C: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 503 AUTH command used when not advertised\n", "login-not-offered"},
	} {
		if got := New(Options{}).Report(example(t, c.text)).Cause.ID; got != c.id {
			t.Errorf("got %q, want %q for\n%s", got, c.id, c.text)
		}
	}
}
