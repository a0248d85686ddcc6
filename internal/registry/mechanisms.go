package registry

import (
	"slices"

	"github.com/smtplog/smtplog/internal/lang"
)

// How a mechanism proves who the client is: the values of Mechanism.Strength.
const (
	StrengthClear       = "clear"       // the password itself goes over the line
	StrengthDigest      = "digest"      // a value computed from the password
	StrengthToken       = "token"       // a token: whoever has it, is in
	StrengthCertificate = "certificate" // a private key, mostly that of the TLS client certificate
	StrengthKerberos    = "kerberos"    // tickets of a Kerberos realm
	StrengthNone        = "none"        // no proof at all
)

// Mechanism is a SASL mechanism the AUTH command may name.
type Mechanism struct {
	Name      string
	Meaning   lang.Text
	SecretIn  lang.Text // where in the exchange the secret is
	Strength  string    // one of the Strength constants
	Withdrawn bool      // marked obsolete by IANA, historic, or given up by its makers
	RFC       string    // "" when no RFC defines it
}

// MechanismByName returns a mechanism, letter case aside.
//
// LOGIN is Withdrawn on paper and used everywhere all the same; whoever warns
// of withdrawn mechanisms does well to spare it.
func MechanismByName(name string) (Mechanism, bool) {
	return find(mechanisms, func(m *Mechanism) string { return m.Name }, name)
}

// Mechanisms lists the mechanisms in the order of their names.
func Mechanisms() []Mechanism { return slices.Clone(mechanisms) }

