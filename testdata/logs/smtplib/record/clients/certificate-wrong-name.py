# record: python=3.13
import smtplib
import ssl

smtplib.SMTP.debuglevel = 1
server = smtplib.SMTP_SSL("192.0.2.25", 465, context=ssl.create_default_context(cafile="ca.pem"))
