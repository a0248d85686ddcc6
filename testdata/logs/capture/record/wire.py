"""How the scenes are run and captured, and what is written down of them as the truth."""
import ctypes
import gzip
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
import traceback

from cable import plug

T = os.environ.get("T", "")
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.dirname(HERE)
SCENES = {}
libc = ctypes.CDLL(None, use_errno=True)


def scene(name, **how):
    """A function that plays a session and returns its truth. how: iface, link, filter, cable, gz, ns."""
    def add(f):
        SCENES[name] = (f, how)
        return f

    return add


def session(outcome, failed_at="", helo="client.example.com", login="", mails=()):
    """The truth of a session; login is "MECHANISM identity code"."""
    return {"outcome": outcome, "failed_at": failed_at, "helo": helo, "login": login, "mails": list(mails)}


def mail(sender, recipients, subject="", attachments=()):
    """The truth of a transaction: recipients are (address, code), with code 0 where no reply was seen; None or "*" where nobody can tell."""
    return {"from": sender, "to": recipients, "subject": subject, "attachments": list(attachments)}


def rows(name, sessions):
    """The lines of facts.tsv: one for each transaction, or for a session without any, or for a file without sessions."""
    if not sessions:
        yield [name] + [""] * 10
    for i, s in enumerate(sessions, 1):
        for m in s["mails"] or [None]:
            path, to, subject, names = "", "", "", ""
            if m:
                path = "*" if m["from"] == "*" else f"<{m['from']}>"
                to = "*" if m["to"] is None else ",".join(f"{a}={c}" for a, c in m["to"])
                subject, names = m["subject"], "|".join(m["attachments"])
            yield [name, "", str(i), s["helo"], s["login"], path, to, subject, names, s["outcome"], s["failed_at"]]


# --- the client's side

def in_client(f, *args):
    """Run f in the client's network, under its host name."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            fd = os.open("/run/netns/client", os.O_RDONLY)
            if libc.setns(fd, 0x40000000) or libc.unshare(0x04000000):
                raise OSError(ctypes.get_errno(), "name spaces")
            socket.sethostname("client.example.com")
            f(*args)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(status)
    return os.waitpid(pid, 0)[1]


def client(f):
    """A scene's part that runs on the client."""
    return lambda *args: in_client(f, *args)


def run(*command, stdin=None, root=None, quiet=True):
    """Run a program on the client; its exit status does not matter, the capture shows what happened."""
    command = list(command)
    if root:
        command = ["chroot", f"{T}/roots/{root}/root"] + command
    def go():
        subprocess.run(command, input=stdin, stdout=subprocess.DEVNULL if quiet else None, stderr=subprocess.STDOUT if quiet else None, timeout=60,
                       env={"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/root", "LANG": "C.UTF-8"})
    return in_client(go)


class Hand:
    """A client that says exactly what it is told to, when it is told to."""

    def __init__(self, host, port=25, source=None, greeting=True, family=socket.AF_INET, before=b""):
        self.sock = socket.socket(family)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if source:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self.sock.bind(source)
        self.sock.settimeout(20)
        self.sock.connect((host, port))
        if before:
            self.sock.sendall(before)
        self.file = self.sock.makefile("rb")
        if greeting:
            self.reply()

    def reply(self, n=1):
        """Read n whole replies, return the code of the last one."""
        code = 0
        for _ in range(n):
            while True:
                line = self.file.readline()
                if not line:
                    return 0
                if line[3:4] != b"-":
                    break
            code = int(line[:3])
        return code

    def send(self, data):
        self.sock.sendall(data.encode() if isinstance(data, str) else data)

    def say(self, line, n=1):
        self.send(line + "\r\n")
        return self.reply(n)

    def tls(self, **how):
        c = ssl.create_default_context(cafile=f"{T}/ca.pem")
        for k, v in how.items():
            setattr(c, k, v)
        self.sock = c.wrap_socket(self.sock, server_hostname="mx.example.org")
        self.file = self.sock.makefile("rb")

    def close(self):
        self.file.close()
        self.sock.close()

    def kill(self):
        """Close with RST."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.close()


# --- capturing

def capture(name, play, iface="wan", link=None, filter="tcp", cable=None, gz=False, ns=None):
    """Play a scene while tcpdump watches; returns the file's name and what play returns."""
    path = f"{T}/{name}.pcap"
    unplug = plug(cable) if cable else lambda: None
    command = (["ip", "netns", "exec", ns] if ns else []) + ["tcpdump", "-i", iface, "-U", "--immediate-mode", "-Z", "root", "-s", "0", "-w", path] + (["-y", link] if link else []) + filter.split()
    watch = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while "listening on" not in (line := watch.stderr.readline()):
        if not line:
            raise SystemExit(f"{name}: tcpdump failed")
    try:
        truth = play()
        time.sleep(1.5 if cable else 0.35)
    finally:
        watch.send_signal(signal.SIGINT)
        said = watch.communicate()[1]
        unplug()
    if "\n0 packets dropped by kernel" not in said:
        raise OSError("tcpdump was too slow: " + " ".join(said.split()))
    target = f"{OUT}/{name}.pcap"
    if gz:
        with open(path, "rb") as src, open(target + ".gz", "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as dst:
            shutil.copyfileobj(src, dst)
        target += ".gz"
    else:
        shutil.copyfile(path, target)
    print(f"{os.path.basename(target)}: {os.path.getsize(target)} bytes", flush=True)
    return os.path.basename(target), truth


HEADER = ["file", "same-as", "session", "helo", "login", "reverse_path", "recipients", "subject", "attachments", "outcome", "failed_at"]


def write_facts(new):
    """Put the rows of the files in new into facts.tsv, in the place of the old ones."""
    path = f"{OUT}/facts.tsv"
    kept = []
    if os.path.exists(path):
        with open(path, encoding="utf-8") as f:
            kept = [line.rstrip("\n").split("\t") for line in f][1:]
    names = {r[0] for r in new}
    kept = [r for r in kept if r[0] not in names] + new
    kept.sort(key=lambda r: (r[0], int(r[2] or 0)))
    with open(path, "w", encoding="utf-8") as f:
        for r in [HEADER] + kept:
            f.write("\t".join(r) + "\n")
