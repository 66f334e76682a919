"""The library service on another machine: the same calls as in-process, over HTTPS."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from functools import partial

import httpx
from pydantic import ValidationError

from kiosk.concurrency import SerialWorker
from kiosk.identity.document import BadDocument, decode
from kiosk.log.logger import logger
from kiosk.messages import SOURCE_LANGUAGE
from kiosk.operations.operation import A, Operation, Repeat
from kiosk.operations.registration import ChallengeMade, FetchChallenge
from kiosk.operations.service import DescribeService
from kiosk.problem import Code
from kiosk.service.port import Refused, Unavailable
from kiosk.service.remote.retries import Retries
from kiosk.service.remote.wire import TIMEOUT, Asked, NotAnswered, Wire
from kiosk.service.schema.all import BINDINGS
from kiosk.service.schema.binding import Binding, Bindings

log = logger("kiosk.service")


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
        shown_digest: Callable[[str], str] = lambda _language: "",
        token: Callable[[], str],
        tls: ssl.SSLContext | None = None,
        retries: Retries | None = None,
        timeout: httpx.Timeout = TIMEOUT,
        bindings: Bindings = BINDINGS,
    ) -> None:
        """``shown_digest`` gives the digest of the consent text that this kiosk shows in a language."""
        self._wire = Wire(address, token=token, tls=tls, retries=retries, timeout=timeout)
        self._bindings = bindings
        self._address = address
        self._kiosk_id = kiosk_id
        self._consent_digest = consent_digest
        self._shown_digest = shown_digest
        self._hints = SerialWorker("service hint")

    def ask(self, operation: Operation[A]) -> A:
        """Ask over HTTP, and again after a failure as the operation's ``repeat`` allows."""
        binding: Binding[A] = self._bindings[type(operation)]
        try:
            asked = _asked(binding, operation)
        except ValidationError as error:
            raise Refused(binding.misuse, f"{binding.name}: {error.error_count()} faults") from None
        if operation.repeat is Repeat.HINT:
            self._hints.do(partial(self._hint, asked))
            return binding.understood(None)
        safe = operation.repeat is Repeat.SAFE
        if binding.answer is None:
            self._wire.tell(asked, safe=safe)
            return binding.understood(None)
        answer = binding.understood(self._wire.ask(asked, binding.answer, safe=safe))
        if isinstance(answer, ChallengeMade) and isinstance(operation, FetchChallenge):
            self._check(answer, operation.language)
        return answer

    def _check(self, made: ChallengeMade, language: str) -> None:
        """Refused K001 for a document that this kiosk should not have signed."""
        try:
            document = decode(made.document)
        except BadDocument as error:
            raise Unavailable(f"the service sent an invalid document: {error}") from None
        if document.consent_digest != self._consent_digest:
            raise Refused(
                Code.UNEXPECTED, "the service has another consent text than this kiosk; make both profiles agree"
            )
        if (document.language or SOURCE_LANGUAGE) != language:
            raise Refused(Code.UNEXPECTED, "the document names another language than was shown")
        if document.language and document.shown_digest != self._shown_digest(language):
            raise Refused(
                Code.UNEXPECTED,
                f"the service has another consent text in {language} than this kiosk; make both profiles agree",
            )
        if document.kiosk != self._kiosk_id:
            raise Refused(Code.UNEXPECTED, "the document is for another kiosk")

    def startup_warnings(self) -> tuple[str, ...]:
        """What the service says IT must know, or that it does not answer."""
        try:
            service = self.ask(DescribeService())
        except (Refused, Unavailable) as error:
            return (f"the library's service at {self._address} is not usable: {error}",)
        if service.kiosk_id != self._kiosk_id:
            return (f"the token belongs to kiosk {service.kiosk_id}, the profile is for {self._kiosk_id}",)
        return service.notices

    def close(self) -> None:
        """Let go of all connections; no call may follow."""
        self._hints.close(0)
        self._wire.close()

    def _hint(self, asked: Asked) -> None:
        try:
            self._wire.once(asked, {})
        except (NotAnswered, Refused) as error:
            log.info("the hint did not arrive: %s", type(error))


def _asked(binding: Binding[A], operation: Operation[A]) -> Asked:
    return Asked(
        binding.method,
        binding.path,
        None if binding.body is None else binding.body.of(operation),
        {header.name: getattr(operation, name) for name, header in binding.headers.items()},
        {name: getattr(operation, name) for name in binding.ids},
        binding.seconds,
    )
