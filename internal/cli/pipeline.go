package cli

import (
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/source"
	"github.com/smtplog/smtplog/parser"
)

// A batch of sessions goes through the pipeline at once, so that handing it over
// costs nothing by session. It is bounded by number and by the memory it holds: the
// content, and what exchanges take.
const (
	batchSessions = 64
	batchMemory   = 1 << 20
	exchangeSize  = 1 << 10
)

// batch is a run of sessions of one input and what became of them.
type batch[T any] struct {
	sessions []*parser.Session
	known    []decode.Secret // of the whole input
	results  []T
	done     chan struct{} // closed when results are there
}

// analyzeAll reads the inputs, makes a T of each session on several processors,
// each with a function of its own that worker returns, and calls emit for each, in the order of the inputs and of the sessions in
// them. Only emit's calls are in order and never concurrent. Memory does not
// depend on the size of the inputs.
func analyzeAll[T any](c *Command, o *options, limits parser.Limits, settings analyze.Options, worker func() func(*analyze.Report) T, emit func(T) error) int {
	names, status := c.names(o)
	if len(names) == 0 {
		return status
	}
	p := parser.New(parser.Options{Dialect: o.dialect, Limits: limits, ReadReport: analyze.ReadReport})
	workers := runtime.GOMAXPROCS(0)
	// Sessions are many, short-lived and small: let them pile up a little before the
	// collector looks at them, but never near the memory budget.
	debug.SetGCPercent(800)
	debug.SetMemoryLimit(48 << 20)

	jobs := make(chan *batch[T], workers)
	var pool sync.WaitGroup
	for range workers {
		pool.Go(func() {
			a, work, veil := analyze.New(settings), worker(), &veiler{brief: true}
			for b := range jobs {
				b.results = make([]T, len(b.sessions))
				for i, s := range b.sessions {
					b.results[i] = work(veil.report(a.Report(s), b.known))
				}
				close(b.done)
			}
		})
	}
	defer func() { close(jobs); pool.Wait() }()

	// Several files are parsed at once, each into its own queue of batches; the
	// queues are emptied in order, so that a file far ahead has to wait.
	files := make([]*fileQueue[T], len(names))
	slots := make(chan struct{}, min(workers, len(names)))
	stop := make(chan struct{})
	var readers sync.WaitGroup
	defer readers.Wait()
	defer close(stop)
	for i := range names {
		files[i] = &fileQueue[T]{batches: make(chan *batch[T], 2*workers)}
	}
	readers.Go(func() {
		for i, name := range names {
			select {
			case slots <- struct{}{}:
			case <-stop:
				return
			}
			readers.Go(func() {
				defer func() { <-slots }()
				files[i].read(c, o, p, name, jobs, stop)
			})
		}
	})

	any := false
	for _, f := range files {
		for b := range f.batches {
			<-b.done
			any = true
			for i, r := range b.results {
				if err := emit(r); err != nil {
					return c.outputFailed(err)
				}
				if err := b.sessions[i].Release(); err != nil {
					c.warnf(lang.Same("%s"), err)
				}
			}
		}
		if f.report != nil {
			status = max(status, f.report())
		}
	}
	return c.noneFound(status, any, o)
}

// fileQueue is one input on its way through the pipeline.
type fileQueue[T any] struct {
	batches chan *batch[T]
	report  func() int // says what was wrong with the input; read after batches is closed
}

func (f *fileQueue[T]) read(c *Command, o *options, p *parser.Parser, name string, jobs chan<- *batch[T], stop <-chan struct{}) {
	defer close(f.batches)
	in, err := source.Open(name, c.Stdin)
	if err != nil {
		f.report = func() int { return c.inputFailed(err) }
		return
	}
	defer in.Close()
	count := &countingReader{r: in}
	from, known := search(in, count, p)
	b, held, found := &batch[T]{known: known}, int64(0), false
	send := func() bool {
		if len(b.sessions) == 0 {
			return true
		}
		b.done = make(chan struct{})
		for _, to := range []chan<- *batch[T]{jobs, f.batches} {
			select {
			case to <- b:
			case <-stop:
				return false
			}
		}
		b, held = &batch[T]{known: known}, 0
		return true
	}
	sessions, seen := c.sessionsOf(p, in, from)
	for s, err := range sessions {
		if err != nil {
			f.report = func() int { return c.inputFailed(err) }
			break
		}
		found = true
		b.sessions = append(b.sessions, s)
		held += exchangeSize * int64(len(s.Exchanges))
		for _, e := range s.Exchanges {
			if e.Content != nil {
				held += e.Content.Kept()
			}
		}
		if (len(b.sessions) >= batchSessions || held >= batchMemory) && !send() {
			return
		}
	}
	if !send() {
		return
	}
	switch {
	case f.report != nil:
	case found || !o.named(name):
		f.report = func() int { c.captureNotes(in.Name, seen); return ExitOK }
	default:
		f.report = func() int { c.captureNotes(in.Name, seen); return c.nothingFound(in.Name, count, seen) }
	}
}
