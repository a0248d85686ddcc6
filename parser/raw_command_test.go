package parser

import "testing"

// What may be a secret behind AUTH is a command, what is a sentence or a setting
// is not.
func TestRawAuth(t *testing.T) {
	for line, want := range map[string]bool{
		"AUTH PLAIN":                        true,
		"auth login":                        true,
		"AUTH PLAIN AGFsaWNlAG1hZGUtdXA=":   true,
		"AUTH Zq7WT$_dQ6sNF~(#E.u$Y[pYk9X":  true, // the mechanism was forgotten
		"auth AGFsaWNlAG1hZGUtdXAtMDAwMQ==": true,
		"AUTH secret":                       true,
		"auth: {":                           false,
		"auth on":                           false,
		"Auth failed":                       false,
		"auth successful.":                  false,
		"AUTH":                              false,
		"auth method of the server":         false,
	} {
		if got := isRawCommand([]byte(line)); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
