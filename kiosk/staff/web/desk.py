"""What every page of the desk has in common: who asks, may they, is the form theirs, how it is answered."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from kiosk.clock import Clock
from kiosk.library.books.login_levels import LoginLevels
from kiosk.service.hashes import HASHES
from kiosk.service.http.clients import Proxies
from kiosk.staff.accounts import Accounts, Role
from kiosk.staff.audit import Act, StaffAudit
from kiosk.staff.counter import CounterWork
from kiosk.staff.login import Login
from kiosk.staff.pages import LibraryFacts, Pages
from kiosk.staff.sessions import Staff, StaffSessions, csrf_of
from kiosk.staff.web.cookies import SESSION, Cookies
from kiosk.staff.web.forms import read_form

LOGIN, PASSWORD, HOME = "/login", "/password", "/"


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of somebody who is logged in and may ask it."""

    request: Request = field(repr=False)
    cookies: Cookies = field(repr=False)
    staff: Staff
    address: str = field(repr=False)
    form: Mapping[str, str] = field(repr=False, default_factory=dict)

    def path(self, name: str) -> str:
        """A part of the path."""
        return str(self.request.path_params[name])


Handler = Callable[[Visit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Section:
    """A place of the navigation; ``label`` is a message."""

    path: str
    label: str
    admin: bool = False


class Desk:
    """May be shared by threads."""

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        hasher: PasswordHasher,
        facts: LibraryFacts,
        proxies: Proxies,
        counter: CounterWork | None = None,
    ) -> None:
        """Without ``counter`` nothing is done for patrons here: they are in the library's own system."""
        self.engine, self.clock = engine, clock
        self.accounts, self.sessions, self.audit = Accounts(engine), StaffSessions(engine), StaffAudit(engine)
        self.levels = LoginLevels(engine)
        self.login = Login(self.accounts, self.sessions, self.levels, self.audit, hasher, HASHES, clock)
        self.pages = Pages(facts)
        self.proxies = proxies
        self.counter = counter
        self.sections: list[Section] = []

    def page(
        self,
        path: str,
        handler: Handler,
        *methods: str,
        admin: bool = False,
        first: bool = False,
        live: bool = False,
        idle: bool = False,
    ) -> Route:
        """A route for who is logged in.

        ``admin``: not for every role; ``first``: also for who has to change the password; ``live``: asked by a page
        that lies open, which keeps nobody logged in; ``idle``: also when nothing else is shown any more, for what is
        about nobody.
        """

        async def endpoint(request: Request) -> Response:
            form = await read_form(request)
            return await run_in_threadpool(answer, request, form)

        def answer(request: Request, form: Mapping[str, str]) -> Response:
            cookies = self.cookies(request)
            staff = self._who(cookies, use=not live, idle=idle)
            if staff is None:
                return Response(status_code=401) if live else redirect(LOGIN)
            visit = Visit(request, cookies, staff, self.address(request), form)
            if staff.must_change and not first:
                return redirect(PASSWORD)
            if admin and staff.role is not Role.ADMIN:
                self.note(visit, Act.DENIED)
                return self.fault(403, visit)
            if request.method == "POST" and not is_own_form(request, form, staff.token):
                return self.fault(400, visit)
            return handler(visit)

        return Route(path, endpoint, methods=list(methods or ("GET",)))

    def open_page(self, path: str, handler: Callable[[Request, Mapping[str, str]], Response], *methods: str) -> Route:
        """A route for anybody."""

        async def endpoint(request: Request) -> Response:
            form = await read_form(request)
            return await run_in_threadpool(handler, request, form)

        return Route(path, endpoint, methods=list(methods))

    def show(self, visit: Visit, template: str, /, status: int = 200, **values: object) -> Response:
        """A page for this visit."""
        sections = [each for each in self.sections if visit.staff.is_admin or not each.admin]
        if visit.staff.must_change:
            sections = []
        common = {
            "staff": visit.staff,
            "rings": not visit.staff.must_change,
            "csrf": csrf_of(visit.staff.token),
            "sections": sections,
            "here": visit.request.url.path,
        }
        return HTMLResponse(self.pages.render(template, {**common, **values}), status)

    def plain(self, template: str, /, status: int = 200, *, rings: bool = False, **values: object) -> Response:
        """A page for anybody."""
        return HTMLResponse(self.pages.render(template, {"staff": None, "rings": rings, **values}), status)

    def still_rings(self, request: Request) -> bool:
        """Whether calls ring for this browser, though its session shows nothing else any more."""
        staff = self._who(self.cookies(request), use=False, idle=True)
        return staff is not None and not staff.must_change

    def fault(self, status: int, visit: Visit | None = None) -> Response:
        """A page that says what is wrong, and the way back."""
        known = status if self.pages.word.has(f"fault-{status}") else 400 if status < 500 else 500
        if visit is None:
            return self.plain("fault.html", status, known=known)
        return self.show(visit, "fault.html", status, known=known)

    def note(self, visit: Visit, act: Act, about: str = "") -> None:
        """Write down what is seen or done.  Raises StoreUnavailable: then it is neither seen nor done."""
        self.audit.write(self.clock.now(), visit.staff.name, act, about)

    def address(self, request: Request) -> str:
        """Whom tries are counted for."""
        return self.proxies.client(request.client.host if request.client else "", request.headers)

    def cookies(self, request: Request) -> Cookies:
        """Those of a request."""
        behind = self.proxies.trust(request.client.host if request.client else "")
        given = request.headers.get("x-forwarded-proto", "") if behind else ""
        return Cookies(request, request.url.scheme == "https" or given == "https")

    def _who(self, cookies: Cookies, *, use: bool, idle: bool = False) -> Staff | None:
        token = cookies.get(SESSION)
        return self.sessions.find(token, self.clock.now(), use=use, idle=idle) if token else None


def redirect(path: str) -> Response:
    """Go there with GET; ``path`` is one of ours."""
    return RedirectResponse(path, 303)


def is_own_form(request: Request, form: Mapping[str, str], token: str) -> bool:
    """Whether the form was made for this session, and not sent by another site."""
    site = request.headers.get("sec-fetch-site", "same-origin")
    given = form.get("csrf", "").encode("utf-8", "surrogatepass")
    return site == "same-origin" and secrets.compare_digest(given, csrf_of(token).encode())
