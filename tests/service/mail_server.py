"""Real SMTP servers on loopback: one that works as it is told, and one that breaks off."""

from __future__ import annotations

import email
import email.policy
import logging
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from kiosk.settings.tables.mail import Mail
from tests.postgres import free_port

OK = "250 2.0.0 taken"
SENDER = "library@example.jp"
logging.getLogger("mail.log").propagate = False  # the test server's own log, which quotes everything


@dataclass
class MailServer:
    """Takes mails, unless ``answers`` (for DATA) or ``to_recipient`` hold something else to say, one each time."""

    port: int = field(default_factory=free_port)
    answers: list[str] = field(default_factory=list)
    to_recipient: list[str] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    """What followed each RCPT, as it was sent."""
    senders: list[str] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    logins: list[tuple[bytes, bytes]] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)

    @property
    def messages(self) -> list[EmailMessage]:
        return [email.message_from_bytes(raw, policy=email.policy.default) for raw in self.raw]  # type: ignore[misc]

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options) -> str:
        answer = self.to_recipient.pop(0) if self.to_recipient else "250 2.1.5 fine"
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        answer = self.answers.pop(0) if self.answers else OK
        if answer.startswith("250"):
            self.raw.append(bytes(envelope.content))
            self.recipients += envelope.rcpt_tos
            self.senders.append(envelope.mail_from or "")
            self.encrypted.append(
                session.ssl is not None or isinstance(server.transport.get_extra_info("ssl_object"), ssl.SSLObject)
            )
            self.arrived.set()
        return answer

    def check(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data) -> AuthResult:
        self.logins.append((data.login, data.password))
        return AuthResult(success=data.password == b"s3cret", handled=False)

    @contextmanager
    def running(self, **options: object) -> Iterator[MailServer]:
        controller = _Controller(self, hostname="127.0.0.1", port=self.port, **options)  # type: ignore[arg-type]
        controller.start()
        try:
            yield self
        finally:
            controller.stop()

    def settings(self, **changes: object) -> Mail:
        known = {"host": "127.0.0.1", "port": self.port, "security": "none", "sender": SENDER} | changes
        return Mail.model_validate(known)


class _Noting(SMTP):
    """Parsing an address takes its quotes away: what was sent is noted before."""

    async def smtp_RCPT(self, arg: str) -> None:
        self.event_handler.asked.append(arg)
        await super().smtp_RCPT(arg)


class _Controller(Controller):
    def factory(self) -> SMTP:
        return _Noting(self.handler, **self.SMTP_kwargs)


def tls(files: tuple[Path, Path]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    return context


@contextmanager
def rude_server(talk: Callable[[socket.socket], None]) -> Iterator[int]:
    """Its port.  ``talk`` is called for each caller in a thread of its own, and the line is cut when it returns."""
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []
    lines: list[socket.socket] = []

    def serve(line: socket.socket) -> None:
        with line, suppress(OSError):
            talk(line)

    def accept() -> None:
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            lines.append(line)
            threads.append(threading.Thread(target=serve, args=(line,)))
            threads[-1].start()

    thread = threading.Thread(target=accept)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        with suppress(OSError):  # Windows: it is not connected; there to close it wakes who waits
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()
        for line in lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        for each in threads:
            each.join()


def chat(line: socket.socket, until: bytes) -> None:
    """Say yes to everything until a command begins so."""
    line.sendall(b"220 rude\r\n")
    with line.makefile("rb") as lines:
        for said in lines:
            if said.upper().startswith(until):
                return
            line.sendall(b"354 go on\r\n" if said.upper().startswith(b"DATA") else b"250 yes\r\n")
