"""The seam between card protocol and card transport.

Everything above (``jpki``, the worker) talks to a :class:`Channel`; everything
below (``pcsc``, the simulator) provides one.  No pyscard, no Qt here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from kiosk.faults import LoggableError
from kiosk.reader.presence import Presence, Present


class Response(NamedTuple):
    """What a card answers: the data field and the status word (0..0xFFFF)."""

    data: bytes
    sw: int


class ChannelError(LoggableError):
    """The exchange did not happen; the session is over, whatever the cause."""


class CardGone(ChannelError):
    """The card left the field, was reset by somebody else, or never answered sensibly."""


class CardSilent(ChannelError):
    """The card did not answer in time (raised by the watchdog's side, not by the card)."""


class ReaderGone(ChannelError):
    """The reader or the smart-card service went away."""


class CardBusy(ChannelError):
    """Another program holds the card exclusively, also after the retries."""


class Channel(Protocol):
    """One exclusive connection to the one card that lay there when it was opened."""

    def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
        """Send one command APDU, return the answer.  Raises a ChannelError; then the channel is dead.

        The implementation must not keep, copy into a log, or print ``apdu``: it may hold a password.
        """

    def wipe_command(self) -> None:
        """Overwrite the channel's own copies of the command that is under way, if any; its answer may still come.

        For the watchdog, from any thread, once it gave the card up: :meth:`transmit` may hold them until the card goes.
        """

    def close(self) -> None:
        """Power the card off and let go.  Never raises; may be called twice."""


class Port(Protocol):
    """A place where cards are laid: PC/SC readers, or the virtual slot."""

    def watch(self, listener: Callable[[Presence], None]) -> None:
        """Report the presence now and at every change, on the calling thread, until :meth:`stop`."""

    def stop(self) -> None:
        """Make :meth:`watch` return soon.  Any thread."""

    def open(self, card: Present) -> Channel:
        """Connect exclusively to that very insertion.  Raises ChannelError (CardGone if it is another by now)."""
