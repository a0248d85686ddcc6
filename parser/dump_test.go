package parser

import (
	"fmt"
	"os"
	"testing"
)

func TestDump(t *testing.T) {
	path := os.Getenv("DUMP")
	if path == "" {
		t.Skip()
	}
	f, _ := os.Open(path)
	for s, err := range Sessions(f, path, Options{}) {
		if err != nil {
			fmt.Println("ERR", err)
			continue
		}
		fmt.Println("SESSION lines", s.Span.Start.Line, s.Span.End.Line, s.Target, "echoes", s.Echoes, "noise", s.NoiseLines, "notes", len(s.Notes), "hides", s.HidesReplies)
		for _, e := range s.Exchanges {
			fmt.Printf("  %d-%d %s", e.Span.Start.Line, e.Span.End.Line, e.Verb())
			switch c := e.Command.(type) {
			case *MailCommand:
				fmt.Print(" ", c.ReversePath.Address(), c.Params)
			case *RcptCommand:
				fmt.Print(" ", c.ForwardPath.Address(), c.Params)
			case *HelloCommand:
				fmt.Print(" ", c.Domain)
			}
			if e.Command != nil && e.Command.Head().Err != nil {
				fmt.Print(" ERR ", e.Command.Head().Err)
			}
			for _, r := range e.Replies {
				fmt.Printf(" [%d %s %q %v]", r.Code, r.Enhanced, r.Text(), r.Restated)
			}
			fmt.Print(" resp ", len(e.Responses))
			if e.Content != nil {
				c := *e.Content
				c.mem = nil
				fmt.Printf(" CONTENT %+v", c)
			}
			fmt.Println()
		}
		for _, n := range s.Notes {
			fmt.Printf("  note %d %d %.70q\n", n.Kind, n.Span.Start.Line, n.Text)
		}
		s.Close()
	}
}
