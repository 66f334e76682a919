"""What a card changes in a record of Koha: just that, whatever else it has, and nothing staff changed meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kiosk.library.books import retention
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.koha.faults import KohaRefused
from kiosk.library.koha.record import SUBSTITUTES_NOTE, Rules
from kiosk.library.port import AlreadyRegistered, PasswordNotAccepted, PerhapsRegistered, StoreUnavailable
from kiosk.library.returning import ChangedMeanwhile, NewData, NewPassword, NewTerm, NoChange, PatronGone
from kiosk.patron.applicant import Applicant
from tests.library.koha.conftest import FIRST, HANAKO, named

from .conftest import KEY, NOON, ROLL, Cards

MOVED = replace(HANAKO, address="長崎県諫早市東小路町７")
MARRIED = replace(MOVED, name="神崎　花子")
EMPTIED = {"postal_code": None}
NEW_HOME = {"address": "長崎県諫早市東小路町７", "state": "長崎県", "city": "諫早市"} | EMPTIED


def bodies(cards: Cards, route: str = "PUT /patrons/{}") -> list[dict[str, Any]]:
    return [body for asked, body in cards.harness.koha.bodies if asked == route]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (NoChange(), {}),
        (NewTerm(date(2029, 3, 31)), {"expiry_date": "2029-03-31"}),
        (NewData(applicant=HANAKO), {}),
        (NewData(applicant=MOVED), NEW_HOME),
        (NewData(applicant=MARRIED), NEW_HOME | {"surname": "神崎"}),
        (NewData(kana_family="カンザキ"), {"other_name": "カンザキ ハナコ"}),
        (NewData(kana_given="カコ"), {"other_name": "ナガサキ カコ"}),
        (NewData(phone="08011112222"), {"mobile": "08011112222"}),
        (NewData(phone="0957111111"), {"phone": "0957111111", "mobile": None}),
        (NewData(email="new@example.jp"), {"email": "new@example.jp"}),
        (NewData(email=""), {"email": None}),
        (NewPassword("yomu2026", ""), {"password": "yomu2026"}),
    ],
    ids=[
        *("reissue", "term", "as it is", "moved", "moved and married", "family reading", "given reading"),
        *("mobile", "other telephone", "mail", "no mail", "password"),
    ],
)
def test_only_what_was_applied_for_changes_and_what_the_api_hides_is_left_alone(
    cards: Cards, change: Any, expected: dict[str, object]
) -> None:
    row = cards.add()
    shown = cards.read(row)
    after = cards.apply(shown, change)
    written = {key: value for key, value in expected.items() if value != ROLL.get(key)}
    assert cards.changed(row) == written
    assert after == cards.read(row)
    assert cards.written_down == 1
    fields = set(written) - {"password"}
    assert [set(body) for body in bodies(cards)] == (
        [fields | {"surname", "library_id", "category_id"}] if fields else []
    )
    assert cards.apply(shown, change) == after, "the same once more"
    assert cards.changed(row) == written
    assert len(bodies(cards)) == bool(fields)


def test_a_newer_koha_takes_the_same(cards: Cards) -> None:
    cards.harness.koha.state.prefs.newer = True
    row = cards.add()
    data = NewData(MARRIED, kana_family="カンザキ", phone="08011112222", email="")
    for change in (data, NewTerm(date(2029, 3, 31)), NewPassword("yomu2026", ""), NoChange()):
        cards.apply(cards.read(row), change)
    typed = {"mobile": "08011112222", "email": None, "other_name": "カンザキ ハナコ"}
    written = {"surname": "神崎", "expiry_date": "2029-03-31", "password": "yomu2026"} | typed
    home = {"address": MOVED.address, "city": "諫早市"} | EMPTIED
    assert cards.changed(row) == written | home


@pytest.mark.parametrize("attributes", [[{"type": "KANA", "value": "ナガサキ ハナコ"}], []], ids=["corrected", "added"])
def test_a_reading_in_an_attribute_is_written_there_and_other_attributes_stay(
    cards: Cards, attributes: list[dict[str, str]]
) -> None:
    cards.known.patrons.rules = Rules("MAIN", "KIOSK", kana="KANA")
    row = cards.add(extended_attributes=[{"type": "EXTID", "value": "X-1"}, *attributes])
    after = cards.apply(cards.read(row), NewData(MARRIED, kana_family="カンザキ", kana_given="ハナコ"))
    assert (after.kana_family, after.kana_given, after.name) == ("カンザキ", "ハナコ", "神崎　花子")
    assert [(one["type"], one["value"]) for one in row.attributes] == [("EXTID", "X-1"), ("KANA", "カンザキ ハナコ")]
    assert row.fields["other_name"] == ROLL["other_name"]


def test_a_koha_without_a_route_for_attributes_says_so_and_nothing_counts_as_done(cards: Cards) -> None:
    cards.known.patrons.rules = Rules("MAIN", "KIOSK", kana="KANA")
    row = cards.add()
    cards.harness.koha.trouble("POST /patrons/{}/extended_attributes", "no-api")
    with pytest.raises(KohaRefused, match="404"):
        cards.apply(cards.read(row), NewData(kana_family="カンザキ"))
    assert cards.written_down == 0


def test_an_address_in_parts_gives_way_to_the_new_one_whole(cards: Cards) -> None:
    row = cards.add(street_number="２", address2="コーポ大村１０１", address="東本町")
    shown = cards.read(row)
    assert shown.address == "長崎県大村市東本町２　コーポ大村１０１"
    after = cards.apply(shown, NewData(MOVED))
    assert after.address == MOVED.address
    written = {"address": MOVED.address, "city": "諫早市", "street_number": None, "address2": None, "postal_code": None}
    assert cards.changed(row) == written


def test_parts_that_the_library_wants_are_written_for_the_new_address(cards: Cards) -> None:
    cards.known.patrons.rules = replace(cards.harness.rules, address_parts=True)
    row = cards.add(state="", city="", address="長崎県大村市東本町１")
    cards.apply(cards.read(row), NewData(MOVED))
    assert cards.changed(row) == NEW_HOME
    abroad = replace(HANAKO, address="どこかの町１")
    cards.apply(cards.read(row), NewData(abroad))
    assert (row.fields["address"], row.fields["state"], row.fields["city"]) == ("どこかの町１", None, None)


def test_another_writing_of_the_same_name_and_address_is_left_as_staff_wrote_it(cards: Cards) -> None:
    row = cards.add(surname="長崎 花子", firstname=None, address="長崎県大村市東本町 1", state="", city="")
    cards.apply(cards.read(row), NewData(HANAKO))
    assert cards.changed(row) == {}
    assert cards.written_down == 1


def test_a_name_without_border_stands_whole_in_the_family_name(cards: Cards) -> None:
    maria = replace(HANAKO, name="SANTOS MARIA LUISA")
    row = cards.add(surname="SANTOS", firstname="MARIA", preferred_name="MARIA")
    cards.harness.koha.state.prefs.newer = True
    cards.apply(cards.read(row), NewData(maria), maria)
    changed = cards.changed(row)
    assert (changed["surname"], changed["firstname"], changed["preferred_name"]) == ("SANTOS MARIA LUISA", None, None)


def test_a_name_somebody_prefers_stays_and_one_koha_filled_in_follows(cards: Cards) -> None:
    cards.harness.koha.state.prefs.newer = True
    renamed = replace(HANAKO, name="長崎　華子")
    for number, preferred, after in (("2100000185", "花子", "華子"), ("2100000193", "はなちゃん", "はなちゃん")):
        row = cards.add(cardnumber=number, preferred_name=preferred)
        cards.apply(cards.read(row), NewData(renamed), renamed, number.encode())
        assert row.fields["preferred_name"] == after


def test_substitute_characters_are_noted_for_staff_once_beside_what_they_wrote(cards: Cards) -> None:
    flagged = replace(MOVED, address_flags=(True, *[False] * (len(MOVED.address) - 1)))
    row = cards.add()
    shown = cards.read(row)
    row.fields["staff_notes"] = "写真あり"
    for _ in range(2):
        cards.apply(shown, NewData(flagged), flagged)
    assert row.fields["staff_notes"] == f"写真あり\n{SUBSTITUTES_NOTE}"


def test_a_telephone_takes_the_place_of_the_number_it_replaces_wherever_that_stands(cards: Cards) -> None:
    row = cards.add(phone="", secondary_phone="09012345678", sms_number="+81 90-1234-5678")
    after = cards.apply(cards.read(row), NewData(phone="08011112222"))
    assert after.phones == ("08011112222",)
    fields = row.fields
    assert (fields["mobile"], fields["secondary_phone"], fields["sms_number"]) == ("08011112222", None, "08011112222")


class TestPassword:
    def test_a_new_one_opens_a_locked_account(self, cards: Cards) -> None:
        cards.harness.koha.state.prefs.failed_logins = 3
        row = cards.add(password="forgot2020")
        row.login_attempts = 5
        cards.apply(cards.read(row), NewPassword("yomu2026", ""))
        assert (row.password, row.login_attempts) == ("yomu2026", 0)

    def test_one_koha_does_not_take_changes_nothing_and_the_next_does(self, cards: Cards) -> None:
        cards.harness.koha.state.password_rules["ADULT"] = (8, True)
        row = cards.add(password="forgot2020")
        shown = cards.read(row)
        with pytest.raises(PasswordNotAccepted):
            cards.apply(shown, NewPassword("yomu2026", ""))
        assert (row.password, cards.written_down) == ("forgot2020", 0)
        cards.apply(shown, NewPassword("Yomu2026", ""))
        assert (row.password, cards.written_down) == ("Yomu2026", 1)


class TestStaffChangeTheRecord:
    """Between the look at the page and the change, or in the middle of it."""

    @pytest.mark.parametrize(
        ("theirs", "change"),
        [
            ({"address": "長崎県島原市１"}, NewData(MARRIED)),
            ({"address2": "コーポ"}, NewData(MOVED)),
            ({"surname": "島原"}, NewData(MARRIED)),
            ({"mobile": "07000000000"}, NewData(phone="08011112222")),
            ({"email": "staff@example.jp"}, NewData(email="new@example.jp", kana_family="カンザキ")),
            ({"other_name": "シマバラ ハナコ"}, NewData(kana_family="カンザキ", email="new@example.jp")),
            ({"expiry_date": "2031-03-31"}, NewTerm(date(2029, 3, 31))),
            ({"cardnumber": "2199999999"}, NewPassword("yomu2026", "")),
            ({"date_of_birth": "1991-04-01"}, NoChange()),
        ],
        ids=["address", "rest of it", "name", "telephone", "mail", "reading", "term", "number", "birth date"],
    )
    def test_what_they_wrote_stays_and_nothing_of_the_change_is_written(
        self, cards: Cards, theirs: dict[str, str], change: Any
    ) -> None:
        row = cards.add()
        shown = cards.read(row)
        row.fields |= theirs
        with pytest.raises(ChangedMeanwhile):
            cards.apply(shown, change)
        assert cards.changed(row) == theirs
        assert (cards.writes(), cards.written_down) == (0, 0)

    def test_a_reading_in_an_attribute_counts_likewise(self, cards: Cards) -> None:
        cards.known.patrons.rules = Rules("MAIN", "KIOSK", kana="KANA")
        row = cards.add(extended_attributes=[{"type": "KANA", "value": "ナガサキ ハナコ"}])
        shown = cards.read(row)
        row.attributes[0]["value"] = "シマバラ ハナコ"
        with pytest.raises(ChangedMeanwhile):
            cards.apply(shown, NewData(MARRIED, kana_family="カンザキ"))
        assert (cards.writes(), row.fields["surname"]) == (0, "長崎")

    def test_what_they_change_in_other_fields_goes_along(self, cards: Cards) -> None:
        row = cards.add()
        shown = cards.read(row)
        theirs = {"library_id": "OMURA", "category_id": "KIOSK", "opac_notes": "新", "phone": "0957999999"}
        row.fields |= theirs
        cards.apply(shown, NewData(email="new@example.jp"))
        assert cards.changed(row) == theirs | {"email": "new@example.jp"}

    def test_what_they_change_while_an_answer_is_lost_is_not_written_over(self, cards: Cards) -> None:
        """The change was made, and theirs came after it: the next try must not put it back."""
        row = cards.add()
        shown = cards.read(row)
        koha = cards.harness.koha
        koha.trouble("PUT /patrons/{}", "lost")

        def staff(route: str) -> None:
            if route == "GET /patrons/{}" and row.fields["email"] == "new@example.jp":
                row.fields["email"] = "staff@example.jp"

        koha.at = staff
        with pytest.raises(StoreUnavailable, match="somebody else"):
            cards.apply(shown, NewData(email="new@example.jp"))
        assert cards.changed(row) == {"email": "staff@example.jp"}
        assert (len(bodies(cards)), cards.written_down) == (1, 0)

    def test_a_record_that_is_deleted_on_the_way_is_gone(self, cards: Cards) -> None:
        row = cards.add()
        shown = cards.read(row)
        koha = cards.harness.koha

        def staff(route: str) -> None:
            if route == "PUT /patrons/{}":
                koha.state.patrons.clear()

        koha.at = staff
        with pytest.raises(PatronGone):
            cards.apply(shown, NewData(email="new@example.jp"))
        with pytest.raises(PatronGone):
            cards.apply(shown, NewPassword("yomu2026", ""))
        assert cards.written_down == 0

    def test_an_attribute_they_delete_on_the_way_stays_deleted(self, cards: Cards) -> None:
        cards.known.patrons.rules = Rules("MAIN", "KIOSK", kana="KANA")
        row = cards.add(extended_attributes=[{"type": "KANA", "value": "ナガサキ ハナコ"}])
        shown = cards.read(row)

        def staff(route: str) -> None:
            if route.startswith("PATCH"):
                row.attributes.clear()

        cards.harness.koha.at = staff
        with pytest.raises(ChangedMeanwhile):
            cards.apply(shown, NewData(kana_family="カンザキ"))
        assert (row.attributes, cards.written_down) == ([], 0)


class TestWhatKohaDoesNotTake:
    def test_too_many_characters_are_refused_and_nothing_is_written_down(self, cards: Cards) -> None:
        cards.harness.koha.state.prefs.longest = {"address": 10}
        row = cards.add()
        with pytest.raises(KohaRefused, match="String is too long, /body/address"):
            cards.apply(cards.read(row), NewData(MOVED))
        assert (cards.changed(row), cards.written_down) == ({}, 0)

    def test_what_koha_keeps_otherwise_does_not_count_as_done(self, cards: Cards) -> None:
        row = cards.add()

        def cut(route: str) -> None:
            row.fields["email"] = str(row.fields["email"])[:16]

        cards.harness.koha.at = cut
        with pytest.raises(StoreUnavailable, match="kept otherwise"):
            cards.apply(cards.read(row), NewData(email="a.very.long.address@example.jp"))
        assert cards.written_down == 0

    def test_the_mail_of_a_superlibrarian_stays(self, cards: Cards) -> None:
        row = cards.add()
        row.superlibrarian = True
        with pytest.raises(KohaRefused, match="Not enough privileges"):
            cards.apply(cards.read(row), NewData(email="new@example.jp"))
        assert (cards.changed(row), cards.written_down) == ({}, 0)


class TestLink:
    """Whose card opens which record."""

    def known(self, cards: Cards, key: bytes = KEY) -> tuple[str, int | None] | None:
        intent = cards.intents.of_person(key)
        return None if intent is None else (intent.number, intent.record_id)

    def test_a_record_of_the_counter_is_the_persons_from_the_first_act_on(self, cards: Cards) -> None:
        row = cards.add()
        cards.apply(cards.read(row), NoChange())
        cards.apply(cards.read(row), NoChange())
        assert self.known(cards) == ("2100000177", row.patron_id)
        assert cards.intents.is_registered(KEY)
        assert cards.intents.unfinished() == []
        assert retention.forget(cards.engine, "2100000177") == 1

    def test_a_record_under_a_former_name_is_found_by_the_card_afterwards(self, cards: Cards) -> None:
        row = cards.add()
        married = named("神崎　花子")
        with pytest.raises(PerhapsRegistered):
            cards.find(married, b"married")
        cards.apply(cards.read(row), NewTerm(date(2029, 3, 31)), married, b"married")
        assert [one.number for one in cards.find(married, b"married")] == ["2100000177"]
        assert row.fields["surname"] == "長崎", "only the term was applied for"

    def test_the_key_of_a_kiosks_registration_follows_the_name(self, cards: Cards) -> None:
        store = cards.harness.open()
        cards.harness.visit(store, person=KEY)
        (shown,) = cards.find()
        married = named("神崎　花子")
        cards.apply(shown, NewData(married), married, b"married")
        assert self.known(cards) is None
        assert (self.known(cards, b"married") or ("",))[0] == FIRST
        assert retention.count_ended(cards.engine, date(2029, 3, 31)) == 0

    def test_a_card_that_opens_another_record_changes_nothing(self, cards: Cards) -> None:
        mine, other = cards.add(), cards.add(cardnumber="2100000185")
        cards.apply(cards.read(mine), NoChange())
        with pytest.raises(AlreadyRegistered):
            cards.apply(cards.read(other), NewData(email="new@example.jp"))
        assert cards.changed(other) == {}
        assert (self.known(cards), cards.written_down) == (("2100000177", mine.patron_id), 1)

    def test_two_records_that_staff_merged_are_one_and_a_bar_of_the_former_stays(self, cards: Cards) -> None:
        former, merged = cards.add(), cards.add(cardnumber="2100000185")
        cards.apply(cards.read(former), NoChange())
        del cards.harness.koha.state.patrons[former.patron_id]
        CardBars(cards.engine).bar("2100000177", NOON)
        with pytest.raises(PatronGone):
            cards.apply(cards.read(merged), NewPassword("yomu2026", ""))
        assert cards.changed(merged) == {}
        CardBars(cards.engine).unbar("2100000177")
        cards.apply(cards.read(merged), NewPassword("yomu2026", ""))
        assert self.known(cards) == ("2100000185", merged.patron_id)

    def test_a_registration_that_was_begun_with_another_number_is_left_to_staff(self, cards: Cards) -> None:
        store = cards.harness.open()
        cards.harness.identify(store, person=KEY)
        cards.harness.koha.trouble("POST /patrons", "unwell", times=20)
        with pytest.raises(StoreUnavailable):
            cards.harness.register(store)
        cards.harness.koha.troubles.clear()
        row = cards.add()
        with pytest.raises(AlreadyRegistered):
            cards.apply(cards.read(row), NoChange())
        retention.forget(cards.engine, FIRST)
        cards.apply(cards.read(row), NoChange())
        assert self.known(cards) == ("2100000177", row.patron_id)

    def test_the_term_of_the_books_is_that_of_the_record(self, cards: Cards) -> None:
        row = cards.add(expiry_date="2020-01-01")
        cards.apply(cards.read(row), NoChange())
        assert retention.count_ended(cards.engine, date(2020, 1, 2)) == 1
        row.fields["expiry_date"] = "2029-03-31"
        cards.apply(cards.read(row), NoChange())
        assert retention.count_ended(cards.engine, date(2029, 3, 31)) == 0

    def test_of_somebody_nobody_verified_nothing_is_linked_or_changed(self, cards: Cards) -> None:
        row = cards.add()
        shown = cards.read(row)
        with pytest.raises(StoreUnavailable):
            cards.known.apply(
                shown, NewData(email="a@example.jp"), applicant=HANAKO, person_key=KEY, finish=lambda _db: None
            )
        assert cards.changed(row) == {}
        assert self.known(cards) is None

    def test_another_persons_birth_date_changes_nothing(self, cards: Cards) -> None:
        row = cards.add()
        taro: Applicant = named("長崎　太郎", (1960, 1, 2))
        with pytest.raises(ChangedMeanwhile):
            cards.apply(cards.read(row), NewPassword("yomu2026", ""), taro, b"taro")
        assert cards.changed(row) == {}
        assert self.known(cards, b"taro") is None
