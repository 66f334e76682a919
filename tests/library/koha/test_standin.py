"""What a real Koha 23.05 was seen to do, the stand-in does as well: also where it hurts."""

from __future__ import annotations

import contextlib
import json
import threading
from datetime import date

import pytest

from kiosk.library.koha.http import Answer, Question
from kiosk.library.koha.session import Session
from tests.patience import patience, until

from .conftest import FIRST, StandIn
from .standin import circulation
from .standin.state import Patron

DUE = date(2026, 4, 20)
BODY = {"surname": "長崎", "cardnumber": FIRST, "userid": FIRST, "library_id": "MAIN", "category_id": "KIOSK"}
EMBED = {"x-koha-embed": "extended_attributes"}
OVERRIDE = {"x-koha-override": "cancellation-request-flow"}


def ask(
    session: Session,
    method: str,
    path: str,
    body: dict[str, object] | None = None,
    query: dict[str, str] | None = None,
    headers: dict[str, str] | None = None,
) -> Answer:
    question = Question(method, path, body=body, query=query, headers=headers or {})
    return session.once(question, session.pace.begin())


def said(answer: Answer) -> object:
    return json.loads(answer.text)


def validate(session: Session, identifier: str, password: str = "yomu2026") -> Answer:
    return ask(session, "POST", "/auth/password/validation", {"identifier": identifier, "password": password})


@pytest.mark.parametrize(("match", "count"), [(None, 2), ("contains", 2), ("exact", 1)])
def test_a_text_is_found_in_every_text_that_contains_it(
    koha: StandIn, session: Session, match: str | None, count: int
) -> None:
    for number in ("K-1", "K-17"):
        koha.state.add(cardnumber=number)
    query = {"cardnumber": "K-1"} | ({"_match": match} if match else {})
    assert len(ask(session, "GET", "/patrons", query=query).data("", 200)) == count


@pytest.mark.parametrize("somebody_without_number", [False, True])
def test_an_expired_password_is_a_500_whose_words_depend_on_other_patrons(
    koha: StandIn, session: Session, hanako: Patron, somebody_without_number: bool
) -> None:
    if somebody_without_number:
        koha.state.add()
    hanako.password_expired = True
    answer = validate(session, FIRST)
    told = {"message": "Internal Server Error.", "path": "/"}
    if somebody_without_number:
        told = {"message": "Expected string - got null.", "path": "/body/cardnumber"}
    assert (answer.status, said(answer)) == (500, {"errors": [told], "status": 500})
    assert "password_expiration_date" not in ask(session, "GET", f"/patrons/{hanako.patron_id}").data("", 200)
    assert validate(session, FIRST, "wrong").status == 400


def test_a_newer_koha_says_that_a_password_expired(koha: StandIn, session: Session, hanako: Patron) -> None:
    koha.state.prefs.newer = hanako.password_expired = True
    answer = validate(session, FIRST)
    assert (answer.status, said(answer)) == (400, {"error": "Password expired"})


@pytest.mark.parametrize(
    ("password", "text"),
    [("Yomu202", "shorter than required (8)"), ("yomu2026", "too weak"), ("YOMUNOMU", "too weak"), ("Yomu2026", "")],
)
def test_a_fresh_koha_wants_eight_characters_of_three_kinds(
    koha: StandIn, session: Session, hanako: Patron, password: str, text: str
) -> None:
    koha.state.password_rules.clear()
    for _ in range(2):  # again: a no is final
        body: dict[str, object] = {"password": password, "password_2": password}
        answer = ask(session, "POST", f"/patrons/{hanako.patron_id}/password", body)
        assert answer.status == (400 if text else 200)
        assert text in answer.text.decode()
    assert hanako.password == ("yomu2026" if text else password)


def test_a_category_has_password_rules_of_its_own(session: Session, hanako: Patron) -> None:
    hanako.fields["category_id"] = "kiosk"
    body: dict[str, object] = {"password": "abc", "password_2": "abc"}
    assert ask(session, "POST", f"/patrons/{hanako.patron_id}/password", body).status == 200


