# record: python=3.7
import smtplib
from email.mime.text import MIMEText

msg = MIMEText("본문도 한국어입니다.\n", _charset="utf-8")
msg["Subject"] = "안녕하세요, 다음 주 회의 일정을 다시 한번 확인해 주시기 바랍니다"
msg["From"] = "alice@example.com"
msg["To"] = "bob@example.org"
server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.sendmail(msg["From"], [msg["To"]], msg.as_string())
server.quit()
