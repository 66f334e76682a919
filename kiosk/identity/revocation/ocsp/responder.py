"""Whether the signer of an OCSP answer may speak for the CA (RFC 6960 4.2.2.2)."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID, ExtensionOID

from kiosk.identity import signed
from kiosk.identity.encoding import names
from kiosk.identity.revocation import CannotTell, Cause

MOST_CERTIFICATES = 8
"""Certificates looked at in one answer; a responder sends its own and perhaps its CA's."""

_PROCESSED = frozenset(
    {
        ExtensionOID.KEY_USAGE,
        ExtensionOID.EXTENDED_KEY_USAGE,
        ExtensionOID.BASIC_CONSTRAINTS,
        ExtensionOID.CERTIFICATE_POLICIES,
        ExtensionOID.SUBJECT_ALTERNATIVE_NAME,
        ExtensionOID.ISSUER_ALTERNATIVE_NAME,
        ExtensionOID.AUTHORITY_KEY_IDENTIFIER,
        ExtensionOID.SUBJECT_KEY_IDENTIFIER,
        ExtensionOID.CRL_DISTRIBUTION_POINTS,
        ExtensionOID.AUTHORITY_INFORMATION_ACCESS,
        ExtensionOID.OCSP_NO_CHECK,
    }
)


_Extension = TypeVar("_Extension", bound=x509.ExtensionType)


def find_signer(answer: ocsp.OCSPResponse, issuer: x509.Certificate, now: datetime) -> x509.Certificate | None:
    """Who signed: None for the CA itself, else the certificate of the responder the same CA delegated to.

    Raises CannotTell (untrusted); ValueError and its like for a malformed certificate.
    """
    if _named(answer, issuer) and _signed(answer, issuer):
        return None
    reason = "the signer of the answer is not known to the CA"
    for certificate in answer.certificates[:MOST_CERTIFICATES]:
        if not _named(answer, certificate) or not _signed(answer, certificate):
            continue
        fault = _unfit(certificate, issuer, now)
        if fault is None:
            return certificate
        reason = fault
    raise CannotTell(Cause.UNTRUSTED, reason)


def needs_check(responder: x509.Certificate) -> bool:
    """Whether the CA wants the responder's own revocation checked: id-pkix-ocsp-nocheck says no (4.2.2.2.1)."""
    return _value(responder, x509.OCSPNoCheck) is None


def _named(answer: ocsp.OCSPResponse, certificate: x509.Certificate) -> bool:
    name, key_hash = answer.responder_name, answer.responder_key_hash
    if name is not None:
        return names.same(name.public_bytes(), certificate.subject.public_bytes())
    return key_hash == x509.SubjectKeyIdentifier.from_public_key(certificate.public_key()).digest


def _signed(answer: ocsp.OCSPResponse, certificate: x509.Certificate) -> bool:
    algorithm = answer.signature_algorithm_oid.dotted_string
    if not signed.whole(answer.public_bytes(Encoding.DER), answer.tbs_response_bytes):
        return False
    return signed.holds(certificate, algorithm, answer.signature, answer.tbs_response_bytes)


def _unfit(certificate: x509.Certificate, issuer: x509.Certificate, now: datetime) -> str | None:
    """Why this certificate may not answer for the CA, or None."""
    if not signed.issued(certificate, issuer):
        return "the responder's certificate is not issued by the CA it speaks for"
    purposes = _value(certificate, x509.ExtendedKeyUsage)
    # anyExtendedKeyUsage is not enough: the CA must have delegated just this (RFC 6960 4.2.2.2).
    if purposes is None or ExtendedKeyUsageOID.OCSP_SIGNING not in purposes:
        return "the responder's certificate is not for signing OCSP answers"
    usage = _value(certificate, x509.KeyUsage)
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        return "the responder's key may not sign"
    if any(e.critical and e.oid not in _PROCESSED for e in certificate.extensions):
        return "the responder's certificate has a critical extension that is not understood"
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        end = certificate.not_valid_after_utc
        return f"the responder's certificate is not within its validity (until {end:%Y-%m-%d})"
    return None


def _value(certificate: x509.Certificate, kind: type[_Extension]) -> _Extension | None:
    return next((e.value for e in certificate.extensions if isinstance(e.value, kind)), None)
