# record: python=3.9
# Commands in the wrong order.
import smtplib

server = smtplib.SMTP("mx.example.org", 25)
server.set_debuglevel(1)
server.docmd("RCPT TO:<bob@example.org>")
server.docmd("MAIL FROM:alice@example.com>")
server.mail("alice@example.com")
server.docmd("DATA")
server.quit()
