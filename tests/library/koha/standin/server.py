"""The HTTP server of the stand-in: routes, accidents on the way, a record of what was asked."""

from __future__ import annotations

import json
import re
import socket
import struct
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.library.koha.standin import access, circulation, patrons, schema
from tests.library.koha.standin.state import Deny, State
from tests.library.koha.standin.trouble import Trouble, Troubles
from tests.library.koha.standin.workers import Workers

PREFIX = "/api/v1"
AUTH_TYPE = "application/json; charset=utf8"
ROUTE_TYPE = "application/json;charset=UTF-8"
ROUTES: list[tuple[str, str, str]] = [
    ("POST", "/oauth/token", ""),
    ("GET", "/libraries", "catalogue"),
    ("GET", "/libraries/{}", "catalogue"),
    ("POST", "/patrons", "edit_borrowers"),
    ("GET", "/patrons", "edit_borrowers"),
    ("GET", "/patrons/{}", "edit_borrowers"),
    ("PUT", "/patrons/{}", "borrowers"),
    ("POST", "/patrons/{}/password", "borrowers"),
    ("GET", "/patrons/{}/extended_attributes", "edit_borrowers"),
    ("GET", "/patrons/{}/account", "remaining_permissions"),
    ("POST", "/patrons/{}/extended_attributes", "edit_borrowers"),
    ("PUT", "/patrons/{}/extended_attributes", "edit_borrowers"),
    ("PATCH", "/patrons/{}/extended_attributes/{}", "edit_borrowers"),
    ("POST", "/auth/password/validation", "borrowers"),
    ("GET", "/holds", "place_holds"),
    ("DELETE", "/holds/{}", "place_holds"),
    ("GET", "/checkouts", "circulate_remaining_permissions"),
    ("GET", "/checkouts/{}/allows_renewal", "circulate_remaining_permissions"),
    ("POST", "/checkouts/{}/renewal", "circulate_remaining_permissions"),
    ("GET", "/items/{}", "catalogue"),
    ("GET", "/biblios/{}", "catalogue"),
]
WITH_BODY = {"POST /patrons", "PUT /patrons/{}", "POST /patrons/{}/password", "POST /auth/password/validation"}


class StandIn:
    """A Koha of one's own; ``with StandIn() as koha``."""

    def __init__(self) -> None:
        self.state = State()
        self.troubles = Troubles()
        self.asked: list[tuple[str, int]] = []
        """Route and status of every request that was worked on, in order."""
        self.bodies: list[tuple[str, Any]] = []
        self.at: Callable[[str], None] = lambda _route: None
        """Called before a request is worked on: what happens in Koha just then."""
        self.workers = Workers()
        self.closing = threading.Event()
        outer = self

        class Handler(_Handler):
            koha = outer

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> StandIn:
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def trouble(self, route: str, kind: str, **more: Any) -> None:
        self.troubles.add(Trouble(route, kind, **more))

    def count(self, route: str) -> int:
        return sum(asked == route for asked, _ in self.asked)


