# record: python=3.8
import smtplib

server = smtplib.SMTP("short.example.org")
server.set_debuglevel(1)
server.sendmail("alice@example.com", ["nobody1@example.org", "nobody2@example.org", "nobody3@example.org", "nobody4@example.org", "bob@example.org"], "Subject: many\n\nhi\n")
