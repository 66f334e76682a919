"""What PC/SC numbers mean to the kiosk (pcsc-lite ``pcsclite.h``, Windows ``winerror.h``); pure tables, no library."""

from __future__ import annotations

from kiosk.reader.channel import CardBusy, CardGone, ChannelError, ReaderGone

OK = 0
CANCELLED = 0x80100002
UNKNOWN_READER = 0x80100009
TIMED_OUT = 0x8010000A
SHARING_VIOLATION = 0x8010000B
PROTO_MISMATCH = 0x8010000F
READER_UNAVAILABLE = 0x80100017
COMM_ERROR = 0x80100013
NO_SERVICE = 0x8010001D
SERVICE_STOPPED = 0x8010001E
NO_READERS = 0x8010002E
UNSUPPORTED_CARD = 0x80100065
UNRESPONSIVE = 0x80100066
UNPOWERED = 0x80100067

NEW_READERS = "\\\\?PnP?\\Notification"
"""The pseudo reader whose state changes when readers come and go."""

STATE_PASSING = 0x0007
"""Ignore, changed and unknown: said of one call, not to be given back to the next."""
STATE_AWAY = 0x000C
"""Unknown, unavailable: the reader itself is gone or broken, which says nothing about a card in it."""
STATE_PRESENT = 0x0020

RELIST = frozenset({TIMED_OUT, UNKNOWN_READER, CANCELLED})
"""A wait for changes ends so in good health."""
_READER = frozenset({UNKNOWN_READER, READER_UNAVAILABLE, NO_READERS, NO_SERVICE, SERVICE_STOPPED, COMM_ERROR})
NOT_A_CARD = frozenset({UNRESPONSIVE, UNPOWERED, UNSUPPORTED_CARD, PROTO_MISMATCH})
"""A connect fails so with a thing that has no protocol in common with us, and with a card just coming or going."""


def connect_error(code: int) -> ChannelError:
    """The error of a connect that returned ``code``."""
    said = f"connect {code:08X}"
    if code in _READER:
        return ReaderGone(said)
    if code == SHARING_VIOLATION:
        return CardBusy(said)
    if code in NOT_A_CARD:
        return ChannelError(said)
    return CardGone(said)


def transmit_error(code: int) -> ChannelError:
    """The error of a transmit that returned ``code``, which may be 0 when the card was torn off mid-answer."""
    said = f"transmit {code:08X}"
    return ReaderGone(said) if code in _READER else CardGone(said)


def presence(state: int) -> tuple[bool, int]:
    """Whether a card lies there, and the reader's count of insertions and removals (upper half of the state)."""
    return bool(state & STATE_PRESENT), state >> 16 & 0xFFFF
