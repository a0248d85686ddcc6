"""Forms of commands, headers, logins and chunks that are seen in the wild."""
import base64
import struct

from mails import *
from scenes_mail import AUTH, MX, sent
from scenes_trouble import EXTRA
from wire import Hand, client, mail, scene, session


def b64(data):
    return base64.b64encode(data.encode() if isinstance(data, str) else data).decode()


def by_hand(*commands, data=None, host=MX, port=25, hello="EHLO client.example.com"):
    """Say the commands one by one; data follows the one that is DATA."""
    @client
    def go():
        h = Hand(host, port)
        for line in ([hello] if hello else []) + list(commands):
            if h.say(line) == 354:
                h.send(stuffed(data))
                h.reply()
        h.say("QUIT")
        h.close()

    go()


ENVELOPE = (f"MAIL FROM:<{ALICE}>", f"RCPT TO:<{BOB}>", "DATA")


# --- commands

@scene("syntax-loose")
def loose():
    """Blanks, no angle brackets, small letters, a source route, parameters."""
    by_hand(f"mail from: <{ALICE}>  size=300 BODY=8BITMIME", f"rcpt to: {BOB}", f"Rcpt To:<@relay.example.net:{CAROL}>", "data", data=simple())
    return sent(to=[(BOB, 250), (CAROL, 250)])


@scene("helo-only")
def helo_only():
    by_hand(*ENVELOPE, data=simple(), hello="HELO client.example.com")
    return sent()


@scene("ehlo-literal-twice")
def ehlo_twice():
    """The client changes its name; the last one counts."""
    by_hand("EHLO [198.51.100.7]", *ENVELOPE, data=simple(), hello="EHLO localhost")
    return [session("accepted", helo="[198.51.100.7]", mails=[mail(ALICE, [(BOB, 250)], SUBJECT)])]


@scene("no-hello")
def no_hello():
    by_hand(*ENVELOPE, data=simple(), hello="")
    return [session("accepted", helo="", mails=[mail(ALICE, [(BOB, 250)], SUBJECT)])]


@scene("dsn-parameters")
def dsn():
    by_hand(f"MAIL FROM:<{ALICE}> RET=HDRS ENVID=QQ314159", f"RCPT TO:<{BOB}> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;bob@example.org", "DATA", data=simple())
    return sent()


@scene("resets")
def resets():
    """Transactions that are given up: by RSET, by EHLO; a MAIL within one is refused."""
    by_hand(f"MAIL FROM:<{ALICE}>", f"RCPT TO:<{BOB}>", "RSET", f"MAIL FROM:<{ALICE}>", f"RCPT TO:<{NOBODY}>", f"RCPT TO:<{CAROL}>", "EHLO client.example.com",
            f"MAIL FROM:<{ALICE}>", "MAIL FROM:<mallory@example.net>", f"RCPT TO:<{BOB}>", "DATA", data=simple("the third"))
    return [session("partly-accepted", "RCPT", mails=[mail(ALICE, [(BOB, 250)]), mail(ALICE, [(NOBODY, 550), (CAROL, 250)]), mail(ALICE, [(BOB, 250)], "the third")])]


@scene("many-recipients")
def many():
    by_hand(f"MAIL FROM:<{ALICE}>", *[f"RCPT TO:<user{i}@example.org>" for i in range(60)], "DATA", data=simple())
    return sent(to=[(f"user{i}@example.org", 250) for i in range(60)])


@scene("long-lines")
def long_lines():
    """A subject of 900 octets and a line of 70 000 (RFC 5321 allows 1000); Postfix takes them apart."""
    by_hand(*ENVELOPE, data=raw(f"From: {ALICE}", "Subject: " + "long " * 180 + "subject", "", "x" * 70000, "the end"))
    return sent("long " * 180 + "subject")


# --- headers

def header(name, *lines, subject="", names=()):
    scene(f"header-{name}")(lambda: (by_hand(*ENVELOPE, data=raw(*lines)), sent(subject, names))[1])


header("subject-folded", f"From: {ALICE}", "Subject: a subject that", " goes on in", " three lines", "", "x", subject="a subject that goes on in three lines")
header("subject-no-blank", "subject:small letters and no blank", f"from:{ALICE}", "", "x", subject="small letters and no blank")
header("subject-utf8-raw", f"Subject: {KOREAN}", "", "x", subject=KOREAN)
header("subject-mixed-words", "Subject: Re: =?iso-8859-1?q?Gr=FC=DFe?= from =?utf-8?B?7ISc7Jq4?= =?utf-8?B?7IucIQ==?= (2)", "", "x", subject="Re: Grüße from 서울시! (2)")
header("subject-empty", f"From: {ALICE}", "Subject:", "", "x")
header("no-subject", f"From: {ALICE}", f"To: {BOB}", "", "x")
header("names-in-content-type", "Subject: old names", "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"', "", "--b", 'Content-Type: application/msword; name="old style.doc"', "Content-Transfer-Encoding: base64", "",
       "AAECAw==", "--b", "Content-Type: image/gif; NAME=tiny.gif", "Content-Disposition: inline", "Content-Transfer-Encoding: base64", "", "R0lGODlhAQABAAAAACw=", "--b",
       'Content-Type: text/plain; name="=?utf-8?q?=ED=95=9C.txt?="', 'Content-Disposition: attachment; FileName="한.txt"', "", "x", "--b--", subject="old names", names=["old style.doc", "tiny.gif", "한.txt"])
