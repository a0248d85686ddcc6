# record: python=3.10
import smtplib

server = smtplib.SMTP("bad.example.org", 2512)
server.set_debuglevel(1)
server.starttls()
