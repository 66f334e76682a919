"""How the kiosks are, for everybody at the counter; nothing here is about a patron."""

from __future__ import annotations

import csv
import io
from datetime import date

from starlette.responses import Response
from starlette.routing import Route

from kiosk.library.books.fleet.orders import OrderBook
from kiosk.service.fleet.health import Found, Health, Verdict
from kiosk.service.fleet.view import FleetView
from kiosk.staff.audit import Act
from kiosk.staff.checks import CheckWords
from kiosk.staff.web.desk import Desk, Visit, redirect

PAGE = "/kiosks"
_BOM = "\ufeff"
"""By which spreadsheets know that it is UTF-8."""


def routes(desk: Desk) -> list[Route]:
    pages = _Pages(desk)
    return [
        desk.page(PAGE, pages.show),
        desk.page(f"{PAGE}/live", pages.live, live=True),
        desk.page(f"{PAGE}/{{kiosk}}/clear", pages.clear, "POST"),
        desk.page(f"{PAGE}/counts.csv", pages.counts),
    ]


class _Pages:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._view, self._words = FleetView(desk.engine, desk.clock), CheckWords()

    def show(self, visit: Visit) -> Response:
        return self._answer(visit, "kiosks.html")

    def live(self, visit: Visit) -> Response:
        """The table alone."""
        return self._answer(visit, "kiosks-rows.html")

    def clear(self, visit: Visit) -> Response:
        """Somebody has seen the past fault."""
        kiosk = visit.path("kiosk")
        if any(each.kiosk_id == kiosk for each in self._view.book.all()):
            self._desk.note(visit, Act.FAULT_CLEARED, kiosk)
            self._view.book.clear(kiosk)
        return redirect(PAGE)

    def counts(self, visit: Visit) -> Response:
        """As a file for a spreadsheet."""
        asked = visit.request.query_params
        try:
            first, last = date.fromisoformat(asked["first"]), date.fromisoformat(asked["last"])
        except (KeyError, ValueError):
            return self._desk.fault(400, visit)
        out = io.StringIO()
        rows = csv.writer(out, lineterminator="\r\n")
        rows.writerow([self._say(f"kiosks-{name}") for name in ("day", "kiosk", "what", "count")])
        for each in self._view.book.counts(first, last):
            rows.writerow([each.day.isoformat(), each.kiosk_id, self._what(each.what), each.count])
        headers = {"Content-Disposition": f'attachment; filename="kiosks-{first}-{last}.csv"'}
        return Response(_BOM + out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)

    def _answer(self, visit: Visit, template: str) -> Response:
        today = self._view.today
        counts: dict[str, list[tuple[str, int]]] = {}
        for each in self._view.counts():
            counts.setdefault(each.kiosk_id, []).append((self._what(each.what), each.count))
        return self._desk.show(
            visit,
            template,
            kiosks=self._view.kiosks(),
            counts=counts,
            why=self._words.health,
            pauses=OrderBook(self._desk.engine).paused(),
            wrong=_wrong,
            first=today.replace(day=1),
            today=today,
        )

    def _say(self, key: str) -> str:
        return self._desk.pages.word(key)

    def _what(self, what: str) -> str:
        """Problem codes stay as they are."""
        key = f"kiosks-count-{what}"
        return self._say(key) if self._desk.pages.word.has(key) else what


def _wrong(health: Health) -> list[Found]:
    """What the kiosk said last that is not as it should be, but for what is the reason already."""
    wrong = [one for one in health.found if one.verdict in (Verdict.FAULT, Verdict.WARNING)]
    return [one for one in wrong if f"{one.name}.{one.reason}" != health.reason]
