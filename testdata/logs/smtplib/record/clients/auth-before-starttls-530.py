# record: python=3.11
import base64
import smtplib

server = smtplib.SMTP("mx.example.org", 587)
server.set_debuglevel(1)
server.ehlo()
server.docmd("AUTH PLAIN", base64.b64encode(b"\0alice@example.org\0correct-horse-42").decode())
server.quit()
