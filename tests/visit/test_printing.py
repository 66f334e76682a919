"""Step 9: what is said of the printer is what the printer has confirmed."""

from __future__ import annotations

import pytest

from kiosk.visit import samples
from kiosk.visit.effects import Play, PrintCard, Sound
from kiosk.visit.happenings import PrintMoved, PrintPhase
from kiosk.visit.presses import CancelPressed, PrintPressed
from kiosk.visit.rules import Rules
from kiosk.visit.states import Attract, Done
from tests.visit.story import done

ASKED = Rules(prints_unasked=False)


def test_where_the_patron_is_asked_nothing_prints_before() -> None:
    s = done(ASKED)
    assert s.count(PrintCard) == 0
    s.then(PrintPressed(), PrintPressed())
    assert s.at(Done).printing is PrintPhase.SENDING
    assert s.one(PrintCard).patron == samples.PATRON


@pytest.mark.parametrize("phase", [PrintPhase.SENDING, PrintPhase.PRINTING, PrintPhase.DONE, PrintPhase.OFF])
def test_there_is_no_second_print_unless_the_first_failed(phase: PrintPhase) -> None:
    s = done().prints(phase).then(*[PrintPressed()] * 10)
    assert s.at(Done).printing is phase
    assert s.count(PrintCard) == 1


@pytest.mark.parametrize("reason", ["paper", "offline", "jam", "unwritable", "other"])
def test_a_failure_is_heard_and_can_be_tried_again(reason: str) -> None:
    s = done().prints(PrintPhase.FAILED, reason)
    assert (s.at(Done).printing, s.at(Done).print_reason) == (PrintPhase.FAILED, reason)
    assert s.wanted == [Play(Sound.FAULT)]
    s.then(PrintPressed(), PrintPressed())
    assert (s.at(Done).printing, s.at(Done).print_reason) == (PrintPhase.SENDING, "")
    s.one(PrintCard)


def test_where_nobody_knows_it_can_be_printed_again() -> None:
    s = done().prints(PrintPhase.UNKNOWN).then(PrintPressed())
    s.one(PrintCard)


def test_progress_of_the_failed_job_does_not_touch_the_new_one() -> None:
    s = done()
    old = s.printer
    s.prints(PrintPhase.FAILED, "jam").then(PrintPressed(), PrintMoved(old, PrintPhase.DONE))
    assert s.at(Done).printing is PrintPhase.SENDING


@pytest.mark.parametrize("settled", [PrintPhase.DONE, PrintPhase.FAILED, PrintPhase.UNKNOWN, PrintPhase.OFF])
def test_a_settled_job_stays_settled(settled: PrintPhase) -> None:
    s = done()
    ticket = s.printer
    s.prints(settled)
    for late in PrintPhase:
        assert s.then(PrintMoved(ticket, late)).at(Done).printing is settled
        assert s.then(PrintMoved(0, late)).at(Done).printing is settled


def test_the_printer_of_a_visit_that_is_over_is_nobodys_business() -> None:
    s = done()
    ticket = s.printer
    s.then(CancelPressed(), PrintMoved(ticket, PrintPhase.FAILED, "paper")).at(Attract)
    assert s.wanted.count(Play(Sound.FAULT)) == 0


def test_the_number_stays_on_the_screen_when_printing_fails() -> None:
    assert done().prints(PrintPhase.FAILED, "offline").at(Done).patron == samples.PATRON
