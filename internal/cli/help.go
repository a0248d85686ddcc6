package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
)

// help prints the usage of one subcommand, or of the program.
func (c *Command) help(w io.Writer, sub *subcommand) {
	if sub != nil {
		fmt.Fprintf(w, "smtplog %s%s\n\n%s\n\n%s\n", sub.name, space(sub.usage.In(c.lang)), sub.help.In(c.lang), c.optionHelp(sub))
		return
	}
	fmt.Fprintln(w, lang.T(
		`smtplog reads the transcript of an SMTP session and says what happened, step by
step, why it failed and what to do. It works offline and never shows a password.

usage: smtplog [command] [options] [file…]      “-” or no file: standard input

commands:`,
		`smtplog은 SMTP 세션의 로그를 읽고 무슨 일이 있었는지, 왜 실패했는지, 무엇을 하면
되는지를 단계별로 설명합니다. 네트워크에 연결하지 않으며 비밀번호를 보여 주지 않습니다.

사용법: smtplog [명령] [옵션] [파일…]      “-” 또는 파일 없음: 표준 입력

명령:`).In(c.lang))
	for _, s := range subcommands() {
		fmt.Fprintf(w, "  %-10s %s\n", s.name, s.summary.In(c.lang))
	}
	fmt.Fprintln(w, lang.T(`
examples:
  smtplog session.log                      explain a session (“explain” may be left out)
  python3 send.py 2>&1 | smtplog           explain what a program just printed
  smtplog --lang ko session.log            in Korean
  smtplog explain --format json a.log      for programs
  smtplog explain --format markdown a.log  to paste into a ticket
  smtplog sessions logs/                   a row for each session in a folder
  smtplog summary 'logs/*.log'             totals
  smtplog check session.log                what is against the standard
  smtplog decode session.log               the messages in it, decoded
  smtplog redact session.log > safe.log    the same transcript without its secrets
  smtplog lookup 550 5.7.1                 what a code, keyword or term means

“smtplog help COMMAND” tells more. Exit status: 0 done; 1 mail not accepted (with
--fail), or check found errors; 2 bad usage; 3 an input could not be read, or
holds no SMTP.`, `
예:
  smtplog session.log                      세션을 설명합니다 (“explain”은 생략 가능)
  python3 send.py 2>&1 | smtplog           프로그램이 방금 출력한 내용을 설명합니다
  smtplog --lang ko session.log            한국어로
  smtplog explain --format json a.log      프로그램에서 쓸 수 있게
  smtplog explain --format markdown a.log  이슈나 티켓에 붙여 넣을 수 있게
  smtplog sessions logs/                   폴더 안의 세션을 한 줄에 하나씩
  smtplog summary 'logs/*.log'             합계
  smtplog check session.log                표준에 어긋나는 부분을 점검합니다
  smtplog decode session.log               메시지를 디코딩하여 보여 줍니다
  smtplog redact session.log > safe.log    비밀 정보만 가린 같은 로그
  smtplog lookup 550 5.7.1                 코드, 키워드, 용어의 뜻

“smtplog help 명령”으로 자세한 설명을 볼 수 있습니다. 종료 상태: 0 완료, 1 메일이 접수되지 않음
(--fail 사용 시) 또는 check가 오류를 찾음, 2 잘못된 사용, 3 입력을 읽을 수 없거나 SMTP 로그가 없음.`).In(c.lang))
}

func space(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}

func (c *Command) optionHelp(sub *subcommand) string {
	var b strings.Builder
	b.WriteString(lang.T("options:", "옵션:").In(c.lang))
	add := func(name string, what lang.Text) { fmt.Fprintf(&b, "\n  %-24s %s", name, what.In(c.lang)) }
	for _, f := range sub.flags {
		list, isFormat := strings.CutPrefix(f, "format=")
		switch {
		case isFormat:
			add("--format "+list, lang.T("what to write; the first is the default", "출력 형식. 처음 것이 기본값입니다"))
		case f == "color":
			add("--color auto|always|never", lang.T("colours; auto: on a terminal, unless NO_COLOR is set", "색상. auto: 터미널이고 NO_COLOR가 없을 때"))
		case f == "width":
			add("--width N", lang.T("width of the text in columns", "글의 너비(칸 수)"))
		case f == "dialect":
			add("--dialect NAME", lang.T("read the input as this dialect instead of detecting it", "로그 형식을 감지하지 않고 이 형식으로 읽습니다"))
			add("--dialect-file FILE", lang.T("read it as the dialect that this file describes", "이 파일이 설명하는 로그 형식으로 읽습니다"))
		case f == "dialect-file":
			add("--dialect-file FILE", lang.T("a dialect of your own", "직접 정한 로그 형식"))
		case f == "explain":
			add("--explain FILE", lang.T("which dialect the file is taken for, and why", "파일을 어떤 로그 형식으로 읽는지와 그 이유"))
		case f == "fail":
			add("--fail", lang.T("exit with 1 unless all mail was accepted", "접수되지 않은 메일이 있으면 종료 상태 1로 끝냅니다"))
		case f == "top":
			add("--top N", lang.T("how many entries of each list are shown; 0 shows all", "목록마다 보여 줄 항목 수. 0은 모두"))
		case f == "to":
			add("--to "+strings.Join(conversions(), "|"), lang.T("the form to write; text is the default", "바꿀 형식. 기본값은 text"))
		case f == "identities":
			add("--identities", lang.T("replace addresses, host names and IP addresses by made-up ones", "메일 주소, 호스트 이름, IP 주소를 가짜 값으로 바꿉니다"))
			add("--content", lang.T("blank the words of messages, keep how they are built", "메일 내용의 글자를 지우고 구조만 남깁니다"))
		case f == "quiet":
			add("--quiet", lang.T("print no notes on standard error", "표준 오류에 알림을 출력하지 않습니다"))
		case f == "extract":
			add("--extract DIR", lang.T("write the messages and their attachments into this folder", "메시지와 첨부 파일을 이 폴더에 저장합니다"))
		case f == "select":
			add("--select CODE,…", lang.T("run only these checks; a code (SEQ001) or a family (SEQ)", "이 점검만 합니다. 코드(SEQ001)나 종류(SEQ)를 씁니다"))
			add("--ignore CODE,…", lang.T("leave out these checks", "이 점검은 하지 않습니다"))
			add("--severity "+strings.Join(severities(), "|"), lang.T("report nothing below it; info is the default", "심각도가 이보다 낮은 것은 보고하지 않습니다. 기본값은 info"))
			add("--list", lang.T("list the checks instead of running them", "점검하지 않고 점검의 목록을 출력합니다"))
		}
	}
	add("--lang en|ko", lang.T("language; by default that of LC_ALL, LC_MESSAGES or LANG", "언어. 기본값은 LC_ALL, LC_MESSAGES, LANG을 따릅니다"))
	return b.String()
}
