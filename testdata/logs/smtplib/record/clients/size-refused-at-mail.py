# record: python=3.12
import smtplib

with smtplib.SMTP("small.example.org") as server:
    server.set_debuglevel(1)
    server.sendmail("alice@example.com", "bob@example.org", "Subject: big\n\n" + "0123456789 0123456789\n" * 150)
