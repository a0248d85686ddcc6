package capture

import (
	"crypto/x509"
	"encoding/binary"
)

// bytesOf is a cursor over a TLS structure; what is too short gives zeros.
type bytesOf struct{ b []byte }

func (c *bytesOf) take(n int) []byte {
	if n > len(c.b) {
		c.b = nil
		return nil
	}
	out := c.b[:n]
	c.b = c.b[n:]
	return out
}

// vector takes a length of so many octets, and what it counts.
func (c *bytesOf) vector(size int) []byte {
	n := 0
	for _, v := range c.take(size) {
		n = n<<8 | int(v)
	}
	return c.take(n)
}

func (c *bytesOf) uint16() uint16 {
	if b := c.take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

// The extensions that are read (RFC 6066, RFC 7301, RFC 8446).
const (
	extensionServerName = 0
	extensionALPN       = 16
	extensionVersions   = 43
)

// extensions calls do for each.
func (c *bytesOf) extensions(do func(kind uint16, body []byte)) {
	list := bytesOf{c.vector(2)}
	for len(list.b) >= 4 {
		kind := list.uint16()
		do(kind, list.vector(2))
	}
}

// clientHello reads the names the client asks for.
func (t *tlsReader) clientHello(b []byte) {
	c := bytesOf{b}
	c.take(2 + 32)
	c.vector(1) // session
	c.vector(2) // cipher suites
	c.vector(1) // compression
	c.extensions(func(kind uint16, body []byte) {
		in := bytesOf{body}
		if kind == extensionServerName {
			list := bytesOf{in.vector(2)}
			if typ := list.take(1); typ != nil && typ[0] == 0 {
				t.out.ServerName = string(list.vector(2))
			}
		}
	})
}

// serverHello reads what the server chose.
func (t *tlsReader) serverHello(b []byte) {
	c := bytesOf{b}
	t.out.Version = c.uint16()
	c.take(32)
	c.vector(1)
	t.out.Cipher = c.uint16()
	c.take(1)
	c.extensions(func(kind uint16, body []byte) {
		in := bytesOf{body}
		switch kind {
		case extensionVersions:
			t.out.Version = in.uint16()
		case extensionALPN:
			list := bytesOf{in.vector(2)}
			t.out.ALPN = nil
			for len(list.b) > 0 && len(t.out.ALPN) < 8 {
				t.out.ALPN = append(t.out.ALPN, string(list.vector(1)))
			}
		}
	})
}

// certificates reads the server's certificate, the first of its chain. The client
// may send one, too; it comes later and is not looked at.
func (t *tlsReader) certificates(b []byte) {
	if t.out.Subject != "" || t.out.Issuer != "" {
		return
	}
	c := bytesOf{b}
	list := bytesOf{c.vector(3)}
	der := list.vector(3)
	if len(der) == 0 {
		return
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		return // a certificate that is not what it should be
	}
	t.out.Subject, t.out.Issuer = cert.Subject.String(), cert.Issuer.String()
	t.out.Names = cert.DNSNames
	if len(t.out.Names) > 16 {
		t.out.Names = t.out.Names[:16]
	}
	t.out.NotBefore, t.out.NotAfter = cert.NotBefore.UTC(), cert.NotAfter.UTC()
}

// cipherName names the suites that are in use (IANA TLS Cipher Suites).
func cipherName(suite uint16) string {
	switch suite {
	case 0x0004:
		return "TLS_RSA_WITH_RC4_128_MD5"
	case 0x0005:
		return "TLS_RSA_WITH_RC4_128_SHA"
	case 0x000a:
		return "TLS_RSA_WITH_3DES_EDE_CBC_SHA"
	case 0x002f:
		return "TLS_RSA_WITH_AES_128_CBC_SHA"
	case 0x0033:
		return "TLS_DHE_RSA_WITH_AES_128_CBC_SHA"
	case 0x0035:
		return "TLS_RSA_WITH_AES_256_CBC_SHA"
	case 0x0039:
		return "TLS_DHE_RSA_WITH_AES_256_CBC_SHA"
	case 0x003c:
		return "TLS_RSA_WITH_AES_128_CBC_SHA256"
	case 0x003d:
		return "TLS_RSA_WITH_AES_256_CBC_SHA256"
	case 0x0067:
		return "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256"
	case 0x006b:
		return "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256"
	case 0x009c:
		return "TLS_RSA_WITH_AES_128_GCM_SHA256"
	case 0x009d:
		return "TLS_RSA_WITH_AES_256_GCM_SHA384"
	case 0x009e:
		return "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"
	case 0x009f:
		return "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"
	case 0x1301:
		return "TLS_AES_128_GCM_SHA256"
	case 0x1302:
		return "TLS_AES_256_GCM_SHA384"
	case 0x1303:
		return "TLS_CHACHA20_POLY1305_SHA256"
	case 0xc009:
		return "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"
	case 0xc00a:
		return "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"
	case 0xc013:
		return "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"
	case 0xc014:
		return "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"
	case 0xc023:
		return "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"
	case 0xc027:
		return "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256"
	case 0xc028:
		return "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384"
	case 0xc02b:
		return "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"
	case 0xc02c:
		return "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"
	case 0xc02f:
		return "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
	case 0xc030:
		return "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"
	case 0xcca8:
		return "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
	case 0xcca9:
		return "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"
	}
	return ""
}
