# record: python=3.10
# 334 with a JSON error, the empty line, then 535.
import base64
import smtplib

token = "user=alice@example.net\1auth=Bearer ya29.made-up-token-expired\1\1"
server = smtplib.SMTP("smtp.example.net", 587)
server.set_debuglevel(1)
server.ehlo()
server.starttls()
server.ehlo()
code, answer = server.docmd("AUTH", "XOAUTH2 " + base64.b64encode(token.encode()).decode())
if code == 334:
    code, answer = server.docmd("")
print("could not log in:", code, answer.decode())
server.quit()
