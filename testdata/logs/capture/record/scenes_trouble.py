"""Refusals, and servers that misbehave."""
import time

from mails import *
from scenes_mail import AIO, MX, by_smtplib, sent
from wire import Hand, client, in_client, mail, run, scene, session

EXTRA, SMALL, CLOSED = "192.0.2.60", "192.0.2.30", "192.0.2.32"


@scene("refused-recipient")
def refused_recipient():
    by_smtplib(message(), [BOB, NOBODY, "full@example.org", CAROL])
    return [session("partly-accepted", "RCPT", mails=[mail(ALICE, [(BOB, 250), (NOBODY, 550), ("full@example.org", 452), (CAROL, 250)], SUBJECT)])]


@scene("refused-all")
def refused_all():
    by_smtplib(message(), [NOBODY, "mallory@example.net"])
    return [session("rejected", "RCPT", mails=[mail(ALICE, [(NOBODY, 550), ("mallory@example.net", 554)])])]


@scene("refused-all-pipelined")
def refused_all_pipelined():
    """DATA is refused because no recipient was taken; another mail follows."""
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        h.send(f"MAIL FROM:<{ALICE}>\r\nRCPT TO:<{NOBODY}>\r\nDATA\r\n")
        h.reply(3)
        h.send(f"RSET\r\nMAIL FROM:<{ALICE}>\r\nRCPT TO:<{BOB}>\r\nDATA\r\n")
        h.reply(4)
        h.send(stuffed(message()) + b"QUIT\r\n")
        h.reply(2)
        h.close()

    go()
    return [session("partly-accepted", "RCPT", mails=[mail(ALICE, [(NOBODY, 550)]), mail(ALICE, [(BOB, 250)], SUBJECT)])]


@scene("refused-sender")
def refused_sender():
    by_smtplib(message(), [BOB], sender="banned@example.com")
    return [session("rejected", "RCPT", mails=[mail("banned@example.com", [(BOB, 550)])])]


@scene("refused-size")
def refused_size():
    by_smtplib(message(text="long " * 1000), [BOB], host=SMALL)
    return [session("rejected", "MAIL", mails=[mail(ALICE, [])])]


@scene("refused-content")
def refused_content():
    by_smtplib(message("You have won", "the lottery\n"), [BOB], host=AIO)
    return [session("rejected", "content", mails=[mail(ALICE, [(BOB, 250)], "You have won")])]


@scene("refused-data")
def refused_data():
    """DATA is refused, the same session sends the mail again."""
    @client
    def go():
        h = Hand(EXTRA, 2600)
        h.say("EHLO client.example.com")
        for _ in range(2):
            h.say(f"MAIL FROM:<{ALICE}>")
            h.say(f"RCPT TO:<{BOB}>")
            if h.say("DATA") == 354:
                h.send(stuffed(message()))
                h.reply()
            else:
                h.say("RSET")
        h.say("QUIT")
        h.close()

    go()
    return [session("accepted", mails=[mail(ALICE, [(BOB, 250)]), mail(ALICE, [(BOB, 250)], SUBJECT)])]


@scene("refused-bdat")
def refused_bdat():
    """The first chunk is refused though its octets were sent; RSET, and the mail again."""
    @client
    def go():
        h = Hand(EXTRA, 2601)
        h.say("EHLO client.example.com")
        data = simple(SUBJECT, "QUIT", "RSET")
        for _ in range(2):
            h.send(f"MAIL FROM:<{ALICE}>\r\nRCPT TO:<{BOB}>\r\nBDAT {len(data)} LAST\r\n".encode() + data)
            if h.reply(3) != 250:
                h.say("RSET")
        h.say("QUIT")
        h.close()

    go()
    return [session("accepted", mails=[mail(ALICE, [(BOB, 250)], SUBJECT), mail(ALICE, [(BOB, 250)], SUBJECT)])]


@scene("refused-bdat-postfix")
def refused_bdat_postfix():
    """Postfix answers 554 to a chunk without recipients, and swallows it."""
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        data = simple(SUBJECT, "QUIT", "RSET")
        h.send(f"MAIL FROM:<{ALICE}>\r\nRCPT TO:<{NOBODY}>\r\nBDAT {len(data)} LAST\r\n".encode() + data)
        h.reply(3)
        h.say("RSET")
        h.say("QUIT")
        h.close()

    go()
    return [session("rejected", "RCPT", mails=[mail(ALICE, [(NOBODY, 550)], SUBJECT)])]


