# record: python=2.7
import smtplib

server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("down.example.org")
