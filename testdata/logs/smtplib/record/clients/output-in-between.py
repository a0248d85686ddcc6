# record: python=3.8 PYTHONUNBUFFERED=1
import smtplib

print("== nightly report ==")
print("220 rows read, 354 written")
server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
for n, to in enumerate(["bob@example.org", "carol@example.org"], 1):
    print("sending %d of 2 to %s ..." % (n, to), end=" ")
    server.sendmail("alice@example.com", to, "Subject: report %d\n\nhi\n" % n)
    print("OK")
server.quit()
print("== done ==")
