"""One question to an OCSP responder, and what its answer says (RFC 6960, nonce: RFC 9654)."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from kiosk.identity import responder
from kiosk.identity.certificate import SigningCertificate
from kiosk.identity.freshness import check_answered_now, check_fresh
from kiosk.identity.revocation import CannotTell, Cause, Good, Revoked, Unknown
from kiosk.identity.trust import TrustAnchor

NONCE_BYTES = 32
"""What RFC 9654 asks of new clients, and the most RFC 8954 allowed."""


class Nonce(Enum):
    """What binds an answer to our question."""

    REQUIRED = "required"
    OPTIONAL = "optional"  # sent; an answer without one is as good as its dates (RFC 5019 4)
    OFF = "off"


@dataclass(frozen=True, slots=True)
class OcspRules:
    """How to ask and what to believe.

    ``max_age`` counts where an answer has no nextUpdate.  ``sha256_ids`` names certificates by SHA-256 instead of
    SHA-1, which every responder understands and which protects nothing here (RFC 5019 2.1.1).
    """

    nonce: Nonce = Nonce.REQUIRED
    max_age: timedelta = timedelta(hours=24)
    sha256_ids: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is sent, and what the answer must match; no repr of the serial number."""

    der: bytes
    asked: tuple[object, ...]
    nonce: bytes | None

    def __repr__(self) -> str:
        return "Question(…)"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an answer one can believe says; ``responder`` is who signed it if the CA did not."""

    status: Good | Revoked | Unknown
    responder: x509.Certificate | None


def ask(leaf: SigningCertificate, issuer: TrustAnchor, rules: OcspRules) -> Question:
    """The question whether ``leaf`` was revoked by ``issuer``."""
    # SHA-1 only names the certificate: what is signed and compared is the whole answer.
    algorithm = hashes.SHA256() if rules.sha256_ids else hashes.SHA1()  # noqa: S303
    upper = x509.load_der_x509_certificate(issuer.certificate.der)
    builder = ocsp.OCSPRequestBuilder().add_certificate(x509.load_der_x509_certificate(leaf.der), upper, algorithm)
    nonce = None if rules.nonce is Nonce.OFF else secrets.token_bytes(NONCE_BYTES)
    if nonce is not None:
        builder = builder.add_extension(x509.OCSPNonce(nonce), critical=False)
    request = builder.build()
    return Question(request.public_bytes(Encoding.DER), _id(request), nonce)


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
    single = _the_one(found)
    if _id(single) != question.asked:
        raise CannotTell(Cause.UNTRUSTED, "the answer is about another certificate")
    _check_critical(found)
    if _check_nonce(found, question, rules):
        check_answered_now(now, found.produced_at_utc)
    check_fresh(now, single.this_update_utc, single.next_update_utc, rules.max_age)
    return Answer(_status(single), signer)


def _the_one(found: ocsp.OCSPResponse) -> ocsp.OCSPSingleResponse:
    singles = list(found.responses)
    if len(singles) != 1:
        raise CannotTell(Cause.UNTRUSTED, f"{len(singles)} answers to one question")
    return singles[0]


def _check_critical(found: ocsp.OCSPResponse) -> None:
    known = (x509.OCSPNonce.oid,)
    if any(e.critical and e.oid not in known for e in found.extensions) or any(
        e.critical for e in found.single_extensions
    ):
        raise CannotTell(Cause.UNTRUSTED, "the answer has a critical extension that is not understood")


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
            return Unknown("the responder does not know this certificate")


def _id(named: ocsp.OCSPRequest | ocsp.OCSPSingleResponse) -> tuple[object, ...]:
    """A CertID (RFC 6960 4.1.1) to be compared whole."""
    return (named.hash_algorithm.name, named.issuer_name_hash, named.issuer_key_hash, named.serial_number)
