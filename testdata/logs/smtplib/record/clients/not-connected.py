# record: python=3.8
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
