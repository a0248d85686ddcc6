# record: python=3.11 PYTHONIOENCODING=cp949
# The log of a Korean Windows: CP949, and an own message in it.
import smtplib

with smtplib.SMTP("smtp.example.net") as server:
    server.set_debuglevel(1)
    server.sendmail("앨리스@example.com", "bob@example.net", "Subject: hello\n\nhi\n", mail_options=["SMTPUTF8"])
    print("메일을 보냈습니다.")
