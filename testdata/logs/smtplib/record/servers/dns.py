"""A name server for the private network: the names of the hosts file exist, nothing else does."""
import socket
import struct
import sys

names = {}
for line in open(sys.argv[1]):
    addr, name = line.split()
    names[name] = addr
MX = {"example.com": "mx.example.org", "example.org": "mx.example.org", "example.net": "smtp.example.net"}

sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind(("127.0.0.53", 53))


def pack(name):
    return b"".join(bytes([len(p)]) + p.encode() for p in name.split(".")) + b"\0"


while True:
    query, peer = sock.recvfrom(4096)
    i, labels = 12, []
    while query[i]:
        labels.append(query[i + 1 : i + 1 + query[i]].decode("latin-1").lower())
        i += query[i] + 1
    qtype = struct.unpack("!H", query[i + 1 : i + 3])[0]
    question, name = query[12 : i + 5], ".".join(labels)
    data = None
    if qtype == 1 and ":" not in names.get(name, ":"):
        data = socket.inet_aton(names[name])
    elif qtype == 28 and ":" in names.get(name, ""):
        data = socket.inet_pton(socket.AF_INET6, names[name])
    elif qtype == 15 and name in MX:
        data = struct.pack("!H", 10) + pack(MX[name])
    exists = name in names or name in MX or any(n.endswith("." + name) for n in names)
    answer = query[:2] + struct.pack("!HHHHH", 0x8580 | (0 if exists else 3), 1, 1 if data else 0, 0, 0) + question
    if data:
        answer += b"\xc0\x0c" + struct.pack("!HHIH", qtype, 1, 60, len(data)) + data
    sock.sendto(answer, peer)
