# record: python=3.6
import smtplib

server = smtplib.SMTP("mx.example.org", 587)
server.set_debuglevel(2)
server.starttls()
server.login("alice@example.org", "correct-horse-42")
to = ["user%02d@example.net" % n for n in range(1, 28)]
server.sendmail("alice@example.org", to, "Subject: to many\n\nhi\n")
server.quit()
