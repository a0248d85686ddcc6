"""Messages as published captures have them: subjects in words cut anywhere, names in all forms, broken structure."""
import base64

from talk import Talk, kind, octets, one, parts, seen, sent, text


def b64(data):
    return base64.b64encode(data).decode()


def subject(name, want, *lines):
    """A message with these lines as its subject field."""
    @kind("subject-" + name, "kinds-subjects")
    def go():
        return sent(octets(["From: alice@example.com", *lines, "To: bob@example.org", "", "Hello."])), seen(mails=[one(subject=want)])


def words(data, *at, charset="utf-8", fold="\r\n "):
    """Encoded words that cut the octets at these places, whatever is there."""
    cuts = [0, *at, len(data)]
    return fold.join(f"=?{charset}?B?{b64(data[a:b])}?=" for a, b in zip(cuts, cuts[1:]))


KOREAN, JAPANESE, RUSSIAN, CHINESE, GERMAN = "회의록을 보냅니다", "会議の議事録です", "Протокол собрания отдела", "会议记录请查收", "Grüße aus Köln"
subject("split-in-character", KOREAN, "Subject: " + words(KOREAN.encode(), 4, 11))
subject("split-euc-kr", KOREAN, "Subject: " + words(KOREAN.encode("euc-kr"), 3, 9, charset="EUC-KR", fold="\r\n\t"))
subject("split-sjis", JAPANESE, "Subject: " + words(JAPANESE.encode("shift_jis"), 5, charset="Shift_JIS"))
subject("iso-2022-jp-word", JAPANESE, "Subject: " + words(JAPANESE.encode("iso-2022-jp"), charset="ISO-2022-JP"))
subject("koi8-r-word", RUSSIAN, "Subject: " + words(RUSSIAN.encode("koi8-r"), 7, charset="koi8-r"))
subject("windows-1251-q", "Протокол", "Subject: =?windows-1251?Q?" + "".join(f"={c:02X}" for c in "Протокол".encode("cp1251")) + "?=")
subject("gb2312-word", CHINESE, "Subject: " + words(CHINESE.encode("gb2312"), charset="GB2312"))
subject("big5-word", "會議記錄", "Subject: " + words("會議記錄".encode("big5"), charset="Big5"))
subject("gb18030-word", CHINESE, "Subject: " + words(CHINESE.encode("gb18030"), charset="gb18030"))
subject("q-spaces-underscores", "a b_c d", "Subject: =?US-ASCII?q?a_b=5Fc d?=")
subject("in-quotes", '"Grüße" and more', 'Subject: "=?iso-8859-1?Q?Gr=FC=DFe?=" and more')
subject("no-space-between", "GrüßeKöln", "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?==?utf-8?Q?K=C3=B6ln?=")
subject("beside-text", "Re:Grüße!", "Subject: Re:=?utf-8?Q?Gr=C3=BC=C3=9Fe?=!")
subject("two-charsets", "Größe размер", "Subject: =?iso-8859-1?Q?Gr=F6=DFe?= =?koi8-r?B?" + b64(" размер".encode("koi8-r")) + "?=")
subject("no-padding", "Grüße", "Subject: =?utf-8?B?" + b64("Grüße".encode()).rstrip("=") + "?=")
subject("language-tag", "Grüße", "Subject: =?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=")
subject("charset-utf8", "Grüße", "Subject: =?utf8?B?" + b64("Grüße".encode()) + "?=")
subject("wrong-charset", "Grüße", "Subject: =?us-ascii?B?" + b64("Grüße".encode()) + "?=")
subject("wrong-charset-latin1", KOREAN, "Subject: =?ks_c_5601-1987?B?" + b64(KOREAN.encode("cp949")) + "?=")
subject("unknown-8bit", "Grüße", "Subject: =?unknown-8bit?Q?Gr=C3=BC=C3=9Fe?=")
subject("x-unknown", "Hello there", "Subject: =?x-unknown?B?" + b64(b"Hello there") + "?=")
subject("default-charset", "Hello there", "Subject: =?DEFAULT?Q?Hello_there?=")
subject("folded-inside-word", "Grüße aus Köln", "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe_aus?=", "\t=?utf-8?Q?_K=C3=B6ln?=")
subject("long-one-word", GERMAN * 8, "Subject: =?UTF-8?B?" + b64((GERMAN * 8).encode()) + "?=")
subject("raw-utf-8", KOREAN, "Subject: " + KOREAN)
subject("raw-euc-kr", KOREAN, b"Subject: " + KOREAN.encode("euc-kr"))
subject("raw-iso-2022-jp", JAPANESE, b"Subject: " + JAPANESE.encode("iso-2022-jp"))
subject("raw-latin-1", GERMAN, b"Subject: " + GERMAN.encode("latin-1"))
subject("raw-koi8-r", RUSSIAN, b"Subject: " + RUSSIAN.encode("koi8-r"))
subject("raw-windows-1251", RUSSIAN, b"Subject: " + RUSSIAN.encode("cp1251"))
subject("raw-gb2312", CHINESE, b"Subject: " + CHINESE.encode("gb2312"))
subject("raw-big5", "會議記錄請查收", b"Subject: " + "會議記錄請查收".encode("big5"))
subject("raw-shift-jis", JAPANESE, b"Subject: " + JAPANESE.encode("shift_jis"))
subject("raw-windows-1251-capitals", "СРОЧНО! Счёт на оплату", b"Subject: " + "СРОЧНО! Счёт на оплату".encode("cp1251"))
subject("raw-windows-1252-signs", "5 € – “best”", b"Subject: " + "5 € – “best”".encode("cp1252"))
subject("raw-declared-in-type", "Příliš žluťoučký", b"Subject: " + "Příliš žluťoučký".encode("cp1250"), "Content-Type: text/plain; charset=windows-1250")
subject("raw-between-words", "Grüße aus Köln", b"Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= aus K\xf6ln")
subject("folded-inside-base64", "Grüße aus Köln am Rhein", "Subject: =?UTF-8?B?R3LDvMOfZSBhdXMg", " S8O2bG4gYW0gUmhlaW4=?=")
subject("cp-1252", "Grüße", "Subject: =?cp-1252?Q?Gr=FC=DFe?=")
subject("ibm866-word", "Привет", "Subject: =?ibm866?B?" + b64("Привет".encode("cp866")) + "?=")
subject("hz-word", CHINESE, "Subject: =?hz-gb-2312?B?" + b64(CHINESE.encode("hz")) + "?=")
subject("byte-order-mark", "Grüße", "Subject: =?utf-8?B?" + b64("\ufeffGrüße".encode()) + "?=")
subject("upper-case-name", "shouted", "SUBJECT: shouted")
subject("space-before-colon", "old", "Subject : old")
subject("twice", "first", "Subject: first", "Subject: second")
subject("folded-before-text", "folded at once", "Subject:", " folded at once")
subject("tab-folded", "one two three", "Subject: one", "\ttwo", "\t three")
subject("html-in-it", "<b>sale</b> 100% =?", "Subject: <b>sale</b> 100% =?")


