"""What is in no list of examples has an example all the same, made of the types of its fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import get_args

import pytest

from kiosk.operations.account import AccountAnswer
from kiosk.patron.account import Hold
from kiosk.visit.chapter.account import Account
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import Answered
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import events
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples.actions import user_actions
from kiosk.visit.samples.made import made
from kiosk.visit.state import State


class Day(Enum):
    MONDAY = "monday"
    TUESDAY = "tuesday"


@dataclass(frozen=True)
class Hours:
    day: Day
    opens: int | None
    closed_on: tuple[date, ...]
    note: str


@dataclass(frozen=True)
class OpeningHours:
    account: Account
    hours: Hours
    holds: frozenset[Hold]
    asked: bool = False
    chosen: tuple[str, ...] = field(default_factory=tuple)


def test_a_state_nobody_listed_is_made_of_what_is_known_and_of_plain_values() -> None:
    state = made(OpeningHours, samples.KNOWN)
    assert state.account == account_samples.ACCOUNT
    assert state.holds == {account_samples.READY}
    assert state.hours == Hours(Day.MONDAY, 1, (date(2026, 4, 1),), "見本")
    assert (state.asked, state.chosen) == (False, ())


def test_what_has_no_example_says_so() -> None:
    with pytest.raises(TypeError, match="no example of"):
        made(object, {})


def test_every_state_action_and_answer_has_an_example() -> None:
    answers = {type(event.answer) for event in events.to_account(1) if isinstance(event, Answered)}
    assert set(map(type, samples.states().values())) == set(get_args(State))
    assert set(map(type, user_actions())) == set(get_args(Press))
    assert answers == set(get_args(AccountAnswer))
