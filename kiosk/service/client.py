"""The library's side on another machine: the same calls as in-process, over HTTPS."""

from __future__ import annotations

import logging
import re
import ssl
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar
from uuid import uuid4

import httpx
from pydantic import ValidationError

from kiosk.identity.document import BadDocument, decode
from kiosk.patron.registration import Contact
from kiosk.service import api
from kiosk.service.port import Challenge, Identification, Refused, Registration, Unavailable
from kiosk.service.problems import Problem
from kiosk.service.retries import Retries

log = logging.getLogger("kiosk.service")

TIMEOUT = httpx.Timeout(connect=4.0, read=15.0, write=5.0, pool=5.0)
"""Seconds; identification may wait for a revocation check on the other side."""
LIMITS = httpx.Limits(max_connections=8, max_keepalive_connections=4, keepalive_expiry=60.0)
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""With these, the service has not seen the question."""
AGAIN = frozenset({429, 500, 502, 503, 504})
MISUSED = frozenset({400, 413, 415, 422})
"""The kiosk sent what it should not have: asking again would not help."""

A = TypeVar("A", bound=api.Answer)


class _NotAnswered(Exception):
    """One try failed; ``unseen`` if the service can't have seen it."""

    def __init__(self, text: str, *, unseen: bool = False, final: bool = False) -> None:
        super().__init__(text)
        self.unseen, self.final = unseen, final


