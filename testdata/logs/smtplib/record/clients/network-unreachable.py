# record: python=3.9
import smtplib

server = smtplib.SMTP(timeout=3)
server.set_debuglevel(1)
server.connect("far.example.org", 25)
