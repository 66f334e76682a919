from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import Encoding

from kiosk.identity.certificate import parse
from kiosk.identity.trust import BadAnchor, TrustAnchor, find_issuer
from kiosk.identity.verify import SIGNATURE_POLICY, TrustPolicy
from kiosk.simulator.pki import names
from kiosk.simulator.pki.authority import make_authority
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.card import anchors, issue
from tests.identity.spelling import respelt


def test_an_anchor_is_read_from_der_and_pem_alike(pki: TestPki) -> None:
    der = pki.anchors[1]
    pem = x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM)
    assert TrustAnchor.load(der) == TrustAnchor.load(pem) == TrustAnchor.load(b"\n" + pem)
    assert TrustAnchor.load(der).fingerprint == hashlib.sha256(der).hexdigest()


def test_demo_and_test_hierarchies_are_recognised_by_organisation(pki: TestPki) -> None:
    key = pki.key("somebody")
    for organisation, test in (("JPKI-DEMO", True), ("JPKI-TEST", True), ("jpki-test ", True), ("JPKI", False)):
        anchor = TrustAnchor.load(make_authority(key, organisation=organisation).der)
        assert anchor.is_test is test
        assert not anchor.is_known
        assert anchor.fingerprint[:16] in anchor.name


def test_a_ca_whose_name_is_spelt_otherwise_in_the_leaf_is_its_issuer(pki: TestPki) -> None:
    leaf = parse(issue(pki).certificate)
    right = x509.load_der_x509_certificate(pki.anchors[0])
    generation = next(n for n, der in enumerate(pki.anchors) if find_issuer(leaf, (TrustAnchor.load(der),)))
    found = x509.load_der_x509_certificate(pki.anchors[generation])
    key = pki.authority().key
    spelt, shorter = respelt(found.subject), x509.Name([*found.subject][:-1])
    assert spelt.public_bytes() != found.subject.public_bytes()
    for name, good in ((spelt, True), (shorter, False)):
        builder = x509.CertificateBuilder(
            name, name, found.public_key(), 5, right.not_valid_before_utc, right.not_valid_after_utc
        )
        for extension in found.extensions:
            builder = builder.add_extension(extension.value, extension.critical)
        anchor = TrustAnchor.load(builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER))
        assert (find_issuer(leaf, (anchor,)) is anchor) is good


def test_a_certificate_that_names_two_algorithms_has_no_issuer(pki: TestPki) -> None:
    """RFC 5280 4.1.1.2: the one that is signed along must be the one it is signed with."""
    raw = Certificate.load(issue(pki).certificate)
    good = raw.dump()
    raw["tbs_certificate"]["signature"] = {"algorithm": "sha384_rsa"}
    tbs = raw["tbs_certificate"].dump(force=True)
    raw["signature_value"] = pki.authority().key.sign(tbs, padding.PKCS1v15(), hashes.SHA256())
    assert find_issuer(parse(good), anchors(pki)) is not None
    assert find_issuer(parse(raw.dump(force=True)), anchors(pki)) is None


def test_what_is_no_ca_certificate_is_no_anchor(pki: TestPki) -> None:
    for wrong in (b"", b"-----BEGIN CERTIFICATE-----\n", b"hello", pki.anchors[0] + b"\0"):
        with pytest.raises(BadAnchor):
            TrustAnchor.load(wrong)
    with pytest.raises(BadAnchor, match="not a CA"):
        TrustAnchor.load(issue(pki).certificate)


def test_a_ca_certificate_signed_by_another_or_broken_is_no_anchor(pki: TestPki) -> None:
    broken = bytearray(pki.anchors[0])
    broken[-1] ^= 1
    with pytest.raises(BadAnchor, match="self-signed"):
        TrustAnchor.load(bytes(broken))
    found = x509.load_der_x509_certificate(pki.anchors[0])
    builder = x509.CertificateBuilder(
        found.issuer, found.subject, found.public_key(), 5, found.not_valid_before_utc, found.not_valid_after_utc
    )
    for extension in found.extensions:
        builder = builder.add_extension(extension.value, extension.critical)
    with pytest.raises(BadAnchor, match="self-signed"):
        TrustAnchor.load(builder.sign(pki.key("another"), hashes.SHA256()).public_bytes(Encoding.DER))
    with pytest.raises(BadAnchor, match="not accepted"):
        TrustAnchor.load(builder.sign(pki.key("ca-sign-1"), hashes.SHA512()).public_bytes(Encoding.DER))


def test_the_issuer_is_the_generation_whose_key_signed(pki: TestPki) -> None:
    both = anchors(pki)
    for generation in (1, 2):
        leaf = parse(issue(pki, ca=pki.authority(generation=generation)).certificate)
        assert find_issuer(leaf, both) == find_issuer(leaf, both[::-1]) == both[generation - 1]
        assert find_issuer(leaf, ()) is None


def test_a_key_id_that_names_another_generation_is_believed_before_the_signature(pki: TestPki) -> None:
    both = anchors(pki)
    leaf = parse(issue(pki).certificate)
    assert find_issuer(replace(leaf, authority_key_id=both[0].certificate.subject_key_id), both) is None


def test_an_authentication_ca_does_not_stand_above_signature_certificates(pki: TestPki) -> None:
    auth = TrustAnchor.load(pki.authority(names.AUTH_UNIT).der)
    assert find_issuer(parse(issue(pki).certificate), (auth,)) is None


def test_an_anchors_validity_includes_both_ends(pki: TestPki) -> None:
    anchor = anchors(pki)[1]
    ca = anchor.certificate
    second = timedelta(seconds=1)
    assert anchor.valid_at(ca.not_before)
    assert anchor.valid_at(ca.not_after)
    assert not anchor.valid_at(ca.not_before - second)
    assert not anchor.valid_at(ca.not_after + second)


def test_the_published_ca_of_the_real_service_is_an_anchor_known_by_name() -> None:
    anchor = TrustAnchor.load(Path(__file__).with_name("jpki_sign_ca_03.pem").read_bytes())
    assert anchor.is_known
    assert not anchor.is_test
    assert anchor.name == "JPKI 署名用認証局 03"
    assert anchor.certificate.serial == 0x067C6A21
    assert anchor.certificate.subject_key_id == bytes.fromhex("D21EA55895617E93ADBF966B941AB4EDF653F08F")
    assert TrustPolicy((anchor,)).accepted_policies == {SIGNATURE_POLICY}
