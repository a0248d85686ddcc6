# record: python=3.10
import smtplib
import ssl


class Client(smtplib.SMTP_SSL):
    debuglevel = 1


context = ssl.create_default_context(cafile="ca.pem")
with Client("mx.example.org", 465, context=context) as server:
    server.login("alice@example.org", "correct-horse-42")
    server.sendmail("alice@example.org", "bob@example.org", "Subject: port 465\n\nhi\n")