var mechanisms = []Mechanism{
	{"9798-M-DSA-SHA1", lang.T("Client and server prove themselves to each other with DSA keys.", "클라이언트와 서버가 DSA 키로 서로를 증명합니다."),
		lang.T("nowhere in the exchange; the private key stays with its owner", "주고받는 내용에는 없음(개인 키는 소유자만 보관)"), StrengthCertificate, false, "RFC 3163"},
	{"9798-M-ECDSA-SHA1", lang.T("Client and server prove themselves to each other with ECDSA keys.", "클라이언트와 서버가 ECDSA 키로 서로를 증명합니다."),
		lang.T("nowhere in the exchange; the private key stays with its owner", "주고받는 내용에는 없음(개인 키는 소유자만 보관)"), StrengthCertificate, false, "RFC 3163"},
	{"9798-M-RSA-SHA1-ENC", lang.T("Client and server prove themselves to each other with RSA keys.", "클라이언트와 서버가 RSA 키로 서로를 증명합니다."),
		lang.T("nowhere in the exchange; the private key stays with its owner", "주고받는 내용에는 없음(개인 키는 소유자만 보관)"), StrengthCertificate, false, "RFC 3163"},
	{"9798-U-DSA-SHA1", lang.T("The client proves itself with a DSA key.", "클라이언트가 DSA 키로 자신을 증명합니다."),
		lang.T("nowhere in the exchange; the private key stays with its owner", "주고받는 내용에는 없음(개인 키는 소유자만 보관)"), StrengthCertificate, false, "RFC 3163"},
	{"9798-U-ECDSA-SHA1", lang.T("The client proves itself with an ECDSA key.", "클라이언트가 ECDSA 키로 자신을 증명합니다."),
		lang.T("nowhere in the exchange; the private key stays with its owner", "주고받는 내용에는 없음(개인 키는 소유자만 보관)"), StrengthCertificate, false, "RFC 3163"},
	{"9798-U-RSA-SHA1-ENC", lang.T("The client proves itself with an RSA key.", "클라이언트가 RSA 키로 자신을 증명합니다."),
		lang.T("nowhere in the exchange; the private key stays with its owner", "주고받는 내용에는 없음(개인 키는 소유자만 보관)"), StrengthCertificate, false, "RFC 3163"},
	{"ANONYMOUS", lang.T("The client logs in without proof and leaves only a trace such as a mail address.", "클라이언트가 증명 없이 접속하고 메일 주소 같은 흔적만 남깁니다."),
		lang.T("nowhere; but the trace may be a personal address", "없음(다만 남긴 흔적이 개인 주소일 수 있음)"), StrengthNone, false, "RFC 4505"},
	{"CRAM-MD5", lang.T("The server sends a question, and the client answers with its name and a digest of question and password. The password is not sent, but a weak one can be guessed from the exchange.", "서버가 질문을 보내면 클라이언트가 이름과 함께, 질문과 비밀번호로 계산한 값을 보냅니다. 비밀번호는 전송되지 않지만 약한 비밀번호는 대화 내용에서 추측될 수 있습니다."),
		lang.T("the digest after the name, together with the server's question", "이름 뒤의 계산값과 서버가 보낸 질문"), StrengthDigest, false, "RFC 2195"},
	{"CRAM-SHA1", lang.T("As CRAM-MD5 with another digest; only a few programs know it.", "계산 방법만 다르고 CRAM-MD5와 같습니다. 일부 프로그램만 지원합니다."),
		lang.T("the digest after the name, together with the server's question", "이름 뒤의 계산값과 서버가 보낸 질문"), StrengthDigest, false, ""},
	{"CRAM-SHA256", lang.T("As CRAM-MD5 with another digest; only a few programs know it.", "계산 방법만 다르고 CRAM-MD5와 같습니다. 일부 프로그램만 지원합니다."),
		lang.T("the digest after the name, together with the server's question", "이름 뒤의 계산값과 서버가 보낸 질문"), StrengthDigest, false, ""},
	{"DIGEST-MD5", lang.T("A longer relative of CRAM-MD5 with many options; it was withdrawn because its makers never agreed on them.", "선택 사항이 많은 CRAM-MD5의 확장판입니다. 구현마다 서로 달라 폐지되었습니다."),
		lang.T("response and rspauth, together with the nonces", "response와 rspauth, 그리고 nonce"), StrengthDigest, true, "RFC 2831, RFC 6331"},
	{"ECDH-X25519-CHALLENGE", lang.T("The client proves with a key pair that it can answer the server's challenge.", "클라이언트가 키 쌍을 이용해 서버의 질문에 답할 수 있음을 증명합니다."),
		lang.T("nowhere in the exchange; the private key stays with its owner", "주고받는 내용에는 없음(개인 키는 소유자만 보관)"), StrengthCertificate, false, ""},
	{"ECDSA-NIST256P-CHALLENGE", lang.T("The client signs the server's challenge with its private key.", "클라이언트가 서버의 질문에 개인 키로 서명합니다."),
		lang.T("nowhere in the exchange; the private key stays with its owner", "주고받는 내용에는 없음(개인 키는 소유자만 보관)"), StrengthCertificate, false, ""},
	{"EXTERNAL", lang.T("The client has proved itself already outside SMTP, mostly with its TLS certificate, and says only whose mail it wants to send.", "클라이언트가 이미 SMTP 밖에서, 대개 TLS 인증서로 자신을 증명했으며 누구로 메일을 보낼지만 알립니다."),
		lang.T("nowhere in the exchange", "주고받는 내용에는 없음"), StrengthCertificate, false, "RFC 4422"},
	{"GS2-KRB5", lang.T("Login with a Kerberos ticket, in the newer form.", "커버로스(Kerberos) 티켓으로 인증하는 새로운 방식입니다."),
		lang.T("the tokens of both sides", "양쪽이 주고받는 토큰"), StrengthKerberos, false, "RFC 5801"},
	{"GS2-KRB5-PLUS", lang.T("As GS2-KRB5, tied to the TLS connection so that nobody in between can pass it on.", "GS2-KRB5와 같으며, 중간에서 가로채 쓰지 못하도록 TLS 연결에 묶습니다."),
		lang.T("the tokens of both sides", "양쪽이 주고받는 토큰"), StrengthKerberos, false, "RFC 5801"},
	{"GSS-SPNEGO", lang.T("Client and server first agree on Kerberos or NTLM and then log in with it; a Microsoft mechanism.", "클라이언트와 서버가 커버로스(Kerberos)와 NTLM 중 하나를 정한 뒤 그것으로 인증하는 Microsoft의 방식입니다."),
		lang.T("the tokens of both sides", "양쪽이 주고받는 토큰"), StrengthKerberos, false, "RFC 4178"},
	{"GSSAPI", lang.T("Login with a Kerberos ticket, usual within a company.", "커버로스(Kerberos) 티켓으로 인증하는 방식으로, 주로 회사 내부에서 씁니다."),
		lang.T("the tokens of both sides", "양쪽이 주고받는 토큰"), StrengthKerberos, false, "RFC 4752"},
	{"KERBEROS_V4", lang.T("Login with a ticket of the old Kerberos 4.", "옛 커버로스(Kerberos) 4의 티켓으로 인증합니다."),
		lang.T("the tokens of both sides", "양쪽이 주고받는 토큰"), StrengthKerberos, true, "RFC 2222"},
	{"LOGIN", lang.T("The server asks for the user name and then for the password, and the client sends each in base64. It never became a standard but is found everywhere; it is safe only inside TLS.", "서버가 사용자 이름과 비밀번호를 차례로 묻고 클라이언트가 각각 Base64로 보냅니다. 표준이 되지는 못했지만 널리 쓰이며, TLS 안에서만 안전합니다."),
		lang.T("the line after the user name; every later line counts as secret", "사용자 이름 다음 줄(그 뒤의 줄도 모두 비밀로 취급)"), StrengthClear, true, ""},
	{"NTLM", lang.T("Microsoft's login in three messages; the password is not sent, but the answer can be attacked.", "세 개의 메시지로 이루어진 Microsoft의 인증 방식입니다. 비밀번호는 전송되지 않지만 응답값을 이용한 공격이 가능합니다."),
		lang.T("the responses in the third message, together with the server's challenge", "세 번째 메시지의 응답값과 서버가 보낸 질문"), StrengthDigest, false, ""},
	{"OAUTH10A", lang.T("Login with an OAuth 1.0a signature.", "OAuth 1.0a 서명으로 인증합니다."),
		lang.T("the signature in the client's first message", "클라이언트의 첫 메시지에 있는 서명"), StrengthToken, false, "RFC 7628"},
	{"OAUTHBEARER", lang.T("Login with an OAuth 2.0 token instead of a password. If the server refuses, it first reports the reason in a 334.", "비밀번호 대신 OAuth 2.0 토큰으로 인증합니다. 거부할 때는 서버가 먼저 334로 이유를 알립니다."),
		lang.T("the token after auth=Bearer", "auth=Bearer 뒤의 토큰"), StrengthToken, false, "RFC 7628"},
	{"OPENID20", lang.T("Login through an OpenID 2.0 web site.", "OpenID 2.0 웹사이트를 통해 인증합니다."),
		lang.T("the data that the web site hands back", "웹사이트가 돌려주는 데이터"), StrengthToken, false, "RFC 6616"},
	{"OTP", lang.T("Login with a password that is valid once.", "한 번만 쓸 수 있는 비밀번호로 인증합니다."),
		lang.T("the client's answer to the challenge", "질문에 대한 클라이언트의 답"), StrengthDigest, false, "RFC 2444"},
	{"PASSDSS-3DES-1", lang.T("The password is sent encrypted with a key that is agreed on first; hardly ever seen.", "먼저 합의한 키로 비밀번호를 암호화해 보냅니다. 거의 쓰이지 않습니다."),
		lang.T("all data of the client", "클라이언트가 보내는 모든 데이터"), StrengthDigest, false, ""},
	{"PLAIN", lang.T("The client sends user name and password together in one base64 line. It is simple and the most widely supported, and safe only inside TLS.", "사용자 이름과 비밀번호를 Base64 한 줄로 함께 보냅니다. 간단하고 가장 널리 지원되지만 TLS 안에서만 안전합니다."),
		lang.T("the last of the three fields in the base64 line", "Base64 줄에 든 세 항목 중 마지막"), StrengthClear, false, "RFC 4616"},
	{"PLAIN-CLIENTTOKEN", lang.T("Google's own variant of PLAIN with a token of the client program; ordinary programs do not use it.", "클라이언트 프로그램의 토큰을 덧붙인 Google의 PLAIN 변형입니다. 일반 프로그램은 쓰지 않습니다."),
		lang.T("the whole base64 line", "Base64 줄 전체"), StrengthClear, false, ""},
	{"SAML20", lang.T("Login through a SAML 2.0 web site.", "SAML 2.0 웹사이트를 통해 인증합니다."),
		lang.T("the data that the web site hands back", "웹사이트가 돌려주는 데이터"), StrengthToken, false, "RFC 6595"},
	{"SCRAM-SHA-1", lang.T("Client and server prove to each other that they know the password, without sending it; the server need not store it either.", "비밀번호를 보내지 않고도 클라이언트와 서버가 서로 비밀번호를 안다는 것을 증명합니다. 서버도 비밀번호를 그대로 저장할 필요가 없습니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, "RFC 5802"},
	{"SCRAM-SHA-1-PLUS", lang.T("As SCRAM-SHA-1, tied to the TLS connection so that nobody in between can pass it on.", "SCRAM-SHA-1과 같으며, 중간에서 가로채 쓰지 못하도록 TLS 연결에 묶습니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, "RFC 5802"},
	{"SCRAM-SHA-224", lang.T("As SCRAM-SHA-1 with the SHA-224 digest.", "SCRAM-SHA-1과 같으며 SHA-224를 씁니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, ""},
	{"SCRAM-SHA-256", lang.T("As SCRAM-SHA-1 with the stronger SHA-256 digest.", "SCRAM-SHA-1과 같으며 더 강한 SHA-256을 씁니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, "RFC 7677"},
	{"SCRAM-SHA-256-PLUS", lang.T("As SCRAM-SHA-256, tied to the TLS connection so that nobody in between can pass it on.", "SCRAM-SHA-256과 같으며, 중간에서 가로채 쓰지 못하도록 TLS 연결에 묶습니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, "RFC 7677"},
	{"SCRAM-SHA-384", lang.T("As SCRAM-SHA-1 with the SHA-384 digest.", "SCRAM-SHA-1과 같으며 SHA-384를 씁니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, ""},
	{"SCRAM-SHA-512", lang.T("As SCRAM-SHA-1 with the SHA-512 digest.", "SCRAM-SHA-1과 같으며 SHA-512를 씁니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, ""},
	{"SCRAM-SHA-512-PLUS", lang.T("As SCRAM-SHA-512, tied to the TLS connection so that nobody in between can pass it on.", "SCRAM-SHA-512와 같으며, 중간에서 가로채 쓰지 못하도록 TLS 연결에 묶습니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, ""},
	{"SCRAM-SHA3-512", lang.T("As SCRAM-SHA-1 with the SHA3-512 digest.", "SCRAM-SHA-1과 같으며 SHA3-512를 씁니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, ""},
	{"SCRAM-SHA3-512-PLUS", lang.T("As SCRAM-SHA3-512, tied to the TLS connection so that nobody in between can pass it on.", "SCRAM-SHA3-512와 같으며, 중간에서 가로채 쓰지 못하도록 TLS 연결에 묶습니다."),
		lang.T("p= in the client's last message; s= and v= of the server help guessing", "클라이언트의 마지막 메시지에 있는 p= 값(서버의 s=와 v= 값도 추측에 쓰일 수 있음)"), StrengthDigest, false, ""},
	{"SECURID", lang.T("Login with the number shown by a SecurID device.", "SecurID 기기에 표시된 번호로 인증합니다."),
		lang.T("the passcode in the client's message", "클라이언트 메시지의 번호"), StrengthClear, false, "RFC 2808"},
	{"SKEY", lang.T("The forerunner of OTP, login with a password that is valid once.", "한 번만 쓸 수 있는 비밀번호로 인증하는 방식으로, OTP의 전신입니다."),
		lang.T("the client's answer to the challenge", "질문에 대한 클라이언트의 답"), StrengthDigest, true, "RFC 2222"},
	{"SRP", lang.T("Both sides prove that they know the password without sending anything from which it could be guessed.", "비밀번호를 추측할 만한 내용을 보내지 않고도 양쪽이 비밀번호를 안다는 것을 증명합니다."),
		lang.T("the evidence values of both sides", "양쪽이 주고받는 증명값"), StrengthDigest, false, ""},
	{"XOAUTH", lang.T("Google's first login with OAuth 1.0; Gmail still names it but no longer accepts it.", "OAuth 1.0을 쓰는 Google의 첫 인증 방식입니다. Gmail은 목록에 표시하지만 더 이상 받아들이지 않습니다."),
		lang.T("the signature in the base64 line", "Base64 줄에 든 서명"), StrengthToken, true, ""},
	{"XOAUTH2", lang.T("Login with an OAuth 2.0 token instead of a password, as Google and Microsoft do it. A 334 with text after it reports an error.", "비밀번호 대신 OAuth 2.0 토큰으로 인증하는 방식으로, Google과 Microsoft가 씁니다. 이때 내용이 있는 334는 오류를 알리는 응답입니다."),
		lang.T("the token after auth=Bearer", "auth=Bearer 뒤의 토큰"), StrengthToken, false, ""},
	{"XYMCOOKIE", lang.T("Yahoo's own login with a web cookie; ordinary programs do not use it.", "웹 쿠키를 쓰는 Yahoo의 자체 인증 방식입니다. 일반 프로그램은 쓰지 않습니다."),
		lang.T("the cookie in the client's message", "클라이언트 메시지에 든 쿠키"), StrengthToken, false, ""},
}
