package render

import "strings"

// pasteSecret makes a password of letters and digits, which stands in a paste
// without quotes, too.
func pasteSecret(b []byte) string {
	const letters = "abcdefghkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ23456789"
	var s strings.Builder
	s.WriteString("vQ5")
	for i := range 6 + len(b)%26 {
		s.WriteByte(letters[(int(b[i%len(b)])+41*i)%len(letters)])
	}
	s.WriteString("j8W")
	return s.String()
}

// leakPastes are what people paste around a session: § stands for the secret.
func leakPastes() []string {
	return []string{
		"SMTP_USER=alice\nSMTP_PASSWORD=§", "export MAIL_PASSWORD='§'", "SMTP_PW=§", "AWS_SECRET_ACCESS_KEY=§", "SENDGRID_KEY=§", "SMTP_CREDENTIALS=alice:§",
		"- name: SMTP_PASSWORD\n  value: §", `{"name":"SMTP_PASSWORD","value":"§"}`, "password: |\n  §\nport: 587", "{\"password\":\n    \"§\"}", "setx SMTP_PASSWORD \"§\"", "ENV SMTP_PASSWORD §",
		"docker run -e SMTP_PASSWORD=§ mail", "kubectl create secret generic smtp --from-literal=password=§", `Environment="SMTP_PASSWORD=§"`, "helm upgrade x --set smtp.password=§,smtp.port=587",
		"$mail->Password = '§';", "  [\"Password\"]=>\n  string(12) \"§\"", "    [password:protected] => §", `a:1:{s:4:"pass";s:12:"§";}`, "define('SMTP_PASS', '§');", "SMTP->authenticate('alice', '§', 'LOGIN')",
		`<add key="SmtpPassword" value="§" />`, `<network userName="alice" password="§"/>`, `<entry key="mail.password">§</entry>`, "<key>Password</key>\n<string>§</string>", "| Password | § |", "host,user,password\nsmtp.example.net,alice,§",
		"swaks -au alice -ap §", "swaks --auth-user alice \\\n  --auth-password §", "curl --user 'alice:§' smtp://smtp.example.net", "curl -ualice:§ smtp://smtp.example.net", "s-nail -S smtp-auth-password=§ bob", `passwordeval "echo '§'"`,
		"testsaslauthd -u alice -p § -s smtp", "doveadm auth test alice §", `printf '\0alice\0§' | base64`, `encode_base64("\000alice\@example.com\000§")`, "echo -n § | openssl enc -base64", `ConvertTo-SecureString -String "§" -AsPlainText -Force`,
		"smtp://alice:§@smtp.example.net:587", `"url":"smtp:\/\/alice:§@smtp.example.net"`, "u=smtp%3A%2F%2Falice%3A§%40smtp.example.net", "smtp://smtp.example.net?user=alice&password=§&port=25",
		`server.login("alice", "§")`, `smtp.PlainAuth("", "alice", "§", "smtp.example.net")`, `Net::SMTP.start("h", 587, "localhost", "alice", "§", :login)`, `transport.connect("smtp.example.net", "alice", "§");`, `props.put("mail.smtp.password", "§");`,
		`new NetworkCredential("alice", "§")`, `mail.WithPassword("§")`, `Credentials::new("alice".to_string(), "§".to_string())`, `{password,<<"§">>}`, `auth: { user: 'alice', pass: '§' }`, `#define EMAIL_PASS "§"`, `os.getenv("SMTP_PASSWORD", "§")`,
		"&{Host:smtp.example.net Username:alice Password:§ Port:587}", `#<Mail::SMTP @user="alice", @password="§">`, "Account{user=alice, password=§, port=587}", "│ password = '§'      │",
		"[smtp.example.net]:587 alice:§", "smtp.example.net    alice@example.com:§", "*.example.net:alice@example.com:§", `AuthInfo:smtp.example.net "U:alice" "P:§" "M:PLAIN"`, "machine smtp.example.net login alice password §",
		"smtp_sasl_passwd_lookup: host `h' user `alice' pass `§'", "xsasl_cyrus_client_first: uncoded initial reply: ?alice?§", "auth: passwd-file(alice): Password mismatch (given password: §)", "  $auth1 = \n  $auth2 = alice\n  $auth3 = §",
		"Authorization: Bearer §", "Cookie: sid=§; theme=dark", "X-Api-Key: §", `{"access_token":"§","expires_in":3599}`, "client_id=x&client_secret=§&grant_type=refresh_token", "the password is §", "비밀번호: §", "Passwort: §", "пароль: §",
		"-----BEGIN PRIVATE KEY-----\n§§§\n-----END PRIVATE KEY-----", "key SG.§§§.§§§ here", "    Resumption PSK: 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08\npassword=§",
	}
}
