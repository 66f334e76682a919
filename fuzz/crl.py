"""Target: revocation lists: no change to one may take a revoked certificate off it, or bring another error."""

from __future__ import annotations

from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from fuzz import demo
from kiosk.identity.revocation import CannotTell, Good, crl

DER = True
_REVOKED = 0x5245564B


def seeds() -> list[bytes]:
    """A list of each CA, in DER and one in PEM, with and without limits."""
    limits = x509.IssuingDistributionPoint(
        full_name=[x509.UniformResourceIdentifier("http://crl.example.jp/1.crl")],
        relative_name=None,
        only_contains_user_certs=True,
        only_contains_ca_certs=False,
        only_some_reasons=None,
        indirect_crl=False,
        only_contains_attribute_certs=False,
    )
    return [_list(1, None, Encoding.DER), _list(2, limits, Encoding.DER), _list(2, None, Encoding.PEM)]


def one(data: bytes) -> None:
    """A list that is believed has the revoked certificate on it, for every believed list here has."""
    try:
        found = crl.read(data, demo.anchors())
        status = found.look_up(_REVOKED, demo.NOW)
    except CannotTell:
        return
    if isinstance(status, Good):
        raise AssertionError("a revoked certificate came off a signed list")


def _list(generation: int, limits: x509.IssuingDistributionPoint | None, encoding: Encoding) -> bytes:
    ca = demo.pki().authority(generation=generation)
    entry = x509.RevokedCertificateBuilder().serial_number(_REVOKED).revocation_date(demo.NOW - timedelta(days=2))
    entry = entry.add_extension(x509.CRLReason(x509.ReasonFlags.superseded), critical=False)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(ca.certificate.subject)
        .last_update(demo.NOW - timedelta(days=1))
        .next_update(demo.NOW + timedelta(days=1))
        .add_extension(x509.CRLNumber(7), critical=False)
        .add_revoked_certificate(entry.build())
    )
    if limits is not None:
        builder = builder.add_extension(limits, critical=True)
    return builder.sign(ca.key, hashes.SHA256()).public_bytes(encoding)
