# record: python=3.7
# logging.handlers.SMTPHandler with the debug level set for all of smtplib.
import logging
import logging.handlers
import smtplib

smtplib.SMTP.debuglevel = 1
handler = logging.handlers.SMTPHandler("mx.example.org", "alice@example.com", ["bob@example.org", "postmaster@example.org"], "Error in app")
log = logging.getLogger("app")
log.addHandler(handler)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("division failed")
