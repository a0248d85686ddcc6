# record: python=3.10
# The reply ends without CRLF; smtplib takes it for a whole one.
import smtplib

server = smtplib.SMTP("bad.example.org", 2505)
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
