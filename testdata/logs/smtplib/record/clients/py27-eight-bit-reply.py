# record: python=2.7
# Python 2 prints the text of a reply raw: one line of the log is not UTF-8.
import smtplib

server = smtplib.SMTP("bad.example.org", 2514)
server.set_debuglevel(1)
server.sendmail("alice@example.com", "nobody@example.org", "Subject: hello\n\nhi\n")
