package causes

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every list of entries is asked: one that no family names would be dead.
func TestEveryListIsAsked(t *testing.T) {
	source, err := os.ReadFile("entry.go")
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			decl, ok := d.(*ast.GenDecl)
			if !ok || decl.Tok != token.VAR {
				continue
			}
			for _, spec := range decl.Specs {
				v := spec.(*ast.ValueSpec).Names[0].Name
				if !strings.HasSuffix(v, "Entries") {
					continue
				}
				seen++
				if !strings.Contains(string(source), "\t"+v+",") && !strings.Contains(string(source), ", "+v+")") {
					t.Errorf("%s: %s is in no family", name, v)
				}
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d lists found", seen)
	}
}
