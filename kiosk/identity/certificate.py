"""A certificate of the JPKI signature service, of a holder or of its CA, taken apart (RFC 5280)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtensionOID, NameOID

from kiosk.identity import signed

MAX_DER = 8192
"""Longest certificate looked at, in bytes; the largest EF seen on a card holds 3,808."""

_PROCESSED = frozenset(
    {
        ExtensionOID.KEY_USAGE,
        ExtensionOID.SUBJECT_ALTERNATIVE_NAME,
        ExtensionOID.ISSUER_ALTERNATIVE_NAME,
        ExtensionOID.CERTIFICATE_POLICIES,
        ExtensionOID.CRL_DISTRIBUTION_POINTS,
        ExtensionOID.AUTHORITY_KEY_IDENTIFIER,
        ExtensionOID.SUBJECT_KEY_IDENTIFIER,
        ExtensionOID.AUTHORITY_INFORMATION_ACCESS,
        ExtensionOID.BASIC_CONSTRAINTS,
    }
)


_USAGES = {
    "digitalSignature": "digital_signature",
    "nonRepudiation": "content_commitment",
    "keyEncipherment": "key_encipherment",
    "dataEncipherment": "data_encipherment",
    "keyAgreement": "key_agreement",
    "keyCertSign": "key_cert_sign",
    "cRLSign": "crl_sign",
}
_Extension = TypeVar("_Extension", bound=x509.ExtensionType)


class MalformedCertificate(Exception):
    """The bytes are no certificate of the profile; the text holds no personal data."""


@dataclass(frozen=True, slots=True, repr=False)
class SigningCertificate:
    """What the kiosk uses of a certificate; no repr, for nearly every field can name a person.

    ``other_names`` are the subjectAltName otherNames in their order: OID and the DER of the value.
    ``unprocessed_critical`` are the OIDs of critical extensions that are not understood here.
    """

    der: bytes
    serial: int
    issuer: bytes
    subject: bytes
    organizations: tuple[str, ...]
    not_before: datetime
    not_after: datetime
    spki: bytes
    signature_algorithm: str
    signature: bytes
    is_ca: bool
    key_usage: frozenset[str]
    policies: frozenset[str]
    authority_key_id: bytes | None
    subject_key_id: bytes | None
    crl_directories: tuple[bytes, ...]
    crl_uris: tuple[str, ...]
    ocsp_uris: tuple[str, ...]
    other_names: tuple[tuple[str, bytes], ...]
    unprocessed_critical: tuple[str, ...]


def parse(der: bytes) -> SigningCertificate:
    """Take one DER certificate apart; nothing may follow it.  Raises MalformedCertificate and nothing else."""
    if len(der) > MAX_DER:
        raise MalformedCertificate("longer than any certificate of the profile")
    try:
        return _parse(x509.load_der_x509_certificate(der), der)
    except MalformedCertificate:
        raise
    except (
        ValueError,  # includes UnicodeDecodeError
        TypeError,
        OverflowError,
        UnsupportedAlgorithm,
        x509.InvalidVersion,
        x509.DuplicateExtension,
        x509.UnsupportedGeneralNameType,
    ) as fault:
        # Not chained: the library's text may quote the bytes, and those are a person's.
        raise MalformedCertificate(f"not an X.509 certificate ({type(fault).__name__})") from None


def _parse(found: x509.Certificate, der: bytes) -> SigningCertificate:
    if found.version is not x509.Version.v3:
        raise MalformedCertificate("not version 3")
    if found.serial_number <= 0:
        raise MalformedCertificate("serial number is not positive")
    if not signed.whole(der, found.tbs_certificate_bytes):
        raise MalformedCertificate("the signature is not whole bytes")
    extensions = found.extensions
    constraints = _value(extensions, x509.BasicConstraints)
    usage = _value(extensions, x509.KeyUsage)
    policies = _value(extensions, x509.CertificatePolicies)
    authority = _value(extensions, x509.AuthorityKeyIdentifier)
    subject = _value(extensions, x509.SubjectKeyIdentifier)
    names = _value(extensions, x509.SubjectAlternativeName)
    crls = _crl_names(_value(extensions, x509.CRLDistributionPoints))
    return SigningCertificate(
        der=der,
        serial=found.serial_number,
        issuer=found.issuer.public_bytes(),
        subject=found.subject.public_bytes(),
        organizations=_organizations(found.issuer) + _organizations(found.subject),
        not_before=found.not_valid_before_utc,
        not_after=found.not_valid_after_utc,
        spki=found.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        signature_algorithm=found.signature_algorithm_oid.dotted_string,
        signature=found.signature,
        is_ca=constraints is not None and constraints.ca,
        key_usage=frozenset(n for n, attribute in _USAGES.items() if usage is not None and getattr(usage, attribute)),
        policies=frozenset(p.policy_identifier.dotted_string for p in policies or ()),
        authority_key_id=None if authority is None else authority.key_identifier,
        subject_key_id=None if subject is None else subject.digest,
        crl_directories=tuple(n.value.public_bytes() for n in crls if isinstance(n, x509.DirectoryName)),
        crl_uris=tuple(n.value for n in crls if isinstance(n, x509.UniformResourceIdentifier)),
        ocsp_uris=_ocsp(_value(extensions, x509.AuthorityInformationAccess)),
        other_names=tuple((n.type_id.dotted_string, n.value) for n in names or () if isinstance(n, x509.OtherName)),
        unprocessed_critical=tuple(e.oid.dotted_string for e in extensions if e.critical and e.oid not in _PROCESSED),
    )


def _value(extensions: x509.Extensions, kind: type[_Extension]) -> _Extension | None:
    return next((e.value for e in extensions if isinstance(e.value, kind)), None)


def _organizations(name: x509.Name) -> tuple[str, ...]:
    values = (attribute.value for attribute in name.get_attributes_for_oid(NameOID.ORGANIZATION_NAME))
    return tuple(value for value in values if isinstance(value, str))


def _crl_names(points: x509.CRLDistributionPoints | None) -> list[x509.GeneralName]:
    return [name for point in points or () for name in point.full_name or ()]


def _ocsp(accesses: x509.AuthorityInformationAccess | None) -> tuple[str, ...]:
    places = (a.access_location for a in accesses or () if a.access_method == AuthorityInformationAccessOID.OCSP)
    return tuple(place.value for place in places if isinstance(place, x509.UniformResourceIdentifier))
