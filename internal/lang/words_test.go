package lang_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// pair is one text as the source has it: in both languages, side by side in a call.
type pair struct {
	at     token.Position
	en, ko string
}

// pairs finds the texts of all packages: calls that take a string in English
// and next to it one in Korean. Words a server may say are in lists, not in
// calls, and are not texts.
func pairs(t *testing.T) []pair {
	t.Helper()
	var out []pair
	files := token.NewFileSet()
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			made := isT(call.Fun)
			if isOf(call.Fun, "strings") {
				return true // looks for words in a text, or replaces them
			}
			for i := 1; i < len(call.Args); i++ {
				en, ok := words(call.Args[i-1])
				ko, both := words(call.Args[i])
				if ok && both && (made || hangul(ko)) {
					out = append(out, pair{files.Position(call.Args[i].Pos()), en, ko})
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 2000 {
		t.Fatalf("only %d texts found", len(out))
	}
	return out
}

func isT(fun ast.Expr) bool {
	sel, ok := fun.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "T" && isOf(fun, "lang")
}

// isOf reports whether fun is of the named package.
func isOf(fun ast.Expr, name string) bool {
	sel, ok := fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == name
}

// words is a string of the source, with {} for what is not written there. It
// reports whether anything is.
func words(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, some := words(e.X)
		b, more := words(e.Y)
		return a + b, e.Op == token.ADD && (some || more)
	}
	return "{}", false
}

func hangul(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Hangul, r) })
}

var (
	verb = regexp.MustCompile(`%(?:\[(\d+)\])?#?0?\d*([a-z%])`)
	// slot is {name} or {name|what to say without it}.
	slot = regexp.MustCompile(`\{([a-z]*)(?:\|[^}]*)?\}`)
	// particle is a Korean particle whose form depends on the word before it,
	// behind a value, of which that word is not known.
	particle = regexp.MustCompile(`(?:%(?:\[\d+\])?[a-z]|\})["”’'*` + "`" + `]*` +
		`(?:을|를|은|는|이|가|와|과|로|으로|나|이나|랑|이랑|라는|이라는|라고|이라고|로만|으로만|로는|으로는|이며|이고|여야|이어야|이므로|이면)(?:[\s.,:;)]|$)`)
	// informal is the end of a sentence that is not in the formal style.
	informal = regexp.MustCompile(`(?:[^필중개주수니 ]요|죠|[^니]다)[.?!](?:\s|$)`)
	number   = regexp.MustCompile(`\d+(?:[.,]\d+)*`)
	// name is what stays as it is in both languages: a command, a keyword, an
	// option, the address of a page.
	name = regexp.MustCompile(`https?://[^\s),;]+|--[a-z-]+|\b[A-Z][A-Z0-9_]{2,}\b`)
)

// stands are the words that stand for a value in what a reader has to type, and
// are Korean in Korean.
var stands = []string{"ADDRESS", "DOMAIN", "MESSAGE", "HOST", "PORT", "NAME", "KEYWORD", "COMMAND", "USER", "PASSWORD", "FILE"}

// Every text exists in both languages, and what can be told by a machine is right in it.
func TestPairs(t *testing.T) {
	for _, p := range pairs(t) {
		for _, fault := range faults(p.en, p.ko) {
			t.Errorf("%s: %s\n\t%q\n\t%q", p.at, fault, p.en, p.ko)
		}
	}
}

