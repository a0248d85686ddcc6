"""aio.example.org: aiosmtpd, on the usual port and on one that is nobody's."""
import threading

from aiosmtpd.controller import Controller


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server, session, envelope):
        if b"lottery" in envelope.content:
            return "554 5.7.1 This looks like spam"
        return "250 2.0.0 Ok: queued as 4VbX2k1Zz9"


for port in (25, 12525):
    Controller(Handler(), hostname="192.0.2.40", port=port, server_hostname="aio.example.org", ident="ESMTP aiosmtpd").start()
threading.Event().wait()
