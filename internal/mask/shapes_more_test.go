package mask

import (
	"strings"
	"testing"
)

// A secret is found in every form in which people paste it around a log. In the
// texts § stands for it.
func TestShapesOfPastes(t *testing.T) {
	const secret, m = "tr0ub4Dor77x", "********"
	for _, in := range []string{
		// The environment, and settings of containers.
		"SMTP_PW=§", "SENDGRID_KEY=§", "AWS_SECRET_ACCESS_KEY=§", "SECRET_KEY_BASE=§", "signing_key: §", "SMTP_CREDENTIALS=alice:§",
		"SMTP_AUTH=alice:§@smtp.example.net", "setx SMTP_PASSWORD \"§\"", "set -x SMTP_PASSWORD §", "setenv SMTP_PASSWORD §", "ENV SMTP_PASSWORD §",
		"- name: SMTP_PASSWORD\n  value: §", `{"name":"SMTP_PASSWORD","value":"§"}`, "{\n  \"name\": \"SMTP_PASSWORD\",\n  \"value\": \"§\"\n}",
		"password: |\n  §\nport: 587", "password: >-\n    §\n", "{\"password\":\n    \"§\"}", "ses_smtp_password_v4 = §",
		// PHP.
		"  [\"Password\"]=>\n  string(12) \"§\"", "  [\"password\":protected]=>\n  string(12) \"§\"", `[password:protected] => §`, `[password:App\Mail\Smtp:private] => §`,
		`a:2:{s:4:"user";s:5:"alice";s:4:"pass";s:12:"§";}`, `define('SMTP_PASS', '§');`, "'password' => env('MAIL_PASSWORD', '§'),",
		"#0 /SMTP.php(5): SMTP->authenticate('alice', '§', 'LOGIN', NULL)",
		// XML, tables.
		`<add key="SmtpPassword" value="§" />`, `<network userName="alice" password="§" port="587"/>`, `<entry key="mail.password">§</entry>`,
		"<property name=\"password\">\n  <value>§</value>\n</property>", "<key>Password</key>\n<string>§</string>", "<password>\n  §\n</password>", `<password encrypted="false">§</password>`,
		`<td class="e">SMTP_PASSWORD </td><td class="v">§ </td>`, "| Password | § |", "**Password:** §", "host,user,password\nsmtp.example.net,alice,§",
		// Words.
		"the password is §", "my password was \"§\"", "비밀번호는 § 입니다", "Passwort: §", "mot de passe : §", "contraseña: §", "パスワード: §", "密码：§", "Пароль: §", "bind with password §",
		// Commands.
		"swaks -au alice \\\n  -ap § \\\n  -tls", "curl -v --url x \\\n  --user \"alice:§\"", "curl -ualice:§ smtp://h", `passwordeval "echo '§'"`, "passwordeval echo §",
		"testsaslauthd -u alice -p § -s smtp", "doveadm auth test alice §", "doveadm auth test -x service=smtp alice@example.com §",
		`printf '\0alice\0§' | base64`, `echo -ne "\000alice@example.com\000§" | openssl base64`, `print encode_base64("\000alice\@example.com\000§")`, "echo -n '§' | base64",
		"echo -n § | openssl enc -base64", `base64 <<< "§"`, "Buffer.from('§').toString('base64')", "echo § | saslpasswd2 -p -c alice",
		`ConvertTo-SecureString -String "§" -AsPlainText -Force`, `ConvertTo-SecureString -AsPlainText '§' -Force`, `'§' | ConvertTo-SecureString -AsPlainText -Force`,
		"# postmap -q smtp.example.net hash:/etc/postfix/sasl_passwd\nalice:§", `execve("/usr/bin/swaks", ["swaks", "-ap", "§"], 0x7ff) = 0`, `"args":["--smtp-user","alice","--smtp-password","§"]`,
		// URLs.
		"smtp://alice:§@smtp.example.net", `smtp:\/\/alice:§@smtp.example.net`, "smtp%3A%2F%2Falice%3A§%40smtp.example.net",
		// Code.
		`curl_easy_setopt(curl, CURLOPT_PASSWORD, "§");`, `curl_setopt($ch, CURLOPT_USERPWD, "alice:§");`, `yagmail.SMTP("alice", "§")`, `mail.WithPassword("§")`,
		`Net::SMTP.start("smtp.example.net", 587, "localhost", "alice", "§", :login)`, `transport.connect("smtp.example.net", "alice", "§");`, `props.put("mail.smtp.password", "§");`,
		`configuration/sendpassword") = "§"`, `$smtp->auth('alice', '§')`, `utl_smtp.auth(c, 'alice', '§', 'PLAIN')`, `[{username,"alice"},{password,"§"}]`, `{password,<<"§">>}`,
		`#define EMAIL_PASS "§"`, "password = [[§]]", `password = """§"""`, `auth=('alice', '§')`, `os.getenv("SMTP_PASSWORD", "§")`, `process.env.SMTP_PASS || "§"`,
		// Files and logs of mail servers.
		"smtp.example.net:587 alice:§", "smtp.example.net    alice@example.com:§", "alice@example.com alice@example.com:§", "[smtp.example.net] alice:§", "[smtp.example.net]:submission\talice:§",
		`echo "[smtp.example.net]:587 alice:§" > sasl_passwd`, "*.example.net:alice@example.com:§", `AuthInfo:smtp.example.net "U:alice" "I:alice" "P:§" "M:PLAIN"`,
		"smtp_sasl_passwd_lookup: host `smtp.example.net' user `alice' pass `§'", "xsasl_cyrus_client_first: uncoded initial reply: ?alice?§", "xsasl_cyrus_server_next: decoded response: §",
		`sql(alice): PLAIN-MD5(§) != '0123abcd'`, "  $auth1 = \n  $auth2 = alice\n  $auth3 = §", "12 >>>   $auth2 = alice\n12 >>>   $auth3 = §", "alice:{PLAIN}§:1000:1000::/home/alice", "method=PLAIN, password=[§]",
		"a001 LOGIN \"alice\" \"§\"", "x1 LOGIN alice §", "USER alice\nPASS §", "C: APOP alice §",
		// HTTP.
		"Cookie: PHPSESSID=§; theme=§", "< set-cookie: sid=§; path=/", "X-Api-Key: §",
	} {
		text := strings.ReplaceAll(in, "§", secret)
		got, _ := redact(t, text+"\n")
		if want := strings.ReplaceAll(in, "§", m) + "\n"; got != want && got != strings.ReplaceAll(want, "0123abcd", m) {
			t.Errorf("%s\n got %s", text, got)
			continue
		}
		if again, _ := redact(t, got); again != got {
			t.Errorf("%s\nonce  %s\ntwice %s", in, got, again)
		}
	}
}

