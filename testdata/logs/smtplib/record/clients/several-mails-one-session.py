# record: python=3.9
# One connection, three messages; the second one is refused at RCPT and reset.
import smtplib

with smtplib.SMTP("mx.example.org") as server:
    server.set_debuglevel(1)
    for to in ["bob@example.org", "nobody@example.org", "carol@example.org"]:
        try:
            server.sendmail("alice@example.com", to, "To: %s\nSubject: bill\n\nPlease pay.\n" % to)
        except smtplib.SMTPRecipientsRefused as e:
            print("refused:", e.recipients)
