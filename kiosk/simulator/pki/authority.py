"""A certification authority of the demo hierarchy, or of any other name a hostile card needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from kiosk.simulator.pki import names
from kiosk.simulator.pki.usage import usage

FIRST_GENERATION = (datetime(2019, 9, 14, 23, 41, 56, tzinfo=UTC), datetime(2049, 9, 14, 14, 59, 59, tzinfo=UTC))
SECOND_GENERATION = (datetime(2023, 7, 16, 0, 50, 27, tzinfo=UTC), datetime(2053, 7, 15, 14, 59, 59, tzinfo=UTC))
"""Validity of the demo's two generations.  Real ones end after ten years; the demo's must outlive the kiosk."""


@dataclass(frozen=True, slots=True)
class Authority:
    """A CA: its self-signed certificate and its key; ``unit`` tells signing from authentication."""

    certificate: x509.Certificate
    key: RSAPrivateKey = field(repr=False)
    organisation: str
    unit: str

    @property
    def der(self) -> bytes:
        """The certificate as DER, as EF 0002 or 000B holds it."""
        return self.certificate.public_bytes(Encoding.DER)


def make_authority(
    key: RSAPrivateKey,
    *,
    organisation: str = names.DEMO_ORGANISATION,
    unit: str = names.SIGN_UNIT,
    serial: int = 0x0132C4AB,
    not_before: datetime = SECOND_GENERATION[0],
    not_after: datetime = SECOND_GENERATION[1],
) -> Authority:
    """Sign a CA certificate of the JPKI profile; the same arguments give the same bytes."""
    subject = names.authority_name(organisation, unit)
    alias = names.name(
        (NameOID.ORGANIZATION_NAME, names.SERVICE),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, "デモ（本物ではありません）"),
    )
    point = x509.DistributionPoint([x509.DirectoryName(subject)], None, None, None)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(not_before)
        .not_valid_after(not_after)
        .add_extension(usage(signature=False, non_repudiation=False, cert_sign=True, crl_sign=True), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DirectoryName(alias)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.CRLDistributionPoints([point]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Authority(certificate, key, organisation, unit)


def is_demo_anchor(der: bytes) -> bool:
    """True if a CA certificate belongs to the demo, so that production can refuse it.  ValueError if it is none."""
    certificate = x509.load_der_x509_certificate(der)
    organisations = [
        str(attribute.value)
        for dn in (certificate.subject, certificate.issuer)
        for attribute in dn.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    ]
    return any(organisation.strip().upper() == names.DEMO_ORGANISATION for organisation in organisations)
