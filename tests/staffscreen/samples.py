"""The staff's screen in every state that looks different."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.app.staffscreen.attach import presenter_of
from kiosk.screen.staff.facts import StaffFacts
from kiosk.screen.staff.present import StaffPresenter
from kiosk.settings.demo import demo_profile
from kiosk.staffscreen.presses import At
from kiosk.staffscreen.reports import CheckFound, CheckVerdict
from kiosk.staffscreen.state import Below, CardTest, Checks, Entry, PrintTestState, StaffScreen
from kiosk.visit.event.external import CardFailure, CardIdentified, CardKind, PrintPhase, ReaderCause
from kiosk.visit.pause import Pauses
from tests.house.tree import TOP

NOON = datetime(2026, 11, 29, 3, 0, tzinfo=UTC)
PAGES = ("Typing", "Filling", "LoggingIn", "Done", "ReadyMessage")
CODES = ("K201", "K402", "K404", "K501", "K301")
DOCUMENT = (TOP / "docs" / "doctor.md").read_text("utf-8").partition("| name |")[2].partition("\n## ")[0]
NAMES = re.findall(r"^\| `([a-z.-]+)` \|", DOCUMENT, re.MULTILINE)
"""Of all checks."""


def facts(problems: int = 20, pauses: Pauses | None = None) -> StaffFacts:
    seen = tuple((NOON - timedelta(minutes=7 * at), CODES[at % 5], PAGES[at % 5]) for at in range(problems))
    counts = {"visit": 41, "registered": 12, "printed": 11, "not-printed": 1, "logged-in": 17, "K201": 3, "K402": 1}
    return StaffFacts(
        seen, counts if problems else {}, NOON - timedelta(hours=3), True, True, pauses or Pauses(), "demo-1", "0.1.0"
    )


def presenter(known: StaffFacts | None = None) -> StaffPresenter:
    return presenter_of(demo_profile(Path("/nowhere")), lambda: known or facts())


def found(**others: tuple[str, str]) -> tuple[CheckFound, ...]:
    """All checks well, but for those named (``_`` for the dots): verdict and reason."""
    well = {"profile": "read", "profile.files": "read", "reader.service": "running", "reader.name": "there"}
    reasons = {name: well.get(name, "follows") for name in NAMES}
    made = []
    for name in NAMES:
        verdict, reason = others.get(name.replace(".", "_"), ("ok", reasons[name]))
        made.append(CheckFound(-2, name, CheckVerdict(verdict), reason))
    return tuple(made)


BAD = found(
    reader_name=("fault", "none"),
    printer_state=("warning", "low"),
    sound=("unknown", "cannot-tell"),
    service_address=("not-asked", "own"),
    reader_policies=("not-asked", "not-windows"),
)
WORST = found(**{name.replace(".", "_"): ("fault", "no-answer") for name in NAMES})


def states() -> Iterator[tuple[str, StaffScreen]]:
    """By name."""
    base = StaffScreen(now=100.0, touched_at=100.0, tickets=-2)
    card = CardIdentified(-3, 1, CardKind.MY_NUMBER, can_sign=True, tries_left=5)
    yield "passcode", replace(base, at=At.PASSCODE, entry=Entry(typed=4))
    yield "passcode-wrong", replace(base, at=At.PASSCODE, entry=Entry(wrong=True))
    yield "passcode-locked", replace(base, at=At.PASSCODE, entry=Entry(wrong=True, until=3699.5))
    yield "visit", replace(base, at=At.VISIT, below=Below.VISITOR)
    yield "visit-registering", replace(base, at=At.VISIT, below=Below.REGISTERING)
    yield "menu", replace(base, at=At.MENU, checks=Checks(-2, BAD, over=True))
    yield "menu-checking", replace(base, at=At.MENU, checks=Checks(-2, BAD[:7]))
    yield "menu-well", replace(base, at=At.MENU, checks=Checks(-2, found(), over=True))
    yield "checks", replace(base, at=At.CHECKS, checks=Checks(-2, BAD, over=True))
    yield "checks-worst", replace(base, at=At.CHECKS, checks=Checks(-2, WORST, over=True))
    yield "problems", replace(base, at=At.PROBLEMS)
    yield "counts", replace(base, at=At.COUNTS)
    yield "card", replace(base, at=At.CARD)
    yield "card-seen", replace(base, at=At.CARD, card=CardTest(seen=card))
    yield "card-phone", replace(base, at=At.CARD, card=CardTest(seen=replace(card, kind=CardKind.PHONE)))
    yield "card-failed", replace(base, at=At.CARD, card=CardTest(failure=CardFailure.GONE))
    yield "card-no-reader", replace(base, at=At.CARD, away=ReaderCause.NO_READER)
    yield "print", replace(base, at=At.PRINT)
    yield "print-failed", replace(base, at=At.PRINT, printing=PrintTestState(-4, PrintPhase.FAILED, "paper"))
    yield "print-unknown", replace(base, at=At.PRINT, printing=PrintTestState(-4, PrintPhase.UNKNOWN))
    yield "sound", replace(base, at=At.SOUND)
    yield "screen", replace(base, at=At.SCREEN, missing=0)
    yield "colours", replace(base, at=At.COLOURS)
    yield "grid", replace(base, at=At.GRID)
    yield "pause", replace(base, at=At.PAUSE)
    yield "pause-unkept", replace(base, at=At.PAUSE, unkept=True)
    yield "restart", replace(base, at=At.RESTART)
    yield "leave", replace(base, at=At.LEAVE)
