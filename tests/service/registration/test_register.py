from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from argon2 import PasswordHasher

from kiosk.service.local.service import LocalService
from kiosk.service.port import Refused
from kiosk.simulator.personas.people import HANAKO, TARO
from tests.service.harness import CONTACT, PASSWORD, Harness


def test_a_registration_has_number_barcode_term_and_set_up_address(harness: Harness, service: LocalService) -> None:
    made = harness.register(service, harness.identify(service).token)
    assert len(made.number) == 10
    assert made.number.startswith("21")
    assert int(made.number[2:9]) == harness.profile.number.first
    assert made.barcode == f"A{made.number}A"
    assert (made.registered_on, made.expires_on) == (date(2026, 4, 1), date(2029, 3, 31))
    assert made.setup_url == f"https://app.example.jp/setup?number={made.number}"
    assert made.mail_accepted is False


def test_the_day_of_registration_is_the_day_in_japan(harness: Harness, service: LocalService) -> None:
    harness.clock.moment = datetime(2026, 3, 31, 15, 0, tzinfo=UTC)
    assert harness.register(service, harness.identify(service).token).registered_on == date(2026, 4, 1)


def test_the_password_is_kept_as_argon2id_only(harness: Harness, service: LocalService) -> None:
    made = harness.register(service, harness.identify(service).token)
    patron = harness.patron(made.number)
    assert patron.password_hash.startswith("$argon2id$")
    assert PasswordHasher().verify(patron.password_hash, PASSWORD)
    for file in harness.profile.service.database.parent.iterdir():
        assert PASSWORD.encode() not in file.read_bytes()


def test_the_shipped_hasher_follows_rfc_9106(harness: Harness) -> None:
    service = harness.open(hasher=None)
    made = harness.register(service, harness.identify(service).token)
    service.close()
    patron = harness.patron(made.number)
    assert "m=65536,t=3,p=4" in patron.password_hash


def test_the_same_key_gives_the_same_registration_after_a_lost_answer(harness: Harness, service: LocalService) -> None:
    token = harness.identify(service).token
    first = harness.register(service, token)
    harness.clock.pass_by(hours=2)  # the token has long expired
    assert harness.register(service, token) == first
    service.close()
    assert harness.register(harness.open(), token) == first, "after a restart too"


def test_a_double_tap_makes_one_patron(harness: Harness, service: LocalService) -> None:
    token = harness.identify(service).token
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: harness.register(service, token), range(4)))
    assert len(set(made)) == 1


def test_two_kiosk_threads_registering_one_person_make_one_patron(harness: Harness, service: LocalService) -> None:
    tokens = [harness.identify(service).token for _ in range(4)]

    def attempt(n: int) -> str:
        try:
            return harness.register(service, tokens[n], f"visit-{n}").number
        except Refused as no:
            return no.code

    with ThreadPoolExecutor(4) as pool:
        answers = sorted(pool.map(attempt, range(4)), key=len)
    assert answers[:3] == ["K401"] * 3
    assert len(answers[3]) == 10


def test_eight_people_at_once_get_consecutive_numbers(harness: Harness, service: LocalService) -> None:
    people = [replace(TARO, name=f"長崎　{n}郎") for n in "一二三四五六七八"]
    tokens = [harness.identify(service, person).token for person in people]
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda n: harness.register(service, tokens[n], f"visit-{n}").number, range(8)))
    first = harness.profile.number.first
    assert sorted(int(number[2:9]) for number in numbers) == list(range(first, first + 8))


def test_the_same_key_for_another_person_is_refused(harness: Harness, service: LocalService) -> None:
    taro, hanako = harness.identify(service).token, harness.identify(service, HANAKO).token
    harness.register(service, taro, "visit-1")
    with pytest.raises(Refused, match="K001"):
        harness.register(service, hanako, "visit-1")
    assert harness.register(service, hanako, "visit-2").number


def test_another_key_for_the_same_person_is_a_duplicate(harness: Harness, service: LocalService) -> None:
    first, second = harness.identify(service).token, harness.identify(service).token
    harness.register(service, first, "visit-1")
    with pytest.raises(Refused, match="K401"):
        harness.register(service, second, "visit-2")


def test_an_identification_older_than_30_minutes_registers_nobody(harness: Harness, service: LocalService) -> None:
    token = harness.identify(service).token
    harness.clock.pass_by(minutes=30)
    with pytest.raises(Refused, match="K104"):
        harness.register(service, token)


@pytest.mark.parametrize("token", ["", "made up", "\ud800"])
def test_a_made_up_token_registers_nobody(harness: Harness, service: LocalService, token: str) -> None:
    with pytest.raises(Refused, match="K104"):
        harness.register(service, token)


@pytest.mark.parametrize("key", ["", "k" * 101])
def test_a_registration_without_usable_key_is_refused(harness: Harness, service: LocalService, key: str) -> None:
    with pytest.raises(Refused, match="K001"):
        harness.register(service, harness.identify(service).token, key)


@pytest.mark.parametrize(
    "form",
    [
        {"contact": replace(CONTACT, kana_family="ながさき")},
        {"contact": replace(CONTACT, kana_family="")},
        {"contact": replace(CONTACT, phone="")},
        {"contact": replace(CONTACT, phone="123")},
        {"contact": replace(CONTACT, phone="090-1234-5678")},
        {"contact": replace(CONTACT, email="not an address")},
        {"password": "abc"},
        {"password": "abcdefghijk"},
        {"password": "パスワード"},
    ],
)
def test_a_form_the_kiosk_should_not_have_sent_is_refused(harness: Harness, service: LocalService, form: dict) -> None:
    token = harness.identify(service).token
    with pytest.raises(Refused, match="K001"):
        harness.register(service, token, **form)
    assert harness.register(service, token).number, "mended, it is accepted: nothing was used up"


@pytest.mark.parametrize(
    ("password", "said"),
    [("abc", ("password_short", 4)), ("abcdefg", ("password_weak", 4)), ("abcdefghij1", ("", 0)), ("pass-1", ("", 0))],
)
def test_a_password_a_laxer_kiosk_let_pass_is_typed_once_more(
    harness: Harness, password: str, said: tuple[str, int]
) -> None:
    table = harness.profile.password.model_copy(update={"kinds": ("digit",)})
    harness.profile = harness.profile.model_copy(update={"password": table})
    service = harness.open()
    token = harness.identify(service).token
    with pytest.raises(Refused, match="K001") as no:
        harness.register(service, token, password=password)
    assert (no.value.variant, no.value.limit) == said
    assert harness.register(service, token).number


def test_an_empty_mail_address_is_fine(harness: Harness, service: LocalService) -> None:
    token = harness.identify(service).token
    assert harness.register(service, token, contact=replace(CONTACT, email="")).number


def test_when_numbers_run_out_the_service_is_unavailable_and_nobody_is_registered(harness: Harness) -> None:
    number = harness.profile.number.model_copy(update={"first": 10**7})
    full = Harness(harness.pki, harness.profile.model_copy(update={"number": number}), harness.clock, harness.opened)
    service = full.open()
    with pytest.raises(Exception, match="NumbersExhausted"):
        full.register(service, full.identify(service).token)
    assert full.identify(service).token, "still not a patron"
    service.close()
