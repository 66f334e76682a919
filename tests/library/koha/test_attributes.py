"""What a patron of a kiosk has in Koha besides name and number: attributes, notes, language, the right telephone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.library.books.languages import PatronLanguages
from kiosk.library.koha.account import Accounts
from kiosk.library.koha.catalogue import Catalogue
from kiosk.library.koha.faults import KohaRefused
from kiosk.library.koha.login import Member
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.record import SUBSTITUTES_NOTE, Rules
from kiosk.library.members import LoginFailure

from .conftest import FIRST, HANAKO, RULES, Harness, StandIn
from .standin.state import Patron

KANA = Rules("MAIN", "KIOSK", kana="KANA")
TODAY = date(2026, 4, 1)


def made(harness: Harness) -> Patron:
    (row,) = harness.koha.state.with_value("cardnumber", FIRST)
    return row


def values(row: Patron) -> dict[str, str]:
    return {one["type"]: one["value"] for one in row.attributes}


def test_constant_attributes_and_the_version_of_the_consent_go_with_every_patron(harness: Harness) -> None:
    state = harness.koha.state
    state.attribute_types |= {"JOB": False, "SOURCE": False, "CONSENT": False}
    state.mandatory = {"JOB"}
    harness.rules = replace(KANA, attributes={"JOB": "99", "SOURCE": "KIOSK"}, consent="CONSENT")
    harness.visit(harness.open())
    assert values(made(harness)) == {"JOB": "99", "SOURCE": "KIOSK", "CONSENT": "v1", "KANA": "ナガサキ ハナコ"}


def test_a_mandatory_attribute_nobody_configured_is_named_in_the_log(harness: Harness) -> None:
    harness.koha.state.mandatory = {"JOB"}
    with pytest.raises(KohaRefused, match=r"Missing mandatory extended attribute, type=JOB$"):
        harness.visit(harness.open())
    assert harness.made() == []


def test_the_note_of_the_library_and_the_language_stand_in_the_record(harness: Harness) -> None:
    harness.rules = replace(RULES, note="キオスクで登録", lang="ja-JP")
    flags = tuple(n == 0 for n in range(len(HANAKO.name)))
    harness.visit(harness.open(), who=replace(HANAKO, name_flags=flags))
    fields = made(harness).fields
    assert (fields["staff_notes"], fields["lang"]) == (f"キオスクで登録\n{SUBSTITUTES_NOTE}", "ja-JP")


def test_without_configuration_nothing_is_added(harness: Harness) -> None:
    harness.visit(harness.open())
    assert {"extended_attributes", "lang", "staff_notes"}.isdisjoint(dict(harness.koha.bodies)["POST /patrons"])


@pytest.mark.parametrize(
    ("phone", "field"),
    [("09012345678", "mobile"), ("08012345678", "mobile"), ("07012345678", "mobile"), ("0957000000", "phone")],
)
def test_a_mobile_number_stands_where_koha_has_mobile_numbers(harness: Harness, phone: str, field: str) -> None:
    store = harness.open()
    harness.identify(store)
    harness.register(store, phone=phone)
    fields = made(harness).fields
    assert {key: fields[key] for key in ("phone", "mobile") if fields.get(key)} == {field: phone}


def unfinished(harness: Harness) -> None:
    """A first try with another reading, that ended before the password was set."""
    harness.koha.trouble("POST /patrons/{}/password", "unwell", times=4)
    store = harness.open()
    harness.identify(store)
    with pytest.raises(KohaRefused):
        harness.register(store, kana_given="ハナエ", phone="0957000000")


def test_a_corrected_reading_and_telephone_replace_the_first_ones(harness: Harness) -> None:
    harness.koha.state.attribute_types["JOB"] = False
    harness.rules = replace(KANA, attributes={"JOB": "99"})
    unfinished(harness)
    assert values(made(harness)) == {"JOB": "99", "KANA": "ナガサキ ハナエ"}
    made(harness).fields["phone"] = "0957000000"
    store = harness.open()
    harness.identify(store, "t2")
    harness.register(store, "t2", "k2")
    assert values(made(harness)) == {"JOB": "99", "KANA": "ナガサキ ハナコ"}
    assert (made(harness).fields["phone"], made(harness).fields["mobile"]) == (None, "09012345678")
    assert harness.koha.count("PATCH /patrons/{}/extended_attributes/{}") == 1


def test_a_reading_that_is_right_is_not_written_again_and_one_that_is_missing_is_added(harness: Harness) -> None:
    harness.rules = KANA
    unfinished(harness)
    made(harness).attributes.clear()
    store = harness.open()
    harness.identify(store, "t2")
    harness.register(store, "t2", "k2")
    assert values(made(harness)) == {"KANA": "ナガサキ ハナコ"}
    assert harness.koha.count("PATCH /patrons/{}/extended_attributes/{}") == 0


def test_a_koha_without_routes_for_attributes_registers_all_the_same_and_the_log_says_it(
    harness: Harness, caplog: pytest.LogCaptureFixture
) -> None:
    harness.rules = KANA
    unfinished(harness)
    harness.koha.trouble("PATCH /patrons/{}/extended_attributes/{}", "no-api")
    store = harness.open()
    harness.identify(store, "t2")
    assert harness.register(store, "t2", "k2").number == FIRST
    assert "a corrected reading is not kept there" in caplog.text
    assert values(made(harness)) == {"KANA": "ナガサキ ハナエ"}


@pytest.mark.parametrize("category", ["STAFF", "staff"])
def test_who_is_of_a_barred_category_is_not_let_in_and_nobody_learns_why(
    koha: StandIn, harness: Harness, category: str, caplog: pytest.LogCaptureFixture
) -> None:
    koha.state.categories["STAFF"] = 99
    row = koha.state.add(cardnumber="S-1", category_id="STAFF", password="yomu2026")
    row.fields["category_id"] = category
    session = harness.session()
    barred = Patrons(session, replace(RULES, no_login=frozenset({"STAFF"})))
    accounts = Accounts(session, barred, Catalogue(session))
    assert accounts.login("S-1", "yomu2026", TODAY) is LoginFailure.WRONG
    assert "koha.no_login" in caplog.text
    assert "S-1" not in caplog.text
    koha.state.add(cardnumber="K-1", password="yomu2026")
    assert isinstance(accounts.login("K-1", "yomu2026", TODAY), Member)
    assert isinstance(
        Accounts(session, Patrons(session, RULES), Catalogue(session)).login("S-1", "yomu2026", TODAY), Member
    )
    session.close()


@pytest.mark.parametrize(("language", "code"), [(None, "ja-JP"), ("en", "en"), ("vi", "ja-JP")])
def test_who_registered_in_another_language_has_kohas_code_for_it(
    harness: Harness, language: str | None, code: str
) -> None:
    harness.rules = replace(RULES, lang="ja-JP", languages={"en": "en"})
    store = harness.open()
    harness.identify(store)
    made = harness.register(store, language=language)
    (fields,) = harness.made()
    assert fields["lang"] == code
    assert PatronLanguages(store._engine).of(made.number) == (language or "ja")
