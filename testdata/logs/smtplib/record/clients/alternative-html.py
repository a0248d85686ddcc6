# record: python=3.10
import random
import smtplib
from email.message import EmailMessage

random.seed(3)
msg = EmailMessage()
msg["From"] = "Alice <alice@example.com>"
msg["To"] = "Bob <bob@example.org>"
msg["Subject"] = "Newsletter 5"
msg.set_content("Hello Bob,\n\nour new offers are at https://www.example.com/offers\n")
msg.add_alternative("""\
<html>
  <body>
    <p>Hello <b>Bob</b>,</p>
    <p>our <a href='https://www.example.com/offers?id=5&x="y"'>new offers</a> are here.</p>
  </body>
</html>
""", subtype="html")
server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.send_message(msg)
server.quit()
