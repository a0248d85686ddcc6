package analyze

import (
	"slices"
	"strings"
	"testing"

	"github.com/smtplog/smtplog/parser"
)

// peerEvents are all events of the four programs, each with a transcript that
// makes the program report it. They are written down here once more, so that
// none goes missing from the table.
var peerEvents = map[string]map[string]string{
	programZeek: {
		"smtp_mail_transaction_invalid":            greet + hello + rcpt + quit,
		"smtp_excessive_invalid_mail_transactions": greet + hello + strings.Repeat("C: RCPT TO:<bob@example.org>\nS: 503 5.5.1 no\n", 26) + quit,
		"smtp_too_many_rcptto_addresses":           greet + hello + mail + strings.Repeat(rcpt, 1000) + "C: RCPT TO:<x@example.org>\nS: 452 4.5.3 Too many\n" + quit,
		"smtp_too_many_to_addresses":               message("C: To: " + manyOf("a@example.org, ", 1001) + "\nC: Message-ID: <1@client.example.com>\n"),
		"smtp_too_many_cc_addresses":               message("C: Cc: " + manyOf("a@example.org, ", 1001) + "\nC: Message-ID: <1@client.example.com>\n"),
		"smtp_max_path_length_exceeded":            message(strings.Repeat("C: Received: from a.example.com by b.example.com; Mon, 23 Nov 2026 10:00:00 +0000\n", 200)),
		"smtp_excessive_pending_cmds":              seq021.Bad,
		"smtp_nested_mail_transaction":             seq004.Bad,
		"smtp_unmatched_end_of_data":               greet + hello + "C: .\nS: 500 5.5.2 Unknown command\n" + quit,
		"smtp_missing_bdat_last_chunk":             seq014.Bad,
		"smtp_invalid_bdat_command":                bdat("BDAT 10 LATEST", "501 5.5.4 Syntax error"),
		"smtp_huge_bdat_chunk":                     bdat("BDAT 99999999999999999999", "501 5.5.4 Too big"),
		"smtp_bdat_remaining_at_end_data":          siz007.Bad,
		"smtp_bdat_negative_len":                   bdat("BDAT -5 LAST", "501 5.5.4 Syntax error"),
		"smtp_bdat_chunk_overflow":                 siz007.Bad,
		"smtp_bdat_line_cr_only":                   msg001.Bad,
		"smtp_bdat_line_lf_only":                   msg001.Bad,
		"smtp_bdat_line_too_long":                  message("C: To: bob@example.org\nC:\nC: " + strings.Repeat("x", 4096) + "\n"),
		"smtp_bdat_undelivered_at_done":            seq014.Bad,
		"missing_SMTP_entity":                      seq010.Bad,
		"exceeded_mime_max_depth":                  siz004.Bad,
		"exceeded_mime_max_header_bytes":           message(strings.Repeat("C: X-Note: "+long200+"\n", 600)),

		"smtp_unexpected: content gap":                                    seq020.Bad,
		"smtp_unexpected: more than one CR at end of line":                smtplibSession("noop\\r\\r\\n"),
		"smtp_unexpected: bare CR or LF in line":                          smtplibSession("noop\\n"),
		"smtp_unexpected: out of order":                                   seq018.Bad,
		"smtp_unexpected: unknown command":                                syn015.Bad,
		"smtp_unexpected: reply code out of range":                        cod004.Bad,
		"smtp_unexpected: reply code does not match the continuing reply": cod002.Bad,
		"smtp_unexpected: unexpected command":                             seq001.Bad,
		"smtp_unexpected: unexpected reply":                               cod001.Bad,
	},
	programSuricata: {
		"invalid_reply":                      greet + hello + "C: NOOP\nS: 299 Ok\n" + quit,
		"unable_to_match_reply_with_request": seq018.Bad,
		"max_command_line_len_exceeded":      syn002.Bad,
		"max_reply_line_len_exceeded":        greet + hello + "C: NOOP\nS: 250 " + long600 + "\n" + quit,
		"invalid_pipelined_sequence":         sec003.Bad,
		"bdat_chunk_len_exceeded":            siz007.Bad,
		"invalid_bdat":                       bdat("BDAT", "501 5.5.4 Syntax error"),
		"no_server_welcome_message":          seq009.Bad,
		"tls_rejected":                       tls003.Bad,
		"data_command_rejected":              cod013.Bad,
		"failed_protocol_change":             tls007.Bad,
		"mime_parse_failed":                  msg020.Bad,
		"mime_malformed_msg":                 msg014.Bad,
		"mime_invalid_base64":                encoded("base64", "this is no base64!"),
		"mime_invalid_qp":                    encoded("quoted-printable", "100 %=zz"),
		"mime_long_line":                     message("C: To: bob@example.org\nC:\nC: " + strings.Repeat("x", 999) + "\n"),
		"mime_long_enc_line":                 encoded("quoted-printable", long200),
		"mime_long_header_name":              siz005.Bad,
		"mime_long_header_value":             message("C: X-Note: " + strings.Repeat(long50+"\nC:  ", 200) + "x\n"),
		"mime_long_boundary":                 message("C: MIME-Version: 1.0\nC: Content-Type: multipart/mixed; boundary=" + long200 + long200 + "\nC:\nC: --" + long200 + long200 + "\n"),
		"mime_long_filename":                 message("C: MIME-Version: 1.0\nC: Content-Type: text/plain\nC: Content-Disposition: attachment; filename=" + long200 + long200 + "\n"),
		"duplicate_fields":                   seq004.Bad,
		"unparsable_content":                 greet + hello + mail + rcpt + data + field + body + "C: DATA\nS: 503 5.5.1 no\n" + quit,
		"truncated_line":                     greet + hello + "C: NOOP " + strings.Repeat("x", 5000) + "\nS: 500 5.5.2 Line too long\n" + quit,
	},
	programSnort: {
		"command buffer overflow":                syn002.Bad,
		"data header buffer overflow":            message("C: X-Note: " + strings.Repeat("x", 1001) + "\n"),
		"response buffer overflow":               greet + hello + "C: NOOP\nS: 250 " + long600 + "\n" + quit,
		"specific command buffer overflow":       greet + "C: EHLO " + long600 + "\nS: 500 5.5.2 Line too long\n" + quit,
		"unknown command":                        syn015.Bad,
		"illegal command":                        sec012.Bad,
		"header name buffer overflow":            siz005.Bad,
		"X-Link2State command buffer overflow":   greet + hello + "C: X-LINK2STATE LAST CHUNK={" + long600 + "}\nS: 500 5.5.2 no\n" + quit,
		"base64 decoding failed":                 encoded("base64", "this is no base64!"),
		"quoted-printable decoding failed":       encoded("quoted-printable", "100 %=zz"),
		"Unix-to-Unix decoding failed":           encoded("x-uuencode", "begin nothing"),
		"Cyrus SASL authentication attack":       aut007.Bad,
		"authentication command buffer overflow": greet + helloCRAM + "C: AUTH CRAM-MD5 " + strings.Repeat("QUFB", 4000) + "\nS: 500 5.5.6 Line too long\n" + quit,
		"file decompression failed":              encoded("base64", "this is no base64!"),
		"STARTTLS command injection attempt":     sec003.Bad,
		"mix of LF and CRLF as end of line":      msg001.Bad,
	},
	programWireshark: {
		"base64_decode failed":                          greet + helloPlain + "C: AUTH PLAIN this-is-no-base64!\nS: 501 5.5.2 Invalid base64\n" + quit,
		"unexpected response code in a multiline reply": cod002.Bad,
		"imf unknown parameter":                         message("C: MIME-Version: 1.0\nC: Content-Type: text/plain; charset=utf-8; charset=koi8-r\n"),
	},
}

