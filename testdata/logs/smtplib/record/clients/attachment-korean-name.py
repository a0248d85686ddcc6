# record: python=3.9
# An attachment whose Korean name goes out as RFC 2231 (filename*=utf-8''...).
import random
import smtplib
from email.message import EmailMessage

random.seed(1)
msg = EmailMessage()
msg["From"] = "alice@example.org"
msg["To"] = "bob@example.org"
msg["Subject"] = "회의록"
msg.set_content("첨부 파일을 확인해 주세요.\n")
msg.add_attachment("1. 예산\n2. 일정\n".encode(), maintype="text", subtype="plain", filename="회의록 2024.txt")
server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.send_message(msg)
server.quit()
