"""A registration as the library's staff see it in Koha afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import inspect, select

from kiosk.library.database.schema import identifications, koha_registrations
from kiosk.library.koha.record import SUBSTITUTES_NOTE, Rules
from kiosk.library.port import AlreadyRegistered, KeyReused, StoreUnavailable, UnknownIdentification
from tests.library.koha.store import KohaStore
from tests.library.store import SqlStore

from .conftest import FIRST, HANAKO, SECOND, Harness, StandIn, named


def test_a_new_patron_is_in_koha_with_our_number_as_card_number_and_userid(either_harness: Harness) -> None:
    store = either_harness.open()
    made = either_harness.visit(store)
    (row,) = either_harness.made()
    assert (made.number, made.barcode) == (FIRST, f"A{FIRST}A")
    assert (row["cardnumber"], row["userid"], row["password"]) == (FIRST, FIRST, "yomu2026")
    assert (row["surname"], row["firstname"], row["date_of_birth"]) == ("長崎", "花子", "1990-04-01")
    assert (row["gender"], row["address"]) == ("F", HANAKO.address)
    assert (row.get("phone"), row["mobile"]) == (None, "09012345678")
    assert (row["other_name"], row["email"]) == ("ナガサキ ハナコ", "hanako@example.jp")
    assert (row["library_id"], row["category_id"]) == ("MAIN", "KIOSK")
    assert (row["date_enrolled"], row["expiry_date"]) == ("2026-04-01", "2029-03-31")
    assert (made.registered_on, made.expires_on) == (date(2026, 4, 1), date(2029, 3, 31))
    assert store.is_registered(b"p1")


def test_the_patrons_own_branch_and_category_go_before_those_of_every_patron(harness: Harness) -> None:
    harness.koha.state.libraries["EAST"] = "東分館"
    harness.koha.state.categories["CHILD"] = 1
    harness.koha.state.password_rules["CHILD"] = (3, False)
    store = harness.open()
    harness.identify(store)
    harness.register(store, branch="EAST", category="CHILD", remark="区分を確かめてください。")
    (row,) = harness.made()
    assert row["staff_notes"] == "区分を確かめてください。"
    assert (row["library_id"], row["category_id"]) == ("EAST", "CHILD")


def test_prefecture_and_municipality_stand_beside_the_whole_address_where_the_library_wants_them(
    harness: Harness,
) -> None:
    harness.rules = Rules("MAIN", "KIOSK", address_parts=True)
    store = harness.open()
    harness.visit(store, who=replace(HANAKO, address="長崎県西彼杵郡長与町嬉里郷６５９"))
    harness.visit(store, "t2", b"p2", replace(named("大村　一", (1970, 1, 1)), address="長崎県ない町１"))
    first, second = harness.made()
    assert (first["address"], first["state"], first["city"]) == (
        "長崎県西彼杵郡長与町嬉里郷６５９", "長崎県", "西彼杵郡長与町",
    )  # fmt: skip
    assert (second["address"], second["state"], second.get("city")) == ("長崎県ない町１", "長崎県", None)


def test_only_what_koha_has_no_place_for_is_kept_here(harness: Harness, store: KohaStore) -> None:
    harness.visit(store)
    engine = harness.engine()
    with engine.begin() as db:
        (row,) = db.execute(select(koha_registrations)).mappings()
        assert db.execute(select(identifications)).all() == []
    assert not {"name", "address", "phone", "email", "password_hash"} & {
        column["name"] for column in inspect(engine).get_columns("koha_registrations")
    }
    assert (row["document"], row["signature"], row["state"]) == (b"document", b"signature", "done")
    engine.dispose()
    for file in (harness.engine().url.database or "", (harness.engine().url.database or "") + "-wal"):
        with open(file, "rb") as data:
            assert b"yomu2026" not in data.read()


def test_the_kana_go_into_the_attribute_the_library_made_for_them(harness: Harness) -> None:
    harness.rules = Rules("MAIN", "KIOSK", kana="KANA")
    harness.visit(harness.open())
    (row,) = [p for p in harness.koha.state.patrons.values() if p.fields.get("cardnumber") == FIRST]
    assert row.attributes == [{"extended_attribute_id": 1, "type": "KANA", "value": "ナガサキ ハナコ"}]
    assert "other_name" not in row.fields


def test_the_category_may_decide_when_a_registration_ends(harness: Harness) -> None:
    harness.rules = Rules("MAIN", "KIOSK", own_expiry=False)
    made = harness.visit(harness.open())
    assert made.expires_on == harness.koha.state.expiry("KIOSK") != date(2029, 3, 31)
    assert "expiry_date" not in dict(harness.koha.bodies)["POST /patrons"]


@pytest.mark.parametrize(
    ("name", "surname", "firstname"),
    [
        ("長崎　花子", "長崎", "花子"),
        ("SMITH JOHN PAUL", "SMITH JOHN PAUL", None),
        ("DE LA CRUZ　MARIA CLARA", "DE LA CRUZ", "MARIA CLARA"),
        ("NGUYEN　VAN　A", "NGUYEN", "VAN A"),
        ("ナガサキハナコ", "ナガサキハナコ", None),
        ("𠮷田　太郎", "𠮷田", "太郎"),
    ],
)
def test_names_of_every_kind_arrive_whole(
    harness: Harness, store: KohaStore, name: str, surname: str, firstname
) -> None:
    harness.visit(store, who=named(name))
    (row,) = harness.made()
    assert (row["surname"], row.get("firstname")) == (surname, firstname)


def test_a_birth_date_with_unknown_parts_is_left_out(harness: Harness, store: KohaStore) -> None:
    harness.visit(store, who=named("長崎　花子", (1990, None, None)))
    (row,) = harness.made()
    assert "date_of_birth" not in row


def test_staff_are_told_to_compare_substituted_characters_with_the_card(harness: Harness, store: KohaStore) -> None:
    harness.visit(store, who=replace(HANAKO, name_flags=(True, False, False, False, False)))
    assert harness.made()[0]["staff_notes"] == SUBSTITUTES_NOTE


def test_no_mail_address_means_none_in_koha(harness: Harness, store: KohaStore) -> None:
    harness.identify(store)
    harness.register(store, email="")
    assert "email" not in dict(harness.koha.bodies)["POST /patrons"]


def test_the_same_key_gives_the_same_patron_without_asking_koha_again(harness: Harness, store: KohaStore) -> None:
    first = harness.visit(store)
    asked = len(harness.koha.asked)
    again = store.registration(idempotency_key="key of t1", token_hash="t1")
    assert again == first == harness.register(store, "t1", "key of t1")
    assert len(harness.koha.asked) == asked


def test_a_key_of_another_registration_is_refused(harness: Harness, store: KohaStore) -> None:
    harness.visit(store)
    harness.identify(store, "t2", b"p2", named("大村　一"))
    with pytest.raises(KeyReused):
        harness.register(store, "t2", "key of t1")
    with pytest.raises(KeyReused):
        store.registration(idempotency_key="key of t1", token_hash="t2")


def test_whoever_is_registered_is_not_registered_again(harness: Harness, store: KohaStore) -> None:
    harness.identify(store, "t2")
    harness.visit(store)
    with pytest.raises(AlreadyRegistered):
        harness.register(store, "t2", "k2")
    assert store.is_registered(b"p1")
    assert len(harness.made()) == 1


def test_without_identification_koha_is_not_even_asked(harness: Harness, store: KohaStore) -> None:
    with pytest.raises(UnknownIdentification):
        harness.register(store, "nobody")
    assert harness.koha.asked == []


def test_a_store_that_was_not_handed_the_password_makes_nobody(harness: Harness, store: KohaStore) -> None:
    harness.identify(store)
    with pytest.raises(StoreUnavailable, match="handed on"):
        harness.register(store, password="")
    assert harness.made() == []


def test_patrons_from_before_koha_are_recognised(harness: Harness, koha: StandIn, store: KohaStore) -> None:
    harness.identify(store)
    harness.identify(store, "t2", b"p2", named("大村　一"))
    assert harness.register(SqlStore(harness.engine()), "t2", "k2", password_hash="x").number == FIRST  # type: ignore[arg-type]
    assert store.is_registered(b"p2")
    assert harness.register(store).number == SECOND
