"""One certificate revocation list: its issuer, scope and entries (RFC 5280 5 and 6.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import CRLEntryExtensionOID, ExtensionOID

from kiosk.identity import signed
from kiosk.identity.certificate import SigningCertificate
from kiosk.identity.encoding import names
from kiosk.identity.encoding.names import NameKey
from kiosk.identity.encoding.pem import BadPem, read_list
from kiosk.identity.revocation import CannotTell, Cause, Good, Revoked
from kiosk.identity.revocation.freshness import check_fresh
from kiosk.identity.trust import TrustAnchor

_PROCESSED = frozenset(
    {ExtensionOID.AUTHORITY_KEY_IDENTIFIER, ExtensionOID.CRL_NUMBER, ExtensionOID.ISSUING_DISTRIBUTION_POINT}
)
_TRUE = b"\x01\x01\xff"
_PROCESSED_IN_ENTRY = frozenset({CRLEntryExtensionOID.CRL_REASON, CRLEntryExtensionOID.INVALIDITY_DATE})


@dataclass(frozen=True, slots=True)
class Target:
    """What of a certificate decides on which lists it would be; taken once, for there may be thousands of them."""

    issuer: str
    is_ca: bool
    points: frozenset[NameKey | str] = field(repr=False)

    @classmethod
    def of(cls, leaf: SigningCertificate, issuer: TrustAnchor) -> Target:
        """Of a certificate that ``issuer`` issued."""
        points: set[NameKey | str] = {names.key(name) for name in leaf.crl_directories}
        return cls(issuer.fingerprint, leaf.is_ca, frozenset(points.union(leaf.crl_uris)))


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a list is about: certificates of the CA whose fingerprint is ``issuer``.

    ``points`` are the distribution points (names or URIs) it is limited to; None: it covers all of its CA's.
    """

    issuer: str
    points: frozenset[NameKey | str] | None
    only_users: bool

    def covers(self, target: Target) -> bool:
        """Whether the certificate would be listed here if it were revoked (RFC 5280 6.3.3 (b) (2))."""
        if self.issuer != target.issuer or (self.only_users and target.is_ca):
            return False
        return self.points is None or not self.points.isdisjoint(target.points)


@dataclass(frozen=True, slots=True)
class RevocationList:
    """A complete list, understood whole and signed by the CA it is about."""

    found: x509.CertificateRevocationList = field(repr=False)
    scope: Scope
    this_update: datetime
    next_update: datetime

    def look_up(self, serial: int, now: datetime) -> Good | Revoked:
        """Whether a certificate it covers is listed.  Raises CannotTell for a list that is not of now."""
        check_fresh(now, self.this_update, self.next_update, None)
        entry = self.found.get_revoked_certificate_by_serial_number(serial)
        if entry is None:
            return Good()
        reason = next((e.value.reason for e in entry.extensions if isinstance(e.value, x509.CRLReason)), None)
        if reason is x509.ReasonFlags.remove_from_crl:
            # Only a delta CRL may say so (5.3.1); here its meaning is unknown.
            raise CannotTell(Cause.UNTRUSTED, "the list both has the certificate and says it was taken off")
        return Revoked(entry.revocation_date_utc, "unspecified" if reason is None else reason.value)


def read(data: bytes, anchors: tuple[TrustAnchor, ...]) -> RevocationList:
    """Take a CRL of one of these CAs apart, DER or PEM; it may be stale.  Raises CannotTell and nothing else."""
    try:
        return _read(x509.load_der_x509_crl(read_list(data)), anchors)
    except BadPem as fault:
        raise CannotTell(Cause.UNTRUSTED, f"not a revocation list: {fault}") from None
    except (
        ValueError,
        TypeError,
        OverflowError,
        UnsupportedAlgorithm,
        x509.DuplicateExtension,
        x509.InvalidVersion,
        x509.UnsupportedGeneralNameType,
    ) as fault:
        raise CannotTell(Cause.UNTRUSTED, f"not a revocation list ({type(fault).__name__})") from None


