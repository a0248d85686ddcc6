# record: python=3.9
# login() before starttls(): the server does not offer AUTH yet.
import smtplib

server = smtplib.SMTP("mx.example.org", 587)
server.set_debuglevel(1)
server.login("alice@example.org", "correct-horse-42")
