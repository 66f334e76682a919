"""Log in and out, and change one's password."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.staff.accounts import SHORTEST, PasswordFlaw
from kiosk.staff.audit import Act
from kiosk.staff.login import No
from kiosk.staff.sessions import csrf_of, new_token
from kiosk.staff.web.cookies import BEFORE, SESSION
from kiosk.staff.web.desk import HOME, LOGIN, PASSWORD, Desk, Visit, is_own_form, redirect


def routes(desk: Desk) -> list[Route]:
    pages = _AccountPages(desk)
    return [
        desk.open_page(LOGIN, pages.log_in, "GET", "POST"),
        desk.page("/logout", pages.log_out, "POST", first=True),
        desk.page(PASSWORD, pages.password, "GET", "POST", first=True),
    ]


class _AccountPages:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def log_in(self, request: Request, form: Mapping[str, str]) -> Response:
        desk, cookies = self._desk, self._desk.cookies(request)
        if request.method != "POST":
            return self._form(request)
        before = cookies.get(BEFORE)
        if not before or not is_own_form(request, form, before):
            return self._form(request, "login-again", 400)
        name = form.get("name", "").strip().lower()
        token = desk.login(name, form.get("password", ""), desk.address(request))
        if isinstance(token, No):
            return self._form(request, f"login-{token}", 429 if token is No.WAIT else 403)
        former = cookies.get(SESSION)
        if former:
            desk.sessions.end(former)
        answer = redirect(HOME)
        cookies.drop(answer, BEFORE)
        cookies.set(answer, SESSION, token)
        return answer

    def log_out(self, visit: Visit) -> Response:
        self._desk.sessions.end(visit.staff.token)
        self._desk.note(visit, Act.LOGGED_OUT)
        answer = redirect(LOGIN)
        visit.cookies.drop(answer, SESSION)
        return answer

    def password(self, visit: Visit) -> Response:
        if visit.request.method != "POST":
            return self._password(visit)
        form = visit.form
        if form.get("new", "") != form.get("again", ""):
            return self._password(visit, "password-differs", 422)
        token = self._desk.login.change(visit.staff, form.get("old", ""), form.get("new", ""), visit.address)
        match token:
            case No.WAIT:
                return self._password(visit, "login-wait", 429)
            case No.WRONG:
                return self._password(visit, "password-old-wrong", 403)
            case PasswordFlaw():
                return self._password(visit, f"password-{token}", 422)
        answer = redirect(HOME)
        visit.cookies.set(answer, SESSION, token)
        return answer

    def _form(self, request: Request, fault: str = "", status: int = 200) -> Response:
        """The form, always a new one."""
        before = new_token()
        rings = self._desk.still_rings(request)
        answer = self._desk.plain("login.html", status, rings=rings, fault=fault, csrf=csrf_of(before))
        self._desk.cookies(request).set(answer, BEFORE, before)
        return answer

    def _password(self, visit: Visit, fault: str = "", status: int = 200) -> Response:
        return self._desk.show(visit, "password.html", status, fault=fault, shortest=SHORTEST)
