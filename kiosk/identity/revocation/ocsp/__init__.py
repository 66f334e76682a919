"""One question to an OCSP responder, and what its answer says (RFC 6960, nonce: RFC 9654)."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from asn1crypto.ocsp import ResponseData
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from kiosk.identity.certificate import SigningCertificate
from kiosk.identity.revocation import CannotTell, Cause, Good, Revoked, Unknown
from kiosk.identity.revocation.freshness import check_answered_now, check_fresh
from kiosk.identity.revocation.ocsp import responder
from kiosk.identity.trust import TrustAnchor

_HASHES = (hashes.SHA1(), hashes.SHA224(), hashes.SHA256(), hashes.SHA384(), hashes.SHA512())  # noqa: S303
"""What a CertID may be made with."""
_CRITICAL = "the answer has a critical extension that is not understood"
_SETTABLE = ("sha1", "sha256")
"""The values of revocation.certificate_ids."""
NONCE_BYTES = 32
"""What RFC 9654 asks of new clients, and the most RFC 8954 allowed."""


class Nonce(Enum):
    """What binds an answer to our question."""

    REQUIRED = "required"
    OPTIONAL = "optional"  # sent; an answer without one is as good as its dates (RFC 5019 4)
    OFF = "off"


@dataclass(frozen=True, slots=True)
class OcspRules:
    """How to ask and what to trust.

    ``max_age`` counts where an answer has no nextUpdate.  ``sha256_ids`` names certificates by SHA-256 instead of
    SHA-1, which every responder understands and which protects nothing here (RFC 5019 2.1.1).
    """

    nonce: Nonce = Nonce.REQUIRED
    max_age: timedelta = timedelta(hours=24)
    sha256_ids: bool = False


CertId = tuple[str, bytes, bytes, int]
"""How a certificate is named (RFC 6960 4.1.1): hash, hashes of its issuer's name and key, serial number."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is sent, and what the answer must match; no repr of the serial number.

    ``others`` are the CertIDs that other hashes make of the same certificate, by the name of the hash.
    """

    der: bytes
    asked: CertId
    nonce: bytes | None
    others: Mapping[str, CertId]

    def __repr__(self) -> str:
        return "Question(…)"


@dataclass(frozen=True, slots=True)
class Answer:
    """The content of a trusted answer; ``responder`` signed it if the CA did not."""

    status: Good | Revoked | Unknown
    responder: x509.Certificate | None


def ask(leaf: SigningCertificate, issuer: TrustAnchor, rules: OcspRules) -> Question:
    """The question whether ``leaf`` was revoked by ``issuer``."""
    # SHA-1 only names the certificate: what is signed and compared is the whole answer.
    wanted = "sha256" if rules.sha256_ids else "sha1"
    upper, lower = x509.load_der_x509_certificate(issuer.certificate.der), x509.load_der_x509_certificate(leaf.der)
    named = {h.name: ocsp.OCSPRequestBuilder().add_certificate(lower, upper, h) for h in _HASHES}
    ids = {name: _id(builder.build()) for name, builder in named.items()}
    builder = named[wanted]
    nonce = None if rules.nonce is Nonce.OFF else secrets.token_bytes(NONCE_BYTES)
    if nonce is not None:
        builder = builder.add_extension(x509.OCSPNonce(nonce), critical=False)
    request = builder.build()
    return Question(request.public_bytes(Encoding.DER), ids.pop(wanted), nonce, ids)


def read(der: bytes, question: Question, issuer: TrustAnchor, rules: OcspRules, now: datetime) -> Answer:
    """What the DER of an OCSPResponse says to ``question``.  Raises CannotTell and nothing else."""
    try:
        return _read(ocsp.load_der_ocsp_response(der), question, issuer, rules, now)
    except (
        ValueError,
        TypeError,
        OverflowError,
        UnsupportedAlgorithm,
        x509.DuplicateExtension,
        x509.InvalidVersion,
        x509.UnsupportedGeneralNameType,
    ) as fault:
        raise CannotTell(Cause.UNTRUSTED, f"not an OCSP answer ({type(fault).__name__})") from None


def _read(found: ocsp.OCSPResponse, question: Question, issuer: TrustAnchor, rules: OcspRules, now: datetime) -> Answer:
    if found.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
        raise CannotTell(Cause.ERROR, f"the responder says {found.response_status.name}")
    upper = x509.load_der_x509_certificate(issuer.certificate.der)
    signer = responder.find_signer(found, upper, now)
    # From here on the answer is the CA's word; what it says must still be about our question, and of now.
    single = _the_one(found, question)
    if any(extension.critical and extension.oid != x509.OCSPNonce.oid for extension in found.extensions):
        raise CannotTell(Cause.UNTRUSTED, _CRITICAL)
    if _check_nonce(found, question, rules):
        check_answered_now(now, found.produced_at_utc)
    check_fresh(now, single.this_update_utc, single.next_update_utc, rules.max_age)
    return Answer(_status(single), signer)


def _the_one(found: ocsp.OCSPResponse, question: Question) -> ocsp.OCSPSingleResponse:
    """The newest of the answers about our certificate; a responder may say things about others beside it (4.2.2.3).

    What it says about ours in the name of another hash must agree, but is no answer: what is not asked for may be old.
    """
    ours = {question.asked, *question.others.values()}
    about = [(single, critical) for single, critical in _singles(found) if _is_one_of(ours, single)]
    for _, critical in about:
        if critical:
            raise CannotTell(Cause.UNTRUSTED, _CRITICAL)
    if any(_status(single) != _status(about[0][0]) for single, _ in about):
        raise CannotTell(Cause.UNTRUSTED, "the answers about this certificate contradict one another")
    asked = [single for single, _ in about if _id(single) == question.asked]
    if not asked:
        raise CannotTell(Cause.UNTRUSTED, _not_ours(about[0][0] if about else None, question))
    return max(asked, key=lambda single: single.this_update_utc)


def _not_ours(other: ocsp.OCSPSingleResponse | None, question: Question) -> str:
    """Why there is no answer to our question, with a hint where the profile can do something about it."""
    if other is None:
        return "the answer is about another certificate"
    used, asked = other.hash_algorithm.name, question.asked[0]
    reason = f"the responder names this certificate by {used}, and was asked by {asked}"
    if used in _SETTABLE:
        return f'{reason}: set revocation.certificate_ids = "{used}" in the profile'
    return f"{reason}; revocation.certificate_ids can be {' or '.join(_SETTABLE)} only"


def _singles(found: ocsp.OCSPResponse) -> Iterator[tuple[ocsp.OCSPSingleResponse, bool]]:
    """Each answer, and whether it has a critical extension: none is understood.

    The library shows the extensions of an answer only where there is no other.
    """
    raw = ResponseData.load(found.tbs_response_bytes)["responses"]
    for single, shown in zip(found.responses, raw, strict=True):
        yield single, any(extension["critical"].native for extension in shown["single_extensions"])


def _is_one_of(ids: set[CertId], single: ocsp.OCSPSingleResponse) -> bool:
    try:
        return _id(single) in ids
    except UnsupportedAlgorithm:
        return False  # about another certificate, in a hash that was not asked by


def _check_nonce(found: ocsp.OCSPResponse, question: Question, rules: OcspRules) -> bool:
    """Whether the answer was made for this very question."""
    nonce = next((e.value.nonce for e in found.extensions if isinstance(e.value, x509.OCSPNonce)), None)
    if question.nonce is None:
        return False
    if nonce is None:
        if rules.nonce is Nonce.REQUIRED:
            raise CannotTell(Cause.UNTRUSTED, "the answer has no nonce (see revocation.nonce in the profile)")
        return False
    if not hmac.compare_digest(nonce, question.nonce):
        raise CannotTell(Cause.UNTRUSTED, "the answer was made for another question (nonce)")
    return True


def _status(single: ocsp.OCSPSingleResponse) -> Good | Revoked | Unknown:
    match single.certificate_status:
        case ocsp.OCSPCertStatus.GOOD:
            return Good()
        case ocsp.OCSPCertStatus.REVOKED:
            at, reason = single.revocation_time_utc, single.revocation_reason
            if at is None:
                raise CannotTell(Cause.UNTRUSTED, "revoked without a time")
            return Revoked(at, "unspecified" if reason is None else reason.value)
        case _:
            return Unknown("the responder does not know this certificate", Cause.UNKNOWN)


def _id(named: ocsp.OCSPRequest | ocsp.OCSPSingleResponse) -> CertId:
    """A CertID, to be compared whole."""
    return (named.hash_algorithm.name, named.issuer_name_hash, named.issuer_key_hash, named.serial_number)