// faults says what is wrong with a text.
func faults(en, ko string) []string {
	var out []string
	add := func(words ...string) { out = append(out, strings.Join(words, " ")) }
	if hangul(en) {
		add("Hangul in the English")
	}
	letters := strings.ContainsFunc(slot.ReplaceAllString(verb.ReplaceAllString(en, ""), ""), unicode.IsLetter)
	if en == "" || letters && !hangul(ko) {
		add("only in one language")
	}
	if a, b := verbsOf(en), verbsOf(ko); !slices.Equal(a, b) {
		add("not the same values:", strings.Join(a, " "), "and", strings.Join(b, " "))
	}
	if m := particle.FindString(ko); m != "" {
		add("a particle that depends on a value:", m)
	}
	if m := informal.FindString(ko); m != "" {
		add("not formal:", m)
	}
	if strings.HasSuffix(en, ".") && !strings.HasSuffix(ko, ".") || strings.HasSuffix(ko, ".") && !strings.HasSuffix(en, ".") && !strings.HasSuffix(en, "?") {
		add("a sentence in one language only")
	}
	for _, s := range []string{en, ko} {
		if strings.Contains(s, "  ") && !strings.Contains(s, "\n") {
			add("two spaces")
		}
	}
	for _, lost := range missing(name, en, ko) {
		add("left out in Korean:", lost)
	}
	for _, lost := range missing(number, en, ko) {
		add("left out in Korean:", lost)
	}
	for _, w := range glossary {
		for _, other := range w.not {
			if strings.Contains(ko, other) {
				add("the word for", w.en, "is", w.ko+", not", other)
			}
		}
	}
	return out
}

// missing lists what re finds in a and b does not hold.
func missing(re *regexp.Regexp, a, b string) []string {
	var out []string
	for _, m := range re.FindAllString(slot.ReplaceAllString(verb.ReplaceAllString(a, ""), ""), -1) {
		if m = strings.TrimRight(m, "."); !strings.Contains(b, m) && !slices.Contains(stands, m) {
			out = append(out, m)
		}
	}
	return out
}

// verbsOf lists the values a text takes: which argument is printed how, and the
// names of the slots.
func verbsOf(s string) []string {
	var out []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(s, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		out = append(out, strconv.Itoa(next)+m[2])
		next++
	}
	for _, m := range slot.FindAllStringSubmatch(s, -1) {
		out = append(out, "{"+m[1]+"}")
	}
	slices.Sort(out)
	return out
}

// What the rules above are for is found by them.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ en, ko, want string }{
		{"the 서버 answered", "서버가 응답함", "Hangul in the English"},
		{"the server answered", "the server answered", "only in one language"},
		{"%s and %d", "%s와(과) %s", "not the same values"},
		{"%s refused", "%s은 거부됨", "a particle"},
		{"begins with %d", "%d으로 시작함", "a particle"},
		{"no command %q", "“%q”라는 명령은 없음", "a particle"},
		{"{provider|it} refused", "{provider|서버}가 거부함", "a particle"},
		{"Send it again.", "다시 보내면 돼요.", "not formal"},
		{"The server refused it.", "서버가 거부했다.", "not formal"},
		{"Wait.", "기다리십시오", "a sentence in one language only"},
		{"Wait. ", "기다리십시오.  ", "two spaces"},
		{"Use port 587 with STARTTLS.", "587번 포트를 쓰십시오.", "left out in Korean: STARTTLS"},
		{"Use port 587 with STARTTLS.", "STARTTLS를 쓰십시오.", "left out in Korean: 587"},
		{"Use --fail.", "옵션을 쓰십시오.", "left out in Korean: --fail"},
		{"It is in the queue.", "대기열에 있습니다.", "the word for queue"},
	} {
		if got := strings.Join(faults(c.en, c.ko), "; "); !strings.Contains(got, c.want) {
			t.Errorf("%q, %q: %q", c.en, c.ko, got)
		}
	}
	for _, c := range [][2]string{
		{"port %d of %s", "%[2]s의 %[1]d번 포트"},
		{"{provider} refused %s", "{provider}이(가) %s을(를) 거부함"},
		{"did you mean %s?", "%s을(를) 찾으셨습니까?"},
		{"connect to HOST:587", "호스트:587에 접속함"},
	} {
		if got := faults(c[0], c[1]); got != nil {
			t.Errorf("%q: %q", c, got)
		}
	}
}
