"""Variants of the recordings as people paste them: wrapped, trimmed, cut, quoted. Each rule is written here once."""
import pathlib
import re
import textwrap

logs = pathlib.Path(__file__).resolve().parent.parent


def read(name):
    return (logs / (name + ".log")).read_bytes().decode()


def write(name, text, encoding="utf-8"):
    (logs / ("derived-" + name + ".log")).write_bytes(text.encode(encoding))


def lines(text):
    return text.splitlines(keepends=True)


def wrap(line, width=80):
    line = line.rstrip("\n")
    return "".join(line[i : i + width] + "\n" for i in range(0, len(line), width)) or "\n"


# A terminal or a page breaks every line at column 80.
write("wrapped-80", "".join(wrap(l) for l in lines(read("attachment-filename-space"))))
# A tracker or a JSON export doubles the backslashes.
write("double-backslash", read("starttls-auth-plain").replace("\\", "\\\\"))
# Only the summary of each reply is left.
write("retcode-only", "".join(l for l in lines(read("relay-denied")) if not re.match(r"reply: b", l)))
# The file ends in the middle of the content.
text = read("attachment-korean-name")
write("cut-mid-line", text[: text.index("filename*=") + 14])
# The file ends after 354.
text = read("plain")
write("cut-after-354", text[: text.index("data: (354")])
# The file begins at DATA.
write("begins-at-data", text[text.index("send: 'data") :])
# Windows line ends, and the same as UTF-16 with a byte order mark (PowerShell's > redirection).
write("crlf", read("plain").replace("\n", "\r\n"))
write("utf16", "\ufeff" + read("relay-denied").replace("\n", "\r\n"), "utf-16-le")
# An IDE puts its own stamp before smtplib's.
write("ide-stamp", "".join(l[:8] + ":" + str(min(int(l[9:12]) + 3, 999)).zfill(3) + "\t" + l for l in lines(read("debuglevel2"))))
# docker compose puts the name of the service before each line.
write("docker-compose", "".join("mailer-1  | " + l for l in lines(read("wrong-password-tls"))))
# The b before the literals is gone.
write("no-b", re.sub(r"^((?:reply|connect|send): |reply: retcode \(\d+\); Msg: |data: \(\d+, )b(?=['\"])", r"\1", read("starttls-auth-plain"), flags=re.M))
# Secrets and names blanked by hand.
text = re.sub(r"AUTH PLAIN [^\\]+", "AUTH PLAIN XXXXXXXXXXXXXXXX", read("starttls-auth-plain"))
write("masked", text.replace("alice@example.org", "***@***.org"))
# A web page took <...> for a tag.
write("angle-brackets-lost", re.sub(r"<[^<>\n]*>", "", read("recipients-partly-refused")))
# A web page shows the entities.
text = read("recipient-refused")
for old, new in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&#x27;"), ('"', "&quot;")]:
    text = text.replace(old, new)
write("html-entities", text)
# Only the traceback was pasted.
text = read("wrong-password")
write("traceback-only", text[text.index("Traceback") :])
# Standard error of two writers merged: the traceback comes before the last lines of the session.
text = read("relay-denied")
i, j = text.index("send: 'rset"), text.index("Traceback")
write("traceback-first", text[:i] + text[j:] + text[i:j])
# An issue: words around the log, a fence, the beginning left out.
text = read("sender-not-owned")
i = text.index("send: 'mail")
write(
    "issue",
    "Hello, since yesterday my script can not send any more. 550 users wait!\n\nOutput:\n```\n"
    + text[i:]
    + "```\nPython 3.12 on Debian.\n\n> Do you log in as bob but send as alice?\n",
)
# Indented, as in a document or a mail.
write("indented", textwrap.indent(read("greylisted"), "    "))
# A lesson: no line ends in the literals, long texts cut with an ellipsis (after seed material of this project).
write(
    "lesson",
    """\
send: 'ehlo [192.168.56.1]'
reply: b'250-smtp.gmail.com at your service...'
send: 'STARTTLS'
reply: b'220 2.0.0 Ready to start TLS'
send: 'ehlo [192.168.56.1]'
reply: b'250-smtp.gmail.com at your service...'
send: 'AUTH PLAIN ...'
reply: b'235 2.7.0 Accepted'
send: 'mail FROM:<exsender@gmail.com>'
reply: b'250 2.1.0 OK'
send: 'rcpt TO:<reader@example.ac.kr>'
reply: b'250 2.1.5 OK'
send: 'data'
reply: b'354 Go ahead'
reply: b'250 2.0.0 OK ...'
send: 'quit'
reply: b'221 2.0.0 closing connection'
""",
)
