"""Cards behind PC/SC: pcsc-lite on Linux, SCardSvr on Windows.  The only file that knows pyscard.

The low-level calls are used, each thread with a context of its own: pyscard's monitors end for good when the
service stops, and its connection objects complain from destructors when it has.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from smartcard import scard

from kiosk.reader.channel import CardGone, Channel, ReaderGone, Response
from kiosk.reader.insertions import Insertions, Lying
from kiosk.reader.names import WantedReaders
from kiosk.reader.pcsc import codes
from kiosk.reader.presence import Presence, Present, ServiceDown
from kiosk.secret import overwrite

BUSY_RETRIES, BUSY_PAUSE = 8, 0.25
"""How often, and seconds apart, a card that another program holds is asked for again (Windows reads it first)."""
WAIT_MS = 2000
"""Longest wait for a change, in milliseconds; then the list of readers is read anew."""
VAGUE_FOR, VAGUE_PAUSE = 0.6, 0.05
"""Seconds one that does not start is asked again: it may be just coming or going, and pcscd looks every 0.4."""
BACK_OFF_FIRST, BACK_OFF_LAST = 0.05, 2.0
"""Seconds before a service that failed is tried again, doubled from the first to the last."""


class _Trouble(Exception):
    """The context is of no more use."""


class PcscPort:
    """All PC/SC readers of this machine, or only those with ``part_of_name`` in their names."""

    def __init__(self, part_of_name: str | None = None, *, count_first: bool = False) -> None:
        """``count_first``: a card that lies on a reader when it is first seen counts; else it has to change first."""
        self._wanted = WantedReaders(part_of_name)
        self._insertions = Insertions(count_first=count_first)
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._context: int | None = None

    def watch(self, listener: Callable[[Presence], None]) -> None:
        """See ``Port.watch``; outlives the service and the readers, however they come, go and restart."""
        self._stopping.clear()
        told: Presence | None = None

        def tell(presence: Presence) -> None:
            nonlocal told
            if presence != told and not self._stopping.is_set():
                told = presence
                listener(presence)

        pause = BACK_OFF_FIRST
        while not self._stopping.is_set():
            code, context = _call(scard.SCardEstablishContext, scard.SCARD_SCOPE_USER)
            if code == codes.OK:
                pause = BACK_OFF_FIRST
                try:
                    self._follow(context, tell)
                except _Trouble:
                    pass
                finally:
                    with self._lock:
                        self._context = None
                    scard.SCardReleaseContext(context)
            self._insertions.keep([])
            tell(ServiceDown())
            self._stopping.wait(pause)
            pause = min(pause * 2, BACK_OFF_LAST)

    def stop(self) -> None:
        """See ``Port.stop``.  A wait that begins this instant misses it and lasts :data:`WAIT_MS`; call again then."""
        self._stopping.set()
        with self._lock:
            if self._context is not None:
                scard.SCardCancel(self._context)

    def open(self, card: Present) -> Channel:
        """See ``Port.open``; a plain ChannelError for a thing that can't be a card of ours."""
        lying = self._insertions.find(card)
        if lying is None:
            raise CardGone("that card does not lie there any more")
        code, context = _call(scard.SCardEstablishContext, scard.SCARD_SCOPE_USER)
        if code != codes.OK:
            raise ReaderGone(f"context {code:08X}")
        try:
            return _connect(context, lying)
        except BaseException:
            scard.SCardReleaseContext(context)
            raise

    def _follow(self, context: int, tell: Callable[[Presence], None]) -> None:
        """Report what happens on this context's readers until somebody stops us; _Trouble if it breaks."""
        with self._lock:
            self._context = context
        known: dict[str, int] = {}
        while not self._stopping.is_set():
            names = self._readers(context)
            self._insertions.keep(names)
            fresh = any(name not in known for name in names)
            if not fresh:
                tell(self._insertions.presence(names))
            # Without the pseudo reader an empty list returns at once, and this loop would spin.
            known = {name: known.get(name, scard.SCARD_STATE_UNAWARE) for name in (*names, codes.NEW_READERS)}
            code, states = _call(scard.SCardGetStatusChange, context, 0 if fresh else WAIT_MS, list(known.items()))
            if code == codes.OK:
                # Of cards that lay there together the one on the first reader counts as the last that was laid.
                for name, state, _ in reversed(states):
                    known[name] = state & ~codes.STATE_PASSING
                    if name == codes.NEW_READERS:
                        continue
                    if state & codes.STATE_AWAY:
                        self._insertions.leave(name)
                    else:
                        self._insertions.note(name, *codes.presence(state))
            elif code not in codes.RELIST:
                raise _Trouble
            elif fresh or code == codes.UNKNOWN_READER:
                known = {}  # a reader left between the list and the wait
                self._stopping.wait(BACK_OFF_FIRST)

    def _readers(self, context: int) -> list[str]:
        code, names = _call(scard.SCardListReaders, context, [])
        if code == codes.NO_READERS:
            return []
        if code != codes.OK:
            raise _Trouble
        return self._wanted.among(names)


