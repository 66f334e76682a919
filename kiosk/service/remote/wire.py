"""Questions to the library's service over HTTP: asked again where that is safe, with the kiosk's token."""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import quote
from uuid import uuid4

import httpx
from pydantic import ValidationError

from kiosk.faults import Loggable, LoggableError, type_and_text
from kiosk.log.logger import logger
from kiosk.operations.registration import PatronRegistered
from kiosk.problem import Code
from kiosk.service.http.problems import Problem
from kiosk.service.port import Refused, RegisteredDifferently, Unavailable
from kiosk.service.remote.retries import Retries
from kiosk.service.schema.model import PREFIX, Answer, Question

log = logger("kiosk.service")

TIMEOUT = httpx.Timeout(connect=4.0, read=15.0, write=5.0, pool=5.0)
"""Seconds; identification may wait for a revocation check on the other side."""
LIMITS = httpx.Limits(max_connections=8, max_keepalive_connections=4, keepalive_expiry=60.0)
ALWAYS = {
    "Accept": "*/*",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "keep-alive",
    "User-Agent": "library-kiosk",
}
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""With these, the service has not seen the question."""
AGAIN = frozenset({429, 500, 502, 503, 504})
MISUSED = frozenset({400, 413, 415, 422})
"""The kiosk sent what it should not have: asking again would not help."""

A = TypeVar("A", bound=Answer)


class NotAnswered(LoggableError):
    """One try failed; ``unseen`` if the service can't have seen it."""

    def __init__(self, text: str, *, unseen: bool = False, final: bool = False) -> None:
        super().__init__(text)
        self.unseen, self.final = unseen, final


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: ``name`` is its path with ``{id}`` for each of ``ids``, which never get into a log."""

    method: str
    name: str
    body: Question | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    ids: Mapping[str, str] = field(default_factory=dict, repr=False)
    seconds: float | None = None


class Wire:
    """Connections to one service; may be shared by threads.

    ``token`` reads this kiosk's token, each time the service did not accept the last one.
    """

    def __init__(
        self,
        address: str,
        *,
        token: Callable[[], str],
        tls: ssl.SSLContext | None = None,
        retries: Retries | None = None,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> None:
        self._read_token = token
        self._token = token()
        self._retries = retries or Retries()
        verify = tls or ssl.create_default_context()
        # A client would look for cookies, redirects and proxies in every answer, which is a third of its work.
        self._http = httpx.HTTPTransport(verify=verify, limits=LIMITS, trust_env=False)
        self._address = address.rstrip("/")
        self._timeout = timeout
        self._urls: dict[str, httpx.URL] = {}

    def ask(self, question: Asked, kind: type[A], *, safe: bool) -> A:
        """Ask, and again after a failure if that is ``safe`` or the request can't have arrived.

        Raises Refused, Unavailable.
        """
        content = self.tell(question, safe=safe)
        try:
            return kind.model_validate_json(content)
        except ValidationError:
            raise Unavailable("the service's answer can't be understood") from None

    def tell(self, question: Asked, *, safe: bool) -> bytes:
        """The same where no answer is wanted but that it was heard."""
        headers = {"X-Request-Id": uuid4().hex, **question.headers}
        for last in self._retries.tries():
            try:
                return self.once(question, headers)
            except NotAnswered as failure:
                log.warning("service: %s: %s", Loggable(question.name), type_and_text(failure))
                if last or failure.final or not (safe or failure.unseen):
                    raise Unavailable(str(failure)) from None
        raise AssertionError("the last try neither answered nor failed")

    def once(self, question: Asked, headers: Mapping[str, str]) -> bytes:
        """One try.  Raises NotAnswered, Refused."""
        response = self._send(question, headers, self._token)
        if response.status_code == 401:  # refused before it had any effect; the token may just have been rotated
            try:
                self._token = self._read_token()
            except (OSError, ValueError) as error:
                raise NotAnswered(f"the token can't be read: {type(error).__name__}", final=True) from None
            response = self._send(question, headers, self._token)
        if response.is_success:
            return response.content
        raise _failure(response)

    def _url(self, question: Asked) -> httpx.URL:
        """Taken apart once, for that takes as long as to read the answer; never kept with an id in it."""
        kept = self._urls.get(question.name)
        if kept is not None:
            return kept
        ids = {name: quote(each, safe="") for name, each in question.ids.items()}
        url = httpx.URL(f"{self._address}{PREFIX}/{question.name.format_map(ids)}")
        if not ids:
            self._urls[question.name] = url
        return url

    def close(self) -> None:
        """Let go of all connections; no call may follow."""
        self._http.close()

    def _send(self, question: Asked, headers: Mapping[str, str], token: str) -> httpx.Response:
        headers = {**ALWAYS, **headers, "Authorization": f"Bearer {token}"}
        content = None
        if question.body is not None:
            headers["Content-Type"] = "application/json"
            content = question.body.model_dump_json().encode()
        wait = self._timeout if question.seconds is None else httpx.Timeout(question.seconds)
        try:
            request = httpx.Request(
                question.method,
                self._url(question),
                content=content,
                headers=headers,
                extensions={"timeout": wait.as_dict()},
            )
            response = self._http.handle_request(request)
            try:
                response.read()
            finally:
                response.close()
            return response
        except NOT_SENT as error:
            raise NotAnswered(f"not reached: {error or type(error).__name__}", unseen=True) from None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise NotAnswered(f"no answer: {type(error).__name__}") from None


def _failure(response: httpx.Response) -> Exception:
    status = response.status_code
    try:
        problem = Problem.model_validate_json(response.content)
    except ValidationError:
        return NotAnswered(f"HTTP {status}, and not from the service", final=status not in AGAIN)
    if problem.refused and problem.registration is not None:
        return RegisteredDifferently(problem.registration.value(PatronRegistered))
    if problem.refused and re.fullmatch(r"K[0-9]{3}", problem.code):
        return Refused(problem.code, problem.detail, problem.variant, problem.limit)
    if status in MISUSED:
        return Refused(Code.UNEXPECTED, f"HTTP {status}: {problem.detail}")
    return NotAnswered(f"HTTP {status}: {problem.title}, request {problem.request_id}", final=status not in AGAIN)
