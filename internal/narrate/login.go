package narrate

import (
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
)

// logins lists the attempts to log in, without their secrets.
func (n *narrator) logins() []Login {
	var out []Login
	for _, l := range n.r.Logins {
		if l.Auth == nil || l.Exchange == nil {
			continue
		}
		login := Login{
			Line:      l.Exchange.Line.Span.Start.Line,
			Mechanism: n.veil.String(l.Auth.Mechanism),
			Identity:  n.veil.String(l.Auth.Identity),
			Tone:      toneOf(l.Reply),
		}
		if l.Auth.AuthzID != l.Auth.Identity {
			login.AuthzID = n.veil.String(l.Auth.AuthzID)
		}
		if len(l.Auth.Secrets) > 0 {
			login.Password = decode.Mask
		}
		switch {
		case l.Reply == nil:
			login.Result = n.say(lang.T("no answer in the transcript", "응답이 로그에 없음"))
		case positive(l.Reply):
			login.Result = n.say(lang.T("accepted (%s)", "수락(%s)"), codes(l.Reply))
		default:
			login.Result = n.say(lang.T("refused (%s)", "거부(%s)"), codes(l.Reply))
		}
		for _, f := range l.Auth.Facts {
			login.Facts = append(login.Facts, Fact{f.Name, n.brief(f.Value, 120)})
		}
		if !l.Secure {
			login.Remarks = append(login.Remarks, n.say(lang.T("It was sent without encryption: whoever can listen on the way knows it now.", "암호화되지 않은 연결로 보냈으므로 중간에서 엿본 사람이 알 수 있습니다.")))
		}
		for _, r := range l.Auth.Remarks {
			login.Remarks = append(login.Remarks, n.words(r.Text))
		}
		out = append(out, login)
	}
	return out
}
