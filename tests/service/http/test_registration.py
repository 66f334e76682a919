"""A kiosk and its service, over real sockets: the same answers as in-process."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable

import anyio.to_thread
import pytest

from kiosk.identity.document import consent_digest
from kiosk.operations.registration import FetchChallenge, IdentifyPerson, PrepareIdentification
from kiosk.service.port import Refused
from kiosk.simulator.personas.people import FUKUOKA, HANAKO
from tests.service.server import Service, serial


def test_a_visit_over_http_ends_with_a_patron(either_service: Service) -> None:
    kiosk, harness = either_service.kiosk(), either_service.harness()
    found = harness.identify(kiosk)
    assert found.applicant == harness.identify(kiosk).applicant
    made = harness.register(kiosk, found.token)
    assert serial(made.number) == 1234
    assert made.barcode == f"A{made.number}A"
    assert made.setup_url.endswith(made.number)
    assert harness.register(kiosk, found.token) == made, "the same key, the same patron"
    with pytest.raises(Refused, match="K401"):
        harness.identify(kiosk)
    with pytest.raises(Refused, match="K402"):
        harness.identify(kiosk, FUKUOKA)


def test_a_certificate_may_be_announced(service_: Service) -> None:
    kiosk, harness = service_.kiosk(), service_.harness()
    answer = harness.sign(harness.challenge(kiosk))
    kiosk.ask(PrepareIdentification(answer["certificate"]))  # type: ignore[arg-type]
    kiosk.ask(PrepareIdentification(b"nothing of the kind"))
    assert kiosk.ask(IdentifyPerson(**answer)).token  # type: ignore[arg-type]


def test_a_challenge_is_used_up_whatever_the_answer(either_service: Service) -> None:
    kiosk, harness = either_service.kiosk(), either_service.harness()
    answer = harness.sign(harness.challenge(kiosk))
    with pytest.raises(Refused, match="K205"):
        kiosk.ask(IdentifyPerson(**{**answer, "signature": bytes(256)}))  # type: ignore[arg-type]
    with pytest.raises(Refused, match="K104"):
        kiosk.ask(IdentifyPerson(**answer))  # type: ignore[arg-type]


def test_what_belongs_to_one_kiosk_is_worth_nothing_to_another(either_service: Service) -> None:
    mine, theirs = either_service.kiosk("lobby-1"), either_service.kiosk("lobby-2")
    my_harness, their_harness = either_service.harness("lobby-1"), either_service.harness("lobby-2")
    answer = my_harness.sign(my_harness.challenge(mine))
    with pytest.raises(Refused, match="K104"):
        theirs.ask(IdentifyPerson(**answer))  # type: ignore[arg-type]
    token = mine.ask(IdentifyPerson(**answer)).token  # type: ignore[arg-type]
    with pytest.raises(Refused, match="K104"):
        their_harness.register(theirs, token)
    made = my_harness.register(mine, token)
    with pytest.raises(Refused, match="K001"):
        their_harness.register(theirs, token)  # the key made another kiosk's registration
    with pytest.raises(Refused, match="K001"):
        my_harness.challenge(theirs)  # in another kiosk's name
    assert my_harness.register(mine, token) == made


def test_a_kiosk_that_shows_another_consent_text_gets_nothing_to_sign(service_: Service) -> None:
    harness = service_.harness()
    with pytest.raises(Refused, match="K001"):
        service_.kiosk().ask(FetchChallenge("lobby-1", "2020-01"))
    other = service_.kiosk()
    other._consent_digest = "0" * 64  # the same version, other words
    with pytest.raises(Refused, match="K001 the service has another consent text"):
        harness.challenge(other)


def test_a_form_the_kiosk_should_not_have_sent_is_refused_and_can_be_mended(service_: Service) -> None:
    kiosk, harness = service_.kiosk(), service_.harness()
    token = harness.identify(kiosk, HANAKO).token
    for password in ("abc", "x" * 1000, "nul\0", "\ud800"):
        with pytest.raises(Refused, match="K001"):
            harness.register(kiosk, token, password=password)
    assert harness.register(kiosk, token).number


def test_the_notices_come_from_the_service(service_: Service) -> None:
    said = " ".join(service_.kiosk().startup_warnings())
    assert "test certificates" in said
    assert "mail" in said
    wrong = service_.kiosk("lobby-1")
    wrong._kiosk_id = "lobby-9"
    assert "belongs to kiosk lobby-1" in wrong.startup_warnings()[0]


def test_a_question_goes_to_a_thread_for_its_token_and_for_its_answer_only(
    service_: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed = []
    run_sync = anyio.to_thread.run_sync

    async def hand(call: Callable[[], object], *more: object, **named: object) -> object:
        handed.append(call)
        return await run_sync(call, *more, **named)  # type: ignore[arg-type]

    harness, kiosk = service_.harness(), service_.kiosk()
    harness.challenge(kiosk)
    monkeypatch.setattr(anyio.to_thread, "run_sync", hand)
    harness.challenge(kiosk)
    assert len(handed) == 2


def test_a_kiosk_of_before_that_names_no_language_has_the_first_form_signed(service_: Service) -> None:
    question = {"kiosk_id": "lobby-1", "consent_version": service_.config.consent.version}
    answer = service_.http().post("/v1/challenges", json=question)
    assert answer.status_code == 201
    assert b64decode(answer.json()["document"]).startswith("図書館利用者登録申請書 第1版\n".encode())


@pytest.mark.parametrize("language", ["english", "EN", "e" * 5000, "en\n", "", None, 7])
def test_what_is_no_tag_of_a_language_is_no_question(service_: Service, language: object) -> None:
    question = {"kiosk_id": "lobby-1", "consent_version": service_.config.consent.version, "language": language}
    assert service_.http().post("/v1/challenges", json=question).status_code == 422


def test_a_document_is_not_signed_where_the_service_has_another_text_in_that_language(service_: Service) -> None:
    kiosk = service_.kiosk(shown_digest=lambda _language: "0" * 64)
    with pytest.raises(Refused, match="another consent text in en"):
        kiosk.ask(FetchChallenge("lobby-1", service_.config.consent.version, language="en"))
    shown = service_.config.consent.shown("en")
    assert shown is not None
    right = service_.kiosk(shown_digest=lambda _language: consent_digest(shown.text))
    assert right.ask(FetchChallenge("lobby-1", service_.config.consent.version, language="en")).document