const helloPlain = "C: EHLO client.example.com\nS: 250-mx.example.org\nS: 250 AUTH PLAIN\n"

// message is a session with a message that has these lines.
func message(lines string) string {
	return greet + hello + mail + rcpt + data + dated + lines + "C:\nC: hi\nC: .\nS: 250 2.0.0 Ok\n" + quit
}

// encoded is a session with a message in that transfer encoding.
func encoded(encoding, text string) string {
	return message("C: MIME-Version: 1.0\nC: Content-Type: text/plain\nC: Content-Transfer-Encoding: " + encoding + "\nC:\nC: " + text + "\n")
}

func bdat(command, reply string) string {
	return greet + helloChunks + mail + rcpt + "C: " + command + "\nS: " + reply + "\n" + quit
}

// smtplibSession shows the line endings of a command.
func smtplibSession(command string) string {
	return "send: 'ehlo client.example.com\\r\\n'\nreply: b'250 mx.example.org\\r\\n'\nsend: '" + command + "'\nreply: b'250 2.0.0 Ok\\r\\n'\n" +
		"send: 'quit\\r\\n'\nreply: b'221 2.0.0 Bye\\r\\n'\n"
}

func manyOf(s string, n int) string { return strings.TrimSuffix(strings.Repeat(s, n), ", ") }

// TestEquivalents holds that the table names every event of the other programs
// once and no other, and that what makes them report it makes us.
func TestEquivalents(t *testing.T) {
	want := map[string]int{programZeek: 22 + 9, programSuricata: 24, programSnort: 16, programWireshark: 3}
	for program, n := range want {
		if len(peerEvents[program]) != n {
			t.Errorf("%s: %d events, want %d", program, len(peerEvents[program]), n)
		}
	}
	seen := map[string]bool{}
	for _, e := range Equivalents() {
		name := e.Program + " " + e.Event
		text, ok := peerEvents[e.Program][e.Event]
		if !ok || seen[name] {
			t.Errorf("%s: no such event, or named twice", name)
			continue
		}
		seen[name] = true
		if len(e.Codes) == 0 || !strings.HasPrefix(e.RFC, "RFC ") {
			t.Errorf("%s: codes %v, RFC %q", name, e.Codes, e.RFC)
		}
		for _, code := range e.Codes {
			if _, ok := CheckByCode(code); !ok {
				t.Errorf("%s: there is no check %s", name, code)
			}
		}
		var got []string
		for _, s := range sessionsIn(t, text, parser.Options{}) {
			for _, f := range New(Options{}).Report(s).Findings {
				got = append(got, f.Code)
			}
		}
		if !slices.ContainsFunc(got, func(code string) bool { return slices.Contains(e.Codes, code) }) {
			t.Errorf("%s: found %v, expected one of %v", name, slices.Compact(got), e.Codes)
		}
	}
	for program, events := range peerEvents {
		for event := range events {
			if !seen[program+" "+event] {
				t.Errorf("%s %s is missing from the table", program, event)
			}
		}
	}
}
