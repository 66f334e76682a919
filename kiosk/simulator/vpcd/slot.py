"""The hand over a vpcd slot: it lays a card, lifts it, tears it away, or holds it where it can't answer."""

from __future__ import annotations

from threading import Condition, Event, Thread

from kiosk.simulator.latency import Latency
from kiosk.simulator.shape import Card
from kiosk.simulator.vpcd.protocol import Torn, serve

_LAY_SECONDS = 6.0


class Held:
    """A card that can fall silent or be torn away in the middle of a command."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self._changed = Condition()
        self._frozen = False
        self._gone = False
        self._left: int | None = None
        self._tear_executes = False

    @property
    def latency(self) -> Latency:
        return self.card.latency

    @property
    def atr(self) -> bytes:
        return self.card.atr

    def power_on(self) -> bytes:
        return self.card.power_on()

    def power_off(self) -> None:
        self.card.power_off()

    def reset(self) -> bytes:
        return self.card.reset()

    def freeze(self) -> None:
        """Answer no command until :meth:`thaw`."""
        with self._changed:
            self._frozen = True

    def thaw(self) -> None:
        with self._changed:
            self._frozen = False
            self._changed.notify_all()

    def let_go(self) -> None:
        """End whatever hangs, for the card is being lifted."""
        with self._changed:
            self._gone = True
            self._changed.notify_all()

    def tear_after(self, count: int, executed: bool) -> None:
        """Tear the card away at the ``count``-th command from now, before it is executed or just after."""
        with self._changed:
            self._left, self._tear_executes = count, executed

    def transmit(self, apdu: bytes) -> bytes:
        """Answer one command.  Raises NotPowered, Torn."""
        with self._changed:
            if self._left is not None:
                self._left -= 1
            torn = self._left == 0
            if torn:
                self._left = None
                if not self._tear_executes:
                    raise Torn
            self._changed.wait_for(lambda: not self._frozen or self._gone)
            if self._gone:
                raise Torn
            answer = self.card.transmit(apdu)
            if torn:
                raise Torn
            return answer


class VpcdSlot:
    """Holds one card at a time, and serves it from a thread of its own."""

    def __init__(self, host: str, port: int) -> None:
        self._address = (host, port)
        self._thread: Thread | None = None
        self._stop = Event()
        self._error: OSError | None = None
        self.held: Held | None = None

    @property
    def laying(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def lay(self, card: Card) -> None:
        """Lay a card and return when the slot took it.  OSError if nobody listens, ValueError if one lies there."""
        if self.laying:
            raise ValueError("a card lies there already")
        self.held, self._stop, self._error, laid = Held(card), Event(), None, Event()
        self._thread = Thread(target=self._serve, args=(self.held, self._stop, laid), daemon=True)
        self._thread.start()
        laid.wait(_LAY_SECONDS)
        if self._error:
            raise self._error

    def lift(self) -> None:
        """Take the card away, also a silent one; does nothing if none lies there."""
        if self.held and self._thread:
            self._stop.set()
            self.held.let_go()
            self._thread.join()
            self.held = None

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the card does not lie there any more, at most so many seconds."""
        if self._thread:
            self._thread.join(seconds)

    def _serve(self, held: Held, stop: Event, laid: Event) -> None:
        try:
            serve(held, *self._address, stop=stop, laid=laid)
        except OSError as error:
            self._error = error
        finally:
            laid.set()
