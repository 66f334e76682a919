from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from kiosk.reader import monitor as monitor_module
from kiosk.reader.channel import Channel
from kiosk.reader.monitor import PresenceMonitor
from kiosk.reader.presence import Empty, NoReader, Presence, Present, ServiceDown
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.slot import VirtualSlot
from tests.patience import patience
from tests.reader.watching import watching

MakeCard = Callable[..., VirtualCard]


def test_everything_that_happens_on_a_slot_is_told_in_order(slot: VirtualSlot, make: MakeCard) -> None:
    with watching(slot) as watch:
        watch.gets(Empty())
        first = slot.lay(make())
        watch.gets(first)
        watch.gets(slot.swap(make()))
        slot.unplug()
        watch.gets(NoReader())
        slot.plug()
        assert watch.present().insertion > first.insertion + 1
        slot.stop_service()
        watch.gets(ServiceDown())
        slot.start_service()
        slot.lift()
        watch.gets(Empty())


class Breaking:
    """A port whose watch breaks the first time."""

    def __init__(self) -> None:
        self.watches = 0
        self.stopped = threading.Event()

    def watch(self, listener: Callable[[Presence], None]) -> None:
        self.watches += 1
        if self.watches == 1:
            raise RuntimeError("a fault")
        listener(Empty())
        self.stopped.wait()

    def stop(self) -> None:
        self.stopped.set()

    def open(self, card: Present) -> Channel:
        raise AssertionError("not asked")


def test_a_watch_that_breaks_begins_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(monitor_module, "_AGAIN", 0.01)
    with watching(Breaking()) as watch:
        watch.gets(Empty())
    assert watch.all == [ServiceDown(), Empty()]


def test_nothing_is_told_after_stop(slot: VirtualSlot, make: MakeCard) -> None:
    told: list[Presence] = []
    first = threading.Event()

    def hear(presence: Presence) -> None:
        told.append(presence)
        first.set()

    monitor = PresenceMonitor(slot, hear)
    monitor.start()
    assert first.wait(patience())
    assert monitor.stop()
    slot.lay(make())
    assert monitor.stop()
    assert told == [Empty()]


def test_a_listener_may_stop_the_monitor_itself(slot: VirtualSlot) -> None:
    done = threading.Event()

    def hear(_: Presence) -> None:
        assert monitor.stop()
        done.set()

    monitor = PresenceMonitor(slot, hear)
    monitor.start()
    assert done.wait(patience())
    assert monitor.stop()
