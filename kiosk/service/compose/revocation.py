"""What checks revocation, as the library profile says."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, assert_never

from kiosk.clock import Clock
from kiosk.identity.revocation import NotYetChecked, RevocationChecker
from kiosk.identity.trust import TrustAnchor
from kiosk.settings.tables.revocation import Revocation

if TYPE_CHECKING:  # what is not used is not loaded: an HTTP client, asyncio, parsers
    from kiosk.identity.revocation.crl.checker import CrlChecker
    from kiosk.identity.revocation.ocsp.checker import OcspChecker


def make_checker(settings: Revocation, anchors: tuple[TrustAnchor, ...], clock: Clock) -> RevocationChecker:
    """The checker of this profile; one check of it never takes longer than ``timeout_seconds``.

    With a fallback each half has half of that, so that a responder that hangs leaves time for the list.
    """
    seconds = float(settings.timeout_seconds)
    match settings.mode:
        case "none-yet":
            return NotYetChecked()
        case "crl":
            return _learning(make_crl_checker(settings, anchors, clock, seconds))
        case "ocsp":
            return make_ocsp_checker(settings, clock, seconds, None)
        case "ocsp-then-crl":
            from kiosk.identity.revocation.fallback import OcspThenCrl

            lists = _learning(make_crl_checker(settings, anchors, clock, seconds / 2))
            return OcspThenCrl(make_ocsp_checker(settings, clock, seconds / 2, lists), lists)
        case _:
            assert_never(settings.mode)


def _learning(lists: CrlChecker) -> CrlChecker:
    lists.learn()
    return lists


def make_ocsp_checker(
    settings: Revocation, clock: Clock, seconds: float, responders: RevocationChecker | None
) -> OcspChecker:
    """The half that asks; ``responders`` checks who answers."""
    from kiosk.identity.revocation.ocsp import Nonce, OcspRules
    from kiosk.identity.revocation.ocsp.checker import OcspChecker

    rules = OcspRules(
        nonce=Nonce(settings.nonce),
        max_age=timedelta(hours=settings.max_age_hours),
        sha256_ids=settings.certificate_ids == "sha256",
    )
    return OcspChecker(
        settings.ocsp_url,
        rules,
        clock,
        seconds,
        responders=responders,
        unchecked_responder=settings.unchecked_responder,
    )


def make_crl_checker(
    settings: Revocation, anchors: tuple[TrustAnchor, ...], clock: Clock, seconds: float
) -> CrlChecker:
    """The half that looks up."""
    from kiosk.identity.revocation.crl.checker import CrlChecker
    from kiosk.identity.revocation.crl.source import CrlSource

    return CrlChecker(tuple(CrlSource(place, anchors, clock) for place in settings.crl), clock, seconds)
