# record: python=3.12
# The client waits longer than the server allows.
import smtplib
import time

server = smtplib.SMTP("short.example.org")
server.set_debuglevel(1)
server.ehlo()
time.sleep(3)
server.sendmail("alice@example.com", "bob@example.org", "Subject: too late\n\nhi\n")
