# record: python=3.8
import smtplib
import ssl

with smtplib.SMTP("mx.example.org", 587) as server:
    server.set_debuglevel(1)
    server.starttls(context=ssl.create_default_context(cafile="ca.pem"))
    server.login("alice@example.org", "abcd efgh ijkl mnop")
    server.sendmail("alice@example.org", "bob@example.org", "Subject: never\n\nsent\n")
