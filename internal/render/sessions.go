package render

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/mask"
)

// SessionRow is a row of the sessions table.
type SessionRow struct {
	Source    string
	FirstLine int
	LastLine  int
	Time      string
	Client    string
	Server    string
	TLS       string
	Login     string
	From      string // sender; for several messages the first one's
	To        string // the only recipient; "" for several
	Messages  int
	Accepted  int // recipients the server took
	Asked     int // recipients
	Outcome   string
	FailedAt  string
	Reply     string
	Subject   string
}

// NewSessionRow takes what the table shows from a report; it keeps no
// reference to it, and no secret.
func NewSessionRow(r *analyze.Report) SessionRow {
	m := mask.New(r.Secrets)
	row := SessionRow{
		Source: r.Session.Source, FirstLine: r.Session.Span.Start.Line, LastLine: r.Session.Span.End.Line,
		Client: m.String(first(r.Client.Name, r.Client.Addr)), Server: m.String(first(r.Server.Name, r.Server.Addr)),
		TLS: string(r.TLS), Outcome: string(r.Outcome), FailedAt: m.String(string(r.FailedAt)),
		Messages: len(r.Transactions),
	}
	if t := r.Session.Started; !t.IsZero() {
		layout := "2006-01-02 15:04:05"
		if t.Year() <= 0 {
			layout = "15:04:05"
		}
		row.Time = t.Format(layout)
	}
	if r.Reply != nil {
		if r.Reply.Code != 0 {
			row.Reply = strconv.Itoa(int(r.Reply.Code))
		}
		if e := r.Reply.Enhanced.String(); e != "" {
			row.Reply = strings.TrimSpace(row.Reply + " " + e)
		}
	}
	if k := len(r.Logins); k > 0 && r.Logins[k-1].Auth != nil {
		row.Login = m.String(first(r.Logins[k-1].Auth.Identity, r.Logins[k-1].Auth.Mechanism))
	}
	for i, t := range r.Transactions {
		if i == 0 {
			row.From = m.String(t.ReversePath)
			if t.Mail != nil && t.ReversePath == "" {
				row.From = "<>" // the null reverse-path; without MAIL it is not known
			}
			if t.Message != nil {
				row.Subject = m.String(t.Message.Subject)
			}
		}
		for _, rc := range t.Recipients {
			row.Asked++
			row.To = m.String(rc.ForwardPath)
			if rc.Reply != nil && rc.Reply.Code.Class() == 2 {
				row.Accepted++
			}
		}
	}
	if row.Asked > 1 {
		row.To = ""
	}
	return row
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// column is a column of the sessions table with how wide it may be.
type column struct {
	title lang.Text
	limit int
	tells int // how much it tells: the least is left out first
	floor int // how far it may be cut before one is left out
	value func(*SessionRow) string
}

func sessionColumns() []column {
	return []column{
		{lang.T("where", "위치"), 44, 9, 26, func(r *SessionRow) string { return fmt.Sprintf("%s:%d-%d", r.Source, r.FirstLine, r.LastLine) }},
		{lang.T("time", "시각"), 24, 3, 8, func(r *SessionRow) string { return r.Time }},
		{lang.T("client", "클라이언트"), 24, 1, 12, func(r *SessionRow) string { return r.Client }},
		{lang.T("server", "서버"), 28, 5, 14, func(r *SessionRow) string { return r.Server }},
		{lang.Same("TLS"), 10, 2, 8, func(r *SessionRow) string { return r.TLS }},
		{lang.T("login", "인증"), 28, 4, 14, func(r *SessionRow) string { return r.Login }},
		{lang.T("from → to", "발신자 → 수신자"), 52, 6, 24, (*SessionRow).mail},
		{lang.T("outcome", "결과"), 20, 10, 17, func(r *SessionRow) string { return r.Outcome }},
		{lang.T("at", "단계"), 10, 8, 8, func(r *SessionRow) string { return r.FailedAt }},
		{lang.T("reply", "응답"), 12, 7, 9, func(r *SessionRow) string { return r.Reply }},
		{lang.T("subject", "제목"), 32, 0, 12, func(r *SessionRow) string { return r.Subject }},
	}
}

// mail is the sender and the recipients, with how many of them were accepted.
func (r *SessionRow) mail() string {
	if r.Messages == 0 {
		return ""
	}
	s := clip(Printable(first(r.From, "?")), 24)
	if r.Asked == 0 {
		return s
	}
	if r.To != "" {
		s += " → " + clip(Printable(r.To), 24)
	} else {
		s += " →"
	}
	return s + fmt.Sprintf(" %d/%d", r.Accepted, r.Asked)
}

// SessionsTable draws a row for each session. Columns in which no session has
// anything are left out. Where the table would be too wide its widest columns
// are cut, and then those that tell least are left out.
func SessionsTable(w io.Writer, rows []SessionRow, opts TableOptions) error {
	if opts.MaxRows <= 0 {
		opts.MaxRows = 1000
	}
	more := max(0, len(rows)-opts.MaxRows)
	rows = rows[:len(rows)-more]
	columns := sessionColumns()
	values := make([][]string, len(columns)) // by column
	used := columns[:0]
	for _, c := range columns {
		column := make([]string, len(rows))
		any := false
		for i := range rows {
			column[i] = clip(Printable(c.value(&rows[i])), c.limit)
			any = any || column[i] != ""
		}
		if any {
			values[len(used)] = column
			used = append(used, c)
		}
	}
	if opts.Width > 0 {
		shortenSources(values[0], rows)
	}
	used, values = fit(used, values[:len(used)], opts)
	header := make([]string, len(used))
	cells := make([][]string, len(rows))
	for i := range cells {
		cells[i] = make([]string, len(used))
	}
	for k, c := range used {
		header[k] = c.title.In(opts.Lang)
		for i := range cells {
			cells[i][k] = values[k][i]
		}
	}
	if err := Table(w, header, cells, opts.Style); err != nil {
		return err
	}
	return moreRows(w, more+opts.More, opts.Lang)
}

// shortenSources leaves the folder out of where, which is the first column.
func shortenSources(where []string, rows []SessionRow) {
	for i := range where {
		r := rows[i]
		r.Source = r.Source[strings.LastIndexAny(r.Source, `/\`)+1:]
		where[i] = clip(Printable(sessionColumns()[0].value(&r)), sessionColumns()[0].limit)
	}
}

// fit cuts columns, and then leaves some out, until the table fits.
func fit(columns []column, values [][]string, opts TableOptions) ([]column, [][]string) {
	if opts.Width <= 0 || opts.Style == TableMarkdown {
		return columns, values
	}
	widths := make([]int, len(columns))
	total := func() int {
		n := 1
		for _, w := range widths {
			n += w + 3
		}
		return n
	}
	for k, c := range columns {
		widths[k] = cells(c.title.In(opts.Lang))
		for _, v := range values[k] {
			widths[k] = max(widths[k], cells(v))
		}
	}
	for total() > opts.Width {
		widest := -1
		for k, c := range columns {
			if widths[k] > c.floor && (widest < 0 || widths[k] > widths[widest]) {
				widest = k
			}
		}
		if widest >= 0 {
			widths[widest]--
			continue
		}
		least := 0
		for k := range columns {
			if columns[k].tells < columns[least].tells {
				least = k
			}
		}
		if len(columns) <= 3 {
			break
		}
		columns = slices.Delete(columns, least, least+1)
		values = slices.Delete(values, least, least+1)
		widths = slices.Delete(widths, least, least+1)
	}
	for k := range values {
		for i, v := range values[k] {
			values[k][i] = clip(v, widths[k])
		}
	}
	return columns, values
}

// moreRows says how many rows were left out.
func moreRows(w io.Writer, more int, l lang.Lang) error {
	if more == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, lang.T("… and %d more\n", "… 그 밖에 %d개\n").In(l), more)
	return err
}
