# record: python=3.6
import smtplib
from email.header import Header
from email.mime.text import MIMEText

msg = MIMEText("日本語の本文です。\n", "plain", "iso-2022-jp")
msg["Subject"] = Header("テストメール（日本語）", "iso-2022-jp")
msg["From"] = "alice@example.com"
msg["To"] = "bob@example.org"
server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.sendmail(msg["From"], [msg["To"]], msg.as_string())
server.quit()
