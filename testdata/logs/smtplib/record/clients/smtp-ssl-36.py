# record: python=3.6
import smtplib

smtplib.SMTP.debuglevel = 1
server = smtplib.SMTP_SSL("smtp.example.net", 465)
server.login("alice@example.net", "correct-horse-42")
server.sendmail("alice@example.net", "bob@example.org", "Subject: port 465\n\nhi\n")
server.quit()
