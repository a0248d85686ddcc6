# record: python=3.13
import smtplib

server = smtplib.SMTP("bad.example.org", 2508)
server.set_debuglevel(1)
server.ehlo()
server.starttls()
server.login("alice@example.org", "correct-horse-42")
