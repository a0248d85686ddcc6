# record: python=3.10
# A writer that logs every write by itself tears each record into two (as Celery's LoggingProxy does).
import logging
import smtplib
import sys

logging.basicConfig(level=logging.WARNING, format="[%(asctime)s: %(levelname)s/MainProcess] %(message)s", stream=sys.stdout)
log = logging.getLogger(__name__)


class LoggingProxy:
    def write(self, data):
        data = data.rstrip()
        if data:
            log.warning(data)

    def flush(self):
        pass


sys.stderr = LoggingProxy()
server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: report\n\nhi\n")
server.quit()
