package causes

import (
	"slices"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// wellKnown are providers whose servers greet with names of their own: another
// name means that something on the way answers in their place.
var wellKnown = []string{"gmail", "microsoft365", "outlook.com", "yahoo", "icloud", "qq", "netease", "yandex", "mailru", "zoho", "naver", "daum", "ionos"}

// intercepted reports whether the client wanted to reach a well-known provider,
// and somebody else greets.
func (f *Facts) intercepted() bool {
	return f.Redirected() && ownedBy(f.Target, wellKnown...) && !ownedBy(f.Banner, wellKnown...)
}

// ownedBy reports whether the host is in a domain of one of the providers.
func ownedBy(host string, ids ...string) bool {
	host = strings.ToLower(host)
	for i := range providers {
		if !slices.Contains(ids, providers[i].ID) {
			continue
		}
		for _, d := range providers[i].Domains {
			if host == d || strings.HasSuffix(host, "."+d) {
				return true
			}
		}
	}
	return false
}

// foreignCertificate reports whether the certificate that did not match belongs
// to another domain although the client wanted to reach a well-known provider.
func foreignCertificate(f *Facts) bool {
	want := quoted(f.Note, "expected cn=")
	if want == "" {
		want = f.Target
	}
	return ownedBy(want, wellKnown...) && f.Noted("did not match", "mismatch", "doesn't match", "does not match", "not valid for", "altname")
}

// quoted is the word in quotation marks behind a phrase, or "".
func quoted(text, before string) string {
	_, after, found := strings.Cut(text, before)
	if !found || after == "" {
		return ""
	}
	if end := strings.IndexAny(after[1:], "`'\" "); end >= 0 {
		return after[1 : end+1]
	}
	return ""
}

// firewallNote is said beside a failure where a firewall has masked lines.
func firewallNote(f *Facts, c *Cause) {
	if f.Masked {
		c.Detail = joined(c.Detail, lang.T(
			"The asterisks or XXXX in the greeting and the reply to EHLO are a firewall's: it inspects SMTP and hides what it does not know, STARTTLS and AUTH among it.",
			"인사말과 EHLO 응답의 별표나 XXXX는 방화벽이 덮어쓴 것입니다. SMTP를 검사하면서 STARTTLS나 AUTH처럼 모르는 기능을 가립니다."))
	}
}

// pathEntries are about what stands between client and server.
var pathEntries = []Entry{
	{
		ID: "connection-redirected", Reason: "networkerror", Whose: clientNetwork, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "AUTH MAIL RCPT STARTTLS greeting EHLO HELO", Codes: "4 5", When: (*Facts).intercepted},
			{Troubles: []Trouble{TroubleNoAuth, TroubleNoStartTLS, TroubleNoMechanism, TroubleCertificate, TroubleTLS, TroubleTLSDropped}, When: (*Facts).intercepted},
			{Troubles: []Trouble{TroubleCertificate}, When: foreignCertificate},
		},
		Title: lang.T("another server answers than the one the client wanted to reach: the connection is redirected", "클라이언트가 접속하려던 서버가 아닌 다른 서버가 응답합니다: 연결이 다른 곳으로 돌려졌습니다"),
		Named: lang.T("{banner} answers in place of {target}: the connection is redirected", "{target} 대신 {banner} 서버가 응답합니다: 연결이 다른 곳으로 돌려졌습니다"),
		Detail: lang.T("The name in the greeting or in the certificate is not the provider's. The hosting provider, the internet provider, a company firewall or an antivirus program catches outgoing SMTP and puts a server of its own in between. That server does not know this user name and password, so they are not the problem.",
			"인사말이나 인증서의 이름이 메일 서비스의 것이 아닙니다. 호스팅 업체나 통신사, 회사 방화벽, 백신 프로그램이 나가는 SMTP를 가로채 자기 서버로 돌립니다. 그 서버는 이 사용자 이름과 비밀번호를 모르므로 비밀번호 문제가 아닙니다."),
		Fix: lang.T("Ask the hosting provider to allow outgoing SMTP (on cPanel \"SMTP Restrictions\" or csf's SMTP_BLOCK), or use its own mail server (localhost or its relay host). Try ports 465 and 587 from another network, and switch off mail scanning in the antivirus program. Do not switch the certificate check off: the password would go to the wrong server.",
			"호스팅 업체에 외부 SMTP를 허용해 달라고 하거나(cPanel의 SMTP Restrictions, csf의 SMTP_BLOCK), 호스팅 업체의 메일 서버(localhost나 릴레이 호스트)를 쓰십시오. 다른 네트워크에서 465번과 587번 포트를 시험하고, 백신 프로그램의 메일 검사를 끄십시오. 인증서 검증을 끄면 비밀번호가 엉뚱한 서버로 가므로 끄지 마십시오."),
		Misleading: lang.T("A refused login here says nothing about the password: another server has checked it.", "여기서 인증이 거부된 것은 비밀번호와 관계가 없습니다. 다른 서버가 확인했기 때문입니다."),
		Matches: []string{
			"connect: to ('smtp.gmail.com', 587) None\nreply: b'220-cp7.hosting.example.net ESMTP Exim 4.96\\r\\n'\nreply: b'220 and/or bulk e-mail.\\r\\n'\nsend: 'ehlo client.example.com\\r\\n'\nreply: b'250-cp7.hosting.example.net\\r\\n'\nreply: b'250 AUTH PLAIN LOGIN\\r\\n'\nsend: 'AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\\r\\n'\nreply: b'535 Incorrect authentication data\\r\\n'\n",
			"TLS! stream_socket_enable_crypto(): Peer certificate CN=`cp7.hosting.example.net' did not match expected CN=`smtp.gmail.com'",
		},
		Near: []string{
			"connect: to ('smtp.gmail.com', 587) None\nreply: b'220 smtp.gmail.com ESMTP x - gsmtp\\r\\n'\nsend: 'ehlo client.example.com\\r\\n'\nreply: b'250-smtp.gmail.com at your service\\r\\n'\nreply: b'250 AUTH PLAIN LOGIN\\r\\n'\nsend: 'AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\\r\\n'\nreply: b'535 5.7.8 no\\r\\n'\n",
			"connect: to ('smtp.example.com', 587) None\nreply: b'220 cp7.hosting.example.net ESMTP Exim 4.96\\r\\n'\nsend: 'ehlo client.example.com\\r\\n'\nreply: b'250-cp7.hosting.example.net\\r\\n'\nreply: b'250 AUTH PLAIN LOGIN\\r\\n'\nsend: 'AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\\r\\n'\nreply: b'535 Incorrect authentication data\\r\\n'\n",
			"TLS! stream_socket_enable_crypto(): Peer certificate CN=`cp7.hosting.example.net' did not match expected CN=`mail.example.com'",
			"connect: to ('ec2-192-0-2-7.compute-1.amazonaws.com', 587) None\nreply: b'220 mail.example.net ESMTP\\r\\n'\nsend: 'ehlo client.example.com\\r\\n'\nreply: b'250-mail.example.net\\r\\n'\nreply: b'250 AUTH PLAIN LOGIN\\r\\n'\nsend: 'AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\\r\\n'\nreply: b'535 no\\r\\n'\n",
			"connect: to ('smtp.office365.com', 587) None\nreply: b'220 AM0P1CA1.outlook.office365.com Microsoft ESMTP MAIL Service ready\\r\\n'\nsend: 'ehlo client.example.com\\r\\n'\nreply: b'250-AM0P1CA1.outlook.office365.com\\r\\n'\nreply: b'250 AUTH LOGIN\\r\\n'\nsend: 'AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\\r\\n'\nreply: b'535 5.7.3 no\\r\\n'\n",
		},
	},
	{
		ID: "firewall-masks-commands", Reason: "networkerror", Whose: clientNetwork, Retry: no, Certainty: likely,
		If: []Cond{
			{Steps: "EHLO STARTTLS MAIL RCPT DATA", Codes: "500 501 502", When: func(f *Facts) bool { return f.Masked }},
			{Troubles: []Trouble{TroubleNoStartTLS}, When: func(f *Facts) bool { return f.Masked }},
		},
		Title:  lang.T("a firewall in between changes the SMTP conversation", "중간의 방화벽이 SMTP 대화를 바꿉니다"),
		Detail: lang.T("The greeting of asterisks or the XXXX among the extensions are the mark of a firewall that inspects SMTP (Cisco PIX or ASA with \"fixup\" or \"inspect esmtp\"). It hides STARTTLS and other extensions and masks commands it does not know, so the server refuses them or never offers encryption.", "별표로 된 인사말이나 확장 목록의 XXXX는 SMTP를 검사하는 방화벽(fixup이나 inspect esmtp를 켠 Cisco PIX, ASA)의 흔적입니다. STARTTLS와 다른 확장을 숨기고 모르는 명령을 덮어쓰므로, 서버가 거부하거나 암호화가 제공되지 않습니다."),
		Fix:    lang.T("Have the firewall's administrator switch the ESMTP inspection off (no inspect esmtp, or allow-tls), or use port 465 or 587, which it mostly leaves alone.", "방화벽 관리자에게 ESMTP 검사를 꺼 달라고 하거나(no inspect esmtp 또는 allow-tls), 대개 검사하지 않는 465번이나 587번 포트를 쓰십시오."),
		Matches: []string{
			"S: 220 ****************************\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 XXXXXXXA\nC: STARTTLS\nS: 500 5.5.1 Command unrecognized: \"XXXXXXXX\"\nC: QUIT\nS: 221 bye",
		},
		Near: []string{
			"S: 220 mx.example.org ESMTP\nC: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 HELP\nC: STARTTLS\nS: 500 5.5.1 Command unrecognized\nC: QUIT\nS: 221 bye",
		},
	},
}
