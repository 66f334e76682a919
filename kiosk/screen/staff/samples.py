"""The staff's screen in every state that looks different, with what is said there of a made-up library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.problem import Code
from kiosk.screen.staff.facts import StaffFacts
from kiosk.staffscreen.presses import At
from kiosk.staffscreen.reports import CheckFound, CheckVerdict
from kiosk.staffscreen.state import Below, CardTest, Checks, Entry, PrintTestState, StaffScreen
from kiosk.visit.event.external import CardFailure, CardIdentified, CardKind, PrintPhase, ReaderCause
from kiosk.visit.pause import Pauses

NOON = datetime(2026, 11, 29, 3, 0, tzinfo=UTC)
_SEEN = (
    (Code.WRONG_PASSWORD, "Typing"),
    (Code.OUT_OF_AREA, "Filling"),
    (Code.LOGIN_REFUSED, "LoggingIn"),
    (Code.PRINT_FAILED, "Done"),
    (Code.NO_ANSWER, "ReadyMessage"),
)
NAMES = (
    "profile",
    "profile.files",
    "reader.service",
    "reader.name",
    "reader.virtual",
    "reader.policies",
    "printer.state",
    "printer.sheets",
    "service.database",
    "service.address",
    "service.certificate",
    "service.token",
    "service.version",
    "clock",
    "trust.anchors",
    "revocation.mode",
    "revocation.ocsp",
    "revocation.crl",
    "disk.free",
    "disk.writable",
    "permissions",
    "fonts",
    "display",
    "sound",
    "instance",
    "versions",
)
"""Of all checks, as the doctor shows them."""


def facts(problems: int = 20, pauses: Pauses | None = None) -> StaffFacts:
    """What is said of a kiosk that saw so many problems."""
    seen = []
    for at in range(problems):
        code, page = _SEEN[at % len(_SEEN)]
        seen.append((NOON - timedelta(minutes=7 * at), code.value, page))
    counts = {"visit": 41, "registered": 12, "logged-in": 17, "printed": 11, "not-printed": 1}
    counts |= {Code.WRONG_PASSWORD.value: 3, Code.OUT_OF_AREA.value: 1}
    return StaffFacts(
        problems=tuple(seen),
        counts=counts if problems else {},
        since=NOON - timedelta(hours=3),
        prints=True,
        sounds=True,
        pauses=pauses or Pauses(),
        kiosk="demo-1",
        version="0.1.0",
    )


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
