"""Distinguished names that mean the same are the same, and no others (RFC 5280 7.1, RFC 4518)."""

from __future__ import annotations

import pytest
from cryptography import x509
from cryptography.x509.name import _ASN1Type
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity.encoding import names

CN, ORG, OU = x509.NameOID.COMMON_NAME, x509.NameOID.ORGANIZATION_NAME, x509.NameOID.ORGANIZATIONAL_UNIT_NAME
UTF8, PRINTABLE, BMP, UNIVERSAL = (
    _ASN1Type.UTF8String,
    _ASN1Type.PrintableString,
    _ASN1Type.BMPString,
    _ASN1Type.UniversalString,
)
TELETEX = _ASN1Type.T61String


def der(*parts: tuple[x509.ObjectIdentifier, str, _ASN1Type]) -> bytes:
    return x509.Name([x509.NameAttribute(*part) for part in parts]).public_bytes()


@pytest.mark.parametrize("kind", [UTF8, PRINTABLE, BMP, UNIVERSAL])
def test_the_string_type_says_nothing(kind: _ASN1Type) -> None:
    assert names.same(der((ORG, "JPKI", PRINTABLE)), der((ORG, "JPKI", kind)))
    assert not names.same(der((ORG, "JPKI", PRINTABLE)), der((ORG, "JPKI-TEST", kind)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("JPKI for digital signature", "jpki FOR Digital Signature"),
        ("JPKI for digital signature", "  JPKI  for digital\t signature "),
        ("公的個人認証サービス", "公的個人認証ｻｰﾋﾞｽ"),
        ("ＪＰＫＩ", "jpki"),
        ("Strasse", "Straße"),
        ("é", "e\u0301"),
        ("so\u00adft", "soft"),
        ("zero\u200bwidth", "zerowidth"),
        ("葛\U000e0100城", "葛\U000e0100城"),
        ("no\u00a0break", "no break"),
        ("line\r\nbreak", "line break"),
        ("", "  "),
    ],
)
def test_text_that_means_the_same(one: str, other: str) -> None:
    if one and other.strip():
        assert names.same(der((ORG, one, UTF8)), der((ORG, other, UTF8)))
    assert names._prepared(_utf8(one)) == names._prepared(_utf8(other))


def _utf8(text: str) -> bytes:
    raw = text.encode()
    return bytes((0x0C, len(raw))) + raw


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("JPKI", "JPKl"),
        ("JPKI", "J PKI"),
        ("ab", "a b"),
        ("サービス", "サーヒス"),
        ("", "a"),
        ("\ue000", "\ue001"),
    ],
)
def test_text_that_does_not(one: str, other: str) -> None:
    first, second = (names._attribute(_attribute(text)) for text in (one, other))
    assert first != second


def _attribute(text: str) -> bytes:
    content = bytes.fromhex("0603550 40a".replace(" ", "")) + _utf8(text)
    return bytes((0x30, len(content))) + content


def test_text_is_never_the_same_as_bytes_that_are_no_text() -> None:
    """A SEQUENCE of 33 letters, and a text of all its bytes."""
    sequence = b"0!" + b"a" * 33
    element = bytes((0x30, 5 + len(sequence))) + bytes.fromhex("060355040a") + sequence
    assert names._attribute(element) != names._attribute(_attribute(sequence.decode()))


def test_which_attribute_it_is_and_their_order_count() -> None:
    assert not names.same(der((ORG, "a", UTF8)), der((OU, "a", UTF8)))
    assert not names.same(der((ORG, "a", UTF8), (OU, "b", UTF8)), der((OU, "b", UTF8), (ORG, "a", UTF8)))
    assert not names.same(der((ORG, "a", UTF8)), der((ORG, "a", UTF8), (OU, "b", UTF8)))
    assert names.key(der()) == ()


def test_within_one_part_the_order_says_nothing() -> None:
    pair = [x509.NameAttribute(ORG, "a"), x509.NameAttribute(CN, "b")]
    one, split = x509.Name([x509.RelativeDistinguishedName(pair)]), x509.Name(pair)
    spelt = [x509.NameAttribute(CN, "B"), x509.NameAttribute(ORG, "A")]
    other = x509.Name([x509.RelativeDistinguishedName(spelt)])
    assert names.same(one.public_bytes(), other.public_bytes())
    assert not names.same(one.public_bytes(), split.public_bytes())


def test_a_string_whose_meaning_nobody_knows_is_compared_byte_for_byte() -> None:
    assert names.same(der((ORG, "JPKI", TELETEX)), der((ORG, "JPKI", TELETEX)))
    assert not names.same(der((ORG, "JPKI", TELETEX)), der((ORG, "jpki", TELETEX)))
    assert not names.same(der((ORG, "JPKI", TELETEX)), der((ORG, "JPKI", UTF8)))
    private = der((ORG, "\ue000", UTF8))
    assert names.same(private, private)
    assert not names.same(private, der((ORG, "\ue000", BMP)))


@given(st.binary(max_size=60))
def test_what_is_no_name_is_said_to_be_none(data: bytes) -> None:
    try:
        names.key(data)
    except ValueError:
        return
    assert data[:1] == b"\x30"