@pytest.mark.parametrize(
    ("order", "embed", "status"),
    [("+patron_id", {}, 200), ("+me.patron_id", {}, 200), ("+patron_id", EMBED, 500), ("+me.patron_id", EMBED, 200)],
)
def test_with_attributes_a_list_is_ordered_by_a_column_of_one_table_only(
    koha: StandIn, session: Session, order: str, embed: dict[str, str], status: int
) -> None:
    koha.state.add(date_of_birth="1990-04-01", extended_attributes=[{"type": "KANA", "value": "イサハヤ ジロウ"}])
    query = {"q": json.dumps({"date_of_birth": "1990-04-01"}), "_order_by": order}
    answer = ask(session, "GET", "/patrons", query=query, headers=embed)
    assert answer.status == status
    if status == 200:
        (found,) = answer.data("", 200)
        assert ("extended_attributes" in found) is bool(embed)
        assert not embed or found["extended_attributes"][0]["value"] == "イサハヤ ジロウ"


def test_people_are_found_by_an_attribute(koha: StandIn, session: Session) -> None:
    koha.state.add(extended_attributes=[{"type": "KANA", "value": "イサハヤ ジロウ"}])
    koha.state.add(extended_attributes=[{"type": "KANA", "value": "イサハヤ サブロウ"}])
    query = {"q": json.dumps({"extended_attributes.attribute": "いさはや ジロウ"})}
    assert len(ask(session, "GET", "/patrons", query=query, headers=EMBED).data("", 200)) == 1


@pytest.mark.parametrize("status", [None, "W", "T", "P"])
def test_a_deleted_hold_is_gone_in_silence_whatever_its_state(
    koha: StandIn, session: Session, hanako: Patron, status: str | None
) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "本", status=status)
    assert ask(session, "DELETE", "/holds/1").status == 204
    assert koha.state.holds == koha.state.cancellation_requests == []


@pytest.mark.parametrize(("status", "answered"), [(None, 204), ("W", 202), ("T", 204), ("P", 204)])
def test_the_override_asks_staff_about_a_waiting_hold_and_deletes_any_other(
    koha: StandIn, session: Session, hanako: Patron, status: str | None, answered: int
) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "本", status=status)
    answer = ask(session, "DELETE", "/holds/1", headers=OVERRIDE)
    assert answer.status == answered
    assert (len(koha.state.holds), koha.state.cancellation_requests) == ((1, [1]) if answered == 202 else (0, []))


def test_the_api_extends_what_the_opac_would_not(koha: StandIn, session: Session, hanako: Patron) -> None:
    koha.state.prefs.opac_renewal = False
    circulation.lend(koha.state, hanako.patron_id, "本", DUE)
    assert ask(session, "GET", "/checkouts/1/allows_renewal").data("", 200)["allows_renewal"] is True
    assert ask(session, "POST", "/checkouts/1/renewal").status == 201


def test_a_record_has_what_tells_volumes_apart(koha: StandIn, session: Session, hanako: Patron) -> None:
    circulation.lend(koha.state, hanako.patron_id, "本", DUE, subtitle="長崎編", part_number="上", part_name="港")
    circulation.reserve(koha.state, hanako.patron_id, "本", part_number="下")
    for number, parts in ((101, ["長崎編", "上", "港"]), (501, [None, "下", None])):
        found = ask(session, "GET", f"/biblios/{number}").data("", 200)
        assert [found[key] for key in circulation.PARTS] == parts


@pytest.mark.parametrize("zone", ["+09:00", "+00:00"])
def test_a_loan_is_due_with_the_end_of_the_servers_day(
    koha: StandIn, session: Session, hanako: Patron, zone: str
) -> None:
    koha.state.prefs.zone = zone
    circulation.lend(koha.state, hanako.patron_id, "本", DUE)
    (loan,) = ask(session, "GET", "/checkouts", query={"patron_id": str(hanako.patron_id)}).data("", 200)
    assert loan["due_date"] == f"2026-04-20T23:59:00{zone}"
    assert ask(session, "POST", "/checkouts/1/renewal").data("", 201)["due_date"] == f"2026-05-04T23:59:00{zone}"


