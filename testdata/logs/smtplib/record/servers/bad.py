"""bad.example.org: one port for each way a server can misbehave, and for replies as large providers word them.

argv: certificate key. A port is 2500 + the number given in @serve.
"""
import socket
import ssl
import struct
import sys
import threading
import time

HOST = "192.0.2.50"
SERVERS = {}


def serve(number):
    def add(f):
        SERVERS[2500 + number] = f
        return f

    return add


class Peer:
    def __init__(self, sock):
        self.sock, self.file = sock, sock.makefile("rb")

    def send(self, *lines):
        self.sock.sendall("".join(line + "\r\n" for line in lines).encode("latin-1"))

    def raw(self, data):
        self.sock.sendall(data)

    def line(self):
        return self.file.readline().decode("latin-1").rstrip("\r\n")

    def content(self):
        while True:
            line = self.file.readline()
            if line in (b".\r\n", b""):
                return

    def answer(self, replies, until=""):
        """Answer commands from a table (verb to reply) until the connection or the verb `until` comes."""
        while True:
            line = self.line()
            verb = line.split(" ")[0].upper().split(":")[0]
            if not line or verb == until:
                return line
            reply = replies.get(verb, NORMAL.get(verb, "502 5.5.2 Command not recognized"))
            self.send(*([reply] if isinstance(reply, str) else reply))
            if verb == "DATA" and str(reply).startswith("354"):
                self.content()
                reply = replies.get(".", "250 2.0.0 Ok: queued as 4VbX2k1Zz9")
                self.send(*([reply] if isinstance(reply, str) else reply))
            if verb == "QUIT":
                return ""

    def reset(self):
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.file.close()
        self.sock.close()

    def tls(self, minimum=None, maximum=None):
        c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if maximum:
            c.set_ciphers("ALL:@SECLEVEL=0")
            c.minimum_version, c.maximum_version = minimum, maximum
        c.load_cert_chain(sys.argv[1], sys.argv[2])
        self.file.close()
        self.sock = c.wrap_socket(self.sock, server_side=True)
        self.file = self.sock.makefile("rb")


EHLO = ["250-bad.example.org", "250-SIZE 10240000", "250-8BITMIME", "250 ENHANCEDSTATUSCODES"]
NORMAL = {
    "EHLO": EHLO,
    "HELO": "250 bad.example.org",
    "MAIL": "250 2.1.0 Ok",
    "RCPT": "250 2.1.5 Ok",
    "DATA": "354 End data with <CR><LF>.<CR><LF>",
    "RSET": "250 2.0.0 Ok",
    "NOOP": "250 2.0.0 Ok",
    "QUIT": "221 2.0.0 Bye",
}
GREETING = "220 bad.example.org ESMTP"


@serve(1)
def greeting_554(p):
    p.send(
        "554-bad.example.org",
        "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means.",
    )
    p.line()


@serve(2)
def drop_before_greeting(p):
    pass


@serve(3)
def drop_after_mail(p):
    p.send(GREETING)
    p.answer({}, "MAIL")


@serve(4)
def reset_in_content(p):
    p.send(GREETING)
    p.answer({}, "DATA")
    p.send("354 Go ahead")
    p.file.readline()
    time.sleep(0.2)
    p.reset()


@serve(5)
def cut_reply(p):
    p.send(GREETING)
    p.answer({}, "MAIL")
    p.raw(b"421 4.7")


@serve(6)
def silent_after_rcpt(p):
    p.send(GREETING)
    p.answer({}, "RCPT")
    time.sleep(3)


@serve(7)
def never_greets(p):
    time.sleep(3)


@serve(8)
def starttls_454(p):
    p.send(GREETING)
    p.answer({"EHLO": EHLO[:3] + ["250 STARTTLS"], "STARTTLS": "454 4.7.0 TLS not available due to temporary reason"})


@serve(9)
def long_line(p):
    p.send(GREETING)
    p.answer({"MAIL": "250 2.1.0 " + "x" * 9000})


@serve(10)
def quit_unanswered(p):
    p.send(GREETING)
    p.answer({}, "QUIT")
    time.sleep(3)


@serve(11)
def pop3(p):
    p.send("+OK Dovecot ready.")
    p.line()


@serve(12)
def starttls_then_close(p):
    p.send(GREETING)
    p.answer({"EHLO": EHLO[:3] + ["250 STARTTLS"]}, "STARTTLS")
    p.send("220 2.0.0 Ready to start TLS")
    p.sock.recv(1)


@serve(13)
def old_tls_only(p):
    p.send(GREETING)
    p.answer({"EHLO": EHLO[:3] + ["250 STARTTLS"]}, "STARTTLS")
    p.send("220 2.0.0 Ready to start TLS")
    p.tls(ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1)


@serve(14)
def eight_bit_replies(p):
    p.send(GREETING)
    p.answer({"RCPT": "550 5.1.1 Empf\xe4nger unbekannt: \"nobody's box\" f\xfcr example.org"})


@serve(15)
def gmail_534(p):
    """Wording of a large provider, with made-up identifiers."""
    p.send("220 smtp.gmail.com ESMTP 98e67ed59e1d1-00000000000sm0000000a91.0 - gsmtp")
    ehlo = ["250-smtp.gmail.com at your service, [198.51.100.7]", "250-SIZE 35882577", "250-8BITMIME"]
    p.answer({"EHLO": ehlo + ["250-STARTTLS", "250-ENHANCEDSTATUSCODES", "250 SMTPUTF8"]}, "STARTTLS")
    p.send("220 2.0.0 Ready to start TLS")
    p.tls()
    p.answer({
        "EHLO": ehlo + ["250-AUTH LOGIN PLAIN XOAUTH2 PLAIN-CLIENTTOKEN OAUTHBEARER XOAUTH", "250-ENHANCEDSTATUSCODES", "250 SMTPUTF8"],
        "AUTH": [
            "534-5.7.9 Application-specific password required. For more information, go to",
            "534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor 98e67ed59e1d1-00000000000sm0000000a91.0 - gsmtp",
        ],
    })


