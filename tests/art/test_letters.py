"""Large letters on a fine screen are put together from pictures, and look as their outlines do."""

from __future__ import annotations

import pytest
from PIL import Image as Picture
from PIL import ImageChops
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from kiosk.art import fonts, letters
from kiosk.art.letters import draw_text

pytestmark = pytest.mark.usefixtures("qapp")
TEXT = "署名用 パスワード、ABC 123"
BASE = QPointF(20, 150)


class Counted(QPainter):
    """Says what Qt drew as a text."""

    def __init__(self, picture: QImage) -> None:
        super().__init__(picture)
        self.texts: list[str] = []

    def drawText(self, *where_and_text):
        self.texts.append(where_and_text[-1])
        super().drawText(*where_and_text)


def drawn(
    text: str, px: float, unit: float, turned: float = 0.0, scale: float = 1.0
) -> tuple[Picture.Image, list[str]]:
    """The text in black on white, and which texts Qt drew of it."""
    picture = QImage(1800, 240, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    p = Counted(picture)
    p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    p.rotate(turned)
    p.scale(scale, scale)
    p.setFont(fonts.font(px, True, 0.02))
    draw_text(p, BASE / scale, text, QFontMetricsF(p.font()).horizontalAdvance(text), unit)
    p.end()
    size = picture.width(), picture.height()
    return Picture.frombuffer("RGB", size, bytes(picture.constBits()), "raw", "BGRX", 0, 1).convert("L"), p.texts


def ink(picture: Picture.Image) -> int:
    return sum((255 - value) * count for value, count in enumerate(picture.histogram()))


@pytest.mark.parametrize(("px", "scale"), [(92, 1.0), (60, 2.0), (100, 1.5)])
def test_letters_lie_where_their_outlines_would(px, scale):
    kept, texts = drawn(TEXT, px, 2.0, scale=scale)
    outlines, all_texts = drawn(TEXT, px, 0.1, scale=scale)
    assert (texts, all_texts) == ([], [TEXT])
    assert abs(ink(kept) - ink(outlines)) < ink(outlines) / 100
    # Half a pixel to a side at most: a fraction of the edges' ink, and none of it far away.
    assert ink(ImageChops.invert(ImageChops.difference(kept, outlines))) < ink(outlines) / 5
    one, other = (each.point(lambda value: 255 if value < 128 else 0).getbbox() for each in (kept, outlines))
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 1


@pytest.mark.parametrize(
    ("text", "px", "unit", "turned"),
    [
        (TEXT, 92, 1.0, 0.0),
        (TEXT, 60, 2.0, 0.0),
        (TEXT, 300, 2.0, 0.0),
        (TEXT, 92, 2.0, 1.0),
        ("か\u3099く", 92, 2.0, 0.0),
        ("葛󠄀城", 92, 2.0, 0.0),
        ("हिन्दी", 92, 2.0, 0.0),
        ("図書😀館", 92, 2.0, 0.0),
    ],
)
def test_qt_draws_small_turned_and_joined_letters_and_all_on_the_reference_screen(text, px, unit, turned):
    assert drawn(text, px, unit, turned)[1] == [text]


def test_letters_that_move_together_are_left_to_qt(qapp):
    """A width that is not the sum of the letters' own says that some of them stand closer."""
    picture = QImage(1800, 240, QImage.Format.Format_RGB32)
    p = Counted(picture)
    p.setFont(fonts.font(92))
    draw_text(p, BASE, "AVA", QFontMetricsF(p.font()).horizontalAdvance("AVA") - 5, 2.0)
    p.end()
    assert p.texts == ["AVA"]


def test_pictures_are_of_letters_and_never_of_words(monkeypatch):
    asked: list[str] = []
    real = letters._letter
    monkeypatch.setattr(letters, "_letter", lambda char, *rest: (asked.append(char), real(char, *rest))[1])
    drawn("長崎太郎", 92, 2.0)
    assert asked == ["長", "崎", "太", "郎"]


def test_each_letter_is_painted_once(monkeypatch):
    letters._letter.cache_clear()
    for _ in range(3):
        drawn("ああいい", 92, 2.0)
    assert letters._letter.cache_info().misses == 2


def test_a_word_in_the_middle_lies_where_qt_would_put_it():
    def middle(unit: float) -> tuple[Picture.Image, list[str]]:
        picture = QImage(300, 240, QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        p = Counted(picture)
        p.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        p.setFont(fonts.font(92, True))
        letters.draw_centred(p, QRectF(10.4, 20.3, 260, 190), "12", unit)
        p.end()
        data = bytes(picture.constBits())
        return Picture.frombuffer("RGB", (300, 240), data, "raw", "BGRX", 0, 1).convert("L"), p.texts

    (kept, texts), (outlines, all_texts) = middle(2.0), middle(1.0)
    assert (texts, all_texts) == ([], ["12"])
    one, other = (each.point(lambda value: 255 if value < 128 else 0).getbbox() for each in (kept, outlines))
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 1


@pytest.mark.parametrize(
    ("text", "language"),
    [("등록하신번호 ", "ko"), ("Nguyễn Ợ ặ", "vi"), ("读者证号，", "zh-Hans"), ("借閱證號。", "zh-Hant")],
)
def test_letters_of_every_language_lie_where_their_outlines_would(monkeypatch, text, language):
    own = fonts.font
    monkeypatch.setattr(fonts, "font", lambda px, bold, tracking: own(px, bold, tracking, language))
    kept, texts = drawn(text, 92, 2.0)
    outlines, _ = drawn(text, 92, 0.1)
    assert texts == []
    assert ink(ImageChops.invert(ImageChops.difference(kept, outlines))) < ink(outlines) / 5
