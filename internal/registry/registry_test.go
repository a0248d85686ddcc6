package registry

import (
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/smtplog/smtplog/internal/lang"
)

// The tests keep their own data in functions: package variables of theirs would
// spoil TestStartup.

// tables are all the tables, for the tests that hold for each of them.
func tables() map[string]any {
	return map[string]any{
		"reply codes": replyCodes, "reply groups": replyGroups,
		"enhanced codes": enhancedCodes,
		"provider codes": providerCodes, "provider ranges": providerRanges,
		"extensions":      extensions,
		"MAIL parameters": mailParameters, "RCPT parameters": rcptParameters,
		"verbs": verbs, "mechanisms": mechanisms,
		"limits": limits, "timeouts": timeouts,
		"terms": terms,
	}
}

// TestStartup checks that the compiler lays the tables out, so that a program
// that uses this package starts no later for it.
func TestStartup(t *testing.T) {
	if testing.CoverMode() != "" {
		t.Skip("the coverage counters are filled at start-up")
	}
	self, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	cmd := exec.Command(self, "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace strings.Builder
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(trace.String(), "init ") {
		t.Fatalf("no trace: %q", trace.String())
	}
	for line := range strings.Lines(trace.String()) {
		if strings.Contains(line, "internal/registry") {
			t.Errorf("the tables are filled at start-up: %s", line)
		}
	}
}

// TestTexts looks at every sentence of every table.
func TestTexts(t *testing.T) {
	n := 0
	for name, rows := range tables() {
		eachText(reflect.ValueOf(rows), name, func(where string, text lang.Text) {
			n++
			checkText(t, where, text)
		})
	}
	if n < 900 {
		t.Errorf("only %d texts found: the walk misses some", n)
	}
	for digit := -1; digit <= 10; digit++ {
		name, meaning := ReplyClass(digit)
		checkText(t, "ReplyClass name", name)
		checkText(t, "ReplyClass meaning", meaning)
	}
	for _, class := range []int{2, 4, 5} {
		checkText(t, "EnhancedClass", EnhancedClass(class))
	}
	for subject := range 8 {
		checkText(t, "EnhancedSubject", EnhancedSubject(subject))
	}
	for _, keyword := range []string{"XXXX", "X-SOMETHING"} {
		e, _ := ExtensionByKeyword(keyword)
		checkText(t, keyword, e.Name)
		checkText(t, keyword, e.Meaning)
	}
}

// eachText visits every Text under v. The Parameter of an extension is the one
// that may be missing.
func eachText(v reflect.Value, where string, visit func(string, lang.Text)) {
	if v.Type() == reflect.TypeFor[lang.Text]() {
		// Read by field: reply groups are unexported.
		visit(where, lang.Text{En: v.Field(0).String(), Ko: v.Field(1).String()})
		return
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			eachText(v.Index(i), where, visit)
		}
	case reflect.Struct:
		key := v.Field(0)
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			f := v.Field(i)
			if name == "Parameter" && f.IsZero() {
				continue
			}
			if key.Kind() == reflect.String {
				name = key.String() + " " + name
			}
			eachText(f, where+": "+name, visit)
		}
	}
}

func checkText(t *testing.T, where string, text lang.Text) {
	t.Helper()
	if text.En == "" || text.Ko == "" {
		t.Errorf("%s: empty: %+v", where, text)
		return
	}
	if strings.ContainsFunc(text.En, isHangul) {
		t.Errorf("%s: Korean in the English text %q", where, text.En)
	}
	if !strings.ContainsFunc(text.Ko, isHangul) {
		t.Errorf("%s: no Korean in the Korean text %q", where, text.Ko)
	}
	// Four English words in a row, small letters and all, are a sentence that
	// was not translated, unless they are what a server says, in quotation marks.
	if words := longestEnglish(text.Ko); words > 3 {
		t.Errorf("%s: English left in %q", where, text.Ko)
	}
	for _, s := range []string{text.En, text.Ko} {
		if s != strings.TrimSpace(s) || strings.Contains(s, "  ") || strings.ContainsFunc(s, unicode.IsControl) {
			t.Errorf("%s: stray space in %q", where, s)
		}
	}
	// A sentence in one language is a sentence in the other.
	en, ko := strings.HasSuffix(text.En, "."), strings.HasSuffix(text.Ko, ".")
	if en != ko {
		t.Errorf("%s: one is a sentence and the other is not: %q, %q", where, text.En, text.Ko)
	}
	if ko {
		for sentence := range strings.SplitSeq(strings.TrimSuffix(text.Ko, "."), ". ") {
			if !strings.HasSuffix(sentence, "니다") && !strings.HasSuffix(sentence, "시오") && !strings.HasSuffix(sentence, "니다(SendAsDenied)") &&
				!strings.HasSuffix(sentence, ")") {
				t.Errorf("%s: not in the polite form: %q", where, sentence)
			}
		}
	}
}

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

