"""What lies on the reader, as far as anybody can know without talking to the card."""

from __future__ import annotations

from kiosk.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ServiceDown:
    """The smart-card service (pcscd, SCardSvr) does not answer."""


@dataclass(frozen=True, slots=True)
class NoReader:
    """The service runs, but no reader (or not the pinned one) is plugged in."""


@dataclass(frozen=True, slots=True)
class Empty:
    """A reader is there and nothing lies on any of them."""


@dataclass(frozen=True, slots=True)
class Present:
    """A card lies on ``reader``; ``insertion`` counts up with every laying within this process.

    Two values are the same card only if they are equal: lift-and-lay-again gives a new ``insertion``.
    """

    reader: str
    insertion: int


Presence = ServiceDown | NoReader | Empty | Present
