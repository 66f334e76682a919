from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.service.compose.assemble import CannotStart
from kiosk.service.local.service import LocalService
from kiosk.service.port import Refused
from kiosk.simulator.personas.people import FUKUOKA, HANAKO, OVERSEAS, TARO, UNKNOWN_BIRTH
from kiosk.simulator.pki.authority import make_authority
from kiosk.simulator.pki.person import Person
from tests.service.harness import NOON, Harness, born


def code(harness: Harness, service: LocalService, person: Person, **wish: object) -> str:
    with pytest.raises(Refused) as caught:
        harness.identify(service, person, **wish)
    return caught.value.code


def test_a_nagasaki_resident_is_identified_with_the_cards_own_words(harness: Harness, service: LocalService) -> None:
    found = harness.identify(service)
    assert found.applicant.name == TARO.name
    assert found.applicant.address == TARO.address
    assert found.applicant.birth_date.known() == date(1990, 4, 1)
    assert len(found.token) >= 43
    assert found.token not in repr(found)


def test_every_identification_has_its_own_token(harness: Harness, service: LocalService) -> None:
    assert harness.identify(service).token != harness.identify(service).token


def test_who_turns_15_tomorrow_is_too_young_until_midnight_in_japan(harness: Harness, service: LocalService) -> None:
    teenager = born(date(2011, 4, 2))
    harness.clock.moment = datetime(2026, 4, 1, 14, 59, 59, tzinfo=UTC)
    assert code(harness, service, teenager) == "K403"
    harness.clock.moment = datetime(2026, 4, 1, 15, 0, 0, tzinfo=UTC)
    assert harness.identify(service, teenager).applicant.name == teenager.name


def test_who_turns_15_today_is_welcome_though_it_is_yesterday_in_utc(harness: Harness, service: LocalService) -> None:
    harness.clock.moment = datetime(2026, 3, 31, 15, 30, tzinfo=UTC)
    assert harness.identify(service, born(date(2011, 4, 1))).token


def test_an_address_in_another_prefecture_is_outside_the_area(harness: Harness, service: LocalService) -> None:
    assert code(harness, service, FUKUOKA) == "K402"
    assert code(harness, service, OVERSEAS) == "K402"


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (replace(TARO, address="大村市東本町１－２－３"), ("K402", "address")),
        (UNKNOWN_BIRTH, ("K403", "birth")),
        (FUKUOKA, ("K402", "")),
        (born(date(2015, 1, 1)), ("K403", "")),
    ],
    ids=range(4),
)
def test_what_the_card_does_not_tell_is_left_to_the_counter_and_said_so(
    harness: Harness, service: LocalService, person: Person, said: tuple[str, str]
) -> None:
    with pytest.raises(Refused) as caught:
        harness.identify(service, person)
    assert (caught.value.code, caught.value.variant) == said


def test_a_child_outside_the_area_is_told_about_the_area(harness: Harness, service: LocalService) -> None:
    child = replace(born(date(2015, 1, 1)), address=FUKUOKA.address)
    assert code(harness, service, child) == "K402"


def test_genuine_is_asked_before_anything_about_the_person(harness: Harness, service: LocalService) -> None:
    stranger = make_authority(rsa.generate_private_key(public_exponent=65537, key_size=2048))
    assert code(harness, service, FUKUOKA, ca=stranger) == "K205"


def test_an_expired_certificate_is_said_to_be_expired(harness: Harness, service: LocalService) -> None:
    dates = {"not_before": NOON - timedelta(days=99), "not_after": NOON - timedelta(seconds=1)}
    assert code(harness, service, TARO, **dates) == "K203"


def test_a_patron_is_told_so_right_after_identification(harness: Harness, service: LocalService) -> None:
    harness.register(service, harness.identify(service).token)
    assert code(harness, service, TARO) == "K401"
    assert harness.identify(service, HANAKO).token


def test_a_patron_is_recognised_with_a_renewed_card(harness: Harness, service: LocalService) -> None:
    harness.register(service, harness.identify(service).token)
    assert code(harness, service, TARO, key=harness.pki.key("holder-2"), serial=987654321) == "K401"


def test_outside_the_area_is_said_before_registered_already(harness: Harness, service: LocalService) -> None:
    harness.register(service, harness.identify(service).token)
    moved = replace(TARO, address=FUKUOKA.address)
    assert code(harness, service, moved) == "K402"


def test_a_service_outside_the_demo_refuses_to_trust_demo_anchors(harness: Harness) -> None:
    with pytest.raises(CannotStart, match="test"):
        harness.open(demo=False)
    with pytest.raises(CannotStart, match="at least one"):
        harness.open(pki_anchors=())


def test_the_notices_say_what_is_not_there(service: LocalService) -> None:
    said = " ".join(service.startup_warnings())
    assert "revocation" in said
    assert "mail" in said
    assert "test certificates" in said
