# record: python=3.11
# Three connections one after the other: the second recipient does not exist.
import smtplib

for to in ["bob@example.org", "nobody@example.org", "carol@example.org"]:
    server = smtplib.SMTP("mx.example.org")
    server.set_debuglevel(1)
    try:
        server.sendmail("alice@example.com", to, "To: %s\nSubject: bill\n\nPlease pay.\n" % to)
    except smtplib.SMTPRecipientsRefused:
        pass
    server.quit()
