"""Logins in the forms that clients and bots give them."""
import base64
import struct

from talk import Talk, kind, one, seen, text

PLAIN = text("Subject: plain")
SECRET = "correct-horse-42"
ONE = [one(subject="plain")]


def b64(data):
    return base64.b64encode(data.encode() if isinstance(data, str) else data).decode()


def talk(*steps, port=587, keywords=("AUTH LOGIN PLAIN CRAM-MD5 NTLM",), then=True):
    t = Talk(port=port).hello("EHLO pc7", *keywords)
    for command, reply in steps:
        t.both(command, reply)
    return t.envelope().content(PLAIN).quit() if then else t.quit()


def case(name, login, *steps, **how):
    @kind(name, "kinds-logins")
    def go():
        return talk(*steps, **how), seen("pc7", login, ONE if how.get("then", True) else ())


OK = "235 2.7.0 ok"
case("plain-initial", "PLAIN alice@example.org 235", ("AUTH PLAIN " + b64(f"\0alice@example.org\0{SECRET}"), OK))
case("plain-authzid", "PLAIN alice@example.org 235", ("AUTH PLAIN " + b64(f"postmaster\0alice@example.org\0{SECRET}"), OK))
case("plain-without-first-nul", "PLAIN alice@example.org 235", ("AUTH PLAIN " + b64(f"alice@example.org\0alice@example.org\0{SECRET}"), OK))
case("plain-written-over", "PLAIN xxxxxxxx@xxx.example 235", ("AUTH PLAIN " + b64("\0xxxxxxxx@xxx.example\0xxxxxxxx"), OK))
case("plain-challenge-refused", "PLAIN alice 535", ("AUTH PLAIN", "334 "), (b64(f"\0alice\0{SECRET}"), "535 5.7.8 no"), then=False)
case("login-lower-case-prompts", "LOGIN alice 235", ("auth login", "334 dXNlcm5hbWU6"), (b64("alice"), "334 cGFzc3dvcmQ6"), (b64(SECRET), OK))
case("login-exchange-prompts", "LOGIN EXAMPLE\\alice 235", ("AUTH LOGIN", "334 VXNlciBOYW1lAA=="), (b64("EXAMPLE\\alice"), "334 UGFzc3dvcmQA"), (b64(SECRET), OK))
case("login-user-on-the-line", "LOGIN alice@example.org 235", ("AUTH login " + b64("alice@example.org"), "334 UGFzc3dvcmQ6"), (b64(SECRET), OK))
case("login-prompts-in-clear", "LOGIN alice 235", ("AUTH LOGIN", "334 Username:"), (b64("alice"), "334 Password:"), (b64(SECRET), OK))
case("login-no-prompts", "LOGIN 235", ("AUTH LOGIN", "334"), (b64("mallory"), "334"), (b64(SECRET), OK))
case("login-utf-8-user", "LOGIN jürgen@example.org 235", ("AUTH LOGIN", "334 VXNlcm5hbWU6"), (b64("jürgen@example.org"), "334 UGFzc3dvcmQ6"), (b64(SECRET), OK))
case("login-equals-sign", "LOGIN alice 235", ("AUTH=LOGIN", "500 unknown"), ("AUTH LOGIN", "334 VXNlcm5hbWU6"), (b64("alice"), "334 UGFzc3dvcmQ6"), (b64(SECRET), OK), keywords=("AUTH=LOGIN",))
case("login-accepted-by-250", "LOGIN alice 250", ("AUTH LOGIN", "334 VXNlcm5hbWU6"), (b64("alice"), "334 UGFzc3dvcmQ6"), (b64(SECRET), "250 welcome"))
case("login-user-refused-at-once", "LOGIN admin 535", ("AUTH LOGIN", "334 VXNlcm5hbWU6"), (b64("admin"), "535 no such user"), then=False)
case("cram-md5", "CRAM-MD5 alice@example.org 235", ("AUTH CRAM-MD5", "334 " + b64("<1.2@mx.example.org>")), (b64("alice@example.org 0123456789abcdef0123456789abcdef"), OK))
case("xoauth2", "XOAUTH2 alice@example.org 235", ("AUTH XOAUTH2 " + b64("user=alice@example.org\1auth=Bearer made-up-token-4711\1\1"), OK))


