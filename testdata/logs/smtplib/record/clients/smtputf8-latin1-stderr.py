# record: python=3.10 PYTHONIOENCODING=latin-1
# The log itself is Latin-1.
import smtplib

with smtplib.SMTP("smtp.example.net") as server:
    server.set_debuglevel(1)
    server.sendmail("jörg@example.com", "bob@example.net", "Subject: hello\n\nhi\n", mail_options=["SMTPUTF8"])
