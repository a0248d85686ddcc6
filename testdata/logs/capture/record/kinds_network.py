"""Links, tunnels and manners of TCP that published captures have and ours had not."""
import struct

from pcap import ETHERNET, RADIOTAP, SLL, WLAN, addr, ip4, ip6
from talk import Talk, kind, octets, one, parts, seen, sent, text

RICH = parts(["Subject: =?utf-8?B?7ZqM7J2Y66Gd?="], (["Content-Type: application/pdf; name=report.pdf", "Content-Transfer-Encoding: base64"], ["AAECAwQF"]))
OUTER = addr("203.0.113.1"), addr("203.0.113.2")


def rich(**how):
    t = Talk(mss=700, **how).hello().envelope("alice@example.com", "bob@example.org", ("nobody@example.org", "550 5.1.1 unknown")).content(RICH).quit()
    return t, seen(mails=[one([("bob@example.org", 250), ("nobody@example.org", 550)], "회의록", ["report.pdf"])])


def link(name, number, wrap):
    """The conversation in other frames: wrap makes one of (IP packet, MAC addresses, whether the client sent it)."""
    @kind("link-" + name, "kinds-links")
    def go():
        t, truth = rich()
        client = t.ends[0][0]
        t.packets = [(at, wrap(f[14:], f[:12], f[26:30] == client)) for at, f in t.packets]
        t.link = number
        return t, truth


def udp(port, data):
    return ip4(*OUTER, 17, struct.pack("!HHHH", 50000, port, len(data) + 8, 0) + data)


LLC = b"\xaa\xaa\x03\0\0\0\x08\x00"
eth = lambda mac, kind, data: mac + struct.pack("!H", kind) + data
inner = lambda ip, mac: eth(mac, 0x0800, ip)
DATA = lambda mac: mac[:6] + mac[6:] + mac[:6]
link("with-fcs", ETHERNET, lambda ip, mac, c: inner(ip, mac) + b"\xde\xad\xbe\xef")
link("three-vlans", ETHERNET, lambda ip, mac, c: mac + b"\x88\xa8\0\x01\x81\0\0\x02\x81\0\0\x03\x08\0" + ip)
link("old-qinq", ETHERNET, lambda ip, mac, c: mac + b"\x91\0\0\x01\x81\0\0\x02\x08\0" + ip)
link("pppoe-in-vlan", ETHERNET, lambda ip, mac, c: mac + b"\x81\0\0\x05\x88\x64\x11\0\0\x01" + struct.pack("!H", len(ip) + 2) + b"\0\x21" + ip)
link("mpls-three-labels", ETHERNET, lambda ip, mac, c: mac + b"\x88\x47\x00\x01\x00\x40\x00\x02\x00\x40\x00\x03\x01\x40" + ip)
link("ethernet-in-mpls", ETHERNET, lambda ip, mac, c: mac + b"\x88\x47\x00\x01\x01\x40\0\0\0\0" + inner(ip, mac))
link("ppp-in-gre", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, ip4(*OUTER, 47, b"\x30\x01\x88\x0b" + struct.pack("!HHI", len(ip) + 4, 7, 1) + b"\xff\x03\0\x21" + ip)))
link("l2tp", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, udp(1701, b"\0\x02\0\x01\0\x01\xff\x03\0\x21" + ip)))
link("gtp", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, udp(2152, b"\x30\xff" + struct.pack("!HI", len(ip), 1) + ip)))
link("teredo", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, udp(3544, ip6(addr("2001:db8::1"), addr("2001:db8::2"), 4, ip))))
link("4-in-6", ETHERNET, lambda ip, mac, c: eth(mac, 0x86DD, ip6(addr("2001:db8::1"), addr("2001:db8::2"), 4, ip)))
link("authenticated", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, ip4(ip[12:16], ip[16:20], 51, b"\x06\x04\0\0\0\0\0\x01\0\0\0\x01" + b"A" * 12 + ip[20:])))
link("erspan-3", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, ip4(*OUTER, 47, b"\x10\0\x22\xeb\0\0\0\1" + b"\x20\x01\0\0\0\0\0\0\0\0\0\0" + inner(ip, mac))))
link("erspan-1", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, ip4(*OUTER, 47, b"\0\0\x88\xbe" + inner(ip, mac))))
link("vxlan-gpe", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, udp(4790, b"\x0c\0\0\x03\0\0\x2a\0" + inner(ip, mac))))
link("tzsp", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, udp(37008, b"\x01\0\0\x01\x0a\x01\x05\0\x01" + inner(ip, mac))))
link("gtp-extended", ETHERNET, lambda ip, mac, c: eth(mac, 0x0800, udp(2152, b"\x36\xff" + struct.pack("!HI", len(ip), 1) + b"\0\1\0\x85" + b"\x01\0\x09\0" + ip)))
link("unknown-tag", ETHERNET, lambda ip, mac, c: mac + b"\xd2\x8b\0\1\0\x10" + bytes(8) + b"\x08\0" + ip)
link("cisco-metadata", ETHERNET, lambda ip, mac, c: mac + b"\x89\x09\x01\x01\0\x01\0\x10\x08\0" + ip)
link("sll-vlan", SLL, lambda ip, mac, c: struct.pack("!HHH", 4 if c else 0, 1, 6) + mac[6:] + b"\0\0\x81\0\0\x2a\x08\0" + ip)
link("wlan-qos-fcs", WLAN, lambda ip, mac, c: b"\x88\x01\0\0" + DATA(mac) + b"\x10\0\0\0" + LLC + ip + b"\1\2\3\4")
link("wlan-from-the-station", WLAN, lambda ip, mac, c: b"\x08\x02\0\0" + DATA(mac) + b"\x10\0" + LLC + ip)
link("wlan-four-addresses", WLAN, lambda ip, mac, c: b"\x08\x03\0\0" + DATA(mac) + b"\x10\0" + mac[:6] + LLC + ip)
link("wlan-radiotap-long", RADIOTAP, lambda ip, mac, c: b"\0\0\x1a\0" + b"\x2f\x48\0\0" + b"\0" * 8 + b"\x10\0" + b"\0" * 8 + b"\x08\x01\0\0" + DATA(mac) + b"\x10\0" + LLC + ip + b"\1\2\3\4")
link("wlan-ppi", 192, lambda ip, mac, c: b"\0\0\x08\0\x69\0\0\0" + b"\x08\x01\0\0" + DATA(mac) + b"\x10\0" + LLC + ip)
link("wlan-prism", 119, lambda ip, mac, c: struct.pack("<II", 0x44, 144) + bytes(136) + b"\x08\x01\0\0" + DATA(mac) + b"\x10\0" + LLC + ip)
link("wlan-avs", 163, lambda ip, mac, c: struct.pack(">II", 0x80211001, 64) + bytes(56) + b"\x08\x01\0\0" + DATA(mac) + b"\x10\0" + LLC + ip)
link("nflog", 239, lambda ip, mac, c: b"\x02\0\0\x05" + b"\x08\0\x01\0\0\0\0\0" + struct.pack("<HH", len(ip) + 4, 9) + ip)
link("ipnet", 226, lambda ip, mac, c: b"\x01\x02\0\0" + bytes(20) + ip)
link("slip", 8, lambda ip, mac, c: ip)
link("bsd-slip", 15, lambda ip, mac, c: b"\0" + bytes(15) + ip)
link("atm", 11, lambda ip, mac, c: LLC + ip)
link("sunatm", 123, lambda ip, mac, c: b"\x02\0\0\x64" + LLC + ip)
link("docsis", 143, lambda ip, mac, c: b"\0\0" + struct.pack("!H", len(ip) + 14) + b"\0\0" + inner(ip, mac))
link("infiniband", 242, lambda ip, mac, c: mac[6:] + bytes(34) + b"\x08\0\0\0" + ip)


