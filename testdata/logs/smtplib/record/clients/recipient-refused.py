# record: python=3.6
import smtplib

server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.sendmail("alice@example.com", "nobody@example.org", "Subject: hello\n\nhi\n")
server.quit()
