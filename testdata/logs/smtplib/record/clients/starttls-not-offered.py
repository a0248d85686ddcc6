# record: python=3.6
import smtplib

server = smtplib.SMTP("auth.example.org", 587)
server.set_debuglevel(1)
server.starttls()