header("boundary-never-closed", "Subject: cut short", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", "x", "--b",
       'Content-Type: application/pdf; name="half.pdf"', 'Content-Disposition: attachment; filename="half.pdf"', "Content-Transfer-Encoding: base64", "", "AAECAwQFBgcICQ", subject="cut short", names=["half.pdf"])


# --- chunks

@scene("bdat-split-in-subject")
def split_subject():
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        data = simple()
        at = data.index(b"Minutes") + 3
        h.say(f"MAIL FROM:<{ALICE}>")
        h.say(f"RCPT TO:<{BOB}>")
        for part, last in ((data[:at], ""), (data[at:], " LAST")):
            h.send(f"BDAT {len(part)}{last}\r\n".encode() + part)
            h.reply()
        h.say("QUIT")
        h.close()

    go()
    return sent()


@scene("bdat-without-last")
def without_last():
    """The client gives up after the first chunk."""
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}>")
        h.say(f"RCPT TO:<{BOB}>")
        data = simple()
        h.send(f"BDAT {len(data)}\r\n".encode() + data)
        h.reply()
        h.say("QUIT")
        h.close()

    go()
    return [session("incomplete", "*", mails=[mail(ALICE, [(BOB, 250)], SUBJECT)])]


@scene("bdat-mixed-with-data")
def mixed():
    """DATA after a chunk is refused; the chunks go on."""
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        h.say(f"MAIL FROM:<{ALICE}>")
        h.say(f"RCPT TO:<{BOB}>")
        data = simple()
        h.send(b"BDAT 40\r\n" + data[:40])
        h.reply()
        h.say("DATA")
        h.send(f"bdat  {len(data) - 40}  last\r\n".encode() + data[40:])
        h.reply()
        h.say("QUIT")
        h.close()

    go()
    return [session("*", "*", mails=[mail(ALICE, [(BOB, 250)], SUBJECT)])]


@scene("bdat-two-messages")
def two_messages():
    @client
    def go():
        h = Hand(MX)
        h.say("EHLO client.example.com")
        group = b""
        for subject in ("first chunk", "second chunk"):
            data = simple(subject)
            group += f"MAIL FROM:<{ALICE}>\r\nRCPT TO:<{BOB}>\r\nBDAT {len(data)} LAST\r\n".encode() + data
        h.send(group + b"QUIT\r\n")
        h.reply(7)
        h.close()

    go()
    return [session("accepted", mails=[mail(ALICE, [(BOB, 250)], "first chunk"), mail(ALICE, [(BOB, 250)], "second chunk")])]


# --- logins

def ntlm():
    fields = ["", "", "EXAMPLE", "alice", "CLIENT", ""]  # two responses, domain, user, workstation, key
    parts = [bytes(24), bytes(24)] + [f.encode("utf-16-le") for f in fields[2:]]
    out, at = b"", 64
    for p in parts:
        out += struct.pack("<HHI", len(p), len(p), at)
        at += len(p)
    return b"NTLMSSP\0" + struct.pack("<I", 3) + out + struct.pack("<I", 0xA2088205) + b"".join(parts)


def login(name, mechanism, identity, *steps, code=235):
    def play():
        by_hand(*steps, *ENVELOPE, data=simple(), host=EXTRA, port=2612)
        return [session("accepted", login=f"{mechanism} {identity} {code}", mails=[mail(ALICE, [(BOB, 250)], SUBJECT)])]

    scene(f"auth-{name}")(play)


@scene("auth-retry")
def auth_retry():
    """A mechanism that is not known, a wrong password, the right one."""
    wrong, right = (b64(f"\0alice@example.org\0{p}") for p in ("wrong-horse-42", "correct-horse-42"))
    by_hand("AUTH GSSAPI", "AUTH PLAIN " + wrong, "AUTH PLAIN " + right, "MAIL FROM:<alice@example.org>", "RCPT TO:<dave@example.com>", "DATA", data=simple(), host=AUTH, port=587)
    return [session("accepted", login="PLAIN alice@example.org 235", mails=[mail("alice@example.org", [("dave@example.com", 250)], SUBJECT)])]


TYPE1 = b"NTLMSSP\0" + struct.pack("<II", 1, 0xA2088207) + bytes(16)
login("ntlm", "NTLM", "alice", "AUTH NTLM", b64(TYPE1), b64(ntlm()))
login("xoauth2", "XOAUTH2", "alice@example.org", "AUTH XOAUTH2 " + b64("user=alice@example.org\1auth=Bearer ya29.not-a-real-token\1\1"))
login("oauthbearer", "OAUTHBEARER", "alice@example.org", "AUTH OAUTHBEARER " + b64("n,a=alice@example.org,\1host=mx.example.org\1port=587\1auth=Bearer not-a-real-token\1\1"))
login("scram-sha-256", "SCRAM-SHA-256", "alice", "AUTH SCRAM-SHA-256 " + b64("n,,n=alice,r=rOprNGfwEbeRWgbNEkqO"),
      b64("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="), "")
login("digest-md5", "DIGEST-MD5", "alice", "AUTH DIGEST-MD5",
      b64('username="alice",realm="example.org",nonce="OA6MG9tEQGm2hh",nc=00000001,cnonce="OA6MHXh6VqTrRk",digest-uri="smtp/mx.example.org",response=d388dad90d4bbd760a152321f2143af7,qop=auth'), "")
