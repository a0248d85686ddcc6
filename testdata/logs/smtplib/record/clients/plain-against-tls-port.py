# record: python=3.12
# Port 465 speaks TLS from the first byte; the client waits for a greeting.
import smtplib

server = smtplib.SMTP(timeout=1)
server.set_debuglevel(1)
server.connect("mx.example.org", 465)
