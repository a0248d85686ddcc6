"""Proxies and tunnels, and what a network does to a session."""
import random
import socket
import threading
import time

from mails import *
from scenes_mail import AIO, MX, by_smtplib, sent
from scenes_tls import one_mail
from scenes_trouble import EXTRA
from wire import Hand, client, in_client, mail, run, scene, session

PROXIED, TRUSTED = "192.0.2.26", "192.0.2.29"


# --- proxies, tunnels, other addresses

@scene("proxy-v1")
def proxy_v1():
    in_client(lambda: one_mail(Hand(PROXIED, before=b"PROXY TCP4 203.0.113.9 192.0.2.25 51234 25\r\n")))
    return sent()


@scene("proxy-v2")
def proxy_v2():
    header = b"\r\n\r\n\0\r\nQUIT\n" + b"\x21\x11\0\x0c" + socket.inet_aton("203.0.113.9") + socket.inet_aton("192.0.2.25") + b"\xc8\x22\0\x19"
    in_client(lambda: one_mail(Hand(PROXIED, before=header)))
    return sent()


@scene("xclient")
def xclient():
    @client
    def go():
        h = Hand(TRUSTED)
        h.say("EHLO filter.example.net")
        h.say("XCLIENT NAME=client.example.com ADDR=203.0.113.9")
        one_mail(h)

    go()
    return sent()


@scene("xforward")
def xforward():
    @client
    def go():
        h = Hand(TRUSTED)
        h.say("EHLO client.example.com")
        h.say("XFORWARD NAME=desk.example.com ADDR=203.0.113.9 PROTO=ESMTP")
        one_mail(h, hello=False)

    go()
    return sent()


def through(*how):
    run("curl", "-s", *how, f"smtp://{MX}:25/client.example.com", "--mail-from", ALICE, "--mail-rcpt", BOB, "-T", "-", stdin=message())
    return sent()


@scene("tunnel-http-connect")
def http_connect():
    return through("-p", "-x", f"http://{EXTRA}:3128")


@scene("tunnel-socks4a")
def socks4a():
    return through("-x", f"socks4a://{EXTRA}:1080")


@scene("tunnel-socks5")
def socks5():
    return through("-x", f"socks5h://{EXTRA}:1080")


@scene("ipv6")
def ipv6():
    in_client(lambda: one_mail(Hand("2001:db8:2::25", family=socket.AF_INET6)))
    return sent()


@scene("other-port")
def other_port():
    by_smtplib(message(), [BOB, NOBODY], host=AIO, port=12525)
    return [session("partly-accepted", "RCPT", mails=[mail(ALICE, [(BOB, 250), (NOBODY, 550)], SUBJECT)])]


@scene("loopback-sll2", iface="any", link="LINUX_SLL2", filter="tcp and host 127.0.0.1")
def loopback_sll2():
    one_mail(Hand("127.0.0.1"))
    return sent()


@scene("loopback-sll", iface="any", link="LINUX_SLL", filter="tcp and host 127.0.0.1")
def loopback_sll():
    one_mail(Hand("127.0.0.1"))
    return sent()


# --- the network and the way the client uses it

@scene("client-first")
def client_first():
    """The client does not wait for the greeting, which comes late."""
    @client
    def go():
        h = Hand(EXTRA, 2611, greeting=False, before=f"EHLO client.example.com\r\nMAIL FROM:<{ALICE}>\r\nRCPT TO:<{BOB}>\r\n".encode())
        h.reply(4)
        h.say("DATA")
        h.send(stuffed(message()))
        h.reply()
        h.say("QUIT")
        h.close()

    go()
    return sent()


@scene("bare-lf")
def bare_lf():
    """Line ends of LF only, in commands and in the content."""
    @client
    def go():
        h = Hand(MX)
        for line in ["ehlo client.example.com", f"mail from:<{ALICE}>", f"rcpt to:<{BOB}>", "data"]:
            h.send(line + "\n")
            h.reply()
        h.send(stuffed(message()).replace(b"\r\n", b"\n"))
        h.reply()
        h.send("quit\n")
        h.reply()
        h.close()

    go()
    return sent()


@scene("half-close")
def half_close():
    """The client closes its side before the replies to the content and QUIT."""
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}>")
        h.say(f"RCPT TO:<{BOB}>")
        h.say("DATA")
        h.send(stuffed(message()) + b"QUIT\r\n")
        h.sock.shutdown(socket.SHUT_WR)
        h.reply(2)
        h.close()

    go()
    return sent()


