"""Every stable name and reason of a kiosk's checks has words for staff."""

from __future__ import annotations

import re

import pytest

from kiosk.operations.fleet import Condition
from kiosk.printing.spool.jobs import FaultReason
from kiosk.staff.checks import CheckWords
from kiosk.visit.event.external import ReaderCause
from tests.house.tree import TOP

WORDS = CheckWords()
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def documented() -> list[tuple[str, str]]:
    """Check and reason of each row of the table of docs/doctor.md."""
    found = []
    for line in (TOP / "docs" / "doctor.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 3:
            found += [(cells[0].strip("`"), reason) for reason in re.findall(r"`([a-z-]+)`", cells[2])]
    return found


RUNNING = [
    *(("reader", reason) for reason in ("there", "none", *(cause.value.replace("_", "-") for cause in ReaderCause))),
    *(("print", reason.value) for reason in FaultReason),
    *(("screen", reason) for reason in ("drawn", "not-yet", "frozen")),
    *(("clock", reason) for reason in ("agrees", "drifting", "off")),
    *(("kiosk", condition.value) for condition in (Condition.OUT_OF_ORDER, Condition.PAUSED)),
]
"""What a running kiosk and the service say besides."""


def test_the_table_of_the_doctor_is_read() -> None:
    assert ("printer.state", "paper") in documented()
    assert len(documented()) > 80


@pytest.mark.parametrize(("name", "reason"), sorted({*documented(), *RUNNING}))
def test_staff_read_japanese(name: str, reason: str) -> None:
    assert JAPANESE.search(WORDS.name(name)), name
    assert JAPANESE.search(WORDS.found(name, reason)), (name, reason)
    assert JAPANESE.search(WORDS.health(f"{name}.{reason}"))


@pytest.mark.parametrize("reason", ["late", "silent", "version-does-not-report"])
def test_silence_has_words(reason: str) -> None:
    assert JAPANESE.search(WORDS.health(reason))


def test_what_a_newer_kiosk_says_stays_as_it_is() -> None:
    assert WORDS.health("printer.toner.gone") == "printer.toner: gone"
    assert WORDS.remedy("printer.toner", "gone") == ""
