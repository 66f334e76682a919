"""Every problem a patron can meet: a stable code, how it is meant, and what the patron can do.

Titles, causes and remedies are messages named after the code (``K201-title`` …) in the
catalogue; ``docs/problems.md`` documents each code, and a test holds the three together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Recovery(Enum):
    """What the patron can do about it at this kiosk."""

    RETRY = "retry"
    START_OVER = "start_over"
    COUNTER = "counter"
    MUNICIPAL = "municipal"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Problem:
    """``todo`` lists the icons of the things to do, at most three; the texts are ``CODE-todo-1`` and so on.

    ``variants`` have their own title, cause and picture: messages ``CODE-VARIANT-title`` and ``…-cause``.
    """

    code: str
    recovery: Recovery
    picture: str
    todo: tuple[str, ...]
    variants: Mapping[str, str]


def _problem(code: str, recovery: Recovery, picture: str, *todo: str, **variants: str) -> Problem:
    return Problem(code, recovery, picture, todo, variants)


_LOGIN = dict.fromkeys(("wait", "expired", "password", "over"), "login")

PROBLEMS: Mapping[str, Problem] = {
    p.code: p
    for p in (
        _problem("K001", Recovery.START_OVER, "unexpected", "retry", "bell", unsure="unexpected", inside="unexpected"),
        _problem("K101", Recovery.STAFF, "no_reader", "bell", "home", service="no_reader"),
        _problem(
            "K102",
            Recovery.RETRY,
            "not_my_number",
            "card",
            "info",
            phone="phone",
            juki="juki",
            unreadable="not_my_number",
        ),
        _problem("K103", Recovery.COUNTER, "no_certificate", "home", "building"),
        _problem("K104", Recovery.RETRY, "lifted", "card", "pencil", stale="lifted"),
        _problem("K201", Recovery.RETRY, "wrong_password", "pencil", "warning", "card"),
        _problem("K202", Recovery.MUNICIPAL, "locked", "building", "home"),
        _problem("K203", Recovery.MUNICIPAL, "expired", "building", "home"),
        _problem("K204", Recovery.MUNICIPAL, "revoked", "building", "home"),
        _problem("K205", Recovery.STAFF, "not_genuine", "bell", "home"),
        _problem("K301", Recovery.STAFF, "offline", "retry", "home"),
        _problem("K302", Recovery.RETRY, "no_answer", "retry", "bell", login="no_answer"),
        _problem("K401", Recovery.COUNTER, "duplicate", "card", "home"),
        _problem("K402", Recovery.COUNTER, "out_of_area", "home", address="out_of_area"),
        _problem("K403", Recovery.COUNTER, "under_age", "home", birth="under_age"),
        _problem("K404", Recovery.RETRY, "login", "info", "home", **_LOGIN),
        _problem("K501", Recovery.STAFF, "printer", "barcode", "bell"),
    )
}
"""All problems by code."""


def problem(code: str) -> Problem:
    """The problem of that code; an unknown code is the unexpected one (K001), never an error."""
    return PROBLEMS.get(code, PROBLEMS["K001"])
