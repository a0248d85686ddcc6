# record: python=3.12
import smtplib
import unittest


class MailTest(unittest.TestCase):
    def send(self, to):
        with smtplib.SMTP("mx.example.org") as server:
            server.set_debuglevel(1)
            return server.sendmail("alice@example.com", to, "Subject: test\n\nhi\n")

    def test_known(self):
        self.assertEqual(self.send("bob@example.org"), {})

    def test_unknown(self):
        self.assertEqual(self.send("nobody@example.org"), {})


unittest.main(verbosity=2)
