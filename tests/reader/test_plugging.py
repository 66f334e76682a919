"""Readers that are plugged in and pulled out while the watch runs.

No cable can be pulled on pcscd with vpcd, so the five PC/SC calls of the watch are played here, as pcsc-lite answers
them; what is not a reader coming or going is tested on the real service.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from kiosk.reader.pcsc import codes
from kiosk.reader.pcsc import port as pcsc
from kiosk.reader.pcsc.port import PcscPort
from kiosk.reader.presence import Empty, NoReader, Present
from tests.reader.watching import Watch, watching

PRESENT, EMPTY, CHANGED, UNAVAILABLE = 0x20, 0x10, 0x02, 0x08


class PluggedReaders:
    """The readers of a machine: what is in them, and how many events each counted."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._states: dict[str, int] = {}
        self._plugged = 0
        self._cancelled = False

    def plug(self, name: str, *, card: bool = False, events: int = 0) -> None:
        with self._changed:
            self._states[name] = events << 16 | (PRESENT if card else EMPTY)
            self._plugged += 1
            self._changed.notify_all()

    def pull(self, name: str) -> None:
        with self._changed:
            del self._states[name]
            self._plugged += 1
            self._changed.notify_all()

    def lay(self, name: str) -> None:
        self._turn(name, PRESENT)

    def lift(self, name: str) -> None:
        self._turn(name, EMPTY)

    def fail(self, name: str) -> None:
        """It is listed still, and does not answer any more."""
        with self._changed:
            self._states[name] = UNAVAILABLE
            self._changed.notify_all()

    def _turn(self, name: str, to: int) -> None:
        with self._changed:
            self._states[name] = ((self._states[name] >> 16) + 1) << 16 | to
            self._changed.notify_all()

    # What the watch calls.

    def establish(self, _scope: int) -> tuple[int, int]:
        return codes.OK, 1

    def release(self, _context: int) -> int:
        return codes.OK

    def cancel(self, _context: int) -> int:
        with self._changed:
            self._cancelled = True
            self._changed.notify_all()
        return codes.OK

    def list(self, _context: int, _groups: object) -> tuple[int, list[str]]:
        with self._changed:
            return (codes.OK, list(self._states)) if self._states else (codes.NO_READERS, [])

    def status(
        self, _context: int, timeout: int, known: list[tuple[str, int]]
    ) -> tuple[int, list[tuple[str, int, list[int]]]]:
        def now() -> list[tuple[str, int, list[int]]] | None:
            if any(name not in self._states for name, _ in known if name != codes.NEW_READERS):
                return None
            return [
                (name, self._plugged << 16 if name == codes.NEW_READERS else self._states[name], [])
                for name, _ in known
            ]

        def differs() -> bool:
            states = now()
            return states is None or any(new != old for (_, new, _), (_, old) in zip(states, known, strict=True))

        with self._changed:
            if not self._changed.wait_for(lambda: self._cancelled or differs(), timeout / 1000):
                return codes.TIMED_OUT, []
            if self._cancelled:
                self._cancelled = False
                return codes.CANCELLED, []
            states = now()
            if states is None:
                return codes.UNKNOWN_READER, []
            return codes.OK, [(name, state | CHANGED, atr) for name, state, atr in states]


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> PluggedReaders:
    made = PluggedReaders()
    for name, call in {
        "SCardEstablishContext": made.establish,
        "SCardReleaseContext": made.release,
        "SCardListReaders": made.list,
        "SCardGetStatusChange": made.status,
        "SCardCancel": made.cancel,
    }.items():
        monkeypatch.setattr(pcsc.scard, name, call)
    return made


@pytest.fixture
def watch(readers: PluggedReaders) -> Iterator[Watch]:
    with watching(PcscPort()) as made:
        made.gets(NoReader())
        yield made


def test_a_reader_plugged_in_with_a_card_in_it_waits_until_that_changes(readers: PluggedReaders, watch: Watch) -> None:
    readers.plug("Lobby 01 00")
    watch.gets(Empty())
    readers.plug("SAM 00 00", card=True)
    readers.lay("Lobby 01 00")
    assert watch.present().reader == "Lobby 01 00"
    readers.lift("Lobby 01 00")
    watch.gets(Empty())
    readers.lift("SAM 00 00")
    readers.lay("SAM 00 00")
    assert watch.present().reader == "SAM 00 00"


def test_a_cable_that_wobbles_brings_no_card_back_that_did_not_count(readers: PluggedReaders, watch: Watch) -> None:
    readers.plug("SAM 00 00", card=True)
    watch.gets(Empty())
    for _ in range(3):
        readers.pull("SAM 00 00")
        watch.gets(NoReader())
        readers.plug("SAM 00 00", card=True)
        watch.gets(Empty())
    assert not [seen for seen in watch.all if isinstance(seen, Present)]


def test_a_patrons_card_that_stays_through_a_wobble_is_laid_anew(readers: PluggedReaders, watch: Watch) -> None:
    readers.plug("Lobby 00 00")
    watch.gets(Empty())
    readers.lay("Lobby 00 00")
    first = watch.present()
    readers.pull("Lobby 00 00")
    watch.gets(NoReader())
    readers.plug("Lobby 00 00", card=True)
    assert watch.present().insertion > first.insertion


def test_a_reader_that_fails_and_comes_to_itself_says_nothing_about_the_card_in_it(
    readers: PluggedReaders, watch: Watch
) -> None:
    readers.plug("SAM 00 00", card=True)
    readers.plug("Lobby 01 00")
    watch.gets(Empty())
    readers.fail("SAM 00 00")
    readers.lay("Lobby 01 00")
    assert watch.present().reader == "Lobby 01 00"
    readers.plug("SAM 00 00", card=True)
    readers.lift("Lobby 01 00")
    watch.gets(Empty())
    assert {seen.reader for seen in watch.all if isinstance(seen, Present)} == {"Lobby 01 00"}


def test_two_readers_of_one_name_are_two_readers(readers: PluggedReaders) -> None:
    with watching(PcscPort("lobby")) as watch:
        readers.plug("Lobby 00 00")
        readers.plug("Lobby 01 00")
        watch.gets(Empty())
        readers.lay("Lobby 00 00")
        assert watch.present().reader == "Lobby 00 00"
        readers.lay("Lobby 01 00")
        assert watch.present().reader == "Lobby 01 00"
        readers.pull("Lobby 01 00")
        assert watch.present().reader == "Lobby 00 00"
