package decode

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// What XOAUTH2 and OAUTHBEARER have in common: fields "key=value" between
// Ctrl-A octets, one of them the bearer token, and a refusal as JSON in a 334.

// bearerFields reads the fields of response i. It hides the line and the token,
// shows facts, and returns the value of "user".
func (x *exchange) bearerFields(i int, data []byte) (user []byte, found bool) {
	x.hide(data)
	for field := range bytes.SplitSeq(data, []byte{1}) {
		key, value, ok := bytes.Cut(field, []byte("="))
		if !ok {
			continue
		}
		switch strings.ToLower(string(bytes.TrimSpace(key))) {
		case "user":
			user = value
		case "host":
			x.fact("host", string(value))
		case "port":
			x.fact("port", string(value))
		case "auth":
			scheme, token, ok := bytes.Cut(bytes.TrimSpace(value), []byte(" "))
			if !ok && !bytes.EqualFold(scheme, []byte("Bearer")) {
				scheme, token = nil, value // a bare token
				x.remark(RemarkWrongShape)
			}
			if len(scheme) > 0 && len(scheme) <= 12 {
				x.fact("token-type", string(scheme))
			}
			found = true
			x.token(token)
			x.hide(value)
		}
	}
	return user, found
}

// bearerError reads a challenge as the refusal it is: {"status": …} (RFC 7628,
// section 3.2.2).
func (x *exchange) bearerError(i int) {
	const longest = 8 << 10
	s := &x.steps[i]
	data := s.data
	if s.state == undecodable && strings.HasPrefix(s.raw, "{") {
		data = []byte(s.raw)
	}
	var reason map[string]any
	if len(data) > longest || json.Unmarshal(data, &reason) != nil {
		x.prompt(i)
		return
	}
	x.remark(RemarkServerError)
	keys := make([]string, 0, len(reason))
	for key := range reason {
		keys = append(keys, key)
	}
	slices.Sort(keys) // so that the same input gives the same answer
	var parts []string
	for _, key := range keys {
		switch key {
		case "status", "schemes", "scope", "openid-configuration":
			value := fmt.Sprint(reason[key])
			x.fact(key, value)
			parts = append(parts, key+"="+value)
		}
	}
	x.say(i, RoleServerError, strings.Join(parts, " "))
}
