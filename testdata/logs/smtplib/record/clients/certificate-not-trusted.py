# record: python=3.11
import smtplib
import ssl

with smtplib.SMTP("mx.example.org", 587) as server:
    server.set_debuglevel(1)
    server.starttls(context=ssl.create_default_context())
    server.login("alice@example.org", "correct-horse-42")
