// Command loggen writes a made-up smtplib debug log, or a packet capture, to
// standard output:
//
//	go run ./internal/loggen/cmd/loggen -size 256MB > log
//	go run ./internal/loggen/cmd/loggen -capture -size 256MB -connections 1000 > capture.pcap
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
	seed := flag.Uint64("seed", 1, "the same seed gives the same output")
	text := flag.Bool("text", false, "no attachments")
	capture := flag.Bool("capture", false, "write a packet capture (pcap) instead of a log")
	connections := flag.Int("connections", 100, "with -capture: how many are open at the same time")
	flag.Parse()
	n, err := parseSize(*size)
	switch {
	case err != nil:
	case *capture:
		err = loggen.WriteCapture(os.Stdout, n, *seed, loggen.CaptureOptions{Connections: *connections, Text: *text})
	default:
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
