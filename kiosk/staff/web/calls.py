"""係員呼出 at the desk: it rings on every page, somebody says to be on the way, and what became of today's calls."""

from __future__ import annotations

from datetime import datetime, time

from starlette.responses import Response
from starlette.routing import Route

from kiosk.clock import LIBRARY_ZONE, library_day
from kiosk.library.books.calls.book import CallBook, StaffCall, State
from kiosk.service.calls.words import page_named
from kiosk.staff.audit import Act
from kiosk.staff.web.desk import Desk, Visit, redirect

PAGE = "/calls"
MOST = 100
"""Calls of a day that are shown when they are over."""


def routes(desk: Desk) -> list[Route]:
    pages = _Pages(desk)
    return [
        desk.page(PAGE, pages.show),
        desk.page(f"{PAGE}/live", pages.live, live=True),
        desk.page(f"{PAGE}/ring", pages.ring, live=True, idle=True),
        desk.page(f"{PAGE}/{{kiosk}}/{{call}}/answer", pages.answer, "POST", idle=True),
        desk.page(f"{PAGE}/{{kiosk}}/{{call}}/close", pages.close, "POST", idle=True),
    ]


class _Pages:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._book = CallBook(desk.engine)

    def show(self, visit: Visit) -> Response:
        kiosk, _, call = visit.request.query_params.get("late", "").partition("/")
        first = self._book.find(kiosk, call) if call else None
        return self._show(visit, "calls.html", first, ended=self._ended())

    def live(self, visit: Visit) -> Response:
        """Those that are over."""
        return self._desk.show(visit, "calls-rows.html", ended=self._ended(), page=page_named)

    def ring(self, visit: Visit, first: StaffCall | None = None) -> Response:
        """Those that last; asked every few seconds by every page that lies open, so that kiosks know it is heard."""
        self._book.watched(visit.staff.name, self._desk.clock.now())
        return self._show(visit, "ring.html", first)

    def answer(self, visit: Visit) -> Response:
        """Somebody is on the way: the first one counts, whoever is second sees who that was."""
        kiosk, call = visit.path("kiosk"), visit.path("call")
        if self._book.answer(kiosk, call, visit.staff.name, self._desk.clock.now()):
            self._desk.note(visit, Act.CALL_ANSWERED, kiosk)
            return self._done(visit)
        return self._done(visit, self._book.find(kiosk, call))

    def close(self, visit: Visit) -> Response:
        """It is done with."""
        kiosk, call = visit.path("kiosk"), visit.path("call")
        if self._book.close(kiosk, call, visit.staff.name, self._desk.clock.now()):
            self._desk.note(visit, Act.CALL_CLOSED, kiosk)
        return self._done(visit)

    def _done(self, visit: Visit, first: StaffCall | None = None) -> Response:
        """What rings now, for the page the button was on; a browser without scripts goes to the page of calls."""
        late = None if first is None or first.answered_by == visit.staff.name else first
        if visit.form.get("here"):
            return self.ring(visit, late)
        return redirect(PAGE if late is None else f"{PAGE}?late={late.kiosk_id}/{late.call_id}")

    def _show(self, visit: Visit, template: str, late: StaffCall | None, **more: object) -> Response:
        """With the calls that last; ``late`` is one that another has answered first."""
        now = self._desk.clock.now()
        calls = self._book.lasting(now)
        silent = {each.call_id for each in calls if each.is_silent(now)}
        ringing = sum(each.state is State.RINGING and each.call_id not in silent for each in calls)
        values = {"calls": calls, "silent": silent, "ringing": ringing, "late": late, "page": page_named, **more}
        return self._desk.show(visit, template, 200, **values)

    def _ended(self) -> list[StaffCall]:
        today = datetime.combine(library_day(self._desk.clock.now()), time(), LIBRARY_ZONE)
        return self._book.ended(today, MOST)
