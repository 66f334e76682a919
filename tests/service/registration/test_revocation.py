"""What a profile says about revocation is what happens to a card, and the check may begin before the signature."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.identity.revocation.freshness import EARLIEST
from kiosk.operations.registration import FetchChallenge, IdentifyPerson, Prepared, PrepareIdentification
from kiosk.operations.returning import RecognizePatron
from kiosk.patron.returning import Act
from kiosk.service.local.service import LocalService
from kiosk.service.port import Refused
from kiosk.settings.tables.revocation import Revocation
from kiosk.simulator.pki.authority import make_authority
from tests.identity.openssl import Office
from tests.identity.servers import Server, answering, computing, hanging, serving
from tests.service.harness import Harness


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(hanging) as running:
        yield running


@pytest.fixture
def office(harness: Harness, tmp_path: Path) -> Office:
    return Office(tmp_path / "office", harness.pki.authority())


@pytest.fixture
def now(harness: Harness) -> Harness:
    """The harness in the real present: OpenSSL's clock cannot be set."""
    harness.clock.moment = datetime.now(UTC).replace(microsecond=0)
    return harness


def opened(harness: Harness, **settings: object) -> LocalService:
    harness.profile = harness.profile.model_copy(update={"revocation": Revocation(**settings)})  # type: ignore[arg-type]
    return harness.open()


def refusal(harness: Harness, service: LocalService, sent: dict[str, object] | None = None) -> str:
    with pytest.raises(Refused) as caught:
        service.ask(IdentifyPerson(**(sent or harness.sign(harness.challenge(service)))))  # type: ignore[arg-type]
    return " ".join(filter(None, (caught.value.code, caught.value.variant, caught.value.detail)))


def test_each_way_of_not_knowing_is_k301_and_revoked_is_k204(now: Harness, office: Office, server: Server) -> None:
    service = opened(now, mode="ocsp", ocsp_url=server.url, timeout_seconds=1)
    said = {"hangs": refusal(now, service)}
    server.behave = answering(b"garbage")
    said["garbage"] = refusal(now, service)
    server.behave = answering(b"", status="503 Service Unavailable")
    said["503"] = refusal(now, service)
    server.behave = computing(lambda request: office.answer(request, "-nmin", "5"))
    said["nobody knows it"] = refusal(now, service)
    sent = now.sign(now.challenge(service))
    office.know(sent["certificate"], "superseded")  # type: ignore[arg-type]
    said["revoked"] = refusal(now, service, sent)
    assert {name: text[:4] for name, text in said.items()} == {
        "hangs": "K301",
        "garbage": "K301",
        "503": "K301",
        "nobody knows it": "K301",
        "revoked": "K204",
    }
    assert said["hangs"].startswith("K301 revocation unreachable:")
    assert said["nobody knows it"].startswith("K301 unknown revocation unknown:")
    today = now.sign(now.challenge(service), not_before=now.clock.moment - timedelta(hours=3))
    server.behave = computing(lambda request: office.answer(request, "-nmin", "5"))
    assert refusal(now, service, today).startswith("K301 new revocation unknown:")
    tomorrow = now.sign(now.challenge(service), not_before=now.clock.moment + timedelta(hours=9))
    assert refusal(now, service, tomorrow).startswith("K301 new validity:")
    office.know(today["certificate"])  # type: ignore[arg-type]
    later = now.sign(now.challenge(service), not_before=now.clock.moment - timedelta(hours=3))
    assert service.ask(IdentifyPerson(**later)).applicant, "the responder has heard of it"  # type: ignore[arg-type]


def test_acts_with_a_card_are_refused_likewise_whatever_the_library_knows(
    now: Harness, office: Office, server: Server
) -> None:
    service = opened(now, mode="ocsp", ocsp_url=server.url)
    server.behave = computing(lambda request: office.answer(request, "-nmin", "5"))

    def sent() -> RecognizePatron:
        fetch = FetchChallenge(now.profile.kiosk.id, now.profile.consent.version, False, (Act.REISSUE,))
        return RecognizePatron(**now.sign(service.ask(fetch)))  # type: ignore[arg-type]

    first = sent()
    with pytest.raises(Refused, match="K301"):
        service.ask(first)
    office.know(first.certificate, "superseded")
    with pytest.raises(Refused, match="K204"):
        service.ask(sent())


