# record: python=3.13
import base64
import smtplib

token = "n,a=alice@example.net,\1host=smtp.example.net\1port=587\1auth=Bearer ya29.made-up-token-expired\1\1"
server = smtplib.SMTP("smtp.example.net", 587)
server.set_debuglevel(1)
server.starttls()
server.ehlo()
code, answer = server.docmd("AUTH OAUTHBEARER", base64.b64encode(token.encode()).decode())
if code == 334:
    code, answer = server.docmd("AQ==")
if code != 235:
    raise smtplib.SMTPAuthenticationError(code, answer)
