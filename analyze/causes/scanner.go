package causes

import "strings"

// scanner finds which of many phrases are in a text, in one pass over it: three
// octets at each place tell which few phrases can begin there.
type scanner struct {
	heads   [1 << 12]int16 // by hash of the first three octets: 1 + index into phrases, 0 for none
	phrases []phrase
}

type phrase struct {
	words string
	next  int16 // another phrase with the same hash: 1 + index, or 0
	mark  int   // what the phrase stands for
}

// shortest is how many octets a phrase needs.
const shortest = 3

// add makes the scanner look for a phrase, which is reported as mark.
func (s *scanner) add(words string, mark int) {
	if len(words) < shortest {
		return
	}
	h := hash3(words, 0)
	s.phrases = append(s.phrases, phrase{words: words, next: s.heads[h], mark: mark})
	s.heads[h] = int16(len(s.phrases))
}

// scan adds the marks of the phrases in text to found.
func (s *scanner) scan(text string, found *set) {
	for i := 0; i+shortest <= len(text); i++ {
		for p := s.heads[hash3(text, i)]; p != 0; p = s.phrases[p-1].next {
			if strings.HasPrefix(text[i:], s.phrases[p-1].words) {
				found.add(s.phrases[p-1].mark)
			}
		}
	}
}

func hash3(s string, i int) uint32 {
	v := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16
	return v * 2654435761 >> 20
}
