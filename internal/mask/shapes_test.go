package mask

import (
	"strings"
	"testing"
)

func redact(t testing.TB, in string) (string, Stats) {
	t.Helper()
	var out strings.Builder
	st, err := Redact(&out, strings.NewReader(in), Options{Name: "test"})
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), st
}

func TestShapes(t *testing.T) {
	const m = "********"
	for _, tt := range []struct{ in, want string }{
		// Settings.
		{`password=hunter2`, `password=` + m},
		{`passwd: hunter2`, `passwd: ` + m},
		{`Password : hunter2, port: 25`, `Password : ` + m + `, port: 25`},
		{`smtp_password = hunter2`, `smtp_password = ` + m},
		{`SMTP_PASS="hunter2"`, `SMTP_PASS="` + m + `"`},
		{`smtpPass: 'hunter2',`, `smtpPass: '` + m + `',`},
		{`auth: { user: 'me', pass: 'hun\'ter2' }`, `auth: { user: 'me', pass: '` + m + `' }`},
		{`'password' => 'hunter2',`, `'password' => '` + m + `',`},
		{`"password": "hunter2"`, `"password": "` + m + `"`},
		{`\"password\":\"hunter2\"`, `\"password\":\"` + m + `\"`},
		{`{&quot;password&quot;:&quot;hunter2&quot;}`, `{&quot;password&quot;:&quot;` + m + `&quot;}`},
		{`$cfg['smtp']['password'] = 'hunter2';`, `$cfg['smtp']['password'] = '` + m + `';`},
		{`$mail->Password = 'hunter2'; // x`, `$mail->Password = '` + m + `'; // x`},
		{`APP_PASSWORD = "abcd efgh ijkl mnop"   # 16`, `APP_PASSWORD = "` + m + `"   # 16`},
		{`<password>hunter2</password>`, `<password>` + m + `</password>`},
		{`?user=me&password=a1&x=2`, `?user=me&password=` + m + `&x=2`},
		{`api_key: "SG.abc"`, `api_key: "` + m + `"`},
		{`client_secret=abc123def`, `client_secret=` + m},
		{`refresh_token: 1//0abc-def`, `refresh_token: ` + m},
		{`secret_key = "abc123"`, `secret_key = "` + m + `"`},
		{`비밀번호: hunter2`, `비밀번호: ` + m},
		{`Your password: hunter2.`, `Your password: ` + m + `.`},
		{"machine h login me password hunter2\n", "machine h login me password " + m + "\n"},
		{"account default\n  password   hunter2\n", "account default\n  password   " + m + "\n"},
		{`b'Your password: a1\r\nBye\r\n'`, `b'Your password: ` + m + `\r\nBye\r\n'`},
		{`pass=3Dhunter2`, `pass=3D` + m},
		{`password = f"x{y}z"`, `password = f"` + m + `"`},
		// URLs with a token.
		{`BURL imap://a@mail.example.com/outbox;uid=25;urlauth=submit+a:internal:91354a473744909de LAST`, `BURL imap://a@mail.example.com/outbox;uid=25;urlauth=submit+a:internal:` + m + ` LAST`},
		{`;urlauth=anonymous`, `;urlauth=anonymous`},
		// Options.
		{`swaks --auth-password hunter2 --tls`, `swaks --auth-password ` + m + ` --tls`},
		{`swaks -au me -ap hunter2`, `swaks -au me -ap ` + m},
		{`sendEmail -xu me -xp "hunter2"`, `sendEmail -xu me -xp "` + m + `"`},
		{`tool --password=hunter2 -v`, `tool --password=` + m + ` -v`},
		{`curl -u 'me@example.com:hunter2' smtp://h`, `curl -u 'me@example.com:` + m + `' smtp://h`},
		{`curl --user me:hunter2 smtp://h`, `curl --user me:` + m + ` smtp://h`},
		{`['--password', 'hunter2']`, `['--password', '` + m + `']`},
		// URLs.
		{`smtp://me:hunter2@mail.example.com:587`, `smtp://me:` + m + `@mail.example.com:587`},
		{`MAILER_DSN=smtps://me%40example.com:hun%2Fter2@h`, `MAILER_DSN=smtps://me%40example.com:` + m + `@h`},
		{`redis://:hunter2@h/0`, `redis://:` + m + `@h/0`},
		{`https://example.com:8080/a@b`, `https://example.com:8080/a@b`},
		{`https://example.com/a:b@c`, `https://example.com/a:b@c`},
		{`see http://example.com: me@example.com`, `see http://example.com: me@example.com`},
		// Headers.
		{`Authorization: Bearer abc.DEF-123_x`, `Authorization: Bearer ` + m},
		{`"Authorization": "Basic bWU6aHVudGVyMg=="`, `"Authorization": "Basic ` + m + `"`},
		{"user=me\x01auth=Bearer ya29.abc123\x01\x01", "user=me\x01auth=Bearer " + m + "\x01\x01"},
		{`token bearer of news`, `token bearer of news`},
		// Calls.
		{`server.login("me", "hunter2")`, `server.login("me", "` + m + `")`},
		{`server.login(USER, 'hunter2')`, `server.login(USER, '` + m + `')`},
		{`server.login(os.getenv("U"), 'hunter2')`, `server.login(os.getenv("U"), '` + m + `')`},
		{`smtp.PlainAuth("", "me", "hunter2", host)`, `smtp.PlainAuth("", "me", "` + m + `", host)`},
		{`new NetworkCredential("me", "hunter2")`, `new NetworkCredential("me", "` + m + `")`},
		{`new PasswordAuthentication("me", "hunter2")`, `new PasswordAuthentication("me", "` + m + `")`},
		{`server.login(USER, APP_PASSWORD)  # 'x'`, `server.login(USER, APP_PASSWORD)  # 'x'`},
		// The same secret elsewhere, before and after.
		{"hunter2 password='hunter2' aHVudGVyMg==", m + " password='" + m + "' " + m},
		// What is no secret.
		{`they ask \"Your password:\" and then \"no\"`, `they ask \"Your password:\" and then \"no\"`}, {`'password:' + 'x'`, `'password:' + 'x'`},
		{`password=`, `password=`}, {`password: ""`, `password: ""`}, {`password=***`, `password=***`},
		{`password=xxxxx`, `password=xxxxx`}, {`password = None`, `password = None`}, {`password: undefined`, `password: undefined`},
		{`password = getpass.getpass()`, `password = getpass.getpass()`}, {`password = os.environ["X"]`, `password = os.environ["X"]`},
		{`password=$SMTP_PASS`, `password=$SMTP_PASS`}, {`password: ${SMTP_PASS}`, `password: ${SMTP_PASS}`},
		{`password: <password>`, `password: <password>`}, {`password=SMTP_PASSWORD)`, `password=SMTP_PASSWORD)`},
		{`def f(user, password: str):`, `def f(user, password: str):`}, {`if password == "x":`, `if password == "x":`},
		{`password_file=/etc/x`, `password_file=/etc/x`}, {`bypass: no1`, `bypass: no1`}, {`compass=north1`, `compass=north1`},
		{`535 5.7.8 Username and Password not accepted. For more information`, `535 5.7.8 Username and Password not accepted. For more information`},
		{"Password incorrect\n", "Password incorrect\n"}, {`the password is wrong`, `the password is wrong`},
		{`tokens: 17`, `tokens: 17`}, {`login("me")`, `login("me")`},
		{`https://example.com/path`, `https://example.com/path`}, {`C: AUTH LOGIN`, `C: AUTH LOGIN`},
	} {
		got, _ := redact(t, tt.in)
		if got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.in, got, tt.want)
			continue
		}
		if again, _ := redact(t, got); again != got {
			t.Errorf("%s\nonce  %s\ntwice %s", tt.in, got, again)
		}
		if n := strings.Repeat("x ", 40000); strings.Count(tt.in, "curl") == 0 {
			if got, _ := redact(t, n+tt.in); got != n+tt.want && !strings.HasPrefix(tt.in, "  ") && !strings.HasPrefix(tt.in, "P") && !strings.HasPrefix(tt.in, "m") {
				t.Errorf("far from the beginning: %s", got[len(n):])
			}
		}
	}
}

