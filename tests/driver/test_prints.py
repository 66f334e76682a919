"""Between visit and printer: what came out is not printed again, and what is printed says nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk import resources
from kiosk.driver.print_words import patron_words, problem_words
from kiosk.driver.prints import Printables, PrintDesk
from kiosk.messages import Messages
from kiosk.printing.layout.items import PATRON, PROBLEM
from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.sheet import Sheet, Text
from kiosk.printing.layout.template import Templates
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, Printing, Sending, Unknown
from kiosk.printing.spool.spooler import Report
from kiosk.screen.values.pages import ProblemPage
from kiosk.visit.effects import PrintCard
from kiosk.visit.event.external import PrintMoved, PrintPhase
from kiosk.visit.samples import registration as samples
from kiosk.visit.state.registration import Trouble, Visit
from tests.visit.screens import LIBRARY, presenter

JA = Messages("ja", {"ja": resources.path("messages", "ja.ftl").read_text("utf-8")})
NOW = datetime(2026, 4, 1, 1, 5, tzinfo=UTC)


class FixedClock:
    def now(self) -> datetime:
        return NOW


class HandPrinter:
    """Every job waits until the test says what became of it."""

    def __init__(self) -> None:
        self.jobs: list[tuple[str, Sheet, Report]] = []
        self.closed = self.started = False

    def start(self) -> None:
        self.started = True

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        self.jobs.append((job_name, sheet, report))

    def close(self) -> None:
        self.closed = True

    def says(self, *states: object) -> None:
        report = self.jobs[-1][2]
        for state in states:
            report(state)  # type: ignore[arg-type]

    @property
    def names(self) -> list[str]:
        return [name.partition("-")[0] for name, _, _ in self.jobs]


class Desk:
    def __init__(self, what: tuple[str, ...] = ("card", "slip"), paper: Paper = Paper.RECEIPT_80) -> None:
        self.printer = HandPrinter()
        self.posted: list[object] = []
        papers = Papers(Templates(), paper, 203)
        self.desk = PrintDesk(
            self.printer, self.posted.append, {"ja": JA}, LIBRARY, FixedClock(), Printables(papers, what, "lobby-1")
        )

    def orders(self, ticket: int, *, came_out: bool = False, number: str = "") -> None:
        patron = replace(samples.PATRON, number=number) if number else samples.PATRON
        self.desk.print(PrintCard(ticket, patron, came_out), "ja")

    @property
    def last(self) -> object:
        return self.posted[-1]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_done_is_said_only_when_every_paper_is(desk: Desk) -> None:
    desk.orders(1)
    desk.printer.says(Sending(), Printing(), Done())
    assert PrintMoved(1, PrintPhase.DONE) not in desk.posted
    desk.printer.says(Sending(), Done())
    assert desk.printer.names == ["card", "slip"]
    assert desk.last == PrintMoved(1, PrintPhase.DONE)


def test_a_card_that_came_out_is_not_printed_again_because_the_slip_failed(desk: Desk) -> None:
    desk.orders(1)
    desk.printer.says(Done())
    desk.printer.says(Failed(FaultReason.PAPER))
    assert desk.last == PrintMoved(1, PrintPhase.FAILED, "paper")
    desk.orders(2)
    desk.printer.says(Done())
    assert desk.printer.names == ["card", "slip", "slip"]
    assert desk.last == PrintMoved(2, PrintPhase.DONE)


def test_a_second_try_has_the_first_one_s_name_so_that_the_printer_knows_it(desk: Desk) -> None:
    desk.orders(1)
    desk.printer.says(Failed(FaultReason.OFFLINE))
    desk.orders(2)
    assert desk.printer.jobs[0][0] == desk.printer.jobs[1][0]


def test_yes_it_came_out_goes_on_with_the_next_paper(desk: Desk) -> None:
    desk.orders(1)
    desk.printer.says(Unknown())
    assert desk.last == PrintMoved(1, PrintPhase.UNKNOWN)
    desk.orders(2, came_out=True)
    desk.printer.says(Unknown())
    desk.orders(3, came_out=True)
    assert desk.printer.names == ["card", "slip"]
    assert desk.last == PrintMoved(3, PrintPhase.DONE)


def test_no_it_did_not_prints_it_again(desk: Desk) -> None:
    desk.orders(1)
    desk.printer.says(Unknown())
    desk.orders(2)
    assert desk.printer.names == ["card", "card"]


def test_what_a_job_that_was_given_up_says_late_does_not_count_for_the_one_that_goes_on(desk: Desk) -> None:
    desk.orders(1)
    desk.printer.says(Unknown())
    desk.orders(2)
    late = desk.printer.jobs[0][2]
    before = list(desk.posted)
    for state in (Printing(), Failed(FaultReason.PAPER), Done()):
        late(state)
    assert desk.posted == before
    assert desk.printer.names == ["card", "card"], "the second paper must not begin before the first came out"


def test_once_all_came_out_the_same_card_can_be_had_again(desk: Desk) -> None:
    for ticket in (1, 2):
        desk.orders(ticket)
        desk.printer.says(Done())
        desk.printer.says(Done())
        assert desk.last == PrintMoved(ticket, PrintPhase.DONE)
    assert desk.printer.names == ["card", "slip", "card", "slip"]


def test_days_that_nobody_knows_are_not_on_paper() -> None:
    unknown = replace(samples.PATRON, registered_on="", expires_on="")
    words = patron_words(JA, LIBRARY, unknown)
    assert {words[key] for key in ("registered_label", "registered_on", "expires_label", "expires_on")} == {""}
    sheet = Papers(Templates(), Paper.RECEIPT_80, 203).slip(words)
    said = [item.text for item in sheet.items if isinstance(item, Text)]
    assert samples.PATRON.number in "".join(said).replace(" ", "")
    assert JA("slip-expires") not in said


def test_the_next_patron_gets_every_paper(desk: Desk) -> None:
    desk.orders(1)
    desk.printer.says(Done())
    desk.printer.says(Failed(FaultReason.JAM))
    desk.orders(2, number="2100099999")
    assert desk.printer.names == ["card", "slip", "card"]


def test_nothing_of_a_patron_is_kept_when_the_visit_is_over(desk: Desk) -> None:
    desk.orders(1)
    desk.desk.forget()
    held = vars(desk.desk)
    assert samples.PATRON.number not in repr(held)
    desk.orders(2)
    assert desk.printer.names == ["card", "card"]
    desk.desk.stop()
    assert desk.printer.closed


def test_what_can_t_be_laid_out_fails_and_reaches_no_printer() -> None:
    desk = Desk(("slip",), Paper.CR80)
    desk.orders(1)
    assert desk.last == PrintMoved(1, PrintPhase.FAILED, "other")
    assert not desk.printer.jobs


def problem_page(code: str) -> ProblemPage:
    page = presenter()(Visit(Trouble(code))).page
    assert isinstance(page, ProblemPage)
    return page


def test_a_note_about_a_problem_is_printed_and_what_became_of_it_is_told(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.desk.problem(7, problem_page("K205"), "ja")
    assert desk.printer.names == ["problem"]
    desk.printer.says(Sending(), Printing(), Failed(FaultReason.PAPER))
    assert desk.posted == [
        PrintMoved(7, PrintPhase.SENDING),
        PrintMoved(7, PrintPhase.PRINTING),
        PrintMoved(7, PrintPhase.FAILED, "paper"),
    ]
    assert "not printed: paper" in caplog.text


@pytest.mark.parametrize(("state", "phase"), [(Done(), PrintPhase.DONE), (Unknown(), PrintPhase.UNKNOWN)])
def test_a_note_is_done_only_when_the_printer_says_so(desk: Desk, state: object, phase: PrintPhase) -> None:
    desk.desk.problem(7, problem_page("K205"), "ja")
    desk.printer.says(Sending(), state)
    assert desk.last == PrintMoved(7, phase)


def test_a_note_that_can_t_be_laid_out_is_told_as_one_that_failed() -> None:
    desk = Desk(("card",), Paper.CR80)
    desk.desk.problem(7, problem_page("K205"), "ja")
    assert desk.last == PrintMoved(7, PrintPhase.FAILED, "other")
    assert not desk.printer.jobs


def test_templates_are_told_every_word_they_may_use() -> None:
    words = patron_words(JA, LIBRARY, samples.PATRON)
    assert set(words) == set(PATRON)
    words = problem_words(JA, LIBRARY, problem_page("K202"), NOW, "lobby-1")
    assert set(words) == set(PROBLEM)
    assert words["when"] == "2026年4月1日 10:05", "the library's clock, not UTC"
    assert words["staff_code"] == "KIOSK K202 2026-04-01T10:05 lobby-1"
    assert not any("**" in word for word in words.values())
