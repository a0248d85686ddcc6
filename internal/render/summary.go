package render

import (
	"fmt"
	"io"
	"strconv"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/registry"
	"github.com/smtplog/smtplog/parser"
)

// section is one counter of a summary with its names: in JSON, and as the title
// of its table.
type section struct {
	name  string
	title lang.Text
	of    *analyze.Counter
	// gloss says what a key means, where that is known.
	gloss func(key string) lang.Text
}

// summarySections lists what a summary counted, what a reader wants to know
// first at the top.
func summarySections(s *analyze.Summary) []section {
	return []section{
		{"outcomes", lang.T("outcome", "결과"), &s.Outcomes, nil},
		{"failed_at", lang.T("failed at", "실패한 단계"), &s.FailedAt, nil},
		{"causes", lang.T("cause", "원인"), &s.Causes, nil},
		{"reasons", lang.T("reason", "분류"), &s.Reasons, nil},
		{"codes", lang.T("reply code", "응답 코드"), &s.Codes, codeGloss},
		{"enhanced_codes", lang.T("enhanced code of refusals", "거부의 확장 상태 코드"), &s.EnhancedCodes, enhancedGloss},
		{"refused_domains", lang.T("domain of refused recipients", "거부된 수신자의 도메인"), &s.RefusedDomains, nil},
		{"recipients", lang.T("recipient", "수신자"), &s.Recipients, nil},
		{"recipient_domains", lang.T("recipient domain", "수신자 도메인"), &s.RecipientDomains, nil},
		{"sender_domains", lang.T("sender domain", "발신자 도메인"), &s.SenderDomains, nil},
		{"servers", lang.T("server", "서버"), &s.Servers, nil},
		{"software", lang.T("server software", "서버 소프트웨어"), &s.Software, nil},
		{"clients", lang.T("client", "클라이언트"), &s.Clients, nil},
		{"tls", lang.T("encryption", "암호화"), &s.TLS, nil},
		{"mechanisms", lang.T("login mechanism", "인증 방식"), &s.Mechanisms, nil},
		{"failed_mechanisms", lang.T("mechanism of failed logins", "실패한 인증의 방식"), &s.FailedMechanisms, nil},
		{"findings", lang.T("check", "점검 항목"), &s.Findings, nil},
		{"dialects", lang.T("dialect", "로그 형식"), &s.Dialects, nil},
	}
}

func codeGloss(key string) lang.Text {
	code, err := strconv.Atoi(key)
	if err != nil || code == 0 {
		return lang.Text{}
	}
	return registry.ReplyOrClass(code).Name
}

func enhancedGloss(key string) lang.Text {
	c, ok := parser.ParseEnhancedCode(key)
	if !ok {
		return lang.Text{}
	}
	e, _ := registry.Enhanced(c.Subject, c.Detail)
	return e.Name
}

// defaultTop is how many keys of each kind a summary shows.
const defaultTop = 10

// SummaryTable draws the totals and a table for each thing counted, the most
// frequent keys first, with a place where one example stands. MaxRows is how
// many keys each shows; default 10.
func SummaryTable(w io.Writer, s *analyze.Summary, opts TableOptions) error {
	if opts.MaxRows <= 0 {
		opts.MaxRows = defaultTop
	}
	l := opts.Lang
	total := lang.T("total", "합계").In(l)
	if err := Table(w, []string{total, ""}, summaryTotals(s, l), opts.Style); err != nil {
		return err
	}
	for _, sec := range summarySections(s) {
		if err := sectionTable(w, sec, opts); err != nil {
			return err
		}
	}
	return nil
}

func summaryTotals(s *analyze.Summary, l lang.Lang) [][]string {
	rows := [][]string{
		{lang.T("sessions", "세션").In(l), fmt.Sprint(s.Sessions)},
		{lang.T("messages begun", "시작한 메일").In(l), fmt.Sprint(s.Transactions)},
		{lang.T("messages accepted", "접수된 메일").In(l), fmt.Sprint(s.Messages)},
		{lang.T("recipients", "수신자").In(l), fmt.Sprint(s.RecipientCount)},
		{lang.T("recipients refused", "거부된 수신자").In(l), fmt.Sprint(s.RefusedCount)},
		{lang.T("bytes of content", "메일 내용의 바이트 수").In(l), fmt.Sprint(s.Bytes)},
	}
	if !s.First.IsZero() {
		const layout = "2006-01-02 15:04:05 -0700"
		rows = append(rows, []string{lang.T("first", "처음").In(l), s.First.Format(layout)},
			[]string{lang.T("last", "마지막").In(l), s.Last.Format(layout)})
	}
	return rows
}

