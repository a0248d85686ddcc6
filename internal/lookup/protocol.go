package lookup

import (
	"slices"
	"strings"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
)

// The labels of details.
var (
	labelNormal    = lang.T("Normal", "정상")
	labelWarning   = lang.T("Warning sign", "주의 신호")
	labelAnswers   = lang.T("Answers", "응답")
	labelNeeds     = lang.T("Needs", "필요한 확장 기능")
	labelStatus    = lang.T("Status", "상태")
	labelWords     = lang.T("What follows it", "뒤에 오는 값")
	labelAdds      = lang.T("Adds", "추가하는 것")
	labelValue     = lang.T("Value", "값의 형식")
	labelSecret    = lang.T("Where the secret is", "비밀 정보의 위치")
	labelProof     = lang.T("Kind of proof", "증명 방법")
	textObsolete   = lang.T("withdrawn; do not use it any more", "폐지됨. 더 이상 쓰지 않습니다")
	textPrivate    = lang.T("private; no standard defines it", "비공개. 표준에 없습니다")
	textLastInWait = lang.T("When pipelining, it must be the last command of a group.", "파이프라이닝할 때는 묶음의 마지막 명령이어야 합니다.")
)

// commands finds a command, also as people say it: "MAIL FROM".
func commands(name string) []Entry {
	word := strings.ToUpper(strings.TrimSuffix(name, ":"))
	switch word {
	case "MAIL FROM":
		word = "MAIL"
	case "RCPT TO":
		word = "RCPT"
	}
	v, ok := registry.VerbByName(word)
	if !ok {
		return nil
	}
	e := Entry{Kind: KindCommand, Name: v.Name, Title: v.Title, Meaning: v.Meaning, Example: commandExample(v.Name), RFC: v.RFC}
	e.detail("normal", labelNormal, v.Normal)
	e.detail("warning", labelWarning, v.Warning)
	e.detail("answers", labelAnswers, answers(v))
	if v.Extension != "" {
		e.detail("needs", labelNeeds, lang.Same(v.Extension))
	}
	if v.LastInGroup {
		e.detail("pipelining", lang.T("Pipelining", "파이프라이닝"), textLastInWait)
	}
	switch {
	case v.Obsolete:
		e.detail("status", labelStatus, textObsolete)
	case v.Private:
		e.detail("status", labelStatus, textPrivate)
	}
	return []Entry{e}
}

func answers(v registry.Verb) lang.Text {
	var en, ko []string
	add := func(list []int, e, k string) {
		if len(list) > 0 {
			en = append(en, e+" "+numbers(list))
			ko = append(ko, k+" "+numbers(list))
		}
	}
	add(v.Success, "done:", "성공:")
	add(v.Intermediate, "go on:", "계속:")
	add(v.Failure, "refused:", "거부:")
	return lang.T(strings.Join(en, "; "), strings.Join(ko, "; "))
}

func commandExample(name string) string {
	switch name {
	case "EHLO":
		return "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250-STARTTLS\nS: 250 SIZE 35882577"
	case "HELO":
		return "C: HELO client.example.com\nS: 250 mx.example.org"
	case "LHLO":
		return "C: LHLO mx.example.org\nS: 250-imap.example.org\nS: 250 PIPELINING"
	case "MAIL":
		return "C: MAIL FROM:<alice@example.com> SIZE=429\nS: 250 2.1.0 Ok"
	case "RCPT":
		return "C: RCPT TO:<bob@example.org>\nS: 250 2.1.5 Ok"
	case "DATA":
		return "C: DATA\nS: 354 End data with <CR><LF>.<CR><LF>\nC: Subject: hello\nC:\nC: Hello Bob.\nC: .\nS: 250 2.0.0 Ok: queued as 4F2A1"
	case "BDAT":
		return "C: BDAT 86 LAST\nS: 250 2.0.0 Ok: 86 octets received"
	case "AUTH":
		return "C: AUTH PLAIN ********\nS: 235 2.7.0 Authentication successful"
	case "STARTTLS":
		return "C: STARTTLS\nS: 220 2.0.0 Ready to start TLS"
	case "RSET":
		return "C: RSET\nS: 250 2.0.0 Ok"
	case "NOOP":
		return "C: NOOP\nS: 250 2.0.0 Ok"
	case "QUIT":
		return "C: QUIT\nS: 221 2.0.0 Bye"
	case "VRFY":
		return "C: VRFY bob\nS: 252 2.0.0 bob"
	case "EXPN":
		return "C: EXPN staff\nS: 502 5.5.1 EXPN not supported"
	case "HELP":
		return "C: HELP\nS: 214 2.0.0 See RFC 5321"
	case "ETRN":
		return "C: ETRN example.org\nS: 250 2.0.0 Queuing started"
	case "ATRN":
		return "C: ATRN example.org\nS: 250 2.0.0 Turning round"
	case "BURL":
		return "C: BURL imap://alice@imap.example.com/Drafts;uid=7 LAST\nS: 250 2.0.0 Ok"
	case "XCLIENT":
		return "C: XCLIENT ADDR=192.0.2.1 NAME=client.example.com\nS: 220 mx.example.org ESMTP"
	case "XFORWARD":
		return "C: XFORWARD ADDR=192.0.2.1 PROTO=ESMTP\nS: 250 2.0.0 Ok"
	}
	return ""
}

