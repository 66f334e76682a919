"""Registrations at the staff desk: what is seen first, what is found, what was checked, and who looked."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select, update

from kiosk.library.books.audit import entries
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.books.retention import forget
from kiosk.library.database.opening import open_database
from kiosk.library.database.returning import card_acts
from kiosk.library.database.schema import koha_registrations, patrons
from kiosk.library.database.staff import staff_checks
from kiosk.library.exchange.outgoing.tables import events
from kiosk.patron.registration import Contact
from kiosk.simulator.personas.people import HANAKO, KEN, SUBSTITUTED, TARO
from kiosk.simulator.pki.person import Person
from kiosk.staff.accounts import Role
from kiosk.staff.audit import Act, StaffAudit
from kiosk.staff.sessions import IDLE
from tests.service.harness import CONTACT
from tests.staff.desk import Client, Desk


def register(desk: Desk, person: Person, contact: Contact = CONTACT) -> str:
    """Their number."""
    kiosk, harness = desk.kiosk(), desk.harness()
    token = harness.identify(kiosk, person).token
    return harness.register(
        kiosk, token, f"visit-{hashlib.sha256(person.name.encode()).hexdigest()}", contact=contact
    ).number


def numbers(page: str) -> list[str]:
    """Of a list, from the top."""
    return re.findall(r'href="/patrons/(\d+)"', page)


def shown(page: str, number: str) -> str:
    """A line of a list."""
    return next(line for line in page.split("<tr") if f"/patrons/{number}" in line)


def looks(desk: Desk) -> list[tuple[Act, str]]:
    return [(each.act, each.about) for each in reversed(StaffAudit(open_database(desk.address)).newest())]


def change(desk: Desk, whose: str, **values: Any) -> None:
    with open_database(desk.address).begin() as db:
        db.execute(update(patrons).where(patrons.c.number == whose).values(**values))


def tick(client: Client, number: str, reason: str) -> int:
    return client.fill_in(f"/patrons/{number}/check", f"/patrons/{number}", reason=reason).status_code


def test_what_needs_a_look_is_first_until_somebody_says_that_it_was_checked(either_desk: Desk) -> None:
    desk = either_desk
    odd = register(desk, SUBSTITUTED)
    desk.clock.pass_by(minutes=5)
    plain = register(desk, HANAKO)
    desk.clock.pass_by(minutes=5)
    unborn = register(desk, TARO)
    change(desk, unborn, birth_date="1955-00-00")
    desk.clock.pass_by(minutes=5)
    newest = register(desk, KEN)
    client = desk.logged_in()
    assert client.get("/").headers["location"] == "/registrations"
    page = client.get("/registrations").text
    assert numbers(page) == [unborn, odd, newest, plain]
    assert "⚠ 代替文字" in shown(page, odd)
    assert "⚠ 生年月日の一部が不明" in shown(page, unborn)
    assert "⚠" not in shown(page, plain)
    assert tick(client, odd, "substitutes") == 303
    assert tick(client, odd, "substitutes") == 303, "once more changes nothing"
    page = client.get("/registrations").text
    assert numbers(page) == [unborn, newest, plain, odd]
    assert "✓ 代替文字" in shown(page, odd)
    assert "yamada さんが 2026-04-01 12:15 に確認しました" in client.get(f"/patrons/{odd}").text
    assert numbers(client.get("/registrations/open").text) == [unborn]
    desk.clock.pass_by(days=1)
    client.log_in("yamada", "yama kawa umi sora")
    assert numbers(client.get("/registrations").text) == []
    assert numbers(client.get("/registrations/2026-04-01").text) == [unborn, newest, plain, odd]
    assert numbers(client.get("/registrations/open").text) == [unborn], "yesterday's is not lost sight of"
    for wrong in ("2026-02-30", "x", "0001-01-01", "9999-12-31", "open/live"):
        assert client.get(f"/registrations/{wrong}").status_code == 404


def test_every_reason_for_a_look_is_seen(either_desk: Desk) -> None:
    desk = either_desk
    first = register(desk, KEN)
    namesake = register(desk, replace(KEN, name="諫早　賢"), CONTACT)
    lone, file, act = register(desk, HANAKO), register(desk, TARO), register(desk, SUBSTITUTED)
    with open_database(desk.address).begin() as db:
        now = desk.clock.now()
        patron = db.execute(select(patrons).where(patrons.c.number == lone)).mappings().one()
        shared = {name: patron[name] for name in koha_registrations.columns.keys() if name in patron}  # noqa: SIM118
        theirs = {"person_key": b"x", "number": "2199999999", "barcode": "x", "idempotency_key": "x", "token_hash": "x"}
        db.execute(insert(koha_registrations), shared | theirs | {"state": "creating", "koha_id": 7})
        common = {"kind": "add", "content": None, "created_at": now, "problem": ""}
        db.execute(insert(events), common | {"event_id": "1", "number": file, "flaws": "生年月日:date"})
        row = {"act_id": "1", "number": act, "member_key": act, "act": "password", "state": "unknown", "proof": ""}
        row |= {"fields": "", "at": now, "kiosk_id": "lobby-1", "consent_version": "1", "document": b"x"}
        row |= {"signature": b"", "idempotency_key": "1", "token_hash": "", "form_digest": "", "former_email": ""}
        db.execute(insert(card_acts), row)
    client = desk.logged_in()
    page = client.get("/registrations").text
    for number in (first, namesake):
        assert "二重登録かもしれません" in shown(page, number), "the same birth date and reading"
    assert "図書館システムに未完了" in shown(page, "2199999999")
    assert "名前は図書館システムにあります" in shown(page, "2199999999")
    assert "ファイル連携" in shown(page, file)
    assert "手続きが終わったか不明" in shown(page, act)
    assert "⚠" not in shown(page, lone)
    assert "図書館システムにあります" in client.get("/patrons/2199999999").text
    page = client.get(f"/patrons/{act}").text
    assert "パスワードの再設定" in page
    assert "申請書が読めません" in page


def test_a_patron_is_found_by_number_reading_telephone_and_birth_date(either_desk: Desk) -> None:
    desk = either_desk
    ken = register(desk, KEN, replace(CONTACT, kana_family="イサハヤ", kana_given="ケン", phone="0957123456"))
    hanako = register(desk, HANAKO, replace(CONTACT, kana_family="オオムラ", kana_given="ハナコ"))
    client = desk.logged_in()

    def found(wanted: str) -> list[str]:
        answer = client.fill_in("/search", wanted=wanted)
        if answer.status_code == 303:
            return [answer.headers["location"].removeprefix("/patrons/")]
        return numbers(answer.text)

    scanned = f"A{ken}B"
    ways = (
        ken,
        scanned,
        scanned.lower(),
        f"{ken[:4]}-{ken[4:7]}-{ken[7:]}",
        f" {ken} ",
        "0957-12-3456",
        "０９５７１２３４５６",
    )
    for wanted in (*ways, "いさはや", "ｲｻﾊﾔ", "イサハヤ　ケ", "イサハヤケン", "1971-08-05", "19710805"):
        assert found(wanted) == [ken], wanted
    for wanted in ("%", "_", "オオムラ　ケン", "ケン", "2100000000", "' OR 1=1 --", "", "\\", "諫早"):
        assert found(wanted) == [], wanted
    assert found("オオ") == [hanako]
    assert client.get(f"/search?wanted={ken}").status_code == 200
    assert (Act.FOUND, ken) in looks(desk), "who is in a list was seen"


def test_whoever_looks_at_a_patron_is_written_down_before(desk: Desk) -> None:
    number = register(desk, KEN)
    client, admin = desk.logged_in(), desk.logged_in("kanri", Role.ADMIN)
    client.get("/registrations")
    page = client.get(f"/patrons/{number}").text
    for word in ("諫早　健", "長崎県大村市東本町", "090", "taro@library.example.jp", "1971-08-05", "lobby-1"):
        assert word in page
    assert "$argon2" not in page
    assert "この利用者を見た人" not in page
    assert (Act.LISTED, "2026-04-01") in looks(desk)
    assert (Act.LOOKED, number) in looks(desk)
    assert "この利用者を見た人" in admin.get(f"/patrons/{number}").text
    assert client.get("/patrons/9").status_code == 404
    assert looks(desk)[-1] == (Act.LOOKED, "9"), "also who tries"
    with open_database(desk.address).begin() as db:
        db.exec_driver_sql("DROP TABLE staff_audit")
    answer = client.get(f"/patrons/{number}")
    assert answer.status_code == 503
    assert "諫早" not in answer.text


def test_a_document_that_was_changed_is_seen(desk: Desk) -> None:
    number = register(desk, KEN)
    client = desk.logged_in()
    good = client.get(f"/patrons/{number}").text
    assert "申請書は読めて、登録と合っています" in good
    assert "図書館利用者登録申請書" in good
    with open_database(desk.address).begin() as db:
        was = db.execute(select(patrons).where(patrons.c.number == number)).mappings().one()
    for changes, said in (
        ({"document": was["document"][:-2]}, "申請書が読めません"),
        ({"document": was["document"].replace(b"lobby-1", b"lobby-2")}, "端末が違います"),
        ({"signature": was["signature"][:-1]}, "電子署名がそろっていません"),
        ({"consent_version": "other"}, "同意事項の版が違います"),
        ({"consented_at": was["consented_at"] + timedelta(days=1)}, "日時が離れています"),
        ({"document": b"", "signature": b""}, "申請書はありません"),
    ):
        change(desk, number, **{**was, **changes})
        page = client.get(f"/patrons/{number}").text
        assert said in page
        assert "登録と合っています" not in page
    change(desk, number, **was)
    assert "登録と合っています" in client.get(f"/patrons/{number}").text


def test_nothing_is_ticked_by_a_forged_form_or_for_what_is_not_flagged(desk: Desk) -> None:
    odd, plain = register(desk, SUBSTITUTED), register(desk, KEN)
    client, other = desk.logged_in(), desk.logged_in("sato")
    path = f"/patrons/{odd}/check"
    assert client.post(path, data={"reason": "substitutes"}).status_code == 400
    stolen = {"csrf": other.csrf("/search"), "reason": "substitutes"}
    assert client.post(path, data=stolen).status_code == 400
    assert desk.client().post(path, data=stolen).headers["location"] == "/login"
    assert client.get(path).status_code == 405
    for number, reason in ((odd, "birth-date"), (odd, "nonsense"), (odd, ""), (plain, "substitutes")):
        assert tick(client, number, reason) == 400
    with open_database(desk.address).begin() as db:
        assert db.execute(select(staff_checks)).all() == []
    assert tick(client, odd, "substitutes") == 303
    assert (Act.CHECKED, odd) in looks(desk)
    engine = open_database(desk.address)
    forget(engine, odd)
    with engine.begin() as db:
        assert db.execute(select(staff_checks)).all() == [], "what was checked goes with the patron"


def test_cards_are_barred_at_the_desk_and_good_again(desk: Desk) -> None:
    number = register(desk, KEN)
    client = desk.logged_in()
    engine = open_database(desk.address)
    assert client.post(f"/patrons/{number}/bar", data={"csrf": "0" * 64}).status_code == 400
    assert CardBars(engine).since(number) is None
    page = f"/patrons/{number}"
    assert client.fill_in(f"{page}/bar", page).headers["location"] == page
    assert CardBars(engine).since(number) == desk.clock.now()
    assert "カードでの手続きは、止めてあります" in client.get(page).text
    client.fill_in(f"{page}/bar", page)
    assert client.fill_in(f"{page}/unbar", page).status_code == 303
    assert CardBars(engine).since(number) is None
    assert client.fill_in("/patrons/9/bar", page).status_code == 404
    assert [(each.actor, each.act, each.about) for each in entries(engine)] == [
        ("staff yamada", "bar", number),
        ("staff yamada", "unbar", number),
    ]
    assert {(Act.BARRED, number), (Act.UNBARRED, number)} <= set(looks(desk))


def test_a_page_that_lies_open_gets_what_is_new_and_keeps_nobody_logged_in(desk: Desk) -> None:
    client = desk.logged_in()
    live = re.search(r'data-live="([^"]+)"', client.get("/registrations").text)
    assert live
    assert "ありません" in client.get(live[1]).text
    number = register(desk, KEN)
    fresh = client.get(live[1]).text
    assert numbers(fresh) == [number]
    assert "<html" not in fresh
    desk.clock.pass_by(minutes=IDLE.seconds // 60 - 1)
    assert client.get(live[1]).status_code == 200
    desk.clock.pass_by(minutes=2)
    answer = client.get(live[1])
    assert answer.status_code == 401
    assert answer.text == ""
