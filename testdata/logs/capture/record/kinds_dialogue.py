"""Dialogues as published captures have them: typed by hand, by old and by broken programs, cut off, on odd ports."""
from talk import Talk, kind, octets, one, seen, sent, text

PLAIN = text("Subject: plain")


@kind("each-line-a-segment", "kinds-typed")
def each_line():
    t = sent(text("Subject: line by line"), each_line=True)
    return t, seen(mails=[one(subject="line by line")])


@kind("paths-without-brackets", "kinds-typed")
def no_brackets():
    t = Talk().hello("HELO pc7").both("MAIL FROM:alice@example.com", "250 ok").both("RCPT TO: bob@example.org", "250 ok").content(PLAIN).quit()
    return t, seen("pc7", mails=[one(subject="plain")])


@kind("spaces-and-case", "kinds-typed")
def spaces():
    t = Talk().hello("helo   pc 7  ").both("mail from: <alice@example.com> ", "250 ok").both("Rcpt To : <bob@example.org>", "250 ok")
    t.both("rcpt to:   carol@example.org   ", "250 ok").both("data ", "354 go on").say(0, PLAIN + b".\r\n").s("250 ok").both("quit  ", "221 bye").close()
    return t, seen("pc 7", mails=[one([("bob@example.org", 250), ("carol@example.org", 250)], "plain")])


@kind("display-name-in-path", "kinds-typed")
def display_names():
    t = Talk().hello().both("MAIL FROM: \"Alice A.\" <alice@example.com>", "250 ok").both("RCPT TO: Bob <bob@example.org>", "250 ok")
    return t.content(PLAIN).quit(), seen(mails=[one(subject="plain")])


@kind("source-route-quoted-local-part", "kinds-typed")
def routes():
    t = Talk().hello().both("MAIL FROM:<@relay.example.net:alice@example.com>", "250 ok").both('RCPT TO:<"bob smith"@example.org>', "250 ok")
    t.both("RCPT TO:<Postmaster>", "250 ok").both("RCPT TO:<host!user%example.org@relay.example.net>", "550 relaying denied")
    to = [('"bob smith"@example.org', 250), ("Postmaster", 250), ("host!user%example.org@relay.example.net", 550)]
    return t.content(PLAIN).quit(), seen(mails=[one(to, "plain")])  # the route means nothing (RFC 5321, appendix C)


@kind("mistakes-corrected", "kinds-typed")
def mistakes():
    t = Talk().both("hello there", "500 unrecognized command").both("help", "214-This server knows", "214-HELO MAIL RCPT", "214 end of help").hello("HELO pc7")
    t.both("MAIL TO:<alice@example.com>", "501 syntax error").both("MAIL FROM:<alice@example.com>", "250 ok").both("RCPT <bob@example.org>", "501 syntax error")
    t.both("RCPT TO:<bob@example.org>", "250 ok").both("Subject: too early", "500 unrecognized command").content(PLAIN).quit()
    return t, seen("pc7", mails=[one([]), one([("bob@example.org", 501), ("bob@example.org", 250)], "plain")])


@kind("a-key-a-segment-with-backspaces", "kinds-typed")
def keys():
    t = Talk()
    t.say(0, b"HELP\b\b\b\bHELO pc7\r\n", mss=1).s("500 unrecognized command")
    t.say(0, b"HELO pc7\r\n", mss=1).s("250 mx.example.org")
    t.say(0, b"MAIL FROM:<alise\x7f\x7fce@example.com>\r\n", mss=1).s("501 bad address")
    t.say(0, b"MAIL FROM:<alice@example.com>\r\n", mss=1).s("250 ok")
    t.say(0, b"RCPT TO:<bob@example.org>\r\n", mss=1).s("250 ok")
    t.say(0, b"DATA\r\n", mss=1).s("354 go on")
    t.say(0, b"Subject: typed\r\n\r\nHello.\r\n.\r\n", mss=1).s("250 ok").quit()
    return t, seen("pc7", mails=[one([], sender="*"), one(subject="typed")])


