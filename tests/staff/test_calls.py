"""Calls from kiosks at the staff desk: they ring on every page, somebody answers, and nobody else's kiosk can."""

from __future__ import annotations

import re

import httpx

from kiosk.library.books.calls.book import CallBook, State
from kiosk.library.database.opening import open_database
from kiosk.operations.calls import CallEnd, CallState, EndCall, RingStaff
from kiosk.staff.audit import Act, StaffAudit
from tests.staff.desk import OWN, Client, Desk

ONE, TWO = "1" * 32, "2" * 32


def call(desk: Desk, kiosk: str = "lobby-1", call_id: str = ONE, page: str = "place_card", code: str = "") -> CallState:
    return desk.kiosk(kiosk).ask(RingStaff(call_id, page, code)).state


def book(desk: Desk) -> CallBook:
    return CallBook(open_database(desk.address))


def written(desk: Desk) -> list[tuple[Act, str, str]]:
    return [(each.act, each.name, each.about) for each in StaffAudit(open_database(desk.address)).newest()]


def press(client: Client, what: str, kiosk: str = "lobby-1", call_id: str = ONE, **more: str) -> httpx.Response:
    return client.fill_in(f"/calls/{kiosk}/{call_id}/{what}", "/calls", **more)


def test_a_call_rings_with_kiosk_page_and_code_and_the_kiosk_hears_who_comes(either_desk: Desk) -> None:
    desk = either_desk
    client = desk.logged_in()
    assert 'data-ringing="0"' in client.get("/calls/ring").text
    assert call(desk, code="K102") is CallState.RINGING, "the page has asked"
    ring = client.get("/calls/ring").text
    assert 'data-ringing="1" data-title="【呼出1】"' in ring
    assert "端末 lobby-1 が呼んでいます" in ring
    assert "画面：マイナンバーカードを置く" in ring
    assert "K102" in ring
    assert press(client, "answer").headers["location"] == "/calls"
    assert call(desk) is CallState.COMING
    assert "yamada さんが向かっています" in client.get("/calls/ring").text
    assert press(client, "close").status_code == 303
    assert call(desk) is CallState.CLOSED
    page = client.get("/calls").text
    assert "yamada さんが向かいました（12:00）。 yamada さんが済みにしました" in page
    assert written(desk)[:2] == [(Act.CALL_CLOSED, "yamada", "lobby-1"), (Act.CALL_ANSWERED, "yamada", "lobby-1")]


def test_who_answers_second_sees_who_was_first(desk: Desk) -> None:
    first, second = desk.logged_in(), desk.logged_in("sato")
    call(desk)
    press(first, "answer")
    late = press(second, "answer")
    assert "先に yamada さんが応答しました" in second.get(late.headers["location"]).text
    assert "先に yamada さんが応答しました" in press(second, "answer", here="1").text
    assert "先に" not in press(first, "answer", here="1").text, "not of oneself"
    assert [each[:2] for each in written(desk) if each[0] is Act.CALL_ANSWERED] == [(Act.CALL_ANSWERED, "yamada")]


def test_a_missed_call_stays_in_sight_and_a_cancelled_one_is_said_to_be(desk: Desk) -> None:
    client = desk.logged_in()
    call(desk)
    desk.kiosk("lobby-1").ask(EndCall(ONE, CallEnd.LEFT))
    call(desk, "lobby-2")
    desk.kiosk("lobby-2").ask(EndCall(ONE, CallEnd.CANCELLED))
    rows = client.get("/calls/live").text.split("<tr")[2:]
    assert sorted('class="open"' in row for row in rows) == [False, True]
    assert any("⚠ だれも応答しないうちに、利用が終わりました" in row for row in rows)
    assert any("取り消されました" in row for row in rows)
    desk.clock.pass_by(days=1)
    assert "lobby-1" not in client.get("/calls").text


