# record: python=3.12
import smtplib

with smtplib.SMTP("mx.example.org", 587) as server:
    server.set_debuglevel(1)
    server.starttls()
    server.login("bob@example.org", "correct-horse-42")
    server.sendmail("alice@example.org", "carol@example.org", "Subject: not mine\n\nhi\n")
