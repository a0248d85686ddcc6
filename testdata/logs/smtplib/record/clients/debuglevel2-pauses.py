# record: python=3.13
# Level 2 with pauses: what the server and the program took.
import smtplib
import time

server = smtplib.SMTP("smtp.example.net", 587)
server.set_debuglevel(2)
server.starttls()
time.sleep(1.5)
server.login("alice@example.net", "correct-horse-42")
server.sendmail("alice@example.net", "bob@example.net", "Subject: slow\n\nhi\n")
server.quit()
