"""Hands one mail to a mail server (SMTP, RFC 5321), and says whether the server took it."""

from __future__ import annotations

import re
import smtplib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from kiosk.concurrency import Deadline
from kiosk.patron.email_address import for_mail
from kiosk.settings.files.ca import trusting
from kiosk.settings.files.secret import read_secret
from kiosk.settings.tables.mail import Mail

STEP_SECONDS = 15.0
"""How long each answer of the server may take."""
WHOLE_SECONDS = 60.0
"""How long the whole delivery may take: a server that drips is cut off."""


class Verdict(Enum):
    ACCEPTED = auto()
    LATER = auto()
    """It did not arrive, or that is not known; to be tried again."""
    NEVER = auto()
    """The server will not take it for this patron."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The verdict, and why, without a word of server or patron.  ``blame_server``: other mails will fare alike."""

    verdict: Verdict
    reason: str = ""
    blame_server: bool = False


class _Refusal(Exception):
    """The server refused; only its reply codes are kept, for its text may quote the address."""

    def __init__(self, step: str, code: int, text: bytes) -> None:
        found = re.match(rb"[245]\.\d{1,3}\.\d{1,3}(?=\s|$)", text)  # RFC 3463
        self.status = found[0].decode() if found else ""
        super().__init__(f"{step}: {code} {self.status}".rstrip())


class _Session(smtplib.SMTP):
    """SMTP on a connection that is open already."""

    def __init__(self, line: socket.socket, host: str) -> None:
        name = socket.gethostname()
        if "." not in name:  # RFC 5321 4.1.4: an address literal where there is no full name
            own = line.getsockname()[0]
            name = f"[IPv6:{own}]" if ":" in own else f"[{own}]"
        super().__init__(local_hostname=name, timeout=STEP_SECONDS)
        self._host = host  # whose certificate starttls() wants to see
        self.sock = line


class SmtpServer:
    """The library's mail server; may be shared by threads."""

    def __init__(self, settings: Mail, *, step_seconds: float = STEP_SECONDS, whole: float = WHOLE_SECONDS) -> None:
        """Raises OSError or ValueError if password or CA file can't be used."""
        self._settings = settings
        self._step, self._whole = step_seconds, whole
        self._tls = trusting(settings.ca_file) if settings.security != "none" else None
        self._watched: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._password()

    def deliver(self, sender: str, recipient: str, message: bytes) -> Delivery:
        """Try once; whatever goes wrong is in the answer."""
        step = ["connect"]
        try:
            with self._open() as line:
                return self._talk(line, step, sender, recipient, message)
        except _Refusal as no:
            return Delivery(Verdict.LATER, str(no), blame_server=True)
        except smtplib.SMTPResponseException as no:
            return Delivery(Verdict.LATER, f"{step[0]}: {no.smtp_code}", blame_server=True)
        except (OSError, ValueError, smtplib.SMTPException) as error:
            # After the data the server may have the mail: its Message-ID stays the same (RFC 5321 6.1).
            return Delivery(Verdict.LATER, f"{step[0]}: {type(error).__name__}", blame_server=True)

    def cut(self) -> None:
        """End all deliveries under way, now."""
        with self._lock:
            for watch in self._watched:
                _shut(watch)

    def _talk(self, line: socket.socket, step: list[str], sender: str, recipient: str, message: bytes) -> Delivery:
        session = _Session(line, str(self._settings.host))
        try:
            step[0] = "greeting"
            _want("greeting", 220, *session.getreply())
            if self._settings.security == "starttls" and self._tls is not None:
                step[0] = "starttls"
                session.starttls(context=self._tls)
            step[0] = "hello"
            session.ehlo_or_helo_if_needed()
            if self._settings.user is not None:
                step[0] = "auth"
                session.login(self._settings.user, self._password())
            step[0] = "sender"
            _want("sender", 250, *session.mail(for_mail(sender)))
            step[0] = "recipient"
            code, reply = session.rcpt(for_mail(recipient))
            if code not in (250, 251):
                return _refused("recipient", code, reply)
            step[0] = "data"
            try:
                code, reply = session.data(message)
            except smtplib.SMTPDataError as no:
                return _refused("data", no.smtp_code, _bytes(no.smtp_error))
            if code != 250:
                return _refused("data", code, reply)
            with suppress(OSError, smtplib.SMTPException):  # it has the mail, whatever becomes of the connection
                session.docmd("QUIT")
            return Delivery(Verdict.ACCEPTED)
        finally:
            session.close()

    @contextmanager
    def _open(self) -> Iterator[socket.socket]:
        settings = self._settings
        line = socket.create_connection((str(settings.host), settings.own_port), timeout=self._step)
        watch = line.dup()  # TLS takes the line over
        alarm = Deadline.after(self._whole).alarm(partial(_shut, watch))
        with self._lock:
            self._watched.add(watch)
        try:
            if settings.security == "tls" and self._tls is not None:
                line = self._tls.wrap_socket(line, server_hostname=str(settings.host))
            yield line
        finally:
            with self._lock:
                self._watched.discard(watch)
            alarm.cancel()
            line.close()
            watch.close()

    def _password(self) -> str:
        file = self._settings.password_file
        return "" if file is None else read_secret(file)


def _want(step: str, wanted: int, code: int, reply: bytes) -> None:
    if code != wanted:
        raise _Refusal(step, code, reply)


def _refused(step: str, code: int, reply: bytes) -> Delivery:
    no = _Refusal(step, code, reply)
    if code in (530, 535, 538) or no.status.startswith("5.7."):  # not this patron: the server does not serve us
        return Delivery(Verdict.LATER, str(no), blame_server=True)
    return Delivery(Verdict.NEVER if 500 <= code < 600 else Verdict.LATER, str(no))


def _bytes(reply: bytes | str) -> bytes:
    return reply if isinstance(reply, bytes) else reply.encode("utf-8", "replace")


def _shut(line: socket.socket) -> None:
    """Wake what reads or writes on that connection."""
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
