"""The personas: everybody's card is what their story says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from hypothesis import given
from hypothesis import strategies as st

from kiosk.simulator.card.foreign import ForeignCard, garbage
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas import people
from kiosk.simulator.personas.catalogue import PERSONAS, REVOKED_SERIALS, UNKNOWN_SERIALS, make_card
from kiosk.simulator.pki.days import begins, birthday_in, ends, fifth_birthday, years_before
from kiosk.simulator.pki.person import birth_code

SELECT = bytes.fromhex("00A4040C0AD392F000260100000001")
HOLDERS = [key for key, persona in PERSONAS.items() if not persona.foreign]
FOREIGN = [key for key, persona in PERSONAS.items() if persona.foreign]


@pytest.fixture
def certificate(pki, today):
    def load(key: str) -> x509.Certificate:
        return x509.load_der_x509_certificate(PERSONAS[key].credentials(pki, today).certificate)

    return load


@pytest.mark.parametrize("key", PERSONAS)
def test_every_persona_has_a_card_a_title_and_a_story(pki, today, key):
    persona = PERSONAS[key]
    assert persona.key == key
    assert 0 < len(persona.title) <= 12
    assert persona.story.endswith("。")
    card = make_card(key, pki, today=today)
    assert card.power_on() == card.atr
    assert len(card.transmit(SELECT)) >= 2


@pytest.mark.parametrize("key", HOLDERS)
def test_every_holder_s_password_opens_the_certificate_unless_locked(pki, today, key):
    persona = PERSONAS[key]
    card = make_card(key, pki, today=today)
    card.power_on()
    card.transmit(SELECT)
    card.transmit(SELECT)  # the first may fail
    verify = bytes((0x00, 0x20, 0x00, 0x9B, len(persona.password))) + persona.password
    answer = card.transmit(verify)
    assert (answer == b"\x90\x00") == (persona.tries_left != 0)


@pytest.mark.parametrize("key", FOREIGN)
def test_foreign_cards_have_no_certificate(pki, today, key):
    assert isinstance(make_card(key, pki, today=today), ForeignCard)
    with pytest.raises(KeyError):
        PERSONAS[key].credentials(pki, today)


@pytest.mark.parametrize("key", ["transit", "licence"])
def test_foreign_card_knows_no_jpki(pki, today, key):
    card = make_card(key, pki, today=today)
    card.power_on()
    assert card.transmit(SELECT) in (b"\x6a\x81", b"\x6a\x82")


@given(st.lists(st.binary(max_size=40), max_size=9))
def test_broken_card_always_answers_something(commands):
    card = garbage()
    card.power_on()
    assert all(len(card.transmit(command)) >= 2 for command in commands)


def test_nobody_is_called_that(pki, today):
    with pytest.raises(KeyError):
        make_card("nobody", pki, today=today)


@pytest.mark.parametrize(("key", "left"), [("nagasaki", 5), ("two-tries-left", 2), ("one-try-left", 1), ("locked", 0)])
def test_tries_left(pki, today, key, left):
    card = make_card(key, pki, today=today)
    assert isinstance(card, VirtualCard)
    assert card.sign_password.left == left


def test_validity_hangs_on_today(certificate, today):
    now = begins(today) + timedelta(hours=12)
    for key in HOLDERS:
        valid = certificate(key).not_valid_before_utc <= now <= certificate(key).not_valid_after_utc
        assert valid == (key not in ("expired", "not-yet-valid", "from-tomorrow", "juki")), key


def test_certificate_ends_on_the_fifth_birthday(certificate):
    assert certificate("nagasaki").not_valid_before_utc.isoformat() == "2025-10-17T15:00:00+00:00"
    assert certificate("nagasaki").not_valid_after_utc.isoformat() == "2030-04-01T14:59:59+00:00"


def test_only_the_revoked_are_revoked(certificate):
    assert [key for key in HOLDERS if certificate(key).serial_number in REVOKED_SERIALS] == ["revoked"]


def test_only_two_are_not_known_to_the_responder(certificate):
    assert [key for key in HOLDERS if certificate(key).serial_number in UNKNOWN_SERIALS] == ["just-issued", "not-known"]


def test_no_two_certificates_share_a_serial(certificate):
    serials = [certificate(key).serial_number for key in HOLDERS]
    assert len(set(serials)) == len(serials)


def test_rogue_has_the_trusted_name_and_not_the_trusted_key(certificate, pki):
    anchors = [x509.load_der_x509_certificate(der) for der in pki.anchors]
    rogue = certificate("rogue-twin")
    for anchor in anchors:
        assert rogue.issuer == anchor.subject
        with pytest.raises(InvalidSignature):
            rogue.verify_directly_issued_by(anchor)


@pytest.mark.parametrize(("key", "organisation"), [("test-hierarchy", "JPKI-TEST"), ("rogue-ca", "JPKI")])
def test_other_hierarchies(certificate, key, organisation):
    assert f"O={organisation}," in certificate(key).issuer.rfc4514_string()


def test_long_name_and_address_still_fit_the_card(pki, today):
    assert len(people.LONG.name) >= 60
    assert len(people.LONG.address) == 200
    assert len(PERSONAS["long-name"].credentials(pki, today).certificate) < 3808


def test_flags_are_as_long_as_what_they_flag():
    for person in (people.TARO, people.SUBSTITUTED, people.LONG, people.RARE_KANJI):
        assert len(person.all_name_flags) == len(person.name)
        assert len(person.all_address_flags) == len(person.address)


@given(st.dates(date(2024, 1, 1), date(2050, 12, 31)))
def test_fifteen_today_is_fifteen_and_the_day_before_is_not(today):
    born = PERSONAS["fifteen-today"].person(today).birth
    assert born == birth_code(years_before(today, 15))
    tomorrow = today + timedelta(1)
    younger = years_before(tomorrow, 15)
    assert PERSONAS["day-before-fifteen"].person(today).birth == birth_code(younger)
    assert birthday_in(younger, tomorrow.year) >= tomorrow


@pytest.mark.parametrize(
    ("year", "day"), [(2027, date(2027, 3, 1)), (2028, date(2028, 2, 29)), (2100, date(2100, 3, 1))]
)
def test_whoever_was_born_on_the_leap_day_has_the_birthday_on_the_first_of_march_in_other_years(year, day):
    assert birthday_in(date(2000, 2, 29), year) == day


@given(st.dates(date(1900, 1, 1), date(2010, 12, 31)), st.dates(date(2024, 1, 1), date(2050, 12, 31)))
def test_fifth_birthday_is_between_four_and_five_years_away(birth, issued):
    last = fifth_birthday(birth, issued)
    assert 4 <= (last - issued).days / 365.2 <= 5.01
    assert begins(issued) < ends(last)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2019, 5, 1), "520190501"),
        (date(2019, 4, 30), "420190430"),
        (date(1989, 1, 8), "419890108"),
        (date(1989, 1, 7), "319890107"),
        (date(1926, 12, 25), "319261225"),
        (date(1926, 12, 24), "219261224"),
        (date(1912, 7, 29), "119120729"),
    ],
)
def test_birth_code_has_the_era_of_the_day(day, code):
    assert birth_code(day) == code


def test_latency_reaches_the_card(pki, today):
    assert make_card("nagasaki", pki, today=today, latency=Latency.typical()).latency == Latency.typical()
