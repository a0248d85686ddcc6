package cli

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// What the packets tell besides the words, of captures of one session: known from
// how the scenes in testdata/logs/capture/record were played.
func TestCaptureFlows(t *testing.T) {
	captures(t)
	for file, want := range map[string]string{
		"plain-smtplib.pcap":           "client 198.51.100.7 server 192.0.2.25:25 opened closed",
		"ipv6.pcap":                    "client 2001:db8:1::7 server [2001:db8:2::25]:25 opened closed",
		"other-port.pcap":              "client 198.51.100.7 server 192.0.2.40:12525 opened closed",
		"loopback-sll2.pcap":           "client 127.0.0.1 server 127.0.0.1:25 opened closed",
		"tcp-no-syn.pcap":              "client 198.51.100.7 server 192.0.2.25:25 closed",
		"tcp-no-fin.pcap":              "client 198.51.100.7 server 192.0.2.25:25 opened open",
		"killed-client.pcap":           "client 198.51.100.7 server 192.0.2.25:25 opened reset by client",
		"killed-server.pcap":           "client 198.51.100.7 server 192.0.2.60:2602 opened reset by server",
		"connection-refused.pcap":      "client 198.51.100.7 server 192.0.2.41:25 opened refused by server",
		"lost-content.pcap":            "client 198.51.100.7 server 192.0.2.25:25 opened closed missing 1448+0",
		"lost-greeting.pcap":           "client 198.51.100.7 server 192.0.2.25:25 opened closed missing 0+34",
		"proxy-v1.pcap":                "client 203.0.113.9 server 192.0.2.26:25 opened closed via proxy-v1 203.0.113.9:51234→192.0.2.25:25",
		"proxy-v2.pcap":                "client 203.0.113.9 server 192.0.2.26:25 opened closed via proxy-v2 203.0.113.9:51234→192.0.2.25:25",
		"tunnel-http-connect.pcap":     "client 198.51.100.7 server 192.0.2.60:3128 opened closed via http-connect →192.0.2.25:25",
		"tunnel-socks4a.pcap":          "client 198.51.100.7 server 192.0.2.60:1080 opened closed via socks4 →192.0.2.25:25",
		"tunnel-socks5.pcap":           "client 198.51.100.7 server 192.0.2.60:1080 opened closed via socks5 →192.0.2.25:25",
		"starttls-tls12.pcap":          "client 198.51.100.7 server 192.0.2.31:25 opened * tls 0x0303 sni mx.example.org cert CN=mx.example.org CN=Example Test CA",
		"starttls-tls13.pcap":          "client 198.51.100.7 server 192.0.2.25:587 opened * tls 0x0304 sni mx.example.org",
		"starttls-swaks.pcap":          "client 198.51.100.7 server 192.0.2.25:587 opened * tls 0x0304 sni mx.example.org",
		"smtps-tls12.pcap":             "client 198.51.100.7 server 192.0.2.31:465 opened * tls 0x0303 sni mx.example.org cert CN=mx.example.org CN=Example Test CA",
		"smtps-tls13.pcap":             "client 198.51.100.7 server 192.0.2.25:465 opened * tls 0x0304 sni mx.example.org",
		"x-anonymoustls.pcap":          "client 198.51.100.7 server 192.0.2.60:2604 opened * tls 0x0304 sni mx.example.org",
		"tls-unknown-ca-tls12.pcap":    "client 198.51.100.7 server 192.0.2.31:25 opened * tls 0x0303 sni mx.example.org cert CN=mx.example.org CN=Example Test CA alert client 48",
		"smtps-no-common-version.pcap": "client 198.51.100.7 server 192.0.2.60:465 opened * sni mx.example.org alert server 70",
	} {
		_, out, _ := run(t, "", "sessions", "--format", "ndjson", captureFolder+"/"+file)
		got := flowOf(t, out)
		if before, after, found := strings.Cut(want, " * "); found {
			// How it ends depends on who is faster.
			if !strings.HasPrefix(got, before+" ") || !strings.HasSuffix(got, " "+after) {
				t.Errorf("%s:\n got %s\nwant %s", file, got, want)
			}
		} else if got != want {
			t.Errorf("%s:\n got %s\nwant %s", file, got, want)
		}
	}
}

// flowOf puts a session's addresses and its object "flow" into a line.
func flowOf(t *testing.T, object string) string {
	t.Helper()
	var s struct {
		Client struct{ Addr string }
		Server struct {
			Addr string
			Port int
		}
		Flow struct {
			Client, Server, End string
			EndedBy             string `json:"ended_by"`
			Opened              bool
			Missing             struct{ Client, Server int }
			Via                 []struct{ Kind, Client, Target string }
			TLS                 *struct {
				Version, Subject, Issuer string
				ServerName               string `json:"server_name"`
				Alerts                   []struct {
					Side        string
					Description int
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(object), &s); err != nil {
		t.Errorf("%v: %.200s", err, object)
		return ""
	}
	f := s.Flow
	if host, port := s.Server.Addr, s.Server.Port; !strings.Contains(f.Server, host) || !strings.HasSuffix(f.Server, fmt.Sprint(":", port)) {
		t.Errorf("server %s port %d, but the flow is to %s", host, port, f.Server)
	}
	words := []string{"client", s.Client.Addr, "server", f.Server}
	if f.Opened {
		words = append(words, "opened")
	}
	words = append(words, f.End)
	if f.End == "reset" || f.End == "refused" {
		words = append(words, "by", f.EndedBy)
	}
	if f.Missing.Client+f.Missing.Server > 0 {
		words = append(words, fmt.Sprintf("missing %d+%d", f.Missing.Client, f.Missing.Server))
	}
	for _, hop := range f.Via {
		words = append(words, "via", hop.Kind, hop.Client+"→"+hop.Target)
	}
	if x := f.TLS; x != nil {
		if x.Version != "" {
			words = append(words, "tls", x.Version)
		}
		if x.ServerName != "" {
			words = append(words, "sni", x.ServerName)
		}
		if x.Subject != "" {
			words = append(words, "cert", x.Subject, x.Issuer)
		}
		for _, a := range x.Alerts {
			words = append(words, "alert", a.Side, fmt.Sprint(a.Description))
		}
	}
	return strings.Join(words, " ")
}
