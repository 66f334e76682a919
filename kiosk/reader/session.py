"""One card from its identification until it is let go: the connection that stays open while the patron types.

Used by the one card thread only; :mod:`kiosk.reader.worker` decides when, and watches the clock.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.faults import type_and_text
from kiosk.log.logger import logger
from kiosk.reader import jpki
from kiosk.reader.channel import CardBusy, CardGone, CardSilent, Channel, ChannelError, Port, ReaderGone, Response
from kiosk.reader.jpki import CardError, LongReadBroke, NoCertificate, ReaderCapabilities, UnfitPassword
from kiosk.reader.outcomes import (
    CertificateRead,
    Failed,
    Failure,
    Identified,
    Kind,
    Locked,
    Progress,
    SignedOff,
    Step,
    WrongPassword,
)
from kiosk.reader.presence import Present
from kiosk.secret import Secret, overwrite

_log = logger(__name__)

_CERTIFICATE_AT, _SIGNATURE_AT = 0.1, 0.75
"""Fractions of the whole read that are behind us when these steps begin."""

_FAILURES: tuple[tuple[type[Exception], Failure], ...] = (
    (CardGone, Failure.GONE),
    (CardSilent, Failure.SILENT),
    (ReaderGone, Failure.READER),
    (CardBusy, Failure.BUSY),
    (ChannelError, Failure.UNREADABLE),
    (NoCertificate, Failure.NO_CERTIFICATE),
    (CardError, Failure.UNREADABLE),
    (UnfitPassword, Failure.UNREADABLE),
)

FAULTS = (ChannelError, CardError, UnfitPassword)
"""Everything a session may raise besides what its guard raises."""


def failed(card: Present, fault: Exception) -> Failed:
    """The outcome that says ``fault``, one of :data:`FAULTS`."""
    failure = next(failure for kind, failure in _FAILURES if isinstance(fault, kind))
    return Failed(card, failure, f"{type(fault).__name__}: {fault}")


class _Guarded:
    """A channel that asks before every command and after every answer whether to go on, and knows when it is dead."""

    def __init__(self, channel: Channel, guard: Callable[[], None]) -> None:
        self._channel = channel
        self._guard = guard
        self.dead = False
        self._sending: bytearray | None = None

    def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
        self._guard()
        if self.dead:
            raise CardGone("the session is over")
        # Only a password is sent as something that can be overwritten.
        self._sending = apdu if isinstance(apdu, bytearray) else None
        try:
            answer = self._channel.transmit(apdu)
        except ChannelError:
            self.dead = True
            raise
        finally:
            self._sending = None
        self._guard()
        return answer

    def wipe_command(self) -> None:
        # From the head on: should the thread be stopped right before it hands the command over, what the card gets is
        # no VERIFY any more (its second byte says so), and no half-wiped password that costs a try.
        self._channel.wipe_command()
        if self._sending is not None:
            overwrite(self._sending)

    def close(self) -> None:
        self._channel.close()


class Session:
    """An exclusive connection to one insertion of one card, its application selected, no transaction held.

    ``guard`` is called around every command and may raise to stop; :meth:`end` is still owed then.
    """

    def __init__(self, port: Port, card: Present, capabilities: ReaderCapabilities, guard: Callable[[], None]) -> None:
        self.card = card
        self._port = port
        self._capabilities = capabilities
        self._guard = guard
        self._link: _Guarded | None = None
        self._raw: Channel | None = None
        self._tries = 0
        self._inside = True

    @property
    def usable(self) -> bool:
        """Whether a password may be shown to this card over this connection."""
        return self._link is not None and not self._link.dead and self._tries > 0

    def identify(self) -> Identified:
        """Connect and say what lies there.  Raises :data:`FAULTS`."""
        nature = self._recognise()
        self._tries = nature.tries_left or 0
        self._inside = nature.kind is not Kind.FOREIGN
        return Identified(self.card, nature.kind, nature.signing, nature.authentication, nature.tries_left)

    def read(
        self, document: bytes, secret: Secret, report: Callable[[Progress | CertificateRead], None]
    ) -> SignedOff | WrongPassword | Locked:
        """Show the password once, read the certificate, sign ``document``.  Raises :data:`FAULTS`."""
        link = self._link
        if link is None or not self.usable:
            raise CardGone("no session with this card")
        report(Progress(self.card, Step.VERIFY, 0.0))
        left = jpki.verify(link, secret)
        if left is not None:
            self._tries = left
            return WrongPassword(self.card, left) if left else Locked(self.card)
        report(Progress(self.card, Step.CERTIFICATE, _CERTIFICATE_AT))

        def bytes_read(fraction: float) -> None:
            done = _CERTIFICATE_AT + fraction * (_SIGNATURE_AT - _CERTIFICATE_AT)
            report(Progress(self.card, Step.CERTIFICATE if fraction < 1 else Step.SIGNATURE, done))

        certificate = jpki.read_certificate(link, self._capabilities, bytes_read)
        report(CertificateRead(self.card, certificate))
        signature = jpki.sign(link, jpki.digest_info_sha256(document))
        return SignedOff(self.card, certificate, signature)

    def wipe_command(self) -> None:
        """Overwrite what the silent card was sent, where it is ours; any thread (see ``Channel.wipe_command``)."""
        link = self._link
        if link is not None:
            link.wipe_command()

    def end(self) -> None:
        """Leave the application, power the card off, let go.  Never raises; may be called twice."""
        link, raw = self._link, self._raw
        self._link = self._raw = None
        if raw is None or link is None:
            return
        try:
            if self._inside and not link.dead and not jpki.leave(raw):
                _log.warning("the card would not leave its application; it is powered off all the same")
        except ChannelError as fault:
            _log.info("the card was gone before it was left: %s", type_and_text(fault))
        finally:
            raw.close()

    def _open(self) -> _Guarded:
        if self._raw is not None:
            self._raw.close()
        self._link = self._raw = None
        self._guard()
        self._raw = self._port.open(self.card)
        self._link = _Guarded(self._raw, self._guard)
        return self._link

    def _recognise(self) -> jpki.Nature:
        """Identify, twice if need be; what lies there and twice breaks the connection is a thing that can't speak.

        A reader that breaks it over an extended Le, and not because the card was lifted, is never asked so again.
        """
        link = self._open()
        for _ in range(2):
            try:
                return jpki.identify(link, self._capabilities)
            except CardGone as gone:
                link = self._open()  # raises CardGone itself if nothing lies there any more
                if isinstance(gone, LongReadBroke):
                    self._capabilities.long_reads = False
        raise CardError("lies there and does not answer")
