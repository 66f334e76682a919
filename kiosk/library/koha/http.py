"""One question to Koha and its answer: bounded in time and size, without redirects."""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx

from kiosk.concurrency import Deadline
from kiosk.library.koha.faults import Fault, KohaRefused, KohaUnavailable, Shape, read_fault
from kiosk.library.koha.pace import seconds_left

LARGEST = 4 * 1024 * 1024
"""Bytes of an answer; a page of a hundred patrons has some 200,000."""
CONNECT_SECONDS, ANSWER_SECONDS = 3.0, 8.0
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
"""With these, Koha has not seen the question."""
PREFIX = "/api/v1"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; ``body`` becomes JSON, ``form`` a form, ``query`` parameters of the address."""

    method: str
    path: str
    body: Mapping[str, object] | list[object] | None = field(default=None, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    query: Mapping[str, str] | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; ``total`` is how many there are in all, where Koha said so (X-Total-Count)."""

    status: int
    text: bytes = field(repr=False)
    total: int | None = None

    @property
    def fault(self) -> Fault:
        """Why it is no success."""
        return read_fault(self.status, self.text)

    @property
    def gone(self) -> bool:
        """Whether Koha has no such thing: it says so itself, not a server in trouble or without this route."""
        return self.status == 404 and self.fault.shape is Shape.OBJECT

    def data(self, what: str, *good: int) -> Any:  # noqa: ANN401 - JSON
        """The JSON of a success.  Raises KohaRefused for every status that is not ``good``, KohaUnavailable."""
        if self.status not in good:
            raise KohaRefused(what, self.fault)
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            raise KohaUnavailable(f"{what}: the answer is not JSON") from None


class Wire:
    """Connections to one Koha, kept open between questions; may be shared by threads."""

    def __init__(self, address: str, *, tls: ssl.SSLContext | None = None) -> None:
        """``address`` is that of the staff interface, without ``/api/v1``; plain http only to the same machine.

        Raises ValueError.
        """
        parts = urlsplit(address)
        home = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1", "localhost")
        if not (home or (parts.scheme == "https" and parts.hostname)):
            raise ValueError("Koha is reached by https; plain http only on the same machine")
        self._http = httpx.Client(
            base_url=address.rstrip("/") + PREFIX,
            verify=tls or ssl.create_default_context(),
            trust_env=False,
            follow_redirects=False,
            limits=httpx.Limits(max_connections=16, max_keepalive_connections=8, keepalive_expiry=30.0),
            headers={"Accept": "application/json", "User-Agent": "library-kiosk"},
        )

    def ask(self, question: Question, authorization: str | None, deadline: Deadline) -> Answer:
        """Send it once.  Raises KohaUnavailable without a whole answer."""
        headers = dict(question.headers)
        if authorization is not None:
            headers["Authorization"] = authorization
        left = seconds_left(deadline)
        timeout = httpx.Timeout(min(left, ANSWER_SECONDS), connect=min(left, CONNECT_SECONDS))
        try:
            with self._http.stream(
                question.method,
                question.path,
                json=question.body,
                data=question.form,
                params=question.query,
                headers=headers,
                timeout=timeout,
            ) as response:
                data = response.headers.get("x-total-count", "")
                total = int(data) if re.fullmatch("[0-9]{1,9}", data) else None
                return Answer(response.status_code, _read(response, deadline), total)
        except NOT_SENT as error:
            raise KohaUnavailable(f"not reached ({type(error).__name__})", unseen=True) from None
        except (httpx.HTTPError, httpx.StreamError, OSError) as error:
            raise KohaUnavailable(f"the answer was lost ({type(error).__name__})") from None

    def close(self) -> None:
        self._http.close()


def _read(response: httpx.Response, deadline: Deadline) -> bytes:
    body = bytearray()
    for part in response.iter_bytes():
        body += part
        if len(body) > LARGEST:
            raise KohaUnavailable("the answer is too large")
        if deadline.passed:
            raise KohaUnavailable("the answer came too slowly")
    return bytes(body)
