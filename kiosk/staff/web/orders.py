"""One kiosk: what was found of it, a pause with a message, and the report about whether it is ready."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from starlette.responses import Response
from starlette.routing import Route

from kiosk.library.books.fleet.orders import OrderBook, PauseOrder, Readiness
from kiosk.operations.pause import MOST_LETTERS, PauseReason, is_one_line
from kiosk.service.fleet.health import Health
from kiosk.service.fleet.readiness import read
from kiosk.service.fleet.view import FleetView
from kiosk.staff.audit import Act
from kiosk.staff.checks import CheckWords
from kiosk.staff.web.desk import Desk, Visit, redirect

PAGE = "/kiosks/at"


def routes(desk: Desk) -> list[Route]:
    pages = _Pages(desk)
    one = f"{PAGE}/{{kiosk}}"
    return [
        desk.page(one, pages.show),
        desk.page(f"{one}/live", pages.live, live=True),
        desk.page(f"{one}/pause", pages.pause, "POST"),
        desk.page(f"{one}/resume", pages.resume, "POST"),
        desk.page(f"{one}/readiness", pages.ask, "POST"),
        desk.page(f"{one}/readiness/{{report}}.pdf", pages.paper),
    ]


@dataclass(frozen=True, slots=True)
class Row:
    """A check in words; ``todo`` is what staff do, '' = nothing."""

    name: str
    verdict: str
    found: str
    todo: str


class _Pages:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._view, self._orders, self._words = FleetView(desk.engine, desk.clock), OrderBook(desk.engine), CheckWords()

    def show(self, visit: Visit) -> Response:
        return self._answer(visit, "kiosk.html")

    def live(self, visit: Visit) -> Response:
        """What may change while the page lies open."""
        return self._answer(visit, "kiosk-now.html")

    def pause(self, visit: Visit) -> Response:
        """From the end of a visit that is under way; the kiosk hears of it with its next heartbeat."""
        health = self._known(visit)
        reason, text = visit.form.get("reason", ""), visit.form.get("text", "").strip()
        if health is None:
            return self._desk.fault(404, visit)
        if reason not in set(PauseReason) or not is_one_line(text):
            return self._answer(visit, "kiosk.html", 400, refused=True)
        self._desk.note(visit, Act.KIOSK_PAUSED, health.kiosk_id)
        self._orders.pause(PauseOrder(health.kiosk_id, reason, text, visit.staff.name, self._desk.clock.now()))
        return redirect(f"{PAGE}/{health.kiosk_id}")

    def resume(self, visit: Visit) -> Response:
        health = self._known(visit)
        if health is None:
            return self._desk.fault(404, visit)
        self._desk.note(visit, Act.KIOSK_RESUMED, health.kiosk_id)
        self._orders.resume(health.kiosk_id)
        return redirect(f"{PAGE}/{health.kiosk_id}")

    def ask(self, visit: Visit) -> Response:
        """Want a report; it comes within two heartbeats and the time the doctor takes."""
        health = self._known(visit)
        if health is None:
            return self._desk.fault(404, visit)
        self._desk.note(visit, Act.KIOSK_EXAMINED, health.kiosk_id)
        self._orders.ask(health.kiosk_id, visit.staff.name, self._desk.clock.now())
        return redirect(f"{PAGE}/{health.kiosk_id}")

    def paper(self, visit: Visit) -> Response:
        """The report, to be signed beside the kiosk."""
        report = self._orders.report(visit.path("report"))
        if report is None or report.kiosk_id != visit.path("kiosk"):
            return self._desk.fault(404, visit)
        from kiosk.staff.pdf.readiness import write_report  # its typefaces: whoever wants no paper needs none

        out = BytesIO()
        write_report(out, self._desk.pages.word, self._desk.pages.library, report, self._rows(report))
        name = f"{report.kiosk_id}-{report.report}.pdf"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(out.getvalue(), media_type="application/pdf", headers=headers)

    def _known(self, visit: Visit) -> Health | None:
        kiosk = visit.path("kiosk")
        return next((each for each in self._view.kiosks() if each.kiosk_id == kiosk), None)

    def _answer(self, visit: Visit, template: str, status: int = 200, *, refused: bool = False) -> Response:
        health = self._known(visit)
        if health is None:
            return self._desk.fault(404, visit)
        reports = self._orders.newest().get(health.kiosk_id, ())
        return self._desk.show(
            visit,
            template,
            status,
            kiosk=health,
            why=self._words.health(health.reason) if health.reason else "",
            rows=[self._row(one.name, one.verdict.value, one.reason) for one in health.found],
            pause=self._orders.paused().get(health.kiosk_id),
            reasons=[reason.value for reason in PauseReason],
            most=MOST_LETTERS,
            refused=refused,
            awaited=next((each for each in reports if each.made_at is None), None),
            report=next((each for each in reports if each.made_at is not None), None),
        )

    def _rows(self, report: Readiness) -> list[tuple[str, str, str, str]]:
        rows = (self._row(one.name, one.verdict, one.reason) for one in read(report.findings))
        return [(row.name, row.verdict, row.found, row.todo) for row in rows]

    def _row(self, name: str, verdict: str, reason: str) -> Row:
        words = self._words
        wrong = verdict in ("fault", "warning", "unknown")
        return Row(words.name(name), verdict, words.found(name, reason), words.remedy(name, reason) if wrong else "")
