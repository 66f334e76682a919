"""How many lines a stranger can make the log longer by."""

from __future__ import annotations

import logging

from kiosk.log.limit import AT_ONCE, MOST_KINDS, PER_MINUTE, LogLimit


class Log:
    def __init__(self) -> None:
        self.now = 0.0
        self.limit = LogLimit(now=lambda: self.now)

    def line(self, place: int = 1, name: str = "kiosk.service", text: str = "x", **extra: object) -> int | None:
        """How many were left out before it, if it is written."""
        record = logging.LogRecord(name, logging.INFO, "/kiosk.py", place, text, (), None)
        record.__dict__.update(extra)
        return getattr(record, "left_out", 0) if self.limit.filter(record) else None


def test_of_one_kind_so_many_are_written_and_the_next_one_counts_the_rest() -> None:
    log = Log()
    assert [log.line() for _ in range(AT_ONCE)] == [0] * AT_ONCE
    assert [log.line() for _ in range(7)] == [None] * 7
    log.now += 60 / PER_MINUTE - 0.01
    assert log.line() is None
    log.now += 0.02
    assert log.line() == 8
    assert log.line() is None


def test_what_is_said_now_and_then_is_always_written() -> None:
    log = Log()
    for _ in range(1000):
        log.now += 60 / PER_MINUTE + 0.001
        assert log.line() == 0


def test_kinds_are_counted_apart_and_so_are_answers() -> None:
    log = Log()
    for _ in range(AT_ONCE + 1):
        log.line(1)
    assert log.line(1) is None
    assert log.line(2) == 0
    assert log.line(1, status=404) == 0


def test_all_that_kiosks_cause_is_written() -> None:
    log = Log()
    assert [log.line(kiosk="lobby-1") for _ in range(5000)] == [0] * 5000


def test_texts_a_stranger_makes_up_are_of_one_kind_and_take_no_memory() -> None:
    log = Log()
    written = [log.line(n, name="asyncio", text=f"made up {n}") for n in range(1000)]
    assert written.count(0) == AT_ONCE
    for n in range(10_000):
        log.line(n)
    assert len(log.limit._kinds) <= MOST_KINDS + 1