def test_with_independent_branches_patrons_of_others_are_not_there(
    koha: StandIn, session: Session, hanako: Patron
) -> None:
    koha.state.prefs.independent_branches = True
    hanako.fields["library_id"] = "OMURA"
    number = {"cardnumber": FIRST, "_match": "exact"}
    assert ask(session, "GET", "/patrons", query=number).data("", 200) == []
    assert ask(session, "GET", f"/patrons/{hanako.patron_id}").status == 404
    assert validate(session, FIRST).status == 201, "the password is right, the patron can't be read"
    assert ask(session, "POST", "/patrons", BODY | {"userid": "another"}).status == 409, (
        "the number is taken all the same"
    )
    koha.state.staff.library_id = "omura"
    assert len(ask(session, "GET", "/patrons", query=number).data("", 200)) == 1


NEEDED = {"surname": "神崎", "library_id": "MAIN", "category_id": "ADULT"}
WRONG_CHANGES: list[tuple[dict[str, object], int, str]] = [
    ({"library_id": "MAIN", "category_id": "ADULT"}, 400, "Missing property."),
    (NEEDED | {"kana": "カンザキ"}, 400, "Properties not allowed: kana."),
    (NEEDED | {"preferred_name": "はな"}, 400, "Properties not allowed: preferred_name."),
    (NEEDED | {"restricted": False}, 400, "Read-only."),
    (NEEDED | {"expiry_date": ""}, 400, "Does not match date format."),
    (NEEDED | {"category_id": "NONE"}, 400, "Given category_id does not exist"),
    (NEEDED | {"email": "x" * 31}, 400, "String is too long: 31/30."),
    (NEEDED | {"cardnumber": "K-17"}, 409, "Duplicate ID"),
    (NEEDED | {"extended_attributes": []}, 501, "not observed"),
]


@pytest.mark.parametrize(("body", "status", "text"), WRONG_CHANGES, ids=[text for _, _, text in WRONG_CHANGES])
def test_a_change_that_is_not_well_formed_changes_nothing(
    koha: StandIn, session: Session, hanako: Patron, body: dict[str, object], status: int, text: str
) -> None:
    koha.state.prefs.longest = {"email": 30}
    koha.state.add(cardnumber="k-17")
    before = dict(hanako.fields)
    answer = ask(session, "PUT", f"/patrons/{hanako.patron_id}", body)
    assert (answer.status, answer.fault.says(text)) == (status, True)
    assert hanako.fields == before


def test_fields_that_a_change_leaves_out_keep_their_values_and_null_empties_one(
    session: Session, hanako: Patron
) -> None:
    hanako.fields |= {"phone": "0957482700", "opac_notes": "読み聞かせ"}
    before = hanako.fields | NEEDED | {"phone": None}
    assert ask(session, "PUT", f"/patrons/{hanako.patron_id}", NEEDED | {"phone": None}).status == 200
    assert hanako.fields == before


def test_the_mail_of_a_superlibrarian_is_changed_by_nobody_else(session: Session, hanako: Patron) -> None:
    hanako.superlibrarian = True
    answer = ask(session, "PUT", f"/patrons/{hanako.patron_id}", NEEDED | {"email": "new@example.jp"})
    assert (answer.status, answer.fault.says("Not enough privileges")) == (403, True)
    assert ask(session, "PUT", f"/patrons/{hanako.patron_id}", NEEDED | {"email": None}).status == 200, "as it is"


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"category_id": "NOPE"}, "Given category_id does not exist"),
        ({"library_id": "NOPE"}, "Given library_id does not exist"),
        ({}, "Tried to use an invalid attribute type. type=NOPE"),
    ],
)
def test_a_creation_with_an_unknown_attribute_type_tells_what_else_is_wrong_and_leaves_nothing(
    koha: StandIn, session: Session, change: dict[str, object], text: str
) -> None:
    attributes = [{"type": "KANA", "value": "x"}, {"type": "NOPE", "value": "x"}]
    answer = ask(session, "POST", "/patrons", BODY | change | {"extended_attributes": attributes})
    assert (answer.status, said(answer)) == (400, {"error": text})
    assert koha.state.patrons == {}
    assert ask(session, "POST", "/patrons", BODY).status == 201, "number and userid are free"


