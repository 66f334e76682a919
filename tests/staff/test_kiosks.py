"""The kiosks at the staff desk: how they are, a past fault that somebody has seen, counts as a file."""

from __future__ import annotations

from kiosk.library.database.opening import open_database
from kiosk.operations.fleet import Count
from kiosk.staff.audit import Act, StaffAudit
from tests.service.fleet.fleets import AWAY, Fleet
from tests.staff.desk import Desk


def test_who_is_at_the_counter_sees_how_each_kiosk_is(desk: Desk) -> None:
    first, second = desk.kiosk("lobby-1"), desk.kiosk("lobby-2")
    desk.let_in("lobby-3")
    now = desk.clock.now()
    first.ask(Fleet.report(now, 1, counts=(Count(now.date(), "registered", 4), Count(now.date(), "K501", 2))))
    second.ask(Fleet.report(now, 1, **AWAY))
    client = desk.logged_in()
    rows = client.get("/kiosks/live").text.split("<tr>")[2:]
    assert "正常" in rows[0]
    assert "登録 4" in rows[0]
    assert "K501 2" in rows[0]
    assert "異常" in rows[1]
    assert "カードリーダー: つながっていません" in rows[1]
    assert "不明" in rows[2]
    assert "版が古い" in rows[2]
    second.ask(Fleet.report(now, 2))
    desk.clock.pass_by(seconds=50)
    rows = client.get("/kiosks").text.split("<tr>")[2:]
    assert "知らせがありません" in rows[0], "silent is unknown"
    assert "前の異常" in rows[1]


def test_a_past_fault_is_seen_by_somebody_who_is_written_down(desk: Desk) -> None:
    kiosk = desk.kiosk("lobby-1")
    kiosk.ask(Fleet.report(desk.clock.now(), 1, **AWAY))
    kiosk.ask(Fleet.report(desk.clock.now(), 2))
    client = desk.logged_in()
    assert client.post("/kiosks/lobby-1/clear", data={"csrf": "0" * 64}).status_code == 400
    assert "前の異常" in client.get("/kiosks").text
    assert client.fill_in("/kiosks/lobby-1/clear", "/kiosks").status_code == 303
    assert "前の異常" not in client.get("/kiosks").text
    assert client.fill_in("/kiosks/nowhere/clear", "/password").status_code == 303
    written = [(each.act, each.about) for each in StaffAudit(open_database(desk.address)).newest()]
    assert written[0] == (Act.FAULT_CLEARED, "lobby-1")


def test_counts_are_a_file_for_a_spreadsheet_and_only_for_staff(desk: Desk) -> None:
    day = desk.clock.now().date()
    counts = (Count(day, "registered", 4), Count(day, "K501", 2))
    desk.kiosk("lobby-1").ask(Fleet.report(desk.clock.now(), 1, counts=counts))
    path = f"/kiosks/counts.csv?first={day}&last={day}"
    assert desk.client().get(path).status_code == 303
    assert desk.client().get("/kiosks/live").status_code == 401
    client = desk.logged_in()
    assert client.get(path).text.splitlines() == [
        "\ufeff日,端末,できごと,回数",
        f"{day},lobby-1,K501,2",
        f"{day},lobby-1,登録,4",
    ]
    assert client.get("/kiosks/counts.csv?first=x&last=y").status_code == 400
