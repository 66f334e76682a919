from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.identity.certificate import SigningCertificate, parse
from kiosk.identity.trust import TrustAnchor
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki.hierarchy import TestPki

from .openssl import Office
from .servers import Server, hanging, serving


@dataclass(frozen=True)
class Holder:
    """Somebody's certificate, of the real present: OpenSSL's clock cannot be set."""

    leaf: SigningCertificate
    issuer: TrustAnchor


def issue_now(pki: TestPki, **wish: object) -> Holder:
    now = datetime.now(UTC).replace(microsecond=0)
    dates = {"not_before": now - timedelta(days=9), "not_after": now + timedelta(days=99)}
    der, _ = pki.issue(TARO, **(dates | wish))  # type: ignore[arg-type]
    return Holder(parse(der), TrustAnchor.load(pki.authority().der))


@pytest.fixture
def holder(pki: TestPki) -> Holder:
    return issue_now(pki)


@pytest.fixture
def office(pki: TestPki, tmp_path: Path) -> Office:
    return Office(tmp_path / "office", pki.authority())


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(hanging) as running:
        yield running
