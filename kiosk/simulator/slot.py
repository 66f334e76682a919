"""A reader inside the process: cards are laid on it and taken off by hand, from any thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from queue import SimpleQueue
from threading import Condition

from kiosk.reader.channel import CardBusy, CardGone, Channel, ChannelError, ReaderGone
from kiosk.reader.presence import Empty, NoReader, Presence, Present, ServiceDown
from kiosk.simulator.session import Exchange, Tear, VirtualChannel
from kiosk.simulator.shape import Card

TRACE_LENGTH = 4096
"""How many exchanges the trace remembers."""


class VirtualSlot:
    """One reader with one place, implementing :class:`kiosk.reader.channel.Port`; every method may be called anywhere.

    Steps in order as somebody in front of the reader does them: ``lay``, ``lift``, ``swap``, ``unplug``, ...
    """

    def __init__(self, reader: str = "Virtual Slot") -> None:
        self.reader = reader
        self.trace: deque[Exchange] = deque(maxlen=TRACE_LENGTH)
        self.changed = Condition()
        self.frozen: bool = False
        self.freeze_executes = False
        self.waiting = 0
        """How many commands wait for a slow or silent card at this moment."""
        self._card: Card | None = None
        self._insertion = 0
        self._plugged = True
        self._service = True
        self._occupied = False
        self._session: VirtualChannel | None = None
        self._tear: Tear | None = None
        self._watchers: list[SimpleQueue[Presence | None]] = []
        self._stopped = False

    # What a person, a cable or another program does.

    def lay(self, card: Card) -> Present:
        """Put a card on the reader.  ValueError if one lies there already."""
        with self.changed:
            if self._card is not None:
                raise ValueError("a card lies on the slot already: lift it, or swap")
            return self._lay(card)

    def lift(self) -> None:
        with self.changed:
            if self._card is not None:
                self._remove()
                self._tell()

    def swap(self, card: Card) -> Present:
        """Exchange the card so quickly that nobody sees the slot empty."""
        with self.changed:
            self._remove()
            return self._lay(card)

    def unplug(self) -> None:
        """Pull the reader's cable; the card on it loses power but stays where it is."""
        self._set(plugged=False)

    def plug(self) -> None:
        """Put the cable back; a card on the reader counts as newly laid."""
        self._set(plugged=True)

    def stop_service(self) -> None:
        self._set(service=False)

    def start_service(self) -> None:
        self._set(service=True)

    def freeze(self, *, executed: bool = False) -> None:
        """Let the card fall silent: a command is not answered until thaw, lift, unplug or the channel's close.

        ``executed`` True: the card does what the command says, and only its answer hangs.
        """
        with self.changed:
            self.frozen, self.freeze_executes = True, executed

    def thaw(self) -> None:
        with self.changed:
            self.frozen = False
            self.changed.notify_all()

    def tear_after(self, count: int, *, executed: bool = False) -> None:
        """Lift the card at the ``count``-th command (1 = first) of the next session, which gets no answer.

        ``executed`` False: the command never reached the card.  True: the card executed it, a wrong password cost its
        try, and only the answer was lost.  Happens once.
        """
        if count < 1:
            raise ValueError("commands are counted from 1")
        with self.changed:
            self._tear = Tear(count, executed)

    def occupy(self) -> None:
        """Let another program hold the card exclusively; :meth:`open` raises CardBusy."""
        with self.changed:
            self._occupied = True

    def vacate(self) -> None:
        """Let that other program finish."""
        with self.changed:
            self._occupied = False

    def disturb(self) -> None:
        """Let another program reset the card under an open session, which dies with CardGone; the card stays."""
        with self.changed:
            if self._card is not None:
                self._card.reset()
            self._kill(CardGone("the card was reset by another program"))

    # The port.

    @property
    def presence(self) -> Presence:
        with self.changed:
            return self._presence()

    def watch(self, listener: Callable[[Presence], None]) -> None:
        """Report the presence now and every change in order, on this thread, until :meth:`stop`."""
        queue: SimpleQueue[Presence | None] = SimpleQueue()
        with self.changed:
            if self._stopped:
                return
            self._watchers.append(queue)
            queue.put(self._presence())
        try:
            while (presence := queue.get()) is not None:
                listener(presence)
        finally:
            with self.changed:
                self._watchers.remove(queue)

    def stop(self) -> None:
        """End every :meth:`watch`, also one that has not begun yet; for good."""
        with self.changed:
            self._stopped = True
            for queue in self._watchers:
                queue.put(None)

    def open(self, card: Present) -> Channel:
        """Connect exclusively and power the card on.  Raises ReaderGone, CardGone, CardBusy."""
        with self.changed:
            if not self._service or not self._plugged:
                raise ReaderGone("no service" if not self._service else "no reader")
            if self._card is None or self._presence() != card:
                raise CardGone("that card does not lie there any more")
            if self._session is not None or self._occupied:
                raise CardBusy("the card is held exclusively")
            tear, self._tear = self._tear, None
            self._card.power_on()
            self._session = VirtualChannel(self, self._card, tear)
            return self._session

    # Between the slot and its channel, with the lock held.

    def release(self, channel: VirtualChannel) -> None:
        if self._session is channel:
            self._session = None

    def tear(self) -> None:
        """Carry out a :meth:`tear_after`."""
        self._remove()
        self._tell()

    def _lay(self, card: Card) -> Present:
        self._card = card
        self._insertion += 1
        self._tell()
        return Present(self.reader, self._insertion)

    def _remove(self) -> None:
        if self._card is not None:
            self._card.power_off()
            self._card = None
        self._kill(CardGone("the card left the field"))

    def _set(self, *, plugged: bool | None = None, service: bool | None = None) -> None:
        with self.changed:
            before = self._presence()
            self._plugged = self._plugged if plugged is None else plugged
            self._service = self._service if service is None else service
            if not (self._plugged and self._service):
                if self._card is not None:
                    self._card.power_off()
                self._kill(ReaderGone("the reader or its service went away"))
            elif self._card is not None and not isinstance(before, Present):
                self._insertion += 1
            if self._presence() != before:
                self._tell()

    def _kill(self, error: ChannelError) -> None:
        if self._session is not None:
            self._session.fault = self._session.fault or error
            self._session = None
        self.changed.notify_all()

    def _presence(self) -> Presence:
        if not self._service:
            return ServiceDown()
        if not self._plugged:
            return NoReader()
        return Empty() if self._card is None else Present(self.reader, self._insertion)

    def _tell(self) -> None:
        for queue in self._watchers:
            queue.put(self._presence())
