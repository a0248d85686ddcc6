"""Mail that goes through, by every client to every server."""
import smtplib
import subprocess
import time

from mails import *
from wire import Hand, T, client, in_client, mail, run, scene, session

MX, AUTH, AIO, EXIM, OPENSMTPD, LMTP = "192.0.2.25", "192.0.2.28", "192.0.2.40", "192.0.2.42", "192.0.2.43", "192.0.2.24"
OK = 250


def by_smtplib(data, to, host=MX, port=25, sender=ALICE, login=None, options=(), kind=smtplib.SMTP):
    def go():
        with kind(host, port, timeout=20) as s:
            s.ehlo("client.example.com")
            if login:
                s.login(*login)
            try:
                s.sendmail(sender, to, data, options)
            except smtplib.SMTPException:
                pass  # the capture shows it

    return in_client(go)


def sent(subject=SUBJECT, names=(), to=((BOB, OK),), sender=ALICE):
    return [session("accepted", mails=[mail(sender, list(to), subject, names)])]


def spool(data, *to):
    """Hand a message to the Postfix of the client and wait until it has tried to send it."""
    run("sendmail", "-C", f"{T}/relay", "-f", ALICE, "-oi", *to, stdin=data.replace(b"\r\n", b"\n"))
    idle = 0
    for _ in range(60):
        time.sleep(0.2)
        out = subprocess.run(["postqueue", "-c", f"{T}/relay", "-j"], capture_output=True, text=True).stdout
        idle = 0 if out.strip() and '"active"' in out or '"incoming"' in out else idle + 1
        if idle > 4:
            return


@scene("plain-smtplib")
def plain_smtplib():
    by_smtplib(message(), [BOB, CAROL])
    return sent(to=[(BOB, OK), (CAROL, OK)])


@scene("plain-swaks-aiosmtpd")
def plain_swaks():
    run("swaks", "--server", AIO, "--helo", "client.example.com", "--from", ALICE, "--to", f"{BOB},{CAROL}", "--data", message().decode().replace("\r\n", "\\n"))
    return sent(to=[(BOB, OK), (CAROL, OK)])


@scene("plain-curl-exim")
def plain_curl():
    run("curl", "-s", f"smtp://{EXIM}/client.example.com", "--mail-from", ALICE, "--mail-rcpt", BOB, "--mail-rcpt", CAROL, "-T", "-", stdin=message())
    return sent(to=[(BOB, OK), (CAROL, OK)])


@scene("plain-msmtp-opensmtpd")
def plain_msmtp():
    run("msmtp", "--host", OPENSMTPD, "--port=25", "--domain=client.example.com", "--auth=off", "--tls=off", "-f", ALICE, BOB, stdin=message().replace(b"\r\n", b"\n"), root="main")
    return sent()


@scene("postfix-postfix")
def postfix_postfix():
    subprocess.run(["postconf", "-c", f"{T}/relay", "-e", "smtp_tls_security_level=none"], check=True)
    subprocess.run(["ip", "netns", "exec", "client", "postfix", "-c", f"{T}/relay", "reload"], capture_output=True)
    spool(message(), BOB, CAROL)
    return sent(to=[(BOB, OK), (CAROL, OK)])


def by_exim(config, data, *to):
    return run("exim4", "-C", f"/etc/exim4/{config}.conf", "-odi", "-oi", "-f", ALICE, *to, stdin=data.replace(b"\r\n", b"\n"), root="exim")


@scene("exim-postfix-chunking")
def exim_postfix():
    by_exim("to-postfix", message(attachments=[("report.pdf", "application/pdf", noise(30000))]), BOB, CAROL)
    return sent(names=["report.pdf"], to=[(BOB, OK), (CAROL, OK)])


@scene("exim-exim-prdr")
def exim_exim():
    by_exim("to-exim", message(subject=KOREAN), BOB, CAROL)
    return [session("partly-accepted", "content", mails=[mail(ALICE, [(BOB, OK), (CAROL, OK)], KOREAN)]),
            session("rejected", "RCPT", mails=[mail("", [(ALICE, 550)], "Mail delivery failed: returning message to sender")])]  # the bounce


