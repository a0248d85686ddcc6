# record: python=3.13 host=laptop
# A client without a full name greets with its address.
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("2001:db8::25", 25)
server.sendmail("alice@example.com", "bob@example.org", "Subject: IPv6\n\nhi\n")
server.quit()
