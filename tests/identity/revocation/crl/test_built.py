"""Lists no honest CA makes: signed by the right key, and still not to be believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from kiosk.identity.revocation import CannotTell, Cause, crl
from kiosk.identity.revocation.freshness import check_fresh
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.card import NOW, anchors
from tests.identity.spelling import respelt


def built(pki: TestPki, *, issuer: x509.Name | None = None, entry: x509.ExtensionType | None = None) -> bytes:
    """A fresh list with one entry, but for the wishes."""
    ca, now = pki.authority(), datetime.now(UTC)
    revoked = x509.RevokedCertificateBuilder().serial_number(99).revocation_date(now)
    if entry is not None:
        revoked = revoked.add_extension(entry, critical=True)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer or ca.certificate.subject)
        .last_update(now)
        .next_update(now + timedelta(days=1))
        .add_revoked_certificate(revoked.build())
    )
    return builder.sign(ca.key, hashes.SHA256()).public_bytes(Encoding.DER)


def test_a_list_in_another_name_is_not_this_cas_though_its_key_signed_it(pki: TestPki) -> None:
    assert crl.read(built(pki), anchors(pki)).scope.points is None
    other = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "JPKI-DEMO")])
    with pytest.raises(CannotTell, match="no trusted CA"):
        crl.read(built(pki, issuer=other), anchors(pki))


def test_a_list_that_spells_its_cas_name_otherwise_is_this_cas(pki: TestPki) -> None:
    assert crl.read(built(pki, issuer=respelt(pki.authority().certificate.subject)), anchors(pki)).scope.points is None


def test_one_entry_that_is_not_understood_spoils_the_list_for_all(pki: TestPki) -> None:
    elsewhere = x509.CertificateIssuer([x509.DirectoryName(pki.authority().certificate.subject)])
    with pytest.raises(CannotTell, match="an entry has a critical extension"):
        crl.read(built(pki, entry=elsewhere), anchors(pki))
    assert crl.read(built(pki, entry=x509.CRLReason(x509.ReasonFlags.superseded)), anchors(pki))


def test_dates_that_contradict_one_another_are_no_dates() -> None:
    hour = timedelta(hours=1)
    with pytest.raises(CannotTell) as caught:
        check_fresh(NOW, NOW - hour, NOW - 2 * hour, None)
    assert caught.value.status.cause is Cause.UNTRUSTED
    with pytest.raises(CannotTell) as caught:
        check_fresh(NOW, NOW - hour, None, None)
    assert caught.value.status.cause is Cause.UNTRUSTED
