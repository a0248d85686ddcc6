"""Conversations written down by hand, as packets: what is in captures that others publish, which no server of ours would say."""
import struct

from pcap import ETHERNET, NG, addr, ip4, ip6, pcap

from wire import mail, session

CLIENT, SERVER = "198.51.100.7", "192.0.2.25"
HELO = "client.example.com"
START = 1_788_772_800 * 10**9
KINDS = {}


def kind(name, file):
    """A function that gives a conversation (or several) and what is in it. Those of one file are put into one capture."""
    def add(f):
        KINDS[name] = (file, f)
        return f

    return add


def octets(lines):
    """Lines of text or octets, with CRLF behind each."""
    return b"".join((line if isinstance(line, bytes) else line.encode()) + b"\r\n" for line in lines)


class Talk:
    """One TCP connection. Each call of c (the client says) and s (the server says) is one segment or, beyond the mss, several."""

    ports = 40000
    link = ETHERNET

    def __init__(self, port=25, client=CLIENT, server=SERVER, greeting="220 mx.example.org ESMTP", open=True, mss=1448):
        Talk.ports += 1
        self.ends = [(addr(client), Talk.ports), (addr(server), port)]
        self.seq = [Talk.ports * 77 & 0xFFFFFFFF, Talk.ports * 991 & 0xFFFFFFFF]
        self.t, self.mss = START, mss
        self.packets = []
        if open:
            self.put(0, 2)
            self.put(1, 0x12)
            self.put(0, 0x10)
        if greeting:
            self.s(greeting)

    def put(self, side, flags, data=b""):
        """A packet: side 0 is the client."""
        (src, sport), (dst, dport) = self.ends[side], self.ends[1 - side]
        self.t += 3_000_000
        ack = self.seq[1 - side] if flags & 0x10 else 0
        tcp = struct.pack("!HHIIBBHHH", sport, dport, self.seq[side], ack, 5 << 4, flags, 64000, 0, 0) + data
        six = len(src) == 16
        self.packets.append((self.t, self.mac(side) + (b"\x86\xdd" + ip6(src, dst, 6, tcp) if six else b"\x08\x00" + ip4(src, dst, 6, tcp))))
        self.seq[side] = (self.seq[side] + len(data) + (1 if flags & 3 else 0)) & 0xFFFFFFFF

    @staticmethod
    def mac(side):
        return b"\x02\0\0\0\0\x19\x02\0\0\0\0\x07" if side == 0 else b"\x02\0\0\0\0\x07\x02\0\0\0\0\x19"

    def say(self, side, data, mss=None):
        mss = mss or self.mss
        for at in range(0, len(data), mss):
            self.put(side, 0x18, data[at:at + mss])
        self.put(1 - side, 0x10)
        return self

    def c(self, *lines):
        return self.say(0, octets(lines))

    def s(self, *lines):
        return self.say(1, octets(lines))

    def both(self, command, *reply):
        """A command and its reply."""
        return self.c(command).s(*reply)

    def hello(self, line="EHLO " + HELO, *keywords):
        if line[:4].upper() == "HELO":
            return self.both(line, "250 mx.example.org")
        words = ["mx.example.org", "8BITMIME", *keywords]
        return self.both(line, *[f"250-{w}" for w in words[:-1]], "250 " + words[-1])

    def envelope(self, sender="alice@example.com", *recipients, code=250):
        """MAIL and RCPT as most write them; recipients are addresses or (address, reply)."""
        self.both(f"MAIL FROM:<{sender}>", "250 2.1.0 Ok")
        for r in recipients or ("bob@example.org",):
            to, reply = (r, "250 2.1.5 Ok") if isinstance(r, str) else r
            self.both(f"RCPT TO:<{to}>", reply)
        return self

    def content(self, data, each_line=False, reply="250 2.0.0 Ok: queued as 4Rk9XQ1z"):
        """DATA and a message; each line in a segment of its own, as programs do that print line by line."""
        self.both("DATA", "354 End data with <CR><LF>.<CR><LF>")
        data = b"".join(b"." + line if line.startswith(b".") else line for line in data.splitlines(True))
        if each_line:
            for line in data.splitlines(True):
                self.say(0, line)
            self.say(0, b".\r\n")
        else:
            self.say(0, data + b".\r\n")
        return self.s(reply) if reply else self

    def quit(self):
        return self.both("QUIT", "221 2.0.0 Bye").close()

    def close(self):
        self.put(0, 0x11)
        self.put(1, 0x11)
        self.put(0, 0x10)
        return self


def seen(helo=HELO, login="", mails=(), outcome="*", failed_at="*"):
    return session(outcome, failed_at, helo, login, mails)


def one(to=(("bob@example.org", 250),), subject="", names=(), sender="alice@example.com"):
    return mail(sender, list(to), subject, names)


def parts(subject, *more, boundary="b1", text="see below"):
    """A multipart message: each of more is (header lines, content lines)."""
    out = [*subject, "MIME-Version: 1.0", f'Content-Type: multipart/mixed; boundary="{boundary}"', "", "This is a message in MIME.", "--" + boundary, "Content-Type: text/plain", "", text]
    for head, body in more:
        out += ["--" + boundary, *head, "", *body]
    return octets(["From: alice@example.com", "To: bob@example.org", *out, f"--{boundary}--"])


def text(*head, body=("Hello.",)):
    return octets(["From: alice@example.com", "To: bob@example.org", *head, "", *body])


def sent(data, helo="EHLO " + HELO, each_line=False, **how):
    """An ordinary conversation with this content."""
    return Talk(**how).hello(helo).envelope().content(data, each_line).quit()


def write(talks):
    """A capture of conversations, one behind the other: pcapng with an interface for each if their links differ."""
    links = sorted({t.link for t in talks})
    ng = NG()
    packets = []
    for number in links:
        ng.interface(number)
    for i, t in enumerate(talks):
        for at, frame in t.packets:
            packets.append((at + i * 10**9, frame))
            ng.packet(at + i * 10**9, frame, links.index(t.link))
    return pcap(packets, links[0]) if len(links) == 1 else bytes(ng.out)
