package decode

import "github.com/smtplog/smtplog/internal/lang"

// problemGuessed is added to [ProblemNoBoundary] when the parts were found all
// the same.
var problemGuessed = lang.T("The first line of the body looks like one and was taken.",
	"본문 첫 줄이 경계 줄처럼 보여 그것을 경계로 삼았습니다.")

// problemText is what a kind of problem means.
func problemText(kind ProblemKind) lang.Text {
	switch kind {
	case ProblemBadAddress:
		return lang.T("An address field cannot be read completely; the addresses that can be read are kept.",
			"주소 필드 일부를 읽을 수 없습니다. 읽을 수 있는 주소만 남겼습니다.")
	case ProblemBadBase64:
		return lang.T("The base64 content is damaged or incomplete; what can be decoded is kept.",
			"Base64 내용이 손상되었거나 끝까지 있지 않습니다. 디코딩할 수 있는 부분만 남겼습니다.")
	case ProblemBadContentType:
		return lang.T("The Content-Type field cannot be read, so the part is taken as text/plain (RFC 2045, section 5.2).",
			"Content-Type 필드를 읽을 수 없어 text/plain으로 처리했습니다(RFC 2045 5.2절).")
	case ProblemBadDate:
		return lang.T("The Date field cannot be read as a date (RFC 5322, section 3.3).",
			"Date 필드를 날짜로 읽을 수 없습니다(RFC 5322 3.3절).")
	case ProblemBadQuotedPrintable:
		return lang.T("The quoted-printable content has an = that does not begin two hexadecimal digits or end a line; it is kept as it is.",
			"quoted-printable 내용에 16진수 두 자리나 줄 끝이 뒤따르지 않는 =가 있습니다. 그대로 남겼습니다.")
	case ProblemBoundaryMissing:
		return lang.T("The multipart's boundary never appears in the body, so it has no parts.",
			"멀티파트의 경계가 본문에 한 번도 나타나지 않아 파트를 찾을 수 없습니다.")
	case ProblemCharsetMismatch:
		return lang.T("The text is not in the character set it declares; what does not fit is shown as U+FFFD or was guessed.",
			"텍스트가 선언된 문자 집합과 맞지 않습니다. 맞지 않는 부분은 U+FFFD로 나타내거나 짐작해서 읽었습니다.")
	case ProblemContainerEncoded:
		return lang.T("A multipart or attached message declares a transfer encoding, which RFC 2045 (section 6.4) forbids; the declaration is ignored.",
			"멀티파트나 첨부 메시지에 전송 인코딩이 선언되어 있습니다. RFC 2045(6.4절)가 금지하는 것이어서 무시했습니다.")
	case ProblemCutShort:
		return lang.T("The message ends too early: the end of this part is missing.",
			"메시지가 중간에서 끝났습니다. 이 파트의 끝부분이 없습니다.")
	case ProblemDecodedLimit:
		return lang.T("The message is larger than the limit for decoded content; the rest was not decoded.",
			"메시지가 디코딩 한도보다 커서 나머지는 디코딩하지 않았습니다.")
	case ProblemDepthLimit:
		return lang.T("Parts are nested deeper than the limit; this one was not opened.",
			"파트의 중첩이 한도보다 깊어 이 파트는 열지 않았습니다.")
	case ProblemDuplicateBoundary:
		return lang.T("A multipart uses the boundary of the multipart around it; programs will disagree about its parts.",
			"안쪽 멀티파트가 바깥쪽 멀티파트와 같은 경계를 씁니다. 프로그램마다 파트를 다르게 나눌 수 있습니다.")
	case ProblemDuplicateField:
		return lang.T("A field that may stand only once stands in the header more than once; programs will disagree about which one counts.",
			"한 번만 있어야 하는 헤더 필드가 여러 번 있습니다. 프로그램마다 다른 값을 쓸 수 있습니다.")
	case ProblemDuplicateParameter:
		return lang.T("A parameter is given more than once; the first was taken, other programs may take another.",
			"같은 매개변수가 여러 번 있습니다. 첫 번째 값을 썼지만 다른 프로그램은 다른 값을 쓸 수 있습니다.")
	case ProblemHeaderLimit:
		return lang.T("The header is larger than the limit; the rest of it was skipped.",
			"헤더가 한도보다 커서 나머지는 건너뛰었습니다.")
	case ProblemHeaderUnreadable:
		return lang.T("The header has lines that are no header fields; they were skipped.",
			"헤더에 헤더 필드가 아닌 줄이 있어 건너뛰었습니다.")
	case ProblemLongEncodedLine:
		return lang.T("A line of base64 or quoted-printable is much longer than the 76 characters it may have (RFC 2045, sections 6.7 and 6.8).",
			"Base64나 quoted-printable의 한 줄이 한도인 76자보다 훨씬 깁니다(RFC 2045 6.7절, 6.8절).")
	case ProblemMboxLine:
		return lang.T("The message begins with a \"From \" line of a mailbox file, which is no part of a message.",
			"메시지가 메일함 파일의 \"From \" 줄로 시작합니다. 이 줄은 메시지의 일부가 아닙니다.")
	case ProblemNoBoundary:
		return lang.T("The multipart does not say its boundary (RFC 2046, section 5.1.1).",
			"멀티파트에 경계(boundary)가 적혀 있지 않습니다(RFC 2046 5.1.1절).")
	case ProblemNoCharset:
		return lang.T("The text is not ASCII, but no character set is declared.",
			"텍스트에 ASCII가 아닌 글자가 있는데 문자 집합이 선언되어 있지 않습니다.")
	case ProblemNoHeader:
		return lang.T("There is no header: the first lines are no header fields, so all of it is taken as content.",
			"헤더가 없습니다. 첫 줄들이 헤더 필드가 아니어서 전체를 내용으로 보았습니다.")
	case ProblemPartLimit:
		return lang.T("The message has more parts than the limit; the rest were skipped.",
			"파트 수가 한도를 넘어 나머지는 건너뛰었습니다.")
	case ProblemRaw8BitHeader:
		return lang.T("The header holds octets outside ASCII that are not encoded; this is only right with SMTPUTF8 and in UTF-8 (RFC 6532).",
			"헤더에 인코딩되지 않은 ASCII 밖의 옥텟이 있습니다. UTF-8이고 SMTPUTF8을 쓸 때만 허용됩니다(RFC 6532).")
	case ProblemUnknownCharset:
		return lang.T("A character set is declared that is not known here.",
			"알 수 없는 문자 집합이 선언되어 있습니다.")
	case ProblemUnknownEncoding:
		return lang.T("A transfer encoding is declared that is not known here; the content was left as it is.",
			"알 수 없는 전송 인코딩이 선언되어 있어 내용을 그대로 두었습니다.")
	case ProblemWriteFailed:
		return lang.T("The content could not be written where it was to go.",
			"내용을 지정한 곳에 쓰지 못했습니다.")
	}
	return lang.Same(string(kind))
}