// extensions finds an EHLO keyword. That a word with an X in front is a private
// one is said only of words that look like a keyword.
func extensions(name string) []Entry {
	x, ok := registry.ExtensionByKeyword(name)
	if !ok || strings.ContainsAny(name, " .@=") {
		return nil
	}
	listed := slices.ContainsFunc(registry.Extensions(), func(e registry.Extension) bool { return e.Keyword == x.Keyword })
	if !listed && name != strings.ToUpper(name) {
		return nil
	}
	e := Entry{Kind: KindExtension, Name: x.Keyword, Title: x.Name, Meaning: x.Meaning, RFC: x.RFC, Example: "S: 250-" + extensionExample(x.Keyword),
		When: lang.T("In the reply to EHLO, one keyword a line.", "EHLO에 대한 응답에 한 줄에 하나씩 나옵니다."),
		Do: lang.T("Use it only where the server offers it; look again after STARTTLS, for the list may change.",
			"서버가 알린 경우에만 사용하십시오. STARTTLS 뒤에는 목록이 달라질 수 있으므로 다시 확인해야 합니다."),
	}
	e.detail("words", labelWords, x.Parameter)
	var adds []string
	for _, p := range x.MailParams {
		adds = append(adds, "MAIL "+p+"=")
	}
	for _, p := range x.RcptParams {
		adds = append(adds, "RCPT "+p+"=")
	}
	adds = append(adds, x.Verbs...)
	e.detail("adds", labelAdds, lang.Same(strings.Join(adds, ", ")))
	switch {
	case x.Obsolete:
		e.detail("status", labelStatus, textObsolete)
	case x.Private:
		e.detail("status", labelStatus, textPrivate)
	}
	return []Entry{e}
}

func extensionExample(keyword string) string {
	switch keyword {
	case "SIZE":
		return "SIZE 35882577"
	case "AUTH":
		return "AUTH PLAIN LOGIN XOAUTH2"
	case "LIMITS":
		return "LIMITS RCPTMAX=100 MAILMAX=20"
	case "FUTURERELEASE":
		return "FUTURERELEASE 604800 2026-12-24T18:00:00Z"
	case "DELIVERBY":
		return "DELIVERBY 240"
	case "MT-PRIORITY":
		return "MT-PRIORITY MIXER"
	}
	return keyword
}

// parameters finds a parameter of MAIL or RCPT, with or without its value.
func parameters(name string) []Entry {
	keyword, _, _ := strings.Cut(name, "=")
	var out []Entry
	for _, find := range []func(string) (registry.Parameter, bool){registry.MailParameter, registry.RcptParameter} {
		p, ok := find(keyword)
		if !ok {
			continue
		}
		e := Entry{Kind: KindParameter, Name: p.On + " " + p.Keyword, Title: p.Name, Meaning: p.Meaning, RFC: p.RFC}
		written := p.Keyword
		if v := parameterValue(p.Keyword); v != "" {
			written += "=" + v
		}
		if p.On == "MAIL" {
			e.Example = "C: MAIL FROM:<alice@example.com> " + written
		} else {
			e.Example = "C: RCPT TO:<bob@example.org> " + written
		}
		e.detail("value", labelValue, lang.Same(p.ValueHint))
		e.detail("needs", labelNeeds, lang.Same(p.Extension))
		e.Do = lang.T("Send it only where the EHLO reply offers %s; elsewhere it is answered with 555 or 501.",
			"EHLO 응답에 %s이(가) 있을 때만 보내십시오. 없으면 555나 501로 거부됩니다.").Format(p.Extension)
		out = append(out, e)
	}
	return out
}

