package analyze

import "slices"

// Equivalent tells under which checks smtplog reports what another program
// reports as one of its events.
type Equivalent struct {
	Program string   // "Zeek", "Suricata", "Snort" or "Wireshark"
	Event   string   // as that program names it
	Codes   []string // checks; any of them, depending on the case
	RFC     string   // where the rule behind it stands
	// Partly is true if the event covers more than the checks do.
	Partly bool
}

// The programs of [Equivalents].
const (
	programZeek      = "Zeek"
	programSuricata  = "Suricata"
	programSnort     = "Snort"
	programWireshark = "Wireshark"
)

// Equivalents lists the events of other programs about SMTP: Zeek's weirds and
// the texts of its event smtp_unexpected, Suricata's decoder events, the events
// of Snort's SMTP inspector and Wireshark's expert infos.
func Equivalents() []Equivalent { return slices.Clone(equivalents) }

var equivalents = []Equivalent{
	{programZeek, "smtp_mail_transaction_invalid", []string{"SEQ002", "SEQ003"}, "RFC 5321 §3.3", false},
	{programZeek, "smtp_excessive_invalid_mail_transactions", []string{"SEQ002", "SEQ003", "SEQ004"}, "RFC 5321 §3.3", false},
	{programZeek, "smtp_too_many_rcptto_addresses", []string{"SIZ003"}, "RFC 5321 §4.5.3.1.8", false},
	{programZeek, "smtp_too_many_to_addresses", []string{"SIZ008"}, "RFC 5322 §3.6.3", false},
	{programZeek, "smtp_too_many_cc_addresses", []string{"SIZ008"}, "RFC 5322 §3.6.3", false},
	{programZeek, "smtp_max_path_length_exceeded", []string{"MSG024"}, "RFC 5321 §6.3", false},
	{programZeek, "smtp_excessive_pending_cmds", []string{"SEQ021", "SEQ008"}, "RFC 2920 §3.1", false},
	{programZeek, "smtp_nested_mail_transaction", []string{"SEQ004"}, "RFC 5321 §4.1.4", false},
	{programZeek, "smtp_unmatched_end_of_data", []string{"SYN015"}, "RFC 5321 §4.1.1.4", false},
	{programZeek, "smtp_missing_bdat_last_chunk", []string{"SEQ014", "SEQ013"}, "RFC 3030 §2", false},
	{programZeek, "smtp_invalid_bdat_command", []string{"SYN001"}, "RFC 3030 §2", false},
	{programZeek, "smtp_huge_bdat_chunk", []string{"SIZ009", "SYN001"}, "RFC 3030 §2, RFC 1870 §6", false},
	{programZeek, "smtp_bdat_remaining_at_end_data", []string{"SIZ007"}, "RFC 3030 §2", false},
	{programZeek, "smtp_bdat_negative_len", []string{"SYN001"}, "RFC 3030 §2", false},
	{programZeek, "smtp_bdat_chunk_overflow", []string{"SIZ007"}, "RFC 3030 §2", false},
	{programZeek, "smtp_bdat_line_cr_only", []string{"MSG001"}, "RFC 5321 §2.3.8", false},
	{programZeek, "smtp_bdat_line_lf_only", []string{"MSG001"}, "RFC 5321 §2.3.8", false},
	{programZeek, "smtp_bdat_line_too_long", []string{"MSG002"}, "RFC 5321 §4.5.3.1.6", false},
	{programZeek, "smtp_bdat_undelivered_at_done", []string{"SIZ007", "SEQ014"}, "RFC 3030 §2", false},
	{programZeek, "missing_SMTP_entity", []string{"SEQ010", "MSG014"}, "RFC 5321 §4.1.1.4", false},
	{programZeek, "exceeded_mime_max_depth", []string{"SIZ004"}, "RFC 2046 §5.1", false},
	{programZeek, "exceeded_mime_max_header_bytes", []string{"SIZ005"}, "RFC 5322 §2.2", false},

	{programZeek, "smtp_unexpected: content gap", []string{"SEQ020"}, "RFC 5321 §4.2", false},
	{programZeek, "smtp_unexpected: more than one CR at end of line", []string{"MSG001", "SYN016", "SEC006", "SEC011"}, "RFC 5321 §2.3.8", false},
	{programZeek, "smtp_unexpected: bare CR or LF in line", []string{"SYN016", "MSG001", "SEC006"}, "RFC 5321 §2.3.8", false},
	{programZeek, "smtp_unexpected: out of order", []string{"SEQ009", "SEQ018"}, "RFC 5321 §4.3.1", false},
	{programZeek, "smtp_unexpected: unknown command", []string{"SYN015"}, "RFC 5321 §4.1.1", false},
	{programZeek, "smtp_unexpected: reply code out of range", []string{"COD004", "COD007"}, "RFC 5321 §4.2", false},
	{programZeek, "smtp_unexpected: reply code does not match the continuing reply", []string{"COD002"}, "RFC 5321 §4.2.1", false},
	{programZeek, "smtp_unexpected: unexpected command", []string{"SEQ001", "SEQ005", "SEQ006", "SEQ007", "SEQ011", "SEQ012", "SEQ019"}, "RFC 5321 §4.1.4", false},
	{programZeek, "smtp_unexpected: unexpected reply", []string{"COD001", "COD005", "COD006", "SEQ018"}, "RFC 5321 §4.3.2", false},

	{programSuricata, "invalid_reply", []string{"COD004", "COD007"}, "RFC 5321 §4.2", false},
	{programSuricata, "unable_to_match_reply_with_request", []string{"SEQ018"}, "RFC 5321 §4.2", false},
	{programSuricata, "max_command_line_len_exceeded", []string{"SYN002"}, "RFC 5321 §4.5.3.1.4", false},
	{programSuricata, "max_reply_line_len_exceeded", []string{"SYN002"}, "RFC 5321 §4.5.3.1.5", false},
	{programSuricata, "invalid_pipelined_sequence", []string{"SEQ008", "SEQ010", "SEC003"}, "RFC 2920 §3.1, RFC 3207 §4", false},
	{programSuricata, "bdat_chunk_len_exceeded", []string{"SIZ007"}, "RFC 3030 §2", false},
	{programSuricata, "invalid_bdat", []string{"SYN001", "SEQ003"}, "RFC 3030 §2", false},
	{programSuricata, "no_server_welcome_message", []string{"SEQ009"}, "RFC 5321 §3.1, §4.3.1", false},
	{programSuricata, "tls_rejected", []string{"TLS003"}, "RFC 3207 §4", false},
	{programSuricata, "data_command_rejected", []string{"COD013", "SEQ003"}, "RFC 5321 §4.1.1.4", false},
	{programSuricata, "failed_protocol_change", []string{"TLS007", "TLS004"}, "RFC 3207 §4.1", false},
	{programSuricata, "mime_parse_failed", []string{"MSG020", "MSG013"}, "RFC 2045 §5, RFC 2046 §5.1", false},
	{programSuricata, "mime_malformed_msg", []string{"MSG013", "MSG014"}, "RFC 5322 §2.2", false},
	{programSuricata, "mime_invalid_base64", []string{"MSG021"}, "RFC 2045 §6.8", false},
	{programSuricata, "mime_invalid_qp", []string{"MSG021"}, "RFC 2045 §6.7", false},
	{programSuricata, "mime_long_line", []string{"MSG002"}, "RFC 5322 §2.1.1", false},
	{programSuricata, "mime_long_enc_line", []string{"SIZ006"}, "RFC 2045 §6.7, §6.8", false},
	{programSuricata, "mime_long_header_name", []string{"SIZ005"}, "RFC 5322 §2.2", false},
	{programSuricata, "mime_long_header_value", []string{"SIZ005"}, "RFC 5322 §2.1.1", false},
	{programSuricata, "mime_long_boundary", []string{"SIZ005"}, "RFC 2046 §5.1.1", false},
	{programSuricata, "mime_long_filename", []string{"SIZ005"}, "RFC 2183 §2.3", false},
	{programSuricata, "duplicate_fields", []string{"SEQ004"}, "RFC 5321 §4.1.4", false},
	{programSuricata, "unparsable_content", []string{"SEQ003", "SEQ010"}, "RFC 5321 §4.1.1.4", false},
	{programSuricata, "truncated_line", []string{"SYN002", "MSG002"}, "RFC 5321 §4.5.3.1", false},

	{programSnort, "command buffer overflow", []string{"SYN002"}, "RFC 5321 §4.5.3.1.4", false},
	{programSnort, "data header buffer overflow", []string{"SIZ005", "MSG002"}, "RFC 5322 §2.1.1", false},
	{programSnort, "response buffer overflow", []string{"SYN002"}, "RFC 5321 §4.5.3.1.5", false},
	{programSnort, "specific command buffer overflow", []string{"SYN002", "SYN004"}, "RFC 5321 §4.5.3.1", false},
	{programSnort, "unknown command", []string{"SYN015"}, "RFC 5321 §4.1.1", false},
	{programSnort, "illegal command", []string{"SEC012", "SYN001", "PAR007"}, "RFC 5321 §2.2.1, §4.1.1", false},
	{programSnort, "header name buffer overflow", []string{"SIZ005"}, "RFC 5322 §2.2", false},
	{programSnort, "X-Link2State command buffer overflow", []string{"SEC012", "SYN002"}, "RFC 5321 §4.5.3.1.4", false},
	{programSnort, "base64 decoding failed", []string{"MSG021"}, "RFC 2045 §6.8", false},
	{programSnort, "quoted-printable decoding failed", []string{"MSG021"}, "RFC 2045 §6.7", false},
	{programSnort, "Unix-to-Unix decoding failed", []string{"MSG021"}, "RFC 2045 §6.3", false},
	{programSnort, "Cyrus SASL authentication attack", []string{"AUT007"}, "RFC 4954 §4", false},
	{programSnort, "authentication command buffer overflow", []string{"SYN002"}, "RFC 4954 §4", false},
	{programSnort, "file decompression failed", []string{"MSG021"}, "RFC 2045 §6", true},
	{programSnort, "STARTTLS command injection attempt", []string{"SEC003"}, "RFC 3207 §4, §6", false},
	{programSnort, "mix of LF and CRLF as end of line", []string{"SYN016", "MSG001", "MSG005", "SEC001"}, "RFC 5321 §2.3.8", false},

	{programWireshark, "base64_decode failed", []string{"AUT003"}, "RFC 4954 §4", false},
	{programWireshark, "unexpected response code in a multiline reply", []string{"COD002"}, "RFC 5321 §4.2.1", false},
	{programWireshark, "imf unknown parameter", []string{"MSG020", "MSG022"}, "RFC 2045 §5.1", true},
}
