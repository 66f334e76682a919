"""Whose record may be that of the person whose card was verified."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.library.books.cards.bars import CardBars
from kiosk.library.koha.record import Rules
from kiosk.library.port import PerhapsRegistered
from kiosk.library.returning import NoChange, PatronGone
from kiosk.patron.returning import TermRefusal
from tests.library.koha.conftest import FIRST, TODAY, named
from tests.library.koha.standin import circulation

from .conftest import KEY, NOON, Cards


def numbers(cards: Cards, **kept: object) -> list[str]:
    return [one.number for one in cards.find(**kept)]  # type: ignore[arg-type]


def test_a_record_of_the_counter_is_found_with_all_that_may_prove_it(cards: Cards) -> None:
    row = cards.add(sms_number="+819011112222", secondary_phone="48-2700")
    (found,) = cards.find()
    assert (found.key, found.number, found.name) == (str(row.patron_id), "2100000177", "長崎　花子")
    assert (found.kana_family, found.kana_given, found.birth_date) == ("ナガサキ", "ハナコ", "1990-04-01")
    assert found.address == "長崎県大村市東本町１"
    assert found.phones == ("09012345678", "0957482700", "09011112222")
    assert (found.phone, found.email, found.category) == ("09012345678", "hanako@example.jp", "ADULT")
    assert (found.registered_on, found.expires_on) == (date(2020, 4, 1), date(2026, 5, 31))
    assert found == cards.read(row)
    assert repr(found) == "StoredPatron(registered_on=datetime.date(2020, 4, 1), " + (
        "expires_on=datetime.date(2026, 5, 31), category='ADULT')"
    )


def test_the_reading_is_read_from_the_attribute_where_there_is_one(cards: Cards) -> None:
    cards.known.patrons.rules = Rules("MAIN", "KIOSK", kana="KANA")
    row = cards.add(extended_attributes=[{"type": "KANA", "value": "ながさき　はなこ"}])
    for found in (*cards.find(), cards.read(row)):
        assert (found.kana_family, found.kana_given) == ("ながさき", "はなこ")


def test_of_two_records_of_one_name_and_birth_date_both_are_found_and_of_nobody_none(cards: Cards) -> None:
    assert cards.find() == []
    cards.add()
    cards.add(cardnumber="2100000185", surname="長崎花子", firstname=None)
    cards.add(cardnumber="2100000193", firstname="月子", other_name="")
    assert numbers(cards) == ["2100000177", "2100000185"]


def test_whoever_registered_at_a_kiosk_is_found_once_whatever_the_name_has_become(cards: Cards) -> None:
    store = cards.harness.open()
    cards.harness.visit(store, person=KEY)
    assert numbers(cards) == [FIRST]
    (row,) = cards.harness.koha.state.with_value("cardnumber", FIRST)
    row.fields |= {"surname": "神崎", "other_name": "カンザキ ハナコ"}
    assert numbers(cards) == [FIRST]
    row.fields["date_of_birth"] = "1991-04-01"
    with pytest.raises(PerhapsRegistered):
        cards.find()


def test_a_registration_that_is_only_begun_is_nobodys_record_yet(cards: Cards) -> None:
    store = cards.harness.open()
    cards.harness.identify(store, person=KEY)
    cards.harness.koha.trouble("POST /patrons/{}/password", "unwell", times=4)
    with pytest.raises(Exception, match="Koha"):
        cards.harness.register(store)
    assert cards.find() == []


def test_a_record_that_got_another_card_at_the_counter_is_found_with_it_and_stays_barred(cards: Cards) -> None:
    store = cards.harness.open()
    cards.harness.visit(store, person=KEY)
    CardBars(cards.engine).bar(FIRST, NOON)
    (row,) = cards.harness.koha.state.with_value("cardnumber", FIRST)
    row.fields["cardnumber"] = "2199999999"
    assert numbers(cards) == ["2199999999"]
    assert CardBars(cards.engine).barred(["2199999999", FIRST]) == {"2199999999"}
    assert cards.intents.number_of(KEY) == "2199999999"
    other = cards.add(surname="諫早", cardnumber=FIRST, other_name="イサハヤ ハナコ", date_of_birth="1970-01-01")
    assert numbers(cards) == ["2199999999"], f"the former number is {other.patron_id}'s by now"


def test_a_record_that_was_deleted_is_not_found_and_can_not_be_read(cards: Cards) -> None:
    store = cards.harness.open()
    cards.harness.visit(store, person=KEY)
    cards.harness.koha.state.patrons.clear()
    assert cards.find() == []
    for key in ("51", "5٣", "", "9" * 30):
        with pytest.raises(PatronGone):
            cards.known.read(key)


@pytest.mark.parametrize(
    "fields",
    [
        {"date_of_birth": ""},
        {"surname": "長﨑", "other_name": ""},
        {"surname": "神崎", "other_name": "カンザキ ハナコ"},
        {"cardnumber": ""},
    ],
    ids=["no birth date", "no reading", "married", "no card number"],
)
def test_whom_only_staff_can_tell_is_left_to_them(cards: Cards, fields: dict[str, str]) -> None:
    cards.add(**fields)
    with pytest.raises(PerhapsRegistered):
        cards.find()
    if "cardnumber" not in fields:
        cards.add(cardnumber="2100000185")
        assert numbers(cards) == ["2100000185"], "one is certain, and has to be proved all the same"


def test_a_namesake_born_on_another_day_is_not_found(cards: Cards) -> None:
    cards.add(date_of_birth="1990-04-02")
    assert cards.find() == []
    assert numbers(cards, who=named("長崎　花子", (1990, 4, 2))) == ["2100000177"]


class TestStaff:
    """Patrons of a category that マイ図書館 does not let in."""

    @pytest.fixture(autouse=True)
    def _rules(self, cards: Cards) -> None:
        cards.known.patrons.rules = replace(cards.harness.rules, no_login=frozenset({"S"}))
        cards.harness.koha.state.categories["s"] = 12

    def test_their_record_is_found_and_nothing_proves_it(self, cards: Cards) -> None:
        row = cards.add(category_id="s", password="yomu2026")
        (found,) = cards.find()
        assert (found.address, found.phone, found.phones) == ("", "", ())
        assert not cards.known.is_password(found, "yomu2026", TODAY)
        with pytest.raises(PatronGone):
            cards.apply(found, NoChange())
        assert not cards.changed(row)
        assert cards.written_down == 0


class TestPassword:
    def test_it_is_right_also_where_password_or_membership_has_expired(self, cards: Cards) -> None:
        row = cards.add(password="yomu2026", expiry_date="2021-01-01")
        shown = cards.read(row)
        assert cards.known.is_password(shown, "yomu2026", TODAY)
        assert not cards.known.is_password(shown, "yomu2027", TODAY)
        for newer in (False, True):
            cards.harness.koha.state.prefs.newer = newer
            row.password_expired = True
            assert cards.known.is_password(shown, "yomu2026", TODAY)
        assert not cards.known.is_password(shown, "", TODAY)
        assert row.login_attempts == 1

    def test_koha_sees_a_try_once_and_a_locked_account_opens_for_nobody(self, cards: Cards) -> None:
        cards.harness.koha.state.prefs.failed_logins = 2
        row = cards.add(password="yomu2026")
        shown = cards.read(row)
        for word in ("wrong", "wrong", "yomu2026"):
            assert not cards.known.is_password(shown, word, TODAY)
        assert row.login_attempts == 3
        cards.harness.koha.trouble("POST /auth/password/validation", "lost")
        with pytest.raises(Exception, match="Koha"):
            cards.known.is_password(shown, "wrong", TODAY)
        assert row.login_attempts == 4

    @pytest.mark.parametrize("newer", [False, True])
    @pytest.mark.parametrize("expired", [False, True])
    def test_somebody_whose_userid_is_the_number_proves_nothing_by_their_own_password(
        self, cards: Cards, newer: bool, expired: bool
    ) -> None:
        row = cards.add(password="yomu2026", userid="hanako")
        thief = cards.add(cardnumber="2100000185", userid=row.fields["cardnumber"], password="mine2026")
        thief.password_expired = expired
        cards.harness.koha.state.prefs.newer = newer
        assert not cards.known.is_password(cards.read(row), "mine2026", TODAY)

    def test_without_a_password_in_koha_none_is_right(self, cards: Cards) -> None:
        assert not cards.known.is_password(cards.read(cards.add()), "", TODAY)
        assert not cards.known.is_password(cards.find()[0], "None", TODAY)


class TestTerm:
    def test_something_overdue_is_in_the_way_from_the_day_after_its_due_day(self, cards: Cards) -> None:
        row = cards.add()
        other = cards.add(cardnumber="2100000185", surname="諫早")
        circulation.lend(cards.harness.koha.state, other.patron_id, "他人の本", date(2026, 3, 1))
        circulation.lend(cards.harness.koha.state, row.patron_id, "借りた本", date(2026, 4, 1))
        assert cards.known.term_obstacle(cards.read(row), date(2026, 4, 1)) is None
        assert cards.known.term_obstacle(cards.read(row), date(2026, 4, 2)) is TermRefusal.OVERDUE

    @pytest.mark.parametrize("mark", ["restricted", "patron_card_lost", "incorrect_address"])
    def test_a_mark_of_staff_is_in_the_way_and_the_end_of_the_term_is_not(self, cards: Cards, mark: str) -> None:
        row = cards.add(expiry_date="2020-01-01")
        shown = cards.read(row)
        assert cards.known.term_obstacle(shown, TODAY) is None
        row.fields[mark] = True
        assert cards.known.term_obstacle(shown, TODAY) is TermRefusal.RESTRICTED

    def test_what_is_owed_is_in_the_way_where_the_library_says_so(self, cards: Cards) -> None:
        row = cards.add()
        row.owed = 501
        shown = cards.read(row)
        assert cards.known.term_obstacle(shown, TODAY) is None
        cards.harness.koha.state.staff.permissions.add("remaining_permissions")
        strict = replace(cards.known, most_owed=500)
        assert strict.term_obstacle(shown, TODAY) is TermRefusal.RESTRICTED
        row.owed = 500
        assert strict.term_obstacle(shown, TODAY) is None


def test_nothing_here_changes_anything(cards: Cards) -> None:
    row = cards.add(password="yomu2026")
    (shown,) = cards.find()
    cards.known.term_obstacle(shown, TODAY)
    cards.known.is_password(shown, "yomu2026", TODAY)
    assert cards.writes() == 0
    assert not cards.changed(row)
    assert cards.intents.of_person(KEY) is None
