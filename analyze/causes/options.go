package causes

import "github.com/smtplog/smtplog/internal/lang"

// What to set, in the libraries' own words, for the remedies that many causes
// share.

// startTLSOptions turn STARTTLS on, usually on port 587.
var startTLSOptions = []Option{
	{"smtplib", lang.T("call starttls() before login() and before sending", "login()과 발송 전에 starttls()를 호출하십시오")},
	{"phpmailer", lang.Same("$mail->SMTPSecure = PHPMailer::ENCRYPTION_STARTTLS; $mail->Port = 587;")},
	{"nodemailer", lang.Same("port: 587, secure: false, requireTLS: true")},
	{"javamail", lang.Same("mail.smtp.port=587, mail.smtp.starttls.enable=true, mail.smtp.starttls.required=true")},
	{"mailkit", lang.Same("client.Connect(host, 587, SecureSocketOptions.StartTls)")},
	{"swiftmailer", lang.Same("new Swift_SmtpTransport($host, 587, 'tls')")},
	{"go-mail", lang.Same("mail.WithPort(587), mail.WithTLSPolicy(mail.TLSMandatory)")},
	{"ruby", lang.T("call enable_starttls before start", "start 전에 enable_starttls를 호출하십시오")},
	{"msmtp", lang.Same("port 587, tls on, tls_starttls on")},
	{"curl", lang.Same("--ssl-reqd smtp://HOST:587")},
	{"swaks", lang.Same("--port 587 --tls")},
	{"codeigniter", lang.Same("SMTPPort = 587, SMTPCrypto = 'tls'")},
}

// tlsOptions turn TLS from the start on, usually on port 465.
var tlsOptions = []Option{
	{"smtplib", lang.Same("smtplib.SMTP_SSL(host, 465)")},
	{"phpmailer", lang.Same("$mail->SMTPSecure = PHPMailer::ENCRYPTION_SMTPS; $mail->Port = 465;")},
	{"nodemailer", lang.Same("port: 465, secure: true")},
	{"javamail", lang.Same("mail.smtp.port=465, mail.smtp.ssl.enable=true")},
	{"mailkit", lang.Same("client.Connect(host, 465, SecureSocketOptions.SslOnConnect)")},
	{"swiftmailer", lang.Same("new Swift_SmtpTransport($host, 465, 'ssl')")},
	{"symfony", lang.Same("smtps://USER:PASSWORD@HOST:465")},
	{"go-mail", lang.Same("mail.WithSSLPort(false)")},
	{"ruby", lang.T("port 465, and call enable_tls before start", "465번 포트로 하고 start 전에 enable_tls를 호출하십시오")},
	{"msmtp", lang.Same("port 465, tls on, tls_starttls off")},
	{"curl", lang.Same("smtps://HOST:465")},
	{"swaks", lang.Same("--port 465 --tls-on-connect")},
	{"codeigniter", lang.Same("SMTPPort = 465, SMTPCrypto = 'ssl'")},
}

// loginOptions turn the login on.
var loginOptions = []Option{
	{"smtplib", lang.T("call login(user, password) before sendmail() or send_message()", "sendmail()이나 send_message() 전에 login(사용자, 비밀번호)을 호출하십시오")},
	{"phpmailer", lang.T("set $mail->SMTPAuth = true, and Username and Password", "$mail->SMTPAuth = true와 Username, Password를 설정하십시오")},
	{"nodemailer", lang.Same("auth: { user: …, pass: … }")},
	{"javamail", lang.T("set mail.smtp.auth=true and give the Session an Authenticator", "mail.smtp.auth=true로 설정하고 Session에 Authenticator를 넘기십시오")},
	{"mailkit", lang.T("call client.Authenticate(user, password) after Connect", "Connect 뒤에 client.Authenticate(사용자, 비밀번호)를 호출하십시오")},
	{"swiftmailer", lang.Same("$transport->setUsername(…)->setPassword(…)")},
	{"symfony", lang.Same("smtp://USER:PASSWORD@HOST:587")},
	{"go-mail", lang.Same("mail.WithSMTPAuth(mail.SMTPAuthPlain), mail.WithUsername(…), mail.WithPassword(…)")},
	{"ruby", lang.T("give start the user, the secret and :plain or :login", "start에 사용자, 비밀번호, :plain 또는 :login을 넘기십시오")},
	{"msmtp", lang.Same("auth on, user …, passwordeval …")},
	{"curl", lang.Same("--user USER:PASSWORD")},
	{"swaks", lang.Same("--auth --auth-user USER")},
}

// helloOptions set the name given in EHLO.
var helloOptions = []Option{
	{"smtplib", lang.Same("smtplib.SMTP(host, port, local_hostname='mail.example.com')")},
	{"phpmailer", lang.Same("$mail->Helo = 'mail.example.com';")},
	{"nodemailer", lang.Same("name: 'mail.example.com'")},
	{"javamail", lang.Same("mail.smtp.localhost=mail.example.com")},
	{"mailkit", lang.Same("client.LocalDomain = \"mail.example.com\"")},
	{"swiftmailer", lang.Same("$transport->setLocalDomain('mail.example.com')")},
	{"symfony", lang.Same("smtp://HOST:587?local_domain=mail.example.com")},
	{"go-mail", lang.Same("mail.WithHELO(\"mail.example.com\")")},
	{"ruby", lang.T("give start the name as helo", "start의 helo에 이름을 넘기십시오")},
	{"msmtp", lang.Same("domain mail.example.com")},
	{"curl", lang.Same("smtp://HOST:587/mail.example.com")},
	{"swaks", lang.Same("--ehlo mail.example.com")},
}
