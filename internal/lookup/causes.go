package lookup

import (
	"regexp"
	"slices"
	"strings"

	"github.com/smtplog/smtplog/analyze/causes"
	"github.com/smtplog/smtplog/internal/lang"
)

// The labels of details.
var (
	labelWhose   = lang.T("On whose side", "원인이 있는 곳")
	labelSure    = lang.T("Certainty", "확실성")
	labelReason  = lang.T("Class", "분류")
	labelMislead = lang.T("Misleading", "오해하기 쉬운 점")
	labelStep    = lang.T("If it came at", "응답이 온 단계")
)

func causeIDs() []string {
	var out []string
	for _, e := range causes.All() {
		out = append(out, e.ID)
	}
	return append(out, causes.Reasons()...)
}

// causeNames finds a cause by its ID. The IDs of fall-backs lead to what they
// fall back on.
func causeNames(name string) []Entry {
	lower := strings.ToLower(name)
	for _, prefix := range [...]string{"enhanced-", "code-", "class-"} {
		if code, ok := strings.CutPrefix(lower, prefix); ok {
			return codes(code)
		}
	}
	e := causes.ByID(lower)
	if e == nil {
		return nil
	}
	return []Entry{causeEntry(e)}
}

func causeEntry(c *causes.Entry) Entry {
	e := Entry{Kind: KindCause, Name: c.ID, Title: plainWords(c.Title), Meaning: plainWords(c.Detail), Do: plainWords(c.Fix), See: []string{c.Reason}}
	e.detail("misleading", labelMislead, plainWords(c.Misleading))
	e.detail("whose", labelWhose, whose(c.Whose))
	e.detail("retry", labelRetry, retry(c.Retry))
	e.detail("certainty", labelSure, certainty(c.Certainty))
	e.detail("reason", labelReason, lang.Same(c.Reason))
	for _, o := range c.Options {
		e.detail("option-"+o.Library, lang.Same(o.Library), plainWords(o.Use))
	}
	if len(c.Matches) > 0 {
		e.Example = example(c.Matches[0])
	}
	return e
}

// quoted is a fact that the words of a cause quote, and what they say where it
// is not known.
var quoted = regexp.MustCompile(`\{([a-z0-9_]+)(?:\|([^}]*))?\}`)

// plainWords are the words of a cause without the facts of a session.
func plainWords(t lang.Text) lang.Text {
	plain := func(s string) string {
		return quoted.ReplaceAllStringFunc(s, func(m string) string {
			parts := quoted.FindStringSubmatch(m)
			if strings.Contains(m, "|") {
				return parts[2]
			}
			return "<" + parts[1] + ">"
		})
	}
	return lang.T(plain(t.En), plain(t.Ko))
}

// proofShape is a proof that gives a reply only.
var proofShape = regexp.MustCompile(`(?s)^[A-Za-z]+(?:\+[a-z]+)?(?:@[^:]*)?: (.*)$`)

// example makes lines of a transcript of a proof.
func example(proof string) string {
	if strings.HasPrefix(proof, "S: ") || strings.HasPrefix(proof, "C: ") {
		return proof
	}
	if m := proofShape.FindStringSubmatch(proof); m != nil && replyShape.MatchString(m[1]) {
		return "S: " + strings.ReplaceAll(m[1], "\n", "\nS: ")
	}
	if _, said, ok := strings.Cut(proof, "! "); ok {
		return said
	}
	return proof
}

func whose(s string) lang.Text {
	switch s {
	case "client":
		return lang.T("the sending program or its settings", "보내는 프로그램 또는 그 설정")
	case "sender":
		return lang.T("the sender: account, domain or reputation", "발신자 쪽(계정, 도메인, 평판)")
	case "recipient":
		return lang.T("the recipient's address or mailbox", "수신자의 주소 또는 메일함")
	case "network":
		return lang.T("the network between the two sides", "양쪽 사이의 네트워크")
	case "client-network":
		return lang.T("the sending computer's network: firewall, provider, DNS", "발신 측의 네트워크(방화벽, 통신사, DNS)")
	case "server":
		return lang.T("the receiving server", "수신 서버")
	case "nobody":
		return lang.T("nobody's fault", "누구의 잘못도 아님")
	}
	return lang.Text{}
}

func retry(s string) lang.Text {
	switch s {
	case "no":
		return lang.T("no: unchanged it fails again", "아니요. 그대로 다시 보내면 또 실패합니다")
	case "yes":
		return lang.T("yes", "예")
	case "later":
		return lang.T("yes, but later", "예. 다만 나중에 다시 시도해야 합니다")
	}
	return lang.Text{}
}

func certainty(s string) lang.Text {
	switch s {
	case "sure":
		return lang.T("sure", "확실함")
	case "likely":
		return lang.T("likely", "가능성 높음")
	case "possible":
		return lang.T("possible", "추정")
	}
	return lang.Text{}
}

