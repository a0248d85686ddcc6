# record: python=3.9
# A message given as bytes goes out with its bare line feeds.
import smtplib

with smtplib.SMTP("mx.example.org") as server:
    server.set_debuglevel(1)
    server.sendmail("alice@example.com", "bob@example.org", b"Subject: bytes\n\nline one\n.line two\nline three")
