"""smtp.example.net: aiosmtpd with SMTPUTF8, STARTTLS, AUTH LOGIN/PLAIN/XOAUTH2/OAUTHBEARER, plus LMTP.

Run with Debian's /usr/bin/python3 (python3-aiosmtpd). argv: certificate key.
"""
import base64
import ssl
import sys
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import AuthResult, LoginPassword, SMTP

HOST = "192.0.2.40"
USERS = {b"alice@example.net": b"correct-horse-42", b"alice": b"correct-horse-42"}
TOKEN = b"ya29.made-up-token-0001"


def authenticate(server, session, envelope, mechanism, data):
    ok = isinstance(data, LoginPassword) and USERS.get(data.login) == data.password
    return AuthResult(success=ok, handled=False)


class Handler:
    async def oauth(self, server, args, failure):
        blob = base64.b64decode(args[1]) if len(args) > 1 else await server.challenge_auth("")
        if b"auth=Bearer " + TOKEN + b"\x01" in blob:
            return AuthResult(success=True, auth_data=blob)
        await server.challenge_auth(failure)
        return AuthResult(success=False, handled=False)

    async def auth_XOAUTH2(self, server, args):
        return await self.oauth(server, args, '{"status":"401","schemes":"bearer","scope":"https://mail.example.net/"}')

    async def auth_OAUTHBEARER(self, server, args):
        return await self.oauth(server, args, '{"status":"invalid_token","scope":"mail","openid-configuration":"https://login.example.net/.well-known/openid-configuration"}')

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("banned@"):
            return "550 5.7.1 Sender banned@example.com is not welcome here"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 No such mailbox"
        if address.startswith("full"):
            return "452 4.2.2 Mailbox full"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server, session, envelope):
        content = envelope.content if isinstance(envelope.content, bytes) else envelope.content.encode()
        if b"free pills" in content:
            return "554 5.7.1 Message rejected as spam"
        if b"later please" in content:
            return "451 4.3.2 System not accepting messages, try again later"
        if b"XJS*C4JDBQADN1" in content:
            return "550-5.7.1 Our content filter refused this message.\r\n550 5.7.1 See https://example.net/filter for help"
        return "250 2.0.0 Ok: queued as 4VbX2k1Zz9"


class LmtpHandler(Handler):
    """LMTP wants one reply a recipient; aiosmtpd sends the lines the handler returns."""

    async def handle_DATA(self, server, session, envelope):
        return "\r\n".join(f"250 2.0.0 <{r}> delivered" for r in envelope.rcpt_tos)


class Starttls(Controller):
    def factory(self):
        return SMTP(self.handler, **self.SMTP_kwargs)


class Lmtp(Controller):
    def factory(self):
        return LMTP(self.handler, **self.SMTP_kwargs)


def context():
    c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    c.load_cert_chain(sys.argv[1], sys.argv[2])
    return c


common = dict(hostname=HOST, server_hostname="smtp.example.net", ident="ESMTP aiosmtpd", enable_SMTPUTF8=True)
auth = dict(authenticator=authenticate)
Controller(Handler(), port=25, auth_require_tls=False, **common, **auth).start()
Starttls(Handler(), port=587, tls_context=context(), **common, **auth).start()
Controller(Handler(), port=465, ssl_context=context(), auth_require_tls=False, **dict(common, enable_SMTPUTF8=False), **auth).start()
Lmtp(LmtpHandler(), port=24, **common).start()
threading.Event().wait()
