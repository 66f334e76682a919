"""Trust anchors and revocation of a kiosk that verifies cards itself, with OpenSSL as responder and list maker."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.doctor.checks import anchors, revocation
from kiosk.doctor.finding import Finding
from kiosk.settings.profile import Trust
from kiosk.settings.tables.revocation import Revocation
from kiosk.simulator.pki.authority import Authority, make_authority
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.openssl import Office
from tests.identity.servers import Server, answering, computing, hanging, serving

CLOCK = SystemClock()


@pytest.fixture
def ca(pki: TestPki) -> Authority:
    return make_authority(pki.key("ca-sign-2"), organisation="JPKI")


@pytest.fixture
def trust(tmp_path: Path, ca: Authority) -> Trust:
    (tmp_path / "ca.cer").write_bytes(ca.der)
    return Trust(anchors=(tmp_path / "ca.cer",))


@pytest.fixture
def office(tmp_path: Path, ca: Authority) -> Office:
    return Office(tmp_path / "office", ca)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(hanging) as running:
        yield running


def reason(finding: Finding) -> tuple[str, str]:
    return finding.verdict.value, finding.reason


def looked(trust: Trust, **table: object) -> dict[str, Finding]:
    found = dict(revocation.look(trust, Revocation.model_validate(table), CLOCK))
    assert list(found) == list(revocation.NAMES)
    return found


def test_a_responder_and_a_list_that_are_well(trust: Trust, office: Office, server: Server, tmp_path: Path) -> None:
    server.behave = computing(lambda request: office.answer(request, "-nmin", "5"))
    (tmp_path / "all.crl").write_bytes(office.crl())
    found = looked(trust, mode="ocsp-then-crl", ocsp_url=server.url, crl=[str(tmp_path / "all.crl")])
    assert reason(found[revocation.OCSP]) == ("ok", "answers")
    assert reason(found[revocation.CRL]) == ("ok", "fresh")
    assert 23 < float(str(found[revocation.CRL].values["hours_left"])) <= 24


def test_a_responder_that_hangs_and_a_list_that_is_old(
    trust: Trust, office: Office, server: Server, tmp_path: Path
) -> None:
    stale = office.crl("-crl_lastupdate", "20261001000000Z", "-crl_nextupdate", "20261002000000Z")
    (tmp_path / "all.crl").write_bytes(stale)
    known = {"ocsp_url": server.url, "crl": [str(tmp_path / "all.crl")], "timeout_seconds": 1}
    found = looked(trust, mode="ocsp-then-crl", **known)
    assert reason(found[revocation.OCSP]) == ("fault", "unreachable")
    assert reason(found[revocation.CRL]) == ("fault", "stale")
    server.behave = answering(b"", status="503 Service Unavailable")
    assert reason(looked(trust, mode="ocsp", **known)[revocation.OCSP]) == ("fault", "error")


def test_a_list_that_nobody_renews_is_a_warning_before_it_is_too_late(
    trust: Trust, office: Office, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    last, following = (f"{moment:%Y%m%d%H%M%SZ}" for moment in (now - timedelta(hours=23), now + timedelta(hours=1)))
    (tmp_path / "all.crl").write_bytes(office.crl("-crl_lastupdate", last, "-crl_nextupdate", following))
    found = looked(trust, mode="crl", crl=[str(tmp_path / "all.crl")])
    assert reason(found[revocation.CRL]) == ("warning", "ends-soon")
    assert found[revocation.CRL].values["age_hours"] == 23
    assert found[revocation.OCSP].reason == "not-used"


def test_of_many_lists_the_worst_is_said(trust: Trust, office: Office, tmp_path: Path) -> None:
    (tmp_path / "all.crl").write_bytes(office.crl())
    lists = [str(tmp_path / name) for name in ("all.crl", *(f"gone-{number}.crl" for number in range(8)))]
    found = looked(trust, mode="crl", crl=lists)[revocation.CRL]
    assert reason(found) == ("fault", "unreachable")
    assert found.values["looked_at"] == 9
    assert "gone-0.crl" in found.text
    assert found.text.endswith("... and 3 more")


def test_a_profile_that_does_not_check_is_a_fault(trust: Trust) -> None:
    assert reason(looked(trust, mode="none-yet")[revocation.MODE]) == ("fault", "none-yet")


def test_anchors_are_judged_together(pki: TestPki, tmp_path: Path, ca: Authority, trust: Trust) -> None:
    now = datetime.now(UTC)

    def file(name: str, **wish: object) -> Path:
        wish = {"organisation": "JPKI"} | wish
        (tmp_path / name).write_bytes(make_authority(pki.key("ca-sign-2"), **wish).der)  # type: ignore[arg-type]
        return tmp_path / name

    ended = file("old.cer", not_before=now - timedelta(days=900), not_after=now - timedelta(days=3))
    ends = file("soon.cer", not_after=now + timedelta(days=20))
    demo = file("demo.cer", organisation="JPKI-DEMO")
    good = trust.anchors[0]
    assert reason(anchors.look([good], CLOCK)) == ("warning", "not-known")
    assert reason(anchors.look([good, ended], CLOCK))[0] == "warning", "another generation holds"
    assert reason(anchors.look([ended], CLOCK)) == ("fault", "none")
    assert reason(anchors.look([ends], CLOCK)) == ("warning", "ends-soon")
    assert reason(anchors.look([good, demo], CLOCK)) == ("fault", "unfit")
    assert reason(anchors.look([good, tmp_path / "gone"], CLOCK)) == ("fault", "unreadable")
    assert "(19 days)" in anchors.look([ends], CLOCK).text
