package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/smtplog/smtplog/analyze"
	"github.com/smtplog/smtplog/decode"
	"github.com/smtplog/smtplog/internal/extract"
	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/narrate"
	"github.com/smtplog/smtplog/internal/render"
	"github.com/smtplog/smtplog/parser"
)

func decodeCommand() *subcommand {
	return &subcommand{
		name:    "decode",
		summary: lang.T("the messages and logins in it, decoded; --extract saves them", "메시지와 인증 정보를 디코딩합니다. --extract로 저장합니다"),
		usage:   lang.T("[options] [file…]", "[옵션] [파일…]"),
		help: lang.T(
			`Shows what the sessions of its inputs carried: each login line by line, with its
secrets masked, and each message with its header, its MIME structure and its
texts, decoded.

With --extract it also writes each message to a new file in a folder,
message-0001.eml, and its attachments beside it, message-0001-NAME. Nothing is
written outside of the folder, and no file is replaced; names are made harmless.
The files hold what was sent, as it was sent: a password in a message stays in
them, and nothing is searched for viruses. Only you may read the files.

  smtplog decode session.log
  smtplog decode --format json session.log | jq -r '.sessions[].messages[].subject'
  smtplog decode --extract mails/ session.log`,
			`입력의 세션에 실린 내용을 보여 줍니다. 인증 정보는 비밀 정보를 가리고 한 줄씩, 메시지는 헤더와
MIME 구조와 본문을 디코딩하여 보여 줍니다.

--extract를 쓰면 메시지마다 폴더 안에 새 파일 message-0001.eml을 만들고, 첨부 파일은 그 옆에
message-0001-이름으로 저장합니다. 폴더 밖에는 아무것도 쓰지 않고, 있던 파일을 바꾸지 않으며,
파일 이름은 안전하게 고칩니다. 파일에는 보낸 내용이 그대로 들어갑니다. 메시지에 적힌 비밀번호도
가려지지 않으며 바이러스 검사도 하지 않습니다. 파일은 본인만 읽을 수 있게 저장됩니다.

  smtplog decode session.log
  smtplog decode --format json session.log | jq -r '.sessions[].messages[].subject'
  smtplog decode --extract mails/ session.log`),
		run:   (*Command).decode,
		flags: []string{"format=text|json", "extract", "color", "width", "quiet", "dialect"},
	}
}

// decoding is one run of decode.
type decoding struct {
	folder *extract.Folder // nil: nothing is extracted
	dir    string
	files  map[*analyze.Transaction]*extract.Message // of the session at hand
	last   *extract.Message                          // of them, or nil
	err    error                                     // the first that was met with them
	shown  int                                       // sessions
	absent int                                       // messages that are not in the transcript
}

func (c *Command) decode(o *options) int {
	out := bufio.NewWriterSize(c.Stdout, 64<<10)
	d := &decoding{dir: o.extract}
	if o.extract != "" {
		folder, err := extract.Open(o.extract, extract.Limits{})
		if err != nil {
			c.errorf(lang.T("%s: the folder cannot be used: %v", "%s: 폴더를 쓸 수 없습니다: %v"), o.extract, err)
			return ExitUsage
		}
		defer folder.Close()
		d.folder = folder
	}
	var json *render.DecodedJSON
	if o.format == "json" {
		json = render.NewDecodedJSON(out, c.lang)
	}
	settings := analyze.Options{Checks: []*analyze.Check{}}
	if d.folder != nil {
		settings.Body = d.save
	}
	veil := &veiler{}
	analyzer := analyze.New(settings)
	status := c.eachInput(o, parser.Limits{}, func(s *parser.Session, known []decode.Secret) error {
		d.files = map[*analyze.Transaction]*extract.Message{}
		r := veil.report(analyzer.Report(s), known)
		if d.end(); d.err != nil {
			return d.err
		}
		messages := 0
		for _, t := range r.Transactions {
			switch {
			case t.Message != nil:
				messages++
			case t.Content != nil:
				d.absent++
			}
		}
		if len(r.Logins) == 0 && messages == 0 {
			return nil
		}
		d.shown++
		if json != nil {
			return json.Session(r, d.fileName)
		}
		if d.shown > 1 {
			if _, err := fmt.Fprintln(out); err != nil {
				return err
			}
		}
		return render.Decoded(out, narrate.Decode(r, c.lang, d.fileName), render.TextOptions{Color: o.color, Width: o.width})
	})
	if json != nil {
		if err := json.Close(); err != nil {
			return c.outputFailed(err)
		}
	}
	if err := out.Flush(); err != nil {
		return c.outputFailed(err)
	}
	return max(status, c.decoded(d, o, status))
}

// decoded says what was not shown, and what was written.
func (c *Command) decoded(d *decoding, o *options, status int) int {
	if !o.quiet && status == ExitOK && d.shown == 0 {
		c.note(lang.T("there is no login and no message to decode", "디코딩할 인증 정보나 메시지가 없습니다"))
	}
	if !o.quiet && d.absent > 0 {
		c.note(lang.T("messages whose content the transcript leaves out: %d", "로그에 내용이 생략된 메시지: %d개"), d.absent)
	}
	if d.folder == nil {
		return ExitOK
	}
	if files, bytes := d.folder.Written(); !o.quiet {
		c.note(lang.T("%[1]s: files written: %[2]d (%[3]d bytes), with their content as it was sent", "%[1]s: 보낸 내용 그대로 파일 %[2]d개(%[3]d바이트)에 저장했습니다"), d.dir, files, bytes)
	}
	if d.folder.Full() {
		c.errorf(lang.T("%s: the limit of 10,000 files or 4 GiB was reached, the rest was not written", "%s: 파일 10,000개 또는 4GiB 제한에 이르러 나머지는 저장하지 않았습니다"), d.dir)
		c.hint(lang.T("decode fewer inputs at a time, each into a folder of its own", "입력을 나누어 각각 다른 폴더에 저장하십시오"))
		return ExitInput
	}
	return ExitOK
}

// save writes a message that is about to be read into the folder, and returns
// what will take its parts.
func (d *decoding) save(t *analyze.Transaction) func(*decode.Part) io.Writer {
	d.end()
	content := t.Open()
	if content == nil || d.err != nil || d.folder.Full() {
		return nil
	}
	saved, err := d.folder.Message(content)
	if err != nil {
		d.failed(err)
		return nil
	}
	d.files[t], d.last = saved, saved
	return saved.Body
}

// end ends the files of the message that was read last.
func (d *decoding) end() {
	if d.last == nil {
		return
	}
	if err := d.last.Close(); err != nil {
		d.failed(err)
	}
	d.last = nil
}

// failed notes an error; that the folder is full ends nothing.
func (d *decoding) failed(err error) {
	if d.err == nil && !errors.Is(err, extract.ErrFull) {
		d.err = err
	}
}

// fileName is a [narrate.FileNames].
func (d *decoding) fileName(t *analyze.Transaction, p *decode.Part) string {
	saved := d.files[t]
	if saved == nil {
		return ""
	}
	name := saved.Name
	if p != nil {
		name = saved.Parts[p]
	}
	if name == "" {
		return ""
	}
	return filepath.Join(d.dir, name)
}
