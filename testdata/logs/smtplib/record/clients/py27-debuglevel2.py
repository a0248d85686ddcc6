# record: python=2.7
# Python 2 knows no level 2: no time stamps. Content with 8-bit bytes.
import smtplib

server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(2)
server.sendmail("alice@example.com", ["bob@example.org"], "Subject: bytes\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nGr\xc3\xbc\xc3\x9fe \"it's\"\n")
server.quit()
