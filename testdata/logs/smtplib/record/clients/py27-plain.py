# record: python=2.7
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("mx.example.org", 25)
server.sendmail("alice@example.com", ["bob@example.org"], "Subject: from Python 2\n\nIt's the old one.\n.\nend\n")
server.quit()
