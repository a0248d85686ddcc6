# record: python=3.8
import smtplib

server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.ehlo()
print("STARTTLS:", server.has_extn("starttls"))
server.noop()
server.quit()
