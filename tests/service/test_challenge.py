from __future__ import annotations

import pytest

from kiosk.identity.document import consent_digest, decode
from kiosk.operations.registration import FetchChallenge, IdentifyPerson
from kiosk.service.local.service import LocalService
from kiosk.service.port import Refused

from .desk import Desk


def test_the_document_says_library_purpose_consent_kiosk_and_time(desk: Desk, service: LocalService) -> None:
    challenge = desk.challenge(service)
    document = decode(challenge.document)
    assert document.library == desk.profile.library.name
    assert document.kiosk == desk.profile.kiosk.id
    assert document.consent_version == desk.profile.consent.version
    assert document.consent_digest == consent_digest(desk.profile.consent.text)
    assert document.time == desk.clock.now()


def test_no_two_challenges_are_alike(desk: Desk, service: LocalService) -> None:
    one, other = desk.challenge(service), desk.challenge(service)
    assert one.challenge_id != other.challenge_id
    assert one.document != other.document


def test_a_kiosk_that_showed_another_consent_text_gets_no_challenge(desk: Desk, service: LocalService) -> None:
    with pytest.raises(Refused, match="K001"):
        service.ask(FetchChallenge(desk.profile.kiosk.id, "2020-01"))


def test_another_kiosk_gets_no_challenge(desk: Desk, service: LocalService) -> None:
    with pytest.raises(Refused, match="K001"):
        service.ask(FetchChallenge("elsewhere", desk.profile.consent.version))


def test_a_challenge_is_answered_once(desk: Desk, service: LocalService) -> None:
    answer = desk.sign(desk.challenge(service))
    service.ask(IdentifyPerson(**answer))
    with pytest.raises(Refused, match="K104"):
        service.ask(IdentifyPerson(**answer))


def test_a_refused_answer_uses_the_challenge_up_too(desk: Desk, service: LocalService) -> None:
    answer = desk.sign(desk.challenge(service))
    with pytest.raises(Refused, match="K205"):
        service.ask(IdentifyPerson(**{**answer, "signature": bytes(256)}))
    with pytest.raises(Refused, match="K104"):
        service.ask(IdentifyPerson(**answer))


def test_a_challenge_older_than_ten_minutes_is_refused(desk: Desk, service: LocalService) -> None:
    answer = desk.sign(desk.challenge(service))
    desk.clock.pass_by(minutes=10)
    with pytest.raises(Refused, match="K104"):
        service.ask(IdentifyPerson(**answer))


def test_a_signature_over_another_challenge_is_not_genuine(desk: Desk, service: LocalService) -> None:
    first, second = desk.challenge(service), desk.challenge(service)
    answer = desk.sign(first)
    with pytest.raises(Refused, match="K205"):
        service.ask(IdentifyPerson(**{**answer, "challenge_id": second.challenge_id}))


def test_a_challenge_of_another_kiosk_is_refused(desk: Desk, service: LocalService) -> None:
    answer = desk.sign(desk.challenge(service))
    kiosk = desk.profile.kiosk.model_copy(update={"id": "elsewhere"})
    neighbour = Desk(desk.pki, desk.profile.model_copy(update={"kiosk": kiosk}), desk.clock, desk.opened).open()
    with pytest.raises(Refused, match="K104"):
        neighbour.ask(IdentifyPerson(**answer))
    assert service.ask(IdentifyPerson(**answer)).token, "the right kiosk can still use it"
