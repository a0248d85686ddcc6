"""Make further captures of the recorded ones: other files, links and networks; cut, one-sided, with packets missing.

Each is the same session as its origin (column same-as of facts.tsv) where all bytes are still there; where they are not, the facts are those that are left.
"""
import random
import struct

from mails import ALICE, BOB, CAROL, KOREAN, NOBODY, SUBJECT
from pcap import *
from wire import OUT, mail, rows, session, write_facts

FACTS = []


def load(name):
    return [Packet(t, f) for t, f in read(f"{OUT}/{name}.pcap")]


def save(name, data, same_as=None, truth=None):
    """data is a file's bytes, or packets or (time, frame) pairs for an ordinary one."""
    if not isinstance(data, bytes):
        data = pcap([(p.t, p.frame()) if isinstance(p, Packet) else p for p in data])
    with open(f"{OUT}/{name}", "wb") as f:
        f.write(data)
    if same_as:
        FACTS.append([name, same_as + ".pcap"] + [""] * 9)
    else:
        FACTS.extend(rows(name, truth))


def frames(packets):
    return [(p.t, p.frame()) for p in packets]


# --- files

def formats():
    o = "refused-recipient"
    plain = frames(load(o))
    save("format-nanoseconds.pcap", pcap(plain, nano=True), o)
    save("format-big-endian.pcap", pcap(plain, end=">"), o)
    save("format-big-endian-nanoseconds.pcap", pcap(plain, end=">", nano=True), o)
    save("format-kuznetzov.pcap", pcap(plain, kuznetzov=True), o)

    ng = NG().interface()
    for t, f in plain:
        ng.packet(t, f)
    save("format-plain.pcapng", bytes(ng.out), o)

    ng = NG(">").interface(ETHERNET, (2, b"eth0"), (9, b"\x09"))
    for t, f in plain:
        ng.packet(t, f, unit=1)
    save("format-big-endian.pcapng", bytes(ng.out), o)

    # The client is seen on one interface and the server on another, of other links and other clocks.
    ng = NG().interface(ETHERNET, (2, b"lan")).interface(RAW, (2, b"tun"), (9, b"\x09")).interface(147)  # the last one is of a link nobody knows, and unused
    for t, f in plain:
        if Packet(t, f).from_server:
            ng.packet(t, f[14:], 1, 1)
        else:
            ng.packet(t, f)
    save("format-interfaces.pcapng", bytes(ng.out), o)

    ng = NG().interface(ETHERNET, (9, b"\x8a"), (14, struct.pack("<q", 1_700_000_000)))  # units of 1/1024 s and an offset
    for t, f in plain:
        t = (t - 1_700_000_000 * 10**9) * 1024 // 10**9
        ng.packet(t, f, unit=1)
    save("format-binary-clock.pcapng", bytes(ng.out), o)

    half = len(plain) // 2
    ng = NG().interface()
    for t, f in plain[:half]:
        ng.packet(t, f)
    ng.section(">").interface(RAW)
    for t, f in plain[half:]:
        ng.packet(t, f[14:])
    save("format-sections.pcapng", bytes(ng.out), o)

    # Name resolution, comments, statistics, secrets of TLS, blocks nobody knows.
    ng = NG().section("<", (1, b"a comment on the section"), (3, b"Linux"), (4, b"hand made")).interface(ETHERNET, (1, "회의".encode()), (2, b"eth0"))
    ng.block(4, struct.pack("<HH", 1, 19) + addr("192.0.2.25") + b"mx.example.org\0" + b"\0" + bytes(4))
    ng.block(10, struct.pack("<II", 0x544C534B, 92) + b"CLIENT_RANDOM 00000000000000000000000000000000 000000000000000000000000000000000000000000000\n")
    for i, (t, f) in enumerate(plain):
        ng.packet(t, f, 0, 1000, 0, *([(1, b"look here")] if i % 5 == 0 else []))
        if i == 7:
            ng.block(0x0BAD, struct.pack("<I", 32473) + b"somebody's own").block(0x80000123, b"unknown").block(9, b"__REALTIME_TIMESTAMP=1788772800000000\nMESSAGE=hello\n\n")
    ng.block(5, struct.pack("<III", 0, 0, 0) + ng.options((4, struct.pack("<Q", len(plain)))))
    save("format-comments.pcapng", bytes(ng.out), o)

    ng = NG().interface()
    for t, f in plain:
        ng.simple(f)
    save("format-simple-packets.pcapng", bytes(ng.out), o)
    ng = NG().interface()
    for t, f in plain:
        ng.obsolete(t, f)
    save("format-obsolete-packets.pcapng", bytes(ng.out), o)
    save("format-no-times.pcap", pcap([(0, f) for _, f in plain]), o)
    save("format-times-backwards.pcap", pcap([(plain[-1 - i][0], f) for i, (_, f) in enumerate(plain)]), o)


