"""A bad cable between the two networks: two TAP devices, and frames lost, doubled, delayed or overtaken in between.

The kernel's own netem would do the same; not every kernel has it.
"""
import ctypes
import fcntl
import heapq
import itertools
import os
import random
import select
import signal
import struct
import subprocess
import time

libc = ctypes.CDLL(None, use_errno=True)


def tap(name):
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(fd, 0x400454CA, struct.pack("16sH22x", name.encode(), 0x0002 | 0x1000))
    return fd


def forward(a, b, loss=0, double=0, delay=0, jitter=0, overtake=0, seed=1):
    """Carry frames until the process ends. Times in seconds, the others are probabilities."""
    r, queue, order = random.Random(seed), [], itertools.count()
    other = {a: b, b: a}
    while True:
        wait = max(0, queue[0][0] - time.monotonic()) if queue else None
        for fd in select.select([a, b], [], [], wait)[0]:
            frame = os.read(fd, 65536)
            at, copies = time.monotonic(), 1
            if frame[12:14] == b"\x08\x00":
                copies = 0 if r.random() < loss else 2 if r.random() < double else 1
            for _ in range(copies):
                due = at + delay + jitter * r.random()
                if r.random() < overtake:
                    due = at  # faster than those before it
                heapq.heappush(queue, (due, next(order), other[fd], frame))
        while queue and queue[0][0] <= time.monotonic():
            _, _, fd, frame = heapq.heappop(queue)
            os.write(fd, frame)


def plug(how):
    """Put a bad cable in the place of the good one; returns a function that takes it away."""
    ready, told = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(ready)
        server = tap("bad-wan")
        if libc.setns(os.open("/run/netns/client", os.O_RDONLY), 0x40000000):
            os._exit(1)
        pair = server, tap("bad-lan")
        os.write(told, b"1")
        os.close(told)
        forward(*pair, **how)
    os.close(told)
    if os.read(ready, 1) != b"1":
        raise SystemExit("no TAP devices")
    os.close(ready)
    ip("link", "set", "bad-wan", "address", "02:00:00:00:01:19", "up")
    ip("-n", "client", "link", "set", "bad-lan", "address", "02:00:00:00:01:07", "up")
    ip("route", "replace", "198.51.100.0/24", "dev", "bad-wan")
    ip("-n", "client", "route", "replace", "192.0.2.0/24", "dev", "bad-lan", "src", "198.51.100.7")

    def unplug():
        ip("route", "replace", "198.51.100.0/24", "dev", "wan")
        ip("-n", "client", "route", "replace", "192.0.2.0/24", "dev", "lan", "src", "198.51.100.7")
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)

    return unplug


def ip(*how):
    subprocess.run(["ip", *how], check=True)
