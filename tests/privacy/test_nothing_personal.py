"""Whole journeys in all libraries, after which nothing of the people is anywhere but where it belongs.

It belongs into the library's database, on the paper that comes out, into the mail and into the exchange folder.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography import x509

from kiosk.clock import library_day
from kiosk.demo.library import LIGHTHOUSE
from kiosk.driver import loop
from kiosk.library.circulation.lending import Circulation, CirculationRules
from kiosk.library.database.opening import open_database
from kiosk.log.files import Retention
from kiosk.log.set_up import LogSetup
from kiosk.operations.operation import A, Operation
from kiosk.operations.registration import IdentifyPerson
from kiosk.printing.spool.cups.queue import CupsQueue
from kiosk.printing.spool.cups.spooler import CupsSpooler
from kiosk.printing.spool.settle import Patience
from kiosk.settings.demo import demo_exchange, demo_profile
from kiosk.simulator.personas.people import NAGISA, TARO
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.event.external import PrintPhase
from tests.journey.conftest import Lobby
from tests.journey.known import BACKENDS, CONTACT, OLD_PASSWORD, PHONE, Known, forgot, logs_in, proves, sets_a_password
from tests.journey.test_problems import WRONG, shows
from tests.journey.test_registration import fills_the_form, reaches_the_password
from tests.library.koha.standin import circulation
from tests.log.reading import said
from tests.patience import until
from tests.printing.spool.cupsd import PrintServer, print_server
from tests.privacy.watch import Watch, of_birthday, of_serial
from tests.private import write_private
from tests.service import server
from tests.service.mail_server import MailServer

TITLE = LIGHTHOUSE.title
METRICS_TOKEN = "m" * 40
NEW_PASSWORD = "nozomi2031"
THEIR_OWN = ("patrons.db", "cards/", "exchange/", "pki/", "metrics.token")
"""Database, paper, files for another system; the keys and certificates of the virtual cards."""
TYPED = ("taro@example.jp", "hon2026", "ナガサキ　タロウ", NEW_PASSWORD)


@pytest.fixture
def watch() -> Watch:
    """For the two who come: one registers, one has been a patron for long."""
    watch = Watch()
    watch.add(NAGISA.name, NAGISA.address, *of_birthday(date(1968, 9, 17)), PHONE, str(CONTACT.email), OLD_PASSWORD)
    watch.add(TARO.name, TARO.address, *of_birthday(date.fromisoformat(TARO.birth[1:])), PASSWORD.decode(), *TYPED)
    watch.add(WRONG.decode(), TITLE, str(LIGHTHOUSE.author), "ゴトウ　ナギサ", METRICS_TOKEN)
    return watch


@pytest.fixture
def everything_is_logged(tmp_path: Path) -> Iterator[Path]:
    """Also what libraries say to nobody else: the folder of the logs."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in logging.root.manager.loggerDict}
    setup = LogSetup("kiosk")
    for name in levels:
        logging.getLogger(name).setLevel(logging.DEBUG if name != "mail.log" else logging.NOTSET)
    setup.keep(tmp_path / "logs", Retention(30, 100_000_000), level="debug", kiosk="lobby-1")
    yield tmp_path / "logs"
    for handler in root.handlers:
        if handler not in handlers:
            handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


@pytest.fixture(scope="module")
def prints() -> Iterator[PrintServer]:
    with print_server() as running:
        yield running


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres: object, prints: PrintServer) -> Path:
    """Where this process puts what is temporary, but for the servers it has begun before."""
    assert postgres is not prints
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


@pytest.fixture
def mails() -> Iterator[MailServer]:
    with MailServer().running() as running:
        yield running


@pytest.fixture
def opened(
    library: Callable[..., Known],
    mails: MailServer,
    prints: PrintServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    everything_is_logged: Path,
    temporary: Path,
) -> Callable[[str], Known]:
    """The kiosk of a library that sends mails, counts, and writes files where it can."""

    def open_(backend: str) -> Known:
        if backend == "embedded":
            (tmp_path / "exchange" / "done").mkdir(parents=True)
            exchange = demo_exchange(tmp_path / "exchange").model_copy(update={"every_seconds": 1})
            queue = CupsQueue("private", prints.link.post)
            prints.queue("private")
            spooler = CupsSpooler(queue, confirms=True, patience=Patience(look=0.05, grace=0.3, doubt=20, stuck=20))
            return library(backend, days=10, mail=mails.settings(), exchange=exchange, spooler=spooler)
        token = write_private(tmp_path / "metrics.token", METRICS_TOKEN)
        more = f'[mail]\nhost = "127.0.0.1"\nport = {mails.port}\nsecurity = "none"\nsender = "library@example.jp"\n'
        more += f'[metrics]\ntoken_file = "{token}"\n'
        monkeypatch.setattr(server, "CONFIG", server.CONFIG + more)
        return library(backend, days=10)

    return open_


