# record: python=3.12
import smtplib
import ssl
from email.message import EmailMessage

msg = EmailMessage()
msg["From"] = "alice@example.org"
msg["To"] = "bob@example.org"
msg["Subject"] = "STARTTLS and AUTH PLAIN"
msg.set_content("The mail goes out over TLS, after a login.\n")

with smtplib.SMTP("mx.example.org", 587) as server:
    server.set_debuglevel(1)
    server.starttls(context=ssl.create_default_context(cafile="ca.pem"))
    server.login("alice@example.org", "correct-horse-42")
    server.send_message(msg)
