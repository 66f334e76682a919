"""``GET /setup/{code}``: the page for phones, open to everybody who has a code."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.responses import Response

from kiosk.faults import type_and_text
from kiosk.library.port import StoreError
from kiosk.log.logger import logger
from kiosk.service.http.clients import Proxies
from kiosk.service.http.limits import ClientLimit
from kiosk.service.phone_page.html import Page, SetupPages
from kiosk.service.phone_page.links import SETUP_PATH, SetupLinks

log = logger("kiosk.service")


@dataclass(frozen=True, slots=True)
class SetupEndpoint:
    links: SetupLinks
    pages: SetupPages
    limit: ClientLimit
    proxies: Proxies


def add_setup(app: FastAPI, endpoint: SetupEndpoint) -> None:
    """Add the page to the service; it is no part of the kiosks' interface."""

    @app.get(SETUP_PATH + "{code}", include_in_schema=False)
    def setup(code: str, request: Request) -> Response:
        """Show the number once more, on the phone."""
        peer = request.client.host if request.client else ""
        wait = endpoint.limit.take(endpoint.proxies.client(peer, request.headers))
        if wait:
            return _respond(endpoint.pages.busy(), 429, {"Retry-After": str(wait)})
        try:
            card = endpoint.links.open(code)
        except StoreError as error:
            log.error("set-up codes can't be looked up: %s", type_and_text(error))
            return _respond(endpoint.pages.busy(), 503, {"Retry-After": "10"})
        if card is None:
            return _respond(endpoint.pages.gone(), 404)
        return _respond(endpoint.pages.card(card, request.headers.get("user-agent", "")), 200)


def _respond(page: Page, status: int, more: dict[str, str] | None = None) -> Response:
    return Response(page.html, status, {**page.headers, **(more or {})}, "text/html; charset=utf-8")
