package decode

import (
	"encoding/binary"
	"unicode/utf16"
)

// decodeNTLM reads NTLM (MS-NLMP, section 2.2.1): three messages, of which the
// second holds the server's challenge and the third the responses to it. Names
// may be shown.
func decodeNTLM(x *exchange) {
	for i := range x.steps {
		s := &x.steps[i]
		if !s.open {
			continue
		}
		kind := ntlmKind(s.data)
		switch {
		case kind == 1 && !s.server:
			x.say(i, RoleIdentity, "NTLM negotiate")
		case kind == 2 && s.server:
			x.fact("target", ntlmField(s.data, 12, ntlmUnicode(s.data, 20)))
		case kind == 3 && !s.server:
			unicode := ntlmUnicode(s.data, 60)
			x.fact("domain", ntlmField(s.data, 28, unicode))
			x.fact("workstation", ntlmField(s.data, 44, unicode))
			x.hide(ntlmBytes(s.data, 12)) // LM response
			x.hide(ntlmBytes(s.data, 20)) // NT response
			x.hide(ntlmBytes(s.data, 52)) // session key
			x.hide(s.data)
			if user := ntlmField(s.data, 36, unicode); user != "" {
				x.auth.Identity = shown(user)
			} else {
				x.remark(RemarkEmptyIdentity)
			}
			x.carries(i, "NTLM "+x.auth.Identity+" "+Mask)
		case kind == 0 && s.server:
			x.prompt(i) // "ntlm supported", as Exchange says
		}
	}
}

// ntlmKind returns the number of an NTLM message, 0 if it is none.
func ntlmKind(b []byte) uint32 {
	if len(b) < 12 || string(b[:8]) != "NTLMSSP\x00" {
		return 0
	}
	return binary.LittleEndian.Uint32(b[8:])
}

// ntlmUnicode reads the flags at an offset: are names in UTF-16?
func ntlmUnicode(b []byte, at int) bool {
	return at+4 <= len(b) && binary.LittleEndian.Uint32(b[at:])&1 != 0
}

// ntlmBytes returns what the field descriptor at an offset points to, nil if
// that is outside the message.
func ntlmBytes(b []byte, at int) []byte {
	if at+8 > len(b) {
		return nil
	}
	size := uint64(binary.LittleEndian.Uint16(b[at:]))
	from := uint64(binary.LittleEndian.Uint32(b[at+4:]))
	if from+size > uint64(len(b)) {
		return nil
	}
	return b[from : from+size]
}

func ntlmField(b []byte, at int, unicode bool) string {
	raw := ntlmBytes(b, at)
	if !unicode {
		return string(raw)
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(raw[2*i:])
	}
	return string(utf16.Decode(units))
}
