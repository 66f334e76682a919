"""A real PC/SC service that stops, crashes, restarts, hangs, or was never there."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.reader.channel import ReaderGone
from kiosk.reader.outcomes import Failed, Failure, Outcome, SignedOff
from kiosk.reader.pcsc.port import PcscPort
from kiosk.reader.presence import Empty, NoReader, Present, ServiceDown
from tests.reader.bench import Bench, type_in
from tests.reader.pcscd import Pcscd, until_seen
from tests.reader.service import READER, CardProcess
from tests.reader.watching import Watch, watching

BenchOn = Callable[..., Bench]
RIGHT, WRONG = b"ABC123DEF", b"XXXXXX"
FIRST, SECOND = f"{READER} 00 00", f"{READER} 00 01"


def gone(outcome: Outcome) -> bool:
    return isinstance(outcome, Failed) and outcome.failure is Failure.GONE


def test_the_monitor_stops_at_once_and_starts_again(pcscd: Pcscd) -> None:
    port = PcscPort(count_first=True)
    pcscd.lay()
    for _ in range(5):
        with watching(port) as watch:
            watch.monitor.start()
            watch.present()
    watch = Watch(port)
    for _ in range(20):
        watch.monitor.start()
        assert watch.monitor.stop()
    watch.monitor.start()
    watch.told = type(watch.told)()
    assert watch.monitor.stop()


@pytest.mark.parametrize("how", ["SIGTERM", "SIGKILL"])  # by name: Windows has not both
def test_the_service_ends_in_a_session_and_comes_back(pcscd: Pcscd, watch: Watch, pcsc_bench: Bench, how: str) -> None:
    pcscd.lay()
    lying = watch.present()
    pcsc_bench.identified(lying)
    pcscd.service.stop(signal.Signals[how])
    try:
        secret = type_in(RIGHT)
        outcome = pcsc_bench.read(lying, secret)
        assert isinstance(outcome, Failed)
        assert outcome.failure in (Failure.READER, Failure.GONE)
        assert secret.length == 0
        watch.gets(ServiceDown())
        outcome = pcsc_bench.identify(lying)
        assert isinstance(outcome, Failed)
    finally:
        pcscd.service.start()
    watch.gets(Empty())
    pcscd.lay()
    again = watch.present()
    assert again.insertion > lying.insertion
    pcsc_bench.identified(again)
    assert isinstance(pcsc_bench.read(again, RIGHT), SignedOff)


def test_a_quick_restart_is_survived_time_and_again(pcscd: Pcscd, watch: Watch) -> None:
    for _ in range(5):
        pcscd.service.stop(signal.SIGKILL)
        pcscd.service.start()
        watch.gets(ServiceDown())
        watch.gets(Empty())
        pcscd.lay()
        watch.present()
        pcscd.lift()
        watch.gets(Empty())


def test_no_service_at_the_start_and_then_one_without_readers(pcscd: Pcscd) -> None:
    pcscd.service.stop()
    try:
        with watching(PcscPort()) as watch:
            watch.gets(ServiceDown())
            pcscd.service.start(readers=False)
            watch.gets(NoReader())
            pcscd.service.stop()
            watch.gets(ServiceDown())
            pcscd.service.start()
            watch.gets(Empty())
    finally:
        pcscd.service.stop()
        pcscd.service.start()


def test_a_card_that_always_lies_there_does_not_count_after_a_restart_either(pcscd: Pcscd, pki_directory: Path) -> None:
    other = CardProcess(pcscd.port + 1, pki_directory)
    try:
        other.lay()
        until_seen(SECOND)
        port = PcscPort()
        port._insertions._ticks = lambda: 0.0  # however slow this machine is, the reader has just come back
        with watching(port) as watch:
            watch.gets(Empty())
            pcscd.service.stop(signal.SIGKILL)
            watch.gets(ServiceDown())
            other.lift()
            pcscd.service.start()
            watch.gets(Empty())
            other.lay_again()  # as a reader does that needs a moment to power its card
            until_seen(SECOND)
            pcscd.lay()
            assert watch.present().reader == FIRST
            pcscd.lift()
            watch.gets(Empty())
        assert {seen.reader for seen in watch.all if isinstance(seen, Present)} == {FIRST}
    finally:
        other.close()


def test_a_service_that_hangs_is_a_silent_card(pcscd: Pcscd, port: PcscPort, watch: Watch, bench_on: BenchOn) -> None:
    bench = bench_on(port, timeout=0.5)
    pcscd.lay()
    lying = watch.present()
    pcscd.service.freeze()
    outcome = bench.identify(lying)
    pcscd.service.thaw()
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.SILENT
    for stuck in bench.worker._stuck:
        stuck.thread.join()
    assert bench.identified(lying).tries_left == 5


def test_without_a_service_nothing_is_opened(
    pcscd: Pcscd, port: PcscPort, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    pcscd.lay()
    lying = port._insertions.find(watch.present())
    monkeypatch.setattr(port._insertions, "find", lambda _: lying)  # the watch has not noticed yet
    pcscd.service.stop()
    try:
        assert lying is not None
        with pytest.raises(ReaderGone):
            port.open(lying.card)
    finally:
        pcscd.service.start()
