package analyze

import "github.com/smtplog/smtplog/internal/lang"

var msg006 = &Check{
	Code: "MSG006", Severity: Warning, RFC: "RFC 5321 §4.5.2", Since: "0.1",
	Title: lang.T("line that begins with a dot that was not doubled", "점으로 시작하는 줄의 점을 두 번 적지 않음"),
	Text: lang.T(
		"A client must send a second dot in front of every line that begins with one, because the server takes the first one away. Here single dots were sent: those lines lose a character on the way, which breaks style sheets, file names and DKIM signatures; and a line of a single dot would end the message early.",
		"점으로 시작하는 줄은 클라이언트가 점을 하나 더 붙여 보내야 합니다. 서버가 첫 점을 떼어 내기 때문입니다. 여기서는 점을 하나만 보냈으므로 그 줄은 도중에 글자를 하나 잃어 스타일시트나 파일 이름, DKIM 서명이 깨집니다. 점 하나만 있는 줄이었다면 메시지가 거기서 끝나 버립니다."),
	Bad:  greet + hello + mail + rcpt + data + field + "C:\nC: one\nC: .two\nC: .\nS: 250 2.0.0 Ok: queued as 4F2A\n" + quit,
	Good: greet + hello + mail + rcpt + data + field + "C:\nC: one\nC: ..two\nC: .\nS: 250 2.0.0 Ok: queued as 4F2A\n" + quit,

	needs: hasOddContent,
	Run:   runMSG006,
}

func runMSG006(p *Pass) {
	for t, c := range p.contents() {
		if c.Unstuffed == 0 || len(c.Ends) > 0 || c.Stuffed > c.Unstuffed {
			// Places that are like an end are another finding. Where some dots are doubled,
			// the program that wrote the transcript may have hidden the others.
			continue
		}
		p.onMessage(t, lang.T(
			"%d lines of the content begin with a single dot: expected two, since the server takes one away",
			"내용 중 점 하나로 시작하는 줄이 %d개 있음: 서버가 하나를 떼어 내므로 두 개여야 함").Format(c.Unstuffed),
			lang.T("let the mail library double the dots", "점을 두 번 적는 일은 메일 라이브러리에 맡기십시오"))
	}
}
