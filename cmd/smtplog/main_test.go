package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/smtplog/smtplog/internal/cli"
)

var update = flag.Bool("update", false, "write what the scripts compare with anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"smtplog": func() { os.Exit(cli.OS().Main(os.Args[1:])) },
	})
}

// The scripts are the promises of the command line, one topic each.
func TestScripts(t *testing.T) {
	logs, err := filepath.Abs(filepath.Join("..", "..", "testdata", "logs"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("LOGS", logs)
			env.Setenv("LC_ALL", "C.UTF-8")
			env.Setenv("NO_COLOR", "1")
			return nil
		},
	})
}
