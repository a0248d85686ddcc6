package narrate

import (
	"strconv"
	"strings"
	"time"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/parser"
)

// sideName names a side in a sentence.
func sideName(s parser.Side) lang.Text {
	if s == parser.Server {
		return lang.T("the server", "서버")
	}
	return lang.T("the client", "클라이언트")
}

// eventText says in the reader's language what the reader of captures noted.
func (n *narrator) eventText(note *parser.Note) (string, bool) {
	side := sideName(note.Side)
	switch note.Event {
	case parser.EventGap:
		return n.say(count(note.Octets, lang.T("%s byte of %s is not in the capture", "%s바이트(%s)가 캡처에 없음"), lang.T("%s bytes of %s are not in the capture", "%s바이트(%s)가 캡처에 없음")), digits(note.Octets), side), true
	case parser.EventTLS:
		return n.say(lang.T("TLS begins: encrypted from here on", "TLS 시작: 이후 암호화됨")), true
	case parser.EventAlert:
		return n.say(lang.T("%s sends a TLS alert: %s", "%s 쪽에서 TLS 경고(alert)를 보냄: %s"), side, note.Text), true
	case parser.EventReset:
		return n.say(lang.T("%s resets the connection (RST)", "%s 쪽에서 연결을 강제로 끊음(RST)"), side), true
	case parser.EventRefused:
		return n.say(lang.T("nobody listens there: the connection is refused (RST)", "그 포트에서 기다리는 서버가 없어 연결이 거부됨(RST)")), true
	case parser.EventUnanswered:
		return n.say(lang.T("no answer to the opening of the connection (SYN)", "연결 요청(SYN)에 응답이 없음")), true
	case parser.EventClosed:
		return n.say(lang.T("%s closes the connection although an answer is due", "응답이 오기 전에 %s 쪽에서 연결을 닫음"), side), true
	case parser.EventProxy, parser.EventConnect, parser.NoEvent:
	}
	return "", false
}

// gapStep tells that octets are missing.
func (n *narrator) gapStep(c chapter) Step {
	s := n.begin(c)
	s.Tone = Doubtful
	s.Title = n.say(lang.T("Missing in the capture", "캡처에 빠진 부분"))
	s.Text = append(s.Text, n.say(lang.T("These packets were sent but not captured. What they held, and what depends on it, cannot be told; the dialogue goes on behind them.",
		"패킷이 전송되었지만 캡처되지 않았습니다. 그 내용과 거기에 달린 것은 알 수 없으며, 대화는 그 뒤부터 이어집니다.")))
	return s
}

// encryptedStep tells what the clear part of TLS shows.
func (n *narrator) encryptedStep(c chapter) Step {
	s := n.begin(c)
	s.Title = n.say(lang.T("Encrypted part (TLS)", "암호화된 구간(TLS)"))
	t := n.s.Flow.TLS
	if t == nil {
		return s
	}
	add := func(text lang.Text, args ...any) { s.Text = append(s.Text, n.say(text, args...)) }
	switch {
	case t.Version != 0 && t.Cipher != 0:
		add(lang.T("The server chose %s with %s.", "서버가 %s, %s 방식을 선택했습니다."), tlsVersion(t.Version), cipherOf(t))
	default:
		add(lang.T("No answer of the server to the ClientHello is in the capture.", "ClientHello에 대한 서버의 응답이 캡처에 없습니다."))
	}
	if t.ServerName != "" {
		add(lang.T("The client asked for the name %s (SNI).", "클라이언트가 요청한 이름(SNI): %s."), t.ServerName)
	}
	if len(t.ALPN) > 0 {
		add(lang.T("Protocol by ALPN: %s.", "ALPN 프로토콜: %s."), strings.Join(t.ALPN, ", "))
	}
	if t.Subject != "" || t.Issuer != "" {
		add(lang.T("The server's certificate is for %s, issued by %s, valid from %s to %s.", "서버 인증서: %s, 발급자 %s, 유효 기간 %s ~ %s."),
			t.Subject, t.Issuer, t.NotBefore.Format(time.DateOnly), t.NotAfter.Format(time.DateOnly))
		if at := t.Started; !at.IsZero() && (at.After(t.NotAfter) || at.Before(t.NotBefore)) {
			s.Tone = Bad
			add(lang.T("At the time of the capture it was not valid.", "캡처 시점에는 유효하지 않은 인증서입니다."))
		}
	}
	if t.Handshake > 0 {
		add(lang.T("The handshake took %s.", "핸드셰이크에 걸린 시간은 %s입니다."), milliseconds(t.Handshake))
	}
	add(lang.T("%s bytes of the client and %s of the server are encrypted; what they say cannot be seen.", "클라이언트 %s바이트, 서버 %s바이트가 암호화되어 내용을 볼 수 없습니다."),
		digits(t.Octets[parser.Client]), digits(t.Octets[parser.Server]))
	if !t.Established {
		s.Tone = max(s.Tone, Doubtful)
	}
	return s
}

