"""``GET /setup/{code}``: the page for phones, open to everybody who has a code."""

from __future__ import annotations

import ipaddress
import logging
from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.responses import Response

from kiosk.faults import told
from kiosk.library.port import StoreError
from kiosk.service.limits import RateLimit
from kiosk.service.setup_html import Page, SetupPages
from kiosk.service.setup_links import PATH, SetupLinks

log = logging.getLogger("kiosk.service")

MOST_CALLERS = 4096
"""Callers that are remembered at once; then all begin anew, and only the limit of all together still holds."""
ALL_TOGETHER = 40
"""All callers together may ask so many times as often as one."""


class CallerLimit:
    """How often one caller may ask, and all together; IPv6 callers count by their network (/64)."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._one = RateLimit(per_minute)
        self._all = RateLimit(per_minute * ALL_TOGETHER)
        self._seen: set[str] = set()

    def take(self, caller: str) -> int:
        """0 if one more request is fine, otherwise after how many whole seconds to come again."""
        if len(self._seen) >= MOST_CALLERS:
            self._one, self._seen = RateLimit(self._per_minute), set()
        self._seen.add(caller)
        return self._one.take(caller) or self._all.take("")


@dataclass(frozen=True, slots=True)
class SetupDesk:
    """What the page needs."""

    links: SetupLinks
    pages: SetupPages
    limit: CallerLimit


def add_setup(app: FastAPI, desk: SetupDesk) -> None:
    """Add the page to the service; it is no part of the kiosks' interface."""

    @app.get(PATH + "{code}", include_in_schema=False)
    def setup(code: str, request: Request) -> Response:
        """Show the number once more, on the phone."""
        wait = desk.limit.take(caller_of(request))
        if wait:
            return _say(desk.pages.busy(), 429, {"Retry-After": str(wait)})
        try:
            card = desk.links.open(code)
        except StoreError as error:
            log.error("set-up codes can't be looked up: %s", told(error))
            return _say(desk.pages.busy(), 503, {"Retry-After": "10"})
        if card is None:
            return _say(desk.pages.gone(), 404)
        return _say(desk.pages.card(card, request.headers.get("user-agent", "")), 200)


def caller_of(request: Request) -> str:
    """Whom to count a request for: the peer, or whom a proxy on this machine says it has in front of it.

    Only the last entry of ``X-Forwarded-For`` counts, which that proxy added itself.
    """
    peer = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(peer)
        if address.is_loopback:
            forwarded = ",".join(request.headers.getlist("x-forwarded-for")).rpartition(",")[2].strip()
            if forwarded:
                address = ipaddress.ip_address(forwarded)
    except ValueError:
        return peer
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is None:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def _say(page: Page, status: int, more: dict[str, str] | None = None) -> Response:
    return Response(page.html, status, {**page.headers, **(more or {})}, "text/html; charset=utf-8")