// Keys of services and private keys show by their own look what they are.
func TestShapesOfTokens(t *testing.T) {
	for _, secret := range []string{
		"SG." + strings.Repeat("aB3", 7) + "." + strings.Repeat("xY9", 14), "xsmtpsib-" + strings.Repeat("0f1e", 16) + "-AbCdEfGh1234", "ya29.a0AfH6SMBx3kL9mPqRsTuVw0123", "GOCSPX-1a2B3c4D5e6F7g8H9i0JkLm",
		"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.SflKxwRJSMeKKF2QT4fwpM", "1//0gK9xYzAbCdEfCgYIARAAGBASNwF", "mlsn." + strings.Repeat("0f1e", 12),
		"AGFsaWNlAHRyMHViNERvcjc3eA==", "dXNlcj1hQGIBYXV0aD1CZWFyZXIgeHl6AQE=",
	} {
		in := "with the key " + secret + " it fails.\n"
		if got, _ := redact(t, in); got != "with the key ******** it fails.\n" {
			t.Errorf("%q became %q", in, got)
		}
	}
	const begin, end = "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----"
	lines := []string{strings.Repeat("MIIEowIBAAKCAQEA", 4), strings.Repeat("Pq7uY5bN2eWkTz6V", 4), "RzSaTbUc=="}
	for _, form := range []func(string) string{
		func(s string) string { return s },
		func(s string) string { return strings.ReplaceAll(s, "\n", "\n    ") },
		func(s string) string { return `"key": "` + strings.ReplaceAll(s, "\n", `\n`) + `"` },
	} {
		text := form(begin + "\n" + strings.Join(lines, "\n") + "\n" + end)
		got, _ := redact(t, text+"\n220 mx.example.org ESMTP\n")
		if !strings.Contains(got, begin) || !strings.Contains(got, end) || !strings.Contains(got, "220 mx.example.org ESMTP") {
			t.Errorf("%s\nbecame\n%s", text, got)
		}
		for _, l := range lines {
			if strings.Contains(got, l) {
				t.Errorf("%s is still in\n%s", l, got)
			}
		}
	}
}

