# record: python=3.9
import smtplib

with smtplib.SMTP("bad.example.org", 2526) as server:
    server.set_debuglevel(1)
    server.login("alice@example.org", "correct-horse-42")
    server.sendmail("alice@example.org", "bob@example.org", "Subject: never\n\nsent\n")
