# record: python=3.12 PYTHONUNBUFFERED=1
# Three attempts: connection refused, recipient refused for now, accepted.
import smtplib

for host in ["down.example.org", "grey.example.org", "mx.example.org"]:
    print("trying", host)
    server = smtplib.SMTP(timeout=5, local_hostname="client.example.com")
    server.set_debuglevel(2)
    try:
        server.connect(host)
        server.sendmail("alice@example.com", "carol@example.org", "Subject: retry\n\nhi\n")
        server.quit()
        break
    except (OSError, smtplib.SMTPException) as e:
        print("  failed:", type(e).__name__, e)
