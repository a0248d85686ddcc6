package cli

import (
	"io"
	"iter"
	"runtime/debug"

	"github.com/smtplog/smtplog/internal/lang"
	"github.com/smtplog/smtplog/internal/source"
	"github.com/smtplog/smtplog/parser"
	"github.com/smtplog/smtplog/parser/capture"
)

// sessionsOf reads the sessions of an input, of text or of a packet capture. Of a
// capture it also returns what else was in it, which is complete behind the last
// session; nil for text.
func (c *Command) sessionsOf(p *parser.Parser, in *source.Input, r io.Reader) (iter.Seq2[*parser.Session, error], *capture.Stats) {
	if !in.Capture {
		return p.Sessions(r, in.Name), nil
	}
	stats := &capture.Stats{}
	return capture.Sessions(p, r, in.Name, capture.Options{Stats: stats, Grown: c.grow}), stats
}

// grow lets the collector leave more memory alone, where many connections are open
// at the same time: it would otherwise never rest. Several files may be read at once.
func (c *Command) grow(octets int) {
	c.memory.Lock()
	defer c.memory.Unlock()
	if limit := debug.SetMemoryLimit(-1); limit < 1<<40 {
		debug.SetMemoryLimit(limit + int64(octets))
	}
}

// captureNotes says what of a capture could not be read, and what was left out.
func (c *Command) captureNotes(name string, seen *capture.Stats) {
	if seen == nil {
		return
	}
	switch {
	case seen.Broken:
		c.warnf(lang.T("%s: the file is damaged behind packet %d; what it holds up to there was read", "%s: %d번째 패킷 뒤가 손상되어 그 앞까지만 읽었습니다"), name, seen.Packets)
	case seen.Cut:
		c.warnf(lang.T("%s: the file is cut off in or behind packet %d; what it holds was read", "%s: 파일이 %d번째 패킷에서 잘려 있어 남아 있는 부분만 읽었습니다"), name, seen.Packets)
	}
	if seen.Foreign > 0 && seen.SMTP > 0 {
		c.say(lang.T("note", "알림"), lang.T("%s: %d of %d TCP connections are not SMTP and were left out", "%[1]s: TCP 연결 %[3]d개 중 %[2]d개는 SMTP가 아니어서 제외했습니다"), name, seen.Foreign, seen.Connections)
	}
	if seen.Silent > 0 {
		c.say(lang.T("note", "알림"), lang.T("%s: %d more TCP connections were not accepted by any server and were left out", "%s: 어떤 서버도 받아들이지 않은 TCP 연결 %d개를 더 제외했습니다"), name, seen.Silent)
	}
	if seen.Secrets > 0 {
		c.say(lang.T("note", "알림"), lang.T("%s: the capture holds keys for encrypted connections; smtplog does not decrypt", "%s: 캡처에 암호화된 연결의 키가 들어 있지만 smtplog은 복호화하지 않습니다"), name)
	}
}

// nothingCaptured reports a capture without SMTP.
func (c *Command) nothingCaptured(name string, seen *capture.Stats) int {
	c.errorf(lang.T("%s: no SMTP session found in %d packets (%d TCP connections)", "%s: 패킷 %d개(TCP 연결 %d개) 안에서 SMTP 세션을 찾지 못했습니다"), name, seen.Packets, seen.Connections)
	return ExitInput
}
