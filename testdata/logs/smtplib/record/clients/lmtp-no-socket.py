# record: python=3.9
import smtplib

server = smtplib.LMTP("")
server.set_debuglevel(1)
server.connect("/srv/no-such-socket")
