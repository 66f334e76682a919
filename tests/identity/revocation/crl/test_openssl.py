"""Revocation lists as `openssl ca` makes them, from files: whose they are, whom they list, until when they hold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.identity.revocation import Cause, Good, RevocationStatus, Revoked, Unknown
from kiosk.identity.revocation.crl.checker import CrlChecker
from kiosk.identity.revocation.crl.source import LARGEST, CrlSource
from kiosk.identity.trust import TrustAnchor
from kiosk.simulator.pki.authority import make_authority
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.card import SetClock, anchors
from tests.identity.conftest import Holder, issue_now
from tests.identity.openssl import Office

REVOKED_AT = datetime(2026, 10, 1, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.crl"


@pytest.fixture
def checker(file: Path, pki: TestPki) -> CrlChecker:
    return reading(pki, file)


def reading(pki: TestPki, *files: Path, clock: object = None) -> CrlChecker:
    now = clock or SystemClock()
    return CrlChecker(tuple(CrlSource(file, anchors(pki), now) for file in files), now, 20.0)  # type: ignore[arg-type]


def cause(status: RevocationStatus) -> Cause:
    assert isinstance(status, Unknown), status
    return status.cause


@pytest.mark.parametrize("form", ["DER", "PEM"])
def test_whom_the_list_does_not_have_is_good(
    checker: CrlChecker, file: Path, office: Office, holder: Holder, pki: TestPki, form: str
) -> None:
    file.write_bytes(office.crl(form=form))
    assert checker.check(holder.leaf, holder.issuer) == Good(), "an empty list is a list"
    office.know(issue_now(pki, serial=99).leaf.der, "keyCompromise")
    file.write_bytes(office.crl(form=form))
    assert checker.check(holder.leaf, holder.issuer) == Good()


@pytest.mark.parametrize("reason", ["keyCompromise", "superseded", "cessationOfOperation", "certificateHold"])
def test_whom_it_has_is_revoked_with_time_and_reason(
    checker: CrlChecker, file: Path, office: Office, holder: Holder, reason: str
) -> None:
    office.know(holder.leaf.der, reason)
    file.write_bytes(office.crl())
    assert checker.check(holder.leaf, holder.issuer) == Revoked(REVOKED_AT, reason)


def test_an_entry_without_reason_is_revoked_too(
    checker: CrlChecker, file: Path, office: Office, holder: Holder
) -> None:
    office.know(holder.leaf.der, "unspecified")
    file.write_bytes(office.crl())
    assert checker.check(holder.leaf, holder.issuer) == Revoked(REVOKED_AT, "unspecified")


def test_an_entry_taken_off_a_complete_list_means_nothing(
    checker: CrlChecker, file: Path, office: Office, holder: Holder
) -> None:
    office.know(holder.leaf.der, "removeFromCRL")
    file.write_bytes(office.crl())
    assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.UNTRUSTED


def test_a_list_that_has_ended_is_stale(pki: TestPki, file: Path, office: Office, holder: Holder) -> None:
    file.write_bytes(office.crl())
    late = SetClock(datetime.now(UTC) + timedelta(days=2))
    assert cause(reading(pki, file, clock=late).check(holder.leaf, holder.issuer)) is Cause.STALE
    file.write_bytes(office.crl("-crl_lastupdate", "20261001000000Z", "-crl_nextupdate", "20261002000000Z"))
    assert cause(reading(pki, file).check(holder.leaf, holder.issuer)) is Cause.STALE


def test_a_list_of_the_future_is_the_clocks_fault(pki: TestPki, file: Path, office: Office, holder: Holder) -> None:
    file.write_bytes(office.crl())
    early = SetClock(datetime.now(UTC) - timedelta(days=2))
    assert cause(reading(pki, file, clock=early).check(holder.leaf, holder.issuer)) is Cause.CLOCK


def test_a_list_of_another_ca_is_not_this_cas(
    checker: CrlChecker, file: Path, office: Office, holder: Holder, pki: TestPki, tmp_path: Path
) -> None:
    strange = Office(tmp_path / "strange", make_authority(pki.key("rogue"), organisation="STRANGE"))
    same_name = Office(tmp_path / "rogue", make_authority(pki.key("rogue")))
    for other in (strange, same_name):
        file.write_bytes(other.crl())
        assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.UNTRUSTED
    older = Office(tmp_path / "older", pki.authority(generation=1))
    file.write_bytes(older.crl())
    assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.UNCOVERED, "trusted, but about others"
    older_issuer = TrustAnchor.load(pki.authority(generation=1).der)
    assert checker.check(issue_now(pki, ca=pki.authority(generation=1)).leaf, older_issuer) == Good()


def test_a_list_changed_by_one_bit_is_refused(
    checker: CrlChecker, file: Path, office: Office, holder: Holder, pki: TestPki
) -> None:
    office.know(holder.leaf.der, "superseded")
    whole = office.crl()
    for at in (len(whole) // 3, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.UNTRUSTED
    file.write_bytes(whole[:-1])
    assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.UNTRUSTED


@pytest.mark.parametrize(
    "wish",
    [
        {"digest": "sha1"},
        {"extensions": "issuingDistributionPoint = critical,@idp\n[idp]\nindirectCRL = TRUE"},
        {"extensions": "issuingDistributionPoint = critical,@idp\n[idp]\nonlyCA = TRUE"},
        {"extensions": "issuingDistributionPoint = critical,@idp\n[idp]\nonlyAA = TRUE"},
        {"extensions": "issuingDistributionPoint = critical,@idp\n[idp]\nonlysomereasons = keyCompromise"},
        {"extensions": "2.5.29.27 = critical,ASN1:INTEGER:1"},
        {"extensions": "1.2.3.4 = critical,ASN1:NULL"},
    ],
    ids=["sha1", "indirect", "of CAs", "of attributes", "of some reasons", "delta", "unknown"],
)
def test_a_list_one_cannot_judge_by_is_refused(
    checker: CrlChecker, file: Path, office: Office, holder: Holder, wish: dict[str, str]
) -> None:
    file.write_bytes(office.crl(**wish))  # type: ignore[arg-type]
    assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.UNTRUSTED


CITY = """issuingDistributionPoint = critical,@idp
[idp]
fullname = dirName:point
onlyuser = TRUE
[point]
C = JP
O = {organisation}
1.OU = {unit}
2.OU = CRL Distribution Points
3.OU = Nagasaki-ken
CN = {city} CRLDP
"""


def test_the_part_list_of_a_city_covers_its_people_only(
    pki: TestPki, file: Path, office: Office, holder: Holder, tmp_path: Path
) -> None:
    ca = pki.authority()
    other = tmp_path / "other.crl"
    city, elsewhere = (
        office.crl(
            extensions=CITY.format(organisation=ca.organisation, unit=ca.unit, city=name),
        )
        for name in ("Omura-shi", "Sasebo-shi")
    )
    other.write_bytes(elsewhere)
    assert cause(reading(pki, other).check(holder.leaf, holder.issuer)) is Cause.UNCOVERED
    file.write_bytes(city)
    assert reading(pki, other, file).check(holder.leaf, holder.issuer) == Good()
    spelt = CITY.format(organisation=ca.organisation.lower(), unit=f"  {ca.unit.upper()}", city="OMURA-SHI ")
    file.write_bytes(office.crl(extensions=spelt))
    assert reading(pki, file).check(holder.leaf, holder.issuer) == Good(), "the same point, written otherwise"


def test_one_list_that_has_it_is_enough_and_one_that_fails_is_not_held_against_a_good_one(
    pki: TestPki, file: Path, office: Office, holder: Holder, tmp_path: Path
) -> None:
    newer, missing = tmp_path / "newer.crl", tmp_path / "missing.crl"
    file.write_bytes(office.crl())
    assert reading(pki, missing, file).check(holder.leaf, holder.issuer) == Good()
    assert cause(reading(pki, missing).check(holder.leaf, holder.issuer)) is Cause.UNREACHABLE
    office.know(holder.leaf.der, "superseded")
    newer.write_bytes(office.crl())
    assert isinstance(reading(pki, file, newer).check(holder.leaf, holder.issuer), Revoked)


def test_a_file_that_is_replaced_is_read_anew(checker: CrlChecker, file: Path, office: Office, holder: Holder) -> None:
    assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.UNREACHABLE
    file.write_bytes(office.crl())
    assert checker.check(holder.leaf, holder.issuer) == Good()
    office.know(holder.leaf.der, "superseded")
    draft = file.with_suffix(".new")
    draft.write_bytes(office.crl())
    draft.replace(file)
    assert isinstance(checker.check(holder.leaf, holder.issuer), Revoked)
    file.unlink()
    assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.UNREACHABLE
    file.mkdir()
    assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.UNREACHABLE


def test_a_file_without_end_is_not_read(checker: CrlChecker, file: Path, holder: Holder) -> None:
    with file.open("wb") as huge:
        huge.truncate(LARGEST + 1)
    assert cause(checker.check(holder.leaf, holder.issuer)) is Cause.ERROR
