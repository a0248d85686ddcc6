package registry

// search looks for the entry of a sorted table of which compare gives zero; it
// gives less than zero for the entries before it.
func search[E any](table []E, compare func(*E) int) *E {
	lo, hi := 0, len(table)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch c := compare(&table[mid]); {
		case c < 0:
			lo = mid + 1
		case c > 0:
			hi = mid
		default:
			return &table[mid]
		}
	}
	return nil
}

// find searches a table sorted by key for the entry whose key is name, letter
// case aside.
func find[E any](table []E, key func(*E) string, name string) (E, bool) {
	if e := search(table, func(e *E) int { return compareFold(key(e), name) }); e != nil {
		return *e, true
	}
	var none E
	return none, false
}

// compareFold compares two strings octet by octet as strings.Compare does, but
// takes ASCII letters as upper case. Other octets are left alone: keywords of
// the protocol are ASCII, and a name with other letters in it is another name.
func compareFold(a, b string) int {
	for i := range min(len(a), len(b)) {
		if ca, cb := upper(a[i]), upper(b[i]); ca != cb {
			return int(ca) - int(cb)
		}
	}
	return len(a) - len(b)
}

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - ('a' - 'A')
	}
	return c
}

// hasPrefixFold reports whether s begins with prefix, letter case aside.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && compareFold(s[:len(prefix)], prefix) == 0
}
