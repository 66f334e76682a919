"""`kiosk patrons forget`: a test patron, or one staff deleted elsewhere, may register again."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.library.database.opening import open_database
from kiosk.library.port import StillThere
from kiosk.service.compose.config import load_service
from kiosk.service.patrons.upkeep import Upkeep
from kiosk.service.port import Refused
from kiosk.simulator.personas.catalogue import PERSONAS
from kiosk.simulator.personas.people import HANAKO
from kiosk.simulator.pki.hierarchy import TestPki
from tests import warm
from tests.commands.patrons.test_making import Call
from tests.commands.patrons.test_patrons import add_patrons, make_config
from tests.library.books.test_retention import identification
from tests.library.koha.standin import StandIn
from tests.library.store import SqlStore
from tests.patience import patience
from tests.private import write_private
from tests.reader.pcscd import Pcscd
from tests.reader.service import ROOT
from tests.service.harness import Harness, make_harness


@pytest.fixture
def harness(pki: TestPki, tmp_path: Path) -> Iterator[Harness]:
    harness = make_harness(pki, tmp_path)
    yield harness
    harness.close()


def test_whoever_is_forgotten_may_register_again_with_another_number(
    harness: Harness, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    service = harness.open()
    first = harness.register(service, harness.identify(service).token).number
    other = harness.register(service, harness.identify(service, HANAKO).token, "visit-2").number
    which = ("--demo", "--data", tmp_path)
    assert Call(capsys, "patrons", "lend", first, "--title", "a", *which).code == 0
    asked = Call(capsys, "patrons", "forget", f"A{first}A", *which)
    assert (asked.code, asked.err) == (0, "")
    assert asked.out == f"{first}  patrons: 1, loans: 1, reservations: 0; --yes deletes them\n"
    with pytest.raises(Refused, match="K401"):
        harness.identify(service)
    done = Call(capsys, "patrons", "forget", first, "--yes", *which)
    assert done.code == 0
    assert "deleted" in done.out
    again = harness.register(service, harness.identify(service).token, "visit-3").number
    assert again not in (first, other)
    gone = Call(capsys, "patrons", "forget", first, "--yes", *which)
    assert gone.code == 1
    assert "no patron has this number here" in gone.err
    assert first not in gone.err
    with pytest.raises(Refused, match="K401"):
        harness.identify(service, HANAKO)
    log = Call(capsys, "patrons", "audit", *which).out.splitlines()
    assert len(log) == 1
    assert log[0].endswith(f"  forget  {first}")


def test_a_visit_under_way_of_whoever_is_forgotten_makes_no_patron(
    tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    config = make_config(tmp_path, address)
    number = add_patrons(address, load_service(config).number.scheme)[0]
    store = SqlStore(open_database(address))
    store.add_identification(identification("under way", b"a"))
    assert Call(capsys, "patrons", "forget", number, "--yes", "--config", config).code == 0
    assert not store.is_registered(b"a")
    assert Call(capsys, "patrons", "purge", "--before", "2020-01-01", "--yes", "--config", config).code == 0
    log = Call(capsys, "patrons", "audit", "--config", config).out
    assert f"forget  {number}" in log
    assert "purge  0 before 2020-01-01" in log
    store.close()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((), "Give the patron number, or --person"),
        (("--yes",), "Give the patron number, or --person"),
        (("2100012341", "--person"), "belong together"),
        (("2100012341", "--password-stdin"), "belong together"),
        (("",), "no patron has this number"),
        (("長崎",), "no patron has this number"),
    ],
)
def test_whom_is_asked_before_anything_is_deleted(
    tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], why: str
) -> None:
    config = make_config(tmp_path, address)
    call = Call(capsys, "patrons", "forget", *words, "--config", config)
    assert call.code == 1
    assert why in call.err


def test_with_koha_the_record_there_has_to_be_gone(tmp_path: Path, pki: TestPki) -> None:
    from tests.service.server import Service
    from tests.service.test_koha import KOHA

    class KohaService(Service):
        @property
        def config(self):  # type: ignore[no-untyped-def]
            write_private(self.folder / "koha.secret", "client-word\n")
            return super().config

    with StandIn() as koha:
        service = KohaService(tmp_path, pki, f"sqlite:///{tmp_path / 'p.db'}", more=KOHA.format(url=koha.url))
        from tests.service import server

        text = server.CONFIG.replace('phone = "0957-00-0000（見本）"', 'phone = "0957"\nbackend = "koha"')
        before, server.CONFIG = server.CONFIG, text
        try:
            service.start()
            harness, kiosk = service.harness(), service.kiosk()
            number = harness.register(kiosk, harness.identify(kiosk).token).number
            upkeep = _upkeep(service)
            with pytest.raises(StillThere, match="delete the record there first"):
                upkeep.forget(number)
            assert upkeep.audit() == []
            koha.state.patrons.clear()
            with pytest.raises(Refused, match="K401"):
                harness.identify(kiosk)
            assert upkeep.forget(number) == 1
            again = harness.register(kiosk, harness.identify(kiosk).token, "visit-2").number
            assert again != number
            upkeep.close()
        finally:
            server.CONFIG = before
            service.stop()


def _upkeep(service: object) -> Upkeep:
    from kiosk.service.compose.config import opener
    from tests.service.server import Service

    assert isinstance(service, Service)
    key_file = service.folder / "person.key"
    return Upkeep(open_database(service.address), key_file, open_system=opener(service.config))


def test_the_person_on_the_card_is_freed_whatever_the_number(pcscd: Pcscd, pki_directory: Path, tmp_path: Path) -> None:
    (tmp_path / "pki").symlink_to(pki_directory)
    harness = make_harness(TestPki.load_or_create(pki_directory), tmp_path)
    service = harness.open()
    person = PERSONAS["nagasaki"].person(date.today())
    number = harness.register(service, harness.identify(service, person).token).number
    pcscd.lay("nagasaki")

    def forget(*words: str, password: str = "ABC123DEF") -> subprocess.CompletedProcess[str]:
        asked = ("patrons", "forget", *words, "--demo", "--data", str(tmp_path))
        env = pcscd.service.environment
        done = warm.run(main, *asked, stdin=password.encode(), env=env, cwd=ROOT, timeout=patience(60))
        out, err = done.stdout.decode(), done.stderr.decode()
        return subprocess.CompletedProcess(asked, done.returncode, out, err)

    wrong = forget("--person", "--password-stdin", "--yes", password="XXXXXX")
    assert (wrong.returncode, "K201" in wrong.stderr) == (1, True), wrong.stderr
    asked = forget("--person", "--password-stdin")
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout.startswith(f"{number}  patrons: 1")
    done = forget("--person", "--password-stdin", "--yes")
    assert done.returncode == 0, done.stderr
    assert harness.identify(service, person).token, "free to register again"
    nobody = forget("--person", "--password-stdin", "--yes")
    assert (nobody.returncode, "the holder of this card is not registered" in nobody.stderr) == (1, True)
    assert person.name not in done.stdout + done.stderr + nobody.stderr
    harness.close()
