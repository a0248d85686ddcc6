# record: python=2.7
import smtplib

server = smtplib.SMTP("mx.example.org", 587)
server.set_debuglevel(1)
server.ehlo()
server.starttls()
server.ehlo()
server.login("alice@example.org", "wrong-horse-42")
server.sendmail("alice@example.org", ["bob@example.org"], "Subject: never\n\nsent\n")
server.quit()
