package source

import (
	"os"
	"path/filepath"
	"strings"
)

// similarName returns a file in the same folder whose name is so near to that of
// name that it may be what was meant, or "".
func similarName(name string) string {
	const most = 5000 // entries of a folder that are looked at
	dir, base := filepath.Split(name)
	folder, err := os.Open(filepath.Clean(dir + "."))
	if err != nil {
		return ""
	}
	defer func() { _ = folder.Close() }()
	names, _ := folder.Readdirnames(most)
	best, least := "", max(1, len(base)/3)+1
	for _, other := range names {
		if strings.HasPrefix(other, ".") && !strings.HasPrefix(base, ".") {
			continue
		}
		d := distance(strings.ToLower(base), strings.ToLower(other), least)
		if stem, _, ok := strings.Cut(other, "."); ok && strings.EqualFold(stem, base) {
			d = min(d, 1) // the ending was forgotten
		}
		if d < least || d == least && best != "" && other < best {
			best, least = other, d
		}
	}
	if best == "" {
		return ""
	}
	return dir + best
}

// distance is the number of letters to change, insert, drop or swap with the
// next (Damerau, restricted), or limit if it is not less.
func distance(a, b string, limit int) int {
	const longest = 128
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit || len(a) > longest || len(b) > longest {
		return limit
	}
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return min(row[len(b)], limit)
}