def test_a_responder_that_hangs_leaves_time_for_the_list(
    now: Harness, office: Office, server: Server, tmp_path: Path
) -> None:
    lists = tmp_path / "all.crl"
    lists.write_bytes(office.crl())
    service = opened(now, mode="ocsp-then-crl", ocsp_url=server.url, crl=(str(lists),), timeout_seconds=1)
    assert now.identify(service).applicant


def test_a_machine_whose_clock_is_wrong_says_clock(harness: Harness, office: Office, server: Server) -> None:
    server.behave = computing(lambda request: office.answer(request, "-nmin", "5"))
    service = opened(harness, mode="ocsp", ocsp_url=server.url)
    assert refusal(harness, service).startswith("K301 clock:"), "it is still April here"
    sent = harness.sign(harness.challenge(service), not_before=datetime(2015, 1, 1, tzinfo=UTC))
    harness.clock.moment = EARLIEST - timedelta(seconds=1)
    assert refusal(harness, service, sent).startswith("K301 clock:")
    asked = server.asked
    assert asked == 1, "a date that cannot be right asks nobody"
    assert any(notice.startswith("clock:") for notice in harness.open().startup_warnings())
    assert not any(notice.startswith("clock:") for notice in harness.open(clock=SystemClock()).startup_warnings())


def test_a_service_that_does_not_check_says_so_loudly(harness: Harness) -> None:
    assert any(notice.startswith("NOT FOR REAL PATRONS") for notice in harness.open().startup_warnings())
    assert not any("NOT FOR" in notice for notice in opened(harness, mode="ocsp").startup_warnings())


def test_a_prepared_certificate_is_asked_about_once_before_the_signature_is_there(
    now: Harness, office: Office, server: Server
) -> None:
    asked: list[bytes] = []

    def answer(request: bytes) -> bytes:
        asked.append(request)
        return office.answer(request, "-nmin", "5")

    server.behave = computing(answer)
    service = opened(now, mode="ocsp", ocsp_url=server.url)
    sent = now.sign(now.challenge(service))
    office.know(sent["certificate"])  # type: ignore[arg-type]
    service.ask(PrepareIdentification(sent["certificate"]))  # type: ignore[arg-type]
    assert service.ask(IdentifyPerson(**sent)).applicant  # type: ignore[arg-type]
    assert len(asked) == 1
    server.behave = hanging
    assert service.ask(PrepareIdentification(sent["certificate"])) == Prepared()  # type: ignore[arg-type]  # at once


def test_nobody_is_asked_about_a_certificate_that_would_be_refused_anyway(
    now: Harness, server: Server, office: Office
) -> None:
    """Its address might lead anywhere."""
    service = opened(now, mode="ocsp")
    rogue = make_authority(now.pki.key("rogue"))
    for wish in ({"ca": rogue}, {"policy": "1.2.3"}, {"not_after": now.clock.now() - timedelta(seconds=1)}):
        sent = now.sign(now.challenge(service), aia=server.url, **wish)
        service.ask(PrepareIdentification(sent["certificate"]))  # type: ignore[arg-type]
        assert refusal(now, service, sent)
    service.ask(PrepareIdentification(b"0\x03\x02\x01"))
    service.ask(PrepareIdentification(b""))
    assert server.asked == 0
    server.behave = computing(lambda request: office.answer(request, "-nmin", "5"))
    sent = now.sign(now.challenge(service), aia=server.url)
    office.know(sent["certificate"])  # type: ignore[arg-type]
    assert service.ask(IdentifyPerson(**sent)).applicant  # type: ignore[arg-type]
    assert server.asked == 1
