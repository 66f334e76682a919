"""What the targets share: the demo's PKI, kept in ``var/fuzz/pki``, and certificates of all its people."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from kiosk.identity.trust import TrustAnchor
from kiosk.simulator.personas.catalogue import PERSONAS
from kiosk.simulator.pki.hierarchy import TestPki

NOW = datetime(2026, 6, 1, 3, tzinfo=UTC)


@cache
def pki() -> TestPki:
    """One PKI for all runs, so that a corpus keeps its worth."""
    return TestPki.load_or_create(Path("var/fuzz/pki"))


@cache
def anchors() -> tuple[TrustAnchor, ...]:
    """Whom a demo kiosk trusts."""
    return tuple(TrustAnchor.load(der) for der in pki().anchors)


@cache
def certificates() -> tuple[bytes, ...]:
    """The signing certificate of every persona that has one."""
    return tuple(p.credentials(pki(), date(2026, 6, 1)).certificate for p in PERSONAS.values() if p.foreign is None)
