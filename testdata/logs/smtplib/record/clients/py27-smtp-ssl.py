# record: python=2.7
import smtplib

smtplib.SMTP.debuglevel = 1
server = smtplib.SMTP_SSL("mx.example.org", 465)
server.login("alice@example.org", "correct-horse-42")
server.sendmail("alice@example.org", ["bob@example.org"], "Subject: port 465\n\nhi\n")
server.quit()
