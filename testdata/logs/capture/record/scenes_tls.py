"""Encryption: TLS from the start and by STARTTLS, and how it fails."""
import ssl
import time

from mails import *
from scenes_mail import MX, sent
from scenes_trouble import EXTRA
from wire import Hand, T, client, in_client, run, scene, session

TLS12 = "192.0.2.31"
HIDDEN = [session("incomplete")]
HIDDEN_FROM_START = [session("incomplete", helo="")]


def one_mail(h, data=None, hello=True):
    if hello:
        h.say("EHLO client.example.com")
    h.say(f"MAIL FROM:<{ALICE}>")
    h.say(f"RCPT TO:<{BOB}>")
    h.say("DATA")
    h.send(stuffed(data or message()))
    h.reply()
    h.say("QUIT")
    h.close()


@scene("starttls-tls13")
def starttls13():
    @client
    def go():
        h = Hand(MX, 587)
        h.say("EHLO client.example.com")
        h.say("STARTTLS")
        h.tls()
        h.say("EHLO client.example.com")
        h.say("AUTH PLAIN AGFsaWNlQGV4YW1wbGUub3JnAGNvcnJlY3QtaG9yc2UtNDI=")
        one_mail(h, hello=False)

    go()
    return HIDDEN


@scene("starttls-tls12")
def starttls12():
    run("curl", "-s", "--ssl-reqd", "--tls-max", "1.2", "--cacert", f"{T}/ca.pem", "--resolve", f"mx.example.org:25:{TLS12}", "smtp://mx.example.org:25/client.example.com",
        "--mail-from", ALICE, "--mail-rcpt", BOB, "-T", "-", stdin=message())
    return HIDDEN


@scene("starttls-swaks")
def starttls_swaks():
    run("swaks", "--server", MX, "--port", "587", "--tls", "--helo", "client.example.com", "--from", ALICE, "--to", BOB, "--tls-sni", "mx.example.org")
    return HIDDEN


@scene("smtps-tls13")
def smtps13():
    run("curl", "-s", "--cacert", f"{T}/ca.pem", "--resolve", f"mx.example.org:465:{MX}", "smtps://mx.example.org/client.example.com", "--mail-from", ALICE, "--mail-rcpt", BOB, "-T", "-", stdin=message())
    return HIDDEN_FROM_START


@scene("smtps-tls12")
def smtps12():
    run("curl", "-s", "--tls-max", "1.2", "--cacert", f"{T}/ca.pem", "--resolve", f"mx.example.org:465:{TLS12}", "smtps://mx.example.org/client.example.com", "--mail-from", ALICE, "--mail-rcpt", BOB, "-T", "-", stdin=message())
    return HIDDEN_FROM_START


def refuse(port, host=MX, **how):
    @client
    def go():
        h = Hand(host, port, greeting=port != 465)
        if port != 465:
            h.say("EHLO client.example.com")
            h.say("STARTTLS")
        c = ssl.create_default_context()
        for k, v in how.items():
            setattr(c, k, v)
        try:
            h.sock = c.wrap_socket(h.sock, server_hostname="mx.example.org")
        except (ssl.SSLError, OSError):
            pass
        time.sleep(0.1)

    go()


@scene("tls-unknown-ca-tls12")
def unknown_ca12():
    """The client does not know who signed the certificate; its alert can be read."""
    refuse(25, TLS12)
    return [session("tls-failed", "STARTTLS")]


@scene("tls-unknown-ca-tls13")
def unknown_ca13():
    """The same with TLS 1.3, where the alert is encrypted; but the handshake is not finished."""
    refuse(587)
    return [session("tls-failed", "STARTTLS")]


@scene("smtps-no-common-version")
def no_common_version():
    """The server speaks TLS 1.0 only, the client 1.2 and later."""
    refuse(465, EXTRA, minimum_version=ssl.TLSVersion.TLSv1_2)
    return [session("tls-failed", "connect", helo="")]


@scene("starttls-refused")
def starttls_refused():
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        h.say("STARTTLS now")
        h.say("QUIT")
        h.close()

    go()
    return [session("tls-failed", "STARTTLS")]


@scene("smtps-clear-text")
def clear_to_tls():
    """A client that speaks clear text to a TLS port: it waits for a greeting, then asks."""
    @client
    def go():
        h = Hand(MX, 465, greeting=False)
        time.sleep(0.5)
        h.send("EHLO client.example.com\r\n")
        try:
            h.file.read()
        except OSError:
            pass

    go()
    return [session("connection-failed", "*")]


@scene("tls-to-clear-text")
def tls_to_clear():
    """A client that begins TLS on a port that does not."""
    in_client(tls_at_once)
    return [session("tls-failed", "connect", helo="")]


def tls_at_once():
    h = Hand(MX, 25, greeting=False)
    try:
        ssl.create_default_context().wrap_socket(h.sock, server_hostname="mx.example.org")
    except (ssl.SSLError, OSError):
        pass


@scene("starttls-then-clear")
def then_clear():
    """As behind an appliance that decrypts: clear text goes on after 220 to STARTTLS."""
    @client
    def go():
        h = Hand(EXTRA, 2603)
        h.say("EHLO client.example.com")
        h.say("STARTTLS")
        one_mail(h, message(KOREAN))

    go()
    return sent(KOREAN)


@scene("x-anonymoustls")
def anonymous_tls():
    @client
    def go():
        h = Hand(EXTRA, 2604)
        h.say("EHLO client.example.com")
        h.say("X-ANONYMOUSTLS")
        h.tls()
        one_mail(h)

    go()
    return HIDDEN
