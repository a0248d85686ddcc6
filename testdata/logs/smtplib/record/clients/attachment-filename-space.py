# record: python=3.8
import random
import smtplib
from email import encoders
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

random.seed(2)
msg = MIMEMultipart()
msg["From"] = "alice@example.org"
msg["To"] = "bob@example.org"
msg["Subject"] = "테스트 메일 (첨부파일 포함)"

body = "안녕하세요, 이것은 MIMEMultipart 테스트 메일입니다."
msg.attach(MIMEText(body, "plain"))

filename = "test.txt"
part = MIMEBase("application", "octet-stream")
part.set_payload(b"hello, attachment\n")
encoders.encode_base64(part)
part.add_header("Content-Disposition", f"attachment; filename= {filename}")
msg.attach(part)

server = smtplib.SMTP("mx.example.org", 587)
server.set_debuglevel(1)
server.ehlo()
server.starttls()
server.ehlo()
server.login("alice@example.org", "correct-horse-42")
server.sendmail("alice@example.org", "bob@example.org", msg.as_string())
server.quit()
