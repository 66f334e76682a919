"""Floods of right use: whoever does everything right is never slowed down; and both sides of every limit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.sql.members import SqlMembers
from kiosk.service.account.login import BY_KIOSK, BY_NUMBER
from kiosk.service.http.limits import ClientLimit, RateLimit
from kiosk.service.local.service import LocalService
from kiosk.service.port import Unavailable
from tests.service.harness import Harness
from tests.service.readers import Library, refused

MANY = 200


@pytest.fixture
def library(harness: Harness, service: LocalService) -> Iterator[Library]:
    """In-process: what is counted here does not pass HTTP."""
    engine = open_sqlite(harness.profile.service.database)  # type: ignore[arg-type]
    yield Library(service, harness, engine)
    engine.dispose()


def test_right_log_ins_in_a_row_at_one_kiosk_never_slow_it_down(library: Library) -> None:
    for n in range(MANY):
        assert library.enter((library.number, library.second)[n % 2]), n


def test_right_log_ins_after_wrong_ones_take_nothing_more_from_the_kiosk(library: Library) -> None:
    for n in range(BY_KIOSK.tries - 1):
        assert refused(lambda n=n: library.enter(f"21000{n:05}", "wrong")) == ("K404", "")
    for _ in range(MANY // 4):
        assert library.enter()
    assert refused(lambda: library.enter("2100099999", "wrong")) == ("K404", "")
    assert refused(library.enter) == ("K404", "wait"), "the wrong ones still count"


def test_right_passwords_of_memberships_that_ended_never_slow_the_kiosk_down(library: Library) -> None:
    library.harness.clock.pass_by(days=3 * 365 + 1)
    for _ in range(BY_KIOSK.tries * 2):
        assert refused(library.enter) == ("K404", "expired")


def test_a_full_kiosk_lets_the_next_one_in_when_one_try_has_leaked_and_not_before(library: Library) -> None:
    for n in range(BY_KIOSK.tries):
        assert refused(lambda n=n: library.enter(f"21000{n:05}", "wrong")) == ("K404", "")
    library.harness.clock.moment += timedelta(seconds=BY_KIOSK.leak_seconds) - timedelta(milliseconds=1)
    assert refused(library.enter) == ("K404", "wait")
    library.harness.clock.moment += timedelta(milliseconds=1)
    for _ in range(MANY // 10):
        assert library.enter(), "and its right log-in is given back at once"


def test_a_full_number_lets_the_next_try_in_when_one_has_leaked_and_not_before(library: Library) -> None:
    for _ in range(BY_NUMBER.tries):
        assert refused(lambda: library.enter(password="wrong")) == ("K404", "")
    library.harness.clock.moment += timedelta(seconds=BY_NUMBER.leak_seconds) - timedelta(milliseconds=1)
    assert refused(library.enter) == ("K404", "wait")
    library.harness.clock.moment += timedelta(milliseconds=1)
    assert library.enter()
    assert library.enter()


def test_being_refused_costs_nothing_more_however_often(library: Library) -> None:
    for _ in range(BY_NUMBER.tries):
        refused(lambda: library.enter(password="wrong"))
    for _ in range(50):
        assert refused(library.enter) == ("K404", "wait")
    library.harness.clock.pass_by(seconds=int(BY_NUMBER.leak_seconds))
    assert library.enter()


def test_a_log_in_that_breaks_off_unforeseen_costs_no_try(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_self: object, *_: object) -> None:
        raise ValueError("unforeseen")

    with monkeypatch.context() as patch:
        patch.setattr(SqlMembers, "login", broken)
        for _ in range(BY_KIOSK.tries + 1):
            with pytest.raises((ValueError, Unavailable)):
                library.enter()
    assert library.enter()


@given(per_minute=st.integers(1, 60_000), asked=st.integers(1, 300), pause=st.floats(0, 100))
@example(per_minute=7, asked=100, pause=60 / 7)
@example(per_minute=120, asked=200, pause=0.0)
def test_whoever_waits_as_long_as_told_is_let_in(per_minute: int, asked: int, pause: float) -> None:
    now = [1000.0]
    rate = RateLimit(per_minute, now=lambda: now[0])
    for _ in range(asked):
        wait = rate.take("a")
        assert wait >= 0
        if wait:
            now[0] += wait
            assert rate.take("a") == 0
        now[0] += pause


@pytest.mark.parametrize("per_minute", [6, 7, 120, 60_000])
def test_whoever_asks_just_as_often_as_allowed_is_never_told_to_wait(per_minute: int) -> None:
    now = [1e9]
    rate = RateLimit(per_minute, now=lambda: now[0])
    for _ in range(20_000):
        assert rate.take("a") == 0
        now[0] += 60 / per_minute


def test_visits_as_people_make_them_are_never_told_to_wait() -> None:
    """Twelve requests at once, four times a minute, all day; thirty kiosks that begin at the same time."""
    now = [0.0]
    rate = RateLimit(120, now=lambda: now[0])
    for _ in range(4 * 60 * 8):
        assert [rate.take("lobby-1") for _ in range(12)] == [0] * 12
        now[0] += 15
    unknown = ClientLimit(120, together=None, now=lambda: now[0])
    assert [unknown.take("proxy") for _ in range(30)] == [0] * 30
    assert unknown.take("proxy") == 1


def test_at_the_limit_and_one_beyond_it() -> None:
    now = [0.0]
    rate = RateLimit(60, now=lambda: now[0])
    assert [rate.take("a") for _ in range(15)] == [0] * 15
    assert rate.take("a") == 1
    now[0] = 0.999
    assert rate.take("a") == 1
    now[0] = 1.0
    assert rate.take("a") == 0
    assert rate.take("a") == 1
    now[0] += 10_000
    assert [rate.take("a") for _ in range(15)] == [0] * 15, "no more is saved up"
    assert rate.take("a") == 1


def test_all_clients_together_have_a_limit_too_unless_it_is_left_out() -> None:
    limit = ClientLimit(6, together=2, now=lambda: 0.0)
    assert [limit.take(f"caller {n}") for n in range(4)] == [0] * 4
    assert limit.take("one more") > 0
    free = ClientLimit(6, together=None, now=lambda: 0.0)
    assert [free.take(f"caller {n}") for n in range(1000)] == [0] * 1000
