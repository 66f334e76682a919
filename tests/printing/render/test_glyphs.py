"""Rare kanji and long names: they fit, shrink or wrap; nothing is clipped and no empty box is ever printed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image as Picture

from kiosk.art import fonts
from kiosk.printing.layout.card import WIDTH, CardFace, card_sheet
from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.sheet import Sheet, Text
from kiosk.printing.layout.template import Templates
from kiosk.printing.render.painter import drawable, to_image
from tests.printing.conftest import NW7, PATRON

pytestmark = pytest.mark.usefixtures("qapp")
RARE = ["髙橋図書館", "山﨑図書館", "𠮷野図書館", "葛󠄀城図書館", "邊󠄂図書館", "𩸽の町図書館", "草彅図書館", "図書館①②Ⅲ"]
LONG = [
    "Christopher Alexander Maximilian Wolfeschlegelsteinhausen Jr",
    "国際連合教育科学文化機関長崎県立ミライon図書館大村市歴史資料館共同運営特別閲覧室分館東口案内所",
    "ｱﾚｸｻﾝﾀﾞｰ ｺﾝｽﾀﾝﾃｨﾉﾌﾞﾅ ﾍﾟﾄﾛｳﾞﾅ ﾗｲﾌﾞﾗﾘｰ",
    "Bibliothèque Łódź Ñandú Ørsted Þingvellir Ğöçmen",
]


def ink(image: Picture.Image) -> tuple[int, int, int, int] | None:
    return image.point(lambda value: 255 if value < 128 else 0).getbbox()


def drawn(text: str, tmp_path: Path, room: float = 60.0) -> Picture.Image:
    sheet = Sheet(80, 12, 300, (Text(10, 8, text, 5.0, room),))
    file = tmp_path / "text.png"
    assert to_image(sheet).save(str(file))
    with Picture.open(file) as image:
        return image.convert("L")


@pytest.mark.parametrize("text", RARE + LONG)
def test_every_letter_has_a_glyph_of_its_own(text: str) -> None:
    assert drawable(text) == text
    assert fonts.missing(text) == ""


def test_a_printer_s_thread_that_has_ended_leaves_the_letters_known() -> None:
    """A card printed on one thread, and the next on another, in a process that has asked for no letter before."""
    code = (
        "import threading\nfrom PySide6.QtGui import QGuiApplication\nfrom kiosk.art import fonts\n"
        "app = QGuiApplication(['test'])\nfonts.load()\nfound = []\n"
        "for text in ('AB', 'Łódź', 'Ğöçmen𩸽'):\n"
        "    each = threading.Thread(target=lambda: found.append(fonts.missing(text)))\n"
        "    each.start()\n    each.join()\n"
        "found.append(fonts.missing('Žižkov髙'))\n"
        "assert found == ['', '', '', ''], found"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_what_no_font_knows_becomes_a_geta_never_a_box(tmp_path: Path) -> None:
    unknown = "\U000e0fff\U0010fffd"
    assert fonts.missing(unknown)
    assert set(drawable(unknown)) == {"〓"}
    assert drawn("\U0010fffd", tmp_path).tobytes() == drawn("〓", tmp_path).tobytes()
    assert fonts.missing("〓") == ""


def test_a_rare_kanji_is_not_drawn_as_another(tmp_path: Path) -> None:
    seen = {drawn(char, tmp_path).tobytes() for char in "𠮷吉髙高﨑崎彅"}
    assert len(seen) == 7


def test_a_variation_selector_takes_no_room(tmp_path: Path) -> None:
    with_it, without = ink(drawn("葛\U000e0100城", tmp_path)), ink(drawn("葛城", tmp_path))
    assert with_it is not None
    assert without is not None
    assert abs(with_it[2] - without[2]) <= 2


@pytest.mark.parametrize("text", LONG)
def test_a_long_name_stays_in_its_room(text: str, tmp_path: Path) -> None:
    box = ink(drawn(text, tmp_path, room=40.0))
    assert box is not None
    k = 300 / 25.4
    assert 10 * k - 2 <= box[0]
    assert box[2] <= 50 * k + 2


@pytest.mark.parametrize("text", LONG + RARE)
def test_a_card_keeps_name_and_title_apart(text: str) -> None:
    sheet = card_sheet(CardFace(text, "利用カード", "2100012345", (4, 3, 3), NW7))
    name, title, *_ = [item for item in sheet.items if isinstance(item, Text)]
    assert name.text == text
    assert name.x + name.room <= title.x - title.room + 0.1 <= WIDTH


@pytest.mark.parametrize("text", LONG)
@pytest.mark.parametrize("paper", list(Paper), ids=lambda p: p.value)
def test_every_paper_takes_long_words(paper: Paper, text: str, tmp_path: Path) -> None:
    words = {key: PATRON[key] if key in ("number", "nw7", "setup_url") else text for key in PATRON}
    sheet = Papers(Templates(), paper, 203 if paper.value.startswith("receipt") else 300, back=True).card(words)
    for page in filter(None, (sheet, sheet.back)):
        file = tmp_path / "page.png"
        assert to_image(page).save(str(file))
        with Picture.open(file) as image:
            grey = image.convert("L")
            box = ink(grey)
        assert box is not None
        if paper is not Paper.CR80:
            margin = round(4.5 * page.dpi / 25.4)
            assert box[0] >= margin
            assert box[2] <= grey.width - margin
            assert box[3] < grey.height - margin / 2
