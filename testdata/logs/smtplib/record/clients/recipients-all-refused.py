# record: python=3.13
import smtplib

with smtplib.SMTP("smtp.example.net") as server:
    server.set_debuglevel(1)
    server.sendmail("alice@example.com", ["nobody@example.net", "full@example.net", "nobody2@example.net"], "Subject: hello\n\nhi\n")
