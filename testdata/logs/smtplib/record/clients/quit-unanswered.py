# record: python=3.11
# The message was taken; only the farewell fails.
import smtplib

server = smtplib.SMTP("bad.example.org", 2510, timeout=1)
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
server.quit()
