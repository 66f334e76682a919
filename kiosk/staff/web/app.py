"""The staff desk as an ASGI application, for the listener of its own."""

from __future__ import annotations

import time

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from kiosk import resources
from kiosk.faults import Loggable, describe, type_and_text
from kiosk.library.port import StoreError
from kiosk.log.logger import Field, Value, logger
from kiosk.service.http.limits import ClientLimit
from kiosk.service.http.middleware import METHODS, Rejected, check_framing
from kiosk.staff.web import account, calls, counter, kiosks, orders, records, registrations
from kiosk.staff.web.desk import HOME, Desk, Section, Visit, redirect
from kiosk.staff.web.forms import BadForm

log = logger("kiosk.staff")

PARTS = (
    *(account.routes, calls.routes, counter.routes, kiosks.routes),
    *(orders.routes, records.routes, registrations.routes),
)
SECTIONS = (
    Section("/registrations", "nav-registrations"),
    Section("/calls", "nav-calls"),
    Section("/kiosks", "nav-kiosks"),
    Section("/audit", "nav-audit", admin=True),
    Section("/password", "nav-password"),
)
PER_MINUTE = 1200
"""Requests of one address."""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "no-store",
}
_SCRIPT, _PICTURE = "text/javascript; charset=utf-8", "image/svg+xml"
FILES = {
    "staff.css": "text/css; charset=utf-8",
    "staff.js": _SCRIPT,
    "ring.js": _SCRIPT,
    "ticks.js": _SCRIPT,
    "desk.svg": _PICTURE,
    "calling.svg": _PICTURE,
}


class StaffApp:
    """Around all pages: limits, headers, faults as pages, the request log (without names and addresses)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._limit = ClientLimit(PER_MINUTE)
        desk.sections = list(SECTIONS)
        self._app = Starlette(routes=[*(route for part in PARTS for route in part(desk)), *_files(), _home(desk)])
        self._app.add_exception_handler(HTTPException, self._on_http)
        self._app.add_exception_handler(BadForm, self._on_form)
        self._app.add_exception_handler(StoreError, self._on_store)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        answer, begun = _Answer(send), time.monotonic()
        try:
            try:
                check_framing(scope, Headers(scope=scope))
                self._admit(scope)
                await self._app(scope, receive, answer)
            except Rejected as stop:
                response = self._desk.fault(stop.status)
                response.headers.update({**stop.headers, "Connection": "close"})
                await response(scope, receive, answer)
            except Exception as error:
                log.error("unforeseen %s", describe(error))
                if not answer.status:
                    await self._desk.fault(500)(scope, receive, answer)
        finally:
            _log_request(scope, answer.status, time.monotonic() - begun)

    def _admit(self, scope: Scope) -> None:
        wait = self._limit.take(self._desk.address(Request(scope)))
        if wait:
            raise Rejected(429, "", {"Retry-After": str(wait)})

    async def _on_http(self, _request: Request, error: Exception) -> Response:
        return self._desk.fault(error.status_code if isinstance(error, HTTPException) else 500)

    async def _on_form(self, _request: Request, error: Exception) -> Response:
        response = self._desk.fault(error.status if isinstance(error, BadForm) else 400)
        response.headers["Connection"] = "close"  # what is left of the request is not read
        return response

    async def _on_store(self, _request: Request, error: Exception) -> Response:
        if isinstance(error, StoreError):
            log.error("the staff desk's tables: %s", type_and_text(error))
        return self._desk.fault(503)


class _Answer:
    """Passes an answer on, with the headers every answer has."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            MutableHeaders(raw=message.setdefault("headers", [])).update(HEADERS)
        await self._send(message)


def _home(desk: Desk) -> Route:
    def home(visit: Visit) -> Response:
        first = next(each for each in desk.sections if visit.staff.is_admin or not each.admin)
        return redirect(first.path)

    return desk.page(HOME, home)


def _files() -> list[Route]:
    def of(name: str, kind: str) -> Route:
        content = resources.path("staff", name).read_bytes()

        async def file(_request: Request) -> Response:
            return Response(content, media_type=kind)

        return Route(f"/{name}", file)

    return [of(name, kind) for name, kind in FILES.items()]


def _log_request(scope: Scope, status: int, seconds: float) -> None:
    fields: dict[Field, Value] = {
        "method": Loggable(scope["method"] if scope["method"] in METHODS else "other"),
        "route": Loggable(f"staff {getattr(scope.get('route'), 'path', 'none')}"),  # never the path: it has numbers
        "status": status,
        "ms": round(seconds * 1000),
    }
    log.fields("request", fields)