@scene("keep-alive")
def keep_alive():
    @client
    def go():
        h = Hand(MX)
        h.sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        h.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 1)
        h.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 1)
        h.say("EHLO client.example.com")
        time.sleep(3.5)
        one_mail(h, hello=False)

    go()
    return sent()


@scene("zero-window")
def zero_window():
    in_client(lambda: one_mail(Hand(EXTRA, 2606), message(attachments=[("report.pdf", "application/pdf", noise(20000))])))
    return sent(names=["report.pdf"])


@scene("reused-port")
def reused_port():
    """Three connections from the same port, the first two reset by the client."""
    @client
    def go():
        for i in range(3):
            h = Hand(MX, source=("198.51.100.7", 45678))
            h.say(f"EHLO client{i}.example.com")
            h.say(f"MAIL FROM:<{ALICE}>")
            h.say(f"RCPT TO:<{BOB}>")
            h.say("DATA")
            h.send(stuffed(simple(f"mail {i}")))
            h.reply()
            if i < 2:
                h.kill()
            else:
                h.say("QUIT")
                h.close()

    go()
    return [session("accepted", helo=f"client{i}.example.com", mails=[mail(ALICE, [(BOB, 250)], f"mail {i}")]) for i in range(3)]


@scene("parallel-50", gz=True)
def parallel():
    """Fifty connections at once, each with a pause between its commands."""
    def one(i):
        r = random.Random(i)
        pause = lambda: time.sleep(r.random() / 10)
        h = Hand(MX)
        pause()
        h.say(f"EHLO client{i:02}.example.com")
        pause()
        h.say(f"MAIL FROM:<sender{i:02}@example.com>")
        h.say(f"RCPT TO:<user{i}@example.org>")
        if i % 3 == 0:
            h.say(f"RCPT TO:<{NOBODY}>")
        pause()
        h.say("DATA")
        h.send(stuffed(simple(f"number {i:02}", *(["a line of text"] * 40 * (i % 7)))))
        h.reply()
        h.say("QUIT")
        h.close()

    @client
    def go():
        threads = [threading.Thread(target=one, args=(i,)) for i in range(50)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()

    go()
    return [session("partly-accepted" if i % 3 == 0 else "accepted", "RCPT" if i % 3 == 0 else "", helo=f"client{i:02}.example.com",
                    mails=[mail(f"sender{i:02}@example.com", [(f"user{i}@example.org", 250)] + ([(NOBODY, 550)] if i % 3 == 0 else []), f"number {i:02}")]) for i in range(50)]


CABLES = {"loss": {"loss": 0.12}, "overtaking": {"delay": 0.004, "overtake": 0.3}, "doubled": {"double": 0.3}, "delay": {"delay": 0.02, "jitter": 0.01},
          "everything": {"delay": 0.003, "jitter": 0.004, "loss": 0.06, "double": 0.1, "overtake": 0.2}}


def conversations():
    """Three conversations: one after the other, as good as the network lets them be."""
    big = message(KOREAN, attachments=[("report.pdf", "application/pdf", noise(12000))])
    by_smtplib(big, [BOB, NOBODY])
    by_smtplib(simple("small"), [BOB])
    in_client(lambda: chunked(big))
    return [session("partly-accepted", "RCPT", mails=[mail(ALICE, [(BOB, 250), (NOBODY, 550)], KOREAN, ["report.pdf"])]),
            *sent("small"), *sent(KOREAN, ["report.pdf"])]


def chunked(data):
    h = Hand(MX)
    h.say("EHLO client.example.com")
    h.send(f"MAIL FROM:<{ALICE}>\r\nRCPT TO:<{BOB}>\r\nBDAT 9000\r\n".encode() + data[:9000] + f"BDAT {len(data) - 9000} LAST\r\n".encode() + data[9000:] + b"QUIT\r\n")
    h.reply(5)
    h.close()


for name, how in CABLES.items():
    scene(f"network-{name}", cable=how, iface="bad-wan")(conversations)
scene("network-good")(conversations)
scene("network-loss-client-side", cable={"loss": 0.12, "seed": 7}, ns="client", iface="bad-lan")(conversations)
