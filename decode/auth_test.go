package decode

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"
)

func b64(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

func client(s string) AuthLine { return AuthLine{Text: s} }
func server(s string) AuthLine { return AuthLine{FromServer: true, Text: s} }

func kinds(a *Auth) string {
	var out []string
	for _, r := range a.Remarks {
		out = append(out, string(r.Kind))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func roles(a *Auth) string {
	var out []string
	for _, l := range a.Lines {
		out = append(out, l.Role.String())
	}
	return strings.Join(out, " ")
}

const noInitial = "\x00none"

var authTests = []struct {
	name, mechanism, initial    string
	lines                       []AuthLine
	identity, roles, remarks    string
	secrets, notSecret, display []string
}{
	{name: "plain of the lesson", mechanism: "plain", initial: "AGV4c2VuZGVyQGdtYWlsLmNvbQBhYmNkIGVmZ2ggaWprbCBtbm9wIA==",
		identity: "exsender@gmail.com", roles: "secret", remarks: "gmail-app-password surrounding-space",
		secrets: []string{"abcd efgh ijkl mnop ", "abcd efgh ijkl mnop", "abcdefghijklmnop", "AGV4c2VuZGVyQGdtYWlsLmNvbQBhYmNkIGVmZ2ggaWprbCBtbm9wIA=="},
		display: []string{"NUL exsender@gmail.com NUL ********"}},
	{name: "plain after a challenge", mechanism: "PLAIN", initial: noInitial, lines: []AuthLine{server(""), client(b64("\x00a@b.co\x00hunter22"))},
		identity: "a@b.co", roles: "empty secret", secrets: []string{"hunter22"}},
	{name: "plain with authzid", mechanism: "PLAIN", initial: b64("boss@b.co\x00a@b.co\x00hunter22"), identity: "a@b.co", roles: "secret",
		remarks: "authzid-differs", display: []string{"boss@b.co NUL a@b.co NUL ********"}},
	{name: "plain with one NUL", mechanism: "PLAIN", initial: b64("a@b.co\x00hunter22"), identity: "a@b.co", roles: "secret", remarks: "wrong-shape", secrets: []string{"hunter22"}},
	{name: "plain with none", mechanism: "PLAIN", initial: b64("hunter22"), roles: "secret", remarks: "wrong-shape", secrets: []string{"hunter22", b64("hunter22")}},
	{name: "plain with backslash zero", mechanism: "PLAIN", initial: b64(`\0a@b.co\0hunter22`), roles: "secret", remarks: "literal-nul wrong-shape", secrets: []string{"hunter22"}},
	{name: "plain, echo's line break", mechanism: "PLAIN", initial: b64("\x00a@b.co\x00hunter22\n"), identity: "a@b.co", roles: "secret", remarks: "trailing-newline", secrets: []string{"hunter22"}},
	{name: "plain, empty password", mechanism: "PLAIN", initial: b64("\x00a@b.co\x00"), identity: "a@b.co", roles: "secret", remarks: "empty-password"},
	{name: "plain, nothing set", mechanism: "PLAIN", initial: b64("\x00undefined\x00undefined"), identity: Mask, roles: "secret", remarks: "identity-is-password placeholder"},
	{name: "plain, empty", mechanism: "PLAIN", initial: "=", roles: "empty", remarks: "empty-identity empty-password"},
	{name: "plain, cancelled", mechanism: "PLAIN", initial: noInitial, lines: []AuthLine{server(""), client("*")}, roles: "empty cancel"},
	{name: "plain, dots", mechanism: "PLAIN", initial: "...", roles: "secret", remarks: "masked"},
	{name: "plain, cut", mechanism: "PLAIN", initial: "AGV4c2VuZGVyQGdtYWlsLmNvbQBhYmNkIGVm…", identity: "exsender@gmail.com", roles: "secret", remarks: "truncated", secrets: []string{"abcd ef"}},
	{name: "plain, no padding", mechanism: "PLAIN", initial: strings.TrimRight(b64("\x00a@b.co\x00hunter222"), "="), identity: "a@b.co", roles: "secret", remarks: "repaired-base64", secrets: []string{"hunter222"}},
	{name: "plain, not base64", mechanism: "PLAIN", initial: noInitial, lines: []AuthLine{client("a@b.co hunter22!")}, roles: "secret", remarks: "not-base64", secrets: []string{"a@b.co hunter22!"}},
	{name: "plain, two responses", mechanism: "PLAIN", initial: b64("\x00a@b.co\x00hunter22"), lines: []AuthLine{client("c2Vjb25kIG9uZQ==")}, identity: "a@b.co", roles: "secret secret", secrets: []string{"second one"}},
	{name: "plain, written over", mechanism: "PLAIN", initial: b64("\x00xxxxxxxx@xxx.example\x00xxxxxxxx"), identity: "xxxxxxxx@xxx.example", roles: "secret", remarks: "masked"},
	{name: "plain, api key", mechanism: "PLAIN", initial: b64("\x00apikey\x00SG.abcdefghijklmnopqrstuvwxyz"), identity: "apikey", roles: "secret", remarks: "looks-like-token"},
	{name: "plain, Hangul password", mechanism: "PLAIN", initial: b64("\x00a@b.co\x00ㅗㅕㅜㅅ"), identity: "a@b.co", roles: "secret", remarks: "non-ascii-password"},
	{name: "plain, password as name", mechanism: "PLAIN", initial: b64("\x00hunter22\x00hunter22"), identity: Mask, roles: "secret", remarks: "identity-is-password identity-not-address", display: []string{Mask}},
	{name: "login", mechanism: "login", initial: noInitial, lines: []AuthLine{server("VXNlcm5hbWU6"), client(b64("a@b.co")), server("UGFzc3dvcmQ6"), client(b64("hunter22"))},
		identity: "a@b.co", roles: "prompt identity prompt secret", secrets: []string{"hunter22", b64("hunter22")}, notSecret: []string{"a@b.co"},
		display: []string{"Username:", "a@b.co", "Password:", Mask}},
	{name: "login, initial response", mechanism: "LOGIN", initial: b64("a@b.co"), lines: []AuthLine{server("UGFzc3dvcmQ6"), client(b64("hunter22"))},
		identity: "a@b.co", roles: "identity prompt secret", secrets: []string{"hunter22"}},
	{name: "login, Windows prompts", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{server("VXNlciBOYW1lAA=="), client(b64("kim")), server("UGFzc3dvcmQA"), client(b64("hunter22"))},
		identity: "kim", roles: "prompt identity prompt secret", remarks: "identity-not-address", display: []string{"User Name", "kim", "Password", Mask}},
	{name: "login, clear prompts", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{server("Username:"), client(b64("a@b.co")), server("Password"), client(b64("hunter22"))},
		identity: "a@b.co", roles: "prompt identity prompt secret"},
	{name: "login, swapped prompts", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{server("UGFzc3dvcmQ6"), client(b64("hunter22")), server("VXNlcm5hbWU6"), client(b64("kim"))},
		roles: "prompt secret prompt secret", remarks: "prompt-order", secrets: []string{"hunter22", "kim"}},
	{name: "login, empty prompts", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{server(""), client(b64("kim")), server(""), client(b64("hunter22"))},
		roles: "empty secret empty secret", remarks: "prompt-order", secrets: []string{"hunter22", "kim"}},
	{name: "login, only the client's lines", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{client(b64("a@b.co")), client(b64("hunter22"))},
		identity: "a@b.co", roles: "identity secret", secrets: []string{"hunter22"}},
	{name: "login, asked twice", mechanism: "LOGIN", initial: b64("a@b.co"), lines: []AuthLine{server("VXNlcm5hbWU6"), client(b64("a@b.co")), server("UGFzc3dvcmQ6"), client(b64("hunter22"))},
		identity: "a@b.co", roles: "identity prompt identity prompt secret"},
	{name: "login with a PLAIN response", mechanism: "LOGIN", initial: b64("\x00a@b.co\x00hunter22"), lines: []AuthLine{server("UGFzc3dvcmQ6")}, roles: "secret prompt", remarks: "wrong-shape"},
	{name: "login typed by hand", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{server("VXNlcm5hbWU6"), client("a@b.co"), server("UGFzc3dvcmQ6"), client("hunter22")},
		identity: "a@b.co", roles: "prompt identity prompt secret", remarks: "not-base64 not-utf8", secrets: []string{"hunter22"}},
	{name: "login typed by hand, no address", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{server("VXNlcm5hbWU6"), client("h@nter-22"), server("UGFzc3dvcmQ6"), client("hunter22")},
		roles: "prompt secret prompt secret", remarks: "not-base64 not-utf8", secrets: []string{"hunter22", "h@nter-22"}},
	{name: "login, encoded twice", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{server("VXNlcm5hbWU6"), client(b64(b64("kim@example.org"))), server("UGFzc3dvcmQ6"), client(b64("hunter22"))},
		identity: b64("kim@example.org"), roles: "prompt identity prompt secret", remarks: "double-base64"},
	{name: "login, masked", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{server("VXNlcm5hbWU6"), client("/* secret */"), server("UGFzc3dvcmQ6"), client("[credentials hidden]")},
		roles: "prompt secret prompt secret", remarks: "masked"},
	{name: "login, empty password", mechanism: "LOGIN", initial: noInitial, lines: []AuthLine{server("VXNlcm5hbWU6"), client(b64("a@b.co")), server("UGFzc3dvcmQ6"), client("")},
		identity: "a@b.co", roles: "prompt identity prompt empty", remarks: "empty-password"},
	{name: "cram (RFC 2195)", mechanism: "CRAM-MD5", initial: noInitial,
		lines:    []AuthLine{server("PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+"), client("dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw")},
		identity: "tim", roles: "challenge secret", remarks: "identity-not-address", secrets: []string{"b913a602c7eda7a495b4e6e7334d3890", "<1896.697170952@postoffice.reston.mci.net>"}},
	{name: "cram without digest", mechanism: "CRAM-SHA256", initial: noInitial, lines: []AuthLine{client(b64("tim hunter22"))}, roles: "secret", remarks: "wrong-shape", secrets: []string{"tim hunter22"}},
	{name: "xoauth2 refused", mechanism: "XOAUTH2", initial: b64("user=a@b.co\x01auth=Bearer ya29.secrettoken\x01\x01"),
		lines:    []AuthLine{server(b64(`{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}`)), client("")},
		identity: "a@b.co", roles: "secret server-error empty", remarks: "server-error", secrets: []string{"ya29.secrettoken"}},
	{name: "xoauth2 with a password", mechanism: "XOAUTH2", initial: b64("user=a@b.co\x01auth=Bearer abcdefghijklmnop\x01\x01"), identity: "a@b.co", roles: "secret", remarks: "password-as-token", secrets: []string{"abcdefghijklmnop"}},
	{name: "xoauth2 unencoded", mechanism: "XOAUTH2", initial: `user=a@b.co^Aauth=Bearer ya29.x^A^A`, identity: "a@b.co", roles: "secret", remarks: "unencoded wrong-shape", secrets: []string{"ya29.x"}},
	{name: "oauthbearer (RFC 7628)", mechanism: "OAUTHBEARER", initial: b64("n,a=user@example.com,\x01host=server.example.com\x01port=587\x01auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\x01\x01"),
		lines:    []AuthLine{server(b64(`{"status":"invalid_token","scope":"example_scope"}`)), client("AQ==")},
		identity: "user@example.com", roles: "secret server-error empty", remarks: "server-error", secrets: []string{"vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg=="}},
	{name: "external", mechanism: "EXTERNAL", initial: "=", roles: "empty"},
	{name: "external with a name", mechanism: "EXTERNAL", initial: b64("kim@example.org"), roles: "identity", display: []string{"kim@example.org"}},
	{name: "anonymous", mechanism: "ANONYMOUS", initial: b64("sirhc"), identity: "sirhc", roles: "identity"},
	{name: "scram (RFC 7677)", mechanism: "SCRAM-SHA-256", initial: b64("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"), lines: []AuthLine{
		server(b64("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")),
		client(b64("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=")),
		server(b64("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="))},
		identity: "user", roles: "secret challenge secret challenge", remarks: "placeholder", secrets: []string{"rOprNGfwEbeRWgbNEkqO", "W22ZaJ0SNY7soEsUEjb6gQ=="}},
	{name: "digest (RFC 2831)", mechanism: "DIGEST-MD5", initial: noInitial, lines: []AuthLine{
		server(b64(`realm="elwood.innosoft.com",nonce="OA6MG9tEQGm2hh",qop="auth",algorithm=md5-sess,charset=utf-8`)),
		client(b64(`charset=utf-8,username="chris",realm="elwood.innosoft.com",nonce="OA6MG9tEQGm2hh",nc=00000001,cnonce="OA6MHXh6VqTrRk",digest-uri="imap/elwood.innosoft.com",response=d388dad90d4bbd760a152321f2143af7,qop=auth`)),
		server(b64("rspauth=ea40f60335c427b5527b84dbabcdfffd")), client("")},
		identity: "chris", roles: "challenge secret challenge empty", remarks: "identity-not-address", secrets: []string{"d388dad90d4bbd760a152321f2143af7", "ea40f60335c427b5527b84dbabcdfffd"}},
	{name: "ntlm", mechanism: "NTLM", initial: noInitial, lines: []AuthLine{server("ntlm supported"), client(b64("NTLMSSP\x00\x01\x00\x00\x00"))}, roles: "prompt identity"},
	{name: "unknown", mechanism: "GSSAPI", initial: b64("ticket"), lines: []AuthLine{server(b64("Username:")), client(b64("more"))}, roles: "unknown unknown unknown", remarks: "unknown-mechanism", secrets: []string{"ticket", "Username:", "more"}},
	{name: "password for a mechanism", mechanism: "AGFiYwBkZWZnaGk=", initial: noInitial, remarks: "unknown-mechanism", secrets: []string{"AGFiYwBkZWZnaGk="}},
	{name: "nothing", initial: noInitial, remarks: "unknown-mechanism"},
}

func TestDecodeAuth(t *testing.T) {
	for _, c := range authTests {
		t.Run(c.name, func(t *testing.T) {
			initial, has := c.initial, c.initial != noInitial
			if !has {
				initial = ""
			}
			a := DecodeAuth(c.mechanism, initial, has, c.lines)
			if a.Identity != c.identity {
				t.Errorf("Identity = %q, want %q", a.Identity, c.identity)
			}
			if got := roles(a); got != c.roles {
				t.Errorf("roles = %q, want %q", got, c.roles)
			}
			if got := kinds(a); got != c.remarks {
				t.Errorf("remarks = %q, want %q", got, c.remarks)
			}
			hidden := map[string]bool{}
			for _, s := range a.Secrets {
				hidden[string(s.Reveal())] = true
			}
			for _, want := range c.secrets {
				if !hidden[want] {
					t.Errorf("%q is not among the secrets", want)
				}
			}
			for _, not := range c.notSecret {
				if hidden[not] {
					t.Errorf("%q is among the secrets", not)
				}
			}
			for i, want := range c.display {
				if got := a.Lines[i].Display; got != want {
					t.Errorf("line %d shows %q, want %q", i, got, want)
				}
			}
			checkSealed(t, a)
		})
	}
}

// checkSealed holds what Auth promises: nothing in it shows a secret.
func checkSealed(t *testing.T, a *Auth) {
	t.Helper()
	shown := []string{a.Mechanism, a.Identity, a.AuthzID}
	for _, f := range a.Facts {
		shown = append(shown, f.Value)
	}
	for _, l := range a.Lines {
		shown = append(shown, l.Display)
	}
	for _, s := range a.Secrets {
		secret := string(s.Reveal())
		if len(secret) < 4 || strings.Trim(secret, "*") == "" {
			continue
		}
		for _, text := range shown {
			if strings.Contains(text, secret) {
				t.Errorf("%q shows the secret %q", text, secret)
			}
		}
	}
}

func TestAuthFacts(t *testing.T) {
	a := DecodeAuth("oauthbearer", b64("n,a=u@b.co,\x01host=h.example\x01port=587\x01auth=Bearer tokentoken\x01\x01"), true,
		[]AuthLine{server(b64(`{"status":"401"}`))})
	want := []Fact{{"host", "h.example"}, {"port", "587"}, {"token-type", "Bearer"}, {"status", "401"}}
	if !slices.Equal(a.Facts, want) {
		t.Errorf("Facts = %v, want %v", a.Facts, want)
	}
}

func TestNTLM(t *testing.T) {
	utf16 := func(s string) string {
		var b strings.Builder
		for _, c := range s {
			b.WriteByte(byte(c))
			b.WriteByte(0)
		}
		return b.String()
	}
	field := func(n, at int) string {
		return string([]byte{byte(n), 0, byte(n), 0, byte(at), 0, 0, 0})
	}
	// A type 3 message: header of 64 octets, then the payload.
	msg := "NTLMSSP\x00\x03\x00\x00\x00" + field(8, 64) + field(8, 72) + field(6, 80) + field(6, 86) + field(4, 92) + field(0, 96) + "\x01\x00\x00\x00" +
		"LMRESPON" + "NTRESPON" + utf16("DOM") + utf16("kim") + utf16("PC")
	a := DecodeAuth("NTLM", "", false, []AuthLine{client(b64(msg))})
	if a.Identity != "kim" || !slices.Equal(a.Facts, []Fact{{"domain", "DOM"}, {"workstation", "PC"}}) || roles(a) != "secret" {
		t.Errorf("got %+v", a)
	}
	checkSealed(t, a)

	// The same in a token of SPNEGO, as GSSAPI carries it.
	a = DecodeAuth("GSSAPI", "", false, []AuthLine{client(b64("\x60\x28\x06\x06+\x06\x01\x05\x05\x02" + msg))})
	if a.Identity != "kim" || roles(a) != "secret" {
		t.Errorf("got %+v", a)
	}
	checkSealed(t, a)
}

func TestMasks(t *testing.T) {
	for _, s := range []string{"/* secret */", "********", "***", "xxxx", "XXXXXXXX", "[credentials hidden]", "<redacted>", "<hidden>", "...", "…",
		"[REDACTED]", "(password)", "<base64-encoded password>", "command trace suppressed AUTH", "••••", "{password}", "a*******", "/* secured */", "*sensitive*"} {
		if !isMask(s) {
			t.Errorf("%q is a mask", s)
		}
	}
	for _, s := range []string{"my secret words", "AGFiYwBkZWY=", "hunter2", "p@ss", "dXNlcg==", "", "AAAA", "xx"} {
		if isMask(s) {
			t.Errorf("%q is no mask", s)
		}
	}
}

func TestAppPassword(t *testing.T) {
	for s, want := range map[string]bool{"abcdefghijklmnop": true, "abcd efgh ijkl mnop": true, "abcd efgh ijklmnop": false, "abcdefghijklmno": false,
		"Abcdefghijklmnop": false, "abcdefghijklmno1": false, "ab cdefghijklmnop": false} {
		if got := isAppPassword([]byte(s)); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

// Behind a line that is missing, an answer to "Username:" may be the password.
func TestLoginWithALineMissing(t *testing.T) {
	user, password := b64("alice@example.org"), b64("correct@horse.example")
	for _, c := range []struct {
		name     string
		lines    []AuthLine
		identity string
		secrets  int // lines that are
	}{
		{"nothing", []AuthLine{server("VXNlcm5hbWU6"), client(user), server("UGFzc3dvcmQ6"), client(password)}, "alice@example.org", 1},
		{"the name", []AuthLine{server("VXNlcm5hbWU6"), {Missing: true}, client(password)}, "", 1},
		{"the name, without challenges", []AuthLine{{Missing: true}, client(password), client(password)}, "", 2},
		{"the password", []AuthLine{server("VXNlcm5hbWU6"), client(user), {Missing: true}}, "alice@example.org", 0},
	} {
		a := DecodeAuth("LOGIN", "", false, c.lines)
		secrets := 0
		for _, l := range a.Lines {
			if l.Role == RoleSecret {
				secrets++
			}
		}
		if a.Identity != c.identity || secrets != c.secrets {
			t.Errorf("%s is missing: identity %q, %d secret lines; want %q, %d", c.name, a.Identity, secrets, c.identity, c.secrets)
		}
	}
}
