"""A list from an address is kept while it holds, fetched again in time, and never replaced by a worse one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.identity.revocation import CannotTell, Cause, Good, RevocationStatus, Revoked, Unknown, crl
from kiosk.identity.revocation.crl.checker import CrlChecker
from kiosk.identity.revocation.crl.source import LARGEST, REFRESH, RETRY, CrlSource
from kiosk.simulator.pki.authority import make_authority
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.card import SetClock, anchors
from tests.identity.conftest import Holder
from tests.identity.openssl import Office
from tests.identity.servers import Server, answering, hanging, pouring


@dataclass
class Watched:
    """A list behind an address, with both clocks in the test's hand."""

    server: Server
    pki: TestPki
    holder: Holder
    seconds: float = 1000.0

    def __post_init__(self) -> None:
        self.clock = SetClock(datetime.now(UTC))
        source = CrlSource(self.server.url, anchors(self.pki), self.clock, ticks=lambda: self.seconds)
        self.checker = CrlChecker((source,), self.clock, 5.0)

    def check(self) -> RevocationStatus:
        return self.checker.check(self.holder.leaf, self.holder.issuer)

    def cause(self) -> Cause:
        status = self.check()
        assert isinstance(status, Unknown), status
        return status.cause

    def pass_by(self, seconds: float) -> None:
        self.seconds += seconds
        self.clock.moment += timedelta(seconds=seconds)


@pytest.fixture
def watched(server: Server, pki: TestPki, holder: Holder) -> Watched:
    return Watched(server, pki, holder)


def test_a_list_is_fetched_once_and_again_after_an_hour(watched: Watched, office: Office) -> None:
    watched.server.behave = answering(office.crl(), "application/pkix-crl")
    assert [watched.check() for _ in range(3)] == [Good()] * 3
    watched.pass_by(REFRESH - 1)
    watched.check()
    assert watched.server.asked == 1
    office.know(watched.holder.leaf.der, "superseded")
    watched.server.behave = answering(office.crl(), "application/x-pem-file")
    watched.pass_by(2)
    assert isinstance(watched.check(), Revoked)
    assert watched.server.asked == 2


def test_a_server_that_is_away_is_survived_until_the_list_ends(watched: Watched, office: Office) -> None:
    watched.server.behave = answering(office.crl())
    watched.check()
    watched.server.behave = answering(b"", status="503 Service Unavailable")
    watched.pass_by(REFRESH + 1)
    assert watched.check() == Good()
    assert watched.check() == Good()
    assert watched.server.asked == 2, "not asked again within the retry time"
    watched.pass_by(24 * 3600)
    assert watched.cause() is Cause.ERROR


def test_an_address_that_failed_is_tried_again_a_moment_later(watched: Watched, office: Office) -> None:
    watched.server.behave = answering(b"<html>login please</html>", "text/html")
    assert watched.cause() is Cause.UNTRUSTED
    watched.server.behave = answering(office.crl())
    assert watched.cause() is Cause.UNTRUSTED
    watched.pass_by(RETRY + 1)
    assert watched.check() == Good()
    assert watched.server.asked == 2


def test_an_old_list_played_back_does_not_replace_a_newer_one(watched: Watched, office: Office) -> None:
    old = office.crl("-crl_lastupdate", f"{datetime.now(UTC) - timedelta(hours=2):%Y%m%d%H%M%SZ}", "-crlhours", "48")
    office.know(watched.holder.leaf.der, "superseded")
    watched.server.behave = answering(office.crl())
    assert isinstance(watched.check(), Revoked)
    watched.server.behave = answering(old)
    watched.pass_by(REFRESH + 1)
    assert isinstance(watched.check(), Revoked)


def test_a_list_nobody_trusted_signed_does_not_replace_a_good_one(
    watched: Watched, office: Office, tmp_path: Path
) -> None:
    rogue = Office(tmp_path / "rogue", make_authority(watched.pki.key("rogue")))
    watched.server.behave = answering(office.crl())
    assert watched.check() == Good()
    watched.server.behave = answering(rogue.crl())
    watched.pass_by(REFRESH + 1)
    assert watched.check() == Good()
    assert watched.server.asked == 2


def test_a_list_without_end_or_a_silent_server_is_no_list(server: Server, pki: TestPki, holder: Holder) -> None:
    clock = SetClock(datetime.now(UTC))
    for behave, seconds, cause in ((pouring(2 * LARGEST), 60.0, Cause.ERROR), (hanging, 0.3, Cause.UNREACHABLE)):
        server.behave = behave
        checker = CrlChecker((CrlSource(server.url, anchors(pki), clock),), clock, seconds)
        status = checker.check(holder.leaf, holder.issuer)
        assert isinstance(status, Unknown)
        assert status.cause is cause


@settings(max_examples=150, deadline=None)
@given(
    data=st.one_of(st.binary(max_size=300), st.binary(max_size=200).map(lambda b: b"-----BEGIN X509 CRL-----\n" + b))
)
def test_any_bytes_are_no_list(pki: TestPki, data: bytes) -> None:
    with pytest.raises(CannotTell):
        crl.read(data, anchors(pki))


@pytest.fixture(scope="module")
def genuine(pki: TestPki, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return Office(tmp_path_factory.mktemp("office"), pki.authority()).crl()


def test_a_list_signed_with_other_than_whole_bytes_is_no_list(pki: TestPki, tmp_path: Path) -> None:
    office = Office(tmp_path, pki.authority())
    der = next(der for der in (office.crl() for _ in range(99)) if not der[-1] & 1)
    size = len(x509.load_der_x509_crl(der).signature)
    assert der[-size - 1] == 0
    crl.read(der, anchors(pki))
    with pytest.raises(CannotTell):
        crl.read(der[: -size - 1] + b"\x01" + der[-size:], anchors(pki))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_list_with_any_byte_changed_or_cut_is_no_list(pki: TestPki, genuine: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(genuine) - 1))
    trusted = anchors(pki)
    changed = genuine[:at] + bytes([genuine[at] ^ data.draw(st.integers(1, 255))]) + genuine[at + 1 :]
    for bad in (changed, genuine[:at], genuine + b"\0"):
        with pytest.raises(CannotTell):
            crl.read(bad, trusted)
