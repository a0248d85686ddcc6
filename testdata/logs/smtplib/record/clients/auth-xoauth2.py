# record: python=3.12
import base64
import smtplib

token = "user=alice@example.net\1auth=Bearer ya29.made-up-token-0001\1\1"
server = smtplib.SMTP("smtp.example.net", 587)
server.set_debuglevel(1)
server.ehlo()
server.starttls()
server.ehlo()
server.docmd("AUTH", "XOAUTH2 " + base64.b64encode(token.encode()).decode())
server.sendmail("alice@example.net", "bob@example.org", "Subject: XOAUTH2\n\nhi\n")
server.quit()