// reasons finds a class of refusals, and the causes in it.
func reasons(name string) []Entry {
	lower := strings.ToLower(name)
	if !slices.Contains(causes.Reasons(), lower) {
		return nil
	}
	e := Entry{Kind: KindReason, Name: lower, Meaning: reasonMeaning(lower),
		When: lang.T("As \"reason\" of a cause in JSON; the word is Sisimai's.", "JSON에서 원인의 \"reason\"에 나옵니다. Sisimai에서 쓰는 분류입니다.")}
	for _, c := range causes.All() {
		if c.Reason == lower {
			e.See = append(e.See, c.ID)
		}
	}
	return []Entry{e}
}

func reasonMeaning(reason string) lang.Text {
	switch reason {
	case "authfailure":
		return lang.T("SPF, DKIM or DMARC of the sender's domain did not pass.", "발신 도메인의 SPF, DKIM, DMARC가 통과하지 못했습니다.")
	case "badreputation":
		return lang.T("The sending address or domain has a bad reputation.", "발신자의 주소나 도메인의 평판이 나쁩니다.")
	case "blocked":
		return lang.T("The connection was refused because of the client's address, name or greeting.", "클라이언트의 주소, 이름, 인사 때문에 연결이 거부되었습니다.")
	case "contenterror":
		return lang.T("The message is built wrongly.", "메시지의 형식이 잘못되었습니다.")
	case "delivered":
		return lang.T("The message was accepted.", "메일이 접수되었습니다.")
	case "exceedlimit":
		return lang.T("The message is larger than this recipient may receive.", "메시지가 이 수신자가 받을 수 있는 크기를 넘었습니다.")
	case "expired":
		return lang.T("The message could not be delivered in the time allowed.", "정해진 시간 안에 배달하지 못했습니다.")
	case "failedstarttls":
		return lang.T("The connection could not be encrypted.", "연결을 암호화하지 못했습니다.")
	case "filtered":
		return lang.T("The recipient's own settings refuse the message.", "수신자의 개별 설정이 메일을 거부했습니다.")
	case "hasmoved":
		return lang.T("The recipient has another address now.", "수신자의 주소가 바뀌었습니다.")
	case "hostunknown":
		return lang.T("The recipient's domain or server was not found.", "수신자의 도메인이나 서버를 찾지 못했습니다.")
	case "mailboxfull":
		return lang.T("The recipient's mailbox is full.", "수신자의 메일함이 가득 찼습니다.")
	case "mailererror":
		return lang.T("A program that delivers mail on the server failed.", "서버에서 메일을 배달하는 프로그램이 실패했습니다.")
	case "mesgtoobig":
		return lang.T("The message is too large for the server.", "메시지가 서버의 한도보다 큽니다.")
	case "networkerror":
		return lang.T("The network failed: names, routes, time-outs.", "네트워크 문제(이름 조회, 경로, 시간 초과)입니다.")
	case "norelaying":
		return lang.T("The server does not pass mail on for this client.", "서버가 이 클라이언트의 메일을 중계하지 않습니다.")
	case "notaccept":
		return lang.T("The server or domain accepts no mail.", "서버나 도메인이 메일을 받지 않습니다.")
	case "notcompliantrfc":
		return lang.T("The message breaks the standards.", "메시지가 표준을 어겼습니다.")
	case "onhold":
		return lang.T("The reply does not tell enough to decide.", "응답만으로는 이유를 판단할 수 없습니다.")
	case "policyviolation":
		return lang.T("A rule of the receiving side forbids the message.", "수신 측의 정책이 메시지를 금지합니다.")
	case "rejected":
		return lang.T("The sender's address was refused.", "발신자 주소가 거부되었습니다.")
	case "requireptr":
		return lang.T("The client's IP address has no proper reverse DNS.", "클라이언트의 IP 주소에 올바른 역방향 DNS가 없습니다.")
	case "securityerror":
		return lang.T("Login or encryption failed, or is missing.", "인증이나 암호화가 실패했거나 빠져 있습니다.")
	case "spamdetected":
		return lang.T("The content was taken for spam.", "내용이 스팸으로 판정되었습니다.")
	case "speeding":
		return lang.T("The client sends too fast.", "클라이언트가 너무 빠르게 보냅니다.")
	case "suspend":
		return lang.T("The recipient's account is switched off for now.", "수신자의 계정이 정지되어 있습니다.")
	case "syntaxerror":
		return lang.T("A command was not understood or came in the wrong order.", "명령을 이해하지 못했거나 순서가 틀렸습니다.")
	case "systemerror":
		return lang.T("The receiving server has an error of its own.", "수신 서버 자체의 오류입니다.")
	case "systemfull":
		return lang.T("The receiving server has no room left.", "수신 서버의 저장 공간이 부족합니다.")
	case "toomanyconn":
		return lang.T("Too many connections at once.", "동시 연결이 너무 많습니다.")
	case "userunknown":
		return lang.T("The recipient's address does not exist.", "수신자 주소가 존재하지 않습니다.")
	case "virusdetected":
		return lang.T("A virus was found in the message.", "메시지에서 바이러스가 발견되었습니다.")
	}
	return lang.T("The reason is not known.", "이유를 알 수 없습니다.")
}
