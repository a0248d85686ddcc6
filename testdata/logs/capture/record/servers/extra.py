"""extra.example.org: what no honest mail server does, each on a port of its own; proxies too. argv: certificate key."""
import socket
import ssl
import struct
import sys
import threading
import time

HOST = "192.0.2.60"
SERVERS = {}
MX = ("192.0.2.25", 25)
OFFERS = ["250-extra.example.org", "250-PIPELINING", "250-CHUNKING", "250-SIZE 10240000", "250-8BITMIME", "250 ENHANCEDSTATUSCODES"]


def serve(port):
    def add(f):
        SERVERS[port] = f
        return f

    return add


class Peer:
    def __init__(self, sock):
        self.sock, self.file = sock, sock.makefile("rb")

    def send(self, *lines):
        self.sock.sendall("".join(line + "\r\n" for line in lines).encode())

    def line(self):
        return self.file.readline().decode("latin-1").rstrip("\r\n")

    def talk(self, answers):
        """Answer commands: `answers` maps a verb to a list of replies, used up one by one; then the usual ones."""
        usual = {"EHLO": OFFERS, "HELO": "250 extra.example.org", "MAIL": "250 2.1.0 Ok", "RCPT": "250 2.1.5 Ok", "DATA": "354 Go ahead",
                 ".": "250 2.0.0 Ok: queued as 5WcY3l2Aa0", "BDAT": "250 2.0.0 Ok", "QUIT": "221 2.0.0 Bye", "RSET": "250 2.0.0 Ok", "NOOP": "250 2.0.0 Ok"}

        def answer(verb):
            reply = answers[verb].pop(0) if answers.get(verb) else usual.get(verb, "502 5.5.2 Command not recognized")
            self.send(*([reply] if isinstance(reply, str) else reply))
            return reply

        while True:
            line = self.line()
            if not line:
                return
            words = line.split()
            verb = words[0].upper().split(":")[0]
            if verb == "BDAT":
                self.file.read(int(words[1]))
            reply = answer(verb)
            if verb == "DATA" and str(reply).startswith("354"):
                while self.file.readline() not in (b".\r\n", b""):
                    pass
                answer(".")
            if verb == "QUIT":
                return


def relay(a, b):
    """Copy both ways until both have ended."""
    def one(src, dst):
        try:
            while data := src.recv(65536):
                dst.sendall(data)
        except OSError:
            pass
        try:
            dst.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    t = threading.Thread(target=one, args=(a, b), daemon=True)
    t.start()
    one(b, a)
    t.join()


@serve(25)
def ssh(p):
    p.sock.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")
    p.line()


@serve(80)
def http(p):
    while p.line():
        pass
    p.sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 6\r\nConnection: close\r\n\r\nhello\n")


@serve(2600)
def data_refused(p):
    """Two mails; DATA of the first is refused."""
    p.send("220 extra.example.org ESMTP")
    p.talk({"DATA": ["451 4.3.0 Try again later"]})


@serve(2601)
def bdat_refused(p):
    """The first BDAT is refused, its octets are swallowed."""
    p.send("220 extra.example.org ESMTP")
    p.talk({"BDAT": ["451 4.3.0 No space for this now"]})


@serve(2602)
def killed(p):
    """Reset after the greeting of the client and MAIL."""
    p.send("220 extra.example.org ESMTP")
    while not p.line().startswith("RCPT"):
        p.send("250 2.0.0 Ok")
    p.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@serve(2603)
def starttls_in_clear(p):
    """What is left of a session when an appliance has taken the encryption out of it."""
    p.send("220 extra.example.org ESMTP")
    p.talk({"EHLO": [["250-extra.example.org", "250 STARTTLS"]], "STARTTLS": ["220 2.0.0 Ready to start TLS"]})


@serve(2604)
def anonymoustls(p):
    p.send("220 extra.example.org Microsoft ESMTP MAIL Service ready")
    p.line()
    p.send("250-extra.example.org", "250-SIZE 37748736", "250-X-ANONYMOUSTLS", "250 XEXCH50")
    p.line()
    p.send("220 2.0.0 SMTP server ready")
    tls(p)


@serve(2605)
def atrn(p):
    """After ATRN the server is the client."""
    p.send("220 extra.example.org ESMTP")
    p.line()
    p.send("250-extra.example.org", "250-AUTH CRAM-MD5", "250 ATRN")
    p.line()
    p.send("250 2.0.0 Ok now reversing the connection")
    for line in ["", "EHLO extra.example.org", "MAIL FROM:<alice@example.com>", "RCPT TO:<bob@example.org>", "DATA"]:
        if line:
            p.send(line)
        while p.line()[3:4] == "-":
            pass
    p.send("Subject: on demand", "", "for you", ".")
    p.line()
    p.send("QUIT")
    p.line()


@serve(2606)
def slow_reader(p):
    """Does not read for a while: the window closes."""
    p.send("220 extra.example.org ESMTP")
    p.line()
    p.send(*OFFERS)
    for _ in range(2):
        p.line()
        p.send("250 2.0.0 Ok")
    p.line()
    p.send("354 Go ahead")
    time.sleep(1.2)
    while p.file.readline() not in (b".\r\n", b""):
        pass
    p.send("250 2.0.0 Ok: queued as 5WcY3l2Aa0")
    p.line()
    p.send("221 2.0.0 Bye")


