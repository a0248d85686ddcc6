package decode

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/internal/lang"
)

// constants returns the values of the string constants whose names begin so.
func constants(t *testing.T, file, prefix string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(f, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 || !strings.HasPrefix(spec.Names[0].Name, prefix) {
			return true
		}
		if lit, ok := spec.Values[0].(*ast.BasicLit); ok {
			value, _ := strconv.Unquote(lit.Value)
			out = append(out, value)
		}
		return true
	})
	if len(out) < 10 {
		t.Fatalf("only %d constants in %s", len(out), file)
	}
	return out
}

func TestTextsAreInBothLanguages(t *testing.T) {
	check := func(kind string, text lang.Text) {
		if text.En == "" || text.Ko == "" || text.En == kind || text.En == text.Ko {
			t.Errorf("%s has no text: %+v", kind, text)
		}
		if !strings.ContainsFunc(text.Ko, func(r rune) bool { return r >= '가' && r <= '힣' }) {
			t.Errorf("%s is not in Korean: %q", kind, text.Ko)
		}
		if !strings.HasSuffix(text.En, ".") && !strings.HasSuffix(text.En, "?") && !strings.HasSuffix(text.En, ")") {
			t.Errorf("%s: no sentence: %q", kind, text.En)
		}
	}
	for _, kind := range constants(t, "remark.go", "Remark") {
		check(kind, remarkText(RemarkKind(kind)))
	}
	for _, kind := range constants(t, "problem.go", "Problem") {
		check(kind, problemText(ProblemKind(kind)))
	}
	check("guessed", problemGuessed)
	for _, guess := range []string{"", "utf-8", "euc-kr", "gb18030"} {
		check("guess "+guess, charsetGuess(guess))
	}
}
