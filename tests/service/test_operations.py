"""An operation is a value, a handler and a binding; whatever carries it has no line of its own for it."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, get_type_hints

import pytest
import uvicorn

from kiosk.driver.calls import ServiceAdapter
from kiosk.operations import account, calls, fleet, registration, returning
from kiosk.operations import service as about
from kiosk.operations.operation import Operation, Repeat, answer_of
from kiosk.service.account.choosing import Choose
from kiosk.service.account.service import Accounts
from kiosk.service.calls.hearing import Calls
from kiosk.service.compose.describe import Describe
from kiosk.service.fleet.hearing import HearHealth
from kiosk.service.fleet.readiness import HearReadiness
from kiosk.service.http.limits import RateLimit
from kiosk.service.http.metrics import Metrics
from kiosk.service.http.middleware import AccessPolicy
from kiosk.service.http.server import make_app
from kiosk.service.local.handlers import Handlers, handlers_of, on
from kiosk.service.local.service import LocalService
from kiosk.service.port import LibraryService
from kiosk.service.registration.challenge import MakeChallenge
from kiosk.service.registration.identify import Identify
from kiosk.service.registration.register import Register
from kiosk.service.remote.client import RemoteService
from kiosk.service.returning.acts import Acts
from kiosk.service.returning.proof import Prove
from kiosk.service.returning.recognizing import Recognize
from kiosk.service.schema.account import SESSION, Id
from kiosk.service.schema.all import BINDINGS
from kiosk.service.schema.binding import Binding, bindings_of
from kiosk.service.schema.model import Answer, Question
from kiosk.settings.files.ca import trusting
from kiosk.visit.event import external
from kiosk.visit.event.all import Event
from tests.patience import patience, until

from .certificates import SmallCa

MODULES = (account, registration, returning, about, fleet, calls)
OPERATIONS = [
    kind
    for module in MODULES
    for kind in vars(module).values()
    if isinstance(kind, type)
    and issubclass(kind, Operation)
    and kind.__module__ == module.__name__
    and kind.__name__[0] != "_"
]
ANSWERS = [answer_of(kind) for kind in OPERATIONS]
USE_CASES = (
    Describe,
    MakeChallenge,
    Identify,
    Register,
    Accounts,
    Choose,
    Recognize,
    Prove,
    Acts,
    HearHealth,
    HearReadiness,
    Calls,
)
SHOWN = {
    *("loan_id", "hold_id", "notice_ids", "on", "refusal", "kiosk_id", "consent_version", "challenge_id", "expires_at"),
    *("registered_on", "expires_on", "mail_accepted", "by_first_form", "version", "notices", "gone"),
    *("registering", "acts", "language", "from_card", "fields"),
    *(each.name for each in fields(fleet.ReportHealth)),  # nothing of it is about anybody
    *("pause", "report", "made_at"),  # nor of what the desk wants of a kiosk
    *("call", "page", "code", "how", "state"),  # nor of a call for staff
}
"""Fields that may be seen in a log or a traceback; everything else must hide."""


def test_every_operation_has_one_answer_one_handler_and_one_binding() -> None:
    assert len(OPERATIONS) == 28
    assert len(set(ANSWERS)) == len(OPERATIONS), "an answer belongs to one operation"
    handled = [kind for use_case in USE_CASES for kind in handlers_of(_Unmade(use_case))]
    assert sorted(handled, key=repr) == sorted(OPERATIONS, key=repr)
    assert set(BINDINGS) == set(OPERATIONS)


def _Unmade(use_case: type) -> Any:
    return object.__new__(use_case)


@pytest.mark.parametrize("kind", OPERATIONS)
def test_a_handler_takes_its_operation_and_gives_its_answer(kind: type[Operation[Any]]) -> None:
    [handler] = [found[kind] for use_case in USE_CASES if kind in (found := handlers_of(_Unmade(use_case)))]
    hints = get_type_hints(handler)
    assert hints == {"kiosk_id": str, "asked": kind, "return": answer_of(kind)}


@pytest.mark.parametrize("kind", [*OPERATIONS, *ANSWERS])
def test_nothing_secret_or_personal_shows(kind: Any) -> None:
    assert {each.name for each in fields(kind) if each.repr} <= SHOWN


@pytest.mark.parametrize("kind", OPERATIONS)
def test_each_field_travels_in_just_one_place(kind: type[Operation[Any]]) -> None:
    binding = BINDINGS[kind]
    body = set(binding.body.model_fields) if binding.body else set()
    places = [*binding.ids, *binding.headers, *body]
    assert sorted(places) == sorted(each.name for each in fields(kind))  # type: ignore[arg-type]
    assert all(f"{{{name}}}" in binding.path for name in binding.ids)
    assert (binding.answer is None) == (not fields(answer_of(kind)))


@dataclass(frozen=True, slots=True)
class Suggested:
    """What became of it."""

    place: int
    titles: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class SuggestBook(Operation[Suggested]):
    """An operation that nobody but this test knows."""

    repeat = Repeat.SAFE
    session: str = field(repr=False)
    shelf_id: str
    title: str


class Suggestions:
    """What a library would do with it."""

    @on(SuggestBook)
    def suggest(self, kiosk_id: str, asked: SuggestBook) -> Suggested:
        return Suggested(1, (kiosk_id, asked.session, asked.shelf_id, asked.title))


class SuggestionQuestion(Question):
    title: str


class SuggestionAnswer(Answer):
    place: int
    titles: list[str]


BINDING = Binding(
    SuggestBook,
    "suggest",
    "POST",
    "shelves/{shelf_id}/suggestions",
    "Suggest a book.",
    ids={"shelf_id": Id},
    headers=SESSION,
    body=SuggestionQuestion,
    answer=SuggestionAnswer,
    status=201,
    seconds=20.0,
)
ASKED = SuggestBook("s" * 43, "a1", "星の本")
WANTED = Suggested(1, ("lobby-1", "s" * 43, "a1", "星の本"))


class OnlySuggestions:
    """A library service that can do nothing else."""

    def __init__(self) -> None:
        self.handlers: Handlers = handlers_of(Suggestions())

    def service_for(self, kiosk_id: str) -> LibraryService:
        return LocalService(self.handlers, kiosk_id=kiosk_id)

    def alive(self) -> bool:
        return True

    def close(self) -> None: ...


def heard(service: LibraryService) -> Event:
    """What the visit hears when it asks."""
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    adapter = ServiceAdapter(service, events.put)
    adapter.ask(7, ASKED)  # type: ignore[arg-type]  # what a visit may ask is a closed union
    event = events.get(timeout=patience(20))
    adapter.stop()
    return event


def test_a_new_operation_goes_through_adapter_and_local_service() -> None:
    assert heard(OnlySuggestions().service_for("lobby-1")) == external.Answered(7, WANTED)  # type: ignore[arg-type]


@pytest.fixture
def https(tmp_path: Path) -> Iterator[RemoteService]:
    """A kiosk, and a server that has one route more."""
    ca = SmallCa(tmp_path)
    certificate, key = ca.issue("server", "127.0.0.1")
    policy = AccessPolicy(kiosk_of=lambda _token: "lobby-1", rate=RateLimit(1000), body_bytes=65536, body_seconds=5)
    bindings = {**BINDINGS, **bindings_of(BINDING)}
    app = make_app(OnlySuggestions(), policy, Metrics(), bindings=bindings)
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, ssl_certfile=certificate, ssl_keyfile=key, log_config=None)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    until(lambda: server.started, "the server to start", 20)
    kiosk = RemoteService(
        f"https://127.0.0.1:{listener.getsockname()[1]}",
        kiosk_id="lobby-1",
        consent_digest="",
        token=lambda: "k" * 43,
        tls=trusting(ca.file),
        bindings=bindings,
    )
    yield kiosk
    kiosk.close()
    server.should_exit = True
    thread.join()


def test_a_new_operation_goes_through_adapter_client_https_and_server(https: RemoteService) -> None:
    assert heard(https) == external.Answered(7, WANTED)  # type: ignore[arg-type]
