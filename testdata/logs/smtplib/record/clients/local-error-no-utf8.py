# record: python=3.11
# The program fails on its own: the address needs SMTPUTF8, which the server does not offer.
import smtplib

server = smtplib.SMTP("bad.example.org", 2506)
server.set_debuglevel(1)
server.sendmail("alice@example.com", "jörg@example.org", "Subject: hello\n\nhi\n")
