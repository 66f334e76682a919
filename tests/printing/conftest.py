"""Words and faces to print, Qt without a display, and one private print server for the run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from kiosk.printing.layout.card import CardFace
from tests.printing.spool.cupsd import PrintServer, print_server

URL = "https://library.example.jp/app/setup?token=Zk3mP0q9XyT4-uVw_1aBcD"
NW7 = "A2100012345B"

PATRON: Mapping[str, str] = {
    "library": "見本図書館",
    "counter": "1階カウンター",
    "phone": "0957-00-0000",
    "telephone": "電話 0957-00-0000",
    "card_title": "利用カード",
    "temporary_title": "仮利用カード",
    "slip_title": "利用者番号のお知らせ",
    "keep": "大切に保管してください。",
    "number": "2100 012 345",
    "nw7": NW7,
    "expires_label": "有効期限",
    "expires_on": "2029年3月31日",
    "registered_label": "登録日",
    "registered_on": "2026年4月1日",
    "setup_heading": "スマートフォンの設定",
    "setup_text": "読み取ると、番号がアプリに入ります。",
    "setup_url": URL,
    "password_note": "パスワードは印刷していません。お忘れのときは、カウンターへおたずねください。",
    "rules": "・登録した本人だけが使えます。\n・なくしたときは、すぐにお知らせください。\n"
    "・住所や電話番号が変わったときは、お知らせください。",
    "name_label": "なまえ",
    "cut_note": "点線で切り取って、お使いください。",
}

PROBLEM: Mapping[str, str] = {
    "library": "見本図書館",
    "counter": "1階カウンター",
    "telephone": "電話 0957-00-0000",
    "problem_slip_title": "係員にお見せください",
    "code": "K205",
    "title": "このカードは使えません",
    "cause": "カードが本物であることを、確かめられませんでした。",
    "todo": "1. 係員をお呼びください。\n2. カウンターでも登録できます。",
    "when_label": "日時",
    "when": "2026年4月1日 10:05",
    "kiosk_label": "端末",
    "kiosk": "lobby-1",
    "staff_label": "係員の方へ",
    "staff": "カードの種類と端末の時計を確認",
    "staff_code": "KIOSK K205 2026-04-01T10:05 lobby-1",
}

COUNTER: Mapping[str, str] = {
    "library": "見本図書館",
    "slip_title": "窓口のご案内",
    "title": "電子証明書の有効期限が切れています",
    "office_1": "見本市役所 市民課",
    "matter_1": "署名用電子証明書の更新",
    "bring_1": "持ち物\n・マイナンバーカード\n・本人確認できるもの（運転免許証など）",
    "reached_1": "場所　本庁舎 1階\n時間　月〜金 8:30〜17:15\n電話 0957-00-0001",
    "office_2": "見本図書館　1階カウンター",
    "matter_2": "利用登録",
    "bring_2": "持ち物\n・いまのご住所がわかる本人確認書類",
    "reached_2": "時間　火〜日 10:00〜18:00\n月曜日は休館\n電話 0957-00-0000",
    "code": "K203",
    "when_label": "日時",
    "when": "2026年4月1日 10:05",
    "kiosk_label": "端末",
    "kiosk": "lobby-1",
    "staff_label": "係員の方へ",
    "staff": "カウンター登録をご案内ください",
    "staff_code": "KIOSK K203 2026-04-01T10:05 lobby-1",
}

TEST: Mapping[str, str] = {
    "library": "見本図書館",
    "kiosk": "lobby-1",
    "printer": "受付プリンター",
    "paper": "receipt-80",
    "dpi": "203",
    "when": "2026-04-01 10:05",
    "number": "2100 012 345",
    "nw7": NW7,
    "test_title": "試し刷り",
    "test_note": "読み取って、確認してください。",
    "test_code": "KIOSK TEST 2100012345",
}


@pytest.fixture
def face() -> CardFace:
    return CardFace("見本図書館", "利用カード", "2100012345", (4, 3, 3), NW7)


@pytest.fixture(scope="session")
def cups() -> Iterator[PrintServer]:
    with print_server() as server:
        yield server
