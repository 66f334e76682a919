"""One exclusive session with a card on the virtual slot, and what is remembered of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Condition
from typing import NamedTuple, Protocol

from kiosk.reader.channel import CardGone, ChannelError, Response
from kiosk.simulator.shape import Card


class Exchange(NamedTuple):
    """One exchange without its contents: header, lengths, status word (None: no answer came)."""

    cla: int
    ins: int
    p1: int
    p2: int
    sent: int
    """Bytes of the whole command."""
    received: int
    """Bytes of the answer's data field."""
    sw: int | None


class Tear(NamedTuple):
    """The card leaves at the ``at``-th command of a session, before or after it was executed."""

    at: int
    executed: bool


class Slot(Protocol):
    """What a session needs of the slot; all of it with ``changed`` held."""

    changed: Condition
    trace: deque[Exchange]
    frozen: bool
    freeze_executes: bool
    waiting: int

    def release(self, channel: VirtualChannel, /) -> None:
        """Forget a channel that was closed."""

    def tear(self) -> None:
        """Carry out a Tear."""


class VirtualChannel:
    """One exclusive session with the card that lay on the slot when it was opened."""

    def __init__(self, slot: Slot, card: Card, tear: Tear | None) -> None:
        self.fault: ChannelError | None = None
        self._slot = slot
        self._card = card
        self._tear = tear
        self._count = 0

    def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
        """Send one command.  Raises CardGone or ReaderGone, and then always again."""
        slot = self._slot
        cla, ins, p1, p2 = bytes(apdu[:4]).ljust(4, b"\0")
        with slot.changed:
            self._check()  # what is sent over a dead connection goes nowhere and is not in the trace
            answer: bytes | None = None
            try:
                answer = self._exchange(apdu)
            finally:
                data, sw = (answer[:-2], int.from_bytes(answer[-2:], "big")) if answer else (b"", None)
                slot.trace.append(Exchange(cla, ins, p1, p2, len(apdu), len(data), sw))
            if sw is None:
                raise self._dead(CardGone("the card answered less than a status word"))
            return Response(data, sw)

    def wipe_command(self) -> None:
        """Nothing to do: a virtual card has the command for itself."""

    def close(self) -> None:
        """Power the card off and let go; a transmit that still hangs in another thread ends with CardGone."""
        with self._slot.changed:
            if self.fault is None:
                self._card.power_off()
                self.fault = CardGone("the channel is closed")
            self._slot.release(self)
            self._slot.changed.notify_all()

    def _dead(self, error: ChannelError) -> ChannelError:
        self.fault = self.fault or error
        return type(self.fault)(*self.fault.args)

    def _check(self) -> None:
        if self.fault is not None:
            raise self._dead(self.fault)

    def _exchange(self, apdu: bytes | bytearray | memoryview) -> bytes | None:
        slot = self._slot
        self._count += 1
        tearing = self._tear is not None and self._tear.at == self._count
        if tearing and self._tear and not self._tear.executed:
            slot.tear()
        if not slot.freeze_executes:
            self._wait_while_frozen()
        self._check()
        answer = self._card.transmit(bytes(apdu))
        if tearing:
            slot.tear()
        signs = apdu[1:2] == b"\x2a" and len(answer) > 2
        delay = self._card.latency.delay(len(apdu), len(answer), signs=signs)
        if delay:
            self._wait(lambda: self.fault is not None, delay)
        self._wait_while_frozen()
        self._check()
        return answer if len(answer) >= 2 else None

    def _wait_while_frozen(self) -> None:
        self._wait(lambda: not self._slot.frozen or self.fault is not None, None)

    def _wait(self, until: Callable[[], bool], seconds: float | None) -> None:
        self._slot.waiting += 1
        try:
            self._slot.changed.wait_for(until, seconds)
        finally:
            self._slot.waiting -= 1