@kind("telnet-negotiation-first", "kinds-typed")
def negotiation():
    t = Talk(greeting=None)
    t.say(0, b"\xff\xfb\x1f\xff\xfb\x20\xff\xfb\x18\xff\xfb\x27\xff\xfd\x01\xff\xfb\x03\xff\xfd\x03").s("220 mx.example.org ESMTP")
    t.c("HELO pc7").s("500 unrecognized command").hello("HELO pc7").envelope().content(PLAIN).quit()
    return t, seen("pc7", mails=[one(subject="plain")])


@kind("body-without-header", "kinds-typed")
def no_header():
    t = Talk().hello("HELO pc7").envelope().content(octets(["this is a test", "without a header"])).quit()
    return t, seen("pc7", mails=[one()])


@kind("header-without-body", "kinds-typed")
def no_body():
    t = Talk().hello("HELO pc7").envelope().content(octets(["Subject: only a header", "From: alice@example.com"])).quit()
    return t, seen("pc7", mails=[one(subject="only a header")])


@kind("blank-line-first", "kinds-typed")
def blank_first():
    t = Talk().hello("HELO pc7").envelope().content(octets(["", "Subject: behind a blank line", "", "Hello."])).quit()
    return t, seen("pc7", mails=[one(subject="*")])


# --- servers

@kind("greeting-without-end", "kinds-servers")
def endless_greeting():
    t = Talk(greeting=None).say(1, b"220 mx.example.org ESMTP " + b"A" * 4000)
    t.c("EHLO pc7").s("250-mx.example.org").both("AUTH LOGIN", "334 VXNlcm5hbWU6").both("YWxpY2U=", "334 UGFzc3dvcmQ6").both("Y29ycmVjdC1ob3JzZS00Mg==", "235 ok, go ahead (#2.0.0)")
    t.both("MAIL FROM: <alice@example.com>", "250 ok").both("RCPT TO: <bob@example.org>", "250 ok").both("QUIT", "221 mx.example.org").close()
    return t, seen("pc7", "LOGIN alice 235", [one()])


@kind("reply-never-ended", "kinds-servers")
def unended():
    t = Talk().c("EHLO pc7").s("250-mx.example.org", "250-SIZE 1000000").both("MAIL FROM:<alice@example.com>", "250-still").both("RCPT TO:<bob@example.org>", "250 ok").content(PLAIN).quit()
    return t, seen("pc7", mails=[one(subject="plain")])


@kind("replies-without-text", "kinds-servers")
def bare_codes():
    t = Talk(greeting="220").both("HELO pc7", "250").both("MAIL FROM:<alice@example.com>", "250").both("RCPT TO:<bob@example.org>", "250").both("RCPT TO:<nobody@example.org>", "550")
    t.both("DATA", "354").say(0, PLAIN + b".\r\n").s("250").both("QUIT", "221").close()
    return t, seen("pc7", mails=[one([("bob@example.org", 250), ("nobody@example.org", 550)], "plain")])


@kind("codes-differ-in-one-reply", "kinds-servers")
def two_codes():
    t = Talk(greeting=None).s("220-mx.example.org ESMTP", "220-No spam, please.", "220 ready").hello("EHLO pc7").both("MAIL FROM:<alice@example.com>", "250 ok")
    t.both("RCPT TO:<nobody@example.org>", "550-No such user", "551 try elsewhere").both("RCPT TO:<bob@example.org>", "250-2.1.5 Ok", "250 2.1.5 go on").content(PLAIN).quit()
    return t, seen("pc7", mails=[one([("nobody@example.org", 551), ("bob@example.org", 250)], "plain")])


