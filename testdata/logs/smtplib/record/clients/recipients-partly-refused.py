# record: python=3.11
import smtplib

server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
refused = server.sendmail("alice@example.com", ["bob@example.org", "nobody@example.org", "full@example.org", "left@example.org", "carol@example.org"], "Subject: hello\n\nhi\n")
server.quit()
print(refused)