@scene("subject-korean-base64")
def subject_base64():
    by_smtplib(simple(folded(KOREAN, "utf-8")), [BOB])
    return sent(KOREAN)


@scene("subject-quoted-printable")
def subject_q():
    by_smtplib(message("Grüße aus München: die Übersicht über alle Änderungen der letzten Wochen"), [BOB])
    return sent("Grüße aus München: die Übersicht über alle Änderungen der letzten Wochen")


@scene("subject-iso-2022-jp")
def subject_jp():
    by_smtplib(simple(folded(JAPANESE, "iso-2022-jp")), [BOB])
    return sent(JAPANESE)


@scene("subject-euc-kr")
def subject_euckr():
    by_smtplib(simple(folded(KOREAN, "euc-kr")), [BOB])
    return sent(KOREAN)


@scene("body-8bitmime")
def eight_bit():
    data = raw(f"From: {ALICE}", f"To: {BOB}", "Subject: eight bits", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", KOREAN)
    by_smtplib(data, [BOB], options=["BODY=8BITMIME"])
    return sent("eight bits")


@scene("smtputf8")
def smtputf8():
    data = raw(f"From: {ALICE}", "To: jörg@example.org", f"Subject: {KOREAN}", "", "hello")
    by_smtplib(data, ["jörg@example.org"], options=["SMTPUTF8", "BODY=8BITMIME"])
    return sent(KOREAN, to=[("jörg@example.org", OK)])


@scene("attachments-rfc2231")
def attachments_2231():
    by_smtplib(rfc2231(), [BOB])
    return sent("names", RFC2231_NAMES)


@scene("attachments-korean")
def attachments_korean():
    by_smtplib(message(KOREAN, attachments=[("회의록.pdf", "application/pdf", noise(5000)), (LONG_NAME, "application/pdf", noise(3000, 2))]), [BOB])
    return sent(KOREAN, ["회의록.pdf", LONG_NAME])


@scene("attachments-nested")
def attachments_nested():
    inner = message("inner letter", attachments=[("inner.txt", "text/plain", b"inside\n")])
    data = raw(f"From: {ALICE}", f"To: {BOB}", "Subject: outer letter", "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="outer"', "",
               "--outer", "Content-Type: text/plain", "", "see the letter", "--outer", "Content-Type: message/rfc822",
               'Content-Disposition: attachment; filename="letter.eml"', "") + inner + raw(
               "--outer", 'Content-Type: image/png; name="dot.png"', "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=", "--outer--")
    by_smtplib(data, [BOB])
    return sent("outer letter", ["letter.eml", "inner.txt", "dot.png"])


@scene("content-like-traffic")
def like_traffic():
    body = ["220 not a reply", "EHLO not.a.command", "MAIL FROM:<mallory@example.net>", ".hidden dot", "..", ". ", "QUIT", "354 go on", "250 ok", "STARTTLS", ""]
    by_smtplib(simple("looks like traffic", *body), [BOB])
    return sent("looks like traffic")


@scene("size-10mb", iface="lo", gz=True)
def ten_megabytes():
    data = simple("ten megabytes", *(["A line of text that is seen again and again in this message."] * 165000))
    with smtplib.SMTP("127.0.0.1", 25, timeout=60) as s:
        s.ehlo("client.example.com")
        s.sendmail(ALICE, [BOB], data)
    return sent("ten megabytes")


@scene("several-mails")
def several():
    def go():
        with smtplib.SMTP(MX, 25) as s:
            s.ehlo("client.example.com")
            s.sendmail(ALICE, [BOB], simple("first"))
            s.sendmail(ALICE, [BOB, CAROL], simple("second"))
            s.rset()
            s.sendmail("", [CAROL], simple("third"))

    in_client(go)
    return [session("accepted", mails=[mail(ALICE, [(BOB, OK)], "first"), mail(ALICE, [(BOB, OK), (CAROL, OK)], "second"), mail("", [(CAROL, OK)], "third")])]


@scene("lmtp-dovecot")
def lmtp():
    @client
    def go():
        h = Hand(LMTP, 24)
        h.say("LHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}>")
        h.say(f"RCPT TO:<{BOB}>")
        h.say(f"RCPT TO:<{NOBODY}>")
        h.say(f"RCPT TO:<{CAROL}>")
        h.say("DATA")
        h.send(stuffed(message()))
        h.reply(2)
        h.say("QUIT")
        h.close()

    go()
    return [session("partly-accepted", "RCPT", mails=[mail(ALICE, [(BOB, OK), (NOBODY, 550), (CAROL, OK)], SUBJECT)])]


@scene("pipelined")
def pipelined():
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        h.send(f"MAIL FROM:<{ALICE}>\r\nRCPT TO:<{BOB}>\r\nRCPT TO:<{NOBODY}>\r\nRCPT TO:<{CAROL}>\r\nDATA\r\n")
        h.reply(5)
        h.send(stuffed(message()) + b"QUIT\r\n")
        h.reply(2)
        h.close()

    go()
    return [session("partly-accepted", "RCPT", mails=[mail(ALICE, [(BOB, OK), (NOBODY, 550), (CAROL, OK)], SUBJECT)])]


@scene("one-segment")
def one_segment():
    @client
    def go():
        h = Hand(MX)
        h.send(f"EHLO client.example.com\r\nMAIL FROM:<{ALICE}>\r\nRCPT TO:<{BOB}>\r\nDATA\r\n".encode() + stuffed(simple()) + b"QUIT\r\n")
        h.reply(6)
        h.close()

    go()
    return sent()


@scene("bytewise")
def bytewise():
    """Every byte of the client in a segment of its own."""
    @client
    def go():
        h = Hand(MX)
        for line in [b"EHLO client.example.com\r\n", f"MAIL FROM:<{ALICE}>\r\n".encode(), f"RCPT TO:<{BOB}>\r\n".encode(), b"DATA\r\n", stuffed(raw(f"Subject: {SUBJECT}", "", "Hello")), b"QUIT\r\n"]:
            for i in range(len(line)):
                h.send(line[i:i + 1])
                time.sleep(0.001)
            h.reply()
        h.close()

    go()
    return sent()


def chunks(*parts):
    """A session of BDAT; parts are the chunks, the last one is LAST."""
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}>")
        h.say(f"RCPT TO:<{BOB}>")
        for i, part in enumerate(parts):
            h.send(f"BDAT {len(part)}{' LAST' if i == len(parts) - 1 else ''}\r\n".encode() + part)
            h.reply()
        h.say("QUIT")
        h.close()

    go()


@scene("bdat-chunks")
def bdat_chunks():
    data = message(KOREAN, attachments=[("report.pdf", "application/pdf", noise(9000))])
    chunks(data[:700], data[700:701], data[701:5000], data[5000:])
    return sent(KOREAN, ["report.pdf"])


@scene("bdat-zero-last")
def bdat_zero_last():
    chunks(message(), b"")
    return sent()


@scene("bdat-like-traffic")
def bdat_like_traffic():
    chunks(simple("chunks", ".", "QUIT", "BDAT 5 LAST", ".."), b".\r\nRSET\r\n", b"no end of line")
    return sent("chunks")


@scene("bdat-pipelined")
def bdat_pipelined():
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        data = message()
        h.send(f"MAIL FROM:<{ALICE}>\r\nRCPT TO:<{BOB}>\r\nBDAT 100\r\n".encode() + data[:100] + f"BDAT {len(data) - 100} LAST\r\n".encode() + data[100:] + b"QUIT\r\n")
        h.reply(5)
        h.close()

    go()
    return sent()
