# record: python=3.9
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("bad.example.org", 2525)
try:
    server.sendmail("alice@example.com", ["bob@example.org"], "Subject: hello\n\nhi\n")
except smtplib.SMTPException as e:
    print(type(e).__name__, e)
server.quit()
