# record: python=3.11
import smtplib

server = smtplib.SMTP("bad.example.org", 2506, timeout=1)
server.set_debuglevel(2)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
