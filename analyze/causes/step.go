package causes

// settle corrects the step of a reply that was quoted without its conversation.
// Whoever quotes it mostly does not say what it answers, and what is told by the
// code alone is a guess; where the server's own words can only be said to one
// command, they decide.
func (f *Facts) settle() {
	if !f.Quoted {
		return
	}
	switch f.Step {
	case "", "greeting", "DATA", "content":
	default:
		return
	}
	switch {
	case f.Code == 534, f.Code == 535, f.Code == 538,
		f.Says("xoauth2", "username and password", "authentication unsuccessful", "login attempts", "authentication type", "auth mechanism", "authentication mechanism", "temporary authentication failure"):
		f.Step = "AUTH"
	case f.Says("when tls active", "tls already active", "tls not available"):
		f.Step = "STARTTLS"
	case f.Code == 555, f.Code == 530,
		f.Says("starttls is required", "issue a starttls", "mail from must", "mail from address", "ehlo and auth first", "send auth command first", "nested mail", "sender address rejected"):
		f.Step = "MAIL"
	case f.Says("recipient address rejected", "rcpt to"):
		f.Step = "RCPT"
	}
}
