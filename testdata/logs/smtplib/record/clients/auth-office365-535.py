# record: python=3.13
import smtplib

server = smtplib.SMTP("bad.example.org", 2517)
server.set_debuglevel(2)
server.starttls()
server.login("alice@example.com", "correct-horse-42")
