"""Keys are judged by their times alone: machines are even or faster than any hand, people are neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.input.pace import FAST, PAUSE, SHORTEST, burst, ended
from tests.ui.input.typing_records import PACES, RECORDED, jittered, made_up, seeds, ticking


def seconds(times: list[int] | tuple[int, ...], start: float = 5000.0) -> list[float]:
    return [start + at / 1000 for at in times]


def found(times: list[float]) -> bool:
    """Whether a machine is heard at any key of the run."""
    return any(burst(times[: at + 1]) for at in range(len(times)))


@pytest.mark.parametrize("record", RECORDED)
def test_recorded_typing_is_a_persons(record: str) -> None:
    assert not found(seconds(RECORDED[record]))


def test_of_a_thousand_fast_typists_hardly_one_in_fifty_is_taken_for_a_machine() -> None:
    """Even jitter that is pure chance is now and then even; a person's is less so."""
    taken = [seed for seed in seeds(1000) if found(seconds(made_up(seed)))]
    assert len(taken) <= 20, f"seeds {taken}"


@pytest.mark.parametrize("pace", PACES.values(), ids=PACES)
def test_a_scanner_is_known_at_its_sixth_key(pace: int) -> None:
    times = seconds([at * pace for at in range(14)])
    assert [burst(times[:keys]) for keys in range(15)] == [0] * 6 + list(range(6, 15))


@pytest.mark.parametrize("pace", PACES.values(), ids=PACES)
@pytest.mark.parametrize("seed", range(20))
def test_a_bus_that_jitters_hides_no_scanner(pace: int, seed: int) -> None:
    times = sorted(jittered(pace, 12, seed))
    assert found(seconds(times)), f"seed {seed}"


@pytest.mark.parametrize("pace", [*range(1, 81, 3), 80])
def test_a_clock_that_ticks_every_sixteen_milliseconds_hides_no_scanner(pace: int) -> None:
    assert found(seconds(ticking(pace, 12)))


@pytest.mark.parametrize(("keys", "machine"), [(SHORTEST - 1, False), (SHORTEST, True)])
def test_six_keys_are_a_burst_and_five_are_none(keys: int, machine: bool) -> None:
    assert bool(burst(seconds([at * 60 for at in range(keys)]))) is machine
    assert bool(burst(seconds([at * 4 for at in range(keys)]))) is machine


@pytest.mark.parametrize(("gap", "machine"), [(100, True), (101, False), (120, False)])
def test_keys_that_are_even_but_far_apart_are_a_persons(gap: int, machine: bool) -> None:
    assert bool(burst(seconds([at * gap for at in range(12)]))) is machine


@pytest.mark.parametrize(("slowest", "machine"), [(50, True), (51, False)])
def test_keys_that_no_hand_can_strike_need_not_be_even(slowest: int, machine: bool) -> None:
    assert bool(burst(seconds([0, 3, 20, 25, 25 + slowest, 30 + slowest]))) is machine


@pytest.mark.parametrize(
    ("keys", "spread", "machine"),
    [(6, 6, True), (6, 7, False), (8, 12, True), (8, 13, False), (10, 18, True), (10, 19, False)],
)
def test_the_more_keys_the_less_even_they_have_to_be(keys: int, spread: int, machine: bool) -> None:
    times, at = [0], 0
    for place in range(keys - 1):
        at += 60 + (spread if place % 2 else 0)
        times.append(at)
    assert (burst(seconds(times)) == keys) is machine


@pytest.mark.parametrize(
    ("times", "end", "keys"),
    [
        ([0, 30, 60], 90, 3),
        ([0, 30, 60], 91, 0),
        ([0, 30, 61], 91, 0),
        ([0, 31, 61], 91, 0),
        ([4, 8], 12, 0),
        ([0, 4, 8], 12, 3),
        ([0, 90, 94, 98], 102, 3),
        ([0, 0, 0, 0, 0], 0, 5),
        ([0, 60, 120, 180], 240, 0),
        ([0, 60, 120, 180, 240], 300, 5),
        ([0, 60, 120, 180, 240], 307, 0),
        ([0, 40, 65, 105, 131], 181, 5),
        ([0, 40, 65, 105, 131], 182, 0),
        ([], 5, 0),
    ],
)
def test_a_short_code_is_known_by_the_key_that_ends_it(times: list[int], end: int, keys: int) -> None:
    assert ended(seconds(times), 5000.0 + end / 1000) == keys


@pytest.mark.parametrize("record", RECORDED)
@pytest.mark.parametrize("after", [31, 60, 90, 150, 400])
def test_a_persons_enter_ends_no_code(record: str, after: int) -> None:
    """Wherever the person stops typing."""
    for keys in range(1, len(RECORDED[record]) + 1):
        times = seconds(RECORDED[record][:keys])
        assert ended(times, times[-1] + after / 1000) == 0, f"{keys} keys"


@pytest.mark.parametrize("record", RECORDED)
def test_nor_does_an_enter_that_rolls_in_after_any_two_keys(record: str) -> None:
    for keys in range(1, len(RECORDED[record]) + 1):
        times = seconds(RECORDED[record][:keys])
        if keys < 3 or times[-1] - times[-3] > 0.06:
            assert ended(times, times[-1] + 0.02) == 0, f"{keys} keys"


def test_what_was_typed_before_is_no_part_of_the_burst() -> None:
    assert burst(seconds([0, 90, 175, 180, 184, 188, 192, 196, 200])) == 7


def test_after_a_pause_something_else_begins() -> None:
    assert burst(seconds([0, 4, 8, 12, 16, 20, 300])) == 0
    assert burst(seconds([0, 4, 8, 12, 16, 20, 300, 304, 308, 312, 316, 320])) == 6


@given(st.lists(st.integers(0, int(FAST * 1000)), min_size=5, max_size=30))
def test_whatever_is_fast_enough_is_a_machines_whole(gaps: list[int]) -> None:
    times = [0]
    for gap in gaps:
        times.append(times[-1] + gap)
    assert burst(seconds(times)) == len(times)


@given(st.lists(st.integers(int(PAUSE * 1000) + 1, 900), max_size=30))
def test_whatever_is_slow_enough_is_a_persons(gaps: list[int]) -> None:
    times = [0]
    for gap in gaps:
        times.append(times[-1] + gap)
    assert burst(seconds(times)) == 0


@given(st.integers(0, 10**9))
def test_when_the_clock_was_started_does_not_matter(start: int) -> None:
    assert burst([start / 1000 + at * 0.06 for at in range(6)]) == 6