@scene("odd-codes")
def odd_codes():
    @client
    def go():
        h = Hand(EXTRA, 2607)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM: <{ALICE}>")
        h.say(f"rcpt to: {BOB}")
        h.say(f"RCPT TO:<{CAROL}>")
        h.say("DATA")
        h.send(stuffed(message()))
        h.reply()
        h.say("quit")
        h.close()

    go()
    return [session("partly-accepted", "RCPT", mails=[mail(ALICE, [(BOB, 577), (CAROL, 250)], SUBJECT)])]


@scene("prdr")
def prdr():
    @client
    def go():
        h = Hand(EXTRA, 2609)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}> PRDR")
        h.say(f"RCPT TO:<{BOB}>")
        h.say(f"RCPT TO:<{CAROL}>")
        h.say("DATA")
        h.send(stuffed(message()))
        h.reply(4)
        h.say("QUIT")
        h.close()

    go()
    return [session("partly-accepted", "content", mails=[mail(ALICE, [(BOB, 250), (CAROL, 250)], SUBJECT)])]


@scene("greeting-554")
def greeting_554():
    in_client(lambda: Hand(CLOSED).say("QUIT"))
    return [session("rejected", "greeting", helo="")]


@scene("shutdown-421")
def shutdown_421():
    """421 without a command before it."""
    @client
    def go():
        h = Hand(EXTRA, 2608)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}>")
        h.reply()
        h.close()

    go()
    return [session("deferred", "MAIL", mails=[mail(ALICE, [])])]


@scene("killed-server")
def killed_server():
    @client
    def go():
        h = Hand(EXTRA, 2602)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}>")
        try:
            h.say(f"RCPT TO:<{BOB}>")
        except OSError:
            pass

    go()
    return [session("connection-failed", "RCPT", mails=[mail(ALICE, [(BOB, 0)])])]


@scene("killed-client")
def killed_client():
    """The client is killed in the middle of the content."""
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}>")
        h.say(f"RCPT TO:<{BOB}>")
        h.say("DATA")
        h.send(message(text="to be continued\n" * 50)[:600])
        time.sleep(0.1)
        h.kill()

    go()
    return [session("connection-failed", "content", mails=[mail(ALICE, [(BOB, 250)], SUBJECT)])]


@scene("no-quit")
def no_quit():
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}>")
        h.say(f"RCPT TO:<{BOB}>")
        h.say("DATA")
        h.send(stuffed(message()))
        h.reply()
        h.close()

    go()
    return sent()


@scene("commands-etrn-vrfy")
def commands():
    @client
    def go():
        h = Hand(MX)
        h.say("HELO client.example.com")
        for line in ["NOOP", "VRFY bob@example.org", "ETRN example.org", "EHLO client.example.com", "ETRN example.org", "EXPN staff", "HELP", "RSET", "QUIT"]:
            h.say(line)
        h.close()

    go()
    return [session("no-mail")]


@scene("turned-atrn")
def atrn():
    """After ATRN the roles are exchanged."""
    @client
    def go():
        h = Hand(EXTRA, 2605)
        h.say("EHLO client.example.com")
        h.say("ATRN example.org")
        h.send("220 client.example.com ESMTP\r\n")
        for reply in ["250-client.example.com\r\n250 SIZE", "250 2.1.0 Ok", "250 2.1.5 Ok", "354 Go ahead", "250 2.0.0 Ok", "221 2.0.0 Bye"]:
            h.file.readline()
            if reply.startswith("250 2.0.0"):
                while h.file.readline() != b".\r\n":
                    pass
            h.send(reply + "\r\n")
        h.close()

    go()
    return [session("accepted", mails=[mail(ALICE, [(BOB, 250)], "on demand")])]


@scene("not-smtp-on-25")
def not_smtp():
    @client
    def go():
        h = Hand(EXTRA, 25, greeting=False)
        h.file.readline()
        h.send("SSH-2.0-test\r\n")
        h.close()

    go()
    return [session("protocol-error", "greeting", helo="")]


@scene("with-other-traffic")
def other_traffic():
    """A web page and a mail: the web page is not SMTP."""
    run("curl", "-s", f"http://{EXTRA}/")
    by_smtplib(message(), [BOB])
    run("curl", "-s", f"http://{EXTRA}/smtp?MAIL+FROM")
    return sent()


@scene("connection-refused")
def connection_refused():
    def go():
        try:
            Hand("192.0.2.41")
        except OSError:
            pass

    in_client(go)
    return [session("connection-failed", "connect", helo="")]


@scene("injection-starttls")
def injection():
    """A command in the segment of STARTTLS."""
    @client
    def go():
        h = Hand(MX, 587)
        h.say("EHLO client.example.com")
        h.send("STARTTLS\r\nRSET\r\n")
        h.reply()
        h.tls()
        h.say("QUIT")
        h.close()

    go()
    return [session("incomplete")]