@kind("subject-behind-a-long-header", "kinds-subjects")
def behind_long():
    long = [f"X-Padding-{i}: " + "x" * 900 for i in range(40)]
    return sent(octets(["From: alice@example.com", *long, "Subject: far down", "", "Hello."])), seen(mails=[one(subject="far down")])


@kind("subject-behind-a-huge-field", "kinds-structure")
def behind_huge():
    huge = ["X-Huge: start"] + [" " + "y" * 950 for i in range(70)]
    return sent(octets([*huge, "Subject: behind it", "", "Hello."])), seen(mails=[one(subject="behind it")])


@kind("subject-of-attached-message", "kinds-subjects")
def attached_subject():
    t = sent(parts(["X-No-Subject: here"], (["Content-Type: message/rfc822"], ["From: carol@example.org", "Subject: of the inner one", "", "Inner."])))
    return t, seen(mails=[one()])


@kind("subject-not-of-attached-text", "kinds-subjects")
def attached_text():
    t = sent(parts(["Subject: outer"], (['Content-Type: text/plain; charset="utf-8"', "Content-Disposition: attachment; filename=mail.txt"], ["From: <other@example.com>", "Subject: not this", "", "x"])))
    return t, seen(mails=[one(subject="outer", names=["mail.txt"])])


# --- names