// sectionTable draws the table of one counter, or nothing if it counted
// nothing.
func sectionTable(w io.Writer, sec section, opts TableOptions) error {
	counts := sec.of.Sorted(opts.MaxRows)
	if len(counts) == 0 {
		return nil
	}
	if _, err := io.WriteString(w, "\n"); err != nil {
		return err
	}
	l, all := opts.Lang, sec.of.Total()
	header := []string{sec.title.In(l), lang.T("count", "개수").In(l), "%", lang.T("example", "예").In(l)}
	if sec.gloss != nil {
		header = append(header, lang.T("meaning", "의미").In(l))
	}
	var rows [][]string
	shown := int64(0)
	for _, c := range counts {
		key := c.Key
		if key == "" {
			key = "-"
		}
		row := []string{clip(Printable(key), 60), fmt.Sprint(c.N), fmt.Sprintf("%.1f", 100*float64(c.N)/float64(all)), example(c.Example)}
		if sec.gloss != nil {
			row = append(row, sec.gloss(c.Key).In(l))
		}
		rows = append(rows, row)
		shown += c.N
	}
	if rest := all - shown; rest > 0 {
		rows = append(rows, []string{lang.T("others", "그 밖").In(l), fmt.Sprint(rest), fmt.Sprintf("%.1f", 100*float64(rest)/float64(all))})
	}
	return Table(w, header, rows, opts.Style)
}

func example(p analyze.Place) string {
	if p.Source == "" {
		return ""
	}
	return clip(Printable(place(p.Source, p.Line, 0)), 60)
}

// SummaryJSON writes a summary as one JSON object. Each counter is a list, the
// most frequent keys first; an entry whose key is null stands for those that
// were too many to tell apart.
func SummaryJSON(w io.Writer, s *analyze.Summary, l lang.Lang) error {
	dst := append([]byte(nil), `{"smtplog":1,"summary":{"sessions":`...)
	for _, f := range []struct {
		name  string
		value int64
	}{
		{"", s.Sessions}, {"transactions", s.Transactions}, {"messages", s.Messages}, {"bytes", s.Bytes},
		{"recipient_count", s.RecipientCount}, {"refused_count", s.RefusedCount},
	} {
		if f.name != "" {
			dst = append(append(append(dst, `,"`...), f.name...), `":`...)
		}
		dst = appendInt(dst, f.value)
	}
	dst = appendTime(append(dst, `,"first":`...), s.First)
	dst = appendTime(append(dst, `,"last":`...), s.Last)
	for _, sec := range summarySections(s) {
		dst = append(append(append(dst, ",\n\""...), sec.name...), `":[`...)
		for i, c := range sec.of.Sorted(0) {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = appendString(append(dst, `{"key":`...), c.Key)
			dst = appendCount(dst, &c)
			if sec.gloss != nil {
				dst = appendString(append(dst, `,"meaning":`...), sec.gloss(c.Key).In(l))
			}
			dst = append(dst, '}')
		}
		if o := sec.of.Other; o.N > 0 {
			if sec.of.Len() > 0 {
				dst = append(dst, ',')
			}
			dst = append(appendCount(append(dst, `{"key":null`...), &o), '}')
		}
		dst = append(dst, ']')
	}
	_, err := w.Write(append(dst, "}}\n"...))
	return err
}

func appendCount(dst []byte, c *analyze.Count) []byte {
	dst = appendInt(append(dst, `,"count":`...), c.N)
	dst = appendString(append(dst, `,"source":`...), c.Example.Source)
	return appendIntOrNull(append(dst, `,"line":`...), c.Example.Line)
}
