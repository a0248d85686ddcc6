# record: python=3.13
import smtplib

with smtplib.SMTP("smtp.example.net") as server:
    server.set_debuglevel(1)
    server.ehlo()
    server.verify("bob@example.net")
    server.help()
