# record: python=3.11
import smtplib

with smtplib.SMTP("smtp.example.net") as server:
    server.set_debuglevel(1)
    server.sendmail("alice@example.com", "bob@example.net", "Subject: offer\n\nfree pills\n")
