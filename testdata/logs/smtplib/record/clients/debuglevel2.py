# record: python=3.12
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(2)
server.connect("mx.example.org", 25)
server.sendmail("alice@example.com", ["bob@example.org"], "Subject: time stamps\n\nhi\n")
server.quit()
