"""Sends each request to the application of the listener it came in by."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.types import ASGIApp, Receive, Scope, Send

from kiosk.service.http.protocol import LISTENER


class ByListener:
    """One ASGI application for all listeners: those named in ``others`` have one of their own."""

    def __init__(self, service: ASGIApp, others: Mapping[str, ASGIApp]) -> None:
        self._service = service
        self._others = others

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._others.get(scope.get(LISTENER, ""), self._service)(scope, receive, send)
