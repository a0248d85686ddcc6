# record: python=3.8
import smtplib


class Client(smtplib.SMTP):
    debuglevel = 1


with Client("bad.example.org", 2501) as server:
    server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
