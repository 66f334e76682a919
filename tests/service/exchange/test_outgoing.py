"""The service writes files beside its registrations; what is wrong with the folder is said, and nothing is lost."""

from __future__ import annotations

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from kiosk.library.books.leases import Lease
from kiosk.library.database.opening import open_database
from kiosk.library.exchange.outgoing.queue import OutgoingQueue
from kiosk.library.exchange.outgoing.tables import FileState
from kiosk.service.compose.host import check_system
from kiosk.service.compose.start import CannotStart
from kiosk.service.exchange.outgoing import AT_WORK, NAME, OutgoingRounds, folder_fault, make_outgoing
from kiosk.settings.tables.exchange import Exchange
from kiosk.simulator.pki.hierarchy import TestPki
from tests.library.exchange.outgoing.reader import LibrarySystem
from tests.service.harness import Harness, SetClock, make_harness
from tests.service.server import Service

KEYS = {"template": "codes", "every_seconds": 3600}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "exchange" / "done").mkdir(parents=True)
    return tmp_path / "exchange"


@pytest.fixture
def harness(pki: TestPki, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Whose service notes registrations, and leaves the rounds to the test."""
    monkeypatch.setattr(OutgoingRounds, "start", lambda _rounds: None)
    made = make_harness(pki, tmp_path)
    made.profile = made.profile.model_copy(update={"exchange": table(folder)})
    yield made
    made.close()


def table(folder: Path, **keys: object) -> Exchange:
    return Exchange.model_validate({"folder": folder, **KEYS, **keys})


def rounds_of(harness: Harness, **keys: object) -> OutgoingRounds:
    assert harness.profile.exchange.folder is not None
    engine = open_database(f"sqlite:///{harness.profile.service.database}")
    made = make_outgoing(table(harness.profile.exchange.folder, **keys), engine, harness.clock)
    assert made is not None
    return made


def registered(harness: Harness) -> str:
    service = harness.open()
    return harness.register(service, harness.identify(service).token).number


def test_a_registration_leaves_as_a_line_of_code_columns(harness: Harness, folder: Path) -> None:
    number = registered(harness)
    rounds_of(harness).round()
    reader = LibrarySystem(table(folder).layout, folder)
    assert reader.take() == ["patrons-00000001.csv"]
    (line,) = reader.seen.values()
    assert (line["number"], line["kana"], line["phone"]) == (number, "ナガサキ　タロウ", "09012345678")


def test_a_folder_that_is_away_is_said_once_and_when_it_is_back(
    harness: Harness, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "kiosk")
    registered(harness)
    rounds = rounds_of(harness)
    folder.rename(folder.with_name("away"))
    rounds.round()
    rounds.round()
    assert caplog.text.count(f"the folder {folder} is missing") == 1
    assert "1 events wait, nothing is lost" in caplog.text
    folder.with_name("away").rename(folder)
    rounds.round()
    assert "can be written again" in caplog.text
    assert (folder / "patrons-00000001.csv").exists()


def test_one_process_makes_the_rounds_and_another_goes_on_when_it_is_no_more(harness: Harness, folder: Path) -> None:
    registered(harness)
    engine = open_database(f"sqlite:///{harness.profile.service.database}")
    assert Lease(engine, NAME, harness.clock).take(AT_WORK)
    rounds = rounds_of(harness)
    rounds.round()
    assert not list(folder.glob("*.csv")), "the other has it"
    harness.clock.moment += AT_WORK + timedelta(seconds=1)
    rounds.round()
    assert len(list(folder.glob("*.csv"))) == 1
    rounds.stop()
    assert Lease(engine, NAME, harness.clock).take(AT_WORK), "given back"


def test_a_check_says_what_keeps_the_folder_from_being_used(folder: Path) -> None:
    assert folder_fault(Exchange()) is None
    assert folder_fault(table(folder)) is None
    assert list(folder.iterdir()) == [folder / "done"], "and leaves nothing there"
    (folder / "done").rmdir()
    assert f"{folder / 'done'} is missing" in str(folder_fault(table(folder)))
    shutil.rmtree(folder)
    assert f"{folder} is missing" in str(folder_fault(table(folder)))


def test_the_check_of_a_service_looks_at_its_folder(pki: TestPki, tmp_path: Path, folder: Path) -> None:
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}")
    config = service.config.model_copy(update={"exchange": table(folder)})
    check_system(config)
    folder.rename(folder.with_name("away"))
    with pytest.raises(CannotStart, match=r"the folder .* is missing: is its share mounted.*docs/exchange.md"):
        check_system(config)


def certificate(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "library system")])
    since = SetClock().now()
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, since, since + timedelta(days=3650))
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def test_only_the_holder_of_the_key_reads_an_encrypted_file(harness: Harness, folder: Path, tmp_path: Path) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    (tmp_path / "system.pem").write_bytes(certificate(key))
    plain = serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    (tmp_path / "system.key").write_bytes(pem)
    number = registered(harness)
    rounds_of(harness, certificate=tmp_path / "system.pem").round()
    (sealed,) = folder.glob("*.p7m")
    assert sealed.name == "patrons-00000001.csv.p7m"
    assert number.encode() not in sealed.read_bytes()
    engine = open_database(f"sqlite:///{harness.profile.service.database}")
    kept = OutgoingQueue(engine).content(1)
    assert kept is not None
    assert number.encode() not in kept.data, "nor is it readable in the database"
    words = ["openssl", "cms", "-decrypt", "-inform", "DER", "-binary", "-in", sealed]
    done = subprocess.run([*words, "-inkey", tmp_path / "system.key"], capture_output=True, check=True)
    assert done.stdout.decode("cp932").startswith(f'"{number}",')


def test_a_certificate_that_can_not_encrypt_is_refused_at_the_start(harness: Harness, tmp_path: Path) -> None:
    file = tmp_path / "system.pem"
    harness.open()
    for content, said in ((certificate(ec.generate_private_key(ec.SECP256R1())), "RSA key"), (b"x", "no X.509")):
        file.write_bytes(content)
        with pytest.raises(CannotStart, match=said):
            rounds_of(harness, certificate=file)
    file.unlink()
    with pytest.raises(CannotStart, match="No such file"):
        rounds_of(harness, certificate=file)


def test_what_was_taken_is_known_to_the_service(harness: Harness, folder: Path) -> None:
    registered(harness)
    rounds = rounds_of(harness)
    rounds.round()
    LibrarySystem(table(folder).layout, folder).take()
    rounds.round()
    engine = open_database(f"sqlite:///{harness.profile.service.database}")
    assert [file.state for file in OutgoingQueue(engine).in_state(*FileState)] == [FileState.TAKEN]
