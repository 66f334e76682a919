"""Target: certificates as a hostile card holds them, through every check that needs no signature by the card."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime

from fuzz import demo
from kiosk.identity.attributes import MAX_CHARACTERS, read_applicant
from kiosk.identity.certificate import MalformedCertificate, parse
from kiosk.identity.revocation import Good, RevocationStatus
from kiosk.identity.trust import BadAnchor, TrustAnchor, find_issuer, is_test
from kiosk.identity.verify import NotAccepted, Rejection, TrustPolicy, Verifier

DER = True


@dataclass(frozen=True)
class _Still:
    """A clock that stands, and a revocation service that knows of nothing."""

    notice: str | None = None

    def now(self) -> datetime:
        return demo.NOW

    def check(self, certificate: object, issuer: object) -> RevocationStatus:  # noqa: ARG002
        return Good()


_VERIFIER = Verifier(TrustPolicy(demo.anchors(), allow_test=True), _Still(), _Still())


def seeds() -> list[bytes]:
    """The certificates of all personas, and the CAs'."""
    return [*demo.certificates(), *demo.pki().anchors]


def one(data: bytes) -> None:
    """Only declared errors come out, and nobody is believed whom the demo's CA did not sign."""
    try:
        _VERIFIER.verify(certificate=data, signature=bytes(256), document=b"x")
    except NotAccepted as no:
        if no.reason is not Rejection.NOT_GENUINE:
            raise AssertionError(f"a signature of zeros led to {no.reason.value}") from None
    else:
        raise AssertionError("a signature of zeros was accepted")
    with contextlib.suppress(BadAnchor):
        TrustAnchor.load(data)
    try:
        found = parse(data)
    except MalformedCertificate:
        return
    is_test(found)
    issuer = find_issuer(found, demo.anchors())
    if issuer is not None and data not in _SIGNED:
        raise AssertionError("a certificate nobody issued was believed")
    try:
        applicant = read_applicant(found)
    except MalformedCertificate:
        return
    if not applicant.name or not applicant.address or max(len(applicant.name), len(applicant.address)) > MAX_CHARACTERS:
        raise AssertionError("an applicant without name or address, or with a whole book for one")


_SIGNED = frozenset(seeds())
