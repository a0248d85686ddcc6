// Command loggen writes a made-up smtplib debug log to standard output:
//
//	go run ./internal/loggen/cmd/loggen -size 256MB > log
package main

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/internal/loggen"
)

func main() {
	size := flag.String("size", "16MB", "how much to write, at least; KB, MB and GB are powers of 1024")
	seed := flag.Uint64("seed", 1, "the same seed gives the same log")
	text := flag.Bool("text", false, "no attachments")
	flag.Parse()
	n, err := parseSize(*size)
	if err == nil {
		err = loggen.Write(os.Stdout, n, *seed, loggen.Options{Text: *text})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "loggen:", err)
		os.Exit(1)
	}
}

func parseSize(s string) (int64, error) {
	unit := int64(1)
	number := strings.ToUpper(strings.TrimSpace(s))
	for i, name := range []string{"KB", "MB", "GB"} {
		if rest, ok := strings.CutSuffix(number, name); ok {
			number, unit = rest, 1<<(10*(i+1))
		}
	}
	n, err := strconv.ParseInt(strings.TrimSpace(number), 10, 64)
	if err != nil || n < 0 || n > 1<<62/unit {
		return 0, fmt.Errorf("-size %q is no size; write a number, with KB, MB or GB behind it, such as 256MB", s)
	}
	return n * unit, nil
}