// What looks much like the forms of pastes, but is no secret, stays.
func TestShapesKeepFacts(t *testing.T) {
	for _, in := range []string{
		"required = [\"username\", \"password\", \"smtp_host\", \"port\"]", "smtp.example.net:587 alice", "10:00:01.500 smtp.example.net: connected", "mx.example.org:25: 220 ready",
		"Nov 23 10:00:00 mx.example.org postfix/smtpd[7]: connect", "2026-11-23 mx.example.org:25 12:30:00", "S: 535 5.7.8 Password mismatch", "Password: required", "password is wrong",
		"PASS all checks", "passphrase is not set", "DKIM key example2026.domainkey", "host key: SHA256x9", "Server Temp Key: X25519, 253 bits", "cache_key: abc12345", "public_key: abc12345abc",
		"550 5.7.1 [tok1] one-time problem", "code is 550", "the one-time code is needed", "Content-Type: text/plain; charset=utf-8", "250-AUTH=PLAIN LOGIN", "AUTHENTICATE LOGIN",
		"key: value1234", "login attempt from 192.0.2.7", "LOGIN FAILED, user=alice, ip=192.0.2.7", "cookie: none", "CONTROL 1", "token expired", "$auth1 = alice\n  $auth2 = ",
		"https://example.com/?q=a:b@c", "smtp://smtp.example.net:25?from=a@example.com", "-----BEGIN CERTIFICATE-----\nMIIEowIBAAKCAQEAMIIEowIBAAKCAQEA\n-----END CERTIFICATE-----",
		"echo alice@example.com | base64", "alice@example.com: host mx.example.org said: 550 no", "smtp.example.net:alice:", "| Password | Host |",
	} {
		if got, _ := redact(t, in+"\n"); got != in+"\n" {
			t.Errorf("%s\nbecame %s", in, got)
		}
	}
}

// A login in a hex dump is spread over its columns: its lines are masked as a
// whole, and those of other commands stay.
func TestShapesOfDumps(t *testing.T) {
	dump := "00000000: 4548 4c4f 2061 0d0a 0000 0000 0000 0000  EHLO a..........\n" +
		"00000010: 4155 5448 2050 4c41 494e 2041 4746 7361  AUTH PLAIN AGFsa\n" +
		"00000020: 574e 6c41 4852 7930 0d0a 3533 3520 6e6f  WNlAHRy0..535 no\n" +
		"00000030: 0d0a 0d0a 5155 4954 0d0a 0000 0000 0000  ....QUIT........\n" +
		"00000040: 5155 4954 0d0a 0000 0000 0000 0000 0000  QUIT............\n"
	got, _ := redact(t, dump)
	lines := strings.Split(got, "\n")
	for i, want := range []string{"EHLO a", "00000010: ********", "00000020: ********", "00000030: ********", "QUIT"} {
		if !strings.Contains(lines[i], want) {
			t.Errorf("line %d: %s", i, lines[i])
		}
	}
}