@kind("lf-only-server", "kinds-servers")
def lf_server():
    t = Talk(greeting=None)
    say = lambda line, reply: t.say(0, line + b"\n").say(1, reply + b"\n")
    t.say(1, b"220 mx.example.org\n")
    say(b"HELO pc7", b"250-hello\n250 there")
    say(b"MAIL FROM:<alice@example.com>", b"250 ok")
    say(b"RCPT TO:<bob@example.org>", b"250 ok")
    say(b"DATA", b"354 go on")
    say(b"Subject: LF only\n\nHello.\n.", b"250 ok")
    return t.close(), seen("pc7", mails=[one(subject="LF only")])


@kind("recipients-refused-one-by-one", "kinds-servers")
def refused():
    t = Talk().hello("EHLO [198.51.100.7]").both("MAIL FROM:<>", "250 2.1.0 Ok")
    to = [("a@example.org", 550), ("b@example.org", 553), ("c@example.org", 450), ("d@example.org", 421)]
    for address, code in to[:-1]:
        t.both(f"RCPT TO:<{address}>", f"{code} refused")
    t.both("RCPT TO:<d@example.org>", "421 4.7.0 too many errors").close()
    return t, seen("[198.51.100.7]", mails=[one(to, sender="")])


@kind("refused-then-reset-then-again", "kinds-servers")
def again():
    t = Talk().hello().envelope("alice@example.com", ("nobody@example.org", "550 5.1.1 unknown")).both("RSET", "250 reset").envelope("alice@example.com", "bob@example.org").content(PLAIN)
    t.both("MAIL FROM:<carol@example.com>", "250 ok").both("RCPT TO:<dave@example.org>", "251 will forward").content(text("Subject: second")).quit()
    return t, seen(mails=[one([("nobody@example.org", 550)]), one(subject="plain"), one([("dave@example.org", 251)], "second", sender="carol@example.com")])


@kind("out-of-order-transactions", "kinds-servers")
def out_of_order():
    t = Talk().hello("EHLO Bob-PC").envelope().content(PLAIN)
    t.both("RCPT TO:<bob@example.org>", "503 need MAIL first").both("DATA", "503 need RCPT first").both("MAIL FROM:<alice@example.com>", "250 ok").both("DATA", "503 need RCPT first")
    t.both("MAIL FROM:<carol@example.com>", "503 nested MAIL").both("RCPT TO:<dave@example.org>", "250 ok").content(text("Subject: after all")).quit()
    return t, seen("Bob-PC", mails=[one(subject="plain"), one([("bob@example.org", 503)], sender=""), one([("dave@example.org", 250)], "after all")])


@kind("rset-in-between-pipelined", "kinds-servers")
def reset_pipelined():
    t = Talk().hello("EHLO pc7", "PIPELINING")
    t.c("MAIL FROM:<alice@example.com>", "RCPT TO:<nobody@example.org>", "RSET", "MAIL FROM:<carol@example.com>", "RCPT TO:<bob@example.org>", "DATA")
    t.s("250 ok", "550 no such user", "250 reset", "250 ok", "250 ok", "354 go on").say(0, PLAIN + b".\r\nQUIT\r\n").s("250 ok", "221 bye").close()
    return t, seen("pc7", mails=[one([("nobody@example.org", 550)]), one(subject="plain", sender="carol@example.com")])


@kind("data-without-waiting", "kinds-servers")
def not_waiting():
    # A script that sends its group without the server's leave, and the content behind it.
    t = Talk().hello("EHLO pc7", "PIPELINING")
    t.c("MAIL FROM:<alice@example.com>", "RCPT TO:<bob@example.org>", "DATA", "Subject: did not wait", "", "This is a test", ".").s("250 ok", "250 ok", "354 go on", "250 queued").close()
    return t, seen("pc7", mails=[one(subject="did not wait")])


@kind("helo-again-in-transaction", "kinds-servers")
def helo_again():
    t = Talk().hello("EHLO pc7").envelope("alice@example.com", "carol@example.org").hello("EHLO pc7").envelope().content(PLAIN).quit()
    return t, seen("pc7", mails=[one([("carol@example.org", 250)]), one(subject="plain")])


# --- Exchange and others

