from __future__ import annotations

import pytest

from kiosk.identity.document import applied_for, consent_digest, decode
from kiosk.operations.registration import FetchChallenge, IdentifyPerson
from kiosk.patron.returning import Act
from kiosk.service.local.service import LocalService
from kiosk.service.port import Refused
from tests.service.harness import Harness


def test_the_document_says_library_purpose_consent_kiosk_and_time(harness: Harness, service: LocalService) -> None:
    challenge = harness.challenge(service)
    document = decode(challenge.document)
    assert document.library == harness.profile.library.name
    assert document.kiosk == harness.profile.kiosk.id
    assert document.consent_version == harness.profile.consent.version
    assert document.consent_digest == consent_digest(harness.profile.consent.text)
    assert document.time == harness.clock.now()


def test_no_two_challenges_are_alike(harness: Harness, service: LocalService) -> None:
    one, other = harness.challenge(service), harness.challenge(service)
    assert one.challenge_id != other.challenge_id
    assert one.document != other.document


def test_a_kiosk_that_showed_another_consent_text_gets_no_challenge(harness: Harness, service: LocalService) -> None:
    with pytest.raises(Refused, match="K001"):
        service.ask(FetchChallenge(harness.profile.kiosk.id, "2020-01"))


def test_another_kiosk_gets_no_challenge(harness: Harness, service: LocalService) -> None:
    with pytest.raises(Refused, match="K001"):
        service.ask(FetchChallenge("elsewhere", harness.profile.consent.version))


def test_a_challenge_is_answered_once(harness: Harness, service: LocalService) -> None:
    answer = harness.sign(harness.challenge(service))
    service.ask(IdentifyPerson(**answer))
    with pytest.raises(Refused, match="K104"):
        service.ask(IdentifyPerson(**answer))


def test_a_refused_answer_uses_the_challenge_up_too(harness: Harness, service: LocalService) -> None:
    answer = harness.sign(harness.challenge(service))
    with pytest.raises(Refused, match="K205"):
        service.ask(IdentifyPerson(**{**answer, "signature": bytes(256)}))
    with pytest.raises(Refused, match="K104"):
        service.ask(IdentifyPerson(**answer))


def test_a_challenge_older_than_ten_minutes_is_refused(harness: Harness, service: LocalService) -> None:
    answer = harness.sign(harness.challenge(service))
    harness.clock.pass_by(minutes=10)
    with pytest.raises(Refused, match="K104"):
        service.ask(IdentifyPerson(**answer))


def test_a_signature_over_another_challenge_is_not_genuine(harness: Harness, service: LocalService) -> None:
    first, second = harness.challenge(service), harness.challenge(service)
    answer = harness.sign(first)
    with pytest.raises(Refused, match="K205"):
        service.ask(IdentifyPerson(**{**answer, "challenge_id": second.challenge_id}))


def test_a_challenge_of_another_kiosk_is_refused(harness: Harness, service: LocalService) -> None:
    answer = harness.sign(harness.challenge(service))
    kiosk = harness.profile.kiosk.model_copy(update={"id": "elsewhere"})
    neighbour = Harness(
        harness.pki, harness.profile.model_copy(update={"kiosk": kiosk}), harness.clock, harness.opened
    ).open()
    with pytest.raises(Refused, match="K104"):
        neighbour.ask(IdentifyPerson(**answer))
    assert service.ask(IdentifyPerson(**answer)).token, "the right kiosk can still use it"


def offering(harness: Harness, *acts: str) -> LocalService:
    returning = harness.profile.returning.model_copy(update={"acts": acts})
    harness.profile = harness.profile.model_copy(update={"returning": returning})
    return harness.open()


def test_the_document_names_the_acts_the_consent_page_named(harness: Harness) -> None:
    service = offering(harness, "reissue", "password")
    kiosk, version = harness.profile.kiosk.id, harness.profile.consent.version
    for registering, acts in [(True, ()), (True, (Act.REISSUE, Act.PASSWORD)), (False, (Act.PASSWORD,))]:
        document = decode(service.ask(FetchChallenge(kiosk, version, registering, acts)).document)
        assert (document.registers, applied_for(document)) == (registering, acts)


@pytest.mark.parametrize("acts", [(), (Act.RENEWAL,), (Act.REISSUE, Act.CHANGE)], ids=["none", "one", "one of two"])
def test_a_kiosk_that_asks_for_acts_the_library_does_not_offer_gets_no_challenge(
    harness: Harness, acts: tuple[Act, ...]
) -> None:
    service = offering(harness, "reissue", "password")
    asked = FetchChallenge(harness.profile.kiosk.id, harness.profile.consent.version, False, acts)
    with pytest.raises(Refused, match="K001"):
        service.ask(asked)


def test_a_registration_goes_on_without_the_acts_the_library_does_not_offer(harness: Harness) -> None:
    service = offering(harness, "reissue", "password")
    asked = FetchChallenge(
        harness.profile.kiosk.id, harness.profile.consent.version, True, (Act.REISSUE, Act.CHANGE, Act.RENEWAL)
    )
    challenge = service.ask(asked)
    assert applied_for(decode(challenge.document)) == (Act.REISSUE,)
    assert service.ask(IdentifyPerson(**harness.sign(challenge))).token


def test_a_document_of_acts_registers_nobody(harness: Harness) -> None:
    service = offering(harness, "reissue")
    asked = FetchChallenge(harness.profile.kiosk.id, harness.profile.consent.version, False, (Act.REISSUE,))
    with pytest.raises(Refused, match="K001"):
        service.ask(IdentifyPerson(**harness.sign(service.ask(asked))))


def test_the_document_names_the_language_that_was_shown_and_its_text(harness: Harness, service: LocalService) -> None:
    consent = harness.profile.consent
    asked = FetchChallenge(harness.profile.kiosk.id, consent.version, language="en")
    document = decode(service.ask(asked).document)
    shown = consent.shown("en")
    assert shown is not None
    assert (document.language, document.shown_digest) == ("en", consent_digest(shown.text))
    assert document.consent_digest == consent_digest(consent.text), "the binding one beside it"
    assert service.ask(IdentifyPerson(**harness.sign(service.ask(asked)))).token


def test_a_visit_in_japanese_signs_the_first_form(harness: Harness, service: LocalService) -> None:
    document = harness.challenge(service).document
    assert document.startswith("図書館利用者登録申請書 第1版\n".encode())
    assert "画面" not in document.decode()


@pytest.mark.parametrize("language", ["tlh", "", "JA", "en\n図書館: 別の図書館", "e" * 5000])
def test_a_language_the_library_has_no_consent_in_is_refused(
    harness: Harness, service: LocalService, language: str
) -> None:
    with pytest.raises(Refused, match="no consent text"):
        service.ask(FetchChallenge(harness.profile.kiosk.id, harness.profile.consent.version, language=language))
