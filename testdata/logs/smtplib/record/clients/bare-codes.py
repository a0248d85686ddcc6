# record: python=3.10
# Replies without text, with a bare LF and with a TAB after the code.
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("bad.example.org", 2524)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
server.quit()
