"""Login, loans and holds: the functions a patron's own pages will stand on."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from kiosk.library.koha.account import Accounts
from kiosk.library.koha.catalogue import Catalogue, Title
from kiosk.library.koha.faults import KohaRefused, KohaUnavailable
from kiosk.library.koha.login import NOBODY, Member
from kiosk.library.koha.pace import Pace
from kiosk.library.koha.patrons import Patrons
from kiosk.library.members import LoginFailure
from kiosk.patron.account import HoldState, RenewalRefusal

from .conftest import FIRST, RULES, TODAY, Harness, StandIn
from .standin import circulation
from .standin.state import Patron

JAPAN = timezone(timedelta(hours=9))


def test_number_and_password_let_in(accounts: Accounts, hanako: Patron) -> None:
    hanako.fields["date_enrolled"] = "2026-03-01"
    found = accounts.login(FIRST, "yomu2026", TODAY)
    days = (date.fromisoformat(hanako.fields[name]) for name in ("expiry_date", "date_enrolled"))
    assert found == Member(hanako.patron_id, FIRST, "長崎 花子", *days)
    assert all(word not in repr(found) for word in ("長崎", FIRST, str(hanako.patron_id)))


def test_a_patron_of_the_counter_is_let_in_by_the_card_number(accounts: Accounts, koha: StandIn) -> None:
    koha.state.add(cardnumber="K-17", password="yomu2026")
    assert isinstance(accounts.login("K-17", "yomu2026", TODAY), Member)


@pytest.mark.parametrize(("number", "password"), [(FIRST, "wrong"), ("9999999999", "yomu2026")])
def test_wrong_number_and_wrong_password_look_the_same(
    accounts: Accounts, hanako: Patron, number: str, password: str
) -> None:
    assert accounts.login(number, password, TODAY) is LoginFailure.WRONG


@pytest.mark.parametrize(
    ("number", "password"), [("", "x"), (FIRST, ""), (FIRST, "y" * 73), (FIRST, "あ" * 25), (FIRST, "\ud83d")]
)
def test_what_koha_would_misread_is_not_even_asked(
    accounts: Accounts, koha: StandIn, hanako: Patron, number: str, password: str
) -> None:
    hanako.password = password[:72] if password.isprintable() else None
    assert accounts.login(number, password, TODAY) is LoginFailure.WRONG
    assert koha.asked == []


def test_a_patron_without_password_is_not_let_in(accounts: Accounts, hanako: Patron) -> None:
    hanako.password = None
    assert accounts.login(FIRST, "yomu2026", TODAY) is LoginFailure.WRONG


def test_a_locked_account_is_not_let_in_with_the_right_password(
    accounts: Accounts, koha: StandIn, hanako: Patron
) -> None:
    koha.state.prefs.failed_logins = 3
    for _ in range(3):
        assert accounts.login(FIRST, "wrong", TODAY) is LoginFailure.WRONG
    assert hanako.login_attempts == 3, "each try was asked once"
    assert accounts.login(FIRST, "yomu2026", TODAY) is LoginFailure.WRONG


VALIDATION = "POST /auth/password/validation"


@pytest.mark.parametrize("newer", [False, True], ids=["a 500 that stumbles", "a 400 that says so"])
@pytest.mark.parametrize("somebody_without_number", [False, True])
def test_an_expired_password_is_told_from_a_wrong_one(
    accounts: Accounts, koha: StandIn, hanako: Patron, newer: bool, somebody_without_number: bool
) -> None:
    if somebody_without_number:
        koha.state.add()
    koha.state.prefs.newer = newer
    hanako.password_expired = True
    assert accounts.login(FIRST, "yomu2026", TODAY) is LoginFailure.PASSWORD_EXPIRED
    tried = [body["identifier"] for route, body in koha.bodies if route == VALIDATION]
    assert tried == [FIRST] + ([] if newer else [NOBODY]), "the patron's own is asked once"
    assert hanako.login_attempts == 0
    assert accounts.login(FIRST, "wrong", TODAY) is LoginFailure.WRONG


@pytest.mark.parametrize("route", ["GET /patrons", VALIDATION])
@pytest.mark.parametrize("kind", ["unwell", "unwell-token", "reset"])
def test_an_outage_behind_a_500_is_no_expired_password(
    accounts: Accounts, koha: StandIn, hanako: Patron, route: str, kind: str
) -> None:
    koha.trouble(VALIDATION, "unwell-token")
    koha.trouble(route, kind, times=4)
    with pytest.raises((KohaRefused, KohaUnavailable)):
        accounts.login(FIRST, "yomu2026", TODAY)
    assert hanako.login_attempts == 0


def test_a_500_about_a_number_nobody_has_is_no_expired_password(accounts: Accounts, koha: StandIn) -> None:
    koha.trouble(VALIDATION, "unwell-token")
    with pytest.raises(KohaRefused):
        accounts.login(FIRST, "yomu2026", TODAY)


def test_a_500_in_the_words_of_a_database_that_is_away_asks_nothing_more(
    accounts: Accounts, koha: StandIn, hanako: Patron
) -> None:
    koha.trouble(VALIDATION, "unwell")
    with pytest.raises(KohaRefused):
        accounts.login(FIRST, "yomu2026", TODAY)
    assert koha.count("GET /patrons") == 0


def test_koha_lets_an_expired_card_in_and_we_do_not(accounts: Accounts, hanako: Patron) -> None:
    hanako.fields["expiry_date"] = "2026-03-31"
    assert accounts.login(FIRST, "yomu2026", TODAY) is LoginFailure.MEMBERSHIP_EXPIRED
    hanako.fields["expiry_date"] = "2026-04-01"
    assert isinstance(accounts.login(FIRST, "yomu2026", TODAY), Member), "the last day counts"


def test_whose_userid_is_anothers_number_is_not_taken_for_the_other(
    accounts: Accounts, koha: StandIn, hanako: Patron
) -> None:
    koha.state.add(cardnumber="K-17", userid=FIRST, password="other99")
    assert accounts.login(FIRST, "other99", TODAY) is LoginFailure.WRONG
    assert isinstance(accounts.login(FIRST, "yomu2026", TODAY), Member)


def test_a_number_typed_in_another_width_is_not_taken_for_the_number(accounts: Accounts, hanako: Patron) -> None:
    assert accounts.login("２１００００００01", "yomu2026", TODAY) is LoginFailure.WRONG


def test_a_patron_deleted_just_now_is_not_let_in(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    koha.at = lambda route: koha.state.patrons.clear() if route == "GET /patrons/{}" else None
    assert accounts.login(FIRST, "yomu2026", TODAY) is LoginFailure.WRONG


def test_a_patron_who_gets_another_number_just_now_is_not_let_in(
    accounts: Accounts, koha: StandIn, hanako: Patron
) -> None:
    koha.at = lambda route: hanako.fields.update(cardnumber="K-17") if route == "GET /patrons/{}" else None
    assert accounts.login(FIRST, "yomu2026", TODAY) is LoginFailure.WRONG


@pytest.mark.parametrize("kind", ["lost", "reset", "unwell", "garbage", "half", "deadlock"])
def test_a_login_without_answer_is_not_asked_twice(
    accounts: Accounts, koha: StandIn, hanako: Patron, kind: str
) -> None:
    koha.trouble("POST /auth/password/validation", kind)
    with pytest.raises((KohaUnavailable, KohaRefused)):
        accounts.login(FIRST, "wrong", TODAY)
    assert hanako.login_attempts <= 1


def test_a_login_nobody_can_have_seen_is_asked_again(harness: Harness, koha: StandIn, hanako: Patron) -> None:
    harness.koha.url, real = "http://127.0.0.1:9", koha.url

    def plug_in(_seconds: float) -> None:
        session._wire._http.base_url = f"{real}/api/v1"

    harness.pace = Pace(seconds=5.0, pause=0.001, sleep=plug_in)
    session = harness.session()
    found = Accounts(session, Patrons(session, RULES), Catalogue(session)).login(FIRST, "yomu2026", TODAY)
    session.close()
    assert isinstance(found, Member)
    assert koha.count("POST /auth/password/validation") == 1


def test_a_koha_nobody_reaches_is_given_up(harness: Harness, hanako: Patron) -> None:
    harness.koha.url = "http://127.0.0.1:9"
    session = harness.session()
    with pytest.raises(KohaUnavailable, match="not reached"):
        Accounts(session, Patrons(session, RULES), Catalogue(session)).login(FIRST, "yomu2026", TODAY)
    session.close()


def test_a_page_of_a_server_in_trouble_is_no_wrong_password(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    koha.trouble("GET /patrons/{}", "no-api")
    with pytest.raises(KohaRefused, match="404"):
        accounts.login(FIRST, "yomu2026", TODAY)


def test_without_the_permission_a_login_is_no_wrong_password(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    koha.state.staff.permissions = {"edit_borrowers"}
    with pytest.raises(KohaRefused, match="needs borrowers"):
        accounts.login(FIRST, "yomu2026", TODAY)


def test_loans_have_titles_and_the_soonest_due_comes_first(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    circulation.lend(koha.state, hanako.patron_id, "沈黙", "2026-04-20T23:59:00+09:00", "遠藤周作")
    circulation.lend(koha.state, hanako.patron_id, "𠮷の本", "2026-04-10T23:59:00+09:00")
    circulation.lend(koha.state, 9999, "だれかの本", "2026-04-01T23:59:00+09:00")
    loans = accounts.loans(hanako.patron_id)
    assert [loan.title for loan in loans] == [Title("𠮷の本", ""), Title("沈黙", "遠藤周作")]
    assert loans[0].due == datetime(2026, 4, 10, 23, 59, tzinfo=JAPAN)
    asked = koha.count("GET /items/{}")
    accounts.loans(hanako.patron_id)
    assert koha.count("GET /items/{}") == asked == 2, "titles are kept"


def test_a_loan_whose_record_is_gone_is_still_shown(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    circulation.lend(koha.state, hanako.patron_id, "沈黙", "2026-04-20T23:59:00+09:00")
    koha.state.items.clear()
    assert [loan.title for loan in accounts.loans(hanako.patron_id)] == [Title()]


def test_more_loans_than_a_page_are_all_shown(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    koha.state.prefs.max_page = 3
    for day in range(10, 17):
        circulation.lend(koha.state, hanako.patron_id, f"本{day}", f"2026-04-{day}T23:59:00+09:00")
    assert len(accounts.loans(hanako.patron_id)) == 7


def test_holds_say_what_is_ready_and_until_when(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    more = {"status": "W", "expiration_date": "2026-04-08", "waiting_date": "2026-04-01", "priority": 0}
    circulation.reserve(koha.state, hanako.patron_id, "待つ本")
    circulation.reserve(koha.state, hanako.patron_id, "来た本", **more)
    circulation.reserve(koha.state, hanako.patron_id, "運ばれる本", status="T", priority=0)
    circulation.reserve(koha.state, hanako.patron_id, "支度中の本", status="P", priority=0)
    circulation.reserve(koha.state, hanako.patron_id, "先の本", status="Z", priority=0, suspended=True)
    circulation.reserve(koha.state, 9999, "だれかの本", **more)
    ready, queued, moving, prepared, odd = accounts.holds(hanako.patron_id)
    assert (ready.title.title, ready.state, ready.keep_until) == ("来た本", HoldState.READY, date(2026, 4, 8))
    assert (ready.place, ready.pickup) == (None, "大村分館")
    assert (queued.state, queued.place, queued.keep_until) == (HoldState.QUEUED, 2, None)
    assert (moving.state, prepared.state) == (HoldState.ON_THE_WAY, HoldState.BEING_PREPARED)
    assert (odd.state, odd.suspended) == (HoldState.UNKNOWN, True)


def test_a_suspended_hold_waits_in_no_place(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "休む本", suspended=True, expiration_date="2026-12-31")
    (found,) = accounts.holds(hanako.patron_id)
    assert (found.state, found.place, found.keep_until) == (HoldState.QUEUED, None, None)


def test_a_pickup_library_that_is_gone_keeps_its_code(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "待つ本", pickup_library_id="GONE")
    assert accounts.holds(hanako.patron_id)[0].pickup == "GONE"


def test_nothing_lent_and_nothing_reserved_is_an_empty_list(accounts: Accounts, hanako: Patron) -> None:
    assert accounts.loans(hanako.patron_id) == accounts.holds(hanako.patron_id) == []
    assert accounts.loans(424242) == [], "Koha says so of a patron it does not have, too"


def test_an_answer_about_somebody_else_is_not_shown(
    accounts: Accounts, koha: StandIn, hanako: Patron, monkeypatch: pytest.MonkeyPatch
) -> None:
    circulation.lend(koha.state, 9999, "だれかの本", "2026-04-01T23:59:00+09:00")
    monkeypatch.setattr(circulation, "_of", lambda rows, _given: rows)
    circulation.lend(koha.state, hanako.patron_id, "わたしの本", "2026-04-01T23:59:00+09:00")
    assert [loan.title.title for loan in accounts.loans(hanako.patron_id)] == ["わたしの本"]
    assert accounts.renew(hanako.patron_id, 1) is RenewalRefusal.GONE


@pytest.mark.parametrize("due", ["2026-04-20", "2026-04-20T23:59:00", "", None, 5])
def test_a_due_date_that_is_none_is_not_guessed(accounts: Accounts, koha: StandIn, hanako: Patron, due) -> None:
    circulation.lend(koha.state, hanako.patron_id, "沈黙", due)
    with pytest.raises(KohaUnavailable, match="due_date"):
        accounts.loans(hanako.patron_id)


@pytest.mark.parametrize(
    ("permission", "named"),
    [
        ("circulate_remaining_permissions", "circulate"),
        ("place_holds", "reserveforothers"),
        ("catalogue", "catalogue"),
    ],
)
def test_a_permission_that_is_missing_is_named(
    accounts: Accounts, koha: StandIn, hanako: Patron, permission: str, named: str
) -> None:
    circulation.lend(koha.state, hanako.patron_id, "沈黙", "2026-04-20T23:59:00+09:00")
    koha.state.staff.permissions.discard(permission)
    with pytest.raises(KohaRefused, match=f"needs {named}"):
        (accounts.loans if permission != "place_holds" else accounts.holds)(hanako.patron_id)


def test_a_title_corrected_in_koha_is_seen_after_a_while(
    accounts: Accounts, koha: StandIn, hanako: Patron, monkeypatch: pytest.MonkeyPatch
) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "誤った題")
    accounts.holds(hanako.patron_id)
    koha.state.biblios[501]["title"] = "正しい題"
    assert accounts.holds(hanako.patron_id)[0].title.title == "誤った題"
    monkeypatch.setattr("kiosk.library.koha.catalogue.KEPT_SECONDS", 0)
    assert accounts.holds(hanako.patron_id)[0].title.title == "正しい題"


def test_kept_titles_do_not_grow_without_end(
    accounts: Accounts, koha: StandIn, hanako: Patron, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.library.koha.catalogue.MOST_KEPT", 3)
    for day in range(10, 20):
        circulation.lend(koha.state, hanako.patron_id, f"本{day}", f"2026-04-{day}T23:59:00+09:00")
    assert len({loan.title for loan in accounts.loans(hanako.patron_id)}) == 10
    catalogue = accounts._catalogue
    assert isinstance(catalogue, Catalogue)
    assert len(catalogue._kept) <= 3
