"""Faces and slips to print, and Qt without a display."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest

from kiosk.printing.card import CardFace
from kiosk.printing.slip import SlipContent
from tests.printing.cupsd import PrintServer, print_server

URL = "https://library.example.jp/app/setup?token=Zk3mP0q9XyT4-uVw_1aBcD"


@pytest.fixture
def face() -> CardFace:
    return CardFace("見本図書館", "利用カード", "2100012345", (4, 3, 3), "A2100012345B")


@pytest.fixture
def slip() -> SlipContent:
    return SlipContent(
        library_name="見本図書館",
        heading="利用者番号のお知らせ",
        keep_line="大切に保管してください。",
        number="2100012345",
        groups=(4, 3, 3),
        nw7="A2100012345B",
        expires_label="有効期限",
        expires_on="2029年3月31日",
        issued_label="登録日",
        issued_on="2026年4月1日",
        setup_heading="スマートフォンの設定",
        setup_url=URL,
        setup_lines=("読み取ると、番号がアプリに入ります。",),
        notes=("パスワードは印刷していません。お忘れのときは、カウンターへおたずねください。",),
        contact_lines=("見本図書館  1階カウンター", "電話 0957-00-0000"),
    )


@pytest.fixture(scope="session")
def cups() -> Iterator[PrintServer]:
    with print_server() as server:
        yield server