def name(label, want, *head, body=("AAECAwQF",)):
    """A part with these header lines; want is what it is called."""
    @kind("name-" + label, "kinds-names")
    def go():
        return sent(parts(["Subject: " + label], (["Content-Transfer-Encoding: base64", *head], list(body)))), seen(mails=[one(subject=label, names=[want] if isinstance(want, str) else want)])


APP = "Content-Type: application/octet-stream"
name("only-in-type", "report.pdf", 'Content-Type: application/pdf; name="report.pdf"')
name("type-folded-by-tab", "report.pdf", "Content-Type: application/pdf;", '\tname="report.pdf"')
name("continued-without-indent", "quarterly-report-0123456789abcdef..zip", "Content-Type: application/zip;", "Content-Disposition: attachment;", "filename*0=quarterly-report-;", "filename*1=0123456789abcdef..zip")
name("type-without-indent", "report.pdf", "Content-Type: application/pdf;", 'name="report.pdf"', "Content-Disposition: attachment")
name("no-space-unquoted", "file-0.zip", APP, "Content-Disposition: attachment;filename=file-0.zip")
name("unquoted-spaces", "my big file.zip", APP, "Content-Disposition: attachment; filename=my big file.zip")
name("semicolon-in-quotes", "a;b=c.txt", APP, 'Content-Disposition: attachment; filename="a;b=c.txt"')
name("words-folded-in-quotes", "Árvíztűrő tükörfúrógép.txt", 'Content-Type: text/plain; charset="UTF-8"; name="=?UTF-8?B?w4FydsOtenTFsXLFkSB0w7xrw7ZyZsO6csOzZ8Op?=', '                =?UTF-8?B?cC50eHQ=?="', "Content-Disposition: attachment")
name("word-in-filename", "Árvíztűrő.txt", APP, "Content-Disposition: attachment;", '                filename="=?UTF-8?B?' + b64("Árvíztűrő.txt".encode()) + '?="')
name("word-split-in-character", "회의록.txt", APP, 'Content-Disposition: attachment; filename="' + words("회의록.txt".encode(), 4, fold=" ") + '"')
name("word-unquoted", "Grüße.txt", APP, "Content-Disposition: attachment; filename==?iso-8859-1?Q?Gr=FC=DFe.txt?=")
name("word-q-in-type", "Grüße aus Köln.doc", 'Content-Type: application/msword; name="=?iso-8859-1?Q?Gr=FC=DFe_aus_K=F6ln.doc?="')
name("rfc2231-latin-1", "Grüße.txt", APP, "Content-Disposition: attachment; filename*=iso-8859-1'de'Gr%FC%DFe.txt")
name("rfc2231-euc-kr-pieces", "회의록 최종.hwp", APP, "Content-Disposition: attachment; filename*0*=euc-kr''%C8%B8%C0%C7;", " filename*1*=%B7%CF%20;", " filename*2*=%C3%D6%C1%BE.hwp")
name("rfc2231-in-type", "회의록.pdf", "Content-Type: application/pdf; name*=UTF-8''%ED%9A%8C%EC%9D%98%EB%A1%9D.pdf", "Content-Disposition: attachment")
name("rfc2231-no-charset", "회의록.pdf", APP, "Content-Disposition: attachment; filename*=%ED%9A%8C%EC%9D%98%EB%A1%9D.pdf")
name("rfc2231-wrong-order", "one two three.txt", APP, 'Content-Disposition: attachment; filename*2=" three.txt"; filename*0="one"; filename*1=" two"')
name("rfc2231-quoted", "Grüße.txt", APP, "Content-Disposition: attachment; filename*=\"UTF-8''Gr%C3%BC%C3%9Fe.txt\"")
name("both-forms", "Grüße.txt", APP, "Content-Disposition: attachment; filename=\"Gruesse.txt\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.txt")
name("percent-encoded", "회의록.pdf", APP, 'Content-Disposition: attachment; filename="%ED%9A%8C%EC%9D%98%EB%A1%9D.pdf"')
name("raw-utf-8", "회의록.pdf", APP, 'Content-Disposition: attachment; filename="회의록.pdf"')
name("raw-euc-kr", "회의록.pdf", APP, 'Content-Disposition: attachment; filename="회의록.pdf"'.encode("euc-kr"))
name("raw-gbk", "会议记录.pdf", APP, 'Content-Disposition: attachment; filename="会议记录.pdf"'.encode("gbk"))
name("raw-latin-1", "Grüße.pdf", APP, 'Content-Disposition: attachment; filename="Grüße.pdf"'.encode("latin-1"))
name("iso-2022-jp", "議事録.txt", APP, 'Content-Disposition: attachment; filename="' + words("議事録.txt".encode("iso-2022-jp"), charset="iso-2022-jp") + '"')
name("raw-shift-jis", "議事録です.doc", APP, 'Content-Disposition: attachment; filename="議事録です.doc"'.encode("shift_jis"))
name("rfc2231-unknown-charset", "Grüße.txt", APP, "Content-Disposition: attachment; filename*=unknown-8bit''Gr%C3%BC%C3%9Fe.txt")
name("never-closed-quote", "report.pdf", APP, 'Content-Disposition: attachment; filename="report.pdf')
name("two-semicolons", "x.zip", "Content-Type: application/zip;;name=x.zip")
name("windows-path", "C:\\temp\\run.exe", APP, 'Content-Disposition: attachment; filename="C:\\temp\\run.exe"')
name("escaped-quote", 'a "b" c.txt', APP, 'Content-Disposition: attachment; filename="a \\"b\\" c.txt"')
name("single-quotes", "report.pdf", APP, "Content-Disposition: attachment; filename='report.pdf'")
name("no-semicolon", "report.pdf", 'Content-Type: application/pdf name="report.pdf"', "Content-Disposition: attachment")
name("disposition-only", "report.pdf", 'Content-Disposition: attachment; filename="report.pdf"')
name("filename-in-type", "report.pdf", 'Content-Type: application/pdf; filename="report.pdf"', "Content-Disposition: attachment")
name("name-in-disposition", "report.pdf", APP, 'Content-Disposition: attachment; name="report.pdf"')
name("description-only", "report.pdf", APP, "Content-Description: report.pdf", "Content-Disposition: attachment")
name("content-id-only", "image001.png", "Content-Type: image/png", "Content-ID: <image001.png@01D0ABCD.12345678>")
name("location-only", "logo.gif", "Content-Type: image/gif", "Content-Location: file:///C:/Temp/logo.gif")
name("type-of-no-sense", "note.txt", "Content-Type: file; name=note.txt")
name("inline-picture", "image001.png", 'Content-Type: image/png; name="image001.png"', "Content-Transfer-Encoding: base64", "Content-ID: <image001.png@01D0ABCD>", "Content-Disposition: inline; filename=\"image001.png\"")
name("winmail", "winmail.dat", 'Content-Type: application/ms-tnef; name="winmail.dat"', 'Content-Disposition: attachment; filename="winmail.dat"')
name("smime", "smime.p7m", 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"')
name("long", "a" * 230 + ".pdf", APP, "Content-Disposition: attachment;", ' filename="' + "a" * 230 + '.pdf"')


# --- structure

@kind("whole-message-is-an-attachment", "kinds-structure")
def whole():
    t = sent(text("Subject: a file alone", "MIME-Version: 1.0", 'Content-Type: application/zip; name="alone.zip"', "Content-Transfer-Encoding: base64", 'Content-Disposition: attachment; filename="alone.zip"', body=("UEsDBA==",)))
    return t, seen(mails=[one(subject="a file alone", names=["alone.zip"])])


@kind("uuencode-in-text", "kinds-structure")
def uuencode():
    t = sent(text("Subject: a picture", body=("See the picture.", "", "begin 644 my picture.gif", "#0V%T", "`", "end", "", "begin 0755 run.exe", "#0V%T", "`", "end", "begin here is no file", "bye")))
    return t, seen(mails=[one(subject="a picture", names=["my picture.gif", "run.exe"])])


@kind("yenc-in-text", "kinds-structure")
def yenc():
    t = sent(text("Subject: binaries", body=("=ybegin line=128 size=3 name=three octets.bin", b"kl\x93", "=yend size=3 crc32=12345678")))
    return t, seen(mails=[one(subject="binaries", names=["three octets.bin"])])


@kind("x-uuencode-part", "kinds-structure")
def uu_part():
    t = sent(parts(["Subject: old encoding"], (['Content-Type: image/gif; name="cat.gif"', "Content-Transfer-Encoding: x-uuencode"], ["begin 644 cat.gif", "#0V%T", "`", "end"])))
    return t, seen(mails=[one(subject="old encoding", names=["cat.gif"])])


def nested(label, want, *lines, mime=True):
    @kind(label, "kinds-structure")
    def go():
        head = ["From: alice@example.com", "To: bob@example.org", "Subject: " + label] + (["MIME-Version: 1.0"] if mime else [])
        return sent(octets([*head, *lines])), seen(mails=[one(subject=label, names=want)])


def att(n, *extra):
    return ["Content-Type: application/octet-stream", f'Content-Disposition: attachment; filename="{n}"', *extra, "", "data"]


nested("message-in-message", ["outer.bin", "inner.bin"], 'Content-Type: multipart/mixed; boundary="o"', "", "--o", *att("outer.bin"), "--o", "Content-Type: message/rfc822", "", "Subject: inner", 'Content-Type: multipart/mixed; boundary="i"', "",
       "--i", *att("inner.bin"), "--i--", "--o--")
nested("digest", ["in.bin"], 'Content-Type: multipart/digest; boundary="o"', "", "--o", "", "Subject: first", "", "text", "--o", "", "Subject: second", 'Content-Type: multipart/mixed; boundary="i"', "", "--i", *att("in.bin"), "--i--", "--o--")
nested("boundary-is-prefix-of-inner", ["a.bin", "b.bin"], 'Content-Type: multipart/mixed; boundary="part"', "", "--part", 'Content-Type: multipart/related; boundary="part1"', "", "--part1", *att("a.bin"), "--part1--", "--part", *att("b.bin"), "--part--")
nested("same-boundary-twice", ["a.bin", "b.bin"], 'Content-Type: multipart/mixed; boundary="same"', "", "--same", 'Content-Type: multipart/alternative; boundary="same"', "", "--same", *att("a.bin"), "--same--", "--same", *att("b.bin"), "--same--")
nested("never-closed", ["a.bin", "b.bin"], 'Content-Type: multipart/mixed; boundary="o"', "", "--o", 'Content-Type: multipart/related; boundary="i"', "", "--i", *att("a.bin"), "--o", *att("b.bin"))
nested("boundary-unquoted-equals", ["a.bin"], "Content-Type: multipart/mixed; boundary=----=_Part_1=2?3", "", "------=_Part_1=2?3", *att("a.bin"), "------=_Part_1=2?3--")
nested("boundary-with-spaces", ["a.bin"], 'Content-Type: multipart/mixed; boundary="a b (c)"', "", "--a b (c)  ", *att("a.bin"), "--a b (c)--")
nested("boundary-not-declared", ["a.bin"], "Content-Type: multipart/mixed", "", "--xyz-1", *att("a.bin"), "--xyz-1--")
nested("boundary-folded-no-indent", ["a.bin"], "Content-Type: multipart/mixed;", 'boundary="noindent"', "", "--noindent", *att("a.bin"), "--noindent--")
nested("no-mime-version", ["a.bin"], "Content-type: MULTIPART/Mixed ; Boundary=zz", "", "--zz", *att("a.bin"), "--zz--", mime=False)
nested("type-twice", ["a.bin"], "Content-Type: multipart/mixed; boundary=zz", "Content-Type: text/plain", "", "--zz", *att("a.bin"), "--zz--")
nested("no-blank-line-in-part", ["a.bin"], "Content-Type: multipart/mixed; boundary=zz", "", "--zz", "Content-Type: application/octet-stream", "Content-Disposition: attachment; filename=a.bin", "--zz--")
nested("blank-line-before-part-header", ["a.bin"], "Content-Type: multipart/mixed; boundary=zz", "", "--zz", "", "Content-Type: application/octet-stream; name=a.bin", "Content-Disposition: attachment; filename=a.bin", "", "data", "--zz--")
nested("text-after-boundary", ["a.bin"], "Content-Type: multipart/mixed; boundary=zz", "", "--zz", *att("a.bin"), "--zz-- end of it", "")
nested("partial", ["a.bin"], 'Content-Type: message/partial; id="1@example.com"; number=1; total=2', "", "Subject: inner", 'Content-Type: application/octet-stream; name="a.bin"', "", "data")
nested("external-body", ["remote.bin"], "Content-Type: multipart/mixed; boundary=zz", "", "--zz", 'Content-Type: message/external-body; access-type=local-file; name="remote.bin"', "", "Content-Type: application/octet-stream", "", "--zz--")
nested("message-in-base64", ["letter.eml"], "Content-Type: multipart/mixed; boundary=zz", "", "--zz", 'Content-Type: message/rfc822; name="letter.eml"', "Content-Transfer-Encoding: base64", "", b64(b"Subject: inner\r\n\r\nHello.\r\n"), "--zz--")
nested("calendar-and-card", ["invite.ics", "alice.vcf"], "Content-Type: multipart/mixed; boundary=zz", "", "--zz", 'Content-Type: text/calendar; method=REQUEST; name="invite.ics"', "", "BEGIN:VCALENDAR", "--zz", 'Content-Type: text/x-vcard; charset=utf-8; name="alice.vcf"', "", "BEGIN:VCARD", "--zz--")
nested("apple-double", ["photo.jpg", "photo.jpg"], "Content-Type: multipart/appledouble; boundary=zz", "", "--zz", 'Content-Type: application/applefile; name="photo.jpg"', "", "x", "--zz", 'Content-Type: image/jpeg; name="photo.jpg"', "", "x", "--zz--")


@kind("stolen-passwords", "kinds-structure")
def stealer():
    t = Talk(port=587).hello("EHLO DESKTOP-7", "AUTH LOGIN").both("AUTH login " + b64(b"drop@example.com"), "334 UGFzc3dvcmQ6").both(b64(b"correct-horse-42"), "235 ok").envelope("drop@example.com", "drop@example.com")
    html = "".join(f"host: https://www.example.com/{i}<br>user: u{i}<br>" for i in range(20))
    body = octets(["MIME-Version: 1.0", "From: drop@example.com", "To: drop@example.com", "Date: 7 Sep 2026 10:00:00 +0000", "Subject: =?utf-8?Q?PW=5Falice/DESKTOP-7?=", "Content-Type: multipart/mixed;", " boundary=--boundary_0_1b2c3d4e-aaaa-bbbb-cccc-0123456789ab", "",
                   "", "----boundary_0_1b2c3d4e-aaaa-bbbb-cccc-0123456789ab", "Content-Type: text/html; charset=us-ascii", "Content-Transfer-Encoding: quoted-printable", "", "Time: 09/07/2026<br>User Name: alice<br>", "----boundary_0_1b2c3d4e-aaaa-bbbb-cccc-0123456789ab",
                   "Content-Type: application/octet-stream; name=\"=?utf-8?B?" + b64("alice-DESKTOP-7 2026_09_07.html".encode()) + "?=\"", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment", "", b64(html.encode()), "----boundary_0_1b2c3d4e-aaaa-bbbb-cccc-0123456789ab--", ""])
    t.content(body).quit()
    return t, seen("DESKTOP-7", "LOGIN drop@example.com 235", [one([("drop@example.com", 250)], "PW_alice/DESKTOP-7", ["alice-DESKTOP-7 2026_09_07.html"], "drop@example.com")])
