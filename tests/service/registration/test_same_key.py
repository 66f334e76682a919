"""One idempotency key, two calls: the same form gives the same patron, another form is told what stands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import patrons
from kiosk.operations.account import LogIn
from kiosk.operations.registration import PatronRegistered
from kiosk.service.port import Refused, RegisteredDifferently, Unavailable
from kiosk.simulator.personas.people import HANAKO
from tests.library.koha.standin import StandIn
from tests.service.harness import CONTACT, PASSWORD, born
from tests.service.readers import Library
from tests.service.server import Service
from tests.service.test_koha import KohaService, make  # noqa: F401 - a fixture

OTHERS: list[dict[str, object]] = [
    {"password": "sora2026"},
    {"password": PASSWORD.upper()},
    {"contact": replace(CONTACT, phone="09012345679")},
    {"contact": replace(CONTACT, email="")},
    {"contact": replace(CONTACT, email="other@library.example.jp")},
    {"contact": replace(CONTACT, kana_family="ナガザキ")},
    {"contact": replace(CONTACT, kana_given=CONTACT.kana_given + "ー")},
    # the same letters, but not in the same fields
    {"contact": replace(CONTACT, kana_family="ナガサキタ", kana_given="ロウ")},
    {"contact": replace(CONTACT, phone="090"), "password": "no"},  # would not be accepted as a first form either
]


@pytest.mark.parametrize("other", OTHERS, ids=range(len(OTHERS)))
def test_another_form_is_refused_and_told_what_stands(library: Library, other: dict[str, object]) -> None:
    harness, service = library.harness, library.service
    token = harness.identify(service, born(date(1990, 4, 2), "長崎　葉")).token
    first = harness.register(service, token, "visit-9")
    for form in (other, other):
        with pytest.raises(RegisteredDifferently) as told:
            harness.register(service, token, "visit-9", **form)
        assert (told.value.code, told.value.variant, told.value.registration) == ("K401", "form", first)
    assert harness.register(service, token, "visit-9") == first, "the first form still is the right one"
    with library.engine.connect() as db:
        phones = db.scalars(select(patrons.c.phone).where(patrons.c.number == first.number)).all()
    assert phones == [CONTACT.phone], "nothing was changed"


def test_over_http_it_is_a_409_with_the_registration(service_: Service) -> None:
    harness, kiosk = service_.harness(), service_.kiosk()
    token = harness.identify(kiosk).token
    first = harness.register(kiosk, token)
    form = {name: getattr(CONTACT, name) for name in ("kana_family", "kana_given", "phone", "email")}
    asked = {"token": token, "contact": form, "password": "sora2026"}
    with service_.http() as http:
        said = http.post("/v1/registrations", json=asked, headers={"Idempotency-Key": "visit-1"})
        described = http.get("/v1/openapi.json").json()
    assert said.status_code == 409
    problem = said.json()
    assert (problem["code"], problem["variant"], problem["refused"]) == ("K401", "form", True)
    assert problem["registration"]["number"] == first.number
    assert "registration" in described["components"]["schemas"]["Problem"]["properties"]
    with service_.http("lobby-2") as other:
        said = other.post("/v1/registrations", json=asked, headers={"Idempotency-Key": "visit-1"})
    assert said.json().get("code") == "K001", "another kiosk is told nothing"
    assert first.number not in said.text


def test_no_other_refusal_says_anything_of_a_registration(service_: Service) -> None:
    harness, kiosk = service_.harness(), service_.kiosk()
    harness.register(kiosk, harness.identify(kiosk).token)
    with service_.http() as http:
        said = http.post("/v1/registrations", json={}, headers={"Idempotency-Key": "visit-1"})
    assert "registration" not in json.loads(said.text)


def test_two_forms_at_once_make_one_patron_and_one_is_told(either_service: Service) -> None:
    harness, kiosk = either_service.harness(), either_service.kiosk()
    token = harness.identify(kiosk).token

    def attempt(password: str) -> tuple[str, PatronRegistered]:
        try:
            return "made", harness.register(kiosk, token, password=password)
        except RegisteredDifferently as told:
            return "told", told.registration

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(attempt, [PASSWORD, "sora2026", "kumo2026", "yama2026"]))
    assert sorted(kind for kind, _ in answers) == ["made", "told", "told", "told"]
    assert len({registration.number for _, registration in answers}) == 1


def test_a_registration_of_an_older_program_takes_its_key_with_any_form(service_: Service) -> None:
    """Nobody knows any more with which form it was made."""
    harness, kiosk = service_.harness(), service_.kiosk()
    token = harness.identify(kiosk).token
    first = harness.register(kiosk, token)
    engine = open_database(service_.address)
    with engine.begin() as db:
        db.execute(update(patrons).values(form_digest=None))
    engine.dispose()
    assert harness.register(kiosk, token, password="sora2026") == first


def test_what_is_kept_does_not_help_to_guess_the_password(service_: Service) -> None:
    """The same form of two people looks different, and the key of what is kept is not kept."""
    harness, kiosk = service_.harness(), service_.kiosk()
    tokens = [harness.identify(kiosk, person).token for person in (HANAKO, born(date(1990, 4, 2), "長崎　葉"))]
    for n, token in enumerate(tokens):
        harness.register(kiosk, token, f"visit-{n}")
    engine = open_database(service_.address)
    with engine.connect() as db:
        kept = db.scalars(select(patrons.c.form_digest)).all()
        everything = "\n".join(str(row) for row in db.execute(text("SELECT * FROM patrons")))
    engine.dispose()
    assert len(set(kept)) == 2
    assert not any(token in everything for token in tokens)


@pytest.fixture
def koha() -> Iterator[StandIn]:
    with StandIn() as koha:
        yield koha


def test_with_koha_a_form_corrected_before_it_was_done_counts_and_after_it_does_not(
    make: Callable[[str], KohaService],  # noqa: F811
    tmp_path: Path,
    koha: StandIn,
) -> None:
    service = make(f"sqlite:///{tmp_path / 'p.db'}").start()
    try:
        harness, kiosk = service.harness(), service.kiosk()
        token = harness.identify(kiosk).token
        koha.trouble("POST /patrons/{}/password", "unwell", times=1000)
        with pytest.raises(Unavailable):
            harness.register(kiosk, token)
        koha.troubles.clear()
        corrected = {"contact": replace(CONTACT, phone="09012345670"), "password": "sora2026"}
        made = harness.register(kiosk, token, **corrected)
        assert harness.register(kiosk, token, **corrected) == made
        with pytest.raises(RegisteredDifferently) as told:
            harness.register(kiosk, token)
        assert told.value.registration == made
        assert kiosk.ask(LogIn(made.number, "sora2026"))
        with pytest.raises(Refused, match="K404"):
            kiosk.ask(LogIn(made.number, PASSWORD))
    finally:
        service.stop()
