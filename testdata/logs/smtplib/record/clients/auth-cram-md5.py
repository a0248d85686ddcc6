# record: python=3.7
import smtplib

server = smtplib.SMTP("auth.example.org", 587)
server.set_debuglevel(1)
server.login("alice@example.org", "correct-horse-42")
server.sendmail("alice@example.org", "bob@example.org", "Subject: CRAM-MD5\n\nhi\n")
server.quit()