@serve(2607)
def odd_codes(p):
    """Codes of no list, and lines of one reply with several."""
    p.send("220-extra.example.org ESMTP", "220-we do not", "220 authorize anybody")
    p.talk({"EHLO": [["250-extra.example.org", "250 HELP"]], "MAIL": ["299 this will do"], "RCPT": ["577 5.7.7 no", ["250-yes", "250 this one"]]})


@serve(2608)
def goodbye(p):
    """Says 421 of itself, and closes."""
    p.send("220 extra.example.org ESMTP")
    p.line()
    p.send(*OFFERS)
    p.line()
    p.send("250 2.1.0 Ok")
    time.sleep(0.3)
    p.send("421 4.3.2 Service shutting down")


@serve(2609)
def prdr(p):
    p.send("220 extra.example.org ESMTP")
    p.talk({"EHLO": [["250-extra.example.org", "250 PRDR"]], ".": [["353 Content analysis has started", "250 2.0.0 bob takes it", "550 5.7.1 carol does not", "250 2.0.0 Ok: queued as 5WcY3l2Aa0"]]})


@serve(465)
def tls10(p):
    """Speaks TLS 1.0 only, from the first byte on."""
    tls(p, ssl.TLSVersion.TLSv1)


@serve(2611)
def late(p):
    """Greets late."""
    time.sleep(0.4)
    p.send("220 extra.example.org ESMTP")
    p.talk({})


CHALLENGES = {"NTLM": ["", "TlRMTVNTUAACAAAADgAOADgAAAAFgomiASNFZ4mrze8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABFAFgAQQBNAFAATABFAA=="], "XOAUTH2": [], "OAUTHBEARER": [],
              "SCRAM-SHA-256": ["cj1yT3ByTkdmd0ViZVJXZ2JORWtxTyVodllEcFdVYTJSYVRDQWZ1eEZJbGopaE5sRiRrMCxzPVcyMlphSjBTTlk3c29Fc1VFamI2Z1E9PSxpPTQwOTY=", "dj02cnJpVFJCaTIzV3BSUi93dHVwK21NaFVaVW4vZEI1bkxUSlJzamw5NUc0PQ=="],
              "DIGEST-MD5": ["cmVhbG09ImV4YW1wbGUub3JnIixub25jZT0iT0E2TUc5dEVRR20yaGgiLHFvcD0iYXV0aCIsYWxnb3JpdGhtPW1kNS1zZXNz", "cnNwYXV0aD1lYTQwZjYwMzM1YzQyN2I1NTI3Yjg0ZGJhYmNkZmZmZA=="]}


@serve(2612)
def logins(p):
    """Takes every login, after the challenges of its mechanism."""
    p.send("220 extra.example.org ESMTP")
    p.line()
    p.send("250-extra.example.org", "250 AUTH " + " ".join(CHALLENGES))
    for challenge in CHALLENGES[p.line().split()[1]]:
        p.send("334 " + challenge)
        p.line()
    p.send("235 2.7.0 Authentication successful")
    p.talk({})


@serve(3128)
def connect(p):
    """An HTTP proxy."""
    words = p.line().split()
    while p.line():
        pass
    if words[0] != "CONNECT":
        p.send("HTTP/1.1 405 Method Not Allowed", "")
        return
    with socket.create_connection(MX) as to:
        p.send("HTTP/1.1 200 Connection established", "")
        relay(p.sock, to)


@serve(1080)
def socks(p):
    """SOCKS 4a and 5."""
    version = p.file.read(1)[0]
    if version == 4:
        p.file.read(7)
        for _ in ("user", "host name"):
            while p.file.read(1) not in (b"\0", b""):
                pass
        p.sock.sendall(b"\0\x5a" + bytes(6))
    else:
        p.file.read(p.file.read(1)[0])
        p.sock.sendall(b"\x05\x00")
        _, _, _, kind = p.file.read(4)
        p.file.read({1: 4, 4: 16}.get(kind) or p.file.read(1)[0])
        p.file.read(2)
        p.sock.sendall(b"\x05\x00\x00\x01" + socket.inet_aton(HOST) + b"\x04\x38")
    with socket.create_connection(MX) as to:
        relay(p.sock, to)


def tls(p, maximum=None):
    c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if maximum:
        c.set_ciphers("ALL:@SECLEVEL=0")
        c.minimum_version = c.maximum_version = maximum
    c.load_cert_chain(sys.argv[1], sys.argv[2])
    p.file.close()
    try:
        p.sock = c.wrap_socket(p.sock, server_side=True)
        p.file = p.sock.makefile("rb")
        p.talk({})
    except (ssl.SSLError, OSError):
        pass


def accept(listener, f):
    def one(sock):
        try:
            f(Peer(sock))
        except (OSError, ValueError, IndexError):
            pass
        finally:
            sock.close()

    while True:
        sock, _ = listener.accept()
        threading.Thread(target=one, args=(sock,), daemon=True).start()


for port, f in SERVERS.items():
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if f is slow_reader:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    listener.bind((HOST, port))
    listener.listen(64)
    threading.Thread(target=accept, args=(listener, f), daemon=True).start()
threading.Event().wait()