def lends(known: Known, backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    today = library_day(known.clock.now())
    if backend == "koha":
        state = request.getfixturevalue("library").koha.state
        (patron_id,) = [key for key, row in state.patrons.items() if row.fields["cardnumber"] == known.number]
        circulation.lend(state, patron_id, TITLE, today, str(LIGHTHOUSE.author))
        return
    address = f"sqlite:///{demo_profile(tmp_path).service.database}"
    if backend == "postgresql":
        address = request.getfixturevalue("postgres_address")
    engine = open_database(address)
    Circulation(engine, CirculationRules()).lend(known.number, LIGHTHOUSE, today)
    engine.dispose()


def notes_serials(lobby: Lobby, watch: Watch) -> None:
    """Every certificate that is read becomes something to look for."""
    ask = lobby.service.ask

    def noting(operation: Operation[A]) -> A:
        if isinstance(operation, IdentifyPerson):
            watch.add(*of_serial(x509.load_der_x509_certificate(operation.certificate).serial_number))
        return ask(operation)

    lobby.service.ask = noting  # type: ignore[method-assign]


def registers(known: Known, watch: Watch) -> None:
    """With a wrong password first; the card is printed."""
    lobby = known.lobby
    v = reaches_the_password(lobby)
    v.types_password(WRONG)
    v.taps("next")
    shows(v, "K201")
    v.taps("retry")
    v.waits_for("password")
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card")
    lobby.box.lift()
    v.waits_for("form")
    fills_the_form(v)
    v.taps("register")
    v.waits_for("done")
    watch.add(lobby.kiosk.driver.visit.state.patron.number)  # type: ignore[union-attr]
    v.until(lambda: getattr(known.state, "printing", None) is PrintPhase.DONE, "the card being printed")
    v.taps("finish")
    v.waits_for("attract")


def sees_the_account(known: Known) -> None:
    """After a wrong password."""
    v = logs_in(known, OLD_PASSWORD[::-1])
    v.until(lambda: isinstance(known.state, LoggingIn) and known.state.note.name == "WRONG", "the note")
    v.types(OLD_PASSWORD)
    v.taps("next")
    v.waits_for("home")
    v.until(lambda: bool(known.state.account.loans), "the loans")  # type: ignore[union-attr]
    v.taps("tab-page")
    v.waits_for("own_page")
    v.taps("finish")
    v.waits_for("attract")


def forgot_the_password(known: Known) -> None:
    v = forgot(known, "password")
    proves(v)
    sets_a_password(v, NEW_PASSWORD)


def breaks(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    """As code of ours may break that has a person in its hands: the text of its error says who it is."""
    step, broken = loop.step, [True]

    def once(*given: Any) -> Any:
        if broken.pop() if broken else False:
            raise ValueError(f"{NAGISA.name} {NAGISA.address} {PHONE} {known.number} {known.state!r}")
        return step(*given)

    monkeypatch.setattr(loop, "step", once)
    known.lobby.kiosk.driver._tick()
    shows(known.visitor, "K001")


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_day_at_the_kiosk_leaves_nothing_of_anybody_outside_of_the_librarys_own(
    opened: Callable[[str], Known],
    backend: str,
    watch: Watch,
    tmp_path: Path,
    everything_is_logged: Path,
    temporary: Path,
    mails: MailServer,
    prints: PrintServer,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    capfd: pytest.CaptureFixture[str],
) -> None:
    known = opened(backend)
    notes_serials(known.lobby, watch)
    watch.add(known.number)
    lends(known, backend, tmp_path, request)
    registers(known, watch)
    watch.looks(temporary)
    sees_the_account(known)
    forgot_the_password(known)
    breaks(known, monkeypatch)
    until(lambda: len(mails.messages) >= 1, "the mail", 20)

    if backend != "embedded":
        headers = {"Authorization": f"Bearer {METRICS_TOKEN}"}
        url = f"http://127.0.0.1:{request.getfixturevalue('library').service.port}/metrics"
        figures = httpx.get(url, headers=headers, trust_env=False).text
        assert "registration" in figures
        watch.reads("the metrics", figures)
    out = capfd.readouterr()
    watch.reads("standard error", out.err)
    watch.reads("standard output", out.out)
    watch.looks(tmp_path, allowed=THEIR_OWN)
    until(lambda: prints.spooled() == [], "the print server to let go of the card", 20)
    watch.looks(prints.directory, allowed=["dev/"])
    assert watch.found == []

    told = said(everything_is_logged)
    for text in ("problem code=K201", "registered mail=", "login_refused", "unexpected in", "ValueError at"):
        assert text in told, text
    if backend == "embedded":
        assert watch.holds(tmp_path / "patrons.db"), "the search would have found it"
        assert any(watch.holds(file) for file in (tmp_path / "exchange").iterdir() if file.is_file())
        assert list((prints.directory / "dev" / "private").glob("out-*")), "the paper"
        assert "private root 1 " in (prints.directory / "log" / "page_log").read_text(), "the print server's own log"
