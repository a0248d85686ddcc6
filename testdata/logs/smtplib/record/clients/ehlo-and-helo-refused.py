# record: python=3.11
import smtplib

server = smtplib.SMTP("bad.example.org", 2520)
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
