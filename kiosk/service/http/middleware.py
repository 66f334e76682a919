"""What every request passes first: authentication, rate limits, size and time limits, the request log."""

from __future__ import annotations

import asyncio
import re
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.faults import Loggable, describe, type_and_text
from kiosk.library.port import StoreError
from kiosk.log.lines import request_id
from kiosk.log.logger import Field, Value, logger
from kiosk.service.http.clients import Proxies
from kiosk.service.http.limits import ClientLimit, RateLimit
from kiosk.service.http.metrics import Metrics
from kiosk.service.http.problems import MEDIA_TYPE, fault
from kiosk.service.http.protocol import CONNECTION, KIOSKS, LISTENER, PHONES
from kiosk.service.phone_page.links import SETUP_PATH
from kiosk.service.registration.tokens import GoodTokens
from kiosk.service.schema.model import PREFIX

log = logger("kiosk.service")

DESCRIPTION = f"{PREFIX}/openapi.json"
HEALTH, METRICS = "/healthz", "/metrics"
HEARTBEAT, CALL = f"{PREFIX}/heartbeats", f"{PREFIX}/calls/{{call}}"
OPEN = frozenset({DESCRIPTION, HEALTH})
"""What needs no token: the interface is no secret, and neither is that the service works."""

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
"""Those a log names; a client may make up others."""
GIVEN_ID = re.compile(r"[0-9A-Za-z-]{8,64}")
UNKNOWN_TOKEN_LOOKUPS = 4
"""Look-ups of unknown tokens at the same time."""
TOKEN = re.compile(r"[0-9A-Za-z_-]{43}")
"""256 random bits in base64url: anything else is not looked up."""


@dataclass(frozen=True, slots=True)
class AccessPolicy:
    """Limits and tokens.  ``kiosk_of`` gives a token's kiosk, None if unknown; may block on the database."""

    kiosk_of: Callable[[str], str | None]
    rate: RateLimit
    body_bytes: int
    body_seconds: float
    metrics_token: str | None = field(default=None, repr=False)
    proxies: Proxies = field(default_factory=Proxies)
    visits: ClientLimit = field(default_factory=lambda: ClientLimit(1200))
    """For requests that need no token."""
    lookups: ClientLimit = field(default_factory=lambda: ClientLimit(120, together=None))
    """For tokens not seen to be valid before: each is looked up in the database."""


