"""Target: OCSP answers: no change to one may turn "revoked" into "good", or bring any error but CannotTell."""

from __future__ import annotations

from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp as made

from fuzz import demo
from kiosk.identity.certificate import parse
from kiosk.identity.revocation import CannotTell, Good, ocsp
from kiosk.identity.revocation.ocsp import Nonce, OcspRules
from kiosk.identity.trust import find_issuer

DER = True
_RULES = OcspRules(nonce=Nonce.OFF, max_age=timedelta(days=20000))
_LEAVES = tuple(parse(der) for der in demo.certificates()[:2])
_ASKED = tuple((leaf, find_issuer(leaf, demo.anchors())) for leaf in _LEAVES)
_QUESTIONS = tuple((ocsp.ask(leaf, issuer, _RULES), issuer) for leaf, issuer in _ASKED if issuer is not None)


def seeds() -> list[bytes]:
    """Both people are revoked: an answer that says good can only be a forgery.  And the answers that say nothing."""
    unsigned = made.OCSPResponseBuilder.build_unsuccessful(made.OCSPResponseStatus.TRY_LATER)
    return [
        *(_revoked(leaf.der, number + 1) for number, leaf in enumerate(_LEAVES)),
        unsigned.public_bytes(Encoding.DER),
    ]


def one(data: bytes) -> None:
    """Read as the answer to each question."""
    for question, issuer in _QUESTIONS:
        try:
            answer = ocsp.read(data, question, issuer, _RULES, demo.NOW)
        except CannotTell:
            continue
        if isinstance(answer.status, Good):
            raise AssertionError("a revoked certificate was called good")


def _revoked(der: bytes, generation: int) -> bytes:
    ca = demo.pki().authority(generation=generation)
    builder = made.OCSPResponseBuilder().add_response(
        cert=x509.load_der_x509_certificate(der),
        issuer=ca.certificate,
        algorithm=hashes.SHA1(),  # noqa: S303
        cert_status=made.OCSPCertStatus.REVOKED,
        this_update=demo.NOW - timedelta(days=1),
        next_update=demo.NOW + timedelta(days=1),
        revocation_time=demo.NOW - timedelta(days=2),
        revocation_reason=x509.ReasonFlags.superseded,
    )
    builder = builder.responder_id(made.OCSPResponderEncoding.NAME, ca.certificate)
    return builder.sign(ca.key, hashes.SHA256()).public_bytes(Encoding.DER)
