"""What the service's database engine still holds of the people it wrote down and looked up."""

from __future__ import annotations

import gc
import types
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Dialect, Engine, create_engine, select
from sqlalchemy.sql.compiler import SQLCompiler

from kiosk.library.circulation.lending import Book, Circulation
from kiosk.library.database.schema import metadata, patrons
from kiosk.operations.account import CancelHold, LogIn, LogOut, SetNotices, StopUse
from kiosk.patron.registration import Contact
from kiosk.service.compose.assemble import open_configured
from kiosk.service.port import Refused
from kiosk.simulator.personas.people import HANAKO, TARO
from kiosk.simulator.pki.hierarchy import TestPki
from tests.service.harness import Harness
from tests.service.server import Service

CODE = (type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType, types.FrameType, types.CodeType)
PASSWORD = "kesu2026"
CONTACT = Contact(kana_family="キエルセイ", kana_given="キエルメイ", phone="08011112222", email="kieru@example.jp")


def texts(start: object) -> Iterator[str]:
    """Every text and every bytes that can be reached from an object, apart from code."""
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        found = waiting.pop()
        if id(found) in seen or isinstance(found, CODE):
            continue
        seen.add(id(found))
        if isinstance(found, str):
            yield found
        elif isinstance(found, bytes):
            yield found.decode("utf-8", "replace")
        else:
            waiting.extend(gc.get_referents(found))


def left(engine: Engine, words: list[str]) -> list[str]:
    gc.collect()
    held = list(texts(engine))
    return [word for word in words if any(word in text for text in held)]


def visit(harness: Harness, service: object, engine: Engine) -> list[str]:
    """A registration and a visit to マイ図書館; everything that was personal in it."""
    person = harness.identify(service)
    made = harness.register(service, person.token, contact=CONTACT, password=PASSWORD)
    lending = Circulation(engine, harness.profile.circulation.rules)
    hold = lending.reserve(made.number, Book("きえる本"), harness.clock.now(), pickup="きえる窓口")
    lending.make_ready(hold, harness.clock.now().date())
    session = service.ask(LogIn(made.number, PASSWORD)).token
    service.ask(SetNotices(session, False))
    service.ask(CancelHold(session, hold))
    with pytest.raises(Refused):
        service.ask(LogIn("2199999999", "tigau2026"))
    service.ask(StopUse(session))
    known = [CONTACT.kana_family, CONTACT.kana_given, CONTACT.phone, CONTACT.email, "長崎", TARO.address]
    return [*known, PASSWORD, "tigau2026", "きえる", made.number, "2199999999", person.token, session, hold]


def engines() -> dict[int, Engine]:
    """All there are in this process, without their variants of other options."""
    gc.collect()  # one that was closed may still lie in a circle
    return {id(found): found for found in gc.get_objects() if type(found) is Engine}


def test_after_a_visit_the_engine_inside_a_kiosk_holds_nothing_of_it(harness: Harness) -> None:
    before = engines().keys()
    service = harness.open()
    (engine,) = (found for key, found in engines().items() if key not in before)
    assert left(engine, visit(harness, service, engine)) == []


def test_after_a_visit_the_engines_of_the_service_hold_nothing_of_it(
    pki: TestPki, tmp_path: Path, address: str
) -> None:
    before = engines().keys()
    service = Service(tmp_path, pki, address).start()
    ours = [found for key, found in engines().items() if key not in before]
    other = open_configured(service.config, tmp_path)
    try:
        words = visit(service.harness(), service.kiosk(), other)
        assert len(ours) == 1
        assert left(ours[0], words) == []
    finally:
        other.dispose()
        service.stop()


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements that are compiled from now on."""
    found: list[str] = []
    begin = SQLCompiler.__init__

    def compile_(compiler: SQLCompiler, dialect: Dialect, statement: object, *more: object, **named: object) -> None:
        found.append(type(statement).__name__)  # its text would be compiled, too
        begin(compiler, dialect, statement, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(SQLCompiler, "__init__", compile_)
    return found


def test_a_second_registration_compiles_no_statement(service_: Service, compiled: list[str]) -> None:
    harness, kiosk = service_.harness(), service_.kiosk()
    harness.register(kiosk, harness.identify(kiosk).token)
    compiled.clear()
    harness.register(kiosk, harness.identify(kiosk, HANAKO).token, "visit-2")
    assert compiled == []


def test_a_second_log_in_compiles_no_statement(service_: Service, compiled: list[str]) -> None:
    harness, kiosk = service_.harness(), service_.kiosk()
    made = harness.register(kiosk, harness.identify(kiosk).token, password=PASSWORD)
    for _ in range(2):
        compiled.clear()
        kiosk.ask(LogOut(kiosk.ask(LogIn(made.number, PASSWORD)).token))
    assert compiled == []


def test_an_engine_that_keeps_statements_is_seen_to_hold_their_values() -> None:
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    with engine.begin() as db:
        db.execute(select(patrons).where(patrons.c.number == "2100000017")).all()
    assert left(engine, ["2100000017"]) == ["2100000017"]
    engine.dispose()
