package mask

import "github.com/smtplog/smtplog/internal/lang"

// Kind says where a secret was recognised. The words are stable.
type Kind string

// The kinds, in the order [Stats.Found] lists them.
const (
	KindAuth       Kind = "auth"       // an AUTH exchange (RFC 4954)
	KindStray      Kind = "stray"      // base64 sent as if it were a command
	KindAssignment Kind = "assignment" // password=…, "password": "…", passwd: …
	KindOption     Kind = "option"     // --password …, -u user:…
	KindURL        Kind = "url"        // smtp://user:…@host
	KindHeader     Kind = "header"     // Authorization: Bearer …
	KindCall       Kind = "call"       // login("user", "…")
	KindToken      Kind = "token"      // the keys of services and private keys, by their own look
	KindGiven      Kind = "given"      // the caller's own, from [Options]
)

// Kinds lists all kinds.
func Kinds() []Kind {
	return []Kind{KindAuth, KindStray, KindAssignment, KindOption, KindURL, KindHeader, KindCall, KindToken, KindGiven}
}

// Title describes the kind in a few words.
func (k Kind) Title() lang.Text {
	switch k {
	case KindAuth:
		return lang.T("SMTP logins (AUTH)", "SMTP 인증(AUTH)")
	case KindStray:
		return lang.T("base64 lines outside a login", "인증 밖에 있는 Base64 줄")
	case KindAssignment:
		return lang.T("settings such as password=…", "password=… 같은 설정값")
	case KindOption:
		return lang.T("command line options such as --password …", "--password … 같은 명령줄 옵션")
	case KindURL:
		return lang.T("passwords in URLs", "URL에 든 비밀번호")
	case KindHeader:
		return lang.T("Authorization headers", "Authorization 헤더")
	case KindCall:
		return lang.T("source code such as login(user, password)", "login(user, password) 같은 소스 코드")
	case KindToken:
		return lang.T("keys of services and private keys", "서비스 키와 개인 키")
	case KindGiven:
		return lang.T("secrets you named", "직접 지정한 비밀 정보")
	}
	return lang.Same(string(k))
}

// Count is how many different secrets of a kind were found.
type Count struct {
	Kind  Kind
	Count int
}

// Stats says what [Redact] did. It holds no secret.
type Stats struct {
	Sessions int     // SMTP sessions that were recognised
	Masks    int     // masks that were written
	Found    []Count // different secrets by kind, in the order of [Kinds], none with 0
	Short    int     // secrets too short to be masked everywhere
	Content  bool    // messages are in the transcript
}

// Caveats says what Redact cannot know, for a person who is about to publish
// the result. identities and content tell that names were replaced and messages
// blanked besides.
func (s Stats) Caveats(identities, content bool) []lang.Text {
	var out []lang.Text
	switch {
	case !identities && !content:
		out = append(out, lang.T(
			"Only secrets were masked. Names, mail addresses, host names, IP addresses and the text of messages are still there.",
			"비밀 정보만 가렸습니다. 이름, 메일 주소, 호스트 이름, IP 주소와 메시지 본문은 그대로 있습니다."))
	case identities && !content:
		out = append(out, lang.T(
			"The names of people and the text of messages are still there, and whatever is encoded in them; --content blanks them.",
			"사람 이름과 메시지 본문, 그 안에 인코딩된 내용은 그대로 있습니다. --content로 지울 수 있습니다."))
	case !identities:
		out = append(out, lang.T(
			"Mail addresses, host names and IP addresses are still there; --identities replaces them.",
			"메일 주소, 호스트 이름, IP 주소는 그대로 있습니다. --identities로 바꿀 수 있습니다."))
	}
	if identities {
		out = append(out, lang.T(
			"Names that look like ordinary words, and queue IDs, times and programs, by which an administrator may recognise a session, are still there.",
			"일반 낱말처럼 보이는 이름, 그리고 관리자가 세션을 알아볼 수 있는 큐 ID, 시각, 프로그램 이름은 그대로 있습니다."))
	}
	if s.Sessions == 0 {
		out = append(out, lang.T(
			"No SMTP session was recognised, so only what looks like a password by its surroundings (password=…, URLs, headers) was found.",
			"SMTP 세션을 찾지 못해 password=…, URL, 헤더처럼 모양으로 알 수 있는 비밀번호만 찾았습니다."))
	}
	if s.Short > 0 {
		out = append(out, lang.T(
			"Some secrets are so short, or such common words, that they were masked only where they stand alone or where the login sent them.",
			"너무 짧거나 흔한 낱말인 비밀 정보가 있어, 따로 떨어져 있는 곳과 인증할 때 보낸 곳에서만 가렸습니다."))
	}
	if s.Content && !content {
		out = append(out, lang.T(
			"Compressed or encrypted attachments, pictures and office documents were not searched.",
			"압축되거나 암호화된 첨부 파일, 그림, 오피스 문서 안은 찾아보지 않았습니다."))
	}
	return out
}
