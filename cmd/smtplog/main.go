// Command smtplog explains transcripts of SMTP sessions; see “smtplog help”.
package main

import (
	"os"

	"github.com/smtplog/smtplog/internal/cli"
)

func main() { os.Exit(cli.OS().Main(os.Args[1:])) }
