# record: python=3.11
# smtplib's output sent through logging, line by line.
import logging
import smtplib

logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(levelname)-8s [%(name)s:%(lineno)d] %(message)s")
log = logging.getLogger("app.mail")


class Client(smtplib.SMTP):
    def _print_debug(self, *args):
        log.debug(" ".join(map(str, args)))


log.info("sending report to bob@example.org")
server = Client("mx.example.org")
server.set_debuglevel(1)
server.sendmail("alice@example.com", "bob@example.org", "Subject: report\n\nhi\n")
server.quit()
log.info("done")
