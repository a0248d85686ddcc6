# record: python=3.10
# Lines that begin with dots (stuffed) and lines that look like a session, in the content.
import smtplib

message = """\
From: alice@example.com
To: bob@example.org
Subject: how to read a log

.
..two dots
.hidden
220 not a reply
250-nor this
354 nor that
QUIT
MAIL FROM:<eve@example.com>
reply: b'250 ok\\r\\n'
send: 'quit\\r\\n'
Traceback (most recent call last):
he said "it's over"
"""
server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", message)
server.quit()
