package causes

import "github.com/smtplog/smtplog/internal/lang"

// contentEntries are about the message itself.
var contentEntries = []Entry{
	{
		ID: "virus-detected", Reason: "virusdetected", Whose: sender, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "5", Says: []string{"virus", "malware", "infected"}}},
		Title:   lang.T("the server found a virus in the message", "서버가 메시지에서 바이러스를 발견했습니다"),
		Detail:  lang.T("A scanner on the server refuses an attachment or a link in the message.", "서버의 검사 프로그램이 메시지의 첨부 파일이나 링크를 거부했습니다."),
		Fix:     lang.T("Scan the attachment; if it is clean, send it in another way.", "첨부 파일을 검사하고, 문제가 없으면 다른 방법으로 보내십시오."),
		Matches: []string{"content: 554 5.7.1 Virus found in the message"},
		Near:    []string{"content: 451 4.7.1 virus scanner is not running"},
	},
	{
		ID: "attachment-type-refused", Reason: "policyviolation", Whose: sender, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "5", Says: []string{"potential security issue", "attachment type", "illegal attachment", "attachment not allowed", "file type", "banned attachment"}}},
		Title:   lang.T("the server does not take this kind of attachment", "서버가 이 종류의 첨부 파일을 받지 않습니다"),
		Detail:  lang.T("Programs, scripts and some archives are refused, also inside a zip file.", "실행 파일, 스크립트, 일부 압축 파일은 zip 안에 있어도 거부됩니다."),
		Fix:     lang.T("Send a link to the file instead.", "파일 대신 링크를 보내십시오."),
		Matches: []string{"content: 552-5.7.0 This message was blocked because its content presents a potential security issue.\n552 5.7.0 see the help"},
		Near:    []string{"content: 552 5.7.0 refused"},
	},
	{
		ID: "message-format-refused", Reason: "notcompliantrfc", Whose: client, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "4 5", Says: []string{"bare <lf>", "bare lf", "bare cr", "bare <cr>", "smtplf", "line length", "lines too long", "rfc 5322", "rfc5322", "rfc 2822", "missing a valid", "multiple 'from'", "missing header", "header syntax", "duplicate header", "invalid header", "without a date", "no date header"}}},
		Title:   lang.T("the message is not written as the standard asks", "메시지 형식이 표준에 맞지 않습니다"),
		Detail:  lang.T("The server refuses the form of the message, not what it says: line endings, a line too long, or a header field that is missing, doubled or broken. The findings name what was seen.", "서버가 내용이 아니라 형식을 거부했습니다. 줄바꿈이 잘못되었거나, 줄이 너무 길거나, 헤더 필드가 없거나 중복되었거나 깨졌습니다. 무엇이 보였는지는 점검 결과에 있습니다."),
		Fix:     lang.T("Let a mail library build the message, with one Date, one From and CR LF line endings.", "메일 라이브러리로 메시지를 만들고 Date와 From을 하나씩 넣고 줄바꿈은 CR LF로 하십시오."),
		Matches: []string{"content: 554 message does not comply with RFC 5322"},
		Near:    []string{"content: 554 5.6.0 refused"},
	},
	{
		ID: "spam-detected", Reason: "spamdetected", Whose: sender, Retry: no, Certainty: likely,
		If:      []Cond{{Codes: "4 5", Says: []string{"spam", "unsolicited", "junk mail", "bulk mail"}}},
		Title:   lang.T("the server takes the message for spam", "서버가 메시지를 스팸으로 판단했습니다"),
		Detail:  lang.T("A filter judged by the content, the links, or the sender's reputation. Sending it again unchanged will not help.", "필터가 내용이나 링크, 발신자의 평판을 보고 판단했습니다. 그대로 다시 보내도 소용없습니다."),
		Fix:     lang.T("Change the text and the links, set up SPF, DKIM and DMARC, and ask the recipient's administrator if it was a mistake.", "내용과 링크를 바꾸고 SPF, DKIM, DMARC를 설정하십시오. 잘못된 판단이라면 수신 측 관리자에게 문의하십시오."),
		Matches: []string{"content: 554 5.7.1 Message looks like SPAM"},
		Near:    []string{"content: 554 5.7.1 refused"},
	},
	{
		ID: "content-refused", Reason: "contenterror", Whose: sender, Retry: no, Certainty: possible,
		If:      []Cond{{Steps: "content", Codes: "5", When: func(f *Facts) bool { return f.Enhanced.IsZero() || f.Is(6, 0) }}},
		Title:   lang.T("the server refused the message after it had been sent", "서버가 메시지를 받은 뒤 거부했습니다"),
		Detail:  lang.T("Sender and recipients were accepted, and the refusal came after the content: a filter, a policy, or a fault of the message's form. The words of the reply tell as much as there is to know.", "발신자와 수신자는 받아들여졌지만 내용을 받은 뒤에 거부되었습니다. 필터나 정책, 메시지 형식이 원인입니다. 응답 문구에 나온 것 이상은 알 수 없습니다."),
		Fix:     lang.T("Read the reply; send a short plain text to see whether the content or the sender is meant.", "응답 문구를 읽어 보십시오. 짧은 텍스트만 보내 보면 내용 때문인지 발신자 때문인지 알 수 있습니다."),
		Matches: []string{"content: 554 Transaction failed"},
		Near:    []string{"content: 554 5.7.1 refused", "MAIL: 554 Transaction failed"},
	},
}