def tries(*users):
    """A dictionary attack: every try is refused."""
    out = []
    for i, user in enumerate(users):
        out += [("AUTH LOGIN", "334 VXNlcm5hbWU6"), (b64(user), "334 UGFzc3dvcmQ6"), (b64(f"made-up-{i}"), "535 5.7.8 authentication failed")]
    return out


case("guesses", "LOGIN test 535", *tries("admin", "info", "root", "test"), then=False)
case("guesses-then-right", "LOGIN info 235", *tries("admin"), ("AUTH LOGIN", "334 VXNlcm5hbWU6"), (b64("info"), "334 UGFzc3dvcmQ6"), (b64(SECRET), OK))


def ntlm(domain="EXAMPLE", user="alice", host="PC7", codec="utf-16-le"):
    """The messages of MS-NLMP, with made-up hashes."""
    negotiate = b"NTLMSSP\0" + struct.pack("<II", 1, 0xA2088207) + bytes(16)
    name = domain.encode("utf-16-le")
    challenge = b"NTLMSSP\0" + struct.pack("<IHHII", 2, len(name), len(name), 48, 0xA2898205) + b"\1\2\3\4\5\6\7\x08" + bytes(8) + struct.pack("<HHI", 0, 0, 48 + len(name)) + name
    at, fields, data = 64, b"", b""
    for value in (b"L" * 24, b"N" * 24, domain.encode(codec), user.encode(codec), host.encode(codec), b""):
        fields += struct.pack("<HHI", len(value), len(value), at + len(data))
        data += value
    return b64(negotiate), b64(challenge), b64(b"NTLMSSP\0" + struct.pack("<I", 3) + fields + struct.pack("<I", 0xA2888205 if codec != "ascii" else 0xA2888206) + data)


T1, T2, T3 = ntlm()
case("ntlm-initial", "NTLM alice 235", ("AUTH NTLM " + T1, "334 " + T2), (T3, OK))
case("ntlm-in-steps", "NTLM alice 535", ("AUTH NTLM", "334 NTLM supported"), (T1, "334 " + T2), (T3, "535 5.7.3 Authentication unsuccessful"), then=False)
O1, O2, O3 = ntlm("", "alice@example.org", "PC7", "ascii")
case("ntlm-oem", "NTLM alice@example.org 235", ("AUTH NTLM " + O1, "334 " + O2), (O3, OK))
case("gssapi-with-ntlm-inside", "GSSAPI alice 235", ("AUTH GSSAPI " + T1, "334 " + T2), (T3, OK), keywords=("AUTH GSSAPI NTLM",))
case("x-exps", "NTLM alice 235", ("X-EXPS NTLM " + T1, "334 " + T2), (T3, "235 2.7.0 ok"), keywords=("X-EXPS GSSAPI NTLM LOGIN", "X-EXPS=LOGIN"), port=25)
case("login-on-other-port", "LOGIN alice 235", ("AUTH LOGIN", "334 VXNlcm5hbWU6"), (b64("alice"), "334 UGFzc3dvcmQ6"), (b64(SECRET), OK), port=5870)
case("login-answers-in-clear", "LOGIN alice@example.org 535", ("AUTH LOGIN", "334 VXNlcm5hbWU6"), ("alice@example.org", "334 UGFzc3dvcmQ6"), (b64(SECRET), "535 no"), then=False)
case("login-made-unreadable", "LOGIN 235", ("AUTH LOGIN", "334 VXNlcm5hbWU6"), ("xxxxxxxxxxxxxxxx", "334 UGFzc3dvcmQ6"), ("xxxxxxxxxxxx", OK))
