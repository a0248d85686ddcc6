# record: python=3.12
import smtplib

server = smtplib.SMTP("bad.example.org", 2504)
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\n" + "line of the message\n" * 200)
