"""The cookies of the desk: who is logged in, and who was shown the form to log in."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

SESSION, BEFORE = "staff", "staff-before"


@dataclass(frozen=True, slots=True)
class Cookies:
    """Of one request; ``secure`` where the browser talks TLS, with us or with the proxy before us."""

    request: Request
    secure: bool

    def get(self, name: str) -> str:
        """Its value; nothing for one that another site may have planted beside ours (two of the same name)."""
        found = []
        for header in self.request.headers.getlist("cookie"):
            for part in header.split(";"):
                key, _, value = part.strip().partition("=")
                if key == self._named(name):
                    found.append(value)
        return found[0] if len(found) == 1 else ""

    def set(self, response: Response, name: str, value: str) -> None:
        """Until the browser is closed; scripts and other sites have nothing of it."""
        response.set_cookie(self._named(name), value, path="/", secure=self.secure, httponly=True, samesite="strict")

    def drop(self, response: Response, name: str) -> None:
        response.delete_cookie(self._named(name), path="/", secure=self.secure, httponly=True, samesite="strict")

    def _named(self, name: str) -> str:
        return f"__Host-{name}" if self.secure else name
