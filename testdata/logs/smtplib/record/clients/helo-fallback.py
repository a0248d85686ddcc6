# record: python=3.6
# A server that does not know EHLO: smtplib falls back to HELO.
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("old.example.net", 25)
server.sendmail("alice@example.com", "bob@example.org", "Subject: old server\n\nhi\n")
server.quit()
