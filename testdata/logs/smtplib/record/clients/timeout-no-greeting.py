# record: python=3.8
import smtplib


class Client(smtplib.SMTP):
    debuglevel = 1


Client("bad.example.org", 2507, timeout=1)
