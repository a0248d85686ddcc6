# record: python=3.10
# SIZE is not announced, so the refusal comes after the content.
import smtplib

with smtplib.SMTP("small.example.org", 26) as server:
    server.set_debuglevel(1)
    server.sendmail("alice@example.com", "bob@example.org", "Subject: big\n\n" + "0123456789 0123456789\n" * 150)