def _read(found: x509.CertificateRevocationList, anchors: tuple[TrustAnchor, ...]) -> RevocationList:
    issuer = next((anchor for anchor in anchors if _signed(found, anchor)), None)
    if issuer is None:
        raise CannotTell(Cause.UNTRUSTED, "no trusted CA signed this list")
    if found.next_update_utc is None:
        raise CannotTell(Cause.UNTRUSTED, "the list does not say until when it holds")
    for extension in found.extensions:
        # A delta list is refused here too: its indicator is critical.
        if extension.critical and extension.oid not in _PROCESSED:
            raise CannotTell(Cause.UNTRUSTED, f"critical extension {extension.oid.dotted_string} is not understood")
    # RFC 5280 5.3: with one such entry the whole list tells nothing about anybody.
    if _may_have_critical_entries(found) and any(_is_beyond_us(entry) for entry in found):
        raise CannotTell(Cause.UNTRUSTED, "an entry has a critical extension that is not understood")
    scope = Scope(issuer.fingerprint, *_limits(found))
    return RevocationList(found, scope, found.last_update_utc, found.next_update_utc)


def _may_have_critical_entries(found: x509.CertificateRevocationList) -> bool:
    """False where no entry can have a critical extension, seen without taking a hundred thousand entries apart.

    The list has no more DER values TRUE than its own extensions have.
    """
    own: int = sum(e.critical + e.value.public_bytes().count(_TRUE) for e in found.extensions)
    return found.tbs_certlist_bytes.count(_TRUE) > own


def _is_beyond_us(entry: x509.RevokedCertificate) -> bool:
    return any(e.critical and e.oid not in _PROCESSED_IN_ENTRY for e in entry.extensions)


def _signed(found: x509.CertificateRevocationList, issuer: TrustAnchor) -> bool:
    """Whether this CA signed the list, with a key that may."""
    if "cRLSign" not in issuer.certificate.key_usage:
        return False
    if not names.same(found.issuer.public_bytes(), issuer.certificate.subject):
        return False
    named = next((e.value for e in found.extensions if isinstance(e.value, x509.AuthorityKeyIdentifier)), None)
    own = issuer.certificate.subject_key_id
    if named is not None and named.key_identifier not in (None, own):
        return False
    upper = x509.load_der_x509_certificate(issuer.certificate.der)
    algorithm = found.signature_algorithm_oid.dotted_string
    if not signed.whole(found.public_bytes(Encoding.DER), found.tbs_certlist_bytes):
        return False
    # is_signature_valid also compares the algorithm inside with the one outside (RFC 5280 5.1.1.2).
    return signed.holds(upper, algorithm, found.signature, found.tbs_certlist_bytes) and found.is_signature_valid(
        upper.public_key()  # type: ignore[arg-type]  # holds() has seen that it is RSA or EC
    )


def _limits(found: x509.CertificateRevocationList) -> tuple[frozenset[NameKey | str] | None, bool]:
    """What issuingDistributionPoint limits the list to (RFC 5280 5.2.5)."""
    limits = next((e.value for e in found.extensions if isinstance(e.value, x509.IssuingDistributionPoint)), None)
    if limits is None:
        return None, False
    if limits.indirect_crl or limits.only_some_reasons or limits.relative_name is not None:
        raise CannotTell(Cause.UNTRUSTED, "an indirect list, one of some reasons only or with a relative name")
    if limits.only_contains_ca_certs or limits.only_contains_attribute_certs:
        raise CannotTell(Cause.UNTRUSTED, "the list is not about people's certificates")
    if limits.full_name is None:
        return None, limits.only_contains_user_certs
    points: set[NameKey | str] = set()
    for name in limits.full_name:
        if isinstance(name, x509.DirectoryName):
            points.add(names.key(name.value.public_bytes()))
        elif isinstance(name, x509.UniformResourceIdentifier):
            points.add(name.value)
    return frozenset(points), limits.only_contains_user_certs
