# record: python=3.8
import smtplib

server = smtplib.SMTP("smtp.example.net")
server.set_debuglevel(1)
try:
    server.sendmail("alice@example.com", "bob@example.net", "Subject: GTUBE\n\nXJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n")
except smtplib.SMTPDataError as e:
    print("refused:", e)
server.quit()
