#!/usr/bin/env python3
"""Write the tables of ../DIALECTS.md from the truth.tsv of each folder (what is above the first table stays)."""
import pathlib
import re

logs = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = {
    "phpmailer": "PHPMailer 6.6.3, PHP 8.2", "raw": "inetutils telnet 2.4", "postfix-smtpd": "Postfix 3.7.11 smtpd(8), debug_peer_list",
    "postfix-smtp": "Postfix 3.7.11 smtp(8), debug_peer_list", "postfix-mail": "Postfix 3.7.11, notify_classes", "postscreen": "Postfix 3.7.11 postscreen -v",
    "posttls-finger": "posttls-finger 3.7.11", "bounce": "delivery status notification", "nodemailer": "nodemailer 9.1.1, Node 20.20.2",
    "smtp-server": "smtp-server 3.21.6 (server's side)", "javamail": "javax.mail 1.6.5, Java 17", "sendmail": "sendmail 8.17.1.9 -v", "sendmail-x": "sendmail 8.17.1.9 -X (traffic log)",
    "curl": "curl 7.88.1 -v", "swaks": "swaks 20201014.0", "exim": "Exim 4.96 -v (client)", "exim-server": "Exim 4.96 -bdf -d-all+receive (server)", "exim-bh": "Exim 4.96 -bh, typed at a terminal",
    "netsmtp": "Perl 5.36 Net::SMTP 3.14", "git-send-email": "git 2.39.5 send-email --smtp-debug=1", "symfony": "Symfony Mailer 5.4.53 getDebug()", "pear": "PEAR Net_SMTP 1.10.1",
    "roundcube": "Roundcube 1.6.5 smtp_debug", "msmtp": "msmtp 1.8.23 --debug", "s-nail": "s-nail 14.9.24 -vv", "ssmtp": "ssmtp 2.64 -v", "mutt": "Mutt 2.2.12 -d 4", "neomutt": "NeoMutt 20220429 -d 2",
    "tcpdump": "tcpdump 4.99.3 -A", "tcpflow": "tcpflow 1.6.1 -c", "tshark": "tshark 4.0.17 follow,tcp,ascii", "aiosmtpd": "aiosmtpd 1.4.3, logging DEBUG", "haraka": "Haraka 3.3.4, level PROTOCOL",
    "dovecot-rawlog": "Dovecot 2.3.19.1 submission, rawlog_dir", "ruby": "Ruby 3.1 net-smtp 0.3.1.1", "go-mail": "go-mail 0.8.1 WithDebugLog", "go-smtp": "go-smtp 0.25.1 DebugWriter",
    "opensmtpd": "OpenSMTPD 6.8.0p2 -T smtp (server)", "opensmtpd-mta": "OpenSMTPD 6.8.0p2 -T mta (client)", "recordio": "ucspi-tcp 0.88 recordio under tcpserver",
}
# (folder, pattern of the name) -> other program or form
FORMS = [
    ("phpmailer", r"-html-level4$", "level 4, html"), ("phpmailer", r"-html$", "level 2, html"), ("phpmailer", r"-callable$", "level 2, a function"), ("phpmailer", r"-level(\d)$", r"level \1, echo"),
    ("phpmailer", r"-error-log-stderr$", "level 2, error_log on standard error"), ("phpmailer", r"-error-log$", "level 2, error_log file"), ("phpmailer", r"", "level 2, echo"),
    ("raw", r"^oneway-client", "tcpflow's file of the client's half"), ("raw", r"^oneway-server", "tcpflow's file of the server's half"), ("raw", r"-nc-piped$", "nc (OpenBSD 1.219) -v, commands piped in"),
    ("raw", r"-telnet-piped$", "commands piped in: replies only"), ("raw", r"-ncat$", "ncat 7.93 -v, commands piped in"), ("raw", r"-nc$", "nc (OpenBSD 1.219), typed"), ("raw", r"-busybox$", "busybox 1.35 telnet, typed"),
    ("raw", r"-s-client-quiet$", "openssl 3.0 s_client -quiet, typed"), ("raw", r"-s-client$", "openssl 3.0 s_client -starttls, typed"), ("raw", r"^s-client-upper", "openssl 3.0 s_client, commands piped in capitals"),
    ("raw", r"-socat$", "socat 1.7.4 -v"), ("raw", r"", "typed at a terminal"),
    ("nodemailer", r"-v6$", "6.10.1"), ("nodemailer", r"-v4$", "4.7.0"), ("nodemailer", r"-v2$", "2.7.2"), ("nodemailer", r"-v0$", "0.7.1"),
    ("curl", r"-trace-time$", "--trace-ascii --trace-time"), ("curl", r"-trace-ascii$", "--trace-ascii"), ("curl", r"-trace$", "--trace"), ("curl", r"-time$", "--trace-time"),
    ("swaks", r"-lapse$", "--show-time-lapse"), ("swaks", r"-raw$", "--show-raw-text"), ("swaks", r"-hidden-plaintext$", "--auth-hide-password=xxxx -apt"), ("swaks", r"-hidden$", "--auth-hide-password"),
    ("swaks", r"-no-hints$", "--no-hints"), ("swaks", r"-plaintext$", "-apt -n"), ("swaks", r"-pipeline$", "--pipeline"),
    ("exim", r"-debug$", "-d"), ("exim", r"-chunking$", "BDAT"), ("exim-server", r"-receive$", "-d+receive"), ("javamail", r"-auth$", "mail.debug.auth, mail.debug.quote"), ("javamail", r"-partial$", "mail.smtp.sendpartial"),
    ("postfix-smtpd", r"-level2$", "debug_peer_level 2"), ("postfix-smtpd", r"^interleaved", "two clients at the same time"), ("s-nail", r"-v$", "one -v: errors only"), ("neomutt", r"-level5$", "-d 5"),
    ("git-send-email", r"-no-debug$", "without --smtp-debug: `OK. Log says:`"), ("ruby", r"-login$", "AUTH LOGIN"), ("go-mail", r"-json$", "JSON logger"), ("go-smtp", r"^server-", "server's side"),
    ("tcpdump", r"-data-only$", "packets with data only"), ("tcpflow", r"-hex$", "-D"), ("tshark", r"-hex$", "follow,tcp,hex"), ("tshark", r"-raw$", "follow,tcp,raw"), ("tshark", r"-summary$", "one line a packet, -Y smtp"),
    ("haraka", r"-data$", "level DATA, time stamps"), ("haraka", r"-logfmt$", "logfmt"), ("haraka", r"-json$", "json"), ("aiosmtpd", r"-stamped$", "with asctime"), ("roundcube", r"-plain$", "smtp_auth_type PLAIN"),
    ("bounce", r"^(?!.*refused-recipient)", "written by hand"), ("dovecot-rawlog", r"\.in$", "what the client said after the login"), ("dovecot-rawlog", r"\.out$", "what the server said after the login"), ("opensmtpd", r"^enqueue", "sendmail -v (enqueue)"),
]
CASES = [
    (r"^encoded-two", "report in base64, two recipients refused, one delivered"), (r"^delayed-then", "mbox: delayed, then given up"), (r"^status-only|^local-user", "no reply, only a status"), (r"^unreachable", "no server was reached"), (r"^fields-only", "the fields of a report without the mail"),
    (r"^(exim-content|gmail|microsoft-365|qmail|ses-notification)$", "a refusal as that system reports it"),
    (r"starttls-failed", "STARTTLS, then the handshake fails in the server"), (r"starttls$", "STARTTLS: the rest cannot be read"),
    (r"refused-recipient-(go-on|partial)", "nobody@ refused among good ones, the others go on"), (r"refused-recipient", "nobody@ refused among good ones"), (r"refused-login", "wrong password"),
    (r"payload", "content with stuffed dots and lines that look like traffic"), (r"success", "two recipients accepted"), (r"interleaved", "payload and refused-recipient at once"), (r"protocol", "the other side breaks the protocol"),
    (r"verbose|not-offered|refused$", "a look at STARTTLS, no mail"), (r"s-client-upper", "`R` and `Q` at the beginning of a line are s_client's own commands"), (r"enqueue", "two recipients accepted"),
]
out = []
for folder in sorted(logs.iterdir()):
    if folder.name not in PROGRAMS or not (folder / "truth.tsv").exists():
        continue
    out += [f"\n## {folder.name}\n", f"{PROGRAMS[folder.name]}\n", "| file | form | what happens | outcome |", "|---|---|---|---|"]
    for row in (folder / "truth.tsv").read_text().splitlines()[1:]:
        name, sessions, outcome, at, code = row.split("\t")
        base = name[: -len(".log")]
        form = next((t if "\\1" not in t else t.replace("\\1", re.search(p, base).group(1)) for d, p, t in FORMS if d == folder.name and re.search(p, base)), "")
        what = next((w for p, w in CASES if re.search(p, base)), "")
        end = outcome + (f" at {at}" if at else "") + (f" {code}" if code else "") + (f"; sessions: {sessions}" if sessions != "1" else "")
        out.append(f"| {base} | {form} | {what} | {end} |")
doc = logs / "DIALECTS.md"
head = doc.read_text().split("\n## ", 1)[0] if doc.exists() else ""
rest = doc.read_text().split("<!-- tables end -->", 1)[1] if doc.exists() and "<!-- tables end -->" in doc.read_text() else ""
doc.write_text(head.rstrip() + "\n" + "\n".join(out) + "\n\n<!-- tables end -->" + rest)
