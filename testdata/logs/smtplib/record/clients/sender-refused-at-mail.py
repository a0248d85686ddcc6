# record: python=3.8
import smtplib

server = smtplib.SMTP("strict.example.org")
server.set_debuglevel(1)
server.sendmail("banned@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
server.quit()
