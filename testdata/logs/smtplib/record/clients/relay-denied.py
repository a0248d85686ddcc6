# record: python=3.9
import smtplib

server = smtplib.SMTP("mx.example.org", 25)
server.set_debuglevel(1)
server.sendmail("alice@example.org", "reader@example.net", "Subject: relay\n\nhi\n")
server.quit()
