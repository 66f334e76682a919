"""Between visit and printer: what the library hands out is laid out, printed, and waited for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from kiosk.clock import LIBRARY_ZONE, Clock
from kiosk.driver.paper import patron_words, problem_words, slip_words
from kiosk.faults import describe
from kiosk.log.logger import logger
from kiosk.messages import Messages
from kiosk.printing.layout.papers import Papers
from kiosk.printing.layout.sheet import LayoutFault, Sheet
from kiosk.printing.spool import jobs
from kiosk.printing.spool.spooler import Spooler
from kiosk.screen.facts import LibraryFacts
from kiosk.screen.pages.slip import SlipPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.visit.effects import PrintCard
from kiosk.visit.event import external
from kiosk.visit.event.all import Event

_log = logger(__name__)


@dataclass(frozen=True)
class Printables:
    """What this kiosk prints (``card``, ``slip``), on what, and the kiosk's own name."""

    papers: Papers
    what: tuple[str, ...]
    kiosk_id: str


class PrintAdapter:
    """Prints every paper of an order; the whole is done only when each is."""

    def __init__(
        self,
        spooler: Spooler,
        post: Callable[[Event], None],
        words: Mapping[str, Messages],
        library: Callable[[str], LibraryFacts],
        clock: Clock,
        printables: Printables,
    ) -> None:
        """``library`` gives the facts of the library as they are said in a language."""
        self._spooler = spooler
        self._post = post
        self._words = words
        self._library = library
        self._clock = clock
        self._printables = printables
        self._order: _Order | None = None

    def start(self) -> None:
        """Have the printer forget what a former process left there; returns at once."""
        self._spooler.start()

    def print(self, order: PrintCard, language: str) -> None:
        """Print in the visitor's language; reports PrintMoved until the job is settled.

        The same patron's second order goes on where the first stopped: what came out is not printed again.  Once all
        of it came out, another order is another card.
        """
        over = self._order is not None and self._order.finished and not order.came_out
        if self._order is None or over or self._order.patron != order.patron:
            try:
                papers = self._papers(order.patron, self._words[language])
            except LayoutFault as fault:
                _log.error("the card can't be laid out: %s", describe(fault))
                self._post(external.PrintMoved(order.ticket, external.PrintPhase.FAILED, "other"))
                return
            self._order = _Order(order.patron, self._spooler, self._post, papers)
        self._order.go_on(order.ticket, came_out=order.came_out)

    def problem(self, ticket: int, page: ProblemPage | SlipPage, language: str) -> None:
        """Print the note about the problem on the screen, or the slip; reports PrintMoved until the job is settled."""
        now = self._clock.now()
        try:
            sheet = self._note(page, self._words[language], now)
        except LayoutFault as fault:
            _log.error("the note about a problem can't be laid out: %s", describe(fault))
            self._post(external.PrintMoved(ticket, external.PrintPhase.FAILED, "other"))
            return

        def moved(state: jobs.JobState) -> None:
            if isinstance(state, jobs.Failed):
                _log.warning("the note about a problem was not printed: %s", state.reason)
            self._post(moved_event(ticket, state))

        self._spooler.submit(sheet, f"problem-{now.astimezone(LIBRARY_ZONE):%Y%m%d-%H%M%S}", moved)

    def _note(self, page: ProblemPage | SlipPage, say: Messages, now: datetime) -> Sheet:
        papers, kiosk_id = self._printables.papers, self._printables.kiosk_id
        if isinstance(page, SlipPage):
            return papers.counter(slip_words(say, self._library(say.language), page, now, kiosk_id))
        return papers.problem(problem_words(say, self._library(say.language), page, now, kiosk_id))

    def forget(self) -> None:
        """The visit is over: keep nothing of its papers; what is being printed comes out."""
        self._order = None

    def stop(self) -> None:
        """Finish what is queued."""
        self.forget()
        self._spooler.close()

    def _papers(self, patron: external.Patron, say: Messages) -> list[tuple[str, Sheet]]:
        words = patron_words(say, self._library(say.language), patron)
        stamp = self._clock.now().astimezone(LIBRARY_ZONE).strftime("%Y%m%d-%H%M%S")
        made = {"card": self._printables.papers.card, "slip": self._printables.papers.slip}
        return [(f"{what}-{stamp}", made[what](words)) for what in self._printables.what]


def moved_event(ticket: int, state: jobs.JobState) -> external.PrintMoved:
    """The visit's word for how far one job is."""
    match state:
        case jobs.Sending():
            return external.PrintMoved(ticket, external.PrintPhase.SENDING)
        case jobs.Printing():
            return external.PrintMoved(ticket, external.PrintPhase.PRINTING)
        case jobs.Done():
            return external.PrintMoved(ticket, external.PrintPhase.DONE)
        case jobs.Failed(reason):
            return external.PrintMoved(ticket, external.PrintPhase.FAILED, reason.value)
        case jobs.Unknown():
            return external.PrintMoved(ticket, external.PrintPhase.UNKNOWN)


class _Order:
    """One patron's papers, printed one after the other; the first that fails ends the job, and is where it goes on."""

    def __init__(
        self, patron: external.Patron, spooler: Spooler, post: Callable[[Event], None], papers: list[tuple[str, Sheet]]
    ) -> None:
        self.patron = patron
        self._spooler = spooler
        self._post = post
        self._left = papers
        self._ticket = 0
        self._lock = threading.Lock()

    @property
    def finished(self) -> bool:
        """Whether all of it came out."""
        with self._lock:
            return not self._left

    def go_on(self, ticket: int, *, came_out: bool) -> None:
        """Print what is left; ``came_out``: the patron holds the paper of which nobody knew."""
        self._ticket = ticket
        if came_out:
            self._next()
        else:
            self._print()

    def _next(self) -> None:
        with self._lock:
            del self._left[:1]
        self._print()

    def _print(self) -> None:
        with self._lock:
            paper = self._left[0] if self._left else None
        if paper is None:
            self._post(external.PrintMoved(self._ticket, external.PrintPhase.DONE))
        else:
            self._spooler.submit(paper[1], paper[0], partial(self._moved, self._ticket))

    def _moved(self, ticket: int, state: jobs.JobState) -> None:
        if ticket != self._ticket:
            return  # of a job that was given up: "done" would strike out a paper of the order that goes on now
        if isinstance(state, jobs.Done):
            self._next()
        else:
            self._post(moved_event(self._ticket, state))
