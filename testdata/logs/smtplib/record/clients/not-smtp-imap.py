# record: python=3.9
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
print(server.connect("imap.example.net", 143))
server.login("alice@example.org", "correct-horse-42")
