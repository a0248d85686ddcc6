# record: python=3.11
import smtplib

server = smtplib.SMTP("mx.example.org", 587)
server.set_debuglevel(1)
server.starttls()
server.ehlo()
server.user, server.password = "alice@example.org", "correct-horse-42"
server.auth("LOGIN", server.auth_login)
server.sendmail("alice@example.org", ["bob@example.org", "carol@example.org"], "Subject: LOGIN\n\nhi\n")
server.quit()
