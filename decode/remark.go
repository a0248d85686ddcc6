package decode

import "github.com/smtplog/smtplog/internal/lang"

// Remark is something in an AUTH exchange that helps a person to see why a
// login fails. Its text quotes nothing of the exchange.
type Remark struct {
	Kind RemarkKind
	Text lang.Text
}

// RemarkKind names a kind of [Remark]. The words are stable.
type RemarkKind string

// The kinds of remark.
const (
	RemarkAuthzDiffers       RemarkKind = "authzid-differs"
	RemarkControlCharacters  RemarkKind = "control-characters"
	RemarkDoubleBase64       RemarkKind = "double-base64"
	RemarkEmptyIdentity      RemarkKind = "empty-identity"
	RemarkEmptyPassword      RemarkKind = "empty-password"
	RemarkGmailAppPassword   RemarkKind = "gmail-app-password"
	RemarkIdentityIsPassword RemarkKind = "identity-is-password"
	RemarkIdentityNotAddress RemarkKind = "identity-not-address"
	RemarkIdentitySpace      RemarkKind = "identity-space"
	RemarkLiteralNUL         RemarkKind = "literal-nul"
	RemarkLooksLikeToken     RemarkKind = "looks-like-token"
	RemarkMasked             RemarkKind = "masked"
	RemarkNonASCIIPassword   RemarkKind = "non-ascii-password"
	RemarkNotBase64          RemarkKind = "not-base64"
	RemarkNotUTF8            RemarkKind = "not-utf8"
	RemarkPasswordAsToken    RemarkKind = "password-as-token"
	RemarkPlaceholder        RemarkKind = "placeholder"
	RemarkPromptOrder        RemarkKind = "prompt-order"
	RemarkRepairedBase64     RemarkKind = "repaired-base64"
	RemarkServerError        RemarkKind = "server-error"
	RemarkSurroundingSpace   RemarkKind = "surrounding-space"
	RemarkTrailingNewline    RemarkKind = "trailing-newline"
	RemarkTruncated          RemarkKind = "truncated"
	RemarkUnencoded          RemarkKind = "unencoded"
	RemarkUnknownMechanism   RemarkKind = "unknown-mechanism"
	RemarkWrongShape         RemarkKind = "wrong-shape"
)

