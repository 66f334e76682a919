"""Kept connections to one HTTP server, by the standard library's client.

A kiosk asks one server short questions, one at a time: of a general client it would use a tenth, and pay for all of it
(ADR 0052).
"""

from __future__ import annotations

import gzip
import http.client
import select
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

MOST, MOST_IDLE = 8, 4
"""Connections at once, and those that are kept."""
IDLE_SECONDS = 60.0
"""Less than the server waits for another question (75)."""
_DECODED: Mapping[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "identity": bytes,
    "gzip": gzip.decompress,
    "deflate": zlib.decompress,
}


class NotReached(Exception):
    """The server has seen nothing of the question.  The text is the reason."""


class Broken(Exception):
    """It may have seen the question; there is no whole answer.  The text is the kind of fault."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds: to connect, to send, for each part of the answer, and until one of the connections is free."""

    connect: float = 4.0
    write: float = 5.0
    read: float = 15.0
    free: float = 5.0

    @classmethod
    def of(cls, seconds: float) -> Timeouts:
        """Each as long."""
        return cls(seconds, seconds, seconds, seconds)


@dataclass(frozen=True, slots=True)
class Response:
    """What the server says."""

    status: int
    content: bytes = field(repr=False)


class Connections:
    """Those to one server; may be shared by threads."""

    def __init__(self, address: str, tls: ssl.SSLContext) -> None:
        """``address`` begins with http:// or https://, and may go on with a path."""
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port
        self._base = parts.path.rstrip("/")
        self._tls = tls if parts.scheme == "https" else None
        self._lock = threading.Lock()
        self._free = threading.BoundedSemaphore(MOST)
        self._idle: list[tuple[float, http.client.HTTPConnection]] = []
        self._closed = False

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._idle)

    def ask(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes | None, timeouts: Timeouts
    ) -> Response:
        """One question and its answer.  Raises NotReached, Broken."""
        if not self._free.acquire(timeout=timeouts.free):
            raise NotReached("all connections are busy")
        try:
            line = self._kept() or self._new(timeouts.connect)
            try:
                return self._ask(line, method, path, headers, body, timeouts)
            except (OSError, http.client.HTTPException, ValueError, EOFError, zlib.error) as error:
                line.close()
                raise Broken(type(error).__name__) from None
            except BaseException:
                line.close()
                raise
        finally:
            self._free.release()

    def close(self) -> None:
        """Let go of all; one that is asked something is closed when it has its answer."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for _, line in idle:
            line.close()

    def _ask(
        self,
        line: http.client.HTTPConnection,
        method: str,
        path: str,
        headers: Mapping[str, str],
        body: bytes | None,
        timeouts: Timeouts,
    ) -> Response:
        line.sock.settimeout(timeouts.write)
        line.putrequest(method, self._base + path, skip_accept_encoding=True)
        for name, value in headers.items():
            line.putheader(name, value)
        if body is not None or method == "POST":
            line.putheader("Content-Length", str(len(body or b"")))
        line.endheaders(body)
        line.sock.settimeout(timeouts.read)
        answer = line.getresponse()
        content = answer.read()
        if answer.will_close:
            line.close()
        else:
            self._keep(line)
        encoding = answer.getheader("Content-Encoding", "").strip().lower()
        if encoding not in _DECODED:
            raise ValueError("nobody asked for this encoding")
        return Response(answer.status, _DECODED[encoding](content))

    def _kept(self) -> http.client.HTTPConnection | None:
        """One on which the server still waits."""
        while True:
            with self._lock:
                if not self._idle:
                    return None
                since, line = self._idle.pop()
            if time.monotonic() - since < IDLE_SECONDS and not _readable(line):
                return line
            line.close()

    def _new(self, seconds: float) -> http.client.HTTPConnection:
        try:
            if self._tls is None:
                line = http.client.HTTPConnection(self._host, self._port, timeout=seconds)
            else:
                line = http.client.HTTPSConnection(self._host, self._port, timeout=seconds, context=self._tls)
            line.connect()
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise NotReached(str(error) or type(error).__name__) from None
        return line

    def _keep(self, line: http.client.HTTPConnection) -> None:
        with self._lock:
            if not self._closed and len(self._idle) < MOST_IDLE:
                self._idle.append((time.monotonic(), line))
                return
        line.close()


def _readable(line: http.client.HTTPConnection) -> bool:
    """Whether the server has said something unasked: as a rule that it closed the connection."""
    if not hasattr(select, "poll"):
        return bool(select.select([line.sock], [], [], 0)[0])  # on Windows, for any number of open files
    poll = select.poll()
    poll.register(line.sock, select.POLLIN)
    return bool(poll.poll(0))
