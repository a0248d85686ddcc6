# record: python=3.10
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("bad.example.org", 2502)
