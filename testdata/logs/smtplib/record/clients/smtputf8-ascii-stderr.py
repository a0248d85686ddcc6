# record: python=3.12 PYTHONIOENCODING=ascii
import smtplib
from email.message import EmailMessage
from email.policy import SMTPUTF8

msg = EmailMessage(policy=SMTPUTF8)
msg["From"] = "앨리스@example.com"
msg["To"] = "jörg@example.net"
msg["Subject"] = "제목"
msg.set_content("본문\n")
server = smtplib.SMTP("smtp.example.net")
server.set_debuglevel(1)
server.send_message(msg)
server.quit()