@serve(16)
def gmail_535(p):
    p.send("220 smtp.gmail.com ESMTP 98e67ed59e1d1-00000000000sm0000000a91.0 - gsmtp")
    ehlo = ["250-smtp.gmail.com at your service, [198.51.100.7]", "250-SIZE 35882577", "250-8BITMIME"]
    p.answer({"EHLO": ehlo + ["250-STARTTLS", "250-ENHANCEDSTATUSCODES", "250 SMTPUTF8"]}, "STARTTLS")
    p.send("220 2.0.0 Ready to start TLS")
    p.tls()
    refusal = [
        "535-5.7.8 Username and Password not accepted. For more information, go to",
        "535 5.7.8  https://support.google.com/mail/?p=BadCredentials 98e67ed59e1d1-00000000000sm0000000a91.0 - gsmtp",
    ]
    line = p.answer({"EHLO": ehlo + ["250-AUTH LOGIN PLAIN XOAUTH2 PLAIN-CLIENTTOKEN OAUTHBEARER XOAUTH", "250-ENHANCEDSTATUSCODES", "250 SMTPUTF8"]}, "AUTH")
    while line.startswith("AUTH"):
        if line.startswith("AUTH LOGIN"):
            p.send("334 UGFzc3dvcmQ6")
            p.line()
        p.send(*refusal)
        line = p.answer({}, "AUTH")


@serve(17)
def office365_535(p):
    p.send("220 AM0P000CA0000.outlook.office365.com Microsoft ESMTP MAIL Service ready at Sat, 4 May 2024 10:00:00 +0000")
    ehlo = ["250-AM0P000CA0000.outlook.office365.com Hello [198.51.100.7]", "250-SIZE 157286400", "250-PIPELINING", "250-DSN", "250-ENHANCEDSTATUSCODES"]
    p.answer({"EHLO": ehlo + ["250-STARTTLS", "250-8BITMIME", "250-BINARYMIME", "250-CHUNKING", "250 SMTPUTF8"]}, "STARTTLS")
    p.send("220 2.0.0 SMTP server ready")
    p.tls()
    ehlo += ["250-AUTH LOGIN XOAUTH2", "250-8BITMIME", "250-BINARYMIME", "250-CHUNKING", "250 SMTPUTF8"]
    p.answer({"EHLO": ehlo}, "AUTH")
    p.send("334 UGFzc3dvcmQ6")
    p.line()
    p.send("535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator. [AM0P000CA0000.EURP000.PROD.OUTLOOK.COM 2024-05-04T10:00:01.000Z 00AA00AA00AA00AA]")
    p.answer({})


@serve(18)
def shutdown_after_content(p):
    p.send(GREETING)
    p.answer({}, "DATA")
    p.send("354 Go ahead")
    p.content()
    p.send("421 4.3.2 bad.example.org Service shutting down and closing transmission channel")


@serve(19)
def drop_at_ehlo(p):
    p.send(GREETING)
    p.line()


@serve(20)
def both_greetings_refused(p):
    p.send(GREETING)
    p.answer({"EHLO": "550 5.7.1 Bad HELO name", "HELO": "550 5.7.1 Bad HELO name"})


@serve(21)
def refused_data(p):
    p.send(GREETING)
    p.answer({"DATA": "451 4.3.0 Try again in a minute"})


@serve(22)
def drop_after_content(p):
    p.send(GREETING)
    p.answer({}, "DATA")
    p.send("354 Go ahead")
    p.content()


@serve(23)
def cut_multiline(p):
    p.send(GREETING)
    p.line()
    p.raw(b"250-bad.example.org\r\n250-SIZE 10240000\r\n250-8BIT")


@serve(24)
def bare_codes(p):
    """Replies with no text, with LF only, and with an odd separator."""
    p.send("220")
    p.line()
    p.raw(b"250-bad.example.org\n250-SIZE\n250\r\n")
    p.answer({"MAIL": "250", "RCPT": "250\tok", "DATA": "354", ".": "250", "QUIT": "221"})


@serve(25)
def chatty(p):
    """Long multi-line replies."""
    p.send("220-bad.example.org ESMTP", "220-We do not authorize the use of this system to transport", "220 unsolicited and/or bulk e-mail.")
    p.answer({
        "EHLO": ["250-bad.example.org Hello client.example.com [198.51.100.7]", "250-SIZE 52428800", "250-8BITMIME", "250-PIPELINING", "250 HELP"],
        "RCPT": ["550-Verification failed for <alice@example.com>", "550-No Such User Here", "550 Sender verify failed"],
        "QUIT": ["221-Closing", "221 bad.example.org closing connection"],
    })


@serve(26)
def auth_temporary(p):
    p.send(GREETING)
    p.answer({"EHLO": EHLO[:3] + ["250 AUTH PLAIN LOGIN"], "AUTH": "454 4.7.0 Temporary authentication failure: Connection lost to authentication server"})


def handle(f, sock):
    sock.settimeout(10)
    p = Peer(sock)
    try:
        f(p)
        p.file.close()
        p.sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    finally:
        p.sock.close()


def listen(port, f):
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind((HOST, port))
    s.listen(5)
    while True:
        threading.Thread(target=handle, args=(f, s.accept()[0]), daemon=True).start()


threads = [threading.Thread(target=listen, args=item) for item in SERVERS.items()]
for t in threads:
    t.start()
for t in threads:
    t.join()
