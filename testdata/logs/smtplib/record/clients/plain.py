# record: python=3.11
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("mx.example.org", 25)
server.sendmail("alice@example.com", ["bob@example.org"], "Subject: hello\n\nThis is a plain test.\n")
server.quit()
