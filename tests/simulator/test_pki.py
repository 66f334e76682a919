"""The demo PKI: the JPKI certificate profile to the letter, and keys that stay at home."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from asn1crypto import x509 as asn1
from asn1crypto.core import UTF8String
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from kiosk.simulator.personas import people
from kiosk.simulator.pki import names, profile
from kiosk.simulator.pki.hierarchy import TestPki, is_demo_anchor, make_authority
from kiosk.simulator.pki.keyring import Keyring
from kiosk.simulator.pki.usage import usage

DAYS = {
    "not_before": datetime(2026, 1, 1, tzinfo=UTC),
    "not_after": datetime(2031, 4, 1, 14, 59, 59, tzinfo=UTC),
}
LEAF_EXTENSIONS = [
    ("key_usage", True),
    ("subject_alt_name", False),
    ("certificate_policies", True),
    ("issuer_alt_name", False),
    ("crl_distribution_points", False),
    ("authority_key_identifier", False),
    ("key_identifier", False),
]


def extensions(certificate: asn1.Certificate) -> list[tuple[str, bool]]:
    found = certificate["tbs_certificate"]["extensions"]
    return [(e["extn_id"].native, e["critical"].native) for e in found]


def value(certificate: asn1.Certificate, name: str):
    found = certificate["tbs_certificate"]["extensions"]
    return next(e["extn_value"] for e in found if e["extn_id"].native == name)


def rdns(name: asn1.Name) -> list[tuple[str, str, str]]:
    return [
        (pair["type"].native, type(pair["value"].chosen).__name__, pair["value"].native)
        for rdn in name.chosen
        for pair in rdn
    ]


@pytest.fixture
def leaf(pki):
    return asn1.Certificate.load(pki.issue(people.TARO, **DAYS)[0], strict=True)


def test_leaf_has_the_profile_s_seven_extensions_in_order(leaf):
    assert extensions(leaf) == LEAF_EXTENSIONS


def test_leaf_names_and_their_string_types(leaf):
    assert rdns(leaf.issuer) == [
        ("country_name", "PrintableString", "JP"),
        ("organization_name", "UTF8String", "JPKI-DEMO"),
        ("organizational_unit_name", "UTF8String", "JPKI for digital signature"),
        ("organizational_unit_name", "UTF8String", "Japan Agency for Local Authority Information Systems"),
    ]
    country, prefecture, city, cn = rdns(leaf.subject)
    assert country == ("country_name", "PrintableString", "JP")
    assert prefecture == ("locality_name", "UTF8String", "Nagasaki-ken")
    assert city == ("locality_name", "UTF8String", "Omura-shi")
    assert cn[:2] == ("common_name", "UTF8String")
    assert len(cn[2]) == 28
    assert cn[2].startswith("20260101090000")  # the time of the request, in Japan
    assert cn[2].endswith("42205001A")


def test_leaf_algorithms_and_usage(leaf):
    assert leaf.signature_algo == "rsassa_pkcs1v15"
    assert leaf.hash_algo == "sha256"
    assert leaf.public_key.bit_size == 2048
    assert value(leaf, "key_usage").contents == bytes.fromhex("030206C0")


def test_leaf_policy_with_its_cps(leaf):
    (policy,) = value(leaf, "certificate_policies").parsed.native
    assert policy["policy_identifier"] == "1.2.392.200149.8.5.1.1.20"
    assert policy["policy_qualifiers"][0]["qualifier"] == "http://www.jpki.go.jp/cps.html"


def test_six_attributes_are_explicit_utf8_in_the_real_order(leaf):
    names_ = list(value(leaf, "subject_alt_name").parsed)
    assert [n.chosen["type_id"].native[-2:] for n in names_] == [".1", ".4", ".3", ".5", ".2", ".6"]
    values = [n.chosen["value"].parsed for n in names_]
    assert {type(value) for value in values} == {UTF8String}
    texts = [value.native for value in values]
    assert texts == [
        "長崎　太郎",
        "419900401",
        "1",
        "長崎県大村市東本町１－２－３",
        "00000",
        "0" * 14,
    ]
    first = names_[0].dump()
    assert first.startswith(bytes.fromhex("A01F060A2A83088C9B5508050501A0110C0F"))


def test_revocation_list_is_named_by_directory_and_never_by_url(leaf):
    (point,) = value(leaf, "crl_distribution_points").parsed
    (name,) = point["distribution_point"].chosen
    assert name.name == "directory_name"
    assert [part[2] for part in rdns(name.chosen)][-3:] == [
        "CRL Distribution Points",
        "Nagasaki-ken",
        "Omura-shi CRLDP",
    ]


def test_key_identifiers_point_from_leaf_to_issuer(leaf, pki):
    ca = asn1.Certificate.load(pki.anchors[1], strict=True)
    assert leaf.authority_key_identifier == ca.key_identifier
    assert value(leaf, "authority_key_identifier").parsed["authority_cert_serial_number"].native == ca.serial_number
    x509.load_der_x509_certificate(leaf.dump()).verify_directly_issued_by(
        x509.load_der_x509_certificate(pki.anchors[1])
    )


def test_ca_certificate_is_of_the_profile(pki):
    for der in pki.anchors:
        ca = asn1.Certificate.load(der, strict=True)
        assert rdns(ca.subject) == rdns(ca.issuer)
        assert extensions(ca) == [
            ("key_usage", True),
            ("subject_alt_name", False),
            ("basic_constraints", True),
            ("crl_distribution_points", False),
            ("key_identifier", False),
        ]
        assert value(ca, "key_usage").parsed.native == {"key_cert_sign", "crl_sign"}
        certificate = x509.load_der_x509_certificate(der)
        certificate.verify_directly_issued_by(certificate)


def test_two_generations_share_one_name_and_nothing_else(pki):
    old, new = (x509.load_der_x509_certificate(der) for der in pki.anchors)
    assert old.subject == new.subject
    assert old.serial_number != new.serial_number
    der, _ = pki.issue(people.HANAKO, **DAYS, ca=pki.authority(generation=1))
    leaf = x509.load_der_x509_certificate(der)
    leaf.verify_directly_issued_by(old)
    with pytest.raises(InvalidSignature):
        leaf.verify_directly_issued_by(new)


def test_equal_wishes_give_equal_bytes(pki):
    assert pki.issue(people.TARO, **DAYS)[0] == pki.issue(people.TARO, **DAYS)[0]


def test_what_a_hostile_card_needs_can_be_asked_for(pki):
    ca = make_authority(pki.key("ca-rogue"), organisation="JPKI", serial=7)
    der, _ = pki.issue(
        people.TARO,
        **DAYS,
        policy="1.2.3",
        ca=ca,
        serial=99,
        key_usage=usage(non_repudiation=False),
        san_override=[profile.attribute(1, "だれか"), x509.DNSName("example.jp")],
        aia="http://ocsp.example.jp/",
    )
    leaf = asn1.Certificate.load(der, strict=True)
    assert leaf.serial_number == 99
    assert leaf.issuer.native["organization_name"] == "JPKI"
    assert value(leaf, "key_usage").parsed.native == {"digital_signature"}
    assert leaf.ocsp_urls == ["http://ocsp.example.jp/"]
    assert len(value(leaf, "subject_alt_name").parsed) == 2
    bare = asn1.Certificate.load(pki.issue(people.TARO, **DAYS, san_override=())[0])
    assert "subject_alt_name" not in [name for name, _ in extensions(bare)]


def test_authentication_certificate_says_nothing_about_its_holder(pki):
    leaf = asn1.Certificate.load(pki.issue_authentication(people.TARO, **DAYS)[0], strict=True)
    assert [part[0] for part in rdns(leaf.subject)] == ["country_name", "common_name"]
    assert "subject_alt_name" not in [name for name, _ in extensions(leaf)]
    assert value(leaf, "key_usage").contents == bytes.fromhex("03020780")
    assert value(leaf, "certificate_policies").parsed.native[0]["policy_identifier"] == names.AUTH_POLICY


def test_demo_anchor_is_recognised_by_its_organisation(pki):
    assert all(is_demo_anchor(der) for der in pki.anchors)
    key = pki.key("ca-rogue")
    assert not is_demo_anchor(make_authority(key, organisation="JPKI").der)
    assert not is_demo_anchor(make_authority(key, organisation="JPKI-TEST").der)
    with pytest.raises(ValueError, match=r".+"):
        is_demo_anchor(b"no certificate")


def public_bytes(key) -> bytes:
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def test_keys_are_made_once_and_found_again(tmp_path):
    first = TestPki.load_or_create(tmp_path / "pki").key("holder")
    again = TestPki.load_or_create(tmp_path / "pki").key("holder")
    assert public_bytes(first) == public_bytes(again)


@pytest.mark.linux("file modes are POSIX")
def test_keys_are_for_the_user_s_eyes_only(tmp_path):
    previous = os.umask(0)
    try:
        Keyring(tmp_path / "pki").key("holder")
    finally:
        os.umask(previous)
    assert (tmp_path / "pki").stat().st_mode & 0o777 == 0o700
    assert [f.stat().st_mode & 0o777 for f in (tmp_path / "pki").iterdir()] == [0o600]


def test_two_kiosks_starting_at_once_agree_on_one_key(tmp_path):
    with ThreadPoolExecutor(4) as pool:
        keys = list(pool.map(lambda _: Keyring(tmp_path).key("holder"), range(4)))
    assert len({public_bytes(key) for key in keys}) == 1
    assert [f.name for f in tmp_path.iterdir()] == ["holder.pem"]


@pytest.mark.parametrize("name", ["", "../escape", "a/b", "a.b"])
def test_key_name_can_not_leave_the_directory(tmp_path, name):
    with pytest.raises(ValueError, match="key file"):
        Keyring(tmp_path).key(name)


def test_spoiled_key_file_is_an_error_and_not_replaced(tmp_path):
    (tmp_path / "holder.pem").write_bytes(b"spoiled")
    with pytest.raises(ValueError, match=r".+"):
        Keyring(tmp_path).key("holder")
    assert (tmp_path / "holder.pem").read_bytes() == b"spoiled"