class _Handler(BaseHTTPRequestHandler):
    koha: StandIn
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # headers and body are two writes: the second would wait 40 ms for the client's ACK
    timeout = 20

    def log_message(self, *_: object) -> None: ...

    def handle(self) -> None:
        try:
            super().handle()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def do_GET(self) -> None:
        self._work()

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET

    def _work(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        path, route, found = self._route()
        trouble = self.koha.troubles.next(route)
        kind = trouble.kind if trouble else ""
        if kind == "reset":
            return self._reset()
        with self.koha.workers.one():
            if kind == "slow":
                self.koha.closing.wait(trouble.seconds)  # type: ignore[union-attr]
            if kind not in SAID:
                self.koha.at(route)
                status, answer, content_type = self._answer(route, found, path, body, deadlock=kind == "deadlock")
                self.koha.asked.append((route, status))
            if kind == "late":
                self.koha.closing.wait(trouble.seconds)  # type: ignore[union-attr]
        if kind in SAID:
            return self._say(*SAID[kind])
        return self._reset() if kind == "lost" else self._say(status, answer, content_type, kind)

    def _route(self) -> tuple[str, str, list[str]]:
        path = urlsplit(self.path).path.removeprefix(PREFIX)
        if not urlsplit(self.path).path.startswith(PREFIX):
            return path, "", []
        for method, pattern, _ in ROUTES:
            match = re.fullmatch(re.escape(pattern).replace(r"\{\}", "([^/]+)"), path)
            if match and method == self.command:
                return path, f"{method} {pattern}", list(match.groups())
        return path, "", []

    def _answer(
        self, route: str, found: list[str], path: str, body: bytes, *, deadlock: bool
    ) -> tuple[int, object, str]:
        state = self.koha.state
        headers = {key.lower(): value for key, value in self.headers.items()}
        content_type = headers.get("content-type", "")
        with state.lock:
            try:
                if not route:
                    raise Deny.schema("Not Found.", "/", 404)
                if route == "POST /oauth/token":
                    return (*access.token(state, content_type, body), ROUTE_TYPE)
                permission = next(p for m, pattern, p in ROUTES if f"{m} {pattern}" == route)
                try:
                    access.admit(state, headers.get("authorization", ""), permission)
                except Deny as no:
                    return no.status, no.body, AUTH_TYPE
                sent = schema.json_body(content_type, body) if body or route in WITH_BODY else {}
                self.koha.bodies.append((route, sent))
                if deadlock:
                    raise Deny.error(500, "Something went wrong, check Koha logs.", error_code="internal_server_error")
                query = dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True))
                status, answer = CALLS[route](state, found, query, sent, headers)
                return status, answer, ROUTE_TYPE
            except Deny as no:
                return no.status, no.body, ROUTE_TYPE

    def _say(self, status: int, answer: object, content_type: str = ROUTE_TYPE, kind: str = "") -> None:
        text = answer if isinstance(answer, bytes) else json.dumps(answer, ensure_ascii=False).encode()
        total = None
        if isinstance(answer, list) and status == 200:
            query = dict(parse_qsl(urlsplit(self.path).query))
            size = min(int(query.get("_per_page", 20)), self.koha.state.prefs.max_page)
            begin, total = (int(query.get("_page", 1)) - 1) * size, len(answer)
            text = json.dumps(answer[begin : begin + size], ensure_ascii=False).encode()
        if kind == "garbage":
            text = b"<html>"
        self.send_response(status)
        if status == 204:
            return self.end_headers()
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(10**9 if kind == "flood" else len(text)))
        if total is not None:
            self.send_header("X-Total-Count", str(total))
        if status == 201 and self.command == "POST" and self.path.endswith("/patrons"):
            self.send_header("Location", f"/api/v1/patrons/{answer['patron_id']}")  # type: ignore[index]
        self.end_headers()
        if kind == "half":
            self.wfile.write(text[: len(text) // 2])
            self.wfile.flush()
            return self._reset()
        if kind == "flood":
            while not self.koha.closing.is_set():
                self.wfile.write(b" " * 65536)
        for byte in text if kind == "drip" else b"":
            self.wfile.write(bytes([byte]))
            self.koha.closing.wait(0.1)
        if kind != "drip":
            self.wfile.write(text)
        return None

    def _reset(self) -> None:
        """As by a dying machine: RST, no FIN."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()
        self.wfile = _Nowhere()  # type: ignore[assignment]


class _Nowhere:
    closed = True

    def flush(self) -> None: ...

    def close(self) -> None: ...


SAID: dict[str, tuple[int, object, str]] = {
    "unwell": (500, {"error": "Something went wrong, check the logs."}, AUTH_TYPE),
    "unwell-token": (
        500,
        {"errors": [{"message": "Internal Server Error.", "path": "/"}], "status": 500},
        ROUTE_TYPE,
    ),
    "no-database": (401, {"error": "Basic authentication disabled"}, AUTH_TYPE),
    "maintenance": (503, {"error": "System is under maintenance."}, AUTH_TYPE),
    "no-api": (404, b"<!DOCTYPE html><html><head><title>Page not found</title></head></html>", "text/html"),
}

Call = Callable[[State, list[str], dict[str, str], dict[str, Any], dict[str, str]], tuple[int, object]]
CALLS: dict[str, Call] = {
    "GET /libraries/{}": lambda s, p, q, b, h: circulation.library(s, p[0]),
    "POST /patrons": lambda s, p, q, b, h: patrons.create(s, b, h),
    "GET /patrons": lambda s, p, q, b, h: patrons.search(s, q, h),
    "GET /patrons/{}": lambda s, p, q, b, h: patrons.read(s, p[0], h),
    "PUT /patrons/{}": lambda s, p, q, b, h: patrons.change(s, p[0], b),
    "POST /patrons/{}/password": lambda s, p, q, b, h: patrons.set_password(s, p[0], b),
    "GET /libraries": lambda s, p, q, b, h: circulation.libraries(s),
    "POST /patrons/{}/extended_attributes": lambda s, p, q, b, h: patrons.add_attribute(s, p[0], b),
    "PUT /patrons/{}/extended_attributes": lambda s, p, q, b, h: patrons.replace_attributes(s, p[0], b),
    "PATCH /patrons/{}/extended_attributes/{}": lambda s, p, q, b, h: patrons.change_attribute(s, *p, b),
    "GET /patrons/{}/extended_attributes": lambda s, p, q, b, h: patrons.attributes(s, p[0]),
    "GET /patrons/{}/account": lambda s, p, q, b, h: patrons.account(s, p[0]),
    "POST /auth/password/validation": lambda s, p, q, b, h: patrons.validate(s, b),
    "GET /holds": lambda s, p, q, b, h: circulation.holds(s, q, h),
    "DELETE /holds/{}": lambda s, p, q, b, h: circulation.cancel(s, p[0], h),
    "GET /checkouts/{}/allows_renewal": lambda s, p, q, b, h: circulation.allows(s, p[0]),
    "POST /checkouts/{}/renewal": lambda s, p, q, b, h: circulation.renew(s, p[0], b),
    "GET /checkouts": lambda s, p, q, b, h: circulation.checkouts(s, q, h),
    "GET /items/{}": lambda s, p, q, b, h: circulation.item(s, p[0]),
    "GET /biblios/{}": lambda s, p, q, b, h: circulation.biblio(s, p[0], h),
}
