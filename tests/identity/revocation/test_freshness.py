"""Both sides of every limit of time: the last moment that counts, and the first that does not."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kiosk.identity.revocation import CannotTell, Cause
from kiosk.identity.revocation.freshness import EARLIEST, SKEW, check_answered_now, check_fresh, clock_fault
from tests.identity.card import NOW

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


def fresh(this: datetime, following: datetime | None = None, max_age: timedelta | None = None) -> Cause | None:
    try:
        check_fresh(NOW, this, following, max_age)
    except CannotTell as no:
        return no.status.cause
    return None


def test_two_clocks_may_differ_by_five_minutes() -> None:
    assert timedelta(minutes=5) == SKEW


def test_a_statement_from_the_future_is_borne_as_far_as_clocks_differ() -> None:
    assert fresh(NOW + SKEW, NOW + HOUR) is None
    assert fresh(NOW + SKEW + SECOND, NOW + HOUR) is Cause.CLOCK
    assert fresh(NOW + SKEW, None, HOUR) is None
    assert fresh(NOW + SKEW + SECOND, None, HOUR) is Cause.CLOCK


def test_a_statement_that_has_ended_is_borne_as_far_as_clocks_differ() -> None:
    assert fresh(NOW - HOUR, NOW - SKEW) is None
    assert fresh(NOW - HOUR, NOW - SKEW - SECOND) is Cause.STALE


def test_one_without_an_end_may_be_as_old_as_the_profile_says() -> None:
    assert fresh(NOW - HOUR - SKEW, None, HOUR) is None
    assert fresh(NOW - HOUR - SKEW - SECOND, None, HOUR) is Cause.STALE
    assert fresh(NOW, None, None) is Cause.UNTRUSTED
    assert fresh(NOW - HOUR, NOW + HOUR, MINUTE) is None, "an end of its own counts, not the profile's age"


def test_what_is_wrong_with_a_statement_is_said_in_words_and_hours() -> None:
    for this, following, max_age, said in (
        (NOW, None, None, "it does not say until when it holds"),
        (NOW - 90 * MINUTE, None, MINUTE, "made 1.5 hours ago, without nextUpdate"),
        (NOW - 3 * HOUR, NOW - 2 * HOUR, None, "ended 2.0 hours ago"),
    ):
        with pytest.raises(CannotTell) as caught:
            check_fresh(NOW, this, following, max_age)
        assert said in repr(caught.value.status)


def test_one_that_ends_when_it_begins_is_a_statement_and_one_that_ends_before_is_none() -> None:
    assert fresh(NOW, NOW) is None
    assert fresh(NOW, NOW - SECOND) is Cause.UNTRUSTED


@pytest.mark.parametrize("sign", [1, -1])
def test_an_answer_with_our_nonce_was_made_within_an_hour_or_a_clock_is_wrong(sign: int) -> None:
    check_answered_now(NOW, NOW + sign * HOUR)
    with pytest.raises(CannotTell) as caught:
        check_answered_now(NOW, NOW + sign * (HOUR + SECOND))
    assert caught.value.status.cause is Cause.CLOCK


def test_a_machine_before_this_version_was_made_has_a_wrong_date() -> None:
    assert clock_fault(EARLIEST) is None
    assert clock_fault(EARLIEST - timedelta(microseconds=1)) is not None
