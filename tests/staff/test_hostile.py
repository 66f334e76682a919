"""What hostile visitors, thieves of sessions, and staff who want more than they may get of acts for patrons."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from kiosk.library.books.counter.one_time import OneTimePasswords
from kiosk.library.database.opening import open_database
from kiosk.library.database.staff import one_time_passwords, patron_stops, staff_acts
from kiosk.operations.account import ChoosePassword, LogIn
from kiosk.service.account.login import BY_NUMBER
from kiosk.staff.accounts import Role
from kiosk.staff.audit import Act
from kiosk.staff.web.cookies import SESSION
from tests.service.harness import PASSWORD
from tests.staff.desk import OWN, Desk
from tests.staff.test_counter import one_time, refusal, somebody, staff, texts
from tests.staff.test_registrations import looks

ACTS = ("contact", "one-time", "card", "stop", "resume", "forget")


def whole(number: str) -> dict[str, str]:
    """All fields that any of the forms has, but for the one that shows whose it is."""
    typed = {"kana_family": "ワルイ", "kana_given": "ヒト", "phone": "0957000000", "email": "bad@example.jp"}
    return {**typed, "step": "do", "identity": "seen", "again": number, "shown": "0" * 64}


def untouched(desk: Desk, number: str) -> None:
    assert texts(desk, number)["email"] != "bad@example.jp"
    with open_database(desk.address).begin() as db:
        for table in (staff_acts, one_time_passwords, patron_stops):
            assert not db.execute(select(table).where(table.c.number == number)).all(), table.name
    assert desk.kiosk().ask(LogIn(number, PASSWORD)).token


@pytest.mark.parametrize("act", ACTS)
def test_a_form_that_another_site_or_session_made_does_nothing(shared_desk: Desk, act: str) -> None:
    number, client, other = somebody(shared_desk), staff(shared_desk, Role.ADMIN), staff(shared_desk, Role.ADMIN)
    path, form = f"/patrons/{number}/{act}", whole(number)
    for csrf in ("", "0" * 64, other.csrf("/search")):
        assert client.post(path, data={**form, "csrf": csrf}).status_code == 400
    own = client.csrf("/search")
    for site in ("cross-site", "same-site", "none"):
        answer = client.post(path, data={**form, "csrf": own}, headers={"sec-fetch-site": site})
        assert answer.status_code == 400
    assert client.post(path, json={**form, "csrf": own}).status_code == 415
    untouched(shared_desk, number)


@pytest.mark.parametrize("act", ACTS)
def test_a_stolen_session_does_nothing_once_it_was_ended_and_nobody_does_without_one(
    shared_desk: Desk, act: str
) -> None:
    number, client = somebody(shared_desk), staff(shared_desk, Role.ADMIN)
    path, form = f"/patrons/{number}/{act}", {**whole(number), "csrf": client.csrf("/search")}
    thief = shared_desk.client(cookie=f"{SESSION}={client.cookies[SESSION]}")
    client.fill_in("/logout", "/search")
    for who in (thief, shared_desk.client()):
        assert who.post(path, data=form).headers["location"] == "/login"
        assert who.get(path).status_code in (303, 405)
        assert who.get(path).headers.get("location", "/login") == "/login"
    untouched(shared_desk, number)


def test_the_counter_deletes_nobody_however_it_asks_and_the_try_is_written_down(shared_desk: Desk) -> None:
    number, client = somebody(shared_desk), staff(shared_desk)
    path, csrf = f"/patrons/{number}/forget", client.csrf("/search")
    assert client.get(path).status_code == 403
    assert client.post(path, data={**whole(number), "csrf": csrf, "role": "admin"}).status_code == 403
    assert "/forget" not in client.get(f"/patrons/{number}").text
    assert looks(shared_desk)[-3:-1] == [(Act.DENIED, ""), (Act.DENIED, "")]
    untouched(shared_desk, number)


@pytest.mark.parametrize("act", ACTS)
def test_who_must_choose_a_password_first_does_nothing_before(shared_desk: Desk, act: str) -> None:
    number, name = somebody(shared_desk), f"new-{act}"
    shared_desk.staff(name, Role.ADMIN, must_change=True)
    client = shared_desk.client()
    client.log_in(name, OWN)
    form = {**whole(number), "csrf": client.csrf("/password")}
    assert client.post(f"/patrons/{number}/{act}", data=form).headers["location"] == "/password"
    untouched(shared_desk, number)


def test_trying_numbers_out_tells_outsiders_nothing_and_is_written_down_of_staff(shared_desk: Desk) -> None:
    number, client, outsider = somebody(shared_desk), staff(shared_desk, Role.ADMIN), shared_desk.client()
    for whose in (number, "2199999999", "' OR 1=1", "../audit"):
        answers = {
            (answer.status_code, answer.headers.get("location"), answer.text)
            for answer in (outsider.get(f"/patrons/{whose}/{act}") for act in ("contact", "one-time", "stop", "forget"))
        }
        assert answers == {(303, "/login", "")} or whose == "../audit"
    csrf = client.csrf("/search")
    for act in ACTS:
        unknown = client.post("/patrons/2199999999/" + act, data={**whole("2199999999"), "csrf": csrf})
        assert unknown.status_code in (404, 303), act
    assert looks(shared_desk).count((Act.LOOKED, "2199999999")) == 0
    tried = {act for act, about in looks(shared_desk) if about == "2199999999"}
    assert tried == {Act.CORRECTED, Act.ONE_TIME, Act.CARD, Act.STOPPED, Act.RESUMED, Act.FORGOT}


def test_guessing_a_one_time_password_is_slowed_down_and_costs_the_same_for_every_number(
    shared_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_one, without, client = somebody(shared_desk), somebody(shared_desk), staff(shared_desk)
    given, kiosk = one_time(client, with_one), shared_desk.kiosk("lobby-7")
    compared: list[str] = []
    is_right = OneTimePasswords._is_right

    def counted(self: OneTimePasswords, stored: str, text: str) -> bool:
        compared.append(stored.rpartition("$")[0].rpartition("$")[0])
        return is_right(self, stored, text)

    monkeypatch.setattr(OneTimePasswords, "_is_right", counted)
    for number in (with_one, without, "2199999999"):
        compared.clear()
        assert refusal(kiosk, LogIn(number, "aaaaa22222")) == ("K404", "")
        assert len(compared) == 1, "as dear as one another"
    for _ in range(BY_NUMBER.tries - 1):
        assert refusal(kiosk, ChoosePassword(with_one, "bbbbb33333", "umi2026")) == ("K404", "")
    assert refusal(kiosk, ChoosePassword(with_one, given, "umi2026")) == ("K404", "wait"), "the right one helps no more"


def test_neither_the_one_time_password_nor_number_nor_account_is_in_the_log(shared_desk: Desk, service_log) -> None:
    number, client = somebody(shared_desk), staff(shared_desk)
    given = one_time(client, number)
    shared_desk.kiosk().ask(ChoosePassword(number, given, "umi2026"))
    client.fill_in(f"/patrons/{number}/stop")
    said = service_log()
    assert "staff /patrons/{number}/one-time" in said
    for word in (given, number, "umi2026", client.cookies[SESSION]):
        assert word not in said


def test_the_page_with_a_one_time_password_is_kept_by_nobody(shared_desk: Desk) -> None:
    number, client = somebody(shared_desk), staff(shared_desk)
    path = f"/patrons/{number}/one-time"
    answer = client.fill_in(path, identity="seen")
    assert answer.headers["cache-control"] == "no-store"
    assert 'class="secret"' in answer.text
    assert 'class="secret"' not in client.get(path).text