@kind("exchange-xexch50", "kinds-exchange")
def xexch50():
    t = Talk().hello("EHLO ex1.example.com", "XEXCH50", "X-LINK2STATE", "AUTH GSSAPI NTLM LOGIN").both("X-LINK2STATE FIRST CHUNK={0000004d} MULTI (5) ({00000051} 0123456789abcdef LAST)", "200 LAST CHUNK={00000029} DONE")
    t.envelope().both("XEXCH50 600 2", "354 Send binary data").say(0, bytes(range(256)) * 2 + b"\r\nMAIL FROM:<x@example.com>\r\n" + b"\0" * 59).s("250 XEXCH50 OK").content(PLAIN).quit()
    return t, seen("ex1.example.com", mails=[one(subject="plain")])


@kind("exchange-bdat", "kinds-exchange")
def exchange_bdat():
    t = Talk().hello("EHLO ex1.example.com", "CHUNKING", "PIPELINING", "XRDST", "XSHADOW").c("MAIL FROM:<alice@example.com> SIZE=300", "RCPT TO:<bob@example.org>", "RCPT TO:<nobody@example.org>")
    t.s("250 2.1.0 Sender OK", "250 2.1.5 Recipient OK", "550 5.1.1 User unknown")
    data = text("Subject: by chunks")
    t.say(0, b"BDAT %d LAST\r\n" % len(data) + data).s("250 2.6.0 <1@client.example.com> Queued mail for delivery").quit()
    return t, seen("ex1.example.com", mails=[one([("bob@example.org", 250), ("nobody@example.org", 550)], "by chunks")])


@kind("bdat-numbers-that-are-none", "kinds-exchange")
def bdat_odd():
    t = Talk().hello("EHLO pc7", "CHUNKING")
    for size, reply in (("-5", "501 bad chunk size"), ("abc LAST", "501 bad chunk size"), ("99999999999999999999 LAST", "552 too big")):
        t.envelope().both(f"BDAT {size}", reply).both("RSET", "250 ok")
    return t.envelope().content(PLAIN).quit(), seen("pc7", mails=[one(), one(), one(), one(subject="plain")])


@kind("verbs-of-old", "kinds-exchange")
def old_verbs():
    t = Talk(greeting="220 mx.example.org Sendmail 4.1 ready").hello("HELO pc7").both("VRFY bob", "250 Bob <bob@example.org>").both("EXPN staff", "250-<bob@example.org>", "250 <carol@example.org>")
    t.both("ONEX", "200 only one").both("VERB", "250 verbose").both("SAML FROM:<alice@example.com>", "502 not implemented").both("NOOP hello", "250 ok").envelope().content(PLAIN).quit()
    return t, seen("pc7", mails=[one(subject="plain")])


@kind("lmtp-on-another-port", "kinds-exchange")
def lmtp():
    t = Talk(port=2003, greeting="220 mx.example.org LMTP server ready").both("LHLO mx.example.org", "250-mx.example.org", "250 PIPELINING").envelope("alice@example.com", "bob@example.org", ("nobody@example.org", "550 5.1.1 unknown"), "carol@example.org")
    t.both("DATA", "354 go on").say(0, PLAIN + b".\r\n").s("250 2.0.0 <bob@example.org> saved", "452 4.2.2 <carol@example.org> over quota").both("QUIT", "221 bye").close()
    return t, seen("mx.example.org", mails=[one([("bob@example.org", 250), ("nobody@example.org", 550), ("carol@example.org", 452)], "plain")])  # carol was accepted first, but her copy was not


@kind("sslproxy-line-first", "kinds-exchange")
def sslproxy():
    t = Talk(port=8025).say(0, b"SSLproxy: [127.0.0.1]:34649,[198.51.100.7]:40001,[192.0.2.25]:465,s\r\nEHLO pc7\r\n").s("250-mx.example.org", "250 8BITMIME").envelope().content(PLAIN).quit()
    return t, seen("pc7", mails=[one(subject="plain")])


