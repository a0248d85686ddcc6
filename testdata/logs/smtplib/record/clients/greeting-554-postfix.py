# record: python=3.10
# The greeting is refused, but the program goes on.
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("closed.example.org", 25)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
