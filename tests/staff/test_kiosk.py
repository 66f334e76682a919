"""One kiosk at the staff desk: paused with a message, examined, and a report on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.library.database.opening import open_database
from kiosk.operations.fleet import CheckReport, Condition, HealthHeard, ReportReadiness
from kiosk.service.port import LibraryService
from kiosk.staff.accounts import Role
from kiosk.staff.audit import Act, StaffAudit
from tests.service.fleet.fleets import Fleet
from tests.staff.desk import Client, Desk
from tests.staff.pdf.test_document import text_of

ONE = "/kiosks/at/lobby-1"


def beat(kiosk: LibraryService, desk: Desk, number: int, **changes: object) -> HealthHeard:
    return kiosk.ask(Fleet.report(desk.clock.now(), number, **changes))


def pause(client: Client, reason: str = "closed", text: str = "") -> int:
    return client.fill_in(f"{ONE}/pause", ONE, reason=reason, text=text).status_code


def test_a_pause_reaches_the_kiosk_with_its_next_heartbeat_and_outlives_the_service(either_desk: Desk) -> None:
    desk = either_desk
    kiosk = desk.kiosk("lobby-1")
    assert beat(kiosk, desk, 1).pause is None
    client = desk.logged_in()
    assert pause(client, "maintenance", "<b>11時</b>に再開します") == 303
    assert "端末にはまだ届いて" in client.get("/kiosks/live").text
    said = beat(kiosk, desk, 2, condition=Condition.IN_USE).pause
    assert said is not None
    assert (said.reason, said.text) == ("maintenance", "<b>11時</b>に再開します")
    page = client.get(f"{ONE}/live").text
    assert "&lt;b&gt;11時" in page
    assert "<b>11時" not in page
    assert "使っている人がいます" in page
    desk.stop()
    desk.start()
    kiosk = desk.kiosk("lobby-1")
    assert beat(kiosk, desk, 3, condition=Condition.PAUSED).pause == said
    client = desk.client()
    client.log_in("yamada", "yama kawa umi sora")
    rows = client.get("/kiosks/live").text
    assert "休止中" in rows
    assert "休止しています" in rows
    assert "まだ届いて" not in rows
    assert client.fill_in(f"{ONE}/resume", ONE).status_code == 303
    assert beat(kiosk, desk, 4, condition=Condition.PAUSED).pause is None
    written = [(each.act, each.about) for each in StaffAudit(open_database(desk.address)).newest()]
    assert (Act.KIOSK_PAUSED, "lobby-1") in written
    assert (Act.KIOSK_RESUMED, "lobby-1") in written


@pytest.mark.parametrize(("reason", "text"), [("odd", ""), ("closed", "x" * 61), ("closed", "a\u202eb"), ("", "")])
def test_what_can_not_be_shown_is_not_sent(desk: Desk, reason: str, text: str) -> None:
    kiosk = desk.kiosk("lobby-1")
    beat(kiosk, desk, 1)
    client = desk.logged_in()
    assert pause(client, reason, text) == 400
    assert beat(kiosk, desk, 2).pause is None


def test_nobody_pauses_without_being_logged_in_or_by_a_form_of_another_site(desk: Desk) -> None:
    kiosk = desk.kiosk("lobby-1")
    beat(kiosk, desk, 1)
    form = {"reason": "closed", "text": "", "csrf": "0" * 64}
    assert desk.client().post(f"{ONE}/pause", data=form).headers["location"] == "/login"
    client = desk.logged_in()
    for act in ("pause", "resume", "readiness"):
        assert client.post(f"{ONE}/{act}", data=form).status_code == 400
        assert client.get(f"{ONE}/{act}").status_code == 405
    good = {**form, "csrf": client.csrf(ONE)}
    assert client.post(f"{ONE}/pause", data=good, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 400
    for nowhere in ("/kiosks/at/nowhere", "/kiosks/at/..%2f..%2fetc"):
        assert client.get(nowhere).status_code == 404
    assert client.post("/kiosks/at/nowhere/pause", data=good).status_code == 404
    assert beat(kiosk, desk, 2).pause is None


def test_a_report_is_asked_for_made_once_and_printed_with_boxes_for_a_person(either_desk: Desk, tmp_path: Path) -> None:
    desk = either_desk
    first, second = desk.kiosk("lobby-1"), desk.kiosk("lobby-2")
    for kiosk in (first, second):
        assert beat(kiosk, desk, 1).report == ""
    client = desk.logged_in("sato", Role.COUNTER)
    assert client.fill_in(f"{ONE}/readiness", ONE).status_code == 303
    wanted = beat(first, desk, 2).report
    assert wanted
    assert beat(second, desk, 2).report == "", "another kiosk is asked for nothing"
    assert client.fill_in(f"{ONE}/readiness", ONE).status_code == 303
    assert beat(first, desk, 3).report == wanted, "who asks twice waits for the same one"
    checks = (
        CheckReport("reader.service", "ok", "running"),
        CheckReport("printer.state", "fault", "paper"),
        CheckReport("fonts", "not-asked", "no-profile"),
    )
    answer = ReportReadiness(wanted, desk.clock.now(), "1.2.3", "p1", checks)
    second.ask(answer)
    assert "報告（PDF）" not in client.get(ONE).text, "a kiosk reports of itself alone"
    first.ask(answer)
    first.ask(ReportReadiness(wanted, desk.clock.now(), "9", "p1", ()))
    assert beat(first, desk, 4).report == ""
    paper = client.get(f"{ONE}/readiness/{wanted}.pdf")
    assert paper.headers["content-type"] == "application/pdf"
    text = text_of(paper.content, tmp_path)
    for said in (
        "端末 lobby-1 の点検",
        "sato",
        "1.2.3",
        "異常 1",
        "カードのサービス",
        "紙かカードがありません",
        "確かめた人",
    ):
        assert said in text
    assert client.get(f"/kiosks/at/lobby-2/readiness/{wanted}.pdf").status_code == 404
    assert client.get(f"{ONE}/readiness/{'0' * 16}.pdf").status_code == 404
    assert desk.client().get(f"{ONE}/readiness/{wanted}.pdf").status_code == 303


def test_a_kiosk_that_does_not_answer_is_not_asked_for_ever(desk: Desk) -> None:
    kiosk = desk.kiosk("lobby-1")
    beat(kiosk, desk, 1)
    client = desk.logged_in()
    client.fill_in(f"{ONE}/readiness", ONE)
    late = beat(kiosk, desk, 2).report
    desk.clock.pass_by(minutes=16)
    assert beat(kiosk, desk, 3).report == ""
    kiosk.ask(ReportReadiness(late, desk.clock.now(), "1", "p1", ()))
    assert "報告（PDF）" not in client.get(ONE).text
