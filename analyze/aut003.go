package analyze

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

var aut003 = &Check{
	Code: "AUT003", Severity: Warning, RFC: "RFC 4954 §4", Since: "0.1",
	Title: lang.T("credentials that cannot be right", "잘못된 것으로 보이는 인증 정보"),
	Text: lang.T(
		"What the client sent as user name and password was decoded and looks wrong: empty, a placeholder, wrapped in spaces, encoded twice, or not base64 at all. The password itself is never shown. The program's settings, not the server, are the place to look.",
		"클라이언트가 보낸 사용자 이름과 비밀번호를 디코딩해 보니 이상합니다. 비어 있거나, 예시 문구이거나, 앞뒤에 공백이 있거나, 두 번 인코딩되었거나, Base64가 아닙니다. 비밀번호 자체는 절대 표시하지 않습니다. 서버가 아니라 프로그램의 설정을 확인해야 합니다."),
	Bad: greet + helloPlainTLS +
		"C: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAA==\nS: 535 5.7.8 Error: authentication failed\n" + quit,
	Good: greet + helloPlainTLS +
		"C: AUTH PLAIN AGFsaWNlQGV4YW1wbGUuY29tAGNvcnJlY3QtaG9yc2UtNDI=\nS: 535 5.7.8 Error: authentication failed\n" + quit,
	needs: hasAuth,
	Run:   runAUT003,
}

const helloPlainTLS = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 2.0.0 Ready to start TLS\n" +
	"C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN LOGIN\n"

func runAUT003(p *Pass) {
	decoded := p.showsDecoded()
	for _, l := range p.Report.Logins {
		if l.OK() || speaksTooSoon(l.Exchange) {
			continue // right after all, or AUT006
		}
		for _, remark := range l.Auth.Remarks {
			message := suspect(remark.Kind)
			if message.IsZero() || decoded && aboutEncoding(remark.Kind) {
				continue
			}
			if remark.Kind == decode.RemarkServerError {
				message = lang.Join(" ", message, statusWords(l.Auth))
			}
			p.onVerb(l.Exchange, message, remark.Text)
		}
	}
}

// suspect says what a remark found, if it can be why a login fails.
func suspect(kind decode.RemarkKind) lang.Text {
	switch kind {
	case decode.RemarkEmptyIdentity:
		return lang.T("the user name that was sent is empty: expected the account's name", "보낸 사용자 이름이 비어 있음: 계정 이름이 있어야 함")
	case decode.RemarkEmptyPassword:
		return lang.T("the password that was sent is empty: expected a password or token", "보낸 비밀번호가 비어 있음: 비밀번호나 토큰이 있어야 함")
	case decode.RemarkPlaceholder:
		return lang.T("the user name or password looks like a placeholder: expected real values", "사용자 이름이나 비밀번호가 예시 문구로 보임: 실제 값이어야 함")
	case decode.RemarkSurroundingSpace:
		return lang.T("there is white space before or after the password", "비밀번호 앞이나 뒤에 공백이 있음")
	case decode.RemarkTrailingNewline:
		return lang.T("there is a line break at the end of the user name or password", "사용자 이름이나 비밀번호 끝에 줄바꿈이 있음")
	case decode.RemarkIdentitySpace:
		return lang.T("there is white space in the user name", "사용자 이름에 공백이 있음")
	case decode.RemarkIdentityIsPassword:
		return lang.T("user name and password are the same", "사용자 이름과 비밀번호가 같음")
	case decode.RemarkControlCharacters:
		return lang.T("there are control characters in the user name or password", "사용자 이름이나 비밀번호에 제어 문자가 있음")
	case decode.RemarkDoubleBase64:
		return lang.T("the user name was encoded in base64 twice: expected once", "사용자 이름이 Base64로 두 번 인코딩됨: 한 번만 해야 함")
	case decode.RemarkNotBase64:
		return lang.T("what was sent is not base64", "보낸 값이 Base64가 아님")
	case decode.RemarkUnencoded:
		return lang.T("what was sent is plain text: expected base64", "보낸 값이 평문임: Base64여야 함")
	case decode.RemarkLooksLikeToken:
		return lang.T("the password looks like a token: expected a password with this mechanism", "비밀번호가 토큰처럼 보임: 이 인증 방식에는 비밀번호가 필요함")
	case decode.RemarkPasswordAsToken:
		return lang.T("the token looks like a password: expected an OAuth token with this mechanism", "토큰이 비밀번호처럼 보임: 이 인증 방식에는 OAuth 토큰이 필요함")
	case decode.RemarkLiteralNUL:
		return lang.T("the separators were written out instead of sent as zero bytes", "구분 문자를 NUL(값이 0인 옥텟)이 아니라 글자로 적어 보냄")
	case decode.RemarkWrongShape:
		return lang.T("what was sent does not have the form this mechanism asks for", "보낸 값이 이 인증 방식의 형식에 맞지 않음")
	case decode.RemarkRepairedBase64:
		return lang.T("the base64 that was sent has no padding or holds characters that do not belong into it", "보낸 Base64에 패딩이 없거나 허용되지 않는 문자가 있음")
	case decode.RemarkNotUTF8:
		return lang.T("the user name or password is not UTF-8", "사용자 이름이나 비밀번호가 UTF-8이 아님")
	case decode.RemarkNonASCIIPassword:
		return lang.T("there are letters outside ASCII in the password", "비밀번호에 ASCII가 아닌 글자가 있음")
	case decode.RemarkAuthzDiffers:
		return lang.T("the client asks to act for another user than the one it logs in as", "클라이언트가 인증하는 사용자와 다른 사용자로 행동하겠다고 요청함")
	case decode.RemarkServerError:
		return lang.T("the 334 challenge is an error report: the token was refused", "334 응답이 실제로는 오류 알림임: 토큰이 거부됨")
	}
	return lang.Text{}
}

// showsDecoded reports whether the program that wrote the transcript shows logins
// without their base64: then the questions of the server are plain words.
func (p *Pass) showsDecoded() bool {
	for _, l := range p.Report.Logins {
		for _, r := range l.Exchange.Replies {
			if text := challenge(r); r.Code == 334 && len(text) > 1 && text[len(text)-1] == ':' {
				return true
			}
		}
	}
	return false
}

// aboutEncoding reports whether a remark is about how a line is encoded.
func aboutEncoding(kind decode.RemarkKind) bool {
	switch kind {
	case decode.RemarkNotBase64, decode.RemarkUnencoded, decode.RemarkRepairedBase64, decode.RemarkNotUTF8, decode.RemarkLiteralNUL, decode.RemarkWrongShape:
		return true
	}
	return false
}

// statusWords says which status an error report of the server has, if it tells.
func statusWords(a *decode.Auth) lang.Text {
	for _, fact := range a.Facts {
		if fact.Name == "status" {
			return lang.T("(status %s)", "(상태 %s)").Format(clip(fact.Value))
		}
	}
	return lang.Text{}
}
