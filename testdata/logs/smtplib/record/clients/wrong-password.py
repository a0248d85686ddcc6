# record: python=3.11
# smtplib tries every mechanism the server offers.
import smtplib

server = smtplib.SMTP("auth.example.org", 587)
server.set_debuglevel(1)
server.login("alice@example.org", "wrong-horse-42")
server.sendmail("alice@example.org", "bob@example.org", "Subject: never\n\nsent\n")
server.quit()
