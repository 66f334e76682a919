"""Step 9: what is said of the printer is what the printer has confirmed."""

from __future__ import annotations

import pytest

from kiosk.printing.spool.jobs import FaultReason
from kiosk.screen.pages.issue import DonePage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.elements import NoticeKind, PrintRow
from kiosk.visit import audit
from kiosk.visit.audit import Entry
from kiosk.visit.chapter.common import CameOut, PrintPressed
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import NotePressed, Trouble
from kiosk.visit.effects import Play, PrintCard, PrintNote, Sound
from kiosk.visit.event.external import PrintMoved, PrintPhase
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.visit.screens import presenter
from tests.visit.story import ENDS, Story, done

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
    s.then(*ENDS, PrintMoved(ticket, PrintPhase.FAILED, "paper")).at(Attract)
    assert s.wanted.count(Play(Sound.FAULT)) == 0


def test_the_number_stays_on_the_screen_when_printing_fails() -> None:
    assert done().prints(PrintPhase.FAILED, "offline").at(Done).patron == samples.PATRON


def row(s: Story) -> PrintRow:
    page = presenter(Rules())(s.visit).page
    assert isinstance(page, DonePage)
    assert page.printing is not None
    return page.printing


def test_where_nobody_knows_the_patron_is_asked_and_both_answers_count() -> None:
    s = done().prints(PrintPhase.UNKNOWN)
    shown = row(s)
    assert shown.text == "カードは出ましたか"
    assert shown.yes is not None
    assert shown.action is not None
    assert (shown.yes.event, shown.action.event) == (CameOut(), PrintPressed())
    s.then(CameOut(), CameOut())
    assert s.at(Done).printing is PrintPhase.SENDING
    assert s.one(PrintCard).came_out


def test_no_means_that_it_is_printed_again() -> None:
    s = done().prints(PrintPhase.UNKNOWN).then(PrintPressed())
    assert not s.one(PrintCard).came_out


@pytest.mark.parametrize("phase", [phase for phase in PrintPhase if phase is not PrintPhase.UNKNOWN])
def test_the_answer_means_nothing_where_nothing_was_asked(phase: PrintPhase) -> None:
    s = done().prints(phase)
    before = s.visit
    assert s.then(CameOut()).visit == before
    assert not s.wanted


def test_every_reason_has_words_of_its_own_and_the_code() -> None:
    said = {}
    for reason in FaultReason:
        shown = row(done().prints(PrintPhase.FAILED, reason.value))
        assert shown.code == "K501"
        assert "番号はこの画面で使えます" in shown.text
        said[reason] = shown.text
    alike = {FaultReason.UNWRITABLE, FaultReason.OTHER}
    assert len(set(said.values())) == len(said) - 1
    assert len({said[reason] for reason in alike}) == 1


NOTING = Rules(prints_notes=True)


def test_the_note_for_staff_is_offered_once_where_only_people_help() -> None:
    trouble = Visit(Trouble("K205"))
    s = Story(trouble, NOTING)
    page = presenter(NOTING)(s.visit).page
    assert isinstance(page, ProblemPage)
    assert NotePressed() in [action.event for action in page.bar.quiet]
    s.then(NotePressed(), NotePressed())
    s.one(PrintNote)
    after = presenter(NOTING)(s.visit).page
    assert isinstance(after, ProblemPage)
    assert NotePressed() not in [action.event for action in after.bar.quiet]


def noting(phase: PrintPhase | None = None, reason: str = "") -> tuple[Story, ProblemPage]:
    """The note was asked for, and the printer said this of it."""
    s = Story(Visit(Trouble("K205")), NOTING).then(NotePressed())
    if phase is not None:
        s.prints(phase, reason)
    page = presenter(NOTING)(s.visit).page
    assert isinstance(page, ProblemPage)
    return s, page


def _note_offered(page: ProblemPage) -> bool:
    return NotePressed() in [action.event for action in page.bar.quiet]


@pytest.mark.parametrize("phase", [None, PrintPhase.SENDING, PrintPhase.PRINTING])
def test_a_note_under_way_is_said_and_not_offered_again(phase: PrintPhase | None) -> None:
    s, page = noting(phase)
    assert page.note is not None
    assert page.note.kind is NoticeKind.INFO
    assert not _note_offered(page)
    assert s.then(NotePressed()).wanted == []


def test_a_note_is_said_to_be_printed_only_when_it_is() -> None:
    said = {}
    for phase in (None, *PrintPhase):
        if phase in (PrintPhase.OFF, PrintPhase.READY):
            continue
        _, page = noting(phase)
        assert page.note is not None
        said[phase] = page.note.text
    assert [phase for phase, text in said.items() if "印刷しました" in text] == [PrintPhase.DONE]
    assert "係員" in said[PrintPhase.FAILED], "the screen itself can be shown"
    assert "係員" in said[PrintPhase.UNKNOWN]
    assert len(set(said.values())) == 5


@pytest.mark.parametrize(("phase", "again"), [("done", False), ("failed", True), ("unknown", True)])
def test_a_note_that_may_not_have_come_out_is_offered_once_more(phase: str, again: bool) -> None:
    s, page = noting(PrintPhase(phase), "paper" if phase == "failed" else "")
    assert _note_offered(page) is again
    before = s.count(PrintNote)
    s.then(NotePressed())
    assert s.count(PrintNote) == before + again


def test_a_note_that_failed_is_heard_and_one_that_came_out_too() -> None:
    assert noting(PrintPhase.FAILED, "jam")[0].wanted == [Play(Sound.FAULT)]
    assert noting(PrintPhase.DONE)[0].wanted == [Play(Sound.ACCEPTED)]
    assert noting(PrintPhase.UNKNOWN)[0].wanted == []


def test_a_late_word_about_a_note_changes_nothing() -> None:
    s, _ = noting(PrintPhase.DONE)
    before = s.visit
    for late in PrintPhase:
        assert s.then(PrintMoved(1, late)).visit == before
    s, _ = noting()
    ticket = s.printer
    s.then(*ENDS, PrintMoved(ticket, PrintPhase.FAILED)).at(Attract)


def test_what_became_of_a_note_is_logged_and_the_problem_not_once_more() -> None:
    s = Story(Visit(Trouble("K205")), NOTING)
    before = s.visit
    s.then(NotePressed())
    assert audit.entries(before, s.visit) == (Entry("note", {"phase": "sending"}),)
    before = s.visit
    s.prints(PrintPhase.FAILED, "jam")
    assert audit.entries(before, s.visit) == (Entry("note", {"phase": "failed"}),)


def test_a_kiosk_that_prints_no_notes_offers_none() -> None:
    page = presenter(Rules())(Visit(Trouble("K205"))).page
    assert isinstance(page, ProblemPage)
    assert NotePressed() not in [action.event for action in page.bar.quiet]
    assert Story(Visit(Trouble("K205")), Rules()).then(NotePressed()).count(PrintNote) == 0
