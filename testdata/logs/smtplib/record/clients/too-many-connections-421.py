# record: python=3.9
import smtplib

first = smtplib.SMTP("busy.example.org")
second = smtplib.SMTP()
second.set_debuglevel(1)
second.connect("busy.example.org")
second.sendmail("alice@example.com", "bob@example.org", "Subject: busy\n\nhi\n")
