# record: python=3.12
import smtplib

with smtplib.SMTP("bad.example.org", 2515) as server:
    server.set_debuglevel(1)
    server.starttls()
    server.login("exsender@gmail.com", "correct-horse-42")
