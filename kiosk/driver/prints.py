"""Between visit and printer: the card and the slip are laid out, printed, and waited for."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from datetime import date, datetime

from kiosk.clock import LIBRARY_ZONE, Clock
from kiosk.printing import jobs
from kiosk.printing.card import CardFace, card_sheet
from kiosk.printing.layout import LayoutFault, Sheet
from kiosk.printing.slip import SlipContent, slip_sheet
from kiosk.printing.spool import Spooler
from kiosk.visit import happenings as h
from kiosk.visit.effects import PrintCard
from kiosk.visit.events import Event
from kiosk.visit.messages import Messages
from kiosk.visit.present.facts import LibraryFacts

_log = logging.getLogger(__name__)


class PrintDesk:
    """Prints the card and then the slip; the whole is done only when both are."""

    def __init__(
        self,
        spooler: Spooler,
        post: Callable[[Event], None],
        words: Mapping[str, Messages],
        library: LibraryFacts,
        clock: Clock,
    ) -> None:
        self._spooler = spooler
        self._post = post
        self._words = words
        self._library = library
        self._clock = clock

    def print(self, order: PrintCard, language: str) -> None:
        """Print in the visitor's language; reports PrintMoved until the job is settled."""
        try:
            sheets = self._sheets(order.patron, self._words[language])
        except LayoutFault as fault:
            _log.error("the card can't be laid out: %s", fault)
            self._post(h.PrintMoved(order.ticket, h.PrintPhase.FAILED, "other"))
            return
        _Job(order.ticket, self._spooler, self._post, self._clock.now(), sheets).next()

    def stop(self) -> None:
        """Finish what is queued."""
        self._spooler.close()

    def _sheets(self, patron: h.Patron, say: Messages) -> list[tuple[str, Sheet]]:
        library = self._library
        face = CardFace(library.name, say("card-title"), patron.number, library.groups, patron.barcode)
        contact = [f"{library.name}  {library.counter}"]
        if library.phone:
            contact.append(say("slip-telephone", phone=library.phone))
        slip = SlipContent(
            library_name=library.name,
            heading=say("slip-title"),
            keep_line=say("slip-keep"),
            number=patron.number,
            groups=library.groups,
            nw7=patron.barcode,
            expires_label=say("slip-expires"),
            expires_on=_day(say, patron.expires_on),
            issued_label=say("slip-registered"),
            issued_on=_day(say, patron.registered_on),
            setup_heading=say("slip-phone"),
            setup_url=patron.setup_url,
            setup_lines=(say("slip-phone-text"),),
            notes=(say("slip-password"),),
            contact_lines=tuple(contact),
        )
        return [("card", card_sheet(face)), ("slip", slip_sheet(slip))]


def _day(say: Messages, iso: str) -> str:
    day = date.fromisoformat(iso)
    return say("slip-date", year=str(day.year), month=str(day.month), day=str(day.day))


class _Job:
    """Sheets printed one after the other; the first that fails ends the job."""

    def __init__(
        self,
        ticket: int,
        spooler: Spooler,
        post: Callable[[Event], None],
        now: datetime,
        sheets: list[tuple[str, Sheet]],
    ) -> None:
        self._ticket = ticket
        self._spooler = spooler
        self._post = post
        self._stamp = now.astimezone(LIBRARY_ZONE).strftime("%Y%m%d-%H%M%S")
        self._left = sheets
        self._lock = threading.Lock()

    def next(self) -> None:
        """Hand the next sheet over, or say that all are printed."""
        with self._lock:
            if not self._left:
                self._post(h.PrintMoved(self._ticket, h.PrintPhase.DONE))
                return
            name, sheet = self._left.pop(0)
        self._spooler.submit(sheet, f"{name}-{self._stamp}", self._moved)

    def _moved(self, state: jobs.JobState) -> None:
        match state:
            case jobs.Sending():
                self._post(h.PrintMoved(self._ticket, h.PrintPhase.SENDING))
            case jobs.Printing():
                self._post(h.PrintMoved(self._ticket, h.PrintPhase.PRINTING))
            case jobs.Done():
                self.next()
            case jobs.Failed(reason):
                self._post(h.PrintMoved(self._ticket, h.PrintPhase.FAILED, reason.value))
            case jobs.Unknown():
                self._post(h.PrintMoved(self._ticket, h.PrintPhase.UNKNOWN))
