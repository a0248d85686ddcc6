"""aio.example.org: aiosmtpd with logging at DEBUG."""
import logging
import ssl
import sys
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword, SMTP

logging.basicConfig(level=logging.DEBUG, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s" if sys.argv[2:] else logging.BASIC_FORMAT)


def authenticate(server, session, envelope, mechanism, data):
    ok = isinstance(data, LoginPassword) and (data.login, data.password) == (b"alice@example.com", b"correct-horse-42")
    return AuthResult(success=ok, handled=False)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server, session, envelope):
        return "250 2.0.0 Ok: queued as 4VbX2k1Zz9"


class Starttls(Controller):
    def factory(self):
        return SMTP(self.handler, **self.SMTP_kwargs)


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("/srv/app/cert.pem", "/srv/app/key.pem")
Starttls(Handler(), hostname="192.0.2.40", port=int(sys.argv[1]), server_hostname="aio.example.org", ident="ESMTP aiosmtpd",
         tls_context=context, authenticator=authenticate).start()
threading.Event().wait()
