# record: python=3.10
# Postfix decides about the sender only at RCPT.
import smtplib

server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.sendmail("banned@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
server.quit()