func parameterValue(keyword string) string {
	switch keyword {
	case "SIZE":
		return "429"
	case "BODY":
		return "8BITMIME"
	case "RET":
		return "HDRS"
	case "ENVID":
		return "QQ314159"
	case "NOTIFY":
		return "SUCCESS,FAILURE"
	case "ORCPT":
		return "rfc822;bob@example.org"
	case "AUTH":
		return "<>"
	case "BY":
		return "120;R"
	case "HOLDFOR":
		return "3600"
	case "HOLDUNTIL":
		return "2026-12-24T18:00:00Z"
	case "MT-PRIORITY":
		return "3"
	case "RRVS":
		return "2026-01-01T00:00:00Z"
	case "ALT-ADDRESS", "SUBMITTER":
		return "alice@example.com"
	case "TRANSID":
		return "<12345@client.example.com>"
	case "MTRK":
		return "YWJjZGVm:1800"
	case "SOLICIT":
		return "org.example:ADV"
	}
	return ""
}

// mechanisms finds a SASL mechanism.
func mechanisms(name string) []Entry {
	m, ok := registry.MechanismByName(name)
	if !ok {
		return nil
	}
	e := Entry{Kind: KindMechanism, Name: m.Name, Title: strengthTitle(m.Strength), Meaning: m.Meaning, RFC: m.RFC, Example: mechanismExample(m.Name),
		When: lang.T("In the AUTH line of the EHLO reply, and behind AUTH.", "EHLO 응답의 AUTH 줄과 AUTH 명령 뒤에서 볼 수 있습니다.")}
	e.detail("secret", labelSecret, m.SecretIn)
	e.detail("proof", labelProof, lang.Same(m.Strength))
	switch {
	case m.Withdrawn && m.Name != "LOGIN":
		e.detail("status", labelStatus, textObsolete)
		e.Do = lang.T("Choose another one: SCRAM, or PLAIN inside TLS.", "다른 방식을 고르십시오. SCRAM이나 TLS 안의 PLAIN이 좋습니다.")
	case m.Strength == registry.StrengthClear:
		e.Do = lang.T("Use it inside TLS only.", "TLS 안에서만 사용하십시오.")
	case m.Strength == registry.StrengthToken:
		e.Do = lang.T("Use a fresh token, with the right to send mail; a refusal carries its reason in base64 behind 334.", "메일 발송 권한이 있는 새 토큰을 사용하십시오. 거부의 이유는 334 뒤의 Base64에 들어 있습니다.")
	case m.Strength == registry.StrengthDigest:
		e.Do = lang.T("Prefer it to PLAIN where there is no TLS; it does not protect the message itself.", "TLS가 없는 곳에서는 PLAIN보다 이 방식을 쓰십시오. 다만 메일 내용까지 보호하지는 않습니다.")
	}
	return []Entry{e}
}

func strengthTitle(strength string) lang.Text {
	switch strength {
	case registry.StrengthClear:
		return lang.T("login with the password itself", "비밀번호를 그대로 보내는 인증")
	case registry.StrengthDigest:
		return lang.T("login with a value computed from the password", "비밀번호로 계산한 값을 보내는 인증")
	case registry.StrengthToken:
		return lang.T("login with a token", "토큰을 보내는 인증")
	case registry.StrengthCertificate:
		return lang.T("login with a certificate or key", "인증서나 키로 하는 인증")
	case registry.StrengthKerberos:
		return lang.T("login with Kerberos", "커버로스(Kerberos) 인증")
	}
	return lang.T("login without proof", "증명 없는 인증")
}

func mechanismExample(name string) string {
	switch name {
	case "LOGIN":
		return "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: ********\nS: 235 2.7.0 Authentication successful"
	case "CRAM-MD5", "DIGEST-MD5", "NTLM", "SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS":
		return "C: AUTH " + name + "\nS: 334 ********\nC: ********\nS: 235 2.7.0 Authentication successful"
	}
	return "C: AUTH " + name + " ********\nS: 235 2.7.0 Authentication successful"
}