// remarkText is what a kind of remark means.
func remarkText(kind RemarkKind) lang.Text {
	switch kind {
	case RemarkAuthzDiffers:
		return lang.T("The client asks to act for another user than the one it logs in as (authzid differs from authcid); few servers allow that. Leave the authzid empty.",
			"클라이언트가 인증하는 사용자(authcid)와 다른 사용자(authzid)로 행동하겠다고 요청했습니다. 허용하는 서버가 드물므로 authzid는 비워 두십시오.")
	case RemarkControlCharacters:
		return lang.T("There are control characters in the user name or password, often from copying and pasting.",
			"사용자 이름이나 비밀번호에 제어 문자가 들어 있습니다. 복사해 붙여 넣을 때 자주 생깁니다.")
	case RemarkDoubleBase64:
		return lang.T("The user name was encoded in base64 twice. Give the library the plain text: it encodes by itself.",
			"사용자 이름이 Base64로 두 번 인코딩되었습니다. 라이브러리가 알아서 인코딩하므로 원래 글자를 그대로 넘기십시오.")
	case RemarkEmptyIdentity:
		return lang.T("The user name is empty.", "사용자 이름이 비어 있습니다.")
	case RemarkEmptyPassword:
		return lang.T("The password (or token) is empty: often an environment variable or setting that is not set.",
			"비밀번호(또는 토큰)가 비어 있습니다. 환경 변수나 설정값이 지정되지 않은 경우가 많습니다.")
	case RemarkGmailAppPassword:
		return lang.T("The password has the form of a Google app password (16 lower-case letters). Google shows it in groups of four; spaces between them are ignored.",
			"비밀번호가 Google 앱 비밀번호의 형태(영문 소문자 16자)입니다. Google은 네 글자씩 띄어 보여 주지만 사이의 공백은 무시합니다.")
	case RemarkIdentityIsPassword:
		return lang.T("The user name contains the password, or they are the same, so it is not shown. Check that the two were not swapped.",
			"사용자 이름에 비밀번호가 들어 있거나 둘이 같아서 표시하지 않습니다. 두 값을 바꿔 넣지 않았는지 확인하십시오.")
	case RemarkIdentityNotAddress:
		return lang.T("The user name is not an e-mail address. Most large providers want the full address.",
			"사용자 이름이 이메일 주소가 아닙니다. 대형 메일 서비스는 대부분 전체 주소를 요구합니다.")
	case RemarkIdentitySpace:
		return lang.T("There is white space before or after the user name.", "사용자 이름 앞이나 뒤에 공백이 있습니다.")
	case RemarkLiteralNUL:
		return lang.T("The text holds \"\\0\" as two characters where a NUL octet belongs. Use printf, not echo, and check the quotes.",
			"NUL 바이트가 있어야 할 자리에 \"\\0\"이 글자 두 개로 들어 있습니다. echo 대신 printf를 쓰고 따옴표를 확인하십시오.")
	case RemarkLooksLikeToken:
		return lang.T("The password looks like an API key or access token. An API key is right where the provider says so; an OAuth access token needs the mechanism XOAUTH2 or OAUTHBEARER.",
			"비밀번호가 API 키나 액세스 토큰처럼 보입니다. API 키는 서비스가 그렇게 안내할 때만 맞고, OAuth 액세스 토큰은 XOAUTH2나 OAUTHBEARER 방식으로 보내야 합니다.")
	case RemarkMasked:
		return lang.T("The transcript shows a mask in place of the credentials, so they cannot be judged.",
			"로그에 인증 정보가 가려져 있어 내용을 판단할 수 없습니다.")
	case RemarkNonASCIIPassword:
		return lang.T("The password has characters outside ASCII. Check that the keyboard was not in Korean (or another) input mode.",
			"비밀번호에 ASCII가 아닌 글자가 있습니다. 한글(또는 다른 언어) 입력 상태에서 입력하지 않았는지 확인하십시오.")
	case RemarkNotBase64:
		return lang.T("A line of the client is not base64, as AUTH demands (RFC 4954, section 4). If typed by hand, encode it first.",
			"클라이언트가 보낸 줄이 AUTH가 요구하는 Base64가 아닙니다(RFC 4954 4절). 직접 입력했다면 먼저 Base64로 인코딩하십시오.")
	case RemarkNotUTF8:
		return lang.T("The user name or password is not UTF-8, as SASL demands.",
			"사용자 이름이나 비밀번호가 SASL이 요구하는 UTF-8이 아닙니다.")
	case RemarkPasswordAsToken:
		return lang.T("What was sent as an access token looks like an app password. Use PLAIN or LOGIN with it, or get an OAuth 2 access token.",
			"액세스 토큰 자리에 앱 비밀번호처럼 보이는 값을 보냈습니다. 앱 비밀번호라면 PLAIN이나 LOGIN을 쓰고, 아니면 OAuth 2 액세스 토큰을 받으십시오.")
	case RemarkPlaceholder:
		return lang.T("The user name, password or token looks like a placeholder or an unset variable, not a real value.",
			"사용자 이름, 비밀번호 또는 토큰이 실제 값이 아니라 예시 문구이거나 설정되지 않은 변수처럼 보입니다.")
	case RemarkPromptOrder:
		return lang.T("It is not certain which line is the user name and which the password, so both are hidden.",
			"어느 줄이 사용자 이름이고 어느 줄이 비밀번호인지 확실하지 않아 둘 다 가렸습니다.")
	case RemarkRepairedBase64:
		return lang.T("The base64 lacks padding, or has white space or characters of the URL alphabet in it. It could be read here, but a server may refuse it (501).",
			"Base64에 패딩이 빠졌거나 공백 또는 URL용 문자가 섞여 있습니다. 여기서는 읽었지만 서버가 거부(501)할 수 있습니다.")
	case RemarkServerError:
		return lang.T("This 334 is not a question but a refusal: it carries the reason. The client has to answer once more (empty, or AQ== for OAUTHBEARER), then the server sends the 535.",
			"이 334는 질문이 아니라 이유를 담은 거부입니다. 클라이언트가 한 번 더 답해야(빈 줄, OAUTHBEARER는 AQ==) 서버가 535를 보냅니다.")
	case RemarkSurroundingSpace:
		return lang.T("There is white space before or after the password, perhaps from copying. Gmail ignores spaces in app passwords; other servers do not.",
			"비밀번호 앞이나 뒤에 공백이 있습니다. 복사할 때 딸려 왔을 수 있습니다. Gmail은 앱 비밀번호의 공백을 무시하지만 다른 서버는 그렇지 않습니다.")
	case RemarkTrailingNewline:
		return lang.T("A line break was encoded together with the value, as \"echo value | base64\" does. Use \"printf %s value | base64\".",
			"값과 함께 줄바꿈까지 인코딩되었습니다. \"echo 값 | base64\"에서 생기는 일이니 \"printf %s 값 | base64\"를 쓰십시오.")
	case RemarkTruncated:
		return lang.T("A base64 line is cut or abbreviated in the transcript, so its end is missing.",
			"로그에서 Base64 줄이 잘렸거나 줄여 적혀 있어 뒷부분이 없습니다.")
	case RemarkUnencoded:
		return lang.T("The line was sent as it is, without base64, which AUTH demands (RFC 4954, section 4).",
			"AUTH가 요구하는 Base64로 인코딩하지 않고 줄을 그대로 보냈습니다(RFC 4954 4절).")
	case RemarkUnknownMechanism:
		return lang.T("This mechanism's lines are not understood here, so all of them are hidden.",
			"이 인증 방식의 내용은 해석하지 않으므로 모든 줄을 가렸습니다.")
	case RemarkWrongShape:
		return lang.T("The response does not have the form this mechanism prescribes (PLAIN: authzid NUL user NUL password).",
			"응답이 이 인증 방식이 정한 형태가 아닙니다(PLAIN: authzid NUL 사용자 NUL 비밀번호).")
	}
	return lang.Same(string(kind))
}
