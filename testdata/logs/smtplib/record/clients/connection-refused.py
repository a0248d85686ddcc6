# record: python=3.13
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("down.example.org", 587)
