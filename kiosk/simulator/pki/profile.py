"""Holder certificates of exactly the JPKI profile, and of any deviation a hostile card needs."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto.core import UTF8String
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID

from kiosk.simulator.pki import names
from kiosk.simulator.pki.authority import Authority
from kiosk.simulator.pki.days import JST
from kiosk.simulator.pki.person import Person
from kiosk.simulator.pki.usage import usage

Names = Sequence[x509.GeneralName]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the issuer: validity, policy, and whatever is to differ from the profile.

    ``san`` None means the six attributes of the holder, an empty sequence no subjectAltName at all;
    ``key_usage`` None means the profile's; ``aia`` is the URL of an OCSP responder; ``extra`` is added at the end.
    """

    not_before: datetime
    not_after: datetime
    policy: str
    serial: int | None = None
    key_usage: x509.KeyUsage | None = None
    san: Names | None = None
    aia: str | None = None
    extra: Sequence[tuple[x509.ExtensionType, bool]] = ()


def attribute(number: int, text: str) -> x509.OtherName:
    """One otherName of the arc: [0] EXPLICIT UTF8String under …8.5.5.number."""
    return x509.OtherName(x509.ObjectIdentifier(f"{names.ATTRIBUTE_ARC}.{number}"), UTF8String(text).dump())


def attributes(person: Person) -> list[x509.GeneralName]:
    """The six attributes in the order of the real certificate: 1, 4, 3, 5, 2, 6."""
    return [
        attribute(1, person.name),
        attribute(4, person.birth),
        attribute(3, person.sex),
        attribute(5, person.address),
        attribute(2, person.all_name_flags),
        attribute(6, person.all_address_flags),
    ]


def common_name(person: Person, asked: datetime) -> str:
    """The 28 characters of a signature certificate's CN: time, 5-digit sequence, counter; never the holder's name."""
    sequence = int.from_bytes(_digest(person)[:4], "big") % 100000
    return f"{asked.astimezone(JST):%Y%m%d%H%M%S}{sequence:05d}{person.municipality}001A"


def signing_certificate(person: Person, public: RSAPublicKey, ca: Authority, wish: Wish) -> bytes:
    """DER of a signature certificate."""
    subject = names.name(
        (NameOID.LOCALITY_NAME, person.prefecture),
        (NameOID.LOCALITY_NAME, person.city),
        (NameOID.COMMON_NAME, common_name(person, wish.not_before)),
    )
    san = attributes(person) if wish.san is None else wish.san
    return _build(person, subject, public, ca, wish, wish.key_usage or usage(), san)


def authentication_certificate(person: Person, public: RSAPublicKey, ca: Authority, wish: Wish) -> bytes:
    """DER of an authentication certificate: no attributes, no localities, digitalSignature only."""
    opaque = _digest(person).hex().upper()[:14]
    subject = names.name((NameOID.COMMON_NAME, f"{opaque}{person.municipality}001A"))
    key_usage = wish.key_usage or usage(non_repudiation=False)
    return _build(person, subject, public, ca, wish, key_usage, wish.san or ())


def _digest(person: Person) -> bytes:
    return hashlib.sha256(repr(person).encode()).digest()


def _serial(public: RSAPublicKey, wish: Wish) -> int:
    spki = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    told = f"{wish.not_before.isoformat()}{wish.policy}".encode()
    return int.from_bytes(hashlib.sha256(spki + told).digest()[:4], "big") >> 1 | 1


def _build(
    person: Person,
    subject: x509.Name,
    public: RSAPublicKey,
    ca: Authority,
    wish: Wish,
    key_usage: x509.KeyUsage,
    san: Names,
) -> bytes:
    serial = wish.serial or _serial(public, wish)
    cps = x509.PolicyInformation(x509.ObjectIdentifier(wish.policy), [names.CPS])
    service = x509.DirectoryName(names.name((NameOID.ORGANIZATION_NAME, names.SERVICE)))
    point = names.distribution_point(ca.organisation, ca.unit, person.prefecture, person.city)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(ca.certificate.subject)
        .public_key(public)
        .serial_number(serial)
        .not_valid_before(wish.not_before)
        .not_valid_after(wish.not_after)
        .add_extension(key_usage, critical=True)
    )
    if san:
        builder = builder.add_extension(x509.SubjectAlternativeName(san), critical=False)
    builder = (
        builder.add_extension(x509.CertificatePolicies([cps]), critical=True)
        .add_extension(x509.IssuerAlternativeName([service]), critical=False)
        .add_extension(
            x509.CRLDistributionPoints([x509.DistributionPoint([x509.DirectoryName(point)], None, None, None)]),
            critical=False,
        )
    )
    if wish.aia:
        access = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(wish.aia))
        builder = builder.add_extension(x509.AuthorityInformationAccess([access]), critical=False)
    for extension, critical in wish.extra:
        builder = builder.add_extension(extension, critical)
    key_id = x509.SubjectKeyIdentifier.from_public_key(ca.key.public_key()).digest
    issuer_id = x509.AuthorityKeyIdentifier(
        key_id, [x509.DirectoryName(ca.certificate.issuer)], ca.certificate.serial_number
    )
    return (
        builder.add_extension(issuer_id, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(ca.key, hashes.SHA256())
        .public_bytes(Encoding.DER)
    )
