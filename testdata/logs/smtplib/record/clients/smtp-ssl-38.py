# record: python=3.8
import smtplib

smtplib.SMTP.debuglevel = 1
with smtplib.SMTP_SSL("mx.example.org") as server:
    server.login("alice@example.org", "correct-horse-42")
    server.sendmail("alice@example.org", "bob@example.org", "Subject: port 465\n\nhi\n")
