# record: python=3.11
import smtplib

smtplib.SMTP.debuglevel = 1
server = smtplib.SMTP_SSL("mx.example.org", 587)
