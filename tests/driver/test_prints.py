"""Between visit and printer: what came out is not printed again, and what is printed says nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk import resources
from kiosk.app.texts import LANGUAGE_NAMES
from kiosk.driver.paper import patron_words, problem_words, slip_words
from kiosk.driver.prints import Printables, PrintAdapter
from kiosk.messages import Messages
from kiosk.printing.layout.items import COUNTER, PATRON, PROBLEM
from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.sheet import Sheet, Text
from kiosk.printing.layout.template import Templates
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, Printing, Sending, Unknown
from kiosk.printing.spool.spooler import Report
from kiosk.screen.pages.slip import SlipPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import PrintCard
from kiosk.visit.event.external import PrintMoved, PrintPhase
from kiosk.visit.preferences import Preferences
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
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


class Harness:
    def __init__(self, what: tuple[str, ...] = ("card", "slip"), paper: Paper = Paper.RECEIPT_80) -> None:
        self.printer = HandPrinter()
        self.posted: list[object] = []
        papers = Papers(Templates(), paper, 203)
        self.adapter = PrintAdapter(
            self.printer,
            self.posted.append,
            {"ja": JA},
            lambda _tag: LIBRARY,
            FixedClock(),
            Printables(papers, what, "lobby-1"),
        )

    def orders(self, ticket: int, *, came_out: bool = False, number: str = "") -> None:
        patron = replace(samples.PATRON, number=number) if number else samples.PATRON
        self.adapter.print(PrintCard(ticket, patron, came_out), "ja")

    @property
    def last(self) -> object:
        return self.posted[-1]


@pytest.fixture
def harness() -> Harness:
    return Harness()


def test_done_is_said_only_when_every_paper_is(harness: Harness) -> None:
    harness.orders(1)
    harness.printer.says(Sending(), Printing(), Done())
    assert PrintMoved(1, PrintPhase.DONE) not in harness.posted
    harness.printer.says(Sending(), Done())
    assert harness.printer.names == ["card", "slip"]
    assert harness.last == PrintMoved(1, PrintPhase.DONE)


def test_a_card_that_came_out_is_not_printed_again_because_the_slip_failed(harness: Harness) -> None:
    harness.orders(1)
    harness.printer.says(Done())
    harness.printer.says(Failed(FaultReason.PAPER))
    assert harness.last == PrintMoved(1, PrintPhase.FAILED, "paper")
    harness.orders(2)
    harness.printer.says(Done())
    assert harness.printer.names == ["card", "slip", "slip"]
    assert harness.last == PrintMoved(2, PrintPhase.DONE)


def test_a_second_try_has_the_first_one_s_name_so_that_the_printer_knows_it(harness: Harness) -> None:
    harness.orders(1)
    harness.printer.says(Failed(FaultReason.OFFLINE))
    harness.orders(2)
    assert harness.printer.jobs[0][0] == harness.printer.jobs[1][0]


def test_yes_it_came_out_goes_on_with_the_next_paper(harness: Harness) -> None:
    harness.orders(1)
    harness.printer.says(Unknown())
    assert harness.last == PrintMoved(1, PrintPhase.UNKNOWN)
    harness.orders(2, came_out=True)
    harness.printer.says(Unknown())
    harness.orders(3, came_out=True)
    assert harness.printer.names == ["card", "slip"]
    assert harness.last == PrintMoved(3, PrintPhase.DONE)


def test_no_it_did_not_prints_it_again(harness: Harness) -> None:
    harness.orders(1)
    harness.printer.says(Unknown())
    harness.orders(2)
    assert harness.printer.names == ["card", "card"]


def test_what_a_job_that_was_given_up_says_late_does_not_count_for_the_one_that_goes_on(harness: Harness) -> None:
    harness.orders(1)
    harness.printer.says(Unknown())
    harness.orders(2)
    late = harness.printer.jobs[0][2]
    before = list(harness.posted)
    for state in (Printing(), Failed(FaultReason.PAPER), Done()):
        late(state)
    assert harness.posted == before
    assert harness.printer.names == ["card", "card"], "the second paper must not begin before the first came out"


def test_once_all_came_out_the_same_card_can_be_had_again(harness: Harness) -> None:
    for ticket in (1, 2):
        harness.orders(ticket)
        harness.printer.says(Done())
        harness.printer.says(Done())
        assert harness.last == PrintMoved(ticket, PrintPhase.DONE)
    assert harness.printer.names == ["card", "slip", "card", "slip"]


def test_days_that_nobody_knows_are_not_on_paper() -> None:
    unknown = replace(samples.PATRON, registered_on="", expires_on="")
    words = patron_words(JA, LIBRARY, unknown)
    assert {words[key] for key in ("registered_label", "registered_on", "expires_label", "expires_on")} == {""}
    sheet = Papers(Templates(), Paper.RECEIPT_80, 203).slip(words)
    said = [item.text for item in sheet.items if isinstance(item, Text)]
    assert samples.PATRON.number in "".join(said).replace(" ", "")
    assert JA("slip-expires") not in said


def test_the_next_patron_gets_every_paper(harness: Harness) -> None:
    harness.orders(1)
    harness.printer.says(Done())
    harness.printer.says(Failed(FaultReason.JAM))
    harness.orders(2, number="2100099999")
    assert harness.printer.names == ["card", "slip", "card"]


def test_nothing_of_a_patron_is_kept_when_the_visit_is_over(harness: Harness) -> None:
    harness.orders(1)
    harness.adapter.forget()
    held = vars(harness.adapter)
    assert samples.PATRON.number not in repr(held)
    harness.orders(2)
    assert harness.printer.names == ["card", "card"]
    harness.adapter.stop()
    assert harness.printer.closed


def test_what_can_t_be_laid_out_fails_and_reaches_no_printer() -> None:
    harness = Harness(("slip",), Paper.CR80)
    harness.orders(1)
    assert harness.last == PrintMoved(1, PrintPhase.FAILED, "other")
    assert not harness.printer.jobs


def problem_page(code: str) -> ProblemPage:
    page = presenter()(Visit(Trouble(code))).page
    assert isinstance(page, ProblemPage)
    return page


def slip_page(code: str) -> SlipPage:
    page = presenter()(Visit(CounterSlip(Trouble(code)))).page
    assert isinstance(page, SlipPage)
    return page


def test_a_slip_for_the_counter_is_printed_and_one_that_does_not_fit_has_failed(harness: Harness) -> None:
    harness.adapter.problem(7, slip_page("K203"), "ja")
    assert harness.printer.names == ["problem"]
    harness.printer.says(Sending(), Done())
    assert harness.last == PrintMoved(7, PrintPhase.DONE)
    card_printer = Harness(("card",), Paper.CR80)
    card_printer.adapter.problem(7, slip_page("K203"), "ja")
    assert card_printer.last == PrintMoved(7, PrintPhase.FAILED, "other")


def test_a_note_about_a_problem_is_printed_and_what_became_of_it_is_told(
    harness: Harness, caplog: pytest.LogCaptureFixture
) -> None:
    harness.adapter.problem(7, problem_page("K205"), "ja")
    assert harness.printer.names == ["problem"]
    harness.printer.says(Sending(), Printing(), Failed(FaultReason.PAPER))
    assert harness.posted == [
        PrintMoved(7, PrintPhase.SENDING),
        PrintMoved(7, PrintPhase.PRINTING),
        PrintMoved(7, PrintPhase.FAILED, "paper"),
    ]
    assert "not printed: paper" in caplog.text


@pytest.mark.parametrize(("state", "phase"), [(Done(), PrintPhase.DONE), (Unknown(), PrintPhase.UNKNOWN)])
def test_a_note_is_done_only_when_the_printer_says_so(harness: Harness, state: object, phase: PrintPhase) -> None:
    harness.adapter.problem(7, problem_page("K205"), "ja")
    harness.printer.says(Sending(), state)
    assert harness.last == PrintMoved(7, phase)


def test_a_note_that_can_t_be_laid_out_is_told_as_one_that_failed() -> None:
    harness = Harness(("card",), Paper.CR80)
    harness.adapter.problem(7, problem_page("K205"), "ja")
    assert harness.last == PrintMoved(7, PrintPhase.FAILED, "other")
    assert not harness.printer.jobs


def test_a_title_on_two_lines_is_one_line_of_words_on_paper() -> None:
    """Titles are broken by hand; taken off, a break must not glue two words together."""
    preferences = Preferences(language="vi")
    page = presenter()(Visit(Trouble("K202"), preferences=preferences)).page
    assert isinstance(page, ProblemPage)
    assert page.title == "Mật khẩu của thẻ\nđã bị khóa"
    assert problem_words(JA, LIBRARY, page, NOW, "lobby-1")["title"] == "Mật khẩu của thẻ đã bị khóa"


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
def test_a_note_speaks_to_staff_once(language: str) -> None:
    """The label above says to whom it speaks; what they do is said below it, without the words the screen has."""
    page = presenter()(Visit(Trouble("K205"), preferences=Preferences(language=language))).page
    assert isinstance(page, ProblemPage)
    words = problem_words(JA, LIBRARY, page, NOW, "lobby-1")
    assert words["staff_label"] == "係員の方へ"
    assert words["staff"]
    assert "方へ" not in words["staff"]
    assert words["staff"] in page.staff


def test_templates_are_told_every_word_they_may_use() -> None:
    words = patron_words(JA, LIBRARY, samples.PATRON)
    assert set(words) == {*PATRON, "language"}
    words = problem_words(JA, LIBRARY, problem_page("K202"), NOW, "lobby-1")
    assert set(words) == {*PROBLEM, "language"}
    assert words["when"] == "2026年4月1日 10:05", "the library's clock, not UTC"
    assert words["staff_code"] == "KIOSK K202 2026-04-01T10:05 lobby-1"
    assert not any("**" in word for word in words.values())
    words = slip_words(JA, LIBRARY, slip_page("K203"), NOW, "lobby-1")
    assert set(words) == {*COUNTER, "language"}
    assert words["staff_code"] == "KIOSK K203 2026-04-01T10:05 lobby-1"
    assert words["office_2"].endswith(LIBRARY.counter)
    assert slip_words(JA, LIBRARY, slip_page("K402"), NOW, "lobby-1")["office_2"] == ""
