"""Certificates in a file: all of them, or a refusal."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity.encoding.pem import BadPem, read_certificates, read_list
from kiosk.identity.trust import BadAnchor, TrustAnchor

ONE = Path(__file__).with_name("jpki_sign_ca_03.pem").read_bytes()
DER = x509.load_pem_x509_certificate(ONE).public_bytes(Encoding.DER)
KEY = b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"


@pytest.mark.parametrize(
    "data",
    [
        ONE,
        DER,
        codecs.BOM_UTF8 + ONE,
        ONE.decode().encode("utf-16"),
        ONE.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
        b"subject=JPKI\nissuer=JPKI\n\n" + ONE + b"\n# end\n",
        b"  \n" + ONE,
        ONE.replace(b"BEGIN CERT", b"BEGIN X509 CERT").replace(b"END CERT", b"END X509 CERT"),
    ],
    ids=range(8),
)
def test_one_certificate_in_any_writing(data: bytes) -> None:
    assert read_certificates(data) == (DER,)
    assert TrustAnchor.load(data).certificate.der == DER


def test_a_bundle_is_read_whole() -> None:
    assert read_certificates(ONE * 3) == (DER,) * 3


def test_a_bundle_is_no_trust_anchor() -> None:
    with pytest.raises(BadAnchor, match="2 certificates in one file: put each into a file of its own"):
        TrustAnchor.load(ONE + ONE)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ONE + KEY, "block 2 of this PEM file is a PRIVATE KEY, no certificate"),
        (KEY + ONE, "block 1 of this PEM file is a PRIVATE KEY"),
        (ONE + ONE[:-30], "no end"),
        (ONE[:200], "no end"),
        (ONE + ONE.replace(b"MII", b"!!!", 1), "damaged"),
        (ONE + b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "certificate 2 of 2 can't be read"),
        (ONE.replace(b"BEGIN CERT", b"BEGIN TRUSTED CERT").replace(b"END CERT", b"END TRUSTED CERT"), "TRUSTED"),
        (ONE.decode().encode("utf-16")[:-1], "cut off"),
        (b"nothing", "can't be read"),
        (b"", "can't be read"),
    ],
    ids=range(10),
)
def test_what_can_not_be_taken_whole_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(BadPem, match=said):
        read_certificates(data)
    with pytest.raises(BadAnchor):
        TrustAnchor.load(data)


def test_of_two_revocation_lists_none_is_taken() -> None:
    block = b"-----BEGIN X509 CRL-----\nMIIB\n-----END X509 CRL-----\n"
    assert read_list(block) == b"0\x82\x01"
    with pytest.raises(BadPem, match="2 revocation lists"):
        read_list(block + block)
    with pytest.raises(BadPem, match="CERTIFICATE, no revocation list"):
        read_list(block + ONE)


@given(st.lists(st.sampled_from([ONE, KEY, b"text\n", codecs.BOM_UTF8, ONE[:300], DER]), max_size=5))
def test_never_the_first_one_alone(parts: list[bytes]) -> None:
    data = b"".join(parts)
    try:
        found = read_certificates(data)
    except BadPem:
        return
    assert len(found) == max(parts.count(ONE), 1)
    assert KEY not in parts or parts[0] == DER


@given(st.binary(max_size=200).map(lambda data: b"-----BEGIN CERTIFICATE-----\n" + data) | st.binary(max_size=200))
def test_any_bytes_are_certificates_or_refused(data: bytes) -> None:
    try:
        read_certificates(data)
        read_list(data)
    except BadPem:
        return