class _PcscChannel:
    """One exclusive connection, with the context that carries it."""

    def __init__(self, context: int, handle: int, protocol: int) -> None:
        self._context = context
        self._handle = handle
        self._pci = scard.SCARD_PCI_T0 if protocol == scard.SCARD_PROTOCOL_T0 else scard.SCARD_PCI_T1
        self._open = True
        self._sending: list[int] = []

    def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
        if not self._open:
            raise CardGone("the connection is closed")
        # In one go: a wipe from outside never leaves half of it, and nothing is copied as it grows.
        command = self._sending = list(apdu)
        try:
            code, answer = _call(scard.SCardTransmit, self._handle, self._pci, command)
        finally:
            overwrite(command)
        # A card torn off in mid-answer may be told as success without a status word.
        if code != codes.OK or len(answer) < 2:
            raise codes.transmit_error(code)
        return Response(bytes(answer[:-2]), answer[-2] << 8 | answer[-1])

    def wipe_command(self) -> None:
        """See ``Channel.wipe_command``.  The driver's own copies stay until its call ends (docs/adr/0004)."""
        overwrite(self._sending)

    def close(self) -> None:
        if self._open:
            self._open = False
            scard.SCardDisconnect(self._handle, scard.SCARD_UNPOWER_CARD)
            scard.SCardReleaseContext(self._context)


def _connect(context: int, lying: Lying) -> Channel:
    """Connect exclusively, patient with other programs and with a card that is just coming or going."""
    reader = lying.card.reader
    protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
    busy, vague_until = BUSY_RETRIES, time.monotonic() + VAGUE_FOR
    while True:
        code, handle, protocol = _call(scard.SCardConnect, context, reader, scard.SCARD_SHARE_EXCLUSIVE, protocols)
        there = _state(context, reader) == (True, lying.events)
        if code == codes.OK and there:
            return _PcscChannel(context, handle, protocol)
        if code == codes.OK:
            scard.SCardDisconnect(handle, scard.SCARD_UNPOWER_CARD)
        if not there:
            raise CardGone(f"connect {code:08X}, but it was lifted")
        if code == codes.SHARING_VIOLATION and busy:
            busy -= 1
            time.sleep(BUSY_PAUSE)
        elif code in codes.NOT_A_CARD and time.monotonic() < vague_until:
            time.sleep(VAGUE_PAUSE)
        else:
            raise codes.connect_error(code)


def _state(context: int, reader: str) -> tuple[bool, int]:
    """Whether a card lies on ``reader`` now, and its count of events.  ReaderGone if nobody can say."""
    code, states = _call(scard.SCardGetStatusChange, context, 0, [(reader, scard.SCARD_STATE_UNAWARE)])
    if code != codes.OK:
        raise ReaderGone(f"state {code:08X}")
    return codes.presence(states[0][1])


def _call(function: Callable[..., Any], *arguments: object) -> tuple[Any, ...]:
    """Call PC/SC; the result code comes first, as the unsigned number the headers have (Windows gives it a sign)."""
    code, *rest = function(*arguments)
    return (code & 0xFFFFFFFF, *rest)
