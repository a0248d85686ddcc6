# record: python=3.11
import smtplib
from email.mime.text import MIMEText
from email.header import Header

msg = MIMEText("메일 서버를 점검합니다.\n", _charset="euc-kr")
msg["Subject"] = Header("점검 안내", "euc-kr")
msg["From"] = "alice@example.com"
msg["To"] = "bob@example.org"
with smtplib.SMTP("mx.example.org") as server:
    server.set_debuglevel(1)
    server.sendmail(msg["From"], [msg["To"]], msg.as_string())