class Rejected(Exception):
    """The request is answered here, with this status."""

    def __init__(self, status: int, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(status)
        self.status, self.detail, self.headers = status, detail, headers or {}


class ServiceMiddleware:
    """Around the whole service."""

    def __init__(self, app: ASGIApp, policy: AccessPolicy, metrics: Metrics) -> None:
        self._app = app
        self._policy = policy
        self._metrics = metrics
        self._good = GoodTokens()
        self._lookups = asyncio.Semaphore(UNKNOWN_TOKEN_LOOKUPS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        own_id = given if GIVEN_ID.fullmatch(given) else uuid4().hex
        token = request_id.set(own_id)
        begun = time.monotonic()
        answer = _Answer(send, own_id)
        try:
            try:
                check_framing(scope, headers)
                await self._admit(scope, headers)
                body = await self._body(scope, headers, receive)
                await self._app(scope, _replay(body, receive), answer)
            except Rejected as stop:
                await self._respond(answer, scope, stop, own_id)
            except _Gone:
                answer.status = 499
            except Exception as error:
                log.error("unforeseen %s", describe(error))
                if not answer.status:
                    await self._respond(answer, scope, Rejected(500, ""), own_id)
        finally:
            self._log_request(scope, answer.status, time.monotonic() - begun)
            request_id.reset(token)

    async def _admit(self, scope: Scope, headers: Headers) -> None:
        path = scope["path"]
        if scope.get(LISTENER) == (KIOSKS if path.startswith(SETUP_PATH) else PHONES):
            raise Rejected(404, "")
        if path.startswith(SETUP_PATH):
            return  # it has its own rate limit
        peer = scope["client"][0] if scope.get("client") else ""
        client = self._policy.proxies.client(peer, headers)
        if path in OPEN:
            _check_rate(self._policy.visits.take(client))
            return
        scheme, _, token = headers.get("authorization", "").partition(" ")
        token = token.strip() if scheme.lower() == "bearer" else ""
        if path == METRICS:
            wanted = self._policy.metrics_token
            if wanted is None:
                raise Rejected(404, "")
            if not secrets.compare_digest(token.encode(), wanted.encode()):
                raise _unauthorized()
            return
        kiosk = await self._look_up(token, client) if TOKEN.fullmatch(token) else None
        if kiosk is None:
            raise _unauthorized()
        scope.setdefault("state", {})["kiosk"] = kiosk
        if scope.get(CONNECTION) is not None:
            scope[CONNECTION].authenticated(kiosk)
        _check_rate(self._policy.rate.take(kiosk))

    async def _look_up(self, token: str, client: str) -> str | None:
        """The kiosk of a token.  Unknown tokens share a few look-ups, so that guessing does not slow kiosks down."""
        try:
            if token in self._good:
                kiosk = await run_in_threadpool(self._policy.kiosk_of, token)
            else:
                _check_rate(self._policy.lookups.take(client))
                async with self._lookups:
                    kiosk = await run_in_threadpool(self._policy.kiosk_of, token)
        except StoreError as error:
            log.error("kiosks can't be looked up: %s", type_and_text(error))
            raise Rejected(503, "patron store") from None
        self._good.put(token, good=kiosk is not None)
        return kiosk

    async def _body(self, scope: Scope, headers: Headers, receive: Receive) -> bytes:
        """The whole body: nothing works on half a request."""
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._policy.body_bytes:
            raise Rejected(413, f"at most {self._policy.body_bytes} bytes")
        try:
            async with asyncio.timeout(self._policy.body_seconds):
                body = await self._read(receive)
        except TimeoutError:
            raise Rejected(408, "") from None
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if (body or scope["method"] == "POST") and kind != "application/json":
            raise Rejected(415, "")
        return body

    async def _read(self, receive: Receive) -> bytes:
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise _Gone
            body += message.get("body", b"")
            if len(body) > self._policy.body_bytes:
                raise Rejected(413, f"at most {self._policy.body_bytes} bytes")
            if not message.get("more_body", False):
                return bytes(body)

    async def _respond(self, answer: _Answer, scope: Scope, stop: Rejected, own_id: str) -> None:
        problem = fault(stop.status, stop.detail, own_id)
        self._metrics.problem(problem.code)
        # Close: what is left of the request is not read.
        headers = {**stop.headers, "Connection": "close"}
        response = Response(problem.body(), stop.status, headers, MEDIA_TYPE)
        await response(scope, _nothing, answer)

    def _log_request(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "none")
        self._metrics.answered(route, status, seconds)
        if (route, status) in ((HEALTH, 200), (HEARTBEAT, 200), (CALL, 200)):
            return  # every few seconds
        fields: dict[Field, Value] = {
            "kiosk": Loggable(scope.get("state", {}).get("kiosk", "")),
            "method": Loggable(scope["method"] if scope["method"] in METHODS else "other"),
            "route": Loggable(route),  # never the path itself: it may hold a patron's code
            "status": status,
            "ms": round(seconds * 1000),
        }
        log.fields("request", fields)


class _Gone(Exception):
    """The client went away."""


class _Answer:
    """Passes an answer on, with the headers every answer has."""

    def __init__(self, send: Send, own_id: str) -> None:
        self._send = send
        self._id = own_id
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(raw=message.setdefault("headers", []))
            headers["X-Request-Id"] = self._id
            headers["X-Content-Type-Options"] = "nosniff"
            headers.setdefault("Cache-Control", "no-store")
        await self._send(message)


def check_framing(scope: Scope, headers: Headers) -> None:
    """RFC 9112, 6.1: where two headers disagree on where a request ends, a proxy may see another end than we do."""
    if "transfer-encoding" in headers and ("content-length" in headers or scope.get("http_version") == "1.0"):
        raise Rejected(400, "Content-Length and Transfer-Encoding")


def _check_rate(seconds: int) -> None:
    if seconds:
        raise Rejected(429, "", {"Retry-After": str(seconds)})


def _unauthorized() -> Rejected:
    return Rejected(401, "", {"WWW-Authenticate": 'Bearer realm="kiosk"'})


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


async def _nothing() -> Message:
    return {"type": "http.disconnect"}
