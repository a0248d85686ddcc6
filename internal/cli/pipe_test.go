package cli

import "syscall"

// errPipe is what the system says when the reader has gone.
const errPipe = syscall.EPIPE
