"""When an input began, from the stamp of its event."""

from __future__ import annotations

import pytest

from kiosk.ui.input.event_clock import EventClock


class Clock:
    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    "origin", [0.0, 17.25, 86_400.0, -4_000.0], ids=["uptime", "near it", "started later", "earlier"]
)
def test_an_event_that_waited_is_as_old_as_it_is(origin: float) -> None:
    """The stamps count from ``origin`` of the machine's clock."""
    clock = Clock(100_000.0)
    events = EventClock(clock)

    def handled(at: float, late: float) -> float:
        clock.now = at
        return events.time_of(round((at - late - origin) * 1000))

    handled(100_000.0, 0.002)  # any input tells how the clocks differ, if only the pointer's first move
    assert handled(100_010.0, 1.5) == pytest.approx(100_008.5, abs=0.005)
    assert handled(100_020.0, 0.0) == pytest.approx(100_020.0, abs=0.005)


def test_an_event_without_a_stamp_begins_when_it_is_handled() -> None:
    clock = Clock(5_000.0)
    events = EventClock(clock)
    assert events.time_of(0) == 5_000.0
    events.time_of(5_000_000)
    clock.now = 5_003.0
    assert events.time_of(0) == 5_003.0


def test_no_event_begins_in_the_future() -> None:
    clock = Clock(5_000.0)
    events = EventClock(clock)
    events.time_of(4_999_000)
    assert events.time_of(5_000_500) <= 5_000.0


def test_the_wrap_of_thirty_two_bits_of_milliseconds_is_survived() -> None:
    """Every 49.7 days; a kiosk may run longer."""
    wrap = 2**32
    clock = Clock((wrap - 1_000) / 1000)
    events = EventClock(clock)
    assert events.time_of(wrap - 1_000) == pytest.approx(clock.now)
    clock.now += 3.0
    assert events.time_of(2_000) == pytest.approx(clock.now)
    clock.now += 3.0
    assert events.time_of(4_000) == pytest.approx(clock.now - 1.0)


def test_a_busy_hour_does_not_make_later_events_old() -> None:
    """What is known of the difference is of the last inputs only: clocks of two machines drift."""
    clock = Clock(5_000.0)
    events = EventClock(clock)
    events.time_of(5_000_000)
    for n in range(200):
        clock.now += 1.0
        events.time_of(round(clock.now * 1000) - n * 10)  # the display's clock falls behind by 1 %
    assert clock.now - events.time_of(round(clock.now * 1000) - 2_000) < 0.7
