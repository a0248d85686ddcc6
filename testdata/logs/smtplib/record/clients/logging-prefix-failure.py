# record: python=3.9
import logging
import smtplib
import sys

logging.basicConfig(level=logging.INFO, format="[%(asctime)s] %(levelname)s in mailer: %(message)s", stream=sys.stdout)
log = logging.getLogger(__name__)


class ToLog:
    def __init__(self):
        self.line = ""

    def write(self, text):
        self.line += text
        while "\n" in self.line:
            line, self.line = self.line.split("\n", 1)
            log.info(line)

    def flush(self):
        pass


sys.stderr = ToLog()
try:
    server = smtplib.SMTP("mx.example.org")
    server.set_debuglevel(2)
    server.sendmail("alice@example.com", "nobody@example.org", "Subject: report\n\nhi\n")
except smtplib.SMTPException:
    log.exception("mail could not be sent")