class RemoteService:
    """A :class:`~kiosk.service.port.LibraryService` over HTTP; may be shared by threads.

    ``token`` reads this kiosk's token, each time the service did not accept the last one.
    A document that shows another consent text than this kiosk, or another kiosk, is never given out to be signed.
    """

    def __init__(
        self,
        address: str,
        *,
        kiosk_id: str,
        consent_digest: str,
        token: Callable[[], str],
        tls: ssl.SSLContext | None = None,
        retries: Retries | None = None,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> None:
        self._address = address
        self._kiosk_id = kiosk_id
        self._consent_digest = consent_digest
        self._read_token = token
        self._token = token()
        self._retries = retries or Retries()
        verify = tls or ssl.create_default_context()
        self._http = httpx.Client(
            base_url=address, verify=verify, timeout=timeout, limits=LIMITS, trust_env=False, follow_redirects=False
        )
        self._hints = ThreadPoolExecutor(max_workers=1, thread_name_prefix="service-hint")

    def challenge(self, *, kiosk_id: str, consent_version: str) -> Challenge:
        """Fetch a document to sign; asked again after a failure, since a challenge nobody signs is worth nothing."""
        asked = api.ChallengeQuestion(kiosk_id=kiosk_id, consent_version=consent_version)
        made = self._ask("challenges", asked, api.ChallengeAnswer, safe=True).challenge()
        try:
            document = decode(made.document)
        except BadDocument as error:
            raise Unavailable(f"the service made a document that is none: {error}") from None
        if document.consent_digest != self._consent_digest:
            raise Refused("K001", "the service has another consent text than this kiosk; make both profiles agree")
        if document.kiosk != self._kiosk_id:
            raise Refused("K001", "the document is for another kiosk")
        return made

    def prepare(self, *, certificate: bytes) -> None:
        """Pass the hint on, without waiting for it to arrive."""
        self._hints.submit(self._hint, certificate)

    def identify(self, *, challenge_id: str, certificate: bytes, signature: bytes) -> Identification:
        """Ask once: the challenge is used up by asking.  Again only if nobody can have seen the question."""
        asked = api.IdentificationQuestion(challenge_id=challenge_id, certificate=certificate, signature=signature)
        return self._ask("identifications", asked, api.IdentificationAnswer, safe=False).identification()

    def register(self, *, token: str, contact: Contact, password: str, idempotency_key: str) -> Registration:
        """Ask, and again after a failure: the key makes one patron only."""
        try:
            form = api.ContactQuestion(
                kana_family=contact.kana_family,
                kana_given=contact.kana_given,
                phone=contact.phone,
                email=contact.email,
            )
            asked = api.RegistrationQuestion(token=token, contact=form, password=password)
        except ValidationError as error:
            raise Refused("K001", f"the form is not acceptable: {error.error_count()} faults") from None
        headers = {"Idempotency-Key": idempotency_key}
        return self._ask("registrations", asked, api.RegistrationAnswer, safe=True, headers=headers).registration()

    def notices(self) -> tuple[str, ...]:
        """What the service says IT must know, or that it does not answer."""
        try:
            said = self._ask("service", None, api.ServiceAnswer, safe=False)
        except (Refused, Unavailable) as error:
            return (f"the library's service at {self._address} is not usable: {error}",)
        if said.kiosk_id != self._kiosk_id:
            return (f"the token belongs to kiosk {said.kiosk_id}, the profile is for {self._kiosk_id}",)
        return tuple(said.notices)

    def close(self) -> None:
        """Let go of all connections; no call may follow."""
        self._hints.shutdown(wait=False, cancel_futures=True)
        self._http.close()

    def _hint(self, certificate: bytes) -> None:
        try:
            self._try("certificates", api.CertificateQuestion(certificate=certificate), {})
        except (_NotAnswered, Refused, ValidationError) as error:
            log.info("the hint did not arrive: %s", type(error).__name__)

    def _ask(
        self,
        name: str,
        asked: api.Question | None,
        kind: type[A],
        *,
        safe: bool,
        headers: dict[str, str] | None = None,
    ) -> A:
        all_headers = {"X-Request-Id": uuid4().hex, **(headers or {})}
        for last in self._retries.tries():
            try:
                content = self._try(name, asked, all_headers)
                return kind.model_validate_json(content)
            except ValidationError:
                raise Unavailable("the service's answer can't be understood") from None
            except _NotAnswered as failure:
                log.warning("service: %s: %s", name, failure)
                if last or failure.final or not (safe or failure.unseen):
                    raise Unavailable(str(failure)) from None
        raise AssertionError("the last try neither answered nor failed")

    def _try(self, name: str, asked: api.Question | None, headers: dict[str, str]) -> bytes:
        response = self._send(name, asked, headers, self._token)
        if response.status_code == 401:  # refused before it had any effect; the token may just have been rotated
            try:
                self._token = self._read_token()
            except (OSError, ValueError) as error:
                raise _NotAnswered(f"the token can't be read: {type(error).__name__}", final=True) from None
            response = self._send(name, asked, headers, self._token)
        if response.is_success:
            return response.content
        raise _failure(response)

    def _send(self, name: str, asked: api.Question | None, headers: dict[str, str], token: str) -> httpx.Response:
        headers = {**headers, "Authorization": f"Bearer {token}"}
        try:
            if asked is None:
                return self._http.get(f"{api.PREFIX}/{name}", headers=headers)
            headers["Content-Type"] = "application/json"
            body = asked.model_dump_json().encode()
            return self._http.post(f"{api.PREFIX}/{name}", content=body, headers=headers)
        except NOT_SENT as error:
            raise _NotAnswered(f"not reached: {error or type(error).__name__}", unseen=True) from None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise _NotAnswered(f"no answer: {type(error).__name__}") from None


def _failure(response: httpx.Response) -> Exception:
    status = response.status_code
    try:
        problem = Problem.model_validate_json(response.content)
    except ValidationError:
        return _NotAnswered(f"HTTP {status}, and not from the service", final=status not in AGAIN)
    if problem.refused and re.fullmatch(r"K[0-9]{3}", problem.code):
        return Refused(problem.code, problem.detail)
    if status in MISUSED:
        return Refused("K001", f"HTTP {status}: {problem.detail}")
    return _NotAnswered(f"HTTP {status}: {problem.title}, request {problem.request_id}", final=status not in AGAIN)
