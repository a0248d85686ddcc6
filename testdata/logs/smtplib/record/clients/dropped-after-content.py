# record: python=3.6
# The server takes the whole content and closes without an answer.
import smtplib

server = smtplib.SMTP("bad.example.org", 2522)
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
