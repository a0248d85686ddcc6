# record: python=3.11
import smtplib

server = smtplib.SMTP("grey.example.org")
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
server.quit()
