# record: python=3.9
import smtplib

server = smtplib.SMTP("bad.example.org", 2509)
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
