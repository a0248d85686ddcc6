# record: python=3.12
import smtplib
import ssl

server = smtplib.SMTP("bad.example.org", 2513)
server.set_debuglevel(2)
server.starttls(context=ssl.create_default_context())
