"""Logins by hand and by swaks, in clear text."""
import base64
import hashlib
import hmac

from mails import *
from scenes_mail import AUTH
from wire import Hand, client, mail, run, scene, session

USER, RIGHT, WRONG = "alice@example.org", "correct-horse-42", "wrong-horse-42"
LOGGED_IN = [mail(USER, [("dave@example.com", 250)], SUBJECT)]


def b64(text):
    return base64.b64encode(text.encode()).decode()


def login(*steps, then=True):
    """AUTH by hand: each step is a line, or a function of the challenge; a mail afterwards if it went well."""
    @client
    def go():
        h = Hand(AUTH, 587)
        h.say("EHLO client.example.com")
        challenge = b""
        for step in steps:
            h.send((step(challenge) if callable(step) else step) + "\r\n")
            line = h.file.readline()
            challenge = line[4:].strip()
        if line.startswith(b"235") and then:
            h.say(f"MAIL FROM:<{USER}>")
            h.say("RCPT TO:<dave@example.com>")
            h.say("DATA")
            h.send(stuffed(message()))
            h.reply()
        h.say("QUIT")
        h.close()

    go()


def result(mechanism, code, user=USER):
    if code == 235:
        return [session("accepted", login=f"{mechanism} {user} {code}", mails=LOGGED_IN)]
    return [session("auth-failed", "AUTH", login=f"{mechanism} {user} {code}".replace("  ", " "))]


def cram(password):
    def answer(challenge):
        return b64(USER + " " + hmac.new(password.encode(), base64.b64decode(challenge), hashlib.md5).hexdigest())

    return answer


@scene("auth-plain")
def auth_plain():
    login("AUTH PLAIN " + b64(f"\0{USER}\0{RIGHT}"))
    return result("PLAIN", 235)


@scene("auth-plain-challenge")
def auth_plain_challenge():
    login("AUTH PLAIN", b64(f"\0{USER}\0{RIGHT}"))
    return result("PLAIN", 235)


@scene("auth-plain-refused")
def auth_plain_refused():
    login("AUTH PLAIN " + b64(f"\0{USER}\0{WRONG}"))
    return result("PLAIN", 535)


@scene("auth-login")
def auth_login():
    login("AUTH LOGIN", b64(USER), b64(RIGHT))
    return result("LOGIN", 235)


@scene("auth-login-initial")
def auth_login_initial():
    login("auth login " + b64(USER), b64(RIGHT))
    return result("LOGIN", 235)


@scene("auth-login-refused")
def auth_login_refused():
    login("AUTH LOGIN", b64(USER), b64(WRONG))
    return result("LOGIN", 535)


@scene("auth-cram-md5")
def auth_cram():
    login("AUTH CRAM-MD5", cram(RIGHT))
    return result("CRAM-MD5", 235)


@scene("auth-cram-md5-refused")
def auth_cram_refused():
    login("AUTH CRAM-MD5", cram(WRONG))
    return result("CRAM-MD5", 535)


@scene("auth-cancelled")
def auth_cancelled():
    login("AUTH LOGIN", b64(USER), "*")
    return result("LOGIN", 501)


@scene("auth-swaks-login")
def auth_swaks():
    run("swaks", "--server", AUTH, "--port", "587", "--helo", "client.example.com", "--from", USER, "--to", "dave@example.com", "--auth", "LOGIN", "--auth-user", USER,
        "--auth-password", RIGHT, "--data", message().decode().replace("\r\n", "\\n"))
    return result("LOGIN", 235)
