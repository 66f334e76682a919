"""Checks run at once and within their time; what hangs or breaks is a finding."""

from __future__ import annotations

import threading

from kiosk.doctor.finding import Finding, Verdict, ok
from kiosk.doctor.runner import Check, run
from tests.patience import patience

FINE = ok("fine", "it is")


def found_by(*checks: Check, at_most: float | None = None) -> dict[str, Finding]:
    return {result.name: result.finding for result in run(checks, at_most=at_most)}


def test_one_that_hangs_is_a_fault_and_keeps_no_other_waiting() -> None:
    over = threading.Event()

    def hang() -> dict[str, Finding]:
        over.wait()
        return {}

    hanging = Check(("spooler", "paper"), 0.05, hang, "Restart it.")
    try:
        found = found_by(hanging, Check(("disk",), patience(), lambda: {"disk": FINE}))
    finally:
        over.set()
    assert list(found) == ["spooler", "paper", "disk"]
    assert found["disk"] == FINE
    assert (found["spooler"].verdict, found["spooler"].reason) == (Verdict.FAULT, "no-answer")
    assert found["spooler"].text == "no answer within 0.05 seconds"
    assert found["spooler"].remedy == "Restart it."
    assert (found["paper"].verdict, found["paper"].reason) == (Verdict.NOT_ASKED, "follows")


def test_they_run_at_the_same_time() -> None:
    both = threading.Barrier(2)

    def meet(name: str) -> dict[str, Finding]:
        both.wait(patience())
        return {name: FINE}

    found = found_by(
        Check(("a",), patience(), lambda: meet("a")), Check(("b",), patience(), lambda: meet("b")), at_most=patience()
    )
    assert found == {"a": FINE, "b": FINE}


def test_one_that_breaks_is_a_fault_without_its_text() -> None:
    def breaks() -> dict[str, Finding]:
        raise ValueError("長崎太郎")

    found = found_by(Check(("a", "b"), patience(), breaks))
    assert (found["a"].verdict, found["a"].reason) == (Verdict.FAULT, "check-failed")
    assert "ValueError at " in found["a"].text
    assert "長崎" not in found["a"].text
    assert found["b"].reason == "follows"


def test_without_checks_nothing_is_found() -> None:
    assert found_by() == {}
