package disguise

import "strings"

// prefixedIPv4 replaces the address in ip-192.0.2.1 and the like.
func (f *finder) prefixedIPv4(t []byte, from int, word string) bool {
	i := strings.IndexAny(word, "-_")
	if i < 0 {
		return false
	}
	switch strings.ToLower(word[:i]) {
	case "ip", "host", "client", "addr", "unknown", "dsl", "dyn", "static":
		return word[i+1:] != "" && f.ipv4(t, from+i+1, word[i+1:])
	}
	return false
}
