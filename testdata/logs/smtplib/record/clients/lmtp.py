# record: python=3.11
# LMTP over TCP: Dovecot answers the content once a recipient, smtplib reads one reply only.
import smtplib

server = smtplib.LMTP("lmtp.example.org", 24)
server.set_debuglevel(1)
server.sendmail("alice@example.com", ["bob@example.org", "carol@example.org"], "Subject: LMTP\n\nhi\n")
server.quit()