func tlsVersion(v uint16) string {
	switch v {
	case 0x0002:
		return "SSL 2.0"
	case 0x0300:
		return "SSL 3.0"
	case 0x0301, 0x0302, 0x0303, 0x0304:
		return "TLS 1." + strconv.Itoa(int(v&0xff)-1)
	}
	return "TLS 0x" + strconv.FormatUint(uint64(v), 16)
}

func cipherOf(t *parser.TLS) string {
	if t.CipherName != "" {
		return t.CipherName
	}
	return "0x" + strconv.FormatUint(uint64(t.Cipher), 16)
}

// brokenStep tells how the connection broke.
func (n *narrator) brokenStep(s Step, note *parser.Note) Step {
	s.Title = n.say(lang.T("The connection breaks", "연결 중단"))
	text, _ := n.eventText(note)
	s.Text = append(s.Text, n.say(lang.T("The packets show how it ended: %s.", "패킷으로 본 마지막 상황: %s."), lang.Same(text)))
	return s
}

// flowText tells how the connection came about.
func (n *narrator) flowText() []string {
	f := n.s.Flow
	if f == nil {
		return nil
	}
	var out []string
	for _, hop := range f.Via {
		switch {
		case hop.Client != "":
			out = append(out, n.say(lang.T("A proxy stands between (%s); the client behind it is %s.", "중간에 프록시(%s)가 있으며, 그 뒤의 클라이언트는 %s입니다."), hop.Kind, hop.Client))
		case hop.Target != "":
			out = append(out, n.say(lang.T("The connection goes through a proxy (%s) to %s.", "연결은 프록시(%s)를 거쳐 %s(으)로 이어집니다."), hop.Kind, hop.Target))
		default:
			out = append(out, n.say(lang.T("The connection goes through a proxy (%s).", "연결은 프록시(%s)를 거칩니다."), hop.Kind))
		}
	}
	switch {
	case f.Connect > 0 && f.Greeting > 0:
		out = append(out, n.say(lang.T("The connection was made in %s; the server's first words came %s later.", "연결에 %s 걸렸고, %s 뒤에 서버의 첫 응답이 왔습니다."), milliseconds(f.Connect), milliseconds(f.Greeting)))
	case f.Connect > 0:
		out = append(out, n.say(lang.T("The connection was made in %s.", "연결에 %s 걸렸습니다."), milliseconds(f.Connect)))
	case !f.Opened:
		out = append(out, n.say(lang.T("The capture begins within the connection.", "캡처가 연결 도중에 시작됩니다.")))
	}
	return out
}

// rateText tells how fast a message went over the wire.
func (n *narrator) rateText(e *parser.Exchange) []string {
	const least = 64 << 10 // of less nobody wants to know
	if n.s.Flow == nil || e.Content == nil || e.Content.Size < least || len(e.Replies) == 0 {
		return nil
	}
	took := e.Content.Time.Sub(e.Replies[0].Time())
	if e.Replies[0].Code != 354 || took < time.Millisecond {
		return nil
	}
	return []string{n.say(lang.T("That took %s, %s a second.", "전송에 %s 걸렸으며 초당 %s입니다."), milliseconds(took), n.bytes(int64(float64(e.Content.Size)/took.Seconds())))}
}

// flowFact is the connection in a line.
func (n *narrator) flowFact() string {
	f := n.s.Flow
	if f == nil {
		return ""
	}
	text := f.Client.String() + " → " + f.Server.String() + ", " +
		n.say(lang.T("%s + %s bytes", "%s + %s바이트"), digits(f.Octets[parser.Client]), digits(f.Octets[parser.Server]))
	switch f.End {
	case parser.FlowClosed, parser.FlowHalfClosed:
		text += n.say(lang.T(", closed by %s", ", %s 쪽에서 닫음"), sideName(f.EndedBy))
	case parser.FlowReset:
		text += n.say(lang.T(", reset by %s", ", %s 쪽에서 강제 종료(RST)"), sideName(f.EndedBy))
	case parser.FlowRefused:
		text += n.say(lang.T(", refused", ", 거부됨"))
	case parser.FlowUnanswered:
		text += n.say(lang.T(", no answer", ", 응답 없음"))
	case parser.FlowOpen:
		text += n.say(lang.T(", still open at the end of the capture", ", 캡처가 끝날 때까지 열려 있음"))
	}
	if lost := f.Missing[parser.Client] + f.Missing[parser.Server]; lost > 0 {
		text += n.say(lang.T("; %s bytes are missing", "; %s바이트 누락"), digits(lost))
	}
	return text
}

// milliseconds prints a duration as people compare them.
func milliseconds(d time.Duration) string {
	switch ms := float64(d) / float64(time.Millisecond); {
	case ms >= 10_000:
		return strconv.FormatFloat(ms/1000, 'f', 1, 64) + " s"
	case ms >= 10:
		return strconv.FormatFloat(ms, 'f', 0, 64) + " ms"
	default:
		return strconv.FormatFloat(ms, 'f', 2, 64) + " ms"
	}
}
