# record: python=3.10 host=laptop
# The name of the client is not a full name.
import smtplib

server = smtplib.SMTP("strict.example.org", local_hostname="laptop")
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: hello\n\nhi\n")
