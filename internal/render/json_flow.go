package render

import (
	"strconv"
	"time"

	"github.com/smtplog/smtplog/parser"
)

// flow appends what the packets tell; text has none of it.
func (o *object) flow(f *parser.Flow) {
	o.raw(`{"client":`)
	o.dst = appendString(o.dst, f.Client.String())
	o.raw(`,"server":`)
	o.dst = appendString(o.dst, f.Server.String())
	o.raw(`,"opened":`)
	o.dst = strconv.AppendBool(o.dst, f.Opened)
	o.raw(`,"connect_ms":`)
	o.millis(f.Connect)
	o.raw(`,"greeting_ms":`)
	o.millis(f.Greeting)
	o.sides(`,"octets":`, f.Octets)
	o.sides(`,"missing":`, f.Missing)
	o.raw(`,"gaps":`)
	o.dst = appendInt(o.dst, f.Gaps)
	o.raw(`,"repeated":`)
	o.dst = appendInt(o.dst, f.Repeated)
	o.raw(`,"packets":`)
	o.dst = appendInt(o.dst, f.Packets)
	o.raw(`,"end":`)
	o.dst = appendString(o.dst, string(f.End))
	o.raw(`,"ended_by":`)
	if f.EndedBy == parser.NoSide {
		o.raw(`null`)
	} else {
		o.dst = appendString(o.dst, f.EndedBy.String())
	}
	o.raw(`,"via":[`)
	for i, h := range f.Via {
		o.comma(i)
		o.raw(`{"kind":`)
		o.dst = appendString(o.dst, h.Kind)
		o.raw(`,"client":`)
		o.wordsOrNull(h.Client)
		o.raw(`,"target":`)
		o.wordsOrNull(h.Target)
		o.raw(`}`)
	}
	o.raw(`],"tls":`)
	o.tls(f.TLS)
	o.raw(`}`)
}

func (o *object) tls(t *parser.TLS) {
	if t == nil {
		o.raw(`null`)
		return
	}
	o.raw(`{"version":`)
	o.number(t.Version)
	o.raw(`,"cipher":`)
	o.number(t.Cipher)
	o.raw(`,"cipher_name":`)
	o.wordsOrNull(t.CipherName)
	o.raw(`,"server_name":`)
	o.wordsOrNull(t.ServerName)
	o.raw(`,"alpn":[`)
	for i, p := range t.ALPN {
		o.comma(i)
		o.words(p)
	}
	o.raw(`],"subject":`)
	o.wordsOrNull(t.Subject)
	o.raw(`,"issuer":`)
	o.wordsOrNull(t.Issuer)
	o.raw(`,"names":[`)
	for i, name := range t.Names {
		o.comma(i)
		o.words(name)
	}
	o.raw(`],"not_before":`)
	o.dst = appendTime(o.dst, t.NotBefore)
	o.raw(`,"not_after":`)
	o.dst = appendTime(o.dst, t.NotAfter)
	o.raw(`,"handshake_ms":`)
	o.millis(t.Handshake)
	o.raw(`,"established":`)
	o.dst = strconv.AppendBool(o.dst, t.Established)
	o.sides(`,"octets":`, t.Octets)
	o.raw(`,"alerts":[`)
	for i, a := range t.Alerts {
		o.comma(i)
		o.raw(`{"side":`)
		o.dst = appendString(o.dst, a.Side.String())
		o.raw(`,"fatal":`)
		o.dst = strconv.AppendBool(o.dst, a.Fatal)
		o.raw(`,"description":`)
		o.dst = appendInt(o.dst, int(a.Description))
		o.raw(`}`)
	}
	o.raw(`]}`)
}

// number appends a number of a TLS registry as people look it up, null for 0.
func (o *object) number(v uint16) {
	if v == 0 {
		o.raw(`null`)
		return
	}
	const digits = "0123456789abcdef"
	o.dst = append(o.dst, '"', '0', 'x', digits[v>>12], digits[v>>8&15], digits[v>>4&15], digits[v&15], '"')
}

// millis appends a duration, null for one that is not known.
func (o *object) millis(d time.Duration) {
	if d == 0 {
		o.raw(`null`)
		return
	}
	o.dst = appendMillis(o.dst, d)
}

func (o *object) sides(name string, n [parser.Server + 1]int64) {
	o.raw(name)
	o.raw(`{"client":`)
	o.dst = appendInt(o.dst, n[parser.Client])
	o.raw(`,"server":`)
	o.dst = appendInt(o.dst, n[parser.Server])
	o.raw(`}`)
}
