"""The messages that are sent: the same bytes at every run."""
from email.header import Header
from email.message import EmailMessage

ALICE, BOB, CAROL, NOBODY = "alice@example.com", "bob@example.org", "carol@example.org", "nobody@example.org"
DATE = "Mon, 07 Sep 2026 10:00:00 +0900"
SUBJECT = "Minutes of Tuesday"


def message(subject=SUBJECT, text="The meeting begins at ten.\n", attachments=(), sender=ALICE, to=BOB, number=1):
    """A message as bytes with CRLF; attachments are (name, type, bytes)."""
    m = EmailMessage()
    m["From"], m["To"], m["Subject"] = sender, to, subject
    m["Date"], m["Message-ID"] = DATE, f"<{number}@client.example.com>"
    m.set_content(text)
    for name, kind, data in attachments:
        main, sub = kind.split("/")
        m.add_attachment(data, maintype=main, subtype=sub, filename=name)
    if m.is_multipart():
        m.set_boundary("=_part_of_this_test")
    return m.as_bytes(policy=m.policy.clone(linesep="\r\n"))


def raw(*lines):
    """A message written by hand."""
    return b"".join((line if isinstance(line, bytes) else line.encode()) + b"\r\n" for line in lines)


def simple(subject=SUBJECT, *body):
    return raw(f"From: {ALICE}", f"To: {BOB}", f"Subject: {subject}", f"Date: {DATE}", "Message-ID: <1@client.example.com>", "", *(body or ("The meeting begins at ten.",)))


def stuffed(data):
    """As it goes over the wire, with the final dot."""
    return b"".join(b"." + line if line.startswith(b".") else line for line in data.splitlines(True)) + b".\r\n"


def folded(text, charset):
    """A subject in several encoded words."""
    return Header(text, charset, maxlinelen=60).encode(linesep="\r\n")


def noise(n, seed=1):
    """n bytes that do not compress, always the same."""
    out, x = bytearray(), seed
    while len(out) < n:
        x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
        out += x.to_bytes(8, "big")
    return bytes(out[:n])


KOREAN = "회의록: 화요일 회의에서 결정된 내용과 다음 일정"
JAPANESE = "火曜日の会議の議事録"
LONG_NAME = "quarterly report of the sales department, second and final version 2026 (checked).pdf"


def rfc2231():
    """Attachment names in every form that RFC 2231 and its neighbours have."""
    part = lambda disposition: ["--b", "Content-Type: application/octet-stream", disposition, "Content-Transfer-Encoding: base64", "", "AAECAwQFBgc="]
    return raw(f"From: {ALICE}", f"To: {BOB}", "Subject: names", "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"', "",
               "--b", "Content-Type: text/plain", "", "see below",
               *part("Content-Disposition: attachment; filename*=UTF-8''%ED%9A%8C%EC%9D%98%EB%A1%9D.txt"),
               *part('Content-Disposition: attachment; filename*0="quarterly report of";\r\n filename*1=" 2026.pdf"'),
               *part("Content-Disposition: attachment; filename*0*=UTF-8''Gr%C3%BC;\r\n filename*1*=%C3%9Fe%20aus;\r\n filename*2=\" Berlin.txt\""),
               *part('Content-Disposition: attachment; filename="=?utf-8?b?7ZqM7J2Y66Gd?= =?utf-8?q?=2Edoc?="'),
               *part('Content-Disposition: attachment; filename="plain name.bin"'),
               *part("Content-Disposition: attachment; filename=bare.bin"),
               "--b--")


RFC2231_NAMES = ["회의록.txt", "quarterly report of 2026.pdf", "Grüße aus Berlin.txt", "회의록.doc", "plain name.bin", "bare.bin"]
