# record: python=3.13
import smtplib

server = smtplib.SMTP("strict.example.org")
server.set_debuglevel(1)
server.sendmail("alice@no-such-domain.example", "bob@example.org", "Subject: hello\n\nhi\n")
