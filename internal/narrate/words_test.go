package narrate

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// particle is a Korean particle whose form depends on the word before it; after
// a value that word is not known.
var particle = regexp.MustCompile(`%(\[\d+\])?[sdqv](을|를|은|는|이|가|와|과|로|으로|아|야)([\s.,]|$)`)

var verb = regexp.MustCompile(`%(\[(\d+)\])?([sdqv%])`)

// Every text of this package and of render exists in both languages, takes the same values in
// both, and its Korean is Korean and grammatical whatever the values are.
func TestWords(t *testing.T) {
	files := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	more, _ := filepath.Glob("../render/*.go")
	seen := 0
	for _, name := range append(names, more...) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !isLangT(call.Fun) {
				return true
			}
			seen++
			at := files.Position(call.Pos())
			en, ko := literal(call.Args[0]), literal(call.Args[1])
			if en == "" || ko == "" {
				t.Errorf("%s: not two literals: %q, %q", at, en, ko)
				return true
			}
			if letters(en) && !hangul(ko) {
				t.Errorf("%s: no Hangul in %q", at, ko)
			}
			if hangul(en) {
				t.Errorf("%s: Hangul in %q", at, en)
			}
			if a, b := verbs(en), verbs(ko); a != b {
				t.Errorf("%s: %q takes %s, %q takes %s", at, en, a, ko, b)
			}
			if m := particle.FindString(ko); m != "" {
				t.Errorf("%s: particle %q depends on a value in %q", at, m, ko)
			}
			return true
		})
	}
	if seen < 100 {
		t.Errorf("only %d texts found", seen)
	}
}

func isLangT(fun ast.Expr) bool {
	sel, ok := fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "T" {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == "lang"
}

func literal(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok {
		return ""
	}
	s, _ := strconv.Unquote(lit.Value)
	return s
}

// letters reports whether s has words besides its verbs.
func letters(s string) bool {
	return strings.IndexFunc(verb.ReplaceAllString(s, ""), unicode.IsLetter) >= 0
}

func hangul(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) >= 0
}

// verbs lists which argument is printed how, in the order of the arguments.
func verbs(format string) string {
	var out []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[3] == "%" {
			continue
		}
		if m[2] != "" {
			next, _ = strconv.Atoi(m[2])
		}
		out = append(out, strconv.Itoa(next)+m[3])
		next++
	}
	sort.Strings(out)
	return strings.Join(out, " ")
}

func TestLabelsAreComplete(t *testing.T) {
	en, ko := LabelsIn(0), LabelsIn(1)
	if en.Steps == "" || ko.Steps == "" || en == ko {
		t.Error("labels are missing")
	}
}
