"""The font chain draws what names and addresses in Japan may hold."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk import resources
from kiosk.art import fonts

pytestmark = pytest.mark.usefixtures("qapp")

# JIS X 0213 levels 3 and 4, compatibility ideographs and the letters of family registers.
RARE = "𠮷﨑髙德濵𠮟塚凜瑤彅鷗麴祁葛辻噓剝頰填繫𣘺𥔎珉頴渚神福羽"


def jis_x_0208() -> str:
    """Every character of JIS X 0208, by way of EUC-JP."""
    found = []
    for row in range(0xA1, 0xF5):
        for cell in range(0xA1, 0xFF):
            try:
                found.append(bytes([row, cell]).decode("euc_jp"))
            except UnicodeDecodeError:
                continue
    return "".join(found)


def test_house_face_comes_first_and_is_the_bundled_one() -> None:
    assert fonts.chain()[:2] == ("BIZ UDPGothic", "Noto Sans JP")
    assert fonts.font(36, bold=True).families()[0] == "BIZ UDPGothic"


def test_every_character_of_jis_x_0208_is_drawn() -> None:
    text = jis_x_0208()
    assert len(text) == 6879
    assert fonts.missing(text) == ""


@pytest.mark.parametrize("char", RARE)
def test_rare_kanji_of_names_are_drawn(char: str) -> None:
    assert fonts.missing(char) == ""


@pytest.mark.parametrize("text", ["Nguyễn Thị Hồng", "Ñandú Łódź Šeď", "ｱｲｳ ﾞﾟ", "①Ⅲ〒℡"])
def test_foreign_residents_names_and_old_forms_are_drawn(text: str) -> None:
    assert fonts.missing(text) == ""


def test_variation_selectors_are_not_missing_letters() -> None:
    assert fonts.missing("葛\U000e0100城市︀") == ""


def test_what_no_font_has_is_named_once_in_order() -> None:
    assert fonts.missing("図\U0010fffd書\ue000館\U0010fffd") == "\U0010fffd\ue000"


@pytest.mark.parametrize("char", ["𠮷", "﨑", "髙"])
@pytest.mark.parametrize("bold", [False, True])
def test_rare_kanji_are_not_drawn_as_the_box(char: str, bold: bool) -> None:
    assert pixels(char, bold) != pixels("\U0010fffd", bold)
    assert pixels(char, bold) != pixels("　", bold)


def pixels(char: str, bold: bool) -> bytes:
    image = QImage(120, 120, QImage.Format.Format_Grayscale8)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setFont(fonts.font(96, bold))
    painter.drawText(QPointF(8, 96), char)
    painter.end()
    return bytes(image.constBits())


def test_bold_differs_from_regular() -> None:
    assert pixels("図", True) != pixels("図", False)


def test_missing_font_file_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "path", lambda *parts: resources.root() / "nowhere" / parts[-1])
    fonts._add.cache_clear()
    try:
        with pytest.raises(fonts.FontMissing, match="BIZUDPGothic"):
            fonts.load()
    finally:
        monkeypatch.undo()
        fonts._add.cache_clear()
        fonts.load()
