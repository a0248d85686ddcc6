package lang_test

// glossary holds one Korean word for each thing and other words for it, which
// the texts do not use, so that a reader who has learned one meets it again.
// What the standards call by a name (EHLO, MX, DKIM) keeps its name. Words that
// are right elsewhere are not listed: 로그인 is what a person does in a browser
// (인증 is what AUTH does), 갱신 is for certificates (업데이트 is for software), 전달
// is forwarding (배달 is delivery, 중계 is relaying).
var glossary = []struct {
	en, ko string
	not    []string
}{
	{"transcript", "로그", []string{"트랜스크립트", "기록에 ", "기록에서", "기록의 형식", "기록만으로", "기록이 끝"}},
	{"queue", "큐", []string{"대기열"}},
	{"inbox", "편지함", []string{"받은편지함", "받은 편지함", "수신함"}},
	{"mailbox", "메일함", []string{"사서함", "메일박스"}},
	{"reply code", "응답 코드", []string{"회신 코드", "답변 코드"}},
	{"enhanced status code", "확장 상태 코드", []string{"상세 상태 코드", "확장 코드", "향상된 상태"}},
	{"greeting of the server", "인사말", []string{"서버의 인사를", "서버의 인사가", "환영 메시지"}},
	{"recipient", "수신자", []string{"수취인", "수령인"}},
	{"sender of the envelope", "봉투 발신자", []string{"봉투의 보낸 사람", "발송자"}},
	{"receiving server", "수신 서버", []string{"수신 측 서버", "받는 쪽 서버", "수신서버"}},
	{"sending server", "발신 서버", []string{"보내는 쪽 서버", "발신 측 서버", "발신서버"}},
	{"receiving side", "수신 측", []string{"받는 쪽", "수신측"}},
	{"sending side", "발신 측", []string{"발신측"}},
	{"delivery", "배달", []string{"딜리버리", "배송"}},
	{"relaying", "중계", []string{"릴레이를 거부", "릴레이 거부"}},
	{"login data", "인증 정보", []string{"로그인 정보", "크리덴셜", "비밀값"}},
	{"certificate", "인증서", []string{"증명서"}},
	{"cipher", "암호 방식", []string{"TLS 버전이나 암호가", "암호 스위트", "암호군"}},
	{"access token", "액세스 토큰", []string{"접근 토큰", "엑세스"}},
	{"greylisting", "그레이리스팅", []string{"회색 목록", "그레이리스트를"}},
	{"block list", "차단 목록", []string{"블랙리스트", "차단목록", "블록 리스트"}},
	{"attachment", "첨부 파일", []string{"첨부파일", "첨부물"}},
	{"part of a message", "파트", []string{"번 부분에", "번 부분의"}},
	{"line break", "줄바꿈", []string{"줄 바꿈", "개행"}},
	{"boundary", "경계 문자열", []string{"바운더리"}},
	{"octet", "옥텟", []string{"옥테트"}},
	{"base64", "Base64", []string{"베이스64"}},
	{"binary", "바이너리", []string{"이진 "}},
	{"full host name", "전체 호스트 이름", []string{"완전한 호스트 이름", "호스트명"}},
	{"time limit", "제한 시간", []string{"시간 제한", "타임아웃"}},
	{"registry", "공식 목록", []string{"등록부", "레지스트리"}},
	{"domain", "도메인", []string{"영역 이름"}},
	{"header", "헤더", []string{"머리글", "머리말"}},
	{"Python", "Python", []string{"파이썬"}},
	{"smtplog (said with a consonant at its end)", "smtplog은", []string{"smtplog는", "smtplog가", "smtplog를"}},
}