// Settings of programs in forms of their own.
func TestShapesOfSettings(t *testing.T) {
	for in, want := range map[string]string{
		"[smtp.example.com]:587 a@example.com:s3cretJ0x\n":                            "[smtp.example.com]:587 a@example.com:********\n",
		"git config sendemail.smtppass s3cretN4x\n":                                   "git config sendemail.smtppass ********\n",
		"(ConvertTo-SecureString \"s3cretGG3x\" -AsPlainText -Force)":                 "(ConvertTo-SecureString \"********\" -AsPlainText -Force)",
		"smtp.auth(\"a\", \"s3cretEE1x\")":                                            "smtp.auth(\"a\", \"********\")",
		"from [192.0.2.1]:587 user:name said\n[192.0.2.1]:25: 220 ok\n[::1]:25 hello": "from [192.0.2.1]:587 user:name said\n[192.0.2.1]:25: 220 ok\n[::1]:25 hello",
	} {
		if got, _ := redact(t, in); got != want {
			t.Errorf("%q became\n%q, not\n%q", in, got, want)
		}
	}
}

// A login is found in a text of a form nobody knows.
func TestShapesOfLogins(t *testing.T) {
	for in, want := range map[string]string{
		"[x] >>> AUTH PLAIN AGFsaWNlAGh1bnRlcjJnZWhlaW0=\n[x] and hunter2geheim": "[x] >>> AUTH PLAIN ********\n[x] and ********",
		`{"cmd":"AUTH XOAUTH2 dXNlcj1hQGIBYXV0aD1CZWFyZXIgeHl6AQE="}`:            `{"cmd":"AUTH XOAUTH2 ********"}`,
		"q 334 UGFzc3dvcmQ6\nq aHVudGVyMmdlaGVpbQ==\nhunter2geheim":              "q 334 UGFzc3dvcmQ6\nq ********\n********",
		// What is offered is no secret, nor is a name.
		"[x] <<< 250-AUTH PLAIN LOGIN XOAUTH2 PLAIN-CLIENTTOKEN OAUTHBEARER": "[x] <<< 250-AUTH PLAIN LOGIN XOAUTH2 PLAIN-CLIENTTOKEN OAUTHBEARER",
		"[x] >>> AUTH LOGIN YWxpY2VAZXhhbXBsZS5jb20=":                        "[x] >>> AUTH LOGIN YWxpY2VAZXhhbXBsZS5jb20=",
		"smtp auth mechanism LOGIN, auth failed for alice":                   "smtp auth mechanism LOGIN, auth failed for alice",
		"334 UGFzc3dvcmQ6\n535 5.7.8 no":                                     "334 UGFzc3dvcmQ6\n535 5.7.8 no",
	} {
		if got, _ := redact(t, in); got != want {
			t.Errorf("%q became\n%q, not\n%q", in, got, want)
		}
	}
}
