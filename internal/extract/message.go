package extract

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/smtplog/smtplog/decode"
)

// Message is one message on its way into a folder: message-0001.eml, and its
// attachments as message-0001-<name>.
type Message struct {
	Name   string                  // of the message's own file
	Parts  map[*decode.Part]string // names of the files of parts
	folder *Folder
	prefix string
	open   *File // of the part that is being written
	part   *decode.Part
	err    error // the first that was met
}

// Message writes the message that content is, as it stands, to a new file, and
// returns it for its attachments. The number in the name is the first that is
// free.
func (f *Folder) Message(content io.Reader) (*Message, error) {
	m := &Message{folder: f, Parts: map[*decode.Part]string{}}
	for {
		f.last++
		m.prefix = fmt.Sprintf("message-%04d", f.last)
		if !f.taken[fold(m.prefix+".eml")] {
			break
		}
	}
	file, err := f.create(m.prefix + ".eml")
	if err != nil {
		return nil, err
	}
	if _, err := io.Copy(file, content); err != nil {
		file.err = err
	}
	if err := file.Close(); err != nil {
		return nil, err
	}
	m.Name = file.Name
	m.prefix = strings.TrimSuffix(file.Name, ".eml")
	return m, nil
}

// Body is for [decode.Options]: it gives each attachment a file. What is shown as
// the text of the message has none.
func (m *Message) Body(p *decode.Part) io.Writer {
	m.end()
	if !isAttachment(p) || m.err != nil {
		return nil
	}
	name := p.Filename
	if m.folder.Veil != nil {
		name = m.folder.Veil(name)
	}
	name = Name(name)
	if name == "" {
		name = "part-" + p.Path + extension(p.Type)
	}
	file, err := m.folder.create(m.prefix + "-" + name)
	if err != nil {
		m.err = err
		return nil
	}
	m.open, m.part = file, p
	return file
}

// isAttachment reports whether a leaf is more than the words of the message.
func isAttachment(p *decode.Part) bool {
	return p.Disposition == "attachment" || p.Filename != "" || !strings.HasPrefix(p.Type, "text/")
}

func (m *Message) end() {
	if m.open == nil {
		return
	}
	file := m.open
	m.open = nil
	if err := file.Close(); err != nil {
		m.err = errors.Join(m.err, err)
		return
	}
	m.Parts[m.part] = file.Name
}

// Close ends the last file. It returns the first error that was met with the
// attachments; those that have a name in Parts are whole.
func (m *Message) Close() error {
	m.end()
	return m.err
}
