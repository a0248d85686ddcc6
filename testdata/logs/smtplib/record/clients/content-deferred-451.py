# record: python=3.6
import smtplib

with smtplib.SMTP("smtp.example.net") as server:
    server.set_debuglevel(1)
    server.sendmail("alice@example.com", "bob@example.net", "Subject: later\n\nlater please\n")
