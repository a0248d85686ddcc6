# record: python=3.7
import smtplib

server = smtplib.SMTP("mx.example.org", 587)
server.set_debuglevel(1)
server.sendmail("alice@example.org", "bob@example.org", "Subject: no TLS\n\nhi\n")
