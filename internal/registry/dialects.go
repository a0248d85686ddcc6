package registry

import "github.com/smtplog/smtplog/internal/lang"

// DialectTitle is what a form of transcript is called: title, which the form has
// in English, and its Korean. A form that is only the name of a program keeps it,
// and so does one that a user has made.
func DialectTitle(name, title string) lang.Text {
	if ko := koreanTitle(name); ko != "" {
		return lang.T(title, ko)
	}
	return lang.Same(title)
}

func koreanTitle(name string) string {
	switch name {
	case "aiosmtpd":
		return "aiosmtpd(Python), 로거 mail.log"
	case "apple-mail":
		return "Apple Mail, 연결 진단(Connection Doctor)"
	case "bounce":
		return "배달 상태 알림(반송 메일)"
	case "curl":
		return "curl 또는 libcurl, -v, --trace 또는 --trace-ascii"
	case "dovecot-rawlog":
		return "Dovecot submission 또는 LMTP, rawlog_dir"
	case "email-oauth2-proxy":
		return "email-oauth2-proxy, 디버그 로그"
	case "esp-mail":
		return "ESP-Mail-Client(ESP32, Arduino), 시리얼 콘솔"
	case "exchange":
		return "Microsoft Exchange 프로토콜 로그(SmtpReceive, SmtpSend)"
	case "exim":
		return "Exim(클라이언트), -v 또는 -d"
	case "exim-bh":
		return "exim -bh, 시험용 세션"
	case "exim-server":
		return "Exim(서버), -bd 또는 -bs와 -d"
	case "fakesmtp":
		return "FakeSMTP와 SubEthaSMTP(Java)"
	case "fragment":
		return "예외, 반송 메일 또는 문장에 인용된 응답"
	case "go-mail":
		return "wneessen/go-mail(Go) 디버그 로그, 텍스트 또는 JSON"
	case "haraka":
		return "Haraka(Node.js 메일 서버), 로그 수준 PROTOCOL 또는 DATA, LOGFMT와 JSON 포함"
	case "heirloom-mailx":
		return "Heirloom mailx 또는 nail, -v"
	case "iis":
		return "IIS의 SMTP 서비스, W3C 확장 로그"
	case "javamail":
		return "JavaMail, Jakarta Mail 또는 Angus Mail(Java), mail.debug=true"
	case "k9":
		return "Android용 K-9 Mail 또는 Thunderbird, logcat"
	case "lettre":
		return "lettre(Rust), tracing 또는 log 사용"
	case "mailpit":
		return "Mailpit --verbose, 터미널 출력 또는 파일"
	case "mdaemon":
		return "MDaemon, SMTP 로그와 세션 대화"
	case "mutt":
		return "Mutt 또는 NeoMutt, 디버그 로그"
	case "netsmtp":
		return "Perl Net::SMTP, Debug => 1과 git send-email"
	case "nodemailer":
		return "logger와 debug를 켠 nodemailer(Node.js), JSON 로거 포함"
	case "opensmtpd":
		return "OpenSMTPD(서버), smtpd -T smtp와 그 sendmail -v"
	case "opensmtpd-mta":
		return "OpenSMTPD(클라이언트), smtpd -T mta"
	case "phpmailer":
		return "PHPMailer, SMTPDebug 1~4"
	case "postal":
		return "Postal, SMTP 서버의 로그"
	case "postfix-mail":
		return "Postfix가 postmaster에게 메일로 보낸 대화, “In:”과 “Out:”"
	case "postfix-smtp":
		return "Postfix smtp(8)와 lmtp(8), 클라이언트의 상세 로그"
	case "postfix-smtpd":
		return "Postfix smtpd(8), 서버의 상세 로그"
	case "postscreen":
		return "Postfix postscreen(8), 상세 로그"
	case "posttls-finger":
		return "Postfix의 posttls-finger(1)"
	case "qt-smtp":
		return "Qt용 SmtpClient"
	case "raw":
		return "터미널의 telnet, nc 또는 openssl s_client"
	case "recordio":
		return "ucspi-tcp(qmail)의 recordio, multilog를 거친 것 포함"
	case "rfc":
		return "RFC 형식, 줄 앞의 “C:”와 “S:”"
	case "ruby":
		return "Ruby net/smtp, set_debug_output(“->”는 받은 것, “<-”는 보낸 것)"
	case "s-nail":
		return "s-nail, -v 또는 -vv"
	case "sendmail":
		return "sendmail -v, 그리고 반송 메일에 든 대화"
	case "smtpclass":
		return "Manuel Lemos의 PHP SMTP 클래스(HESK)"
	case "sendmail-x":
		return "sendmail -X, 통신 로그"
	case "smartermail":
		return "SmarterMail, SMTP 로그"
	case "smtp-server":
		return "logger를 켠 smtp-server(Node.js, nodemailer 제작)"
	case "smtplib":
		return "Python smtplib, set_debuglevel(1) 또는 (2)"
	case "stalwart":
		return "Stalwart(Rust 메일 서버), trace 수준"
	case "swiftmailer":
		return "SwiftMailer, logger 플러그인"
	case "tcpflow":
		return "tcpflow -c 또는 -D"
	case "tshark":
		return "tshark 또는 Wireshark, 스트림 따라가기 또는 패킷 목록"
	}
	return ""
}