# --- links

def links():
    o = "several-mails"
    packets = load(o)

    def each(name, link, wrap, origin=o, of=packets, **how):
        save(f"link-{name}.pcap", pcap([(p.t, wrap(p)) for p in of], link, **how), origin)

    llc = b"\xaa\xaa\x03\0\0\0"
    side = lambda p: 0 if p.from_server else 4
    each("vlan", ETHERNET, lambda p: p.mac + b"\x81\x00\x00\x2a\x08\x00" + p.network())
    each("qinq", ETHERNET, lambda p: p.mac + b"\x88\xa8\x00\x07\x81\x00\x00\x2a\x08\x00" + p.network())
    each("pppoe", ETHERNET, lambda p: p.mac + b"\x88\x64\x11\x00\x00\x01" + struct.pack("!H", len(p.network()) + 2) + b"\x00\x21" + p.network())
    each("mpls", ETHERNET, lambda p: p.mac + b"\x88\x47\x00\x01\x01\x40" + p.network())
    each("llc-snap", ETHERNET, lambda p: p.mac + struct.pack("!H", len(p.network()) + 8) + llc + b"\x08\x00" + p.network())
    each("ppp", PPP, lambda p: b"\xff\x03\x00\x21" + p.network())
    each("ppp-compressed", PPP, lambda p: b"\x21" + p.network())
    each("sll", SLL, lambda p: struct.pack("!HHH", side(p), 1, 6) + p.mac[6:] + b"\0\0\x08\x00" + p.network())
    each("sll2", SLL2, lambda p: struct.pack("!HHIHBB", 0x0800, 0, 3, 1, side(p), 6) + p.mac[6:] + b"\0\0" + p.network())
    each("null", NULL, lambda p: struct.pack("<I", 2) + p.network())
    each("null-big-endian", NULL, lambda p: struct.pack(">I", 2) + p.network(), end=">")
    each("loop", LOOP, lambda p: struct.pack(">I", 2) + p.network())
    each("raw", RAW, lambda p: p.network())
    each("raw-12", RAW12, lambda p: p.network())
    each("ipv4", IPV4, lambda p: p.network())
    wlan = lambda p: b"\x08\x01\0\0" + p.mac[:6] + p.mac[6:] + p.mac[:6] + b"\x10\x00" + llc + b"\x08\x00" + p.network()
    each("wlan", WLAN, wlan)
    each("wlan-radiotap", RADIOTAP, lambda p: b"\0\0\x08\0\0\0\0\0" + wlan(p))
    each("ppp-hdlc", 50, lambda p: b"\xff\x03\x00\x21" + p.network())
    each("cisco-hdlc", 104, lambda p: b"\x0f\x00\x08\x00" + p.network())
    each("frame-relay", 107, lambda p: b"\x18\x41\x03\xcc" + p.network())
    each("fddi", 10, lambda p: b"\x50" + p.mac + llc + b"\x08\x00" + p.network())
    each("token-ring", 6, lambda p: b"\x10\x40" + p.mac + llc + b"\x08\x00" + p.network())
    each("pflog", 117, lambda p: b"\x3d\x02\x00\x00em0" + bytes(13 + 16 + 4 + 4 + 4 + 4 + 4 + 4 + 1 + 3) + p.network())
    # Each direction is of another VLAN.
    each("vlan-each-way", ETHERNET, lambda p: p.mac + b"\x81\x00\x00" + (b"\x2a" if p.from_server else b"\x2b") + b"\x08\x00" + p.network())
    six = load("ipv6")
    each("null-ipv6", NULL, lambda p: struct.pack("<I", 30) + p.network(), "ipv6", six)
    each("raw-ipv6", RAW, lambda p: p.network(), "ipv6", six)
    # Short frames are filled up, with what was in the buffer.
    each("padded", ETHERNET, lambda p: p.frame() + (b"QUIT\r\n" * 10)[:max(0, 60 - len(p.frame()))] + b"RSET")