def test_a_page_that_lies_open_rings_on_when_nothing_else_is_shown_any_more(desk: Desk) -> None:
    client = desk.logged_in()
    desk.clock.pass_by(minutes=31)
    assert client.get("/registrations").headers["location"] == "/login"
    assert client.get("/kiosks/live").status_code == 401
    assert call(desk) is CallState.UNHEARD
    assert "lobby-1" in client.get("/calls/ring").text
    assert call(desk) is CallState.RINGING
    assert 'data-ring="/calls/ring"' in client.get("/login").text
    token = re.search(r'name="csrf" value="([0-9a-f]{64})"', client.get("/calls/ring").text)
    assert token
    assert client.post(f"/calls/lobby-1/{ONE}/answer", data={"csrf": token[1], "here": "1"}).status_code == 200
    assert call(desk) is CallState.COMING
    assert client.get("/registrations").status_code == 303, "an answer brings no session back"
    desk.clock.pass_by(hours=12)
    assert client.get("/calls/ring").status_code == 401
    assert "data-ring" not in client.get("/login").text


def test_where_nobody_is_logged_in_nothing_rings(desk: Desk) -> None:
    client = desk.logged_in()
    client.get("/calls/ring")
    client.fill_in("/logout", "/password")
    assert client.get("/calls/ring").status_code == 401
    assert "data-ring" not in client.get("/login").text
    desk.clock.pass_by(seconds=21)
    assert call(desk) is CallState.UNHEARD


def test_strangers_and_first_passwords_see_no_calls(desk: Desk) -> None:
    call(desk)
    desk.staff("suzuki", must_change=True)
    client = desk.client()
    client.log_in("suzuki", OWN)
    for path in ("/calls", "/calls/live", "/calls/ring"):
        assert desk.client().get(path).status_code in (303, 401)
        answer = client.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/password"), path
    assert "data-ring" not in client.get("/password").text


def test_a_call_is_not_answered_by_another_site_nor_by_looking(desk: Desk) -> None:
    client, other = desk.logged_in(), desk.logged_in("sato")
    call(desk)
    path = f"/calls/lobby-1/{ONE}/answer"
    assert client.get(path).status_code == 405
    assert client.post(path, data={"csrf": "0" * 64}).status_code == 400
    assert client.post(path, data={"csrf": other.csrf("/calls")}).status_code == 400
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert client.post(path, data={"csrf": client.csrf("/calls")}, headers=foreign).status_code == 400
    assert desk.client().post(path, data={"csrf": client.csrf("/calls")}).status_code == 303
    found = book(desk).find("lobby-1", ONE)
    assert found
    assert found.state is State.RINGING
    assert press(client, "answer", "lobby-2").status_code == 303, "a call that is not there"


def test_a_kiosk_says_nothing_in_a_call_but_page_and_code_and_only_for_itself(desk: Desk) -> None:
    good = {"page": "attract", "code": ""}
    odd: list[tuple[str, dict[str, str]]] = [
        ("1" * 31, good),
        ("G" * 32, good),
        (ONE, good | {"page": "<b>"}),
        (ONE, good | {"page": "a" * 41}),
        (ONE, good | {"code": "<b>1"}),
        (ONE, good | {"kiosk_id": "lobby-2"}),
        (ONE, good | {"name": "長崎 太郎"}),
    ]
    with desk.http("lobby-1") as http:
        for path, body in odd:
            assert http.put(f"/v1/calls/{path}", json=body).status_code == 422, (path, body)
    assert book(desk).lasting(desk.clock.now()) == []


def test_nobody_calls_without_a_kiosks_token(desk: Desk) -> None:
    with desk.http(None) as http:
        assert http.put(f"/v1/calls/{ONE}", json={"page": "attract", "code": ""}).status_code == 401
        assert http.post(f"/v1/calls/{ONE}/end", json={"how": "left"}).status_code == 401
    assert book(desk).lasting(desk.clock.now()) == []


def test_what_stands_in_a_row_is_escaped_whatever_wrote_it(desk: Desk) -> None:
    odd = '"><img src=x onerror=1>'
    book(desk).begin(odd, ONE, odd, "K<b>", desk.clock.now())
    client = desk.logged_in()
    for path in ("/calls", "/calls/ring"):
        text = client.get(path).text
        assert "&lt;img" in text
        assert "<img" not in text
