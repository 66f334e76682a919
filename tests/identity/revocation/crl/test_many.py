"""One list for each municipality, two thousand of them: read once, and then only the one that matters."""

from __future__ import annotations

import socket
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from kiosk.clock import SystemClock
from kiosk.identity.revocation import Cause, Good, Revoked, Unknown, crl
from kiosk.identity.revocation.crl.checker import CrlChecker
from kiosk.identity.revocation.crl.source import REFRESH, CrlSource
from kiosk.service.compose.revocation import make_checker
from kiosk.settings.tables.revocation import Revocation
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.card import anchors
from tests.identity.conftest import Holder
from tests.identity.servers import Server, answering, hanging, serving
from tests.patience import patience

TOWNS = 120


def point_of(holder: Holder) -> x509.Name:
    found = x509.load_der_x509_certificate(holder.leaf.der).extensions
    [point] = found.get_extension_for_class(x509.CRLDistributionPoints).value
    assert point.full_name is not None
    name: x509.Name = point.full_name[0].value
    return name


def part(pki: TestPki, point: x509.Name, *serials: int) -> bytes:
    """The list of one town."""
    ca, now = pki.authority(), datetime.now(UTC)
    builder = x509.CertificateRevocationListBuilder(ca.certificate.subject, now, now + timedelta(days=1))
    limits = x509.IssuingDistributionPoint([x509.DirectoryName(point)], None, True, False, None, False, False)
    builder = builder.add_extension(limits, critical=True)
    for serial in serials or (1,):
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(now)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(ca.key, hashes.SHA256()).public_bytes(Encoding.DER)


def town(holder: Holder, number: int) -> x509.Name:
    *above, _ = point_of(holder)
    return x509.Name([*above, x509.NameAttribute(x509.NameOID.COMMON_NAME, f"Town {number} CRLDP")])


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The size of each list that was taken apart."""
    sizes: list[int] = []
    read = crl.read

    def counted(data: bytes, trusted: object) -> object:
        sizes.append(len(data))
        return read(data, trusted)  # type: ignore[arg-type]

    monkeypatch.setattr(crl, "read", counted)
    return sizes


@pytest.fixture
def folder(tmp_path: Path, pki: TestPki, holder: Holder) -> Path:
    """A list for every town; the holder's is among the last."""
    for number in range(TOWNS):
        point = point_of(holder) if number == TOWNS - 5 else town(holder, number)
        (tmp_path / f"{number:04}.crl").write_bytes(part(pki, point))
    return tmp_path


def sources(pki: TestPki, places: list[Path | str], ticks: list[float] | None = None) -> tuple[CrlSource, ...]:
    clock = SystemClock()
    if ticks is None:
        return tuple(CrlSource(place, anchors(pki), clock) for place in places)
    return tuple(CrlSource(place, anchors(pki), clock, ticks=lambda: ticks[0]) for place in places)


def test_at_start_nothing_is_read(pki: TestPki, tmp_path: Path, reads: list[int]) -> None:
    places: list[Path | str] = [tmp_path / f"{n}.crl" for n in range(4_000)]
    CrlChecker(sources(pki, places), SystemClock(), 10.0)
    assert reads == []


