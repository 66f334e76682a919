"""The seam behind which revocation is checked: what can be found out, and who finds it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Protocol

from kiosk.identity.certificate import SigningCertificate
from kiosk.identity.trust import TrustAnchor


class Cause(Enum):
    """Why a certificate's state could not be found out; none of them is ever treated as good."""

    UNKNOWN = "unknown"  # a trusted answer: "unknown certificate"
    UNCOVERED = "uncovered"  # no list is about the certificate
    ERROR = "error"  # the responder answered that it will not answer
    STALE = "stale"
    UNREACHABLE = "unreachable"
    UNTRUSTED = "untrusted"  # malformed, not signed by a trusted key, or about another certificate
    CLOCK = "clock"  # this machine's time and the answer's cannot both be right


@dataclass(frozen=True, slots=True)
class Good:
    """Known not to be revoked, from an answer fresh enough to be trusted."""


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Nobody asked: only a checker whose ``notice`` says so may answer this."""


@dataclass(frozen=True, slots=True)
class Revoked:
    """Revoked at ``at`` for ``reason`` (the name of an RFC 5280 CRLReason)."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """No answer, a stale one, or one that can't be trusted; ``detail`` is for the log, without personal data."""

    detail: str
    cause: Cause


RevocationStatus = Good | NotChecked | Revoked | Unknown


class CannotTell(Exception):
    """Inside a checker: the state cannot be found out, and ``status`` says why."""

    def __init__(self, cause: Cause, detail: str) -> None:
        super().__init__(f"{cause.value}: {detail}")
        self.status = Unknown(detail, cause)


class RevocationChecker(Protocol):
    """Says whether a certificate that chains to ``issuer`` was revoked.  May block on the network."""

    @property
    def notice(self) -> str | None:
        """What IT must know about this checker at start, or None."""

    def check(self, certificate: SigningCertificate, issuer: TrustAnchor) -> RevocationStatus:
        """The state now; a failure to find out is Unknown, not an exception."""


class NotYetChecked:
    """Checks nothing and says so at start; for a library that may not ask J-LIS yet."""

    @property
    def notice(self) -> str:
        return "NOT FOR REAL PATRONS: revocation of certificates is not checked, so revoked cards are accepted"

    def check(self, certificate: SigningCertificate, issuer: TrustAnchor) -> RevocationStatus:  # noqa: ARG002
        return NotChecked()


class DemoRevocation:
    """The demo's responder: serial numbers of personas that are revoked, and of those that it does not know."""

    def __init__(self, revoked: frozenset[int], unknown: frozenset[int] = frozenset()) -> None:
        self._revoked = revoked
        self._unknown = unknown

    @property
    def notice(self) -> str:
        return "demo: revocation comes from the virtual cards' own list"

    def check(self, certificate: SigningCertificate, issuer: TrustAnchor) -> RevocationStatus:  # noqa: ARG002
        if certificate.serial in self._revoked:
            return Revoked(datetime(2026, 4, 1, tzinfo=UTC), "affiliationChanged")
        if certificate.serial in self._unknown:
            return Unknown("demo: the responder does not know this certificate", Cause.UNKNOWN)
        return Good()
