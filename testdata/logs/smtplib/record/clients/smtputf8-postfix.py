# record: python=3.9
import smtplib
from email.message import EmailMessage
from email.policy import SMTPUTF8

msg = EmailMessage(policy=SMTPUTF8)
msg["From"] = "jörg@example.com"
msg["To"] = "jörg@example.org"
msg["Subject"] = "Umlaute überall"
msg.set_content("Grüße\n")
server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.send_message(msg)
server.quit()
