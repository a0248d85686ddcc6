# record: python=3.7
# A reply with a Latin-1 byte and both kinds of quotation marks.
import smtplib

server = smtplib.SMTP("bad.example.org", 2514)
server.set_debuglevel(1)
server.sendmail("alice@example.com", "nobody@example.org", "Subject: hello\n\nhi\n")