func longestEnglish(s string) int {
	longest, run := 0, 0
	s = regexp.MustCompile(`"[^"]*"`).ReplaceAllString(s, `"…"`)
	for word := range strings.FieldsSeq(s) {
		word = strings.Trim(word, `.,"()`)
		if word != "" && !strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) {
			run++
		} else {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

func TestSorted(t *testing.T) {
	checkSorted(t, "reply codes", replyCodes, func(a, b ReplyCode) int { return a.Code - b.Code })
	checkSorted(t, "enhanced codes", enhancedCodes, func(a, b EnhancedCode) int {
		if a.Subject != b.Subject {
			return a.Subject - b.Subject
		}
		return a.Detail - b.Detail
	})
	checkSorted(t, "provider codes", providerCodes, func(a, b ProviderCode) int {
		ka, oka := codeKey(a.Code)
		kb, okb := codeKey(b.Code)
		if !oka || !okb {
			t.Errorf("not a code: %q or %q", a.Code, b.Code)
		}
		return int(ka) - int(kb)
	})
	checkSorted(t, "extensions", extensions, func(a, b Extension) int { return strings.Compare(a.Keyword, b.Keyword) })
	byKeyword := func(a, b Parameter) int { return strings.Compare(a.Keyword, b.Keyword) }
	checkSorted(t, "MAIL parameters", mailParameters, byKeyword)
	checkSorted(t, "RCPT parameters", rcptParameters, byKeyword)
	checkSorted(t, "verbs", verbs, func(a, b Verb) int { return strings.Compare(a.Name, b.Name) })
	checkSorted(t, "mechanisms", mechanisms, func(a, b Mechanism) int { return strings.Compare(a.Name, b.Name) })
	checkSorted(t, "terms", terms, func(a, b Term) int { return compareFold(a.Name, b.Name) })
	for _, e := range enhancedCodes {
		if e.Basic != nil {
			checkSorted(t, "Basic", e.Basic, func(a, b int) int { return a - b })
		}
	}
	for _, v := range verbs {
		for _, codes := range [][]int{v.Success, v.Intermediate, v.Failure} {
			checkSorted(t, v.Name, codes, func(a, b int) int { return a - b })
		}
	}
}

func checkSorted[E any](t *testing.T, what string, table []E, compare func(a, b E) int) {
	t.Helper()
	for i := 1; i < len(table); i++ {
		if compare(table[i-1], table[i]) >= 0 {
			t.Errorf("%s: out of order or double: %+v before %+v", what, table[i-1], table[i])
		}
	}
}

func TestReply(t *testing.T) {
	// Every code of RFC 5321 section 4.2.3 and of the extension RFCs.
	for _, code := range []int{
		211, 214, 220, 221, 235, 250, 251, 252, 253, 334, 354,
		421, 422, 430, 432, 450, 451, 452, 453, 454, 455, 458, 459,
		500, 501, 502, 503, 504, 521, 523, 524, 525, 530, 533, 534, 535, 538,
		550, 551, 552, 553, 554, 555, 556,
	} {
		r, ok := Reply(code)
		if !ok || r.Code != code || !r.Standard || r.RFC == "" {
			t.Errorf("Reply(%d) = %+v, %v; want a standard code", code, r, ok)
		}
	}
	for _, code := range []int{353, 401, 402, 435, 472, 511, 513, 522, 541, 543, 547, 571, 573, 577, 587} {
		if r, ok := Reply(code); !ok || r.Standard || r.RFC != "" {
			t.Errorf("Reply(%d) = %+v, %v; want a code without a standard", code, r, ok)
		}
	}
	for _, code := range []int{-1, 0, 25, 100, 200, 255, 499, 560, 600, 999, 1000, 2500} {
		if r, ok := Reply(code); ok {
			t.Errorf("Reply(%d) = %+v; want nothing", code, r)
		}
	}
	for code := -1500; code < 3000; code++ {
		r := ReplyOrClass(code)
		if r.Code != code || r.Name.IsZero() || r.Meaning.IsZero() {
			t.Fatalf("ReplyOrClass(%d) = %+v", code, r)
		}
	}
	for code, want := range map[int]string{
		200: "success", 255: "success, about the mail", 299: "success",
		330: "waiting for more, about authentication",
		425: "temporary refusal, about the connection", 499: "temporary refusal",
		536: "permanent refusal, about authentication", 588: "permanent refusal",
		100: "preliminary (not used in SMTP)", 600: "not an SMTP code", 2500: "not an SMTP code", -250: "not an SMTP code",
	} {
		if got := ReplyOrClass(code); got.Name.En != want || got.Standard {
			t.Errorf("ReplyOrClass(%d) = %q, standard %v; want %q", code, got.Name.En, got.Standard, want)
		}
	}
}

func TestEnhanced(t *testing.T) {
	// How many details the IANA registry has for each subject: 81 in all.
	last := []int{0, 10, 4, 6, 7, 6, 10, 30}
	n := 0
	for subject, last := range last {
		for detail := range last + 1 {
			n++
			e, ok := Enhanced(subject, detail)
			if !ok || e.Subject != subject || e.Detail != detail || e.RFC == "" {
				t.Errorf("Enhanced(%d, %d) = %+v, %v", subject, detail, e, ok)
			}
			for _, code := range e.Basic {
				if _, ok := Reply(code); !ok {
					t.Errorf("X.%d.%d is paired with %d, which is no known reply", subject, detail, code)
				}
			}
		}
		if _, ok := Enhanced(subject, last+1); ok {
			t.Errorf("X.%d.%d is not in the registry", subject, last+1)
		}
	}
	if n != 81 || len(enhancedCodes) != 81 {
		t.Errorf("%d codes looked up, %d in the table; want 81", n, len(enhancedCodes))
	}
	for _, no := range [][2]int{{-1, 0}, {0, -1}, {8, 0}, {7, 57}, {7, 999}} {
		if e, ok := Enhanced(no[0], no[1]); ok {
			t.Errorf("Enhanced(%d, %d) = %+v", no[0], no[1], e)
		}
	}
	for _, class := range []int{-1, 0, 1, 3, 6} {
		if !EnhancedClass(class).IsZero() {
			t.Errorf("EnhancedClass(%d) is not empty", class)
		}
	}
	for _, subject := range []int{-1, 8, 100} {
		if !EnhancedSubject(subject).IsZero() {
			t.Errorf("EnhancedSubject(%d) is not empty", subject)
		}
	}
}

func TestProvider(t *testing.T) {
	for code, want := range map[string]string{
		"5.7.57": "5.7.57", "5.7.60": "5.7.60", "5.7.133": "5.7.133", "5.7.136": "5.7.136", "5.7.139": "5.7.139", "5.7.515": "5.7.515",
		"5.1.90": "5.1.90", "5.2.121": "5.2.121", "5.2.122": "5.2.122", "5.4.1": "5.4.1",
		"4.7.28": "4.7.28", "5.7.26": "5.7.26", "4.7.32": "4.7.32",
		// the narrowest range
		"5.7.610": "5.7.606", "5.7.650": "5.7.600", "5.7.555": "5.7.500", "5.7.750": "5.7.750", "5.7.799": "5.7.700",
		"4.7.500": "4.7.500", "4.7.699": "4.7.500", "4.7.650": "4.7.650", "5.7.323": "5.7.321",
	} {
		p, ok := Provider(code)
		if !ok || p.Code != want || p.Owner == "" {
			t.Errorf("Provider(%q) = %q of %q, %v; want %q", code, p.Code, p.Owner, ok, want)
		}
	}
	for _, code := range []string{
		"", ".", "5", "5.7", "5.7.", ".7.57", "5..57", "5.7.57.", "5.7.57.1", "5.7.057", "5.7.5700", "5.7.x", " 5.7.57", "X.7.57",
		"4.7.57", "2.7.57", "5.7.56", "5.7.900", "4.7.700", "5.1.1", "5.7.1", "05.7.57", "5.7.-1", "5.7.57\n",
	} {
		if p, ok := Provider(code); ok {
			t.Errorf("Provider(%q) = %q", code, p.Code)
		}
	}
	for _, p := range slices.Concat(providerCodes, providerRanges) {
		key, _ := codeKey(p.Code)
		_, known := Enhanced(int(key/1000%1000), int(key%1000))
		if known != p.Registered {
			t.Errorf("%s: Registered is %v, the registry says %v", p.Code, p.Registered, known)
		}
		if first, ok := codeKey(p.Code); !ok {
			t.Errorf("not a code: %q", p.Code)
		} else if last, ok := codeKey(p.Last); p.Last != "" && (!ok || last <= first) {
			t.Errorf("not a range: %q to %q", p.Code, p.Last)
		}
	}
}

func TestExtensions(t *testing.T) {
	for _, keyword := range []string{
		"SIZE", "8BITMIME", "PIPELINING", "CHUNKING", "BINARYMIME", "DSN", "ENHANCEDSTATUSCODES", "STARTTLS", "AUTH", "SMTPUTF8",
		"DELIVERBY", "FUTURERELEASE", "MT-PRIORITY", "REQUIRETLS", "RRVS", "LIMITS", "MTRK", "BURL", "NO-SOLICITING", "SUBMITTER",
		"CONPERM", "CONNEG", "CHECKPOINT", "ETRN", "ATRN", "HELP", "EXPN", "VRFY", "SEND", "SOML", "SAML", "TURN", "ONEX", "VERB", "UTF8SMTP",
	} {
		for _, spelt := range []string{keyword, strings.ToLower(keyword), keyword[:1] + strings.ToLower(keyword[1:])} {
			if e, ok := ExtensionByKeyword(spelt); !ok || e.Keyword != keyword || e.Private {
				t.Errorf("ExtensionByKeyword(%q) = %q, private %v, %v", spelt, e.Keyword, e.Private, ok)
			}
		}
	}
	for keyword, want := range map[string]string{"AUTH=LOGIN": "AUTH", "auth=plain": "AUTH", "AUTH=": "AUTH", "xclient": "XCLIENT", "x-exps": "X-EXPS", "PRDR": "PRDR"} {
		if e, ok := ExtensionByKeyword(keyword); !ok || e.Keyword != want {
			t.Errorf("ExtensionByKeyword(%q) = %q, %v; want %q", keyword, e.Keyword, ok, want)
		}
	}
	for _, keyword := range []string{"XWHATEVER", "x-new", "XXXXXXXA", "XXXXXXXX", "xxxx"} {
		if e, ok := ExtensionByKeyword(keyword); !ok || e.Keyword != keyword || !e.Private {
			t.Errorf("ExtensionByKeyword(%q) = %+v, %v; want a private one", keyword, e, ok)
		}
	}
	if mask, _ := ExtensionByKeyword("XXXXXXXA"); !strings.Contains(mask.Meaning.En, "firewall") {
		t.Errorf("XXXXXXXA: %q", mask.Meaning.En)
	}
	if private, _ := ExtensionByKeyword("XXX-A"); strings.Contains(private.Meaning.En, "firewall") {
		t.Errorf("XXX-A: %q", private.Meaning.En)
	}
	for _, keyword := range []string{"", "X", "SIZE ", "SIZ", "SIZEE", "AUTHLOGIN", "ＳＩＺＥ", "TLS", "smtp", "\x00"} {
		if e, ok := ExtensionByKeyword(keyword); ok {
			t.Errorf("ExtensionByKeyword(%q) = %q", keyword, e.Keyword)
		}
	}
	for _, e := range extensions {
		if e.RFC == "" && !e.Private && !e.Obsolete {
			t.Errorf("%s: neither an RFC nor private", e.Keyword)
		}
		for _, verb := range e.Verbs {
			if _, ok := VerbByName(verb); !ok {
				t.Errorf("%s: no verb %s", e.Keyword, verb)
			}
		}
		for _, keyword := range e.MailParams {
			if _, ok := MailParameter(keyword); !ok {
				t.Errorf("%s: no MAIL parameter %s", e.Keyword, keyword)
			}
		}
		for _, keyword := range e.RcptParams {
			if _, ok := RcptParameter(keyword); !ok {
				t.Errorf("%s: no RCPT parameter %s", e.Keyword, keyword)
			}
		}
	}
}

func TestVerbs(t *testing.T) {
	for _, name := range []string{
		"HELO", "EHLO", "LHLO", "MAIL", "RCPT", "DATA", "BDAT", "RSET", "VRFY", "EXPN", "HELP", "NOOP", "QUIT", "STARTTLS", "AUTH",
		"ETRN", "ATRN", "BURL", "SEND", "SOML", "SAML", "TURN", "XCLIENT", "XFORWARD", "X-ANONYMOUSTLS", "X-EXPS", "XEXCH50",
	} {
		for _, spelt := range []string{name, strings.ToLower(name)} {
			if v, ok := VerbByName(spelt); !ok || v.Name != name {
				t.Errorf("VerbByName(%q) = %q, %v", spelt, v.Name, ok)
			}
		}
	}
	for _, name := range []string{"", "MAI", "MAILX", "GET", "HELO ", "MAIL FROM", "ＭＡＩＬ", "USER", "EHLO\r"} {
		if v, ok := VerbByName(name); ok {
			t.Errorf("VerbByName(%q) = %q", name, v.Name)
		}
	}
	anywhere := []string{"BDAT", "BURL", "MAIL", "RCPT", "RSET", "SAML", "SEND", "SOML", "XFORWARD"}
	for _, v := range verbs {
		if v.LastInGroup == slices.Contains(anywhere, v.Name) {
			t.Errorf("%s: LastInGroup is %v", v.Name, v.LastInGroup)
		}
		if v.Extension != "" {
			e, ok := ExtensionByKeyword(v.Extension)
			if !ok || !slices.Contains(e.Verbs, v.Name) {
				t.Errorf("%s: the extension %s does not list it", v.Name, v.Extension)
			}
		}
		if (v.RFC == "") != (v.Private || v.Extension == "ONEX" || v.Extension == "VERB") {
			t.Errorf("%s: RFC %q", v.Name, v.RFC)
		}
		checkClass(t, v.Name, v.Success, 2, 2)
		checkClass(t, v.Name, v.Intermediate, 3, 3)
		checkClass(t, v.Name, v.Failure, 4, 5)
		if len(v.Success) == 0 {
			t.Errorf("%s: no code for success", v.Name)
		}
	}
}

func checkClass(t *testing.T, what string, codes []int, low, high int) {
	t.Helper()
	for _, code := range codes {
		if _, ok := Reply(code); !ok && code != 200 {
			t.Errorf("%s: %d is no known reply", what, code)
		}
		if class := code / 100; class < low || class > high {
			t.Errorf("%s: %d is in the wrong list", what, code)
		}
	}
}

func TestMechanisms(t *testing.T) {
	strengths := []string{StrengthClear, StrengthDigest, StrengthToken, StrengthCertificate, StrengthKerberos, StrengthNone}
	for _, m := range mechanisms {
		if !slices.Contains(strengths, m.Strength) {
			t.Errorf("%s: strength %q", m.Name, m.Strength)
		}
		if got, ok := MechanismByName(strings.ToLower(m.Name)); !ok || got.Name != m.Name {
			t.Errorf("MechanismByName(%q) = %q, %v", strings.ToLower(m.Name), got.Name, ok)
		}
	}
	for name, want := range map[string]string{
		"PLAIN": "clear", "LOGIN": "clear", "CRAM-MD5": "digest", "DIGEST-MD5": "digest", "SCRAM-SHA-256-PLUS": "digest", "NTLM": "digest",
		"XOAUTH2": "token", "OAUTHBEARER": "token", "EXTERNAL": "certificate", "GSSAPI": "kerberos", "GSS-SPNEGO": "kerberos", "ANONYMOUS": "none",
	} {
		if m, _ := MechanismByName(name); m.Strength != want {
			t.Errorf("%s: strength %q, want %q", name, m.Strength, want)
		}
	}
	for _, name := range []string{"", "PLAI", "PLAIN ", "PLAIN2", "SCRAM", "SCRAM-SHA-", "BASIC", "XOAUTH3"} {
		if m, ok := MechanismByName(name); ok {
			t.Errorf("MechanismByName(%q) = %q", name, m.Name)
		}
	}
}

func TestLimitsAndTimeouts(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range limits {
		if l.Name == "" || l.Value <= 0 || l.Unit == "" || l.RFC == "" || seen[l.Name] {
			t.Errorf("bad or double limit %+v", l)
		}
		seen[l.Name] = true
	}
	for _, w := range timeouts {
		if w.Step == "" || w.Minimum <= 0 || w.RFC == "" || seen[w.Step] {
			t.Errorf("bad or double timeout %+v", w)
		}
		seen[w.Step] = true
	}
}

func TestTerms(t *testing.T) {
	for name, want := range map[string]string{
		"MUA": "MUA", "mua": "MUA", "Mail User Agent": "MUA", "MSA": "MSA", "MTA": "MTA", "MDA": "MDA", "POP3": "POP3", "imap": "IMAP",
		"relay": "relay", "중계": "relay", "envelope": "envelope", "봉투": "envelope", "SPF": "SPF", "dkim": "DKIM", "DMARC": "DMARC",
		"TLS": "TLS", "SSL": "SSL", "MIME": "MIME", "queue id": "queue ID", "큐 ID": "queue ID", "Reverse-Path": "reverse-path", "return path": "reverse-path",
		"forward-path": "forward-path", "앱 비밀번호": "app password", "greylisting": "greylisting", "smarthost": "smart host", "mx": "MX",
	} {
		if got, ok := TermByName(name); !ok || got.Name != want {
			t.Errorf("TermByName(%q) = %q, %v; want %q", name, got.Name, ok, want)
		}
	}
	for _, name := range []string{"", " ", "MT", "MTAA", "envelop", "봉", "foo"} {
		if got, ok := TermByName(name); ok {
			t.Errorf("TermByName(%q) = %q", name, got.Name)
		}
	}
	names := map[string]string{}
	for _, term := range terms {
		for _, name := range append([]string{term.Name}, term.Aliases...) {
			name = strings.ToLower(name)
			if other, ok := names[name]; ok && other != term.Name {
				t.Errorf("%q names both %q and %q", name, other, term.Name)
			}
			names[name] = term.Name
		}
	}
}

// TestCopies checks that a caller cannot write into the tables.
func TestCopies(t *testing.T) {
	ReplyCodes()[0].Code = 0
	EnhancedCodes()[0].Detail = 99
	ProviderCodes()[0].Code = ""
	Extensions()[0].Keyword = ""
	Parameters()[0].Keyword = ""
	Verbs()[0].Name = ""
	Mechanisms()[0].Name = ""
	Limits()[0].Value = 0
	Timeouts()[0].Minimum = 0
	Terms()[0].Name = ""
	if replyCodes[0].Code == 0 || enhancedCodes[0].Detail == 99 || providerCodes[0].Code == "" || extensions[0].Keyword == "" ||
		mailParameters[0].Keyword == "" || verbs[0].Name == "" || mechanisms[0].Name == "" || limits[0].Value == 0 ||
		timeouts[0].Minimum == 0 || terms[0].Name == "" {
		t.Error("a table was written to")
	}
	if len(Parameters()) != len(mailParameters)+len(rcptParameters) || len(ProviderCodes()) != len(providerCodes)+len(providerRanges) {
		t.Error("a list is not complete")
	}
}

func TestAllocations(t *testing.T) {
	calls := map[string]func(){
		"Reply":              func() { Reply(550) },
		"ReplyOrClass":       func() { ReplyOrClass(599) },
		"Enhanced":           func() { Enhanced(7, 26) },
		"Provider":           func() { Provider("5.7.610") },
		"ExtensionByKeyword": func() { ExtensionByKeyword("starttls") },
		"private extension":  func() { ExtensionByKeyword("XWHATEVER") },
		"MailParameter":      func() { MailParameter("size") },
		"RcptParameter":      func() { RcptParameter("notify") },
		"VerbByName":         func() { VerbByName("mail") },
		"MechanismByName":    func() { MechanismByName("plain") },
		"TermByName":         func() { TermByName("트랜잭션") },
	}
	for _, row := range validRows() {
		calls["valid "+row.keyword] = func() { check(row.keyword, row.value, row.has) }
	}
	for name, call := range calls {
		if n := testing.AllocsPerRun(100, call); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

func BenchmarkReply(b *testing.B) {
	for b.Loop() {
		Reply(550)
	}
}

func BenchmarkMailParameter(b *testing.B) {
	for b.Loop() {
		MailParameter("SIZE")
	}
}

func BenchmarkVerbByName(b *testing.B) {
	for b.Loop() {
		VerbByName("rcpt")
	}
}