@pytest.mark.parametrize("newer", [False, True])
def test_who_lacks_a_mandatory_attribute_is_not_made(koha: StandIn, session: Session, newer: bool) -> None:
    koha.state.prefs.newer = newer
    koha.state.attribute_types["JOB"] = False
    koha.state.mandatory.add("JOB")
    told = {"error": "Missing mandatory extended attribute (type=JOB)"}
    more = {"error_code": "missing_mandatory_attribute"} if newer else {}
    for attributes in ([], [{"type": "KANA", "value": "x"}]):
        answer = ask(session, "POST", "/patrons", BODY | {"extended_attributes": attributes})
        assert (answer.status, said(answer)) == (400, told | more)
    assert koha.state.patrons == {}
    with_job = BODY | {"extended_attributes": [{"type": "JOB", "value": "x"}]}
    assert ask(session, "POST", "/patrons", with_job).status == 201


def test_the_case_of_a_code_does_not_count_and_is_kept_as_sent(koha: StandIn, session: Session) -> None:
    assert ask(session, "GET", "/libraries/main").data("", 200)["library_id"] == "MAIN"
    assert ask(session, "POST", "/patrons", BODY | {"library_id": "main"}).status == 201
    (row,) = koha.state.patrons.values()
    assert row.fields["library_id"] == "main"


def test_two_requests_are_worked_on_and_a_third_waits(
    koha: StandIn, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "_turn", lambda _deadline: contextlib.nullcontext())  # as staff, who take no turns
    session.once(Question("GET", "/patrons"), session.pace.begin())  # has a token from now on
    assert (koha.workers.most_at_once, koha.workers.waited) == (1, 0)
    go, working = threading.Event(), []

    def work(route: str) -> None:
        working.append(route)
        assert go.wait(patience())

    koha.at = work
    threads = [threading.Thread(target=ask, args=(session, "GET", "/patrons")) for _ in range(3)]
    for thread in threads:
        thread.start()
    until(lambda: koha.workers.waited == 1, "one waits", 20)
    assert len(working) == 2
    go.set()
    for thread in threads:
        thread.join()
    assert (koha.workers.most_at_once, koha.workers.waited, len(working)) == (3, 1, 3)


def test_a_newer_koha_has_more_fields_and_codes(koha: StandIn, session: Session, hanako: Patron) -> None:
    koha.state.prefs.newer = True
    circulation.lend(koha.state, hanako.patron_id, "本", DUE)
    circulation.reserve(koha.state, hanako.patron_id, "本")
    own = {"patron_id": str(hanako.patron_id)}
    assert "preferred_name" in ask(session, "GET", f"/patrons/{hanako.patron_id}").data("", 200)
    assert "booking_id" in ask(session, "GET", "/checkouts", query=own).data("", 200)[0]
    assert "hold_group_id" in ask(session, "GET", "/holds", query=own).data("", 200)[0]
    gone = [ask(session, "GET", "/patrons/4242"), ask(session, "DELETE", "/holds/4242")]
    assert [json.loads(answer.text)["error_code"] for answer in gone] == ["not_found"] * 2


def test_what_nobody_saw_is_refused(koha: StandIn, session: Session, hanako: Patron) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "本")
    questions = [
        ("GET", "/patrons", {"_order_by": "-surname"}, {}),
        ("GET", "/patrons", {"_match": "starts_with", "cardnumber": "x"}, {}),
        ("GET", "/patrons", {"q": json.dumps({"surname": ["a", "b"]})}, {}),
        ("GET", "/patrons", {"q": json.dumps({"extended_attributes.attribute": "x"})}, {}),
        ("DELETE", "/holds/1", None, {"x-koha-override": "any"}),
    ]
    for method, path, query, headers in questions:
        assert ask(session, method, path, None, query, headers).status == 501
    assert len(koha.state.holds) == 1
