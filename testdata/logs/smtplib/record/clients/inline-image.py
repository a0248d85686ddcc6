# record: python=3.13
# multipart/related: HTML and an image shown in it by its Content-ID.
import base64
import random
import smtplib
from email.message import EmailMessage

random.seed(4)
dot = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")
msg = EmailMessage()
msg["From"] = "alice@example.com"
msg["To"] = "bob@example.org"
msg["Subject"] = "A picture"
msg.set_content("You need HTML to see the picture.\n")
msg.add_alternative('<html><body><p>A red dot: <img src="cid:dot@example.com"></p></body></html>\n', subtype="html")
msg.get_payload()[1].add_related(dot, "image", "png", cid="<dot@example.com>")
server = smtplib.SMTP()
server.set_debuglevel(1)
server.connect("mx.example.org")
server.send_message(msg)
server.quit()
