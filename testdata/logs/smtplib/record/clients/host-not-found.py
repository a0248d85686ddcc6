# record: python=3.10
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("smpt.example.org", 587)