# --- TCP

def network(name):
    return kind(name, "kinds-segments")


@network("each-packet-twice-once-tagged")
def mirrored():
    t, truth = rich()
    t.packets = [q for at, f in t.packets for q in ((at, f), (at + 9, f[:12] + b"\x81\0\0\x2a" + f[12:]))]
    return t, truth


@network("server-only-acknowledges")
def silent():
    t = Talk(greeting=None).c("EHLO pc7").c("MAIL FROM:<alice@example.com>").c("RCPT TO:<bob@example.org>").c("DATA").say(0, text("Subject: nobody answers") + b".\r\n").c("QUIT").close()
    return t, seen("pc7", mails=[one([("bob@example.org", 0)], "nobody answers")])


@network("client-waits-for-nothing")
def rude():
    t = Talk(greeting=None).say(0, octets(["HELO pc7", "MAIL FROM:<alice@example.com>", "RCPT TO:<bob@example.org>", "RCPT TO:<nobody@example.org>", "DATA"]) + text("Subject: in one go") + b".\r\nQUIT\r\n")
    t.s("220 mx.example.org ESMTP", "250 hello", "250 ok", "250 ok", "550 unknown", "354 go on", "250 queued", "221 bye").close()
    return t, seen("pc7", mails=[one([("bob@example.org", 250), ("nobody@example.org", 550)], "in one go")])


@network("reset-behind-the-message")
def reset():
    t = Talk().hello("HELO pc7").envelope().content(text("Subject: reset"), reply=None)
    t.put(1, 0x14)
    return t, seen("pc7", mails=[one(subject="reset")])


@network("without-line-ends-from-the-server")
def no_ends():
    t = Talk(greeting=None).say(1, b"220 hello")
    for command, reply in (("HELO pc7", b"250 hello"), ("MAIL FROM:<alice@example.com>", b"250 ok"), ("RCPT TO:<bob@example.org>", b"250 ok"), ("RCPT TO:<nobody@example.org>", b"550 no"), ("DATA", b"354 go")):
        t.c(command).say(1, reply)
    t.say(0, text("Subject: no ends") + b".\r\n").say(1, b"250 ok").c("QUIT").say(1, b"221 bye").close()
    return t, seen("pc7", mails=[one([("bob@example.org", 250), ("nobody@example.org", 550)], "no ends")])


