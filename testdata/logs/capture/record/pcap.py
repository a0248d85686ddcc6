"""Capture files and the headers of packets, read and written by hand."""
import gzip
import socket
import struct

ETHERNET, NULL, RAW12, PPP, RAW, LOOP, SLL, RADIOTAP, IPV4, SLL2, WLAN = 1, 0, 12, 9, 101, 108, 113, 127, 228, 276, 105


def read(path):
    """The packets of a little-endian pcap of microseconds: [(nanoseconds, bytes)]."""
    data = (gzip.open if path.endswith(".gz") else open)(path, "rb").read()
    assert data[:4] == b"\xd4\xc3\xb2\xa1"
    out, at = [], 24
    while at < len(data):
        s, us, n, _ = struct.unpack_from("<IIII", data, at)
        out.append((s * 10**9 + us * 1000, data[at + 16:at + 16 + n]))
        at += 16 + n
    return out


# --- files

def pcap(packets, link=ETHERNET, end="<", nano=False, snap=0, kuznetzov=False):
    magic = 0xA1B23C4D if nano else 0xA1B2CD34 if kuznetzov else 0xA1B2C3D4
    out = bytearray(struct.pack(end + "IHHiIII", magic, 2, 4, 0, 0, snap or 262144, link))
    for t, p in packets:
        kept = p[:snap] if snap else p
        out += struct.pack(end + "IIII", t // 10**9, t % 10**9 // (1 if nano else 1000), len(kept), len(p))
        if kuznetzov:
            out += struct.pack(end + "iHBB", 1, 0x0800, 0, 0)
        out += kept
    return bytes(out)


class NG:
    """A pcapng file under construction."""

    def __init__(self, end="<"):
        self.out = bytearray()
        self.section(end)

    def block(self, kind, body):
        body += bytes(-len(body) % 4)
        self.out += struct.pack(self.end + "II", kind, len(body) + 12) + body + struct.pack(self.end + "I", len(body) + 12)
        return self

    def options(self, *options):
        out = b""
        for code, value in options:
            out += struct.pack(self.end + "HH", code, len(value)) + value + bytes(-len(value) % 4)
        return out + bytes(4) if options else b""

    def section(self, end="<", *options):
        self.end = end
        return self.block(0x0A0D0D0A, struct.pack(end + "IHHq", 0x1A2B3C4D, 1, 0, -1) + self.options(*options))

    def interface(self, link=ETHERNET, *options, snap=262144):
        return self.block(1, struct.pack(self.end + "HHI", link, 0, snap) + self.options(*options))

    def packet(self, t, p, interface=0, unit=1000, offset=0, *options, snap=0):
        t = (t - offset * 10**9) // unit
        kept = p[:snap] if snap else p
        return self.block(6, struct.pack(self.end + "IIIII", interface, t >> 32, t & 0xFFFFFFFF, len(kept), len(p)) + kept + bytes(-len(kept) % 4) + self.options(*options))

    def obsolete(self, t, p, interface=0):
        t //= 1000
        return self.block(2, struct.pack(self.end + "HHIIII", interface, 0xFFFF, t >> 32, t & 0xFFFFFFFF, len(p), len(p)) + p)

    def simple(self, p):
        return self.block(3, struct.pack(self.end + "I", len(p)) + p)


# --- packets

def checksum(data):
    data += bytes(len(data) % 2)
    s = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while s >> 16:
        s = (s >> 16) + (s & 0xFFFF)
    return ~s & 0xFFFF


class Packet:
    """A TCP packet of IPv4 or IPv6 on an Ethernet."""

    def __init__(self, t, frame):
        self.t, self.mac, self.kind = t, frame[:12], struct.unpack_from("!H", frame, 12)[0]
        ip = frame[14:]
        if self.kind == 0x0800:
            self.ip, rest = ip[:20], ip[20:struct.unpack_from("!H", ip, 2)[0]]
            self.src, self.dst = ip[12:16], ip[16:20]
        else:
            self.ip, rest = ip[:40], ip[40:40 + struct.unpack_from("!H", ip, 4)[0]]
            self.src, self.dst = ip[8:24], ip[24:40]
        self.sport, self.dport, self.seq, self.ack, offset, self.flags, self.window, _, self.urgent = struct.unpack_from("!HHIIBBHHH", rest)
        self.options, self.data = rest[20:offset >> 4 << 2], rest[offset >> 4 << 2:]

    SERVERS = {24, 25, 465, 587, 12525, 3128, 1080} | set(range(2600, 2620))

    @property
    def from_server(self):
        return self.sport in self.SERVERS

    def copy(self, **changes):
        new = Packet.__new__(Packet)
        new.__dict__.update(self.__dict__, **changes)
        return new

    def tcp(self):
        head = struct.pack("!HHIIBBHHH", self.sport, self.dport, self.seq & 0xFFFFFFFF, self.ack & 0xFFFFFFFF, (20 + len(self.options)) << 2, self.flags, self.window, 0, self.urgent) + self.options
        pseudo = self.src + self.dst + struct.pack("!HH", 6, len(head) + len(self.data))
        return head[:16] + struct.pack("!H", checksum(pseudo + head + self.data)) + head[18:] + self.data

    def network(self, payload=None, protocol=6, more=None, ident=None):
        """The IP packet; more is (offset, more fragments) of IPv4."""
        payload = self.tcp() if payload is None else payload
        if self.kind == 0x0800:
            return ip4(self.src, self.dst, protocol, payload, more=more, ident=ident if ident is not None else struct.unpack_from("!H", self.ip, 4)[0])
        return ip6(self.src, self.dst, protocol, payload)

    def frame(self, payload=None, mac=None):
        return (self.mac if mac is None else mac) + struct.pack("!H", self.kind) + (self.network() if payload is None else payload)


def ip4(src, dst, protocol, payload, more=None, ident=1, options=b""):
    offset, follow = more or (0, False)
    field = (offset // 8) | (0x2000 if follow else 0) if more else 0x4000
    head = struct.pack("!BBHHHBBH", 0x45 + len(options) // 4, 0, 20 + len(options) + len(payload), ident, field, 64, protocol, 0) + src + dst + options
    return head[:10] + struct.pack("!H", checksum(head)) + head[12:] + payload


def ip6(src, dst, following, payload):
    return struct.pack("!IHBB", 6 << 28, len(payload), following, 64) + src + dst + payload


def addr(text):
    return socket.inet_pton(socket.AF_INET6 if ":" in text else socket.AF_INET, text)