def test_lists_that_can_not_be_had_at_start_are_counted_in_the_log(
    pki: TestPki, folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    there = sorted(folder.glob("*.crl"))[:2]
    CrlChecker(sources(pki, there), SystemClock(), patience(60))._learn()
    assert caplog.messages == []
    CrlChecker(sources(pki, [*there, tmp_path / "gone.crl"]), SystemClock(), patience(60))._learn()
    assert "1 of 3 revocation lists could not be had" in caplog.messages


def test_each_list_is_read_once_and_only_the_one_that_matters_is_kept(
    pki: TestPki, folder: Path, holder: Holder, reads: list[int]
) -> None:
    all_of_them = sources(pki, sorted(folder.glob("*.crl")))
    checker = CrlChecker(all_of_them, SystemClock(), patience(60))
    assert checker.check(holder.leaf, holder.issuer) == Good()
    assert len(reads) == TOWNS
    for _ in range(3):
        assert checker.check(holder.leaf, holder.issuer) == Good()
    assert len(reads) == TOWNS
    assert [source.place.name for source in all_of_them if source._list is not None] == [f"{TOWNS - 5:04}.crl"]  # type: ignore[union-attr]


def test_a_list_that_is_replaced_is_read_anew_whomever_it_was_about(
    pki: TestPki, folder: Path, holder: Holder, reads: list[int]
) -> None:
    checker = CrlChecker(sources(pki, sorted(folder.glob("*.crl"))), SystemClock(), patience(60))
    checker.check(holder.leaf, holder.issuer)
    reads.clear()
    (folder / f"{TOWNS - 5:04}.crl").write_bytes(part(pki, point_of(holder), holder.leaf.serial))
    assert isinstance(checker.check(holder.leaf, holder.issuer), Revoked)
    (folder / f"{TOWNS - 5:04}.crl").unlink()
    status = checker.check(holder.leaf, holder.issuer)
    assert isinstance(status, Unknown)
    assert status.cause is Cause.UNREACHABLE
    (folder / "0003.crl").write_bytes(part(pki, point_of(holder), 5, 6, 7))
    assert checker.check(holder.leaf, holder.issuer) == Good(), "another file is the town's now"
    assert len(reads) == 2


def test_who_is_on_none_of_the_lists_is_not_good(pki: TestPki, folder: Path, holder: Holder) -> None:
    (folder / f"{TOWNS - 5:04}.crl").unlink()
    status = CrlChecker(sources(pki, sorted(folder.glob("*.crl"))), SystemClock(), patience(60)).check(
        holder.leaf, holder.issuer
    )
    assert status == Unknown("no revocation list covers this certificate", Cause.UNCOVERED)


def test_the_service_reads_them_before_the_first_patron_comes(
    pki: TestPki, folder: Path, holder: Holder, reads: list[int]
) -> None:
    names = [file.name for file in sorted(folder.glob("*.crl"))]
    settings = Revocation.model_validate({"mode": "crl", "crl": names}, context={"base": folder})
    checker = make_checker(settings, anchors(pki), SystemClock())
    for thread in threading.enumerate():
        if thread.name == "revocation-lists":
            thread.join(patience())
    assert len(reads) == TOWNS
    assert checker.check(holder.leaf, holder.issuer) == Good()
    assert len(reads) == TOWNS + 1, "the entries of the one list that matters"


@dataclass
class Towns:
    """A server with a list for every town, by path; ``asked`` are the paths."""

    lists: dict[str, bytes]
    asked: list[str] = field(default_factory=list)

    def behave(self, server: Server) -> None:
        def answer(connection: socket.socket, sent: bytes, over: threading.Event) -> None:
            path = server.heads[-1].split(b" ")[1].decode().lstrip("/")
            self.asked.append(path)
            answering(self.lists[path], "application/pkix-crl")(connection, sent, over)

        server.behave = answer


@pytest.fixture
def towns(pki: TestPki, holder: Holder, server: Server) -> tuple[Towns, list[Path | str]]:
    made = Towns({str(n): part(pki, town(holder, n)) for n in range(9)} | {"ours": part(pki, point_of(holder))})
    made.behave(server)
    return made, [f"{server.url}{path}" for path in made.lists]


def test_of_many_addresses_only_the_one_that_matters_is_asked_again(
    pki: TestPki, holder: Holder, towns: tuple[Towns, list[Path | str]]
) -> None:
    server, places = towns
    ticks = [1000.0]
    checker = CrlChecker(sources(pki, places, ticks), SystemClock(), patience(60))
    assert checker.check(holder.leaf, holder.issuer) == Good()
    assert sorted(server.asked) == sorted(server.lists)
    server.asked.clear()
    ticks[0] += REFRESH + 1
    assert checker.check(holder.leaf, holder.issuer) == Good()
    assert server.asked == ["ours"]


def test_an_address_whose_list_was_about_others_is_asked_again_before_anybody_is_refused(
    pki: TestPki, holder: Holder, towns: tuple[Towns, list[Path | str]]
) -> None:
    server, places = towns
    ticks = [1000.0]
    checker = CrlChecker(sources(pki, places[:-1], ticks), SystemClock(), patience(60))
    assert checker.check(holder.leaf, holder.issuer) == Unknown(
        "no revocation list covers this certificate", Cause.UNCOVERED
    )
    server.lists["4"] = part(pki, point_of(holder), holder.leaf.serial)
    ticks[0] += REFRESH + 1
    assert isinstance(checker.check(holder.leaf, holder.issuer), Revoked)


def test_servers_that_hang_do_not_use_up_the_time_of_a_file(pki: TestPki, folder: Path, holder: Holder) -> None:
    with serving(hanging) as server:
        places: list[Path | str] = [f"{server.url}{n}" for n in range(50)]
        file = folder / f"{TOWNS - 5:04}.crl"
        checker = CrlChecker(sources(pki, [*places, file]), SystemClock(), 0.5)
        assert checker.check(holder.leaf, holder.issuer) == Good()
        assert server.asked <= 2, "the time is for all of them together"
        alone = CrlChecker(sources(pki, places), SystemClock(), 0.5).check(holder.leaf, holder.issuer)
        assert isinstance(alone, Unknown)
        assert alone.cause is Cause.UNREACHABLE


def test_an_entry_that_looks_critical_by_chance_is_taken_apart_and_borne(pki: TestPki, holder: Holder) -> None:
    found = crl.read(part(pki, point_of(holder), 0x0101FF, 0x40_0101FF_0101FF), anchors(pki))
    assert found.look_up(2, datetime.now(UTC)) == Good()
