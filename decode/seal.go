package decode

import "strings"

// seal makes sure of what Auth promises: a string that holds a secret is not
// shown, however it came there (a user who typed the password for the name, a
// server that repeats it). Shorter ones than four octets would mask by chance;
// those only count when they are all of the string.
func (x *exchange) seal() {
	a := x.auth
	for _, s := range a.Secrets {
		secret := s.text()
		holds := func(shown string) bool {
			if len(shown) < len(secret) {
				return false
			}
			return shown == secret || shown != Mask && len(secret) >= 4 && strings.Contains(shown, secret)
		}
		if holds(a.Identity) {
			a.Identity = Mask
			x.remark(RemarkIdentityIsPassword)
		}
		if holds(a.AuthzID) {
			a.AuthzID = Mask
		}
		if holds(a.Mechanism) {
			a.Mechanism = Mask
		}
		for i := range a.Facts {
			if holds(a.Facts[i].Value) {
				a.Facts[i].Value = Mask
			}
		}
		for i := range a.Lines[:min(len(a.Lines), maxAuthSteps)] {
			if a.Lines[i].Role != RoleCancel && holds(a.Lines[i].Display) {
				a.Lines[i].Display = Mask
			}
		}
	}
}
