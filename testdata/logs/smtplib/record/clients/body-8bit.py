# record: python=3.8
# Raw UTF-8 bytes with BODY=8BITMIME.
import smtplib

message = "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGrüße aus Köln\r\n"
with smtplib.SMTP("mx.example.org") as server:
    server.set_debuglevel(1)
    server.sendmail("alice@example.com", "bob@example.org", message.encode(), mail_options=["BODY=8BITMIME"])
