package narrate

import (
	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
)

// The labels of the conclusion.
var (
	labelProves    = lang.T("This proves", "증명하는 것")
	labelProvesNot = lang.T("It does not prove", "증명하지 못하는 것")
	labelWhy       = lang.T("Why", "원인")
	labelDecided   = lang.T("What decided", "결정적인 줄")
	labelMislead   = lang.T("Misleading", "오해하기 쉬운 점")
	labelWhose     = lang.T("On whose side", "원인이 있는 곳")
	labelRetry     = lang.T("Try again?", "재시도")
	labelNow       = lang.T("What to do now", "지금 할 일")
	labelOption    = lang.T("The setting", "프로그램 설정")
	labelMail      = lang.T("Mail", "메일")
	labelSubject   = lang.T("Subject", "제목")
	labelLogin     = lang.T("Login", "인증")
	labelTLS       = lang.T("Encryption", "암호화")
	labelFlow      = lang.T("Connection", "연결")
	labelLog       = lang.T("Transcript", "로그")
)

// Labels are the headings of an explanation in one language.
type Labels struct {
	Steps     string
	Meaning   string // of a step: what the command is for
	Normal    string
	Warning   string
	Signals   string
	Message   string
	Parts     string
	Content   string
	Problems  string
	Login     string
	Mechanism string
	Identity  string
	ActsFor   string
	Password  string
	Result    string
	Findings  string
	Notes     string
	Finding   string
	Token     string
	Command   string
	Reply     string
	Line      string
	Level     string
	Code      string
	Error     string // names of severities
	Caution   string
	Info      string
}

// LabelsIn returns the headings in a language.
func LabelsIn(l lang.Lang) Labels {
	return Labels{
		Steps:     lang.T("Step by step", "단계별 설명").In(l),
		Meaning:   lang.T("Meaning", "의미").In(l),
		Normal:    lang.T("Normal", "정상").In(l),
		Warning:   lang.T("Warning sign", "주의 신호").In(l),
		Signals:   lang.T("Key signals", "핵심 신호").In(l),
		Message:   lang.T("The message", "메일 내용").In(l),
		Parts:     lang.T("Structure", "구조").In(l),
		Content:   lang.T("Text", "본문").In(l),
		Problems:  lang.T("Problems", "문제점").In(l),
		Login:     lang.T("Login", "인증").In(l),
		Mechanism: lang.T("Mechanism", "인증 방식").In(l),
		Identity:  lang.T("User", "사용자").In(l),
		ActsFor:   lang.T("Acts for", "대신하는 사용자").In(l),
		Password:  lang.T("Password", "비밀번호").In(l),
		Result:    lang.T("Result", "결과").In(l),
		Findings:  lang.T("Findings", "점검 결과").In(l),
		Notes:     lang.T("Other lines in the transcript", "로그의 그 밖의 줄").In(l),
		Finding:   lang.T("Finding", "내용").In(l),
		Token:     lang.T("Token", "구성 요소").In(l),
		Command:   lang.T("Command", "명령").In(l),
		Reply:     lang.T("Reply", "응답").In(l),
		Line:      lang.T("Line", "줄").In(l),
		Level:     lang.T("Level", "심각도").In(l),
		Code:      lang.T("Code", "코드").In(l),
		Error:     lang.T("error", "오류").In(l),
		Caution:   lang.T("warning", "경고").In(l),
		Info:      lang.T("info", "정보").In(l),
	}
}

// Echoed says how many lines only repeat others.
func (e *Explanation) Echoed() string {
	if e.Echoes == 0 {
		return ""
	}
	n := narrator{l: e.Lang}
	return n.say(count(e.Echoes, lang.T("%d line that only repeats others is left out.", "앞의 내용을 반복할 뿐인 %d줄은 생략했습니다."),
		lang.T("%d lines that only repeat others are left out.", "앞의 내용을 반복할 뿐인 %d줄은 생략했습니다.")), e.Echoes)
}

// SeverityName names a severity.
func (l *Labels) SeverityName(s analyze.Severity) string {
	switch s {
	case analyze.Error:
		return l.Error
	case analyze.Warning:
		return l.Caution
	case analyze.Info:
	}
	return l.Info
}

// Legend explains the signs at the side of the lines.
func (e *Explanation) Legend() string {
	n := narrator{l: e.Lang}
	return n.say(lang.T("C = the client says, S = the server says; secrets are masked", "C = 클라이언트, S = 서버. 비밀 정보는 가려서 표시합니다"))
}
