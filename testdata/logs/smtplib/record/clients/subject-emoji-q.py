# record: python=3.12
# The new email API writes =?utf-8?q?...?= words and quoted-printable.
import smtplib
from email.message import EmailMessage

msg = EmailMessage()
msg["From"] = "Zoë Müller <zoe@example.com>"
msg["To"] = "bob@example.org"
msg["Subject"] = "Party 🎉 on Friday = 100% fun?"
msg.set_content("Café at 8 — bring 10€ and a very long line: " + "na " * 40 + "\n", cte="quoted-printable")
with smtplib.SMTP("mx.example.org") as server:
    server.set_debuglevel(1)
    server.send_message(msg)
