# record: python=3.13
# Python 3.13 verifies strictly: the home-made CA is not good enough any more.
import smtplib
import ssl

server = smtplib.SMTP("mx.example.org", 587)
server.set_debuglevel(1)
server.starttls(context=ssl.create_default_context(cafile="ca-without-key-usage.pem"))
