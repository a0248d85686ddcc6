# record: python=3.12
import smtplib

server = smtplib.LMTP("")
server.set_debuglevel(1)
server.connect("/srv/lmtp")
server.sendmail("alice@example.com", ["bob@example.org", "nobody@example.org"], "Subject: LMTP\n\nhi\n")
server.quit()
