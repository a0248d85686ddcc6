package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/smtplog/smtplog/"

// Data flows one way, and each library has one room that knows it.
func TestArchitecture(t *testing.T) {
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "./...")
	cmd.Dir = filepath.Join("..", "..")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	imports := map[string][]string{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		imports[strings.TrimPrefix(p.ImportPath, module)] = p.Imports
	}
	if len(imports) < 10 {
		t.Fatalf("only %d packages", len(imports))
	}
	// What each room may know of the others; the registry and the language are known
	// to all that speak.
	may := map[string][]string{
		"cmd/smtplog":       {"internal/cli"},
		"internal/lang":     {},
		"internal/pyrepr":   {},
		"internal/registry": {"internal/lang"},
		"internal/source":   {"internal/lang"},
		"parser":            {"internal/pyrepr"},
		"parser/capture":    {"parser"},
		"decode":            {"internal/lang"},
		"analyze/causes":    {"parser", "decode", "internal/lang", "internal/registry"},
		"analyze":           {"analyze/causes", "parser", "decode", "internal/pyrepr", "internal/lang", "internal/registry"},
		"internal/docs":     {"analyze", "analyze/causes", "internal/lang"},
		"internal/extract":  {"decode"},
		"internal/mask":     {"parser", "decode", "internal/lang"},
		"internal/narrate":  {"analyze", "parser", "decode", "internal/mask", "internal/lang", "internal/registry"},
		"internal/render":   {"internal/narrate", "analyze", "parser", "decode", "internal/mask", "internal/lang", "internal/registry"},
	}
	for room, allowed := range may {
		list, ok := imports[room]
		if !ok {
			t.Errorf("there is no package %s", room)
		}
		for _, path := range list {
			if in, ours := strings.CutPrefix(path, module); ours && !slices.Contains(allowed, in) {
				t.Errorf("%s imports %s", room, in)
			}
		}
	}
	// One room a library.
	owners := map[string]string{
		"github.com/alecthomas/participle": "parser",
		"github.com/olekukonko/":           "internal/render",
		"github.com/emersion/go-message":   "decode",
		"golang.org/x/net/publicsuffix":    "analyze",
		"github.com/gopacket/gopacket":     "parser/capture",
	}
	for room, list := range imports {
		for _, path := range list {
			for library, owner := range owners {
				if strings.HasPrefix(path, library) && room != owner {
					t.Errorf("%s imports %s, which only %s may", room, path, owner)
				}
			}
			// smtplog reads transcripts; it never opens a connection.
			if path == "net" || path == "net/http" || path == "crypto/tls" {
				t.Errorf("%s imports %s", room, path)
			}
		}
	}
}
