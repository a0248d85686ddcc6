# record: python=3.12
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
code, text = server.connect("bad.example.org", 2501)
print(code, text.decode())