# --- networks

def fragments(p, size=200, order=None, ident=None):
    """The frames of an IPv4 packet in fragments."""
    payload = p.tcp()
    parts = [(i, payload[i:i + size]) for i in range(0, len(payload), size)]
    out = [p.frame(p.network(part, more=(i, i + size < len(payload)), ident=ident)) for i, part in parts]
    if order:
        order(out)
    return [(p.t + i, f) for i, f in enumerate(out)]


def networks():
    o = "several-mails"
    packets = load(o)
    cut = [x for i, p in enumerate(packets) for x in (fragments(p, 48, ident=i) if len(p.tcp()) > 48 else [(p.t, p.frame())])]
    save("ip-fragments.pcap", cut, o)
    backwards = [x for i, p in enumerate(packets) for x in (fragments(p, 48, list.reverse, ident=i) if len(p.tcp()) > 48 else [(p.t, p.frame())])]
    save("ip-fragments-backwards.pcap", backwards, o)
    outer = lambda p: (addr("203.0.113.1"), addr("203.0.113.2"))
    each = lambda name, wrap, origin=o, of=packets: save(f"ip-{name}.pcap", [(p.t, wrap(p)) for p in of], origin)
    four = lambda p, payload: p.mac + b"\x08\x00" + payload
    each("options", lambda p: four(p, ip4(p.src, p.dst, 6, p.tcp(), options=b"\x94\x04\0\0")))
    each("in-ip", lambda p: four(p, ip4(*outer(p), 4, p.network())))
    each("gre", lambda p: four(p, ip4(*outer(p), 47, b"\0\0\x08\0" + p.network())))
    each("gre-key-and-sequence", lambda p: four(p, ip4(*outer(p), 47, b"\x30\0\x08\0\0\0\0\7\0\0\0\1" + p.network())))
    each("gre-ethernet", lambda p: four(p, ip4(*outer(p), 47, b"\0\0\x65\x58" + p.frame())))
    udp = lambda port, payload: struct.pack("!HHHH", 50000, port, len(payload) + 8, 0) + payload
    over = lambda port, head, inner: lambda p: four(p, ip4(*outer(p), 17, udp(port, head + inner(p))))
    each("vxlan", over(4789, b"\x08\0\0\0\0\0\x2a\0", Packet.frame))
    each("geneve", over(6081, b"\0\0\x65\x58\0\0\x2a\0", Packet.frame))
    each("erspan", lambda p: four(p, ip4(*outer(p), 47, b"\x10\0\x88\xbe\0\0\0\1" + b"\x10\x01\0\x2a\0\0\0\0" + p.frame())))
    each("gre-vlan", lambda p: four(p, ip4(*outer(p), 47, b"\0\0\x65\x58" + p.mac + b"\x81\x00\x00\x2a\x08\x00" + p.network())))
    each("length-zero", lambda p: p.frame(p.network()[:2] + b"\0\0" + p.network()[4:]))  # segmentation left to the network card
    six = load("ipv6")
    frame6 = lambda p, following, payload: p.mac + b"\x86\xdd" + ip6(p.src, p.dst, following, payload)
    each("6in4", lambda p: four(p, ip4(*outer(p), 41, p.network())), "ipv6", six)
    each("6-extensions", lambda p: frame6(p, 0, b"\x3c\0\5\2\0\0\1\0" + b"\x06\0\1\4\0\0\0\0" + p.tcp()), "ipv6", six)
    out = []
    for i, p in enumerate(six):
        payload = p.tcp()
        if len(payload) <= 64:
            out.append((p.t, p.frame()))
            continue
        for at in range(0, len(payload), 64):
            head = struct.pack("!BBHI", 6, 0, at | (1 if at + 64 < len(payload) else 0), i + 1)
            out.append((p.t + at, frame6(p, 44, head + payload[at:at + 64])))
    save("ip-6-fragments.pcap", out, "ipv6")
    # Other protocols in between.
    noise = []
    for i, p in enumerate(packets):
        noise += [(p.t, p.frame()), (p.t, p.mac + b"\x08\x06" + b"\0\1\x08\0\6\4\0\1" + bytes(20)),
                  (p.t, four(p, ip4(p.src, p.dst, 17, struct.pack("!HHHH", 25, 25, 12, 0) + b"QUIT"))), (p.t, p.mac + b"\x88\xcc" + bytes(46)), (p.t, b"short")]
    save("ip-other-protocols.pcap", noise, o)


