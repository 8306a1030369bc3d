"""A mail server of the tests on a free port of 127.0.0.1: prints the port, then each mail."""

import email
import email.policy
import signal

from aiosmtpd.controller import Controller


class Inbox:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("unbekannt@"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        print("from", envelope.mail_from)
        print("to", *envelope.rcpt_tos)
        print("subject", mail["Subject"])
        print("id", mail["Message-ID"])
        print("text", "|".join(mail.get_content().splitlines()) + "|", flush=True)
        return "250 OK"


def free_port():
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


port = free_port()
controller = Controller(Inbox(), hostname="127.0.0.1", port=port)
controller.start()
print(port, flush=True)
signal.sigwait([signal.SIGTERM])
controller.stop()
