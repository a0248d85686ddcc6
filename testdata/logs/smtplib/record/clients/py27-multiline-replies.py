# record: python=2.7
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("bad.example.org", 2525)
server.sendmail("alice@example.com", ["bob@example.org"], "Subject: from Python 2\n\nhello\n")
server.quit()
