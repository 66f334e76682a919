"""One connection to the service, with what a kiosk's own client keeps to itself: certificate, status, date."""

from __future__ import annotations

import email.utils
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.client import HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from cryptography import x509

from kiosk.clock import Clock

_LARGEST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """``ahead`` is by how much the server's clock is ahead of this machine's, None if it does not tell."""

    status: int
    body: bytes = field(repr=False)
    ahead: timedelta | None


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a server shows of itself, whoever issued it."""

    not_before: datetime
    not_after: datetime
    names: tuple[str, ...]


class NoAnswer(Exception):
    """The connection was there and broke; the text says how, without anything the server sent."""


class Talk:
    """A connection that stays open between questions."""

    def __init__(self, address: str, tls: ssl.SSLContext, clock: Clock, seconds: float) -> None:
        """Connect.  Raises OSError, among them ssl.SSLCertVerificationError."""
        parts = urlsplit(address)
        self._path = parts.path.rstrip("/")
        self._clock = clock
        self._connection = HTTPSConnection(parts.hostname or "", parts.port or 443, timeout=seconds, context=tls)
        self._connection.connect()

    def certificate(self) -> Certificate | None:
        """The server's own; None where this program can't read it."""
        sock = self._connection.sock
        der = sock.getpeercert(binary_form=True) if isinstance(sock, ssl.SSLSocket) else None
        try:
            found = x509.load_der_x509_certificate(der or b"")
            return Certificate(found.not_valid_before_utc, found.not_valid_after_utc, _names(found))
        except ValueError:
            return None

    def get(self, path: str, headers: Mapping[str, str]) -> Answer:
        """Raises NoAnswer."""
        asked = self._clock.now()
        try:
            self._connection.request("GET", self._path + path, headers={"User-Agent": "library-kiosk", **headers})
            response = self._connection.getresponse()
            heard = self._clock.now()
            body = response.read(_LARGEST)
        except (OSError, HTTPException) as error:
            raise NoAnswer(type(error).__name__) from None
        return Answer(response.status, body, _ahead(response.getheader("Date"), asked + (heard - asked) / 2))

    def close(self) -> None:
        self._connection.close()


def unverified(address: str, clock: Clock, seconds: float) -> Talk:
    """One that believes any certificate: to look at it, never to send anything.  Raises OSError."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return Talk(address, context, clock, seconds)


def _names(found: x509.Certificate) -> tuple[str, ...]:
    try:
        given = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    return tuple(str(name.value) for name in given if isinstance(name, x509.DNSName | x509.IPAddress))


def _ahead(date: str | None, now: datetime) -> timedelta | None:
    """The header has whole seconds; it is taken for the middle of one."""
    try:
        said = email.utils.parsedate_to_datetime(date or "")
    except ValueError:
        return None
    return said.replace(tzinfo=said.tzinfo or UTC) + timedelta(seconds=0.5) - now
