"""Registrations: of a day, still open, found by a search; and one patron's page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from operator import itemgetter
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from kiosk.clock import library_day
from kiosk.library.books.audit import Entry, write
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.books.counter.acts import Done
from kiosk.staff.audit import Act
from kiosk.staff.document import DocumentCheck, check_document
from kiosk.staff.flags import Reason
from kiosk.staff.registrations import FOUND, MOST, Patron, Registrations
from kiosk.staff.web.desk import Desk, Visit, redirect

LIST = "/registrations"
OPEN_DAYS = 30
"""How far back what is still open is looked for."""


def routes(desk: Desk) -> list[Route]:
    pages = _RegistrationPages(desk)
    return [
        desk.page(LIST, pages.today),
        desk.page(f"{LIST}/open", pages.still_open),
        desk.page(f"{LIST}/{{day}}", pages.of_day),
        desk.page(f"{LIST}/{{day}}/live", pages.live, live=True),
        desk.page("/search", pages.search, "GET", "POST"),
        desk.page("/patrons/{number}", pages.patron),
        desk.page("/patrons/{number}/check", pages.check, "POST"),
        desk.page("/patrons/{number}/bar", pages.bar, "POST"),
        desk.page("/patrons/{number}/unbar", pages.unbar, "POST"),
    ]


class _RegistrationPages:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._registrations = Registrations(desk.engine)

    def today(self, visit: Visit) -> Response:
        return self._day(visit, self._today())

    def of_day(self, visit: Visit) -> Response:
        day = _day(visit.path("day"))
        return self._desk.fault(404, visit) if day is None else self._day(visit, day)

    def live(self, visit: Visit) -> Response:
        """The list alone, for a page that lies open."""
        day = _day(visit.path("day"))
        if day is None:
            return self._desk.fault(404, visit)
        return self._desk.show(visit, "rows.html", rows=self._registrations.of_day(day), most=MOST, dated=False)

    def still_open(self, visit: Visit) -> Response:
        rows = self._registrations.still_open(self._today() - timedelta(days=OPEN_DAYS))
        self._desk.note(visit, Act.LISTED, "open")
        return self._desk.show(visit, "open.html", here=LIST, rows=rows, most=MOST, dated=True, days=OPEN_DAYS)

    def search(self, visit: Visit) -> Response:
        wanted = visit.form.get("wanted", "").strip()[:80]
        rows = self._registrations.search(wanted) if wanted else ()
        shown = rows[:FOUND]
        self._desk.audit.write_all(self._desk.clock.now(), visit.staff.name, Act.FOUND, [each.number for each in shown])
        if len(rows) == 1:
            return redirect(f"/patrons/{rows[0].number}")
        values: dict[str, Any] = {
            "wanted": wanted,
            "rows": shown,
            "more": len(rows) > FOUND,
            "most": FOUND,
            "dated": True,
        }
        return self._desk.show(visit, "search.html", here=LIST, **values)

    def patron(self, visit: Visit) -> Response:
        number = visit.path("number")[:32]
        self._desk.note(visit, Act.LOOKED, number)
        found = self._registrations.patron(number)
        if found is None:
            return self._desk.fault(404, visit)
        values: dict[str, Any] = {
            "patron": found,
            "registration": check_document(found.row),
            "looks": self._desk.audit.newest(number) if visit.staff.is_admin else (),
            "own": self._desk.counter is not None and bool(found.line.name),
            "history": _history(found),
        }
        return self._desk.show(visit, "patron.html", here=LIST, **values)

    def check(self, visit: Visit) -> Response:
        number = visit.path("number")[:32]
        found = self._registrations.patron(number)
        if found is None:
            return self._desk.fault(404, visit)
        reason = next((flag.reason for flag in found.line.flags if flag.reason == visit.form.get("reason")), None)
        if reason is None:
            return self._desk.fault(400, visit)
        self._check(visit, number, reason)
        return redirect(f"/patrons/{number}")

    def bar(self, visit: Visit) -> Response:
        """From now on no card does anything for this patron."""
        return self._set_bar(visit, Act.BARRED)

    def unbar(self, visit: Visit) -> Response:
        return self._set_bar(visit, Act.UNBARRED)

    def _set_bar(self, visit: Visit, act: Act) -> Response:
        number = visit.path("number")[:32]
        if self._registrations.patron(number) is None:
            return self._desk.fault(404, visit)
        self._desk.note(visit, act, number)
        bars, now = CardBars(self._desk.engine), self._desk.clock.now()
        changed = bars.bar(number, now) if act is Act.BARRED else bars.unbar(number)
        if changed:  # where `kiosk patrons audit` shows it, too
            done = "bar" if act is Act.BARRED else "unbar"
            write(self._desk.engine, Entry(now, f"staff {visit.staff.name}", done, number))
        return redirect(f"/patrons/{number}")

    def _check(self, visit: Visit, number: str, reason: Reason) -> None:
        self._desk.note(visit, Act.CHECKED, number)
        self._registrations.check(number, reason, visit.staff.name, self._desk.clock.now())

    def _day(self, visit: Visit, day: date) -> Response:
        today = self._today()
        self._desk.note(visit, Act.LISTED, day.isoformat())
        values: dict[str, Any] = {
            "rows": self._registrations.of_day(day),
            "most": MOST,
            "dated": False,
            "day": day,
            "today": today,
            "before": day - timedelta(days=1),
            "after": day + timedelta(days=1) if day < today else None,
        }
        return self._desk.show(visit, "day.html", here=LIST, **values)

    def _today(self) -> date:
        return library_day(self._desk.clock.now())


def _history(patron: Patron) -> list[tuple[datetime, Mapping[str, Any] | Done, DocumentCheck | None]]:
    """Acts with a card, with what is to be said of their documents, and what staff did; newest first."""
    cards = [(act["at"], act, check_document(act, act["act"])) for act in patron.acts]
    return sorted([*cards, *((done.at, done, None) for done in patron.counter)], key=itemgetter(0), reverse=True)


def _day(text: str) -> date | None:
    """A day as YYYY-MM-DD, of years that have a day before and after."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 2000 <= day.year < 9999 else None