# --- TCP

def shifted(packets, client, server):
    """The packets with their sequence numbers moved."""
    return [p.copy(seq=p.seq + (server if p.from_server else client), ack=p.ack + (client if p.from_server else server) if p.flags & 16 else 0) for p in packets]


def split(p, *at):
    """A segment as several."""
    cuts = [0, *at, len(p.data)]
    return [p.copy(seq=p.seq + a, data=p.data[a:b]) for a, b in zip(cuts, cuts[1:])]


def segments():
    o = "attachments-korean"
    packets = load(o)
    swapped = list(packets)
    for i in range(3, len(swapped) - 1, 2):
        swapped[i], swapped[i + 1] = swapped[i + 1], swapped[i]
    save("tcp-swapped.pcap", swapped, o)
    r, mixed = random.Random(3), []
    for i in range(0, len(packets), 5):
        part = packets[i:i + 5]
        r.shuffle(part)
        mixed += part
    save("tcp-shuffled.pcap", mixed, o)
    save("tcp-doubled.pcap", [q for p in packets for q in (p, p)], o)
    save("tcp-no-syn.pcap", [p for p in packets if not p.flags & 2], o)
    save("tcp-no-fin.pcap", [p for p in packets if not p.flags & 5], o)
    save("tcp-no-acknowledgements.pcap", [p for p in packets if p.data or p.flags & 7], o)

    first = {s: next(p.seq for p in packets if p.flags & 2 and p.from_server == s) for s in (False, True)}
    save("tcp-sequence-wraps.pcap", shifted(packets, 2**32 - first[False] - 900, 2**32 - first[True] - 100), o)

    again = []  # what was sent is sent again, in other pieces
    for p in packets:
        again.append(p)
        if len(p.data) > 20:
            again += [q for q in split(p, len(p.data) // 3) if q.data]
    save("tcp-sent-again-in-pieces.pcap", again, o)

    over = []  # segments that overlap
    for p in packets:
        if len(p.data) > 100:
            n = len(p.data)
            over += [p.copy(data=p.data[:n // 2 + 30]), p.copy(seq=p.seq + n // 2 - 30, data=p.data[n // 2 - 30:])]
        else:
            over.append(p)
    save("tcp-overlapping.pcap", over, o)

    lies = []  # what was received is sent again with other content; the receiver keeps what it has
    for p in packets:
        lies.append(p)
        if p.data and not p.from_server:
            lies.append(p.copy(data=b"X" * len(p.data)))
    save("tcp-overlapping-otherwise.pcap", lies, o)

    alive = []  # keep-alives with a byte of rubbish (RFC 1122, 4.2.3.6)
    for p in packets:
        alive.append(p)
        if p.data:
            alive.append(p.copy(seq=p.seq + len(p.data) - 1, data=b"\0"))
    save("tcp-keep-alive-rubbish.pcap", alive, o)

    # A reset with a sequence number far outside the window ends nothing.
    middle = next(i for i, p in enumerate(packets) if p.data.startswith(b"MAIL") or p.data.startswith(b"mail"))
    save("tcp-stray-reset.pcap", packets[:middle] + [packets[middle].copy(flags=4, seq=packets[middle].seq + 2**30, ack=0, data=b"")] + packets[middle:], o)
    glued = []  # the client's content in segments as large as they can be
    for p in packets:
        if glued and p.data and glued[-1].data and glued[-1].from_server == p.from_server and len(glued[-1].data) + len(p.data) < 60000 and glued[-1].seq + len(glued[-1].data) == p.seq:
            glued[-1] = glued[-1].copy(data=glued[-1].data + p.data, flags=p.flags)
        elif p.data or p.flags & 7 or p.from_server is False:
            glued.append(p)
    save("tcp-large-segments.pcap", glued, o)
    # SYN sent again and again; the SYN+ACK lost; data with the FIN.
    syn = packets[0]
    save("tcp-syn-again.pcap", [syn.copy(t=syn.t - 3 * 10**9), syn.copy(t=syn.t - 10**9)] + packets, o)
    save("tcp-no-syn-ack.pcap", [p for p in packets if p.flags & 0x12 != 0x12], o)
    last = max(i for i, p in enumerate(packets) if p.from_server and p.data)
    fin = next(i for i, p in enumerate(packets) if p.from_server and p.flags & 1)
    save("tcp-fin-with-data.pcap", [p.copy(flags=p.flags | 1) if i == last else p for i, p in enumerate(packets) if i != fin], o)
    save("tcp-urgent.pcap", [p.copy(flags=p.flags | 0x20, urgent=1) if p.data and not p.from_server else p for p in packets], o)
    # The same four numbers three times, and nobody says goodbye.
    save("tcp-reused-no-end.pcap", [p for p in load("reused-port") if not p.flags & 5], "reused-port")
    other = load("other-port")
    save("tcp-other-port-no-syn.pcap", [p for p in other if not p.flags & 2], "other-port")
    # The server's packets all stand before the client's, and the other way round: two captures joined without sorting.
    save("tcp-server-first.pcap", [p for p in packets if p.from_server] + [p for p in packets if not p.from_server], o)
    save("tcp-client-first.pcap", [p for p in packets if not p.from_server] + [p for p in packets if p.from_server], o)
    # Two captures of the same packets, one after the other, as mergecap makes them of two sniffers.
    save("tcp-two-sniffers.pcap", sorted([q for p in packets for q in (p, p.copy(t=p.t + 1500, mac=p.mac[6:] + p.mac[:6]))], key=lambda p: p.t), o)


# --- what is not there any more

def missing():
    o = "attachments-korean"
    packets = load(o)
    names = ["회의록.pdf", "quarterly report of the sales department, second and final version 2026 (checked).pdf"]
    good = session("accepted", mails=[mail(ALICE, [(BOB, 250)], KOREAN, names)])
    content = [i for i, p in enumerate(packets) if len(p.data) > 1000]
    without = lambda *gone: [p for i, p in enumerate(packets) if i not in gone]
    says = lambda text, server=False: next(i for i, p in enumerate(packets) if p.data.lower().startswith(text) and p.from_server == server)
    save("lost-content.pcap", without(content[2]), truth=[good])
    save("lost-content-many.pcap", without(content[2], content[3]), truth=[good])
    save("lost-content-reply.pcap", without(next(i for i, p in enumerate(packets) if b"queued as" in p.data)), truth=[session("*", "*", mails=[mail(ALICE, [(BOB, 250)], KOREAN, names)])])
    save("lost-greeting.pcap", without(says(b"220 ", True)), truth=[good])
    save("lost-ehlo-reply.pcap", without(says(b"250-", True)), truth=[good])
    save("lost-rcpt.pcap", without(says(b"rcpt")), truth=[session("*", "*", mails=[mail(ALICE, None, KOREAN, names)])])
    save("lost-rcpt-reply.pcap", without(says(b"250 2.1.5", True)), truth=[session("accepted", mails=[mail(ALICE, [(BOB, 0)], KOREAN, names)])])
    save("lost-354.pcap", without(says(b"354", True)), truth=[good])
    save("lost-data.pcap", without(says(b"data")), truth=[good])
    chunky = load("bdat-chunks")
    chunked = mail(ALICE, [(BOB, 250)], KOREAN, ["report.pdf"])
    inside = [i for i, p in enumerate(chunky) if len(p.data) > 1000]
    save("lost-chunk-content.pcap", [p for i, p in enumerate(chunky) if i != inside[2]], truth=[session("accepted", mails=[chunked])])
    login = load("auth-login")
    secret = [i for i, p in enumerate(login) if not p.from_server and p.data.endswith(b"=\r\n") or p.data.startswith(b"334 ")]
    logged_in = mail("alice@example.org", [("dave@example.com", 250)], SUBJECT)
    save("lost-auth-answer.pcap", [p for i, p in enumerate(login) if i != secret[-1]], truth=[session("accepted", login="LOGIN alice@example.org 235", mails=[logged_in])])
    one = load("pipelined")
    save("one-way-client-pipelined.pcap", [p for p in one if not p.from_server], truth=[session("incomplete", mails=[mail(ALICE, [(BOB, 0), (NOBODY, 0), (CAROL, 0)], SUBJECT)])])
    save("one-way-client-bdat.pcap", [p for p in chunky if not p.from_server], truth=[session("incomplete", mails=[mail(ALICE, [(BOB, 0)], KOREAN, ["report.pdf"])])])
    save("one-way-client-auth.pcap", [p for p in login if not p.from_server], truth=[session("incomplete", login="LOGIN alice@example.org", mails=[mail("alice@example.org", [("dave@example.com", 0)], SUBJECT)])])
    # The end of the content is lost, with the client's FIN: only the beginning of the message is there.
    save("lost-tail.pcap", [p for i, p in enumerate(packets) if i <= content[2]], truth=[session("*", "*", mails=[mail(ALICE, [(BOB, 250)], KOREAN, names[:1])])])
    client = [p for p in packets if not p.from_server]
    server = [p for p in packets if p.from_server]
    seen = mail(ALICE, [(BOB, 0)], KOREAN, names)
    save("one-way-client.pcap", client, truth=[session("incomplete", mails=[seen])])
    save("one-way-server.pcap", server, truth=[session("accepted", helo="*", mails=[mail("*", None, "*", ["*"])])])
    save("one-way-client-no-syn.pcap", [p for p in client if not p.flags & 2], truth=[session("incomplete", mails=[seen])])
    save("from-mail-on.pcap", packets[says(b"mail"):], truth=[session("accepted", helo="", mails=[mail(ALICE, [(BOB, 250)], KOREAN, names)])])
    save("from-content-on.pcap", packets[says(b"from: "):], truth=[session("accepted", helo="", mails=[mail("*", None, KOREAN, names)])])

    plain = frames(load("refused-recipient"))
    all_there = session("partly-accepted", "RCPT", mails=[mail(ALICE, [(BOB, 250), (NOBODY, 550), ("full@example.org", 452), (CAROL, 250)], SUBJECT)])
    save("snaplen-200.pcap", pcap(plain, snap=200), truth=[all_there])
    short = session("partly-accepted", "RCPT", mails=[mail(ALICE, [(BOB, 250), (NOBODY, 550), ("full@example.org", 452), (CAROL, 250)], "*")])
    save("snaplen-110.pcap", pcap(plain, snap=110), truth=[short])

    data = pcap(plain)
    # Where the n-th record begins.
    begin = [24]
    for _, f in plain:
        begin.append(begin[-1] + 16 + len(f))
    k = next(i for i, (t, f) in enumerate(plain) if b"452 4.2.2" in f)
    unfinished = session("*", "*", mails=[mail(ALICE, [(BOB, 250), (NOBODY, 550), ("full@example.org", 452), (CAROL, 0)])])
    until = session("*", "*", mails=[mail(ALICE, [(BOB, 250), (NOBODY, 550), ("full@example.org", 0)])])
    nxt = next(i for i in range(k + 1, len(plain)) if len(Packet(*plain[i]).data))
    save("cut-between-records.pcap", data[:begin[nxt + 1]], truth=[unfinished])
    save("cut-in-record-header.pcap", data[:begin[nxt + 1] + 7], truth=[unfinished])
    save("cut-in-packet-header.pcap", data[:begin[nxt + 1] + 16 + 20], truth=[unfinished])
    save("cut-in-payload.pcap", data[:begin[k] + 16 + 68], truth=[until])
    save("cut-after-file-header.pcap", data[:24], truth=[])
    ng = NG().interface()
    for t, f in plain[:nxt + 1]:
        ng.packet(t, f)
    whole = bytes(ng.out)
    ng.packet(*plain[nxt + 1])
    save("cut-in-block.pcapng", bytes(ng.out[:len(whole) + 30]), truth=[unfinished])
    broken = bytearray(data[:begin[nxt + 1]]) + struct.pack("<IIII", 0, 0, 0x7FFFFFFF, 0x7FFFFFFF) + b"rubbish" * 20
    save("cut-hostile-length.pcap", bytes(broken), truth=[unfinished])


for make in (formats, links, networks, segments, missing):
    make()
write_facts(FACTS)
print(f"{len({r[0] for r in FACTS})} files made of others")