@network("many-recipients-pipelined")
def many():
    names = [f"user{i}@example.org" for i in range(120)]
    t = Talk().hello("EHLO pc7")
    t.c("MAIL FROM:<alice@example.com>", *[f"RCPT TO:<{n}>" for n in names]).s("250 ok", *["250 ok"] * len(names)).content(text("Subject: to all")).quit()
    return t, seen("pc7", mails=[one([(n, 250) for n in names], "to all")])


def ending(label, message, end):
    @network("content-" + label)
    def go():
        t = Talk().hello("HELO pc7").envelope().both("DATA", "354 go on").say(0, message + end).s("250 queued").quit()
        return t, seen("pc7", mails=[one(subject=label)])


ending("lf-lines-crlf-dot", b"Subject: lf-lines-crlf-dot\nFrom: alice@example.com\n\nHello.\n", b"\r\n.\r\n")
ending("lf-lines-lf-dot", b"Subject: lf-lines-lf-dot\n\nHello.", b"\n.\n")
ending("lf-dot-crlf", b"Subject: lf-dot-crlf\r\n\r\nHello.", b"\n.\r\n")
ending("nul-octets", b"Subject: nul-octets\r\n\r\nHel\0lo.\0\r\n", b".\r\n")
ending("mbox-line-first", b"From alice Mon Sep  7 10:00:00 2026\r\nSubject: mbox-line-first\r\n\r\nHello.\r\n", b".\r\n")
ending("empty-line-ends", b"Subject: empty-line-ends\r\n\r\n\r\n\r\n", b"\r\n.\r\n")
ending("crcrlf", b"Subject: crcrlf\r\r\nFrom: alice@example.com\r\r\n\r\r\nHello.\r\r\n", b"\r\n.\r\n")


@network("utf-8-and-latin-1-names")
def eight_bit():
    t = Talk().c("EHLO BÜRO-PC".encode("latin-1")).s("250 mx.example.org").both("MAIL FROM:<jürgen@example.com> SMTPUTF8", "250 ok").both("RCPT TO:<배달@example.org>", "250 ok").content(text("Subject: eight bits")).quit()
    return t, seen("*", mails=[one([("배달@example.org", 250)], "eight bits", sender="jürgen@example.com")])


@network("address-literals-of-ipv6")
def six():
    t = Talk(client="2001:db8:1::7", server="2001:db8:2::25").hello("EHLO [IPv6:2001:db8:1::7]").envelope("alice@[IPv6:2001:db8:1::7]", "bob@[192.0.2.25]").content(text("Subject: six")).quit()
    return t, seen("[IPv6:2001:db8:1::7]", mails=[one([("bob@[192.0.2.25]", 250)], "six", sender="alice@[IPv6:2001:db8:1::7]")])


@network("replies-delayed-behind-next-command")
def delayed():
    # The server answers, but its packets were captured late.
    t = Talk().hello("EHLO pc7").envelope().content(text("Subject: late replies")).quit()
    server = t.ends[1][0]
    late = [(at + (8_000_000 if f[26:30] == server else 0), f) for at, f in t.packets]
    t.packets = sorted(late, key=lambda p: p[0])
    return t, seen("pc7", mails=[one(subject="late replies")])


@network("data-in-syn")
def fast_open():
    t = Talk(open=False, greeting=None)
    t.put(0, 2, b"EHLO pc7\r\n")
    t.put(1, 0x12)
    t.s("220 mx.example.org ESMTP", "250 mx.example.org").envelope().content(text("Subject: fast open")).quit()
    return t, seen("pc7", mails=[one(subject="fast open")])


@network("names-of-every-manner")
def manners():
    attach = lambda *head: (["Content-Type: application/octet-stream", *head], ["x"])
    t = sent(parts(["Subject: manners"], attach('Content-Disposition: attachment; filename = "spaced.txt"'), attach('Content-Disposition: ATTACHMENT; FILENAME="UPPER.TXT"'),
                   attach('Content-Disposition: attachment; filename="very long', ' name.pdf"'), attach('Content-Disposition: attachment; size=3; filename="after.bin"; creation-date="Mon, 7 Sep 2026 10:00:00 +0000"'),
                   attach('Content-Disposition: attachment; filename="trailing.txt "'), attach("Content-Disposition: attachment; filename=" + '"=?gb2312?B?u+HS6S50eHQ=?="'), attach("Content-Disposition: attachment; filename*=gb2312''%BB%E1%D2%E9.txt"),
                   attach("Content-Disposition: attachment (a comment); filename=comment.txt"), attach('content-disposition:attachment;filename="no-blank.txt"'), attach("Content-Disposition: filename=no-kind.txt")))
    return t, seen(mails=[one(subject="manners", names=["spaced.txt", "UPPER.TXT", "very long name.pdf", "after.bin", "trailing.txt ", "会议.txt", "会议.txt", "comment.txt", "no-blank.txt", "no-kind.txt"])])
