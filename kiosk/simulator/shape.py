"""What a slot needs of a thing that is laid on it, be it a My Number card or a foreign one."""

from __future__ import annotations

from typing import Protocol

from kiosk.simulator.latency import Latency


class NotPowered(RuntimeError):
    """A command came while the card had no power: a fault of the reader's side, not of the card."""


class Card(Protocol):
    """A thing with an ATR that answers APDUs."""

    @property
    def latency(self) -> Latency:
        """How long it takes; the slot waits, the card itself answers at once."""

    @property
    def atr(self) -> bytes:
        """The answer to reset, as the reader reports it."""

    def power_on(self) -> bytes:
        """Cold reset; the ATR."""

    def power_off(self) -> None:
        """Lose power, and with it everything that is not kept for ever."""

    def reset(self) -> bytes:
        """Warm reset; the ATR."""

    def transmit(self, apdu: bytes) -> bytes:
        """Answer one command APDU: data and status word.  Raises :class:`NotPowered` only."""
