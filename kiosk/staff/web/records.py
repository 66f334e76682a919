"""Who looked at whom and did what: for administrators."""

from __future__ import annotations

from starlette.responses import Response
from starlette.routing import Route

from kiosk.staff.audit import MOST, Act
from kiosk.staff.web.desk import Desk, Visit


def routes(desk: Desk) -> list[Route]:
    def records(visit: Visit) -> Response:
        about = visit.form.get("about", "").strip()[:32]
        entries = desk.audit.newest(about)
        desk.note(visit, Act.READ_AUDIT, about)
        return desk.show(visit, "audit.html", entries=entries, about=about, most=MOST)

    return [desk.page("/audit", records, "GET", "POST", admin=True)]
