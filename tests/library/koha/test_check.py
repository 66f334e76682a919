"""Finding out, without changing anything, whether Koha is set up as the kiosks need it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.library.koha.access import Basic, ClientCredentials
from kiosk.library.koha.check import faults
from kiosk.library.koha.record import Rules
from kiosk.library.koha.session import Session
from kiosk.library.system import Configured, Hint
from kiosk.patron.password import MIXED, CharacterKind, PasswordRules
from kiosk.patron.returning import Act

from .conftest import RULES, Harness, StandIn
from .standin import circulation


def test_a_koha_that_is_set_up_has_no_faults_and_is_not_changed(koha: StandIn, session: Session) -> None:
    assert list(faults(session, RULES)) == []
    assert koha.state.patrons == {}
    assert {(route, status) for route, status in koha.asked if not route.startswith("GET")} == {
        ("POST /oauth/token", 200),
        ("POST /patrons/{}/password", 404),
        ("POST /auth/password/validation", 400),
        ("POST /checkouts/{}/renewal", 404),
        ("DELETE /holds/{}", 404),
        ("POST /patrons", 400),
    }


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ("catalogue", ["library MAIN (permission catalogue)"]),
        ("place_holds", ["reading holds", "cancelling holds"]),
        ("circulate_remaining_permissions", ["reading loans", "extending loans"]),
        ("borrowers", ["looking patrons up", "setting passwords", "validating passwords"]),
    ],
)
def test_every_missing_permission_is_named(koha: StandIn, session: Session, missing: str, words: list[str]) -> None:
    koha.state.staff.permissions.discard(missing)
    found = list(faults(session, RULES))
    assert len(found) == len(words)
    assert all(word in text and "403" in text for word, text in zip(words, found, strict=True))


def test_the_permission_to_see_what_is_owed_is_missed_only_where_it_is_needed(koha: StandIn, session: Session) -> None:
    (found,) = faults(session, RULES, debts=True)
    assert "updatecharges" in found
    koha.state.staff.permissions.add("updatecharges")
    assert list(faults(session, RULES, debts=True)) == []


def test_what_cards_do_is_asked_about_only_where_it_is_offered(koha: StandIn, session: Session) -> None:
    rules = replace(RULES, kana="KANA", no_login=frozenset({"S"}))
    assert list(faults(session, rules, Configured(acts=tuple(Act)))) == []
    asked = {route for route, status in koha.asked if status == 404 and route.startswith(("PUT", "PATCH"))}
    assert asked == {"PUT /patrons/{}", "PATCH /patrons/{}/extended_attributes/{}"}
    koha.state.staff.permissions = {"catalogue", "edit_borrowers", "place_holds", "circulate_remaining_permissions"}
    found = [text.split(":")[0] for text in faults(session, rules, Configured(acts=(Act.RENEWAL,)))]
    assert found[2:] == ["changing patrons (permission borrowers, the whole module)"]
    koha.trouble("PATCH /patrons/{}/extended_attributes/{}", "no-api")
    (missing,) = [text for text in faults(session, rules, Configured(acts=(Act.CHANGE,))) if "attribute" in text]
    assert missing == "changing a patron's attribute (permission borrowers): HTTP 404"


def test_who_lets_cards_set_passwords_is_reminded_of_the_categories_of_staff(session: Session) -> None:
    found = list(faults(session, replace(RULES, own_expiry=False), Configured(acts=tuple(Act))))
    assert [isinstance(text, Hint) for text in found] == [True, True]
    assert ["koha.no_login" in found[0], "koha.expiry" in found[1]] == [True, True]


def test_the_part_of_the_permission_is_not_enough(koha: StandIn, session: Session) -> None:
    koha.state.staff.permissions = {"catalogue", "edit_borrowers", "place_holds", "circulate_remaining_permissions"}
    assert [text.split()[0] for text in faults(session, RULES)] == ["setting", "validating"]


@pytest.mark.parametrize("route", ["POST /patrons/{}/password", "POST /checkouts/{}/renewal", "DELETE /holds/{}"])
def test_a_page_of_a_server_in_trouble_is_no_sign_of_a_permission(koha: StandIn, session: Session, route: str) -> None:
    koha.trouble(route, "no-api")
    (found,) = faults(session, RULES)
    assert "404" in found


def test_a_library_that_is_not_there_is_said(session: Session) -> None:
    (found,) = faults(session, Rules("NOWHERE", "KIOSK"))
    assert found.startswith("library NOWHERE")
    assert "404" in found


def test_every_code_that_is_not_there_is_said_at_once_and_nobody_is_made(koha: StandIn, session: Session) -> None:
    rules = Rules("MAIN", "NOBODYS", kana="KNA", consent="CONSENT", attributes={"JOB": "99"})
    assert list(faults(session, replace(rules, category_id="KIOSK"), Configured(branches=("EAST",)))) == [
        "library EAST: Koha has none with this code (HTTP 404)",
        "attribute type KNA: Koha has none with this code",
        "attribute type CONSENT: Koha has none with this code",
        "attribute type JOB: Koha has none with this code",
    ]
    assert list(faults(session, rules, Configured(categories=("CHILD", "ADULT"))))[:2] == [
        "category NOBODYS: Koha has none with this code",
        "category CHILD: Koha has none with this code",
    ]
    assert koha.state.patrons == {}


def test_a_code_in_other_letters_is_said(koha: StandIn, session: Session) -> None:
    koha.state.add(cardnumber="K-1", category_id="KIOSK", extended_attributes=[{"type": "KANA", "value": "x"}])
    assert list(faults(session, Rules("main", "kiosk")))[:2] == [
        "library main: Koha spells it MAIN",
        "category kiosk: Koha spells it KIOSK",
    ]


@pytest.mark.parametrize(
    ("koha_wants", "configured", "words"),
    [
        ((8, True), PasswordRules(), ["password.min is 4, category KIOSK wants 8", "password.kinds must name digit"]),
        ((8, True), PasswordRules(8, 10, MIXED), []),
        ((8, True), PasswordRules(8, 10, frozenset({CharacterKind.DIGIT})), ["password.kinds must name digit"]),
        ((12, False), PasswordRules(), ["password.max is 10, category KIOSK wants 12"]),
        ((3, False), PasswordRules(), []),
        ((0, False), PasswordRules(4, 4), []),
    ],
)
def test_password_rules_that_do_not_meet_kohas_are_said_and_no_password_changes(
    koha: StandIn, session: Session, koha_wants: tuple[int, bool], configured: PasswordRules, words: list[str]
) -> None:
    koha.state.password_rules["KIOSK"] = koha_wants
    row = koha.state.add(cardnumber="K-1", category_id="KIOSK", password="yomu2026")
    found = [text for text in faults(session, RULES, Configured(configured)) if not isinstance(text, Hint)]
    assert len(found) == len(words)
    assert all(word in text for word, text in zip(words, found, strict=True))
    assert (row.password, row.login_attempts) == ("yomu2026", 0)


@pytest.mark.parametrize("category", ["KIOSK", "ADULT"])
def test_a_mandatory_attribute_without_a_value_is_said_and_no_attribute_changes(
    koha: StandIn, session: Session, category: str
) -> None:
    koha.state.attribute_types["JOB"] = False
    koha.state.mandatory = {"JOB"}
    attributes = [{"type": "JOB", "value": "99"}]
    koha.state.add(cardnumber="K-1", category_id=category, extended_attributes=attributes)
    bare = koha.state.add(cardnumber="K-2", category_id=category, library_id="OMURA")
    assert list(faults(session, RULES)) == [
        "attribute type JOB is mandatory in Koha: give it a value in [koha.attributes]"
    ]
    assert list(faults(session, replace(RULES, attributes={"JOB": "99"}))) == []
    assert bare.attributes == []
    assert [one["value"] for one in koha.state.with_value("cardnumber", "K-1")[0].attributes] == ["99"]


def test_patrons_that_koha_hides_are_said(koha: StandIn, session: Session) -> None:
    other = koha.state.add(cardnumber="K-1", library_id="OMURA")
    koha.state.add(cardnumber="K-2")
    assert list(faults(session, RULES)) == []
    koha.state.prefs.independent_branches = True
    (hint,) = faults(session, RULES)
    assert isinstance(hint, Hint), "with nobody from elsewhere to ask for it may be as it should be"
    assert hint.startswith("Koha shows patrons of library MAIN and of none of the 1 others")
    circulation.lend(koha.state, other.patron_id, "本", date(2026, 4, 20))
    (found,) = faults(session, RULES)
    assert not isinstance(found, Hint)
    assert found.startswith("Koha hides 1 of the patrons")
    assert "IndependentBranches" in found


@pytest.mark.parametrize("zone", ["+00:00", "-05:00"])
def test_a_koha_in_another_time_zone_is_said(koha: StandIn, session: Session, zone: str) -> None:
    koha.state.prefs.zone = zone
    koha.state.add(cardnumber="K-1")
    koha.state.add(cardnumber="K-2", library_id="OMURA")
    (found,) = faults(session, RULES)
    assert "time zone is not Japan's" in found


def test_a_newer_koha_that_takes_everybody_for_a_duplicate_is_said(koha: StandIn, session: Session) -> None:
    koha.state.prefs.newer = koha.state.prefs.empty_duplicate_fields = True
    (found,) = faults(session, RULES)
    assert "PatronDuplicateMatchingAddFields" in found


@pytest.mark.parametrize(
    ("user", "word", "said"),
    [("client-1", "wrong", "HTTP 403, access_denied"), ("nobody", "x", "HTTP 403, unauthorized_client")],
)
def test_a_bad_secret_is_said_once(harness: Harness, user: str, word: str, said: str) -> None:
    session = harness.session(ClientCredentials(user, word))
    (found,) = faults(session, RULES)
    assert found.startswith("logging in (koha.user, koha.secret_file): ")
    assert said in found
    assert harness.koha.count("POST /oauth/token") == 1
    session.close()


def test_a_wrong_password_of_the_account_is_said_once(harness: Harness) -> None:
    harness.koha.state.prefs.basic = True
    session = harness.session(Basic("kiosk", "wrong"))
    (found,) = faults(session, RULES)
    assert "Invalid password" in found
    session.close()


def test_a_koha_that_is_silent_or_unwell_is_said_once(harness: Harness, session: Session) -> None:
    harness.koha.trouble("*", "unwell", times=1000)
    assert len(list(faults(session, RULES))) == 1
    harness.koha.troubles.clear()
    harness.koha.url = "http://127.0.0.1:9"
    silent = harness.session()
    (found,) = faults(silent, RULES)
    assert "not reached" in found
    silent.close()
