# record: python=3.12
import smtplib

with smtplib.SMTP("bad.example.org", 2521) as server:
    server.set_debuglevel(1)
    server.sendmail("alice@example.com", "bob@example.org", "Subject: later\n\nhi\n")