@kind("http-then-smtp", "kinds-exchange")
def cross_protocol():
    t = Talk().c("POST / HTTP/1.1", "Host: mx.example.org:25", "Content-Length: 200", "").s("500 unrecognized command", "500 unrecognized command", "500 unrecognized command", "500 unrecognized command")
    t.hello("HELO pc7").envelope().content(PLAIN).quit()
    return t, seen("pc7", mails=[one(subject="plain")])


@kind("all-letters-replaced", "kinds-exchange")
def anonymised():
    # Somebody wrote x over all that could tell who it was.
    t = Talk(greeting="220 xxxxxxxxxx.xxx.xxx xxxxx xxxxxxx xx xxxxxxx").both("EHLO xxxxxxxxxxxxxxxxx2.xxxxx.net", "250-xxxxxxxxxx.xxx.xxx", "250-xxxxxxxxxx", "250-xxxx 36700160", "250 xxxxxxxx")
    t.both("MAIL FROM:<xxxxxxxxx@xxxxxxx.com> SIZE=1429", "250 2.1.0 xx").both("RCPT TO:<xxxxxxxx@xxxxx.com>", "250 2.1.5 xx")
    t.content(octets(["Received: from xxxxxxx", "From: xxxxxxxxx <xxxxxxxxx@xxxxxxx.com>", "Subject: =?iso-8859-1?B?dGVzdCDlIOkg7iD4IPw=?=", 'Content-Type: multipart/mixed; boundary="xxxxxxxxxxxxx"', "MIME-Version: 1.0", "",
                      "--xxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxx", "", "xxxxx", "--xxxxxxxxxxxxx", "Content-Type: application/zip", 'Content-Disposition: attachment; filename="a.zip"', "xxxxxxxxxxxxxxxxxxxx", "", "xxxxxxxx", "--xxxxxxxxxxxxx--"])).quit()
    return t, seen("xxxxxxxxxxxxxxxxx2.xxxxx.net", mails=[one([("xxxxxxxx@xxxxx.com", 250)], "test å é î ø ü", ["a.zip"], "xxxxxxxxx@xxxxxxx.com")])


# --- ports

def on_port(n):
    @kind(f"port-{n}", "kinds-ports")
    def port():
        t = Talk(port=n, greeting="220 mx.example.org ready").hello("EHLO pc7").envelope().content(PLAIN).quit()
        return t, seen("pc7", mails=[one(subject="plain")])


for n in (26, 1025, 2525, 5870, 8025, 10025, 10026, 33025):
    on_port(n)


@kind("port-without-a-word", "kinds-ports")
def wordless():
    t = Talk(port=2626, greeting="220 mx.example.org").hello("HELO pc7").envelope().content(PLAIN).quit()
    return t, seen("pc7", mails=[one(subject="plain")])


@kind("port-wordless-no-syn", "kinds-ports")
def wordless_no_syn():
    t = Talk(port=2626, greeting="220 mx.example.org", open=False).hello("HELO pc7").envelope().content(PLAIN).quit()
    return t, seen("pc7", mails=[one(subject="plain")])


@kind("from-the-middle-on", "kinds-ports")
def middle():
    t = Talk(port=8025, greeting=None, open=False).envelope().content(PLAIN).quit()
    return t, seen("", mails=[one(subject="plain")])


@kind("from-login-on", "kinds-ports")
def from_login():
    t = Talk(port=587, greeting=None, open=False).both("YWxpY2VAZXhhbXBsZS5vcmc=", "334 UGFzc3dvcmQ6").both("Y29ycmVjdC1ob3JzZS00Mg==", "235 2.7.0 ok").envelope().content(PLAIN).quit()
    return t, seen("", "*", [one(subject="plain")])


@kind("from-header-on-other-port", "kinds-ports")
def from_header():
    t = Talk(port=8025, greeting=None, open=False).say(0, PLAIN + b".\r\n").s("250 2.0.0 Ok: queued as 12").quit()
    return t, seen("", mails=[one([], "plain", sender="*")])
